import Diagnostics
import Packaging
import Testing
@testable import VanThu

/// What becomes of forms that came back as they should.
@Suite struct ReturnedFormTests {
    @Test func addsUpTheFiguresOfAllForms() throws {
        let collection = try CollectionCase()
        #expect(!collection.makeForms().hasFailed)
        try collection.returnAll()
        let rendering = collection.render()
        #expect(rendering.diagnostics.map(\.code) == [])
        let text = collection.text(rendering)
        #expect(text.contains("Kết nạp 303 hội viên; quỹ 909,75 triệu đồng."))
        #expect(text.contains("Đã nộp 3/3 phiếu, còn thiếu 0."))
    }

    @Test func listsUnitsThatReturnedNothing() throws {
        let collection = try CollectionCase()
        #expect(!collection.makeForms().hasFailed)
        try collection.send(CollectionCase.filled(collection.form(), 110), as: "thuong-lam.xlsx")
        let rendering = collection.render()
        #expect(rendering.diagnostics.map(\.code) == ["collection.missing-forms"])
        #expect(rendering.diagnostics.first?.severity == .warning)
        #expect(rendering.diagnostics.first?.message.vi == "2 trong 3 đơn vị chưa gửi phiếu: «Hương Trà», «An Phú»")
        let text = collection.text(rendering)
        #expect(text.contains("Kết nạp 110 hội viên; quỹ 330,25 triệu đồng."))
        #expect(text.contains("Đã nộp 1/3 phiếu, còn thiếu 2."))
    }

    @Test func refusesMissingFormsWhereTheSpecSaysSo() throws {
        let collection = try CollectionCase(more: "thiếu phiếu: báo lỗi")
        #expect(!collection.makeForms().hasFailed)
        try collection.send(CollectionCase.filled(collection.form(), 110), as: "thuong-lam.xlsx")
        let rendering = collection.render()
        #expect(rendering.diagnostics.map(\.code) == ["collection.missing-forms"])
        #expect(rendering.files.isEmpty)
    }

    @Test func everySumIsTracedToFileAndCell() throws {
        let collection = try CollectionCase()
        #expect(!collection.makeForms().hasFailed)
        try collection.returnAll()
        let figures = try #require(
            Renderer(options: RenderingOptions(templateFolders: [Repository.templates])).figures(collection.spec).output
        )
        let traced = try #require(figures.traced("chỉ_số.H1.Thực_hiện").output?.first)
        let words = traced.text(.vietnamese)
        for place in ["01-huong-tra.xlsx:Phiếu!E6", "02-thuong-lam.xlsx:Phiếu!E6", "03-an-phu.xlsx:Phiếu!E6"] {
            #expect(words.contains("phieu/" + place), "\(words)")
        }
    }

    @Test func figuresThatTheTableHoldsStayItsOwn() throws {
        let collection = try CollectionCase(text: "{{ chỉ_số.H1.Kế_hoạch }}, {{ chỉ_số.H1.Năm_trước }}.")
        #expect(!collection.makeForms().hasFailed)
        try collection.returnAll()
        let rendering = collection.render()
        #expect(collection.text(rendering).contains("260 hội viên, 101 hội viên."))
    }

    @Test func aBlankFormIsOfTheUnitThatItNames() throws {
        let collection = try CollectionCase()
        #expect(!collection.makeForms(isBlank: true).hasFailed)
        var form = CollectionCase.filled(try collection.form("phieu-trong"), 110)
        form.set("D6", "80")
        form.set("F6", "70")
        form.set("B2", text: "an phú")
        form.set("D6", "60")
        try collection.send(form, as: "an-phu.xlsx")
        let rendering = collection.render()
        #expect(rendering.diagnostics.map(\.code) == ["collection.missing-forms"])
        #expect(collection.text(rendering).contains("Kết nạp 110 hội viên"))
    }

    @Test func skipsWhatProgramsLayDownBesideForms() throws {
        let collection = try CollectionCase()
        #expect(!collection.makeForms().hasFailed)
        try collection.returnAll()
        try collection.send([1, 2, 3], as: "~$01-huong-tra.xlsx")
        try collection.send([1, 2, 3], as: ".~lock.01-huong-tra.xlsx#")
        try collection.send([1, 2, 3], as: "Thumbs.db")
        #expect(collection.render().diagnostics.isEmpty)
    }

    @Test func whatDoesNotApplyToAUnitStandsOnItsForm() throws {
        let units =
            CollectionCase.units.replacing("\n", with: "|\n").replacing("H1 năm trước ||", with: "H1 năm trước | Q1 |")
            .replacing("-------------:||", with: "-------------:|---:|").replacing("101 ||", with: "101 |  - |")
            .replacing("              ||", with: "              |    |") + "    |"
        let collection = try CollectionCase(units: units.replacing("||    |", with: "|    |"))
        #expect(collection.makeForms().diagnostics.map(\.code) == [])
        #expect(try collection.form("phieu-01-huong-tra").part(FilledForm.sheet).contains("<c r=\"E9\""))
        var first = CollectionCase.filled(try collection.form("phieu-01-huong-tra"), 100)
        first.set("E9", text: "-")
        try collection.send(first, as: "1.xlsx")
        for name in ["02-thuong-lam", "03-an-phu"] {
            try collection.send(CollectionCase.filled(collection.form("phieu-" + name), 100), as: name + ".xlsx")
        }
        let rendering = collection.render()
        #expect(rendering.diagnostics.map { $0.words(.vietnamese) } == [])
        #expect(collection.text(rendering).contains("quỹ 600,5 triệu đồng"))
    }

    @Test func everyFaultOfEveryFormIsToldInOneRun() throws {
        let collection = try CollectionCase()
        #expect(!collection.makeForms().hasFailed)
        for (index, name) in ["01-huong-tra", "02-thuong-lam"].enumerated() {
            var form = CollectionCase.filled(try collection.form("phieu-" + name), 100)
            form.set("E6", "-1")
            if index == 1 { form.set("E7", "300") }
            try collection.send(form, as: name + ".xlsx")
        }
        let reports = collection.render().diagnostics
        #expect(
            reports.map { collection.place($0.span) } == [
                "phieu/01-huong-tra.xlsx:Phiếu!E6", "phieu/02-thuong-lam.xlsx:Phiếu!E6",
                "phieu/02-thuong-lam.xlsx:Phiếu!E7",
            ])
    }

    @Test func aNameOfDataThatFormsMakeIsRefused() throws {
        let collection = try CollectionCase(
            data: "phiếu đã nộp: 3", text: "Đã nộp {{ phiếu_đã_nộp }}.")
        #expect(!collection.makeForms().hasFailed)
        try collection.returnAll()
        #expect(collection.render().diagnostics.map(\.code) == ["collection.reserved-name"])
    }
}
