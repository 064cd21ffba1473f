import Diagnostics
import Document
import Values
import Vietnamese

extension Evaluator {
    /// Whether a path of the head is that of a table made from data: `bảng.tên`.
    static func isTable(_ path: String) -> Bool {
        path.hasPrefix("bang.") && !path.dropFirst("bang.".count).contains(".")
    }

    /// Takes a table made from data in: its cells as they were made, its title, unit and notes evaluated here. A table
    /// that is missing had a fault that was reported.
    mutating func splice(table map: FieldMap, path: String, into sink: inout BlockSink) {
        let name = String(path.dropFirst("bang.".count))
        guard var table = context.tables[name] ?? made(name, of: map) else { return }
        count(bytes: table.cells.bytes.count, at: table.origin.written)
        table.origin.trace = trace
        evaluateHeadings(of: &table)
        table.title = words("ten", of: map, path)
        table.unit = words("don_vi_tinh", of: map, path).map { unit in
            unit.plainText.contains(":") ? unit : [.text("Đơn vị tính: ", .supplied)] + unit
        }
        table.notes = notes("ghi_chu", "Ghi chú", of: map, path)
        sink.append(.dataTable(table))
    }

    /// Evaluates the expressions of column headings: `Kế hoạch năm {{ năm }}`.
    private mutating func evaluateHeadings(of table: inout DataTableBlock) {
        for row in table.header.indices {
            for cell in table.header[row].cells.indices {
                let paragraphs = table.header[row].cells[cell].paragraphs
                guard paragraphs.contains(where: { $0.plainText.contains("{{") }) else { continue }
                table.header[row].cells[cell].paragraphs = paragraphs.map { inlines in
                    inlines.flatMap { inline -> [Inline] in
                        guard case .text(let text, let origin) = inline, text.contains("{{") else { return [inline] }
                        return heading(text, declaredAt: origin.written)
                    }
                }
            }
        }
    }

    /// A heading with what its expressions print; they are found again in the line that declares it, for their places.
    private mutating func heading(_ text: String, declaredAt place: SourceSpan?) -> [Inline] {
        guard let place else { return [.text(text, .supplied)] }
        var inlines: [Inline] = []
        var rest = text[...]
        while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
            let before = rest[..<open.lowerBound]
            if !before.isEmpty { inlines.append(.text(String(before), Origin(place, trace: trace))) }
            let tag = String(rest[open.lowerBound..<close.upperBound])
            let located = Self.located(tag, near: place)
            inlines += inHead { $0.inlines(ofLine: located) }
            rest = rest[close.upperBound...]
        }
        if !rest.isEmpty { inlines.append(.text(String(rest), Origin(place, trace: trace))) }
        return inlines
    }

    /// A tag with its place in the line of a declaration.
    private static func located(_ tag: String, near place: SourceSpan) -> LocatedText {
        let file = place.file
        let range = file.lineRange(place.start.line)
        let line = Array(file.text(in: range).utf8)
        let bytes = Array(tag.utf8)
        let start = line.indices.first { line[$0...].starts(with: bytes) } ?? place.range.lowerBound - range.lowerBound
        return LocatedText(
            tag, file: file, segments: [LocatedText.Segment(text: 0, file: range.lowerBound + start)])
    }

    /// A table over the rows of a loop or of a document of a batch; `nil` after a fault, or where the table had one.
    private mutating func made(_ name: String, of map: FieldMap) -> DataTableBlock? {
        guard case .text(let rows)? = map["dong"]?.value, Key.fold(rows.text).hasSuffix("_nay"),
            case .value(let sourced)? = lookUp(rows.text, at: rows.span)
        else { return nil }
        let made = context.makeTable(name, sourced.value)
        report(made.diagnostics)
        return made.output
    }

    /// Counts what a table or a chart prints against the bound of a document.
    mutating func count(bytes: Int, at place: SourceSpan?) {
        budget.bytes += bytes
        if budget.bytes > context.limits.outputBytes, !budget.isExhausted {
            budget.isExhausted = true
            report(.outputTooLarge(limit: context.limits.outputBytes, at: place))
        }
    }

    /// A `dòng` of the declaration of a table, evaluated.
    mutating func words(_ name: String, of map: FieldMap, _ path: String) -> [Inline]? {
        guard case .line(let text)? = map[name]?.value else { return nil }
        let words = line(text, path: "\(path).\(name)", at: text.span) ?? []
        return words.isEmpty ? nil : words
    }

    /// The notes under a table or a chart, a paragraph a line; the first says what it is unless it was typed.
    mutating func notes(_ name: String, _ word: String, of map: FieldMap, _ path: String) -> [Paragraph] {
        guard case .line(let text)? = map[name]?.value, let words = words(name, of: map, path) else { return [] }
        var lines: [[Inline]] = [[]]
        for inline in words {
            if inline == .lineBreak { lines.append([]) } else { lines[lines.count - 1].append(inline) }
        }
        lines.removeAll(where: \.isEmpty)
        if let first = lines.first, !Self.saysWhatItIs(first.plainText) {
            lines[0] = [.text("\(word): ", .supplied)] + first
        }
        return lines.map { Paragraph($0, origin: Origin(text.span, trace: trace)) }
    }

    /// Whether a note starts with its own mark or word.
    private static func saysWhatItIs(_ text: String) -> Bool {
        if let first = text.first, "*(-+¹²³".contains(first) { return true }
        let folded = Key.fold(text)
        return ["ghi_chu", "chu_thich", "nguon"].contains { folded.hasPrefix($0) }
    }
}
