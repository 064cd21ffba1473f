import Diagnostics
import Testing
import Values

@Suite struct HeadKeyTests {
    @Test(arguments: ["Trích yếu", "trích_yếu", "trich_yeu", "TRICH-YEU", "trích  yếu"])
    func namesFold(name: String) {
        #expect(read("\(name): Thi đua")?.text("trich_yeu") == "Thi đua")
    }

    @Test(arguments: ["a.vanthu", "a.yaml"]) func twoNamesThatFoldTogetherAreAnErrorWithBothPlaces(path: String) {
        let source = "trích yếu: Một\nsố: 5\n▮trich_yeu: Hai"
        let scanned = SpecScanner.scan(
            SourceFile(
                path: path,
                text: "mẫu: a\n" + MarkedText(source).text + (path == "a.yaml" ? "\nnội dung: |\n  b" : "\n---\n")))
        let all = scanned.diagnostics + (scanned.output?.read(Sample.fields).diagnostics ?? [])
        #expect(all.map(\.code) == ["head.duplicate-key"])
        #expect(all.first?.span?.start == SourcePosition(line: 4, column: 1))
        #expect(all.first?.notes.first?.span?.start == SourcePosition(line: 2, column: 1))
    }

    @Test(arguments: ["a.vanthu", "a.yaml"]) func sameNameTwiceIsAnErrorInBothSyntaxes(path: String) {
        read("số: 5\n▮số: 6\n▮số: 7", ["head.duplicate-key", "head.duplicate-key"], path: path)
    }

    @Test func namesWithEscapesFoldToo() {
        read("trích yếu: Một\n\"▮trich\\x20y\\u1EBFu\": Hai", ["head.duplicate-key"], path: "a.yaml")
    }

    @Test func dataNamesFoldToo() {
        read("dữ liệu:\n  số hộ: 5\n  ▮so_ho: 6", ["head.duplicate-key"])
    }

    @Test func unknownNameSuggestsTheNearest() {
        let file = SourceFile(path: "a.vanthu", text: "mẫu: a\ntrích yếuu: x\n---\n")
        let all = SpecScanner.scan(file).output?.read(Sample.fields).diagnostics ?? []
        #expect(all.first?.suggestion == "trích yếu")
        #expect(all.first?.expected?.vi.contains("nơi nhận") == true)
        #expect(all.first?.fixIts.first?.replacements.first?.text == "trích yếu")
    }

    @Test func anUnknownNameIsNotOfferedWhatComesLater() {
        let later = FieldDeclaration(
            "phê duyệt", .deferred(Bilingual(vi: "chưa có", en: "not yet")), help: Bilingual(vi: "a", en: "b"))
        let file = SourceFile(path: "a.vanthu", text: "độ khẩn: hỏa tốc\n---\n")
        let all =
            SpecScanner.scan(file).output?.read([
                later, FieldDeclaration("số", .text, help: Bilingual(vi: "a", en: "b")),
            ]).diagnostics ?? []
        #expect(all.map(\.expected?.vi) == ["một trong các mục: số"])
    }

    @Test func missingNameIsReportedAtTheFirstLineOfItsMap() {
        read("cơ quan:\n  # ghi chú\n  ▮viết tắt: UBND", ["head.missing-key"])
    }

    @Test func missingNameAtTheTopIsReportedAtTheFirstLine() {
        let source = MarkedText("# ghi chú\n▮số: 5\n---\n")
        let all = SpecScanner.scan(SourceFile(path: "a.vanthu", text: source.text)).output?.read(Sample.fields)
        check(all?.diagnostics ?? [], ["head.missing-key"], at: source.offsets)
    }

    @Test func everyMissingNameIsReported() {
        let fields = [
            Sample.field("mẫu", .text, required: true), Sample.field("ngày", .date, required: true),
            Sample.field("ký", .map([]), required: true),
        ]
        let file = SourceFile(path: "a.vanthu", text: "mẫu: a\n---\n")
        let all = SpecScanner.scan(file).output?.read(fields).diagnostics ?? []
        check(all, ["head.missing-key", "head.missing-key"], at: [0, 0])
    }

    @Test func misspeltNameCountsAsGiven() {
        guard
            case .faulty = read("cơ quan:\n  tên: A\n  ▮viết tắc: UB", ["head.unknown-key"])?.value("co_quan.viet_tat")
        else {
            Issue.record("not faulty")
            return
        }
    }

    @Test func misspeltRequiredNameIsOneErrorOnly() {
        read("cơ quan:\n  ▮tênn: UBND", ["head.unknown-key"])
    }

    @Test func independentFaultsAreAllReported() {
        read(
            "▮lạ hoắc: 1\nngày: ▮31/02/2026\ncơ quan:\n  ▮viết tắt: UB\ntrình bày:\n  giãn dòng: ▮1.5",
            ["head.unknown-key", "head.bad-date", "head.missing-key", "head.bad-number"])
    }

    @Test func deferredFieldIsOneErrorWithItsReason() {
        let head = read("▮chỉ tiêu: |\n  | Mã | Tên |\n  |---|---|\n  | a: b | {{ c |", ["head.not-yet"])
        guard case .faulty = head?.value("chi_tieu") else {
            Issue.record("not faulty")
            return
        }
    }

    @Test func bodyInTheHeadIsExplained() {
        let file = SourceFile(path: "a.vanthu", text: "mẫu: a\nnội dung: |\n  x\n---\n")
        let all = SpecScanner.scan(file).output?.read(Sample.fields).diagnostics ?? []
        #expect(all.map(\.code) == ["head.unknown-key"])
        #expect(all.first?.explanation?.vi.contains("---") == true)
    }

    @Test func mapIsExpectedWhereInnerNamesAreDeclared() {
        read(
            "cơ quan: ▮UBND xã\nký: ▮Nguyễn Thị Sen\ndữ liệu: ▮120",
            ["head.wrong-shape", "head.wrong-shape", "head.wrong-shape"])
    }

    @Test func requiredTextWithoutValueIsAnError() {
        read("cơ quan:\n  ▮tên:\n  viết tắt: UB", ["head.empty-value"])
    }

    @Test func optionalFieldWithoutValueIsEmpty() {
        guard case .empty = read("trích yếu:\nsố: 5")?.value("trich_yeu") else {
            Issue.record("not empty")
            return
        }
    }

    @Test func blankIsTakenWhereAllowed() {
        guard case .blank = read("số: Để trống")?.value("so") else {
            Issue.record("not blank")
            return
        }
        read("trích yếu: ▮để trống", ["head.blank-not-allowed"])
    }

    @Test func omissionIsTakenWhereAllowed() {
        guard let value = read("nơi nhận: không")?.value("noi_nhan"), case .none = value else {
            Issue.record("not left out")
            return
        }
        read("trích yếu: ▮không", ["head.none-not-allowed"])
    }

    @Test func wordsThatStartLikeNothingAreText() {
        #expect(read("trích yếu: Không để dịch lan rộng")?.text("trich_yeu") == "Không để dịch lan rộng")
    }

    @Test func listOfMapsIsRead() {
        for indent in ["", "  "] {
            let head = read(
                "ký:\n\(indent)- thay mặt: Hội\n\(indent)  chức vụ: Chủ tịch\n\(indent)- chức vụ: Phó Chủ tịch\nsố: 5")
            guard case .list(let maps, _) = head?.value("ky") else {
                Issue.record("no list")
                return
            }
            #expect(maps.map { $0.entries.map(\.foldedName) } == [["thay_mat", "chuc_vu"], ["chuc_vu"]])
            #expect(head?.text("so") == "5")
        }
    }

    @Test func faultsInListItemsPointThere() {
        read("ký:\n  - chức vụ: A\n    ▮chúc vụ mới: B\n  - ▮lạ: C", ["head.unknown-key", "head.unknown-key"])
    }

    @Test func itemWithoutNameIsWrong() {
        read("ký:\n  - ▮Nguyễn Thị Sen", ["head.wrong-shape"])
    }

    @Test func mapKeepsTheOrderOfTheAuthor() {
        #expect(
            read("số: 5\nngày: 2026\ntrích yếu: a")?.fields.entries.map(\.foldedName) == [
                "mau", "so", "ngay", "trich_yeu",
            ])
    }

    @Test func badIndentationIsTheOnlyError() {
        read("cơ quan:\n    tên: A\n  ▮viết tắt: B\nlạ: c", ["yaml.bad-indent"])
    }
}
