import Diagnostics
import Packaging
import Testing
@testable import VanThu

/// What stands on the forms that are sent out.
@Suite struct FormMakingTests {
    @Test func makesAFormForEachUnit() throws {
        let collection = try CollectionCase()
        let outcome = collection.makeForms()
        #expect(outcome.diagnostics.isEmpty)
        #expect(
            outcome.written.map { $0.split(separator: "/").last } == [
                "phieu-01-huong-tra.xlsx", "phieu-02-thuong-lam.xlsx", "phieu-03-an-phu.xlsx",
            ])
    }

    @Test func makesTheFormOfOneUnitByItsName() throws {
        let collection = try CollectionCase()
        #expect(collection.makeForms(["hương trà", "03"]).written.count == 2)
        let refused = collection.makeForms(["Hương Tra"])
        #expect(refused.diagnostics.map(\.code) == [])
        let unknown = collection.makeForms(["Hương Giang"])
        #expect(unknown.diagnostics.map(\.code) == ["collection.unknown-wanted-unit"])
        #expect(unknown.written.isEmpty)
    }

    @Test func sameSpecGivesSameBytes() throws {
        let collection = try CollectionCase()
        #expect(!collection.makeForms().hasFailed)
        let first = collection.folder.bytes("goc/gui/phieu-01-huong-tra.xlsx")
        #expect(!collection.makeForms().hasFailed)
        #expect(first != nil && collection.folder.bytes("goc/gui/phieu-01-huong-tra.xlsx") == first)
    }

    @Test func whatIsKnownStandsOnTheFormAndIsLocked() throws {
        let sheet = try sheet("phieu-01-huong-tra")
        #expect(sheet.text("D6") == "<v>120</v>")
        #expect(!sheet.isUnlocked("D6"))
        #expect(sheet.text("F6") == "<v>101</v>")
        #expect(!sheet.isUnlocked("F6"))
    }

    @Test func onlyWhatIsAskedForCanBeFilledIn() throws {
        let sheet = try sheet("phieu-02-thuong-lam")
        for cell in ["E6", "F6", "E7", "F7", "E9", "F9", "E10", "F10", "G6", "G10"] {
            #expect(sheet.isUnlocked(cell), "\(cell)")
        }
        for cell in ["A6", "B6", "C6", "D6", "D7", "D9", "A1", "B2", "E4"] {
            #expect(!sheet.isUnlocked(cell), "\(cell)")
        }
        #expect(sheet.form.part(FilledForm.sheet).contains("<sheetProtection sheet=\"1\""))
    }

    @Test func everyInputTakesOnlyItsKind() throws {
        let sheet = try sheet("phieu-02-thuong-lam")
        #expect(sheet.rule("E6").contains("type=\"whole\""))
        #expect(sheet.rule("E6").contains("<formula1>0</formula1>"))
        #expect(sheet.rule("E7").contains("type=\"decimal\""))
        #expect(sheet.rule("E7").contains("<formula2>100</formula2>"))
        #expect(sheet.rule("E9").contains("type=\"decimal\""))
        #expect(sheet.rule("E10").contains("\"Có,Không\""))
        #expect(sheet.rule("E9").contains("triệu đồng"))
        #expect(sheet.rule("D6").isEmpty)
    }

    @Test func printsLandscapeWithTheHeadingsOnEveryPage() throws {
        let form = try sheet("phieu-02-thuong-lam").form
        #expect(form.part(FilledForm.sheet).contains("paperSize=\"9\" "))
        #expect(form.part(FilledForm.sheet).contains("orientation=\"landscape\""))
        #expect(form.part("xl/workbook.xml").contains("$4:$4"))
        #expect(form.part(FilledForm.sheet).contains("ySplit=\"4\""))
    }

    @Test func theSheetThatTellsWhoseFormItIsIsHidden() throws {
        #expect(
            try sheet("phieu-02-thuong-lam").form.part("xl/workbook.xml").contains(
                "name=\"VanThu\" sheetId=\"2\" state=\"hidden\""))
    }

    @Test func aNameThatLooksLikeAFormulaStaysText() throws {
        let collection = try CollectionCase(
            catalog: CollectionCase.catalog.replacing("Hội viên kết nạp mới ", with: "=1+1                 "))
        #expect(!collection.makeForms().hasFailed)
        #expect(!(try collection.form()).part(FilledForm.sheet).contains("<f>"))
    }

    @Test func asksNothingThatTheCatalogueKnows() throws {
        let catalog = CollectionCase.catalog.replacing(
            "| II. Hỗ trợ       |           |           |\n| C1",
            with: "| II. Hỗ trợ       |       500 |       400 |\n| C1")
        let collection = try CollectionCase(catalog: catalog)
        #expect(!collection.makeForms().hasFailed)
        #expect(!(try collection.form()).part("xl/sharedStrings.xml").contains("<t>Q1</t>"))
    }

    @Test func namesThePeriod() throws {
        let collection = try CollectionCase(more: "kỳ: 6 tháng đầu năm")
        #expect(!collection.makeForms().hasFailed)
        let words = try collection.form().part("xl/sharedStrings.xml")
        #expect(words.contains("SỐ LIỆU 6 THÁNG ĐẦU NĂM 2026"))
        #expect(words.contains("Thực hiện 6 tháng đầu năm 2025"))
    }

    @Test func refusesASpecWithoutIndicators() throws {
        let collection = try CollectionCase()
        let text = String(decoding: try #require(collection.folder.bytes("goc/bao-cao.vanthu")), as: UTF8.self)
        let start = try #require(text.firstRange(of: "chỉ số:")), end = try #require(text.firstRange(of: "nơi nhận:"))
        try collection.folder.write(
            String(text[..<start.lowerBound] + text[end.lowerBound...]), to: "goc/bao-cao.vanthu")
        #expect(collection.makeForms().diagnostics.map(\.code) == ["collection.no-indicators"])
    }

    @Test func refusesIndicatorsOfWhichEverythingIsKnown() throws {
        let catalog = """
            | Mã | Tên | Đơn vị | Thực hiện |
            |----|-----|--------|----------:|
            | H1 | Hộ  | hộ     |         5 |
            """
        let collection = try CollectionCase(catalog: catalog, units: "| Mã | Tên |\n|----|-----|\n| 01 | An Phú |")
        #expect(collection.makeForms().diagnostics.map(\.code) == ["collection.asks-nothing"])
    }

    @Test func theCommandSaysWhatItMade() throws {
        guard CommandRun.isThere else { return }
        let collection = try CollectionCase()
        let run = try CommandRun(
            ["form", "goc/bao-cao.vanthu", "-o", "gui", "--templates", Repository.templates], in: collection.folder)
        #expect(run.status == 0)
        #expect(run.complaints == "đã lập 3 phiếu trong gui\n")
        let refused = try CommandRun(
            ["form", "goc/bao-cao.vanthu", "-o", "gui", "--blank", "--for", "01"], in: collection.folder)
        #expect(refused.status == 64)
    }

    private func sheet(_ name: String) throws -> MadeSheet {
        let collection = try CollectionCase()
        #expect(!collection.makeForms().hasFailed)
        return MadeSheet(form: try collection.form(name))
    }
}

/// The sheet of a form that was made, cell by cell.
private struct MadeSheet {
    let form: FilledForm

    /// What stands in a cell, as XML.
    func text(_ cell: String) -> String {
        let sheet = form.part(FilledForm.sheet)
        guard let start = sheet.firstRange(of: "<c r=\"\(cell)\""),
            let end = sheet[start.upperBound...].firstRange(of: "</c>"),
            let open = sheet[start.upperBound...].firstIndex(of: ">")
        else { return "" }
        return String(sheet[sheet.index(after: open)..<end.lowerBound])
    }

    /// Whether a cell may be changed: its style says so.
    func isUnlocked(_ cell: String) -> Bool {
        let sheet = form.part(FilledForm.sheet)
        guard let start = sheet.firstRange(of: "<c r=\"\(cell)\" s=\""),
            let style = Int(sheet[start.upperBound...].prefix { $0 != "\"" })
        else { return false }
        let styles = form.part("xl/styles.xml")
        guard let list = styles.firstRange(of: "<cellXfs"), let end = styles.firstRange(of: "</cellXfs>") else {
            return false
        }
        let all = styles[list.upperBound..<end.lowerBound].split(separator: "<xf ").dropFirst()
        return all.dropFirst(style).first?.contains("<protection locked=\"0\"/>") ?? false
    }

    /// What is said of the input of a cell.
    func rule(_ cell: String) -> String {
        form.part(FilledForm.sheet).split(separator: "<dataValidation ")
            .dropFirst().first { $0.contains("sqref=\"\(cell)\"") }.map(String.init) ?? ""
    }
}
