import Diagnostics
import Packaging
import Testing
@testable import VanThu

/// Wrong forms: each named by file and cell, with its cure, in exactly one report.
@Suite struct ReturnedFormFaultTests {
    @Test(arguments: arrangement + cells + identity + files) func isReportedOnceAtItsCell(_ fault: ReturnedFormFault)
        throws
    {
        try fault.expect()
    }

    @Test func thereAreAtLeastFortyWrongForms() {
        #expect((Self.arrangement + Self.cells + Self.identity + Self.files).count >= 40)
    }

    /// Rows, columns and sheets that were moved or changed.
    static let arrangement: [ReturnedFormFault] = [
        .form(
            "a missing sheet", "collection.sheet-missing", at: "A1", sheet: "Số liệu", cure: "Đổi tên trang về «Phiếu»"
        ) {
            $0.replace("name=\"Phiếu\"", "name=\"Số liệu\"", in: "xl/workbook.xml")
        },
        .form("a row put in among the indicators", "collection.rows-moved", at: "A8", cure: "phiếu mới chưa sửa") {
            $0.moveRows(from: 7, by: 1)
        },
        .form("all rows moved down", "collection.rows-moved", at: "A6", cure: "hàng 4") { $0.moveRows(from: 4, by: 2) },
        .form("a row deleted and the rest moved up", "collection.row-missing", at: "A7", cure: "H2") {
            $0.moveRows(from: 8, by: -1)
        },
        .form("the row of a part deleted", "collection.rows-moved", at: "A8", cure: "bị xóa") {
            $0.moveRows(from: 9, by: -1)
        },
        .form("the last row deleted", "collection.row-missing", at: "A1", cure: "C1") {
            $0.moveRows(from: 11, by: -1)
            $0.clear("A10")
        },
        .form("a changed heading", "collection.changed-heading", at: "E4", cure: "Thực hiện năm 2026") {
            $0.set("E4", text: "Số liệu")
        },
        .form("a column put in", "collection.changed-heading", at: "D4", cure: "Kế hoạch năm 2026") {
            $0.set("D4", text: "Quý I")
            $0.set("E4", text: "Kế hoạch năm 2026")
            $0.set("F4", text: "Thực hiện năm 2026")
        },
        .form("a changed code", "collection.changed-code", at: "A7", cure: "H2") { $0.set("A7", text: "H9") },
        .form("two codes exchanged", "collection.rows-moved", at: "A7", cure: "H1") {
            $0.set("A6", text: "H2")
            $0.set("A7", text: "H1")
        },
        .form("joined cells", "collection.joined-cells", at: "E6", cure: "Merge") {
            $0.clear("F6")
            $0.replace(
                "<mergeCell ref=\"A1:G1\"/>", "<mergeCell ref=\"A1:G1\"/><mergeCell ref=\"E6:F6\"/>",
                in: FilledForm.sheet)
        },
        .finding("a hidden row", "collection.hidden-row", at: "A7", cure: "Unhide") {
            $0.replace("<row r=\"7\"", "<row r=\"7\" hidden=\"1\"", in: FilledForm.sheet)
        },
        .finding("a figure beside the table", "collection.strange-figure", at: "H6", cure: "Hỏi lại đơn vị") {
            $0.replace("</c></row><row r=\"7\"", "</c><c r=\"H6\"><v>5</v></c></row><row r=\"7\"", in: FilledForm.sheet)
            $0.replace("/></row><row r=\"7\"", "/><c r=\"H6\"><v>5</v></c></row><row r=\"7\"", in: FilledForm.sheet)
        },
        .finding("a row added below", "collection.strange-figure", at: "E30", cure: "thuộc chỉ tiêu nào") {
            $0.insert("<row r=\"30\"><c r=\"E30\"><v>1</v></c></row>", before: "</sheetData>")
        },
    ]

    /// Cells that hold something else than asked.
    static let cells: [ReturnedFormFault] = [
        .form("text in a number cell", "collection.wrong-cell", at: "E6", cure: "số nguyên") {
            $0.set("E6", text: "khoảng 110")
        },
        .form("a number typed as text", "collection.wrong-cell", at: "E6", cure: "số nguyên") {
            $0.set("E6", text: "110")
        },
        .form("a number with its unit", "collection.wrong-cell", at: "E9", cure: "triệu đồng") {
            $0.set("E9", text: "330 triệu")
        },
        .form("a negative count", "collection.wrong-cell", at: "E6", cure: "từ 0 trở lên") { $0.set("E6", "-4") },
        .form("a fraction in a count", "collection.wrong-cell", at: "E6", cure: "số nguyên") { $0.set("E6", "10.5") },
        .form("a percentage over 100", "collection.wrong-cell", at: "E7", cure: "0 đến 100") { $0.set("E7", "120") },
        .form("a negative percentage", "collection.wrong-cell", at: "F7", cure: "0 đến 100") { $0.set("F7", "-1") },
        .form("negative money", "collection.wrong-cell", at: "E9", cure: "từ 0 trở lên") { $0.set("E9", "-300") },
        .form("a date in a number cell", "collection.wrong-cell", at: "E6", cure: "số nguyên") {
            let formats = "<xf numFmtId=\"14\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/></cellXfs>"
            $0.replace("</cellXfs>", formats, in: "xl/styles.xml")
            let count = $0.part("xl/styles.xml").components(between: "<cellXfs", and: "</cellXfs>", of: "<xf ")
            $0.put("E6", "", "<v>46000</v>", style: "\(count - 1)")
        },
        .form("a count shown as a percentage", "collection.wrong-cell", at: "E6", cure: "số nguyên") {
            let formats = "<xf numFmtId=\"9\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/></cellXfs>"
            $0.replace("</cellXfs>", formats, in: "xl/styles.xml")
            let count = $0.part("xl/styles.xml").components(between: "<cellXfs", and: "</cellXfs>", of: "<xf ")
            $0.put("E6", "", "<v>0.5</v>", style: "\(count - 1)")
        },
        .form("an error of the spreadsheet", "collection.cell-error", at: "E9", cure: "thay công thức") {
            $0.put("E9", " t=\"e\"", "<f>F9/0</f><v>#DIV/0!</v>")
        },
        .form("a formula without result", "collection.uncomputed", at: "E9", cure: "LibreOffice") {
            $0.put("E9", "", "<f>F9*2</f>")
        },
        .form("an empty figure", "collection.empty-cell", at: "E6", cure: "ghi 0") { $0.clear("E6") },
        .form("another word than yes or no", "collection.wrong-cell", at: "E10", cure: "Có hoặc Không") {
            $0.set("E10", text: "đang làm")
        },
        .form("a number for yes or no", "collection.wrong-cell", at: "E10", cure: "Có hoặc Không") {
            $0.set("E10", "3")
        },
        .form("true in a number cell", "collection.wrong-cell", at: "E6", cure: "số nguyên") {
            $0.put("E6", " t=\"b\"", "<v>1</v>")
        },
        .form("a locked plan that was changed", "collection.changed-figure", at: "D6", cure: "bảng đơn vị") {
            $0.set("D6", "95")
        },
        .form("a locked plan that was taken away", "collection.changed-figure", at: "D6", cure: "80") {
            $0.clear("D6")
        },
        .finding("money in đồng, not in triệu đồng", "collection.suspicious-money", at: "E9", cure: "đơn vị khác") {
            $0.set("E9", "330000000")
        },
    ]

    /// Forms of others, or of another time.
    static let identity: [ReturnedFormFault] = [
        .form("the name of another unit", "collection.other-unit", at: "B2", cure: "Thượng Lâm") {
            $0.set("B2", text: "An Phú")
        },
        .form("a hidden sheet that is gone", "collection.identity-missing", at: "A1", cure: "chưa sửa") {
            $0.replace("name=\"VanThu\"", "name=\"Trang 3\"", in: "xl/workbook.xml")
        },
        .form("another unit of measure", "collection.other-measure", at: "C9", cure: "triệu đồng") {
            $0.set("C9", text: "đồng")
        },
        .form(
            "a hidden sheet that was changed", "collection.identity-changed", at: "A1", sheet: "VanThu",
            cure: "vanthu form"
        ) {
            $0.replace(
                "<c r=\"B5\"", "<c r=\"B5\" t=\"inlineStr\"><is><t>03</t></is></c><c r=\"X5\"", in: FilledForm.hidden)
        },
        .finding("a second sheet with figures", "collection.strange-sheet", at: "A1", sheet: "Thêm", cure: "Phiếu") {
            $0.addSheet("Thêm", "<row r=\"1\"><c r=\"A1\"><v>7</v></c></row>")
        },
        Self.of("a form of another year", "collection.other-year", at: "Phiếu!A1", cure: "năm 2026") {
            try CollectionCase(year: 2025)
        },
        Self.of("a unit that was renamed", "collection.unknown-unit", at: "Phiếu!B2", cure: "đổi tên") {
            try CollectionCase(units: CollectionCase.units.replacing("| 02 | Thượng Lâm", with: "| 09 | Lâm Cũ    "))
        },
        Self.of("a code that is gone", "collection.code-gone", at: "Phiếu!A7", cure: "vanthu form") {
            try CollectionCase(catalog: CollectionCase.catalog.replacing("| H2 ", with: "| H5 "))
        },
        Self.of("an indicator added since", "collection.lacks-indicator", at: "Phiếu!A1", cure: "C1") {
            try CollectionCase(
                catalog: CollectionCase.catalog.split(separator: "\n").dropLast().joined(separator: "\n"))
        },
        Self.of("a column added since", "collection.lacks-column", at: "Phiếu!A4", cure: "Thực hiện năm 2025") {
            try CollectionCase(
                catalog: CollectionCase.catalog.replacing("Năm trước", with: "Lời ghi  "),
                units: CollectionCase.units.replacing("H1 năm trước", with: "Lời ghi     "))
        },
        ReturnedFormFault(
            name: "a unit twice", code: "collection.unit-twice", place: "phieu/b.xlsx:Phiếu!B2", cure: "phieu/a.xlsx",
            severity: .error
        ) { collection in
            try collection.send(CollectionCase.filled(collection.form(), 110), as: "a.xlsx")
            try collection.send(CollectionCase.filled(collection.form(), 112), as: "b.xlsx")
        },
        ReturnedFormFault(
            name: "a blank form without a name", code: "collection.unit-empty", place: "phieu/02.xlsx:Phiếu!B2",
            cure: "Ghi tên đơn vị", severity: .error
        ) { collection in
            #expect(!collection.makeForms(isBlank: true).hasFailed)
            try collection.send(CollectionCase.filled(collection.form("phieu-trong"), 110), as: "02.xlsx")
        },
        ReturnedFormFault(
            name: "a blank form of an unknown unit", code: "collection.unknown-unit", place: "phieu/02.xlsx:Phiếu!B2",
            cure: "Thượng Lâm", severity: .error
        ) { collection in
            #expect(!collection.makeForms(isBlank: true).hasFailed)
            var form = CollectionCase.filled(try collection.form("phieu-trong"), 110)
            form.set("B2", text: "Thượng Lân")
            try collection.send(form, as: "02.xlsx")
        },
    ]

    /// Files that are no forms.
    static let files: [ReturnedFormFault] = [
        .bytes("a foreign workbook", "collection.not-a-form", at: "phieu/02.xlsx:Trang 1!A1", cure: "ra khỏi thư mục") {
            _ in
            try TestSheet.xlsx([TestSheet.sound])
        },
        .bytes(
            "a foreign ODS", "collection.not-a-form", file: "02.ods", at: "phieu/02.ods:Trang 1!A1",
            cure: "phiếu của đơn vị"
        ) {
            _ in try TestSheet.ods([TestSheet.sound])
        },
        .form("an older version", "collection.other-version", at: "A1", sheet: "VanThu", cure: "bản 1") {
            $0.setVersion("0")
        },
        .bytes("a broken archive", "data.broken-archive", cure: "lưu lại") { Array(try $0.bytes.prefix(3_000)) },
        .bytes("a file with a password", "data.encrypted", cure: "mật khẩu") { _ in
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600)
                + "EncryptedPackage".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        },
        .bytes("a workbook of Excel 97", "data.old-workbook", cure: ".xlsx") { _ in
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600)
        },
        .bytes("CSV called .xlsx", "data.other-format", cure: "đuôi") { _ in Array("Mã,Thực hiện\nH1,110\n".utf8) },
        .bytes("an empty file", "data.file-empty", cure: "rồi lưu") { _ in [] },
        .bytes("a file of 9 MB", "data.file-too-large", cure: "8 MB") { _ in [UInt8](repeating: 80, count: 9 << 20) },
        .bytes(
            "a workbook of Excel 97 by its name", "collection.not-a-workbook", file: "02.xls", cure: "lưu thành .xlsx"
        ) {
            _ in [0xD0, 0xCF, 0x11, 0xE0]
        },
        .bytes("a document among the forms", "collection.not-a-workbook", file: "bao-cao.docx", cure: "ra khỏi thư mục")
        {
            _ in [0x50, 0x4B]
        },
        ReturnedFormFault(
            name: "a folder that is not there", code: "collection.folder-missing", place: "bao-cao.vanthu",
            cure: "Tạo thư mục", severity: .error
        ) { _ in },
        ReturnedFormFault(
            name: "a file in the place of the folder", code: "collection.folder-is-file", place: "bao-cao.vanthu",
            cure: "thư mục", severity: .error
        ) { try $0.folder.write("", to: "goc/phieu") },
        ReturnedFormFault(
            name: "a folder that leads outside", code: "collection.folder-outside", place: "bao-cao.vanthu",
            cure: "cạnh tệp soạn", severity: .error
        ) { try $0.linkFolderOutside() },
        ReturnedFormFault(
            name: "a form that leads outside", code: "data.file-outside", place: "bao-cao.vanthu", cure: "Chép tệp",
            severity: .error
        ) { try $0.linkFormOutside() },
    ]

    /// A form that was made for another declaration than that of the report.
    private static func of(
        _ name: String, _ code: String, at cell: String, cure: String,
        _ other: @escaping @Sendable () throws -> CollectionCase
    ) -> ReturnedFormFault {
        ReturnedFormFault(
            name: name, code: code, place: "phieu/02.xlsx:" + cell, cure: cure, severity: .error
        ) { collection in
            let earlier = try other()
            #expect(!earlier.makeForms().hasFailed)
            let isRenamed = earlier.folder.bytes("goc/gui/phieu-09-lam-cu.xlsx") != nil
            let form = try earlier.form(isRenamed ? "phieu-09-lam-cu" : "phieu-02-thuong-lam")
            try collection.send(CollectionCase.filled(form, 110), as: "02.xlsx")
        }
    }
}
