import Diagnostics
import Document
import Vietnamese

/// What references may name: appendices by name or label, headings and issued texts by name, with the words they print.
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
        /// The section it stands in.
        var section: SectionPlace
        /// Where it stands.
        var origin: Origin
    }

    /// An appendix with its place.
    struct AppendixEntry {
        /// The name in its brackets.
        var name: String?
        /// What references print.
        var label: Label
        /// The section that it is.
        var place: SectionPlace
        /// Where it stands.
        var origin: Origin
    }

    /// A text of the file.
    struct TextEntry {
        /// The name in its brackets; `nil` for the main text.
        var name: String?
        /// Tên loại inside a sentence.
        var words: String
        /// Where it stands.
        var origin: Origin
    }

    /// A label inside one text: every text may have its Phụ lục I.
    private struct LabelKey: Hashable {
        var text: Int
        var label: String
    }

    /// The texts in order, the main one first.
    private(set) var texts: [TextEntry] = []
    private var textsByName: [String: Int] = [:]
    /// The appendices in order.
    private(set) var appendices: [AppendixEntry] = []
    private var appendicesByName: [String: Int] = [:]
    private var appendicesByLabel: [LabelKey: Int] = [:]
    private var headings: [String: HeadingEntry] = [:]
    /// Heading names in the order of the document, for suggestions.
    private(set) var headingNames: [String] = []
    /// The words that name the last Điều of each text, for example `Điều 3`, by the text's number.
    var lastArticles: [Int: String] = [:]
    /// Names given twice.
    private(set) var diagnostics: [Diagnostic] = []

    /// Enters a text; a name given before is an error.
    mutating func addText(name: String?, words: String, _ origin: Origin) {
        if let name {
            if let first = textsByName[name] {
                diagnostics.append(.duplicateName(name, origin, first: texts[first].origin))
            } else {
                textsByName[name] = texts.count
            }
        }
        texts.append(TextEntry(name: name, words: words, origin: origin))
    }

    /// Enters an appendix; a name given before is an error.
    mutating func addAppendix(_ heading: AppendixHeading, _ label: Label, _ place: SectionPlace) {
        if let name = heading.name {
            if let first = appendicesByName[name] {
                diagnostics.append(.duplicateName(name, heading.origin, first: appendices[first].origin))
            } else {
                appendicesByName[name] = appendices.count
            }
        }
        var labels = [Key.fold(label.words)]
        if case .numbered(let number) = label, !number.isEmpty { labels.append(Key.fold(number)) }
        for label in labels {
            let key = LabelKey(text: place.text, label: label)
            if appendicesByLabel[key] == nil { appendicesByLabel[key] = appendices.count }
        }
        appendices.append(AppendixEntry(name: heading.name, label: label, place: place, origin: heading.origin))
    }

    /// Enters a named heading; a name given before is an error.
    mutating func addHeading(_ name: String, words: String?, section: SectionPlace, _ origin: Origin) {
        if let first = headings[name] {
            return diagnostics.append(.duplicateName(name, origin, first: first.origin))
        }
        headings[name] = HeadingEntry(words: words, section: section, origin: origin)
        headingNames.append(TypedName.find(name, at: origin.written))
    }

    /// The heading of a name.
    func heading(_ name: String) -> HeadingEntry? { headings[name] }

    /// The issued text of a name.
    func text(_ name: String) -> TextEntry? { textsByName[name].map { texts[$0] } }

    /// The appendix of a name, else of a folded label or number in the text that mentions it, else in the first text
    /// that has one.
    func appendix(_ name: String, from text: Int) -> AppendixEntry? {
        let index =
            appendicesByName[name] ?? appendicesByLabel[LabelKey(text: text, label: name)]
            ?? texts.indices.lazy.compactMap { appendicesByLabel[LabelKey(text: $0, label: name)] }.first
        return index.map { appendices[$0] }
    }

    /// The label of the appendix that is a place; `nil` where the place is a text.
    func label(at place: SectionPlace) -> Label? { appendices.first { $0.place == place }?.label }

    /// Names by which appendices can be found, for suggestions.
    var appendixNames: [String] {
        appendices.map { entry in
            entry.name.map { TypedName.find($0, at: entry.origin.written) } ?? Key.fold(entry.label.words)
        }
    }

    /// Names by which issued texts can be found, for suggestions.
    var textNames: [String] {
        texts.compactMap { entry in entry.name.map { TypedName.find($0, at: entry.origin.written) } }
    }
}

extension Diagnostic {
    /// Two headings, two appendices or two issued texts of one name.
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
