import PageTestSupport
import Testing

/// Where signatures stand: several rows with a line between, approval, recipients below, in appendices.
@Suite(.enabled(if: PrintedPages.areThere)) struct SignatureShapeTests {
    /// The shapes in every printing.
    static let cases: [PageCase] = SignatureSpecimens.all.flatMap { document in
        Printing.allCases.map { PageCase(document: document, printing: $0) }
    }

    private static func cases(_ name: String) -> [PageCase] { cases.filter { $0.document.name == name } }

    /// The line of a text with its page.
    private func line(_ text: String, in file: PDFFile) throws -> PlacedLine {
        try #require(file.lines.last { $0.line.text == text }, "no line «\(text)»")
    }

    @Test(arguments: cases("hai-hang-chu-ky")) func setsTwoRowsWithTheLineBetweenInTheMiddle(_ page: PageCase) throws {
        guard let (_, measure) = PrintedPages.measure(page) else { return }
        let file = measure.file
        let between = try line("CÁC THÀNH VIÊN DỰ HỌP", in: file)
        let middle = measure.textCenter(of: file.pages[between.page])
        expect(between.line.center, near: middle, within: 0.8, "middle of the line between, mm")
        let first = [try line("Lê Văn Mẫu", in: file), try line("Trần Thị Mẫu", in: file)]
        let second = [try line("Phạm Văn Mẫu", in: file), try line("Võ Thị Mẫu", in: file)]
        for row in [first, second] {
            expect(row[0].line.baseline, near: row[1].line.baseline, within: 0.5, "baselines of the names, mm")
            #expect(row[0].line.center < middle && middle < row[1].line.center)
        }
        #expect(first[0].line.baseline < between.line.baseline)
        #expect(between.line.baseline < second[0].line.baseline)
        expect(first[0].line.center, near: second[0].line.center, within: 0.8, "left column of names, mm")
    }

    @Test(arguments: cases("hai-hang-chu-ky")) func setsRecipientsBelowTheSignatures(_ page: PageCase) throws {
        guard let (_, measure) = PrintedPages.measure(page) else { return }
        let label = try #require(measure.recipientsLabel)
        let name = try line("Võ Thị Mẫu", in: measure.file)
        #expect(label.page == name.page)
        #expect(label.line.baseline > name.line.baseline + 2)
        expect(label.line.left, near: measure.leftMargin, within: 0.6, "left edge of Nơi nhận, mm")
    }

    @Test(arguments: cases("phe-duyet")) func setsTheApprovalBelowInTheMiddle(_ page: PageCase) throws {
        guard let (_, measure) = PrintedPages.measure(page) else { return }
        let file = measure.file
        let name = try line("Lê Thị Mẫu", in: file)
        let middle = measure.textCenter(of: file.pages[name.page])
        #expect(name.line.center > middle)
        let approval = try ["PHÊ DUYỆT", "GIÁM ĐỐC", "Nguyễn Văn Mẫu"].map { try line($0, in: file) }
        expectCentered(approval.map(\.line), at: middle, within: 0.8, "approval")
        #expect(approval.allSatisfy { $0.page == name.page && $0.line.baseline > name.line.baseline + 2 })
    }

    @Test(arguments: cases("phe-duyet")) func hangsTheLinesOfARecipientUnderItsFirstWord(_ page: PageCase) throws {
        guard let (_, measure) = PrintedPages.measure(page) else { return }
        let lines = measure.recipients
        let index = try #require(lines.firstIndex { $0.text.hasPrefix("- Các trạm") })
        try #require(index + 1 < lines.count)
        #expect(!lines[index + 1].text.hasPrefix("-"))
        expect(lines[index + 1].left - lines[index].left, near: 2.26, within: 0.4, "hanging indent, mm")
    }

    @Test(arguments: cases("ky-phu-luc")) func setsTheSignersOfAnAppendixAtItsEnd(_ page: PageCase) throws {
        guard let (_, measure) = PrintedPages.measure(page) else { return }
        let file = measure.file
        let left = try line("XÁC NHẬN CỦA ĐƠN VỊ", in: file)
        let right = try line("TRƯỞNG TRẠM", in: file)
        #expect(measure.sections.count == 3)
        #expect(left.page == measure.sections[1].lowerBound)
        let middle = measure.textCenter(of: file.pages[left.page])
        expect(left.line.baseline, near: right.line.baseline, within: 0.5, "baselines of the two signers, mm")
        #expect(left.line.center < middle && middle < right.line.center)
        let maker = try line("Người lập biểu", in: file)
        #expect(maker.page == measure.sections[2].lowerBound)
        #expect(maker.line.center > measure.textCenter(of: file.pages[maker.page]))
    }

    @Test(arguments: cases("khong-ky")) func setsRecipientsAloneWhereNobodySigns(_ page: PageCase) throws {
        guard let (_, measure) = PrintedPages.measure(page) else { return }
        let label = try #require(measure.recipientsLabel)
        expect(label.line.left, near: measure.leftMargin, within: 0.6, "left edge of Nơi nhận, mm")
        #expect(measure.recipients.first?.text == "- Như trên;")
        #expect(measure.recipients.last?.text == "- Lưu: VT.")
        #expect(measure.signature.isEmpty)
    }
}
