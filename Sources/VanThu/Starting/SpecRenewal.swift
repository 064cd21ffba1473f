import Diagnostics
import Form
import Template
import Values
import Vietnamese

/// Copies a spec for the next time (làm lại từ bản cũ): the file stays as it is, comments and layout too, but what
/// belongs to the old document is cleared or marked.
///
/// Cleared and marked: dates of the head (the year stays, as a date needs one), the number, the figures under `dữ liệu`
/// (cells and constants; printing an empty one is an error, so that no old figure goes out unseen). Marked only, since a
/// sentence cannot lose its figures: other fields of the head that hold figures, legal bases, figures in the text.
struct SpecRenewal {
    private let source: SourceFile
    private let isStrict: Bool
    private var year: Int?
    private var edits: [Edit] = []
    /// Lines above which a mark goes, by number.
    private var marked: Set<Int> = []

    /// New text for a stretch of the file.
    private struct Edit {
        let range: Range<Int>
        let text: String
    }

    /// The copy of a spec.
    /// - Parameters:
    ///   - type: The type of the copy; the spec's own where it is `nil`.
    ///   - year: The year of the copy; the old one where it is `nil`.
    ///   - find: The type that a name means.
    static func renew(
        _ source: SourceFile, as type: DocumentType?, year: Int? = nil, find: (LocatedText) -> Diagnosed<DocumentType>
    ) -> Diagnosed<String> {
        let scanned = SpecScanner.scan(source)
        guard let spec = scanned.output else { return Diagnosed(nil, scanned.diagnostics) }
        let name = spec.peek("mau")
        let own = name.map(find) ?? Diagnosed(type)
        let read = spec.layer((own.output ?? type)?.headFields ?? FormFields.standard)
        guard let head = read.output else { return Diagnosed(nil, read.diagnostics) }
        var renewal = SpecRenewal(source)
        renewal.year = year
        if let type, let name, !type.isNamed(name.text) { renewal.replace(name.span, by: type.name, named: "mẫu") }
        for field in head.fields.entries { renewal.renew(field) }
        if let body = spec.body { renewal.mark(body) }
        return Diagnosed(renewal.result, own.output == nil && type == nil ? own.diagnostics : [])
    }

    private init(_ source: SourceFile) {
        self.source = source
        isStrict = SpecScanner.isStrict(source)
    }

    // MARK: The head

    private mutating func renew(_ field: Field) {
        switch field.value {
        case .date(let date, let span): replace(span, by: String(year ?? date.year), named: field.name)
        case .line(let text) where field.foldedName == "so": replace(text.span, by: "để trống", named: field.name)
        case .text(let text), .line(let text):
            guard !Self.kept.contains(field.foldedName) else { return }
            if field.foldedName == "can_cu" || !FigureScan.figures(in: text.text).isEmpty {
                mark(field.nameSpan, named: field.name)
            }
        case .blocks(let text):
            if isStrict { mark(field.nameSpan, named: field.name) } else { mark(text) }
        case .number(_, let span):
            if let year, field.foldedName == "nam" {
                replace(span, by: String(year), named: field.name)
            } else {
                mark(field.nameSpan, named: field.name)
            }
        case .map where ["trinh_bay", "bang", "tinh", "chi_so", "bieu_do"].contains(field.foldedName): break
        case .map(let map): for inner in map.entries { renew(inner) }
        case .list(let maps, _): for inner in maps.flatMap(\.entries) { renew(inner) }
        case .data(let entries, _): for entry in entries { renew(entry) }
        case .table: mark(field.nameSpan, named: field.name)
        case .length, .choice, .words, .blank, FieldValue.none, .empty, .faulty: break
        }
    }

    /// Fields whose digits say nothing of the occasion.
    private static let kept: Set<String> = ["mau", "the_thuc", "ky_hieu"]

    private mutating func renew(_ entry: DataEntry) {
        // The file holds the figures of the old occasion.
        if entry.dataFile != nil { return mark(entry.nameSpan, named: entry.name) }
        switch entry.value.value {
        case .table(let table):
            var holdsFigures = false
            for column in table.columns {
                for cell in column.cells {
                    if case .text(let text) = cell.value, !FigureScan.figures(in: text).isEmpty { holdsFigures = true }
                    guard cell.value.isFigure else { continue }
                    holdsFigures = true
                    edits.append(
                        Edit(
                            range: cell.span.range,
                            text: String(repeating: " ", count: cell.span.text.count)))
                }
            }
            if holdsFigures { mark(entry.nameSpan, named: entry.name) }
        case .number, .quantity, .date:
            if let span = entry.value.sources.first { replace(span, by: "", named: entry.name) }
        case .text(let text):
            if !FigureScan.figures(in: text).isEmpty { mark(entry.nameSpan, named: entry.name) }
        case .boolean, .list, .row, .empty, .notApplicable, .blank: break
        }
    }

    private mutating func replace(_ span: SourceSpan, by text: String, named name: String) {
        guard span.file === source else { return }
        edits.append(Edit(range: span.range, text: text))
        mark(span, named: name)
    }

    /// Puts a mark on the line above a place of the head, unless one is there.
    private mutating func mark(_ span: SourceSpan, named name: String) {
        guard span.file === source else { return }
        let number = span.start.line
        guard marked.insert(number).inserted else { return }
        let line = source.line(number)
        let above = number > 1 ? source.line(number - 1).drop { $0 == " " } : ""
        guard !above.hasPrefix("# \(ReviewMark.word)") else { return }
        let start = source.lineRange(number).lowerBound
        edits.append(
            Edit(range: start..<start, text: String(line.prefix { $0 == " " }) + ReviewMark.inHead(name) + "\n"))
    }

    // MARK: The text

    /// Puts a mark behind each figure of a text; behind the last of a row of a table.
    private mutating func mark(_ text: LocatedText) {
        guard text.file === source else { return }
        let bytes = Array(text.text.utf8)
        let figures = FigureScan.figures(in: text.text)
        for (index, figure) in figures.enumerated() {
            var start = figure.lowerBound
            while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
            let isRow = bytes[start...].first { $0 != UInt8(ascii: " ") } == UInt8(ascii: "|")
            if isRow, index + 1 < figures.count,
                !bytes[figure.upperBound..<figures[index + 1].lowerBound].contains(UInt8(ascii: "\n"))
            {
                continue
            }
            let place = text.span(figure).range.upperBound
            guard !source.text(in: place..<source.utf8Count).hasPrefix("{# \(ReviewMark.word)") else { continue }
            edits.append(Edit(range: place..<place, text: ReviewMark.inText))
        }
    }

    /// The file with all edits made.
    private var result: String {
        var text = ""
        var position = 0
        for edit in edits.enumerated().sorted(by: { left, right in
            (left.element.range.lowerBound, left.offset) < (right.element.range.lowerBound, right.offset)
        }).map(\.element) where edit.range.lowerBound >= position {
            text += source.text(in: position..<edit.range.lowerBound) + edit.text
            position = edit.range.upperBound
        }
        return text + source.text(in: position..<source.utf8Count)
    }
}

extension Value {
    /// Whether it is a figure of the data: a number, a quantity or a date.
    fileprivate var isFigure: Bool {
        switch self {
        case .number, .quantity, .date: true
        case .text(let text): (try? PartialDate.parse(text).get())?.isComplete ?? false
        case .boolean, .list, .table, .row, .empty, .notApplicable, .blank: false
        }
    }
}
