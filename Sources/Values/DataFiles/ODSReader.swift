import Diagnostics
import Vietnamese
import XML

/// Reads a sheet of an OpenDocument spreadsheet (ODF 1.3 part 3, 9): formulas by the results that the file holds, empty
/// rows and cells that are said to repeat a million times as nothing.
struct ODSReader {
    /// The part with the cells.
    static let part = "content.xml"

    /// Up to which column empty cells at the end of a row are kept; behind it a file says that they repeat to its edge.
    private static let keptColumns = 64

    /// The name of the sheet that is read; `nil` reads the only one.
    private let wanted: String?
    private var builder = SheetBuilder()
    private var codes: [Name] = []
    private var names: [String] = []
    private var chosen: String?
    private var isInside = false
    private var row = 0
    private var rowRepeat = 1
    private var isHidden = false
    private var rowHasCells = false
    private var columnIndex = 0
    private var cell = Cell()
    private var isInParagraph = false
    /// The cells of the open row, to be written as often as the row repeats.
    private var cells: [Cell] = []

    /// The elements and attributes that count.
    private enum Name: UInt8 {
        case other, table, column, row, cell, covered, paragraph, space, lineBreak, tab, annotation, tracked, shapes
        case name, columnsRepeated, rowsRepeated, columnsSpanned, rowsSpanned, visibility, count
        case formula, type, errorType, value, date, truth, string
    }

    /// What was said of a cell.
    private struct Cell {
        var column = 0
        var repeats = 1
        var columnsSpanned = 1
        var rowsSpanned = 1
        var type = ""
        var value: [UInt8] = []
        var text: [UInt8] = []
        var isCovered = false
        var isFault = false
        var hasFormula = false
        var isExternal = false

        /// Whether nothing stands in it.
        var isEmpty: Bool { type.isEmpty && text.isEmpty && !hasFormula }
    }

    private init(sheet name: String?) { wanted = name }

    /// The sheet of a name, or the only one with something in it.
    static func read(_ bytes: [UInt8], path: String, sheet name: String?) throws(DataFileFault) -> SheetContent {
        let content = try content(of: bytes)
        let known = try names(content)
        let chosen: Int
        if let name {
            guard let index = SheetChoice.find(name, among: known) else { throw .unknownSheet(known) }
            chosen = index
        } else {
            guard known.count == 1 else { throw .sheetNotNamed(known) }
            chosen = 0
        }
        return try sheet(known[chosen], of: content, path: path)
    }

    /// All sheets in the order of the workbook, no more than a number of them; with the empty cells that the file has.
    static func readAll(_ bytes: [UInt8], path: String, limit: Int) throws(DataFileFault) -> [SheetContent] {
        let content = try content(of: bytes)
        var sheets: [SheetContent] = []
        for name in try names(content).prefix(limit) {
            sheets.append(try sheet(name, of: content, path: path, keepsEnds: true))
        }
        return sheets
    }

    /// The part with the cells of a workbook without password.
    private static func content(of bytes: [UInt8]) throws(DataFileFault) -> [UInt8] {
        var workbook = try Workbook(bytes)
        if workbook.names.contains("META-INF/manifest.xml") {
            let manifest = try workbook.element("META-INF/manifest.xml")
            if !manifest.all("encryption-data").isEmpty { throw .encrypted }
        }
        return try workbook.part(part)
    }

    private static func names(_ content: [UInt8]) throws(DataFileFault) -> [String] {
        var reader = ODSReader(sheet: nil)
        let known = try reader.sheetNames(content)
        guard !known.isEmpty else { throw .noSheet }
        return known
    }

    private static func sheet(
        _ name: String, of content: [UInt8], path: String, keepsEnds: Bool = false
    ) throws(DataFileFault) -> SheetContent {
        var reader = ODSReader(sheet: name)
        reader.builder.keepsEnds = keepsEnds
        return try reader.read(XMLPullReader(content, limits: XMLLimits(size: Workbook.byteLimit)), path: path)
    }

    /// The names of all sheets, from one walk that looks at nothing else.
    private mutating func sheetNames(_ content: [UInt8]) throws(DataFileFault) -> [String] {
        var reader = XMLPullReader(content, limits: XMLLimits(size: Workbook.byteLimit))
        var found: [String] = []
        var depth = 0
        while let record = try reader.record(of: Self.part) {
            learn(reader)
            guard record.kind != .text else { continue }
            switch codes[record.name] {
            case .table:
                if record.kind == .start, depth == 0 {
                    attributes(record, reader) { name, range in if name == .name { found.append(reader.text(range)) } }
                }
                depth += record.kind == .start ? 1 : -1
            case .tracked: depth += record.kind == .start ? 1 : -1
            case .other, .column, .row, .cell, .covered, .paragraph, .space, .lineBreak, .tab, .annotation, .shapes,
                .name, .columnsRepeated, .rowsRepeated, .columnsSpanned, .rowsSpanned, .visibility, .count, .formula,
                .type, .errorType, .value, .date, .truth, .string:
                break
            }
        }
        return found
    }

    /// The sheet.
    private mutating func read(
        _ reader: consuming XMLPullReader, path: String
    ) throws(DataFileFault) -> SheetContent {
        var skipped = 0
        var tables = 0
        while let record = try reader.record(of: Self.part) {
            learn(reader)
            let name = record.kind == .text ? Name.other : codes[record.name]
            if name == .tracked || name == .annotation || name == .shapes {
                skipped += record.kind == .start ? 1 : -1
                continue
            }
            if skipped > 0 { continue }
            if name == .table {
                if record.kind == .start {
                    tables += 1
                    if tables == 1 { isInside = tableName(record, reader) == wanted }
                } else {
                    tables -= 1
                    if tables == 0 { isInside = false }
                }
                continue
            }
            guard isInside, tables == 1 else { continue }
            switch record.kind {
            case .start: start(name, record, reader)
            case .text:
                if isInParagraph { cell.text.append(contentsOf: reader.page[record.range]) }
            case .end: try end(name)
            }
        }
        return builder.finish(path: path, sheet: wanted ?? "")
    }

    private mutating func learn(_ reader: borrowing XMLPullReader) {
        while codes.count < reader.nameCount { codes.append(Self.code(reader.name(codes.count))) }
    }

    private static func code(_ name: XMLQualifiedName) -> Name {
        switch name.localName {
        case "table": .table
        case "table-column": .column
        case "table-row": .row
        case "table-cell": .cell
        case "covered-table-cell": .covered
        case "p": .paragraph
        case "s": .space
        case "line-break": .lineBreak
        case "tab": .tab
        case "annotation": .annotation
        case "tracked-changes": .tracked
        case "shapes": .shapes
        case "name": .name
        case "number-columns-repeated": .columnsRepeated
        case "number-rows-repeated": .rowsRepeated
        case "number-columns-spanned": .columnsSpanned
        case "number-rows-spanned": .rowsSpanned
        case "visibility": .visibility
        case "c": .count
        case "formula": .formula
        case "value-type": name.prefix == "calcext" ? .errorType : .type
        case "value": .value
        case "date-value": .date
        case "boolean-value": .truth
        case "string-value": .string
        default: .other
        }
    }

    private func attributes(
        _ record: XMLPullReader.Record, _ reader: borrowing XMLPullReader, _ each: (Name, Range<Int>) -> Void
    ) {
        var offset = record.range.lowerBound
        for _ in 0..<record.attributeCount {
            let attribute = reader.attribute(at: offset)
            each(codes[attribute.name], attribute.range)
            offset = attribute.range.upperBound
        }
    }

    private func tableName(_ record: XMLPullReader.Record, _ reader: borrowing XMLPullReader) -> String {
        var found = ""
        attributes(record, reader) { name, range in if name == .name { found = reader.text(range) } }
        return found
    }

    private mutating func start(_ name: Name, _ record: XMLPullReader.Record, _ reader: borrowing XMLPullReader) {
        switch name {
        case .column: startColumn(record, reader)
        case .row:
            var repeats = 1
            var hidden = false
            attributes(record, reader) { name, range in
                if name == .rowsRepeated { repeats = Int(reader.text(range)) ?? 1 }
                if name == .visibility { hidden = reader.text(range) != "visible" }
            }
            rowRepeat = max(1, repeats)
            isHidden = hidden
            cells.removeAll(keepingCapacity: true)
            columnIndex = 0
        case .cell, .covered: startCell(name, record, reader)
        case .paragraph:
            isInParagraph = true
            if !cell.text.isEmpty { cell.text.append(ASCII.newline) }
        case .space:
            var count = 1
            attributes(record, reader) { name, range in if name == .count { count = Int(reader.text(range)) ?? 1 } }
            cell.text.append(contentsOf: repeatElement(ASCII.space, count: min(max(count, 1), 1_000)))
        case .lineBreak: cell.text.append(ASCII.newline)
        case .tab: cell.text.append(ASCII.space)
        case .other, .table, .annotation, .tracked, .shapes, .name, .columnsRepeated, .rowsRepeated, .columnsSpanned,
            .rowsSpanned, .visibility, .count, .formula, .type, .errorType, .value, .date, .truth, .string:
            break
        }
    }

    private mutating func startColumn(_ record: XMLPullReader.Record, _ reader: borrowing XMLPullReader) {
        var repeats = 1
        var hidden = false
        attributes(record, reader) { name, range in
            if name == .columnsRepeated { repeats = Int(reader.text(range)) ?? 1 }
            if name == .visibility { hidden = reader.text(range) != "visible" }
        }
        repeats = min(max(repeats, 1), CellAddress.columnLimit)
        let first = builder.columnsSeen
        builder.columnsSeen += repeats
        if hidden { builder.hiddenColumns.append(first...first + repeats - 1) }
    }

    private mutating func startCell(
        _ name: Name, _ record: XMLPullReader.Record, _ reader: borrowing XMLPullReader
    ) {
        var cell = Cell()
        cell.column = columnIndex
        cell.isCovered = name == .covered
        attributes(record, reader) { name, range in
            switch name {
            case .columnsRepeated: cell.repeats = min(max(Int(reader.text(range)) ?? 1, 1), CellAddress.columnLimit)
            case .columnsSpanned: cell.columnsSpanned = max(Int(reader.text(range)) ?? 1, 1)
            case .rowsSpanned: cell.rowsSpanned = max(Int(reader.text(range)) ?? 1, 1)
            case .type: cell.type = reader.text(range)
            case .errorType: cell.isFault = reader.text(range) == "error"
            case .value, .date, .truth: cell.value = Array(reader.page[range])
            case .formula:
                cell.hasFormula = true
                let formula = reader.text(range)
                cell.isExternal = formula.contains("'file:") || formula.contains("'http")
            case .other, .table, .column, .row, .cell, .covered, .paragraph, .space, .lineBreak, .tab, .annotation,
                .tracked, .shapes, .name, .rowsRepeated, .visibility, .count, .string:
                break
            }
        }
        self.cell = cell
    }

    private mutating func end(_ name: Name) throws(DataFileFault) {
        switch name {
        case .cell, .covered:
            columnIndex += cell.repeats
            cells.append(cell)
            cell = Cell()
        case .paragraph: isInParagraph = false
        case .row: try endRow()
        case .other, .table, .column, .space, .lineBreak, .tab, .annotation, .tracked, .shapes, .name, .columnsRepeated,
            .rowsRepeated, .columnsSpanned, .rowsSpanned, .visibility, .count, .formula, .type, .errorType, .value,
            .date, .truth, .string:
            break
        }
    }

    /// Writes the row as often as it repeats; one with nothing in it not at all.
    private mutating func endRow() throws(DataFileFault) {
        while let last = cells.last, last.isEmpty || last.isCovered && last.text.isEmpty,
            !builder.keepsEnds || last.column + last.repeats > Self.keptColumns
        {
            cells.removeLast()
        }
        defer { row += rowRepeat }
        guard cells.contains(where: { !$0.isEmpty }) else { return }
        let width = cells.reduce(0) { $0 + $1.repeats }
        guard builder.cellCount + width * min(rowRepeat, CellAddress.rowLimit) <= SheetBuilder.cellLimit else {
            throw .tooManyCells(sheet: wanted ?? "")
        }
        for turn in 0..<min(rowRepeat, CellAddress.rowLimit) {
            for cell in cells {
                if !cell.isEmpty, cell.columnsSpanned > 1 || cell.rowsSpanned > 1, turn == 0 {
                    builder.joins.append(
                        CellRange(
                            columns: cell.column...cell.column + cell.columnsSpanned - 1,
                            rows: row + 1...row + cell.rowsSpanned))
                }
                for _ in 0..<cell.repeats { add(cell) }
                if builder.isTooLarge { throw .tooManyCells(sheet: wanted ?? "") }
            }
            builder.endRow(row + turn + 1, isHidden: isHidden)
            if builder.isTooLarge { throw .tooManyCells(sheet: wanted ?? "") }
        }
    }

    private mutating func add(_ cell: Cell) {
        defer { if cell.isExternal { builder.noteExternalFormula() } }
        if cell.isCovered || cell.isEmpty { return builder.empty() }
        if cell.isFault || cell.type == "string" && cell.hasFormula && Self.isErrorText(cell.text) {
            return builder.text(cell.text[...], kind: .fault)
        }
        switch cell.type {
        case "float", "currency", "percentage":
            guard let figure = FigureBytes.read(cell.value, in: 0..<cell.value.count) else {
                return builder.text(tidy(cell.text))
            }
            if cell.type == "percentage" {
                builder.percent(figure.significand, scale: figure.scale)
            } else {
                builder.number(
                    figure.significand, scale: figure.scale, isPercent: false,
                    isGrouped: Self.isGrouped(cell.text, figure.significand, scale: figure.scale))
            }
        case "date":
            if let date = ISODate.read(cell.value) { builder.date(date) } else { builder.text(tidy(cell.text)) }
        case "boolean": builder.truth(cell.value.elementsEqual("true".utf8))
        case "" where cell.hasFormula: builder.uncomputed()
        default: builder.text(tidy(cell.text))
        }
    }

    private func tidy(_ text: [UInt8]) -> ArraySlice<UInt8> { SharedStrings.tidy(text[...])?[...] ?? text[...] }

    /// Whether a text is an error of a spreadsheet.
    private static func isErrorText(_ text: [UInt8]) -> Bool {
        text.first == ASCII.hash && text.count > 2 || text.starts(with: "Err:".utf8)
    }

    /// Whether the digits of a shown number stand in groups: its first run is shorter than its whole part.
    private static func isGrouped(_ text: [UInt8], _ significand: Int64, scale: Int) -> Bool {
        var whole = significand.magnitude
        for _ in 0..<scale { whole /= 10 }
        let first = text.drop { !ASCII.isDigit($0) }.prefix { ASCII.isDigit($0) }.count
        return whole >= 1_000 && (1...3).contains(first)
    }
}
