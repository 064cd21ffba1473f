import Diagnostics
import Document
import Form
import Testing

@Suite struct HeadingNumberTests {
    @Test func depthsHaveTheirShapesAndRestartBelowAShallowerHeading() {
        let result = Sample.numbered([
            Sample.heading(1, "Mục tiêu"), Sample.heading(2, "Chung"), Sample.heading(3, "Ý một"),
            Sample.heading(3, "Ý hai"), Sample.heading(2, "Riêng"), Sample.heading(3, "Ý ba"),
            Sample.heading(1, "Tổ chức"), Sample.heading(2, "Sở Y tế"), Sample.heading(4, "Việc"),
        ])
        #expect(
            result.dump == """
                heading 1 titled [I.] "MỤC TIÊU"
                heading 2 titled [1.] "Chung"
                heading 3 titled [a)] "Ý một"
                heading 3 titled [b)] "Ý hai"
                heading 2 titled [2.] "Riêng"
                heading 3 titled [a)] "Ý ba"
                heading 1 titled [II.] "TỔ CHỨC"
                heading 2 titled [1.] "Sở Y tế"
                heading 4 titled [-] "Việc"
                """)
        #expect(result.codes.isEmpty)
    }

    @Test func secondDepthMayBeTheFirst() {
        #expect(Sample.numbered([Sample.heading(2, "Một")]).dump == #"heading 2 titled [1.] "Một""#)
    }

    @Test func numberedParagraphsShareTheSeries() {
        let result = Sample.numbered([
            Sample.heading(2, "Có tên"), Sample.heading(2, "Không tên", kind: .untitled),
            Sample.heading(2, "Liền dòng", kind: .runIn),
        ])
        #expect(
            result.dump == """
                heading 2 titled [1.] "Có tên"
                heading 2 untitled [2.] "Không tên"
                heading 2 runIn [3.] "Liền dòng"
                """)
    }

    @Test func unnumberedHeadingRestartsWhatIsDeeper() {
        let result = Sample.numbered([
            Sample.heading(1, "Một"), Sample.heading(2, "A"), Sample.heading(1, "Phần sau", kind: .unnumbered),
            Sample.heading(2, "B"), Sample.heading(1, "Hai"),
        ])
        #expect(
            result.dump == """
                heading 1 titled [I.] "MỘT"
                heading 2 titled [1.] "A"
                heading 1 unnumbered "Phần sau"
                heading 2 titled [1.] "B"
                heading 1 titled [II.] "HAI"
                """)
    }

    @Test func lettersRunWithD() {
        let result = Sample.numbered((1...6).map { Sample.heading(3, "\($0)") })
        #expect(result.dump.contains("[d)] \"4\"\nheading 3 titled [đ)] \"5\"\nheading 3 titled [e)] \"6\""))
    }

    @Test func typedFStandsBetweenEAndG() {
        let letters = ["e)", "f)", "g)"]
        let result = Sample.numbered(
            (1...5).map { Sample.heading(3, "\($0)") } + letters.map { Sample.heading(3, "x", typed: $0) })
        #expect(
            result.dump.hasSuffix(
                #"[f)] typed "f)" "x"\nheading 3 titled [g)] typed "g)" "x""#.replacing("\\n", with: "\n")))
        #expect(result.codes == ["number.out-of-series"])
    }

    @Test func capitalLettersMayBeTheFirstLevel() {
        var pack = StatePack.pack
        pack.headingShapes.value = [NumberShape(.capital, suffix: ".")] + pack.headingShapes.value.dropLast()
        let body = (1...5).map { Sample.heading(1, "\($0)", typed: $0 == 3 ? "C." : nil) } + [Sample.heading(2, "x")]
        let result = Sample.numbered(body, pack: pack)
        #expect(result.dump.contains(#"[C.] typed "C." "3""#))
        #expect(result.dump.hasSuffix("[Đ.] \"5\"\nheading 2 titled [I.] \"x\""))
        #expect(result.codes.isEmpty)
    }

    @Test func lettersGoOnPastTheAlphabet() {
        let result = Sample.numbered((1...25).map { Sample.heading(3, "\($0)") })
        #expect(result.dump.hasSuffix("[y)] \"23\"\nheading 3 titled [aa)] \"24\"\nheading 3 titled [ab)] \"25\""))
    }

    static func chained() -> RulePack {
        var pack = StatePack.pack
        pack.headingShapes.value[2] = NumberShape(.chain(2), suffix: ".")
        pack.headingShapes.value[3] = NumberShape(.chain(3), suffix: ".")
        return pack
    }

    @Test func chainsJoinTheNumbersAbove() {
        let result = Sample.numbered(
            [
                Sample.heading(1, "X"), Sample.heading(2, "A"), Sample.heading(2, "B"), Sample.heading(3, "C"),
                Sample.heading(3, "D"), Sample.heading(4, "E"),
            ], pack: Self.chained())
        #expect(result.dump.hasSuffix("[2.1.] \"C\"\nheading 3 titled [2.2.] \"D\"\nheading 4 titled [2.2.1.] \"E\""))
    }

    @Test func skippedDepthLeavesNoZeroInAChain() {
        let result = Sample.numbered([Sample.heading(1, "X"), Sample.heading(3, "C")], pack: Self.chained())
        #expect(result.dump.hasSuffix(#"[1.] "C""#))
    }

    @Test func typedNumberOfTheSeriesIsNotDoubled() {
        let result = Sample.numbered([Sample.heading(1, "Một", typed: "I."), Sample.heading(1, "Hai", typed: "II.")])
        #expect(result.dump.hasSuffix(#"heading 1 titled [II.] typed "II." "HAI""#))
        #expect(result.codes.isEmpty)
    }

    @Test func otherNumberIsKeptResetsTheSeriesAndIsFound() throws {
        let result = Sample.numbered([
            Sample.heading(1, "Một"), Sample.heading(1, "Ba", typed: "III.", at: 4), Sample.heading(1, "Bốn"),
        ])
        #expect(result.dump.contains(#"[III.] typed "III." "BA""#))
        #expect(result.dump.hasSuffix(#"heading 1 titled [IV.] "BỐN""#))
        let finding = try #require(result.diagnostics.first)
        #expect(result.codes == ["number.out-of-series"])
        #expect(finding.severity == .warning)
        #expect(finding.found == "III.")
        #expect(finding.expected?.vi == "II.")
        #expect(finding.span == Sample.span(4))
    }

    @Test func otherShapeIsFoundOnceForADepth() {
        let result = Sample.numbered((1...3).map { Sample.heading(2, "x", typed: "\($0)/") })
        #expect(result.dump.contains(#"[3/] typed "3/""#))
        #expect(result.codes == ["number.other-shape"])
    }

    @Test func plainNumberedParagraphJoinsTheSeriesAtItsPlace() {
        let result = Sample.numbered([
            Sample.heading(1, "Một"), Sample.paragraph("1. Đoạn gõ số"), Sample.heading(2, "Hai"),
            Sample.paragraph("a) Ý gõ số"), Sample.heading(3, "Ý sau"),
        ])
        #expect(
            result.dump == """
                heading 1 titled [I.] "MỘT"
                paragraph "1. Đoạn gõ số"
                heading 2 titled [2.] "Hai"
                paragraph "a) Ý gõ số"
                heading 3 titled [b)] "Ý sau"
                """)
    }

    @Test func boldTypedNumberJoinsToo() {
        let content: [Inline] = [.emphasis(.strong, Sample.text("1."))] + Sample.text(" Việc")
        let result = Sample.numbered([
            .paragraph(Paragraph(content, origin: Sample.origin())), Sample.heading(2, "Sau"),
        ])
        #expect(result.dump.hasSuffix(#"[2.] "Sau""#))
    }

    @Test func plainNumberOutOfPlaceIsJustText() {
        let result = Sample.numbered([Sample.paragraph("3. Ba"), Sample.heading(2, "Một")])
        #expect(result.dump.hasSuffix(#"[1.] "Một""#))
        #expect(result.codes.isEmpty)
    }

    @Test func joinedParagraphRestartsWhatIsDeeper() {
        let result = Sample.numbered([
            Sample.heading(2, "Một"), Sample.heading(3, "Ý"), Sample.paragraph("2. Hai"), Sample.heading(3, "Ý"),
        ])
        #expect(result.dump.hasSuffix(#"[a)] "Ý""#))
    }

    @Test func numbersInsideAQuotationAreLiteral() {
        let result = Sample.numbered([
            Sample.heading(2, "Một"),
            .quotation([Sample.heading(2, "Bảy", typed: "7."), Sample.paragraph("2. Hai")]),
            Sample.heading(2, "Hai"),
        ])
        #expect(
            result.dump == """
                heading 2 titled [1.] "Một"
                quotation
                  heading 2 titled [7.] typed "7." "Bảy"
                  paragraph "2. Hai"
                heading 2 titled [2.] "Hai"
                """)
        #expect(result.codes.isEmpty)
    }

    @Test func seriesRunsThroughColumns() {
        let result = Sample.numbered([
            .columns([[Sample.heading(2, "A")], [Sample.heading(2, "B")]]), Sample.heading(2, "C"),
        ])
        #expect(result.dump.hasSuffix(#"[3.] "C""#))
    }

    @Test func appendicesStartTheirOwnSeries() {
        let result = Sample.numbered(
            [Sample.heading(1, "Một")], appendices: [Sample.appendix("Bảng", blocks: [Sample.heading(1, "Đầu")])])
        #expect(result.dump.contains(#"heading 1 titled [I.] "ĐẦU""#))
    }

    @Test func keptCaseStays() {
        let result = Sample.numbered([Sample.heading(1, "Diện tích 5 km²", keepsCase: true)])
        #expect(result.dump == #"heading 1 titled [I.] keeps-case "Diện tích 5 km²""#)
    }

    @Test func capitalsReachFiguresAndEmphasis() {
        let title: [Inline] =
            [.emphasis(.italic, Sample.text("Mục tiêu "))]
            + [.figure(Figure(text: "năm 2020", expression: nil, inputs: []))]
        let heading = Heading(depth: 1, kind: .titled, title: title, origin: Sample.origin())
        #expect(
            Sample.numbered([.heading(heading)]).dump
                == #"heading 1 titled [I.] italic("MỤC TIÊU ") figure "NĂM 2020""#)
    }

    @Test func runInHeadingOfTheFirstDepthKeepsItsCase() {
        #expect(
            Sample.numbered([Sample.heading(1, "Kinh phí:", kind: .runIn)]).dump
                == #"heading 1 runIn [I.] "Kinh phí:""#)
    }

    @Test func numberingTwiceChangesNothing() throws {
        var document = Sample.assembled(Sample.data()).document
        document.body = [Sample.heading(1, "Một"), Sample.heading(2, "Hai", typed: "5.")]
        let once = try #require(Numberer.number(document, pack: StatePack.pack).output)
        let twice = try #require(Numberer.number(once, pack: StatePack.pack).output)
        #expect(DocumentDump.text(once) == DocumentDump.text(twice))
    }
}
