import Packaging

/// A cell of a sheet that a test writes.
enum TestCell: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByNilLiteral, Sendable {
    case empty
    case text(String)
    case number(String, style: Int = 0)
    case formula(String, result: String?)
    case fault(String)
    case truth(Bool)

    /// A text.
    init(stringLiteral value: String) { self = .text(value) }
    /// A number.
    init(integerLiteral value: Int) { self = .number(String(value)) }
    /// Nothing.
    init(nilLiteral: ()) { self = .empty }
}

/// A sheet that a test writes, as a workbook of Excel or as an OpenDocument spreadsheet: the repository holds no binaries.
struct TestSheet: Sendable {
    /// Its name.
    var name = "Trang 1"
    /// The cells of the rows, the first row of the sheet first.
    var rows: [[TestCell]]
    /// Joined cells, `A1:B2`.
    var joins: [String] = []
    /// The rows that are hidden, from 1.
    var hiddenRows: Set<Int> = []
    /// The columns that are hidden, from 1.
    var hiddenColumns: Set<Int> = []
    /// XML of further rows behind the others.
    var more = ""

    /// The styles of ``TestCell/number(_:style:)``: general, percentage, date, grouped.
    static let percent = 1, date = 2, grouped = 3

    /// A table of two columns that reads well.
    static let sound = TestSheet(rows: [["Tên", "Dân số"], ["Hương Trà", 1105], ["Thượng Lâm", 812]])

    // MARK: XLSX

    /// The bytes of a workbook of these sheets; parts may be replaced.
    static func xlsx(
        _ sheets: [TestSheet], isFrom1904: Bool = false, replacing parts: [String: String?] = [:]
    ) throws -> [UInt8] {
        let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let package = "http://schemas.openxmlformats.org/package/2006/relationships"
        let list = sheets.indices.map { index in
            "<sheet name=\"\(sheets[index].name)\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>"
        }
        let targets = sheets.indices.map { index in
            "<Relationship Id=\"rId\(index + 1)\" Type=\"\(relation)/worksheet\" Target=\"worksheets/sheet\(index + 1).xml\"/>"
        }
        var all: [(String, String)] = [
            ("[Content_Types].xml", "<Types/>"),
            (
                "_rels/.rels",
                "<Relationships xmlns=\"\(package)\"><Relationship Id=\"a\" Type=\"\(relation)/officeDocument\" "
                    + "Target=\"xl/workbook.xml\"/></Relationships>"
            ),
            (
                "xl/workbook.xml",
                "<workbook xmlns=\"\(main)\" xmlns:r=\"\(relation)\"><workbookPr date1904=\"\(isFrom1904 ? 1 : 0)\"/>"
                    + "<sheets>\(list.joined())</sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"\(package)\">\(targets.joined())<Relationship Id=\"s\" "
                    + "Type=\"\(relation)/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"
            ),
            (
                "xl/styles.xml",
                "<styleSheet xmlns=\"\(main)\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"9\"/><xf numFmtId=\"14\"/>"
                    + "<xf numFmtId=\"3\"/></cellXfs></styleSheet>"
            ),
            (
                "xl/sharedStrings.xml",
                "<sst xmlns=\"\(main)\"><si><t>chung</t></si><si><r><t>hai </t></r><r><t>phần</t></r></si></sst>"
            ),
        ]
        for (index, sheet) in sheets.enumerated() {
            all.append(("xl/worksheets/sheet\(index + 1).xml", sheet.worksheet(main)))
        }
        let entries = all.compactMap { name, text -> ZipEntry? in
            guard let replaced = parts[name] else { return ZipEntry(name: name, bytes: Array(text.utf8)) }
            return replaced.map { ZipEntry(name: name, bytes: Array($0.utf8)) }
        }
        return try ZipArchiveWriter.archive(entries)
    }

    private func worksheet(_ namespace: String) -> String {
        var text = "<worksheet xmlns=\"\(namespace)\">"
        if !hiddenColumns.isEmpty {
            let columns = hiddenColumns.sorted().map { "<col min=\"\($0)\" max=\"\($0)\" hidden=\"1\"/>" }
            text += "<cols>\(columns.joined())</cols>"
        }
        text += "<sheetData>"
        for (index, cells) in rows.enumerated() {
            text += "<row r=\"\(index + 1)\"\(hiddenRows.contains(index + 1) ? " hidden=\"1\"" : "")>"
            for (column, cell) in cells.enumerated() {
                text += Self.cell(cell, at: Self.letters(column) + String(index + 1))
            }
            text += "</row>"
        }
        text += more + "</sheetData>"
        if !joins.isEmpty {
            text += "<mergeCells>\(joins.map { "<mergeCell ref=\"\($0)\"/>" }.joined())</mergeCells>"
        }
        return text + "</worksheet>"
    }

    private static func cell(_ cell: TestCell, at address: String) -> String {
        switch cell {
        case .empty: ""
        case .text(let text): "<c r=\"\(address)\" t=\"inlineStr\"><is><t>\(escaped(text))</t></is></c>"
        case .number(let digits, let style): "<c r=\"\(address)\" s=\"\(style)\"><v>\(digits)</v></c>"
        case .formula(let formula, let result):
            "<c r=\"\(address)\"><f>\(escaped(formula))</f>\(result.map { "<v>\($0)</v>" } ?? "")</c>"
        case .fault(let text): "<c r=\"\(address)\" t=\"e\"><f>A1</f><v>\(text)</v></c>"
        case .truth(let isTrue): "<c r=\"\(address)\" t=\"b\"><v>\(isTrue ? 1 : 0)</v></c>"
        }
    }

    private static func letters(_ column: Int) -> String {
        (column >= 26 ? letters(column / 26 - 1) : "") + String(UnicodeScalar(UInt8(65 + column % 26)))
    }

    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    }

    // MARK: ODS

    /// The bytes of an OpenDocument spreadsheet of these sheets.
    static func ods(_ sheets: [TestSheet], prolog: String = "", manifest: String = "") throws -> [UInt8] {
        let office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
        let table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
        let text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
        let content =
            prolog
            + "<office:document-content xmlns:office=\"\(office)\" xmlns:table=\"\(table)\" xmlns:text=\"\(text)\">"
            + "<office:body><office:spreadsheet>\(sheets.map(\.table).joined())</office:spreadsheet></office:body>"
            + "</office:document-content>"
        return try ZipArchiveWriter.archive(
            mediaType: "application/vnd.oasis.opendocument.spreadsheet",
            [
                ZipEntry(name: "content.xml", bytes: Array(content.utf8)),
                ZipEntry(
                    name: "META-INF/manifest.xml",
                    bytes: Array(
                        "<manifest xmlns=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">\(manifest)</manifest>"
                            .utf8)),
            ])
    }

    private var table: String {
        var text = "<table:table table:name=\"\(name)\">"
        for column in 1...16 {
            text += "<table:table-column\(hiddenColumns.contains(column) ? " table:visibility=\"collapse\"" : "")/>"
        }
        for (index, cells) in rows.enumerated() {
            text += "<table:table-row\(hiddenRows.contains(index + 1) ? " table:visibility=\"collapse\"" : "")>"
            for (column, cell) in cells.enumerated() {
                text += Self.odsCell(cell, span: span(of: Self.letters(column) + String(index + 1)))
            }
            text += "</table:table-row>"
        }
        return text + more + "</table:table>"
    }

    /// The attributes of a cell that others are joined to downwards: `A2:A3`.
    private func span(of address: String) -> String {
        joins.contains { $0.hasPrefix(address + ":") }
            ? " table:number-columns-spanned=\"1\" table:number-rows-spanned=\"2\"" : ""
    }

    private static func odsCell(_ cell: TestCell, span: String) -> String {
        let start = "<table:table-cell\(span)"
        switch cell {
        case .empty: return start + "/>"
        case .text(let text):
            let lines = text.split(separator: "\n").map { "<text:p>\(escaped(String($0)))</text:p>" }
            return start + " office:value-type=\"string\">\(lines.joined())</table:table-cell>"
        case .number(let digits, let style):
            switch style {
            case percent:
                return start
                    + " office:value-type=\"percentage\" office:value=\"\(digits)\"><text:p>…%</text:p></table:table-cell>"
            case date:
                return start
                    + " office:value-type=\"date\" office:date-value=\"\(digits)\"><text:p>…</text:p></table:table-cell>"
            default:
                return start
                    + " office:value-type=\"float\" office:value=\"\(digits)\"><text:p>\(digits)</text:p></table:table-cell>"
            }
        case .formula(let formula, let result):
            let value = result.map { " office:value-type=\"float\" office:value=\"\($0)\"" } ?? ""
            return start + " table:formula=\"of:=\(escaped(formula))\"\(value)/>"
        case .fault(let text):
            return start
                + " table:formula=\"of:=[.A1]\" office:value-type=\"string\"><text:p>\(text)</text:p></table:table-cell>"
        case .truth(let isTrue):
            return start + " office:value-type=\"boolean\" office:boolean-value=\"\(isTrue)\"/>"
        }
    }
}
