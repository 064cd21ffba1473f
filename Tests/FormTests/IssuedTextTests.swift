import Diagnostics
import Document
import Form
import Testing
import Vietnamese

@Suite struct IssuedTextTests {
    static func text(
        _ title: [Inline] = Sample.text("QUY CHẾ") + [.lineBreak] + Sample.text("Làm việc"), name: String? = "quy_che",
        reference: AppendixHeading.ReferenceLine = .generated, body: [Block] = [Sample.paragraph("Nội dung.")],
        appendices: [Appendix] = [], _ change: ((inout FormData) -> Void)? = nil
    ) -> IssuedTextData {
        var text = IssuedTextData(
            name: name, title: title, reference: reference, body: body, appendices: appendices,
            origin: Sample.origin())
        if let change {
            var form = Sample.data().issuing(title: title)
            change(&form)
            text.form = form
        }
        return text
    }

    static func numbered(
        _ texts: [IssuedTextData], body: [Block] = [Sample.paragraph("Nội dung.")], appendices: [Appendix] = []
    ) -> (document: Document, codes: [String]) {
        let document = Sample.assembled(Sample.data(), body: body, appendices: appendices, issuedTexts: texts).document
        let result = Numberer.number(document, pack: StatePack.pack)
        return (result.output ?? document, result.diagnostics.map(\.code))
    }

    static func opening(_ text: IssuedTextData) -> [String] {
        guard let issued = numbered([text]).document.issuedTexts.first else { return [] }
        let lines = DocumentDump.text(issued.form).split(separator: "\n").map(String.init)
        let start = lines.firstIndex(of: "opening").map { $0 + 1 } ?? 0
        return lines[start...].prefix { $0.hasPrefix("  ") }.map { String($0.dropFirst(2)) }
    }

    static func header(_ text: IssuedTextData) -> [String] {
        guard let issued = numbered([text]).document.issuedTexts.first else { return [] }
        return DocumentDump.text(issued.form).split(separator: "\n").prefix { $0 != "opening" }.map {
            String($0.drop { $0 == " " })
        }
    }

    static func paragraph(_ reference: Inline) -> Block {
        .paragraph(Paragraph([reference], origin: Sample.origin()))
    }

    static func mention(_ blocks: [Block]) -> String {
        guard case .paragraph(let paragraph)? = blocks.first, case .reference(let mention)? = paragraph.content.first
        else { return "none" }
        return mention.resolved ?? "unresolved"
    }

    // MARK: Form

    @Test func firstLineOfTheTitleIsTheTypeAndTheRestTheSubject() {
        let opening = Self.opening(Self.text())
        #expect(opening.first == #"typeName "QUY CHẾ""#)
        #expect(opening.dropFirst().first == #"subject "Làm việc""#)
    }

    @Test func referenceLineNamesTheMainTextUnderTheTitle() {
        #expect(
            Self.opening(Self.text()).dropFirst(2) == [
                #"appendixReference "(Kèm theo Kế hoạch số 15/KH-UBND ngày 30 tháng 6 năm 2020" break "của Ủy ban nhân dân huyện Khe Trăn)""#,
                "rule appendixReference",
            ])
    }

    @Test func withoutReferenceLineTheRuleStandsUnderTheSubject() {
        #expect(Self.opening(Self.text(reference: .none)).last == "rule subject")
    }

    @Test func ownReferenceLineIsKept() {
        #expect(
            Self.opening(Self.text(reference: .line(Sample.text("(Ban hành cùng)")))).contains(
                #"appendixReference "(Ban hành cùng)""#))
    }

    @Test func headerHasIssuerAndNationalNameWithoutNumberAndDate() {
        let header = Self.header(Self.text())
        #expect(header.contains(#"issuer "ỦY BAN NHÂN DÂN""#))
        #expect(header.contains(#"motto "Độc lập - Tự do - Hạnh phúc""#))
        #expect(!header.contains { $0.hasPrefix("number") || $0.hasPrefix("placeDate") })
    }

    @Test func numberAndDateOfItsOwnStandInTheHeader() {
        let header = Self.header(
            Self.text {
                $0.number = .typed("02/KH-BCD")
                $0.omitsPlaceDate = false
            })
        #expect(header.contains(#"number "Số: 02/KH-BCD""#))
        #expect(header.contains(#"placeDate "Khe Trăn, ngày 30 tháng 6 năm 2020""#))
    }

    @Test func withoutIssuerAndNationalNameThereIsNoHeader() {
        let header = Self.header(
            Self.text {
                $0.issuer = FormData.Issuer(superiors: [], name: [], abbreviation: nil)
                $0.nationalName = .none
            })
        #expect(header == ["header"])
    }

    @Test func ownSignatureIsMadeAsTheMainTextsIs() {
        let issued = Self.numbered([Self.text { $0.signers = [Sample.signer(signingFor: "Chủ tịch")] }]).document
            .issuedTexts.first
        #expect(
            issued?.form.closing.signatures.first?.signatures.first?.lines.first?.content.plainText == "KT. CHỦ TỊCH")
    }

    @Test func isNotSignedUnlessItsHeadSaysSo() {
        #expect(Self.numbered([Self.text()]).document.issuedTexts.first?.form.closing.signatures == [])
    }

    @Test func everyTextHasItsEndMark() {
        let document = Self.numbered([Self.text(), Self.text(name: nil)]).document
        #expect(DocumentDump.text(document.body).hasSuffix(#"./.""#))
        for text in document.issuedTexts { #expect(DocumentDump.text(text.body).hasSuffix(#"./.""#)) }
    }

    @Test func ownEndMarkDoesNotTouchTheMainText() {
        let document = Self.numbered([Self.text { $0.endMark = .none }]).document
        #expect(DocumentDump.text(document.body).hasSuffix(#"./.""#))
        #expect(document.issuedTexts.first.map { DocumentDump.text($0.body) } == #"paragraph "Nội dung.""#)
    }

    @Test func appendixNamesTheTextAndWhatIssuesIt() throws {
        let document = Self.numbered([Self.text(appendices: [Sample.appendix("Mẫu")])]).document
        guard case .line(let line)? = document.issuedTexts.first?.appendices.first?.heading.reference else {
            Issue.record("no reference line")
            return
        }
        #expect(line.plainText.hasPrefix("(Kèm theo Quy chế ban hành kèm theo Kế hoạch số 15/KH-UBND"))
    }

    @Test func appendixOfATextWithANumberNamesTheTextAlone() {
        let text = Self.text(appendices: [Sample.appendix("Mẫu")]) {
            $0.number = .typed("02/KH-BCD")
            $0.omitsPlaceDate = false
        }
        guard
            case .line(let line)? = Self.numbered([text]).document.issuedTexts.first?.appendices.first?.heading
                .reference
        else {
            Issue.record("no reference line")
            return
        }
        #expect(line.plainText.hasPrefix("(Kèm theo Quy chế số 02/KH-BCD"))
    }

    // MARK: Numbers

    @Test func headingsStartAnewInEveryText() {
        let headings = [Sample.heading(1, "Một"), Sample.heading(1, "Hai")]
        let document = Self.numbered([Self.text(body: headings)], body: headings).document
        let numbers = document.issuedTexts[0].body.compactMap { block in
            if case .heading(let heading) = block { heading.number } else { nil }
        }
        #expect(numbers == ["I.", "II."])
    }

    @Test func appendicesAreNumberedTextByText() {
        let two = [Sample.appendix("A"), Sample.appendix("B")]
        let document = Self.numbered([Self.text(appendices: two)], appendices: [Sample.appendix("A")]).document
        #expect(document.appendices.map { $0.heading.printedLabel } == ["Phụ lục"])
        #expect(document.issuedTexts[0].appendices.map { $0.heading.printedLabel } == ["Phụ lục I", "Phụ lục II"])
    }

    @Test func footnotesStartAnewInEveryText() {
        func note() -> Block {
            Self.paragraph(.footnote(Footnote(label: "x", content: Sample.text("Lời."), origin: Sample.origin())))
        }
        let document = Self.numbered([Self.text(body: [note(), note()])], body: [note(), note(), note()]).document
        let dump = DocumentDump.text(document.issuedTexts[0].body)
        #expect(dump.contains("footnote 1(") && dump.contains("footnote 2(") && !dump.contains("footnote 3("))
    }

    // MARK: References

    @Test func textIsMentionedByItsWord() {
        let document = Self.numbered([Self.text()], body: [Self.paragraph(Sample.reference(.text("quy_che")))]).document
        #expect(Self.mention(document.body) == "Quy chế")
    }

    @Test func smallLettersAreForTheWordToo() {
        let mention = Self.paragraph(Sample.reference(.text("quy_che"), form: .lower))
        #expect(Self.mention(Self.numbered([Self.text()], body: [mention]).document.body) == "quy chế")
    }

    @Test func mentionOfNoTextIsAnError() {
        #expect(
            Self.numbered([Self.text()], body: [Self.paragraph(Sample.reference(.text("quy_dinh")))]).codes == [
                "reference.unknown-text"
            ])
    }

    @Test func twoTextsOfOneNameAreAnError() {
        #expect(Self.numbered([Self.text(), Self.text()]).codes == ["reference.duplicate-name"])
    }

    @Test func appendixOfAnotherTextIsMentionedWithIt() {
        let texts = [Self.text(appendices: [Sample.appendix("A", name: "a"), Sample.appendix("B", name: "b")])]
        let mention = Self.paragraph(Sample.reference(.appendix("a"), .appendix("b")))
        #expect(Self.mention(Self.numbered(texts, body: [mention]).document.body) == "Phụ lục I, II kèm theo Quy chế")
    }

    @Test func appendixOfTheSameTextIsMentionedAlone() {
        let appendices = [Sample.appendix("A", name: "a"), Sample.appendix("B", name: "b")]
        let mention = Self.paragraph(Sample.reference(.appendix("b")))
        let document = Self.numbered([Self.text(body: [mention], appendices: appendices)]).document
        #expect(Self.mention(document.issuedTexts[0].body) == "Phụ lục II")
    }

    @Test func labelMeansTheAppendixOfTheTextThatMentionsIt() {
        let two = [Sample.appendix("A"), Sample.appendix("B")]
        let mention = Self.paragraph(Sample.reference(.appendix("ii")))
        let document = Self.numbered([Self.text(body: [mention], appendices: two)], body: [mention], appendices: two)
            .document
        #expect(Self.mention(document.body) == "Phụ lục II")
        #expect(Self.mention(document.issuedTexts[0].body) == "Phụ lục II")
    }

    @Test func headingOfAnotherTextIsMentionedWithIt() {
        let mention = Self.paragraph(Sample.reference(.heading("hop")))
        let text = Self.text(body: [Sample.heading(1, "Một"), Sample.heading(1, "Họp", name: "hop")])
        #expect(Self.mention(Self.numbered([text], body: [mention]).document.body) == "phần II Quy chế")
    }

    @Test func headingOfTheMainTextIsMentionedWithItsWord() {
        let mention = Self.paragraph(Sample.reference(.heading("mot")))
        let document = Self.numbered([Self.text(body: [mention])], body: [Sample.heading(1, "Một", name: "mot")])
            .document
        #expect(Self.mention(document.issuedTexts[0].body) == "phần I Kế hoạch")
    }

    // MARK: Words

    @Test(arguments: [("QUY CHẾ", "Quy chế"), ("Nội quy cơ quan", "Nội quy cơ quan"), ("QUY  ĐỊNH", "Quy định")])
    func wordOfANameInCapitalsKeepsOneCapital(_ name: String, _ word: String) {
        #expect(FormData.word(Sample.text(name)) == word)
    }

    @Test func tooWideATableIsFoundInAnIssuedText() {
        let table = Table(
            columns: [Table.Column(width: .millimetres(900))], headerRowCount: 0,
            rows: [Table.Row([Table.Cell(column: 0, paragraphs: [Sample.text("a")], origin: Sample.origin())])],
            origin: Sample.origin())
        let result = Assembler.assemble(
            Sample.data(), body: [], issuedTexts: [Self.text(body: [.table(table)])], pack: StatePack.pack)
        #expect(result.diagnostics.map(\.code) == ["form.table-too-wide"])
    }
}
