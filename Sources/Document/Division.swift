/// A named part of a text in the scheme of legal acts: Phần, Chương, Mục, Tiểu mục, Điều (nd30 Phụ lục I, Phần I,
/// Mục II, khoản 6 điểm d, đ). What follows it belongs to it, until one of its own rank or above.
public enum Division: String, Hashable, Sendable, CaseIterable, Comparable {
    /// Phần.
    case part
    /// Chương.
    case chapter
    /// Mục.
    case section
    /// Tiểu mục.
    case subsection
    /// Điều.
    case article

    /// The word in print, with its capital (nd30 Phụ lục II, Mục V, khoản 7).
    public var word: String {
        switch self {
        case .part: "Phần"
        case .chapter: "Chương"
        case .section: "Mục"
        case .subsection: "Tiểu mục"
        case .article: "Điều"
        }
    }

    /// Place in the order of the scheme, from 0 for the widest.
    private var rank: Int {
        switch self {
        case .part: 0
        case .chapter: 1
        case .section: 2
        case .subsection: 3
        case .article: 4
        }
    }

    /// A wider division comes before a narrower one.
    public static func < (left: Division, right: Division) -> Bool { left.rank < right.rank }
}
