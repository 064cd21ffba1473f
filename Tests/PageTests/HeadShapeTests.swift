import PageTestSupport
import Testing

/// Where the shapes of the head stand: subject under the number, stamps, joint issuers, contact block.
@Suite(.enabled(if: PrintedPages.areThere)) struct HeadShapeTests {
    private static func cases(_ name: String) -> [PageCase] {
        HeadSpecimens.all.filter { $0.name == name }.flatMap { document in
            Printing.allCases.map { PageCase(document: document, printing: $0) }
        }
    }

    /// The line of a text on the first page.
    private func line(_ text: String, on page: PDFPage) throws -> PDFLine {
        try #require(page.lines.first { $0.text == text }, "no line «\(text)» on page one")
    }

    /// The lying rules above and below a line: the frame around it.
    private func frame(around line: PDFLine, on page: PDFPage) throws -> (upper: PDFRule, lower: PDFRule) {
        let rules = page.horizontalRules.filter { abs($0.center - line.center) < 1 && $0.length > line.width }
        let upper = try #require(rules.filter { $0.top < line.baseline }.max { $0.top < $1.top }, "no upper line")
        let lower = try #require(rules.filter { $0.top > line.baseline }.min { $0.top < $1.top }, "no lower line")
        return (upper, lower)
    }

    @Test(arguments: cases("cong-van")) func setsTheSubjectUnderTheNumberUpright(_ page: PageCase) throws {
        guard let (_, measure) = PrintedPages.measure(page) else { return }
        let number = try #require(measure.number)
        let first = try #require(measure.file.pages[0].lines.first { $0.text.hasPrefix("V/v rà soát") })
        expect(first.size, in: .size12to13, "size of the subject")
        #expect(first.isUpright, "the subject is upright, not bold")
        expect(first.center, near: number.center, within: 0.6, "middle of the subject under the number, mm")
        expect(first.baseline - number.baseline, near: 23 / 72 * 25.4, within: 0.6, "6 pt below the number, mm")
        expect(number.baseline, near: try #require(measure.placeDate).baseline, within: 0.3, "number and date, mm")
    }

    /// The browser draws a frame as one outline, which is not read as rules; its size is checked in the style sheet.
    @Test(
        arguments: cases("cong-van").filter { $0.printing != .browser },
        [("HỎA TỐC", 30.0), ("MẬT", nil), ("DỰ THẢO LẦN 2", nil), ("LƯU HÀNH NỘI BỘ", nil)])
    func framesTheMarksInTheirSize(_ page: PageCase, _ mark: (text: String, width: Double?)) throws {
        guard let (_, measure) = PrintedPages.measure(page) else { return }
        let sheet = measure.file.pages[0]
        let words = try line(mark.text, on: sheet)
        expect(words.size, in: .size13to14, "size of «\(mark.text)»")
        #expect(words.isBold && !words.isItalic)
        let (upper, lower) = try frame(around: words, on: sheet)
        expect(lower.bottom - upper.top, near: 8, within: 0.7, "height of the frame, mm")
        if let width = mark.width { expect(upper.length, near: width, within: 0.8, "width of the frame, mm") }
        let middle = (upper.top + lower.bottom) / 2
        expect(words.baseline - 1.5, near: middle, within: 0.8, "words in the middle of the frame, mm")
    }

    @Test(arguments: cases("cong-van")) func setsTheMarksInTheirOrder(_ page: PageCase) throws {
        guard let (_, measure) = PrintedPages.measure(page) else { return }
        let sheet = measure.file.pages[0]
        let order = try ["LƯU HÀNH NỘI BỘ", "MẬT", "HỎA TỐC", "DỰ THẢO LẦN 2"].map { try line($0, on: sheet).baseline }
        #expect(order == order.sorted())
        let name = try #require(measure.nationalName)
        #expect(order[0] < name.baseline)
        expect(try line("LƯU HÀNH NỘI BỘ", on: sheet).center, near: name.center, within: 0.6, "above Quốc hiệu, mm")
    }

    @Test(arguments: cases("cong-van")) func setsTheContactBlockAtTheFootOfPageOneOnly(_ page: PageCase) throws {
        guard let (_, measure) = PrintedPages.measure(page) else { return }
        let pages = measure.file.pages
        let address = try line("Địa chỉ: số 1, ấp Đông, xã Bình Phú", on: pages[0])
        let telephone = try line("Điện thoại: 0200.000.000", on: pages[0])
        expect(address.size, in: .size11to12, "size of the contact block")
        expect(address.left, near: measure.leftMargin, within: 0.6, "left edge of the contact block, mm")
        expect(telephone.baseline, near: 297 - 20 - 1, within: 1.2, "last line at the lower margin, mm")
        let rule = try #require(
            pages[0].horizontalRules.filter { $0.top < address.baseline }.max { $0.top < $1.top }, "no rule above")
        expect(rule.length, near: 165, within: 0.8, "length of the rule, mm")
        #expect(address.baseline - rule.top < 6)
        #expect(pages.count > 1)
        for later in pages.dropFirst() {
            #expect(!later.lines.contains { $0.text.hasPrefix("Địa chỉ:") }, "the contact block is on page one only")
        }
        let last = try #require(pages[0].lines.filter { $0.baseline < rule.top }.max { $0.baseline < $1.baseline })
        #expect(last.baseline < rule.top, "the text ends above the rule")
    }

    @Test(arguments: cases("cong-van")) func setsTheBraceBesideTheAddressees(_ page: PageCase) throws {
        guard let (_, measure) = PrintedPages.measure(page) else { return }
        let lines = measure.file.pages[0].lines
        let words = try #require(lines.first { $0.text.contains("(phối hợp)") })
        let outer = try #require(lines.first { $0.text.hasPrefix("- Trưởng các ấp") })
        let inner = try #require(lines.first { $0.text.hasPrefix("- Ban Chỉ huy quân sự xã") })
        expect(inner.left, near: outer.left, within: 0.8, "dashes under one another, mm")
        #expect(words.baseline < outer.baseline)
        #expect(outer.baseline - inner.baseline < 25)
    }

    @Test(arguments: cases("lien-tich")) func setsJointIssuersBoldUnderOneSuperior(_ page: PageCase) throws {
        guard let (_, measure) = PrintedPages.measure(page) else { return }
        #expect(measure.superior.map(\.text) == ["UBND TỈNH THANH LÂM"])
        #expect(measure.issuer.map(\.text) == ["SỞ Y TẾ -", "CÔNG ĐOÀN NGÀNH Y TẾ"])
        expectCentered(measure.leftHeader, at: measure.issuer[0].center, within: 0.5, "issuers")
        let rule = try #require(measure.rule(under: measure.issuer), "no rule under the issuers")
        expect(rule.length / measure.issuer[1].width, in: .ruleShare, "rule under the issuers")
        #expect(measure.number?.text == "Số: 15/2026/KH-SYT-CĐN")
    }

    @Test(arguments: cases("lien-tich")) func setsTheListUnderTheDashOfItsFirstItem(_ page: PageCase) throws {
        guard let (_, measure) = PrintedPages.measure(page) else { return }
        let lines = measure.file.pages[0].lines
        let first = try #require(lines.first { $0.text.hasPrefix("Kính gửi: - Giám đốc") })
        let second = try #require(lines.first { $0.text.hasPrefix("- Chủ tịch công đoàn") })
        let dash = try #require(first.words.first { $0.text == "-" })
        expect(second.left, near: dash.left, within: 0.8, "dashes under one another, mm")
    }
}
