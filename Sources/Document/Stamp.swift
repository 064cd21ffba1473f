/// A mark in a frame on the first page (dấu chỉ độ mật, độ khẩn, phạm vi lưu hành, dự thảo).
public struct Stamp: Hashable, Sendable {
    /// Which mark it is; the pack knows its size.
    public var kind: Kind
    /// What stands in the frame, on one line.
    public var line: FormLine

    /// A mark with its text.
    public init(_ kind: Kind, _ line: FormLine) {
        self.kind = kind
        self.line = line
    }

    /// The marks that a first page may carry.
    public enum Kind: Hashable, Sendable {
        /// Độ mật.
        case secrecy(Secrecy)
        /// Độ khẩn.
        case urgency(Urgency)
        /// Phạm vi lưu hành.
        case circulation
        /// Dự thảo.
        case draft
    }
}

/// Độ khẩn.
public enum Urgency: String, Hashable, Sendable, CaseIterable {
    /// `khẩn`.
    case urgent = "khẩn"
    /// `thượng khẩn`.
    case veryUrgent = "thượng khẩn"
    /// `hỏa tốc`.
    case immediate = "hỏa tốc"
    /// `hỏa tốc hẹn giờ`: practice; nd30 does not name it.
    case immediateAtHour = "hỏa tốc hẹn giờ"
}

/// Độ mật.
public enum Secrecy: String, Hashable, Sendable, CaseIterable {
    /// `mật`.
    case secret = "mật"
    /// `tối mật`.
    case topSecret = "tối mật"
    /// `tuyệt mật`.
    case mostSecret = "tuyệt mật"
}
