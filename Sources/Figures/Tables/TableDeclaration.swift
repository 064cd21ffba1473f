import Diagnostics
import Document
import Values
import Vietnamese

/// One table under `bảng` as its head field says it (khai báo một bảng).
struct TableDeclaration {
    /// Where sums stand.
    enum SumPlace: String {
        case first = "dau"
        case last = "cuoi"
        case none = "khong"
    }

    let field: Field
    /// The file of the spec; what another file declares, a type or a model, may name columns that the data lacks.
    var specFile: SourceFile?
    private let map: FieldMap

    /// A declaration; `nil` where the field is no map.
    init?(_ field: Field) {
        guard case .map(let map) = field.value else { return nil }
        self.field = field
        self.map = map
    }

    /// Whether one of its parts was reported as faulty, so that the table is not to be made.
    var isFaulty: Bool {
        map.entries.contains { if case .faulty = $0.value { true } else { false } }
    }

    /// Where the declaration starts.
    var span: SourceSpan { field.nameSpan }

    /// Whether a type or a model says so, not the spec itself.
    func isGeneral(_ text: LocatedText) -> Bool { specFile.map { $0 !== text.file } ?? false }

    /// A text of the declaration by the folded name of its key.
    func text(_ name: String) -> LocatedText? {
        switch map[name]?.value {
        case .text(let text), .line(let text):
            text.text.allSatisfy(\.isWhitespace) ? nil : text
        case .blocks, .date, .number, .length, .choice, .words, .map, .list, .data, .table, .blank,
            FieldValue.none(_)?, .empty, .faulty, nil:
            nil
        }
    }

    /// Names in brackets, or a single one.
    func names(_ name: String) -> [LocatedText] { text(name).map(NameList.read) ?? [] }

    /// A chosen word, folded, with its place.
    func choice(_ name: String) -> (word: String, span: SourceSpan)? {
        switch map[name]?.value {
        case .choice(let word, let span): (Key.fold(word), span)
        case FieldValue.none(let span)?: ("khong", span)
        case .text, .line, .blocks, .date, .number, .length, .words, .map, .list, .data, .table, .blank, .empty,
            .faulty, nil:
            nil
        }
    }

    /// A number with its place.
    func number(_ name: String) -> (value: ExactDecimal, span: SourceSpan)? {
        switch map[name]?.value {
        case .number(let number, let span), .length(let number, _, let span): (number, span)
        case .text, .line, .blocks, .date, .choice, .words, .map, .list, .data, .table, .blank, FieldValue.none(_)?,
            .empty, .faulty, nil:
            nil
        }
    }

    /// Where the sums of a group or of the table stand; `nil` where nothing is said.
    func sums(_ name: String) -> SumPlace? { choice(name).flatMap { SumPlace(rawValue: $0.word) } }

    /// What happens to a table wider than the page.
    var splitting: DataTableBlock.Splitting {
        switch choice("tach_cot")?.word {
        case "co": .allowed
        case "khong": .forbidden
        default: .unspoken
        }
    }
}

/// Names in brackets, parted by commas: `[Stt, Tên, Dân số]`; quotation marks keep a comma inside a name.
enum NameList {
    /// The names with their places; a text without brackets is one name.
    static func read(_ text: LocatedText) -> [LocatedText] {
        let bytes = Array(text.text.utf8)
        var range = trimmed(0..<bytes.count, bytes)
        let isList =
            range.count >= 2 && bytes[range.lowerBound] == UInt8(ascii: "[")
            && bytes[range.upperBound - 1] == UInt8(ascii: "]")
        guard isList else { return range.isEmpty ? [] : [text.slice(range)] }
        range = range.lowerBound + 1..<range.upperBound - 1
        var names: [LocatedText] = []
        var start = range.lowerBound
        var isQuoted = false
        for index in range.lowerBound...range.upperBound {
            if index < range.upperBound, bytes[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
            guard index == range.upperBound || bytes[index] == UInt8(ascii: ",") && !isQuoted else { continue }
            var part = trimmed(start..<index, bytes)
            if part.count >= 2, bytes[part.lowerBound] == UInt8(ascii: "\""),
                bytes[part.upperBound - 1] == UInt8(ascii: "\"")
            {
                part = part.lowerBound + 1..<part.upperBound - 1
            }
            if !part.isEmpty || index < range.upperBound { names.append(text.slice(part)) }
            start = index + 1
        }
        return names
    }

    /// A range without white space at its ends.
    static func trimmed(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
        var lower = range.lowerBound
        var upper = range.upperBound
        while lower < upper, bytes[lower] <= 0x20 { lower += 1 }
        while upper > lower, bytes[upper - 1] <= 0x20 { upper -= 1 }
        return lower..<upper
    }
}
