import Diagnostics

/// What a head says before it is typed by declarations: texts, maps and lists with their places.
struct SourceNode: Sendable {
    /// What it is.
    var content: Content
    /// UTF-8 range in the file; empty where nothing is written.
    var range: Range<Int>
    /// Whether it is written in brackets on one line.
    var isFlow = false

    /// The three shapes.
    indirect enum Content: Sendable {
        case scalar(Scalar)
        case map([Entry])
        case list([SourceNode])
    }

    /// One text as it is written, never a guess of its type.
    struct Scalar: Sendable {
        /// The text.
        var text: LocatedText
        /// How it is written.
        var style: Style
        /// Where a comment follows on the line of a plain text of strict YAML.
        var comment: Int?
        /// Whether it was reported already.
        var isFaulty = false
    }

    /// How a text is written.
    enum Style: Sendable {
        /// Taken as it stands from a `.vanthu` head.
        case raw
        /// Without quotation marks.
        case plain
        /// In quotation marks.
        case quoted
        /// Under `|` or `>`.
        case block
    }

    /// One named value of a map.
    struct Entry: Sendable {
        /// The name as typed.
        var key: String
        /// `Key.fold(key)`.
        var folded: String
        /// Where the name stands.
        var keyRange: Range<Int>
        /// The value.
        var value: SourceNode
    }

    /// A text.
    static func scalar(_ scalar: Scalar, _ range: Range<Int>) -> SourceNode {
        SourceNode(content: .scalar(scalar), range: range)
    }

    /// Where a map in braces took the comma of a decimal for the end of a value: `{ thụt dòng: 1,27 cm }`.
    var cutDecimal: Range<Int>? {
        guard case .map(let entries) = content else { return nil }
        for (before, entry) in zip(entries, entries.dropFirst()) where entry.value.scalar?.text.text.isEmpty ?? false {
            let start = before.value.scalar?.text.trimmed().text.utf8.last
            if let start, let end = entry.key.utf8.first, ASCII.isDigit(start), ASCII.isDigit(end) {
                return before.value.range.lowerBound..<entry.keyRange.upperBound
            }
        }
        return nil
    }

    /// The text, where the node is one.
    var scalar: Scalar? {
        switch content {
        case .scalar(let scalar): scalar
        case .map, .list: nil
        }
    }
}

/// Which part of a head is taken as raw text and which is read as YAML.
enum ReadingScope {
    /// Strict YAML: everything is read as YAML.
    case yaml
    /// Declared names of a `.vanthu` head.
    case fields([FieldDeclaration])
    /// Free names whose values are raw text, or tell of a data file: `dữ liệu`.
    case rawData
    /// Free names whose values are raw text: `tính`.
    case rawEntries
    /// Free names, each with declared names below it: `bảng`.
    case each([FieldDeclaration])
    /// Single values.
    case single

    /// How the value of a name is read.
    enum Rule {
        /// As raw text; blocks keep lines that start with `#`.
        case raw(keepsHashLines: Bool)
        /// As YAML, inner names in a scope.
        case yaml(ReadingScope)
    }

    /// How the value of a folded name is read; an unknown name is raw, so that its value causes no errors of its own.
    func rule(for folded: String, foldedNames: [String]) -> Rule {
        switch self {
        case .yaml: return .yaml(.yaml)
        case .single: return .yaml(.single)
        case .rawData, .rawEntries: return .raw(keepsHashLines: false)
        case .each(let declarations): return .yaml(.fields(declarations))
        case .fields(let declarations):
            guard let index = foldedNames.firstIndex(of: folded) else { return .raw(keepsHashLines: false) }
            switch declarations[index].kind {
            case .text, .line, .table, .deferred: return .raw(keepsHashLines: false)
            case .blocks: return .raw(keepsHashLines: true)
            case .map(let inner), .mapOrList(let inner): return .yaml(.fields(inner))
            case .data: return .yaml(.rawData)
            case .named(.table): return .yaml(.rawEntries)
            case .named(.map(let inner)): return .yaml(.each(inner))
            case .named: return .yaml(.yaml)
            case .date, .number, .length, .choice, .words, .wordMap: return .yaml(.single)
            }
        }
    }
}
