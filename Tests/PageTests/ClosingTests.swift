import PageTestSupport
import Testing

/// Recipients, signature and appendices.
@Suite(.enabled(if: PrintedPages.areThere)) struct ClosingTests {
    @Test(arguments: PageCase.all) func setsRecipientsInTheirFaces(_ page: PageCase) throws {
        guard let (_, measure) = PrintedPages.measure(page) else { return }
        let label = try #require(measure.recipientsLabel?.line, "no Nơi nhận")
        expect(label.size, in: .size12, "size of Nơi nhận")
        expect(label.left, near: measure.leftMargin, within: 0.6, "left edge of Nơi nhận, mm")
        #expect(!measure.recipients.isEmpty, "no line under Nơi nhận")
        let items = measure.recipients.filter { $0.text.hasPrefix("-") }
        expectSizes(of: items, in: .size11, "size of the recipients")
        for line in items {
            #expect(line.isUpright, "«\(line.text)» is upright")
            expect(line.left, near: label.left, within: 0.6, "left edge of «\(line.text)», mm")
        }
    }

    @Test(arguments: PageCase.all) func setsTheSignatureBoldInTheMiddleOfItsColumn(_ page: PageCase) throws {
        guard let (_, measure) = PrintedPages.measure(page), !page.document.shape.hasRecipientsBelow else { return }
        let signature = measure.signature
        let first = try #require(signature.first, "no bold line right of Nơi nhận")
        let label = try #require(measure.recipientsLabel?.line)
        expectSizes(of: signature, in: .size13to14, "size of the signature")
        // Several signers stand side by side, each in a column of his own.
        let isOneColumn = zip(signature, signature.dropFirst()).allSatisfy { $1.baseline > $0.baseline + 1 }
        if isOneColumn { expectCentered(signature, at: first.center, within: 0.6, "signature") }
        if isOneColumn {
            #expect(first.center > measure.file.pages[0].width / 2, "«\(first.text)» stands on the right")
        }
        expect(first.baseline, near: label.baseline, within: 2, "baseline of «\(first.text)» and Nơi nhận, mm")
    }

    @Test(arguments: PageCase.all.filter(\.document.shape.hasRecipientsBelow))
    func setsTheRecipientsBelowTheSignaturesOnTheirPage(_ page: PageCase) throws {
        guard let (_, measure) = PrintedPages.measure(page) else { return }
        let label = try #require(measure.recipientsLabel, "no Nơi nhận")
        let bold = measure.file.pages[label.page].content.filter { $0.isBold && $0.baseline < label.line.baseline - 1 }
        let last = try #require(bold.max { $0.baseline < $1.baseline }, "no signature above Nơi nhận on its page")
        #expect(label.line.baseline - last.baseline < 20, "«\(last.text)» stands right above Nơi nhận")
    }

    @Test(arguments: PageCase.all) func keepsRecipientsAndSignatureTogetherUnderTwoLinesOfBody(_ page: PageCase) throws
    {
        guard let (_, measure) = PrintedPages.measure(page) else { return }
        let pages = Set(measure.closing.map(\.page))
        #expect(pages.count == 1, "recipients and signature stand on pages \(pages.map { $0 + 1 }.sorted())")
        guard let number = measure.recipientsLabel?.page else { return }
        let above = measure.body.filter { $0.page == number }
        #expect(above.count >= 2, "\(above.count) lines of body above the signature on page \(number + 1)")
    }

    @Test(arguments: PageCase.all) func setsTheHeadOfAnAppendix(_ page: PageCase) throws {
        guard let (_, measure) = PrintedPages.measure(page) else { return }
        for pages in measure.sections.dropFirst() where !measure.opensIssuedText(pages.lowerBound) {
            let number = pages.lowerBound
            let paper = measure.file.pages[number]
            let label = try #require(measure.appendixLabel(on: number))
            let (title, reference) = measure.appendixHead(on: number)
            expect(label.size, in: .size14, "size of «\(label.text)»")
            #expect(!title.isEmpty, "no title under «\(label.text)»")
            #expect(!reference.isEmpty, "no reference under «\(label.text)»")
            expectSizes(of: title + reference, in: .size13to14, "size of title and reference")
            for line in title {
                #expect(line.text == line.text.uppercased(), "«\(line.text)» is in capitals")
            }
            let middle = measure.textCenter(of: paper)
            expectCentered([label] + title + reference, at: middle, within: 0.8, "head of the appendix")
        }
    }

    @Test(arguments: PageCase.all) func startsEachAppendixAndIssuedTextOfTheSpecOnAPageOfItsOwn(_ page: PageCase) throws
    {
        guard let (_, measure) = PrintedPages.measure(page) else { return }
        let lines = page.document.source.split(separator: "\n")
        // How often a loop makes one is not in the text.
        if lines.contains(where: { $0.hasPrefix("# Phụ lục") && $0.contains("{{") }) { return }
        let typed = lines.count { $0.hasPrefix("# Phụ lục") || $0.hasPrefix("# Văn bản") }
        // A report's type adds the appendices of its indicators.
        let hasMore = lines.contains { $0.hasPrefix("mẫu: báo cáo năm") || $0.hasPrefix("mẫu: báo cáo 6 tháng") }
        #expect(
            hasMore ? measure.sections.count > typed + 1 : measure.sections.count == typed + 1,
            "\(measure.sections.count - 1) appendices and issued texts printed, \(typed) in the spec")
    }
}
