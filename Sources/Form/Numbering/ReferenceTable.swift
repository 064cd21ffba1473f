import Diagnostics
import Document
import Vietnamese

/// What references may name: appendices by name or label, headings by name, with the words they print.
struct ReferenceTable {
    /// An appendix as references print it.
    enum Label: Hashable {
        /// By its number; empty for a single one.
        case numbered(String)
        /// By its own label.
        case own(String)

        /// The printed words.
        var words: String {
            switch self {
            case .numbered(let number): AppendixLabels.words(number)
            case .own(let label): label
            }
        }
    }

    /// A named heading.
    struct HeadingEntry {
        /// `mục 3 phần I`; `nil` where the heading has no number.
        var words: String?
        /// Index of the appendix it stands in; `nil` for the body.
        var section: Int?
        /// Where it stands.
        var origin: Origin
    }

    /// The appendices in order.
    private(set) var appendices: [(name: String?, label: Label, origin: Origin)] = []
    private var appendicesByName: [String: Int] = [:]
    private var appendicesByLabel: [String: Int] = [:]
    private var headings: [String: HeadingEntry] = [:]
    /// Heading names in the order of the document, for suggestions.
    private(set) var headingNames: [String] = []
    /// The words that name the last Điều of the body, for example `Điều 3`; `nil` where there is none.
    var lastArticle: String?
    /// Names given twice.
    private(set) var diagnostics: [Diagnostic] = []

    /// Enters an appendix; a name given before is an error.
    mutating func addAppendix(_ heading: AppendixHeading, _ label: Label) {
        if let name = heading.name {
            if let first = appendicesByName[name] {
                diagnostics.append(.duplicateName(name, heading.origin, first: appendices[first].origin))
            } else {
                appendicesByName[name] = appendices.count
            }
        }
        var keys = [Key.fold(label.words)]
        if case .numbered(let number) = label, !number.isEmpty { keys.append(Key.fold(number)) }
        for key in keys where appendicesByLabel[key] == nil { appendicesByLabel[key] = appendices.count }
        appendices.append((heading.name, label, heading.origin))
    }

    /// Enters a named heading; a name given before is an error.
    mutating func addHeading(_ name: String, words: String?, section: Int?, _ origin: Origin) {
        if let first = headings[name] {
            return diagnostics.append(.duplicateName(name, origin, first: first.origin))
        }
        headings[name] = HeadingEntry(words: words, section: section, origin: origin)
        headingNames.append(TypedName.find(name, at: origin.written))
    }

    /// The heading of a name.
    func heading(_ name: String) -> HeadingEntry? { headings[name] }

    /// The appendix of a name, else of a folded label or number.
    func appendix(_ name: String) -> Label? {
        (appendicesByName[name] ?? appendicesByLabel[name]).map { appendices[$0].label }
    }

    /// Names by which appendices can be found, for suggestions.
    var appendixNames: [String] {
        appendices.map { entry in
            entry.name.map { TypedName.find($0, at: entry.origin.written) } ?? Key.fold(entry.label.words)
        }
    }
}

extension Diagnostic {
    /// Two headings or two appendices of one name.
    fileprivate static func duplicateName(_ name: String, _ origin: Origin, first: Origin) -> Diagnostic {
        let name = TypedName.find(name, at: origin.written)
        return Diagnostic(
            "reference.duplicate-name", .error,
            Bilingual(
                vi: "tên «\(name)» đã đặt cho một chỗ khác trong văn bản",
                en: "the name «\(name)» is already given to another place of the document"),
            at: origin.written, found: name,
            notes: [Note(Bilingual(vi: "lần đầu ở đây", en: "first given here"), at: first.written)],
            trace: origin.trace)
    }
}
