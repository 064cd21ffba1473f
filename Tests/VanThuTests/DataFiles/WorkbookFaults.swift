import Packaging

/// Faults of workbooks and of OpenDocument spreadsheets.
enum WorkbookFaults {
    /// All of them.
    static let all: [DataFileFault] = cells + sheets + files + openDocument

    private static let columns = "cột: |\n  | Tên | Ở tệp | Kiểu |\n  |---|---|---|\n"

    /// In cells.
    private static let cells: [DataFileFault] = [
        .xlsx(
            "text among figures", "data.bad-figure", at: "B3", cure: "không áp dụng thì ghi x",
            TestSheet(rows: [["Tên", "Dân số"], ["A", 5], ["B", "12o"], ["C", 7]])),
        .xlsx(
            "a number typed as English text", "data.bad-figure", at: "B3", cure: "1.234",
            TestSheet(rows: [["Tên", "Dân số"], ["A", 5], ["B", "1,234"], ["C", 7]])),
        .xlsx(
            "an error of the spreadsheet", "data.spreadsheet-error", at: "B3", cure: "sửa công thức",
            TestSheet(rows: [["Tên", "Dân số"], ["A", 5], ["B", .fault("#N/A")], ["C", 7]])),
        .xlsx(
            "a division by zero", "data.spreadsheet-error", at: "B2", cure: "sửa công thức",
            TestSheet(rows: [["Tên", "Tỷ lệ"], ["A", .fault("#DIV/0!")], ["B", 5]])),
        .xlsx(
            "a formula without result", "data.uncomputed-formula", at: "B3", cure: "lưu lại",
            TestSheet(rows: [["Tên", "Dân số"], ["A", 5], ["B", .formula("B2*2", result: nil)], ["C", 7]])),
        .xlsx(
            "joined cells among the rows", "data.joined-cells", at: "A2", cure: "ô gộp: lặp lại",
            TestSheet(rows: [["Cụm", "Tên", "Dân số"], ["Bắc", "A", 5], [nil, "B", 6]], joins: ["A2:A3"])),
        .xlsx(
            "a row of totals", "data.total-row", at: "A4", cure: "đến trước: Tổng số",
            TestSheet(rows: [["Tên", "Dân số"], ["A", 5], ["B", 6], ["Tổng số", 11]])),
        .xlsx(
            "a date among figures", "data.wrong-cell", at: "B3", cure: "số",
            TestSheet(
                rows: [["Tên", "Dân số"], ["A", 5], ["B", .number("44012", style: TestSheet.date)], ["C", 7]])),
        .xlsx(
            "a truth among figures", "data.wrong-cell", at: "B4", cure: "khai đúng kiểu",
            TestSheet(rows: [["Tên", "Dân số"], ["A", 5], ["B", 6], ["C", .truth(true)]])),
        .xlsx(
            "a number among dates", "data.bad-date", at: "B3", cure: "ngày/tháng/năm",
            TestSheet(
                rows: [
                    ["Tên", "Ngày"], ["A", .number("44012", style: TestSheet.date)], ["B", 44013],
                    ["C", .number("44014", style: TestSheet.date)],
                ])),
        .xlsx(
            "a share that may be a percentage", "data.unclear-percent", at: "B2", cure: "định dạng",
            entry: columns + "  | Tên | | |\n  | Đạt | | phần trăm |",
            TestSheet(rows: [["Tên", "Đạt"], ["A", .number("0.85")], ["B", .number("0.9")]])),
        .xlsx(
            "a percentage in a column of people", "data.doubled-unit", at: "B3", cure: "khai đúng đơn vị",
            entry: "cột: |\n  | Tên | Đơn vị |\n  |---|---|\n  | Tên | |\n  | Dân số | người |",
            TestSheet(rows: [["Tên", "Dân số"], ["A", 5], ["B", .number("0.6", style: TestSheet.percent)]])),
        .xlsx(
            "a note below the table", "data.note-row", at: "A3", cure: "vùng: A5:H40",
            TestSheet(rows: [["Tên", "Dân số"], ["A", 5], ["Người lập biểu", nil]])),
        .xlsx(
            "TCVN3 in the cells", "data.legacy-text", at: "A2", cure: "UniKey",
            TestSheet(rows: [["Ten", "So"], ["Ph­êng X·", 5], ["X· §«ng", 6]])),
    ]

    /// In sheets and their names.
    private static let sheets: [DataFileFault] = [
        .xlsx("a sheet that is not there", "data.unknown-sheet", cure: "Trang 1", entry: "trang: Trang 11", .sound),
        .bytes("several sheets and none named", "data.sheet-not-named", file: "xa.xlsx", cure: "trang: Xã") {
            try TestSheet.xlsx([
                TestSheet(name: "Xã", rows: TestSheet.sound.rows), TestSheet(name: "Thôn", rows: TestSheet.sound.rows),
            ])
        },
        .xlsx(
            "a tier that is not there", "data.missing-file-column", cure: "Phụ nữ / 15-49",
            entry: columns + "  | Tên | | |\n  | Nữ | Phụ nữ / 15-94 | |",
            TestSheet(
                rows: [["Tên", "Phụ nữ", nil], [nil, "15-49", "50-60"], ["A", 5, 6]], joins: ["B1:C1", "A1:A2"])),
        .xlsx(
            "a tier that several columns have", "data.several-file-columns", cure: "cột D",
            entry: columns + "  | Tên | | |\n  | Nữ | Nữ | |",
            TestSheet(
                rows: [["Tên", "2025", nil, "2026", nil], [nil, "Nam", "Nữ", "Nam", "Nữ"], ["A", 5, 6, 7, 8]],
                joins: ["B1:C1", "D1:E1", "A1:A2"])),
        .xlsx(
            "two columns of one name", "data.doubled-heading", at: "C1", cure: "Đổi tên một cột",
            TestSheet(rows: [["Tên", "Nữ", "Nữ"], ["A", 5, 6]])),
        .xlsx(
            "a column without name", "data.column-without-heading", at: "C3", cure: "xóa ô thừa",
            TestSheet(rows: [["Tên", "Nữ"], ["A", 5], ["B", 6, "?"]])),
        .xlsx(
            "a stray cell behind a million empty rows", "data.rows-behind-gap", at: "A1048576", cure: "xóa ô thừa",
            TestSheet(
                rows: TestSheet.sound.rows,
                more: "<row r=\"1048576\"><c r=\"A1048576\" t=\"inlineStr\"><is><t>quên</t></is></c></row>")),
        .xlsx(
            "names in an empty row", "data.header-not-found", at: "A1", cure: "dòng tiêu đề: 3",
            entry: "dòng tiêu đề: 9", .sound),
        .xlsx("a sheet with nothing on it", "data.sheet-empty", cure: "Trang 1", TestSheet(rows: [[]])),
        .xlsx(
            "a range beside the table", "data.header-not-found", at: "A1", cure: "dòng tiêu đề", entry: "vùng: A90:B99",
            .sound),
        .xlsx(
            "a key given twice", "data.doubled-key", at: "A3", cure: "Xóa dòng thừa", entry: "khóa: Mã",
            TestSheet(rows: [["Mã", "Tên"], ["01", "A"], ["01", "B"]])),
    ]

    /// In the files themselves.
    private static let files: [DataFileFault] = [
        .bytes("a password", "data.encrypted", file: "xa.xlsx", cure: "bỏ mật khẩu") {
            let stream = "EncryptedPackage".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
            return [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600) + stream
        },
        .bytes("a workbook of Excel 2003", "data.old-workbook", file: "xa.xlsx", cure: "Excel Workbook (.xlsx)") {
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 7, count: 600)
        },
        .bytes("a file cut short", "data.broken-archive", file: "xa.xlsx", cure: "xin lại tệp gốc") {
            Array(try TestSheet.xlsx([.sound]).prefix(900))
        },
        .bytes("a damaged part", "data.broken-part", file: "xa.xlsx", cure: "lưu lại") {
            var bytes = try TestSheet.xlsx([.sound])
            let name = Array("xl/worksheets/sheet1.xml".utf8)
            let start = bytes.indices.first { bytes[$0...].starts(with: name) } ?? 0
            for index in start + name.count + 20..<start + name.count + 40 { bytes[index] ^= 0x55 }
            return bytes
        },
        .bytes("a part that is not there", "data.missing-part", file: "xa.xlsx", cure: "xin lại tệp gốc") {
            try TestSheet.xlsx([.sound], replacing: ["xl/worksheets/sheet1.xml": String?.none])
        },
        .bytes("entities in the sheet", "data.entity", file: "xa.xlsx", cure: "xin lại tệp gốc") {
            let entities = "<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;&b;\">]>"
            let cell = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&c;</v></c></row>"
            let sheet = entities + "<worksheet><sheetData>\(cell)</sheetData></worksheet>"
            return try TestSheet.xlsx([.sound], replacing: ["xl/worksheets/sheet1.xml": sheet])
        },
        .bytes("a sheet that is no XML", "data.broken-xml", file: "xa.xlsx", cure: "sheet1.xml") {
            let sheet = "<worksheet>\n<sheetData><row></sheetData></worksheet>"
            return try TestSheet.xlsx([.sound], replacing: ["xl/worksheets/sheet1.xml": sheet])
        },
        .bytes("a part that grows a thousand times", "data.file-bomb", file: "xa.xlsx", cure: "sheet1.xml") {
            let sheet = "<worksheet><sheetData>" + String(repeating: " ", count: 4 << 20) + "</sheetData></worksheet>"
            return try TestSheet.xlsx([.sound], replacing: ["xl/worksheets/sheet1.xml": sheet])
        },
        .bytes("a page of HTML called .xlsx", "data.other-format", file: "xa.xlsx", cure: "Save As") {
            Array("<html><table><tr><td>Tên</td></tr></table></html>".utf8)
        },
        .bytes("an OpenDocument file called .xlsx", "data.other-format", file: "xa.xlsx", cure: "Đổi đuôi") {
            try TestSheet.ods([.sound])
        },
        .bytes("text called .xlsx", "data.other-format", file: "xa.xlsx", cure: "Đổi đuôi") {
            Array("Tên;Dân số\nA;5\n".utf8)
        },
    ]

    /// Of OpenDocument spreadsheets.
    private static let openDocument: [DataFileFault] = [
        .ods(
            "ods: text among figures", "data.bad-figure", at: "B3", cure: "không áp dụng thì ghi x",
            TestSheet(rows: [["Tên", "Dân số"], ["A", 5], ["B", "năm"], ["C", 7]])),
        .ods(
            "ods: an error", "data.spreadsheet-error", at: "B2", cure: "sửa công thức",
            TestSheet(rows: [["Tên", "Dân số"], ["A", .fault("#REF!")], ["B", 6]])),
        .ods(
            "ods: a formula without result", "data.uncomputed-formula", at: "B2", cure: "LibreOffice",
            TestSheet(rows: [["Tên", "Dân số"], ["A", .formula("[.B3]", result: nil)], ["B", 6]])),
        .ods(
            "ods: joined cells", "data.joined-cells", at: "A2", cure: "ô gộp: lặp lại",
            TestSheet(rows: [["Cụm", "Tên"], ["Bắc", "A"], [nil, "B"]], joins: ["A2:A3"])),
        .ods("ods: a sheet that is not there", "data.unknown-sheet", cure: "Trang 1", entry: "trang: Trang1x", .sound),
        .ods(
            "ods: a row that a million times repeats", "data.too-many-file-cells", cure: "xóa các dòng thừa",
            TestSheet(
                rows: TestSheet.sound.rows,
                more: "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell "
                    + "table:number-columns-repeated=\"40\" table:value-type=\"\"><text:p>x</text:p></table:table-cell>"
                    + "</table:table-row>")),
        .bytes("ods: entities", "data.entity", file: "xa.ods", cure: "content.xml") {
            try TestSheet.ods([.sound], prolog: "<!DOCTYPE a [<!ENTITY b \"b\">]>")
        },
        .bytes("ods: a password", "data.encrypted", file: "xa.ods", cure: "bỏ mật khẩu") {
            try TestSheet.ods([.sound], manifest: "<file-entry><encryption-data/></file-entry>")
        },
    ]
}
