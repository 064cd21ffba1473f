import Diagnostics
import Testing
import Values

@Suite struct RawTextTests {
    @Test(arguments: [
        "Kế hoạch: giai đoạn 2", "Chương trình OCOP #1 và # 2", "\"Nông dân\" thi đua", "**đậm** và *nghiêng*",
        "{{ xã | đếm }} xã", "[Khẩn] về việc", "& các hội", "100% hộ", "@ghi", "`mã`", "!gấp", "> lớn", "| vạch",
        "- gạch đầu", "'a' và \"b", "a: b: c", "%", "C:\\tệp", "5 # 3",
    ])
    func everySignInTextIsText(text: String) {
        #expect(read("trích yếu: \(text)")?.text("trich_yeu") == text)
    }

    @Test(arguments: ["nơi nhận: |", "nơi nhận:", "nơi nhận: |-", "nơi nhận: | # ghi chú"])
    func deeperLinesAreTheText(first: String) {
        let head = read("\(first)\n  - Sở Y tế: 2 bản;\n    + Phòng A\n  - Lưu: VT, NC.")
        #expect(head?.text("noi_nhan") == "- Sở Y tế: 2 bản;\n  + Phòng A\n- Lưu: VT, NC.")
    }

    @Test func lineOfTheNameAndDeeperLinesAreJoined() {
        #expect(
            read("trích yếu: Phát động thi đua\n  chào mừng đại hội")?.text("trich_yeu")
                == "Phát động thi đua\nchào mừng đại hội")
    }

    @Test func commentsOnLinesOfTheirOwnAreSkipped() {
        let head = read("# đầu\ntrích yếu: |\n  Một\n  # giữa\n# sát lề\n  Hai\n# cuối\nsố: 05")
        #expect(head?.text("trich_yeu") == "Một\nHai")
        #expect(head?.text("so") == "05")
    }

    @Test func blocksKeepLinesWithHash() {
        #expect(read("lời dẫn: |\n  # Đề mục\n  Đoạn.\n# ghi chú")?.text("loi_dan") == "# Đề mục\nĐoạn.")
    }

    @Test func blanksAtTheEndsGo() {
        #expect(read("trích yếu: |\n\n  Một   \n\n  Hai\t\n\n\nsố: 1")?.text("trich_yeu") == "Một\n\nHai")
    }

    @Test func placesOfTheTextAreExact() {
        guard case .line(let text) = read("nơi nhận: Đầu\n    - Một  \n      + Hai")?.value("noi_nhan") else {
            Issue.record("no text")
            return
        }
        for word in ["Đầu", "Một", "Hai"] {
            guard let range = text.text.firstRange(of: word) else { continue }
            let lower = text.text.utf8.distance(from: text.text.startIndex, to: range.lowerBound)
            #expect(text.span(lower..<lower + word.utf8.count).text == word)
        }
    }

    @Test func textInListItemsIsRawToo() {
        let head = read(
            "ký:\n  - chức vụ: Chủ tịch: phụ trách #1\n    họ tên: \"Ba\" Văn\n  - chức vụ: |\n      Bí thư\n    họ tên: B"
        )
        guard case .list(let maps, _) = head?.value("ky") else {
            Issue.record("no list")
            return
        }
        #expect(maps.map { $0["chuc_vu"]?.value.span.text } == ["Chủ tịch: phụ trách #1", "Bí thư"])
        #expect(maps[0]["ho_ten"]?.value.span.text == "\"Ba\" Văn")
    }

    @Test func listAtTheMarginOfItsNameIsOneErrorWithTheCure() {
        let head = read("nơi nhận: |\n▮- Sở Y tế\n- Lưu: VT\n{\n- TT\n}\nsố: 5", ["head.list-not-indented"])
        #expect(head?.text("so") == "5")
        guard case .faulty = head?.value("noi_nhan") else {
            Issue.record("not faulty")
            return
        }
    }

    @Test func tableAtTheMarginOfItsNameIsOneError() {
        read("dữ liệu:\n  xã: |\n  ▮| Tên |\n  |---|\n  | A |", ["head.list-not-indented"])
    }

    @Test func wrappedLineWithoutNameIsOneError() {
        let head = read("trích yếu: Triển khai\n▮đợt truyền thông\nnăm nay\nsố: 5", ["head.no-key"])
        #expect(head?.text("so") == "5")
    }

    @Test func missingColonIsNoMissingName() {
        let fields = Sample.fields + [Sample.field("địa danh", .line, required: true)]
        read("▮địa danh Khe Sim\nsố: 5", ["head.missing-colon"], fields: fields)
    }

    @Test func missingBlankAfterColonIsMended() {
        let head = read(
            "ngày▮:30/6/2026\ntrích yếu▮:Thi đua", ["head.no-space-after-colon", "head.no-space-after-colon"])
        #expect(head?.text("trich_yeu") == "Thi đua")
    }

    @Test func tabInTheIndentationIsTheOnlyError() {
        let source = MarkedText("mẫu: kế hoạch\ntrích yếu:\n▮\tMột\nlạ: 1\n---\n")
        let head = SpecScanner.scan(SourceFile(path: "a.vanthu", text: source.text)).output?.read(Sample.fields)
        check(head?.diagnostics ?? [], ["yaml.tab-indent"], at: source.offsets)
        #expect(head?.output == nil)
    }

    @Test func noBreakSpaceInTheIndentationIsNamed() {
        read("cơ quan:\n▮\u{A0} tên: A", ["yaml.tab-indent"])
    }

    @Test func signsInNamesOfRawTextDoNoHarm() {
        let head = read("dữ liệu:\n  &hộ *nghèo: 5\n  [xã]: 6\nsố: 8")
        #expect(head?.text("so") == "8")
        guard case .data(let entries, _) = head?.value("du_lieu") else {
            Issue.record("no data")
            return
        }
        #expect(entries.map(\.name) == ["&hộ *nghèo", "[xã]"])
        #expect(entries.map { $0.nameSpan.text } == ["&hộ *nghèo", "[xã]"])
    }

    @Test func bracketBeforeANameHidesNoOtherName() {
        read("cơ quan:\n  ▮{tên: A\n  viết tắt: B", ["head.unknown-key"])
    }

    @Test func duplicateAmongRawNamesKeepsTheFirst() {
        let head = read(
            "trích yếu: Một\nngày: 2026\n▮trích yếu: Hai\n▮ngày: 2027", ["head.duplicate-key", "head.duplicate-key"])
        #expect(head?.text("trich_yeu") == "Một")
        #expect(head?.value("ngay")?.span.text == "2026")
    }

    @Test func foldedMarkIsAnError() {
        let head = read("trích yếu: ▮>\n  Một\n  Hai", ["head.folded-mark"])
        #expect(head?.text("trich_yeu") == "Một\nHai")
    }

    @Test func valueOfAnUnknownNameCausesNoErrorOfItsOwn() {
        read("▮ghi riêng: \"a\" b: {{ x }}\n  - c: [\n  *d\nsố: 5", ["head.unknown-key"])
    }

    @Test func headInNotebookStyleMarginIsRead() {
        #expect(read("  ", fields: Sample.fields)?.text("mau") == "kế hoạch")
    }
}
