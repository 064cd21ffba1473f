import PageTestSupport
import Testing

/// The head of page one: faces, sizes, common baselines and rules.
@Suite(.enabled(if: PrintedPages.areThere)) struct HeaderTests {
    @Test(arguments: PageCase.all) func setsTheNationalNameAndMottoInTheirFaces(_ page: PageCase) throws {
        guard let (_, measure) = PrintedPages.measure(page) else { return }
        let name = try #require(measure.nationalName, "Quốc hiệu is not on page one")
        let motto = try #require(measure.motto, "Tiêu ngữ is not on page one")
        expect(name.size, in: .size12to13, "size of Quốc hiệu")
        expect(motto.size, in: .size13to14, "size of Tiêu ngữ")
        #expect(name.isBold && !name.isItalic, "Quốc hiệu is bold and upright")
        #expect(motto.isBold && !motto.isItalic, "Tiêu ngữ is bold and upright")
        expect(motto.center, near: name.center, within: 0.5, "middle of Tiêu ngữ under Quốc hiệu, mm")
    }

    @Test(arguments: PageCase.all) func setsTheIssuerBoldAndItsSuperiorPlain(_ page: PageCase) throws {
        guard let (_, measure) = PrintedPages.measure(page) else { return }
        let issuer = measure.issuer
        let first = try #require(issuer.first, "no bold issuer line left of Quốc hiệu")
        expectSizes(of: measure.leftHeader, in: .size12to13, "size of the issuer's lines")
        expectCentered(measure.leftHeader, at: first.center, within: 0.5, "issuer's lines")
        for line in measure.leftHeader {
            #expect(!line.isItalic, "«\(line.text)» is upright")
            #expect(line.text == line.text.uppercased(), "«\(line.text)» is in capitals")
        }
        let order = measure.leftHeader.map(\.isBold)
        #expect(order == order.sorted { !$0 && $1 }, "superior stands above the issuer")
    }

    @Test(arguments: PageCase.all) func setsNumberAndDateInTheirFaces(_ page: PageCase) throws {
        guard let (_, measure) = PrintedPages.measure(page) else { return }
        let number = try #require(measure.number, "no number line on page one")
        let issuer = try #require(measure.issuer.first)
        let name = try #require(measure.nationalName)
        expect(number.size, in: .size13, "size of «\(number.text)»")
        expect(number.center, near: issuer.center, within: 0.6, "middle of the number under the issuer, mm")
        guard page.document.shape.hasPlaceDate else {
            #expect(measure.placeDate == nil, "place and date on page one")
            return
        }
        let date = try #require(measure.placeDate, "no place and date on page one")
        expect(date.size, in: .size13to14, "size of «\(date.text)»")
        #expect(number.isUpright, "«\(number.text)» is upright, not bold")
        #expect(date.isItalic && !date.words.contains(where: \.isBold), "«\(date.text)» is italic, not bold")
        expect(date.center, near: name.center, within: 0.6, "middle of place and date under Quốc hiệu, mm")
    }

    @Test(arguments: PageCase.all) func standsBothColumnsOnCommonBaselines(_ page: PageCase) throws {
        guard let (_, measure) = PrintedPages.measure(page) else { return }
        let left = measure.leftHeader
        try #require(!left.isEmpty)
        let name = try #require(measure.nationalName)
        let motto = try #require(measure.motto)
        expect(left[0].baseline, near: name.baseline, within: 0.3, "baseline of «\(left[0].text)» and Quốc hiệu, mm")
        if left.count > 1 {
            expect(
                left[1].baseline, near: motto.baseline, within: 0.3, "baseline of «\(left[1].text)» and Tiêu ngữ, mm")
        }
        guard page.document.shape.hasPlaceDate else { return }
        let number = try #require(measure.number)
        let date = try #require(measure.placeDate)
        expect(number.baseline, near: date.baseline, within: 0.3, "baseline of number and date, mm")
    }

    @Test(arguments: PageCase.all) func drawsTheRuleUnderTheMottoAsLongAsTheMotto(_ page: PageCase) throws {
        guard let (_, measure) = PrintedPages.measure(page) else { return }
        let motto = try #require(measure.motto)
        let rule = try #require(measure.rule(under: [motto]), "no rule under Tiêu ngữ")
        expect(rule.length, near: motto.width, within: 0.6, "length of the rule under Tiêu ngữ, mm")
        expect(rule.center, near: motto.center, within: 0.5, "middle of the rule under Tiêu ngữ, mm")
    }

    @Test(arguments: PageCase.all) func drawsAThirdToAHalfUnderTheIssuer(_ page: PageCase) throws {
        guard let (_, measure) = PrintedPages.measure(page) else { return }
        let issuer = measure.issuer
        let longest = try #require(issuer.max { $0.width < $1.width })
        if let star = measure.star {
            expect(star.center, near: longest.center, within: 0.5, "middle of the star under the issuer, mm")
            #expect(measure.rule(under: issuer) == nil, "a star and a rule under the issuer")
        } else {
            let rule = try #require(measure.rule(under: issuer), "neither rule nor star under the issuer")
            expect(rule.length / longest.width, in: .ruleShare, "rule under the issuer (\(rounded(rule.length)) mm)")
            expect(rule.center, near: longest.center, within: 0.5, "middle of the rule under the issuer, mm")
        }
    }

    @Test(arguments: PageCase.all) func setsTitleAndSubjectInTheMiddleWithTheirRule(_ page: PageCase) throws {
        guard let (_, measure) = PrintedPages.measure(page), !page.document.shape.hasSubjectUnderNumber else { return }
        let title = try #require(measure.typeName, "no title")
        let subject = measure.subject
        let longest = try #require(subject.max { $0.width < $1.width }, "no subject under the title")
        let file = measure.file.pages[0]
        let lines = [title] + subject
        expectSizes(of: lines, in: .size13to14, "size of title and subject")
        expectCentered(lines, at: measure.textCenter(of: file), within: 0.6, "title and subject")
        #expect(lines.allSatisfy { !$0.isItalic }, "title and subject are upright")
        let rule = try #require(measure.rule(under: subject), "no rule under the subject")
        expect(rule.length / longest.width, in: .ruleShare, "rule under the subject (\(rounded(rule.length)) mm)")
        expect(rule.center, near: longest.center, within: 0.5, "middle of the rule under the subject, mm")
    }

    @Test(arguments: PageCase.all.filter(\.document.shape.hasSubjectUnderNumber))
    func setsTheSubjectOfALetterUnderItsNumber(_ page: PageCase) throws {
        guard let (_, measure) = PrintedPages.measure(page) else { return }
        let number = try #require(measure.number, "no number line on page one")
        let subject = measure.subjectUnderNumber
        let first = try #require(subject.first, "no subject under the number")
        #expect(measure.typeName == nil, "a title on a letter")
        #expect(first.text.hasPrefix("V/v ") || first.text.hasPrefix("Về "), "«\(first.text)»")
        expectSizes(of: subject, in: .size12to13, "size of the subject")
        expectCentered(subject, at: number.center, within: 0.6, "subject under the number")
        for line in subject { #expect(line.isUpright, "«\(line.text)» is upright, not bold") }
    }
}
