import Diagnostics
import Testing
import Values
import Vietnamese

@Suite struct SettingTests {
    func set(
        _ arguments: String..., head: String = "số: 5", codes: [String] = [],
        sourceLocation: SourceLocation = #_sourceLocation
    ) -> Head? {
        let settings = arguments.compactMap { Setting.parse($0).output }
        let file = SourceFile(path: "a.vanthu", text: "mẫu: kế hoạch\n\(head)\n---\n")
        let read = SpecScanner.scan(file).output?.read(Sample.fields, settings: settings)
        #expect(read?.diagnostics.map(\.code) == codes, sourceLocation: sourceLocation)
        return read?.output
    }

    @Test func textIsTakenLiterally() {
        guard case .text(let text) = set("Trích yếu=**a** {{ b }}: # c")?.value("trich_yeu") else {
            Issue.record("not literal")
            return
        }
        #expect(text.text == "**a** {{ b }}: # c")
        #expect(text.span.file.path == "--set")
    }

    @Test func valueOfTheFileIsReplaced() {
        #expect(set("số=15")?.text("so") == "15")
    }

    @Test func kindOfTheFieldTypesTheValue() {
        guard case .date(let date, _) = set("ngày=30/6/2026")?.value("ngay") else {
            Issue.record("no date")
            return
        }
        #expect(date.day == 30)
        #expect(set("ngày=31/2/2026", codes: ["head.bad-date"]) != nil)
    }

    @Test func innerNamesStandBehindDots() {
        let head = set("cơ quan.tên=UBND xã", "trình bày.lề trái=3 cm", "trình bày.đề mục=I., a)")
        #expect(head?.text("co_quan.ten") == "UBND xã")
        guard case .length(let length, _, _) = head?.value("trinh_bay.le_trai"),
            case .words(let words, _) = head?.value("trinh_bay.de_muc")
        else {
            Issue.record("not set")
            return
        }
        #expect(length == ExactDecimal(30))
        #expect(words.map(\.text) == ["I.", "a)"])
    }

    @Test func requiredNameMayComeFromTheCommandLine() {
        let file = SourceFile(path: "a.vanthu", text: "cơ quan:\n  viết tắt: UB\n---\n")
        let settings = ["mẫu=kế hoạch", "cơ quan.tên=UBND"].compactMap { Setting.parse($0).output }
        let head = SpecScanner.scan(file).output?.read(Sample.fields, settings: settings)
        #expect(head?.diagnostics.map(\.code) == [])
        #expect(head?.output?.text("co_quan.ten") == "UBND")
    }

    @Test func signerOfAListIsChosenByNumber() {
        let list = "ký:\n  - họ tên: A\n  - họ tên: B"
        guard case .list(let maps, _) = set("ký.2.họ tên=C", head: list)?.value("ky") else {
            Issue.record("no list")
            return
        }
        #expect(maps.map { $0["ho_ten"]?.value.span.text } == ["A", "C"])
        #expect(set("ký.họ tên=C", head: list, codes: ["head.bad-setting"]) != nil)
    }

    @Test func constantIsTypedAsInTheFile() {
        #expect(set("dữ liệu.hộ=1.250", head: "dữ liệu:\n  hộ: 5")?.datum("ho") == .number(ExactDecimal(1250)))
        #expect(set("dữ liệu.hộ=1.250")?.datum("ho") == .number(ExactDecimal(1250)))
    }

    @Test func unknownNameSuggestsTheNearest() {
        let setting = Setting.parse("trích yêu mới=a").output
        #expect(setting?.foldedPath == "trich_yeu_moi")
        #expect(set("số hiệu=a", codes: ["head.unknown-key"]) != nil)
    }

    @Test func blankIsTakenWhereAllowed() {
        guard case .blank = set("số=để trống")?.value("so") else {
            Issue.record("not blank")
            return
        }
    }

    @Test(arguments: ["số 15", "=15", "  = 5"]) func argumentWithoutNameOrSignIsAnError(argument: String) {
        let setting = Setting.parse(argument)
        #expect(setting.output == nil)
        #expect(setting.diagnostics.map(\.code) == ["head.bad-setting"])
    }

    @Test func wholeMapCannotBeSet() {
        #expect(
            set("cơ quan=UBND", "ký=A", "dữ liệu=5", "số.a=5", codes: Array(repeating: "head.bad-setting", count: 4))
                != nil)
    }

    @Test func sameNameTwiceIsAnError() {
        #expect(set("số=1", "so=2", codes: ["head.duplicate-key"])?.text("so") == "1")
    }

    @Test func controlCharacterIsAnError() {
        #expect(Setting.parse("số=1\u{1}").output == nil)
    }
}
