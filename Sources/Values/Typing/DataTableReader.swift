package import Diagnostics
import Vietnamese

/// Reads a table typed as rows of bars: names, a line `|---|---:|`, rows. Every cell is checked, used or not.
///
/// A column marked `---:` holds numbers and quantities; `x` or `-` there is not applicable. Other columns hold text.
/// Source: design.md "The head", numbers in head and data.
package struct DataTableReader {
    /// The name of the table.
    let name: String
    /// Its rows.
    let text: LocatedText
    /// How many cells it may have.
    let cellsLeft: Int
    /// What was found.
    package var diagnostics: [Diagnostic] = []
    /// How many cells were read.
    private(set) var cellCount = 0
    /// Whether something was reported, so that the table is not to be used.
    package var isFaulty: Bool { !diagnostics.isEmpty }

    /// After how many faults the rest of a table is not read.
    static let faultLimit = 100

    /// For the rows of a table, which start with a bar.
    package init(name: String, text: LocatedText, cellsLeft: Int) {
        self.name = name
        self.text = text
        self.cellsLeft = cellsLeft
    }

    /// The table; `nil` where its head is faulty or a limit is passed.
    package mutating func read(at place: SourceSpan) -> DataTable? {
        let bytes = Array(text.text.utf8)
        let rows = HeadLine.lines(of: bytes, in: 0..<bytes.count).filter { !$0.isBlank }
        guard let header = rows.first else { return nil }
        let names = cells(of: header, in: bytes)
        guard rows.count > 1, let figures = Self.alignment(cells(of: rows[1], in: bytes), in: bytes) else {
            let row = rows.count > 1 ? rows[1] : header
            diagnostics.append(.missingRule(name, at: text.span(row.first..<row.end)))
            return nil
        }
        guard figures.count == names.count else {
            diagnostics.append(
                .raggedRow(found: figures.count, expected: names.count, at: text.span(rows[1].first..<rows[1].end)))
            return nil
        }
        var columns: [DataColumn] = []
        var cellsOfColumns: [DataCellsBuilder] = []
        for (cell, isFigures) in zip(names, figures) {
            columns.append(
                DataColumn(
                    name: content(of: cell, in: bytes), kind: isFigures ? .figures : .text, nameSpan: text.span(cell),
                    cells: []))
            cellsOfColumns.append(DataCellsBuilder(in: text.file, capacity: rows.count))
        }
        checkNames(columns, names)
        guard (rows.count - 2) * columns.count <= cellsLeft else {
            diagnostics.append(.tooManyCells(name, at: place))
            return nil
        }
        var count = 0
        for row in rows.dropFirst(2) {
            if diagnostics.count >= Self.faultLimit {
                diagnostics.append(.moreFaults(name, at: text.span(row.first..<row.end)))
                return nil
            }
            let cells = cells(of: row, in: bytes)
            guard cells.count == columns.count, bytes[row.first] == ASCII.bar else {
                let span = text.span(row.first..<row.end)
                diagnostics.append(
                    bytes[row.first] == ASCII.bar
                        ? .raggedRow(found: cells.count, expected: columns.count, at: span)
                        : .notARow(name, at: span))
                continue
            }
            for (index, cell) in cells.enumerated() {
                let value = read(cell, in: bytes, kind: columns[index].kind)
                cellsOfColumns[index].append(value, at: text.span(cell).range)
            }
            count += 1
        }
        cellCount = count * columns.count
        for index in columns.indices { columns[index].cells = cellsOfColumns[index].finish() }
        return DataTable(name: name, columns: columns, rowCount: count, span: text.span)
    }

    /// Reports names of columns that are missing or the same.
    private mutating func checkNames(_ columns: [DataColumn], _ cells: [Range<Int>]) {
        var first: [String: Range<Int>] = [:]
        for (column, cell) in zip(columns, cells) {
            if column.name.isEmpty {
                diagnostics.append(.unnamedColumn(at: text.span(cell)))
            } else if let earlier = first[column.name] {
                diagnostics.append(.duplicateColumn(column.name, at: text.span(cell), first: text.span(earlier)))
            } else {
                first[column.name] = cell
            }
        }
    }

    /// The ranges of the cells of a row, without blanks around them; `\|` is no border.
    private func cells(of row: HeadLine, in bytes: [UInt8]) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        var start = row.first + (bytes[row.first] == ASCII.bar ? 1 : 0)
        var index = start
        var isClosed = false
        while index < row.end {
            if bytes[index] == ASCII.backslash {
                index += 2
                continue
            }
            if bytes[index] == ASCII.bar {
                cells.append(trimmed(start..<index, in: bytes))
                start = index + 1
                isClosed = start == row.end
            }
            index += 1
        }
        if !isClosed { cells.append(trimmed(start..<row.end, in: bytes)) }
        return cells
    }

    /// A range without blanks at both ends.
    private func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        var lower = range.lowerBound
        var upper = range.upperBound
        while lower < upper, ASCII.isBlank(bytes[lower]) { lower += 1 }
        while upper > lower, ASCII.isBlank(bytes[upper - 1]) { upper -= 1 }
        return lower..<upper
    }

    /// Which columns hold figures, from the cells of the line `|---|---:|`; `nil` where it is none.
    private static func alignment(_ cells: [Range<Int>], in bytes: [UInt8]) -> [Bool]? {
        var figures: [Bool] = []
        for cell in cells {
            var dashes = bytes[cell]
            let isLeft = dashes.first == ASCII.colon
            if isLeft { dashes.removeFirst() }
            let isRight = dashes.last == ASCII.colon
            if isRight { dashes.removeLast() }
            guard !dashes.isEmpty, dashes.allSatisfy({ $0 == ASCII.dash }) else { return nil }
            figures.append(isRight && !isLeft)
        }
        return figures
    }

    /// The text of a cell, `\|` as a bar.
    private func content(of cell: Range<Int>, in bytes: [UInt8]) -> String {
        guard bytes[cell].contains(ASCII.backslash) else { return String(decoding: bytes[cell], as: UTF8.self) }
        var content: [UInt8] = []
        var index = cell.lowerBound
        while index < cell.upperBound {
            if bytes[index] == ASCII.backslash, index + 1 < cell.upperBound, bytes[index + 1] == ASCII.bar {
                index += 1
            }
            content.append(bytes[index])
            index += 1
        }
        return String(decoding: content, as: UTF8.self)
    }

    /// The typed value of a cell.
    private mutating func read(_ cell: Range<Int>, in bytes: [UInt8], kind: DataColumn.Kind) -> Value {
        if cell.isEmpty { return .empty }
        let typed = content(of: cell, in: bytes)
        guard case .figures = kind else { return .text(typed) }
        switch typed {
        case "x", "X", "-", "–": return .notApplicable
        default: break
        }
        switch VietnameseNumber.parseQuantity(typed) {
        case .success(let quantity): return quantity.unit == nil ? .number(quantity.value) : .quantity(quantity)
        case .failure(let fault):
            diagnostics.append(.badCell(fault, text.slice(cell)))
            return .notApplicable
        }
    }
}

extension Diagnostic {
    /// No line of dashes below the names of the columns.
    fileprivate static func missingRule(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "data.missing-rule", .error,
            Bilingual(
                vi: "bảng «\(name)» thiếu dòng |---|---| dưới dòng tên cột",
                en: "the table «\(name)» has no line |---|---| below the names of its columns"), at: span,
            explanation: Bilingual(
                vi: "Dưới dòng tên cột ghi |---| cho cột chữ, |---:| cho cột số.",
                en: "Below the names put |---| for a column of text and |---:| for a column of numbers."),
            expected: Bilingual(vi: "| --- | ---: |", en: "| --- | ---: |"))
    }

    /// A row with more or fewer cells than there are columns.
    fileprivate static func raggedRow(found: Int, expected: Int, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "data.ragged-row", .error,
            Bilingual(
                vi: "dòng này có \(found) ô, bảng có \(expected) cột",
                en: "this row has \(found) cells, the table \(expected) columns"), at: span,
            explanation: Bilingual(
                vi:
                    "Thêm hoặc bớt dấu | cho đủ ô; ô không có gì thì để trống giữa hai dấu |; dấu | trong chữ viết \\|.",
                en: "Add or remove a |; an empty cell is nothing between two |; a | inside text is written \\|."),
            found: "\(found)", expected: Bilingual(vi: "\(expected) ô", en: "\(expected) cells"))
    }

    /// A line of a table that does not start with a bar.
    fileprivate static func notARow(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "data.not-a-row", .error,
            Bilingual(
                vi: "dòng này nằm trong bảng «\(name)» mà không bắt đầu bằng dấu |",
                en: "this line stands in the table «\(name)» and does not start with |"), at: span,
            found: String(span.text.prefix(60)), expected: Bilingual(vi: "| ô | ô |", en: "| cell | cell |"))
    }

    /// A column without name.
    fileprivate static func unnamedColumn(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "data.unnamed-column", .error,
            Bilingual(vi: "cột này không có tên", en: "this column has no name"), at: span,
            explanation: Bilingual(
                vi: "Ghi tên cột ở dòng đầu của bảng; phần văn bản gọi số liệu theo tên ấy.",
                en: "Put its name into the first row; the text refers to the data by it."))
    }

    /// Two columns of one name.
    fileprivate static func duplicateColumn(_ name: String, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
        Diagnostic(
            "data.duplicate-column", .error,
            Bilingual(vi: "bảng có hai cột tên «\(name)»", en: "the table has two columns «\(name)»"), at: span,
            found: name, notes: [Note(Bilingual(vi: "cột kia ở đây", en: "the other is here"), at: first)])
    }

    /// A cell of a column of figures that is no figure.
    fileprivate static func badCell(_ fault: NumberFault, _ text: LocatedText) -> Diagnostic {
        var diagnostic = numberFault(fault, text, code: "data.bad-figure")
        diagnostic.explanation = Bilingual(
            vi: "Cột có dấu ---: chỉ chứa số; ô không áp dụng thì ghi x, ô chưa có thì để trống. "
                + "Nếu là cột chữ, đổi ---: thành ---.",
            en:
                "A column marked ---: holds numbers only; write x where it does not apply and leave the cell empty where "
                + "it is not known. For a column of text change ---: to ---.")
        return diagnostic
    }

    /// More faults than are worth reading.
    fileprivate static func moreFaults(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "data.more-faults", .error,
            Bilingual(
                vi: "bảng «\(name)» có quá nhiều lỗi, từ dòng này chưa kiểm tra",
                en: "the table «\(name)» has too many faults; from this row on it was not checked"), at: span,
            explanation: Bilingual(
                vi: "Sửa các lỗi ở trên rồi chạy lại.", en: "Mend those above and run again."))
    }

    /// More typed cells than the limit.
    fileprivate static func tooManyCells(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "data.too-many-cells", .error,
            Bilingual(
                vi: "các bảng trong phần đầu có quá 1.000.000 ô",
                en: "the tables of the head have more than 1.000.000 cells"),
            at: span, found: name, expected: Bilingual(vi: "không quá 1.000.000 ô", en: "at most 1.000.000 cells"))
    }
}
