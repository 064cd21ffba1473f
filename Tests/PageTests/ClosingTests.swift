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
        for line in measure.recipients where line.text.hasPrefix("-") {
            expect(line.size, in: .size11, "size of «\(line.text)»")
            #expect(line.isUpright, "«\(line.text)» is upright")
            expect(line.left, near: label.left, within: 0.6, "left edge of «\(line.text)», mm")
        }
    }

    @Test(arguments: PageCase.all) func setsTheSignatureBoldInTheMiddleOfItsColumn(_ page: PageCase) throws {
        guard let (_, measure) = PrintedPages.measure(page) else { return }
        let signature = measure.signature
        let first = try #require(signature.first, "no bold line right of Nơi nhận")
        let label = try #require(measure.recipientsLabel?.line)
        for line in signature {
            expect(line.size, in: .size13to14, "size of «\(line.text)»")
            expect(line.center, near: first.center, within: 0.6, "middle of «\(line.text)», mm")
            #expect(line.center > measure.file.pages[0].width / 2, "«\(line.text)» stands on the right")
        }
        expect(first.baseline, near: label.baseline, within: 2, "baseline of «\(first.text)» and Nơi nhận, mm")
    }

    @Test(arguments: PageCase.all) func keepsRecipientsAndSignatureTogetherUnderTwoLinesOfBody(_ page: PageCase) throws {
        guard let (_, measure) = PrintedPages.measure(page) else { return }
        let pages = Set(measure.closing.map(\.page))
        #expect(pages.count == 1, "recipients and signature stand on pages \(pages.map { $0 + 1 }.sorted())")
        guard let number = measure.recipientsLabel?.page else { return }
        let above = measure.body.filter { $0.page == number }
        #expect(above.count >= 2, "\(above.count) lines of body above the signature on page \(number + 1)")
    }

    @Test(arguments: PageCase.all) func setsTheHeadOfAnAppendix(_ page: PageCase) throws {
        guard let (_, measure) = PrintedPages.measure(page) else { return }
        for pages in measure.sections.dropFirst() {
            let number = pages.lowerBound
            let paper = measure.file.pages[number]
            let label = try #require(measure.appendixLabel(on: number))
            let (title, reference) = measure.appendixHead(on: number)
            expect(label.size, in: .size14, "size of «\(label.text)»")
            #expect(!title.isEmpty, "no title under «\(label.text)»")
            #expect(!reference.isEmpty, "no reference under «\(label.text)»")
            for line in title {
                expect(line.size, in: .size13to14, "size of «\(line.text)»")
                #expect(line.text == line.text.uppercased(), "«\(line.text)» is in capitals")
            }
            for line in reference { expect(line.size, in: .size13to14, "size of «\(line.text)»") }
            for line in [label] + title + reference {
                expect(line.center, near: measure.textCenter(of: paper), within: 0.8, "middle of «\(line.text)», mm")
            }
        }
    }

    @Test(arguments: PageCase.all) func startsEachAppendixOfTheSpecOnAPageOfItsOwn(_ page: PageCase) throws {
        guard let (_, measure) = PrintedPages.measure(page) else { return }
        let typed = page.document.source.split(separator: "\n").filter { $0.hasPrefix("# Phụ lục") }.count
        #expect(measure.sections.count == typed + 1, "\(measure.sections.count - 1) appendices printed, \(typed) in the spec")
    }
}
