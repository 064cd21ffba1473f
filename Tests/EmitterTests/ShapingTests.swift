import Document
import Form
import Testing

@testable import Emitters

@Suite("Shaping")
struct ShapingTests {
    @Test(arguments: [
        (0.0, "0"), (12.7, "12.7"), (0.75, "0.75"), (1.0005, "1.001"), (-4, "-4"), (-0.25, "-0.25"), (100.05, "100.05"),
        (0.0001, "0"), (Double.nan, "0"), (.infinity, "0"),
    ])
    func lengthsHaveAtMostThreeDecimals(_ value: Double, _ text: String) {
        #expect(Length.decimal(value) == text)
    }

    private func pieces(_ texts: String...) -> [TextPieces.Piece] {
        var walk = TextPieces()
        var found: [TextPieces.Piece] = []
        for text in texts { walk.cut(text) { found.append($0) } }
        return found
    }

    @Test func plainTextIsOnePiece() { #expect(pieces("một hai") == [.plain("một hai")]) }

    @Test func theFirstSpaceOfARunStaysText() {
        #expect(pieces("a   b") == [.plain("a "), .spaces(2), .plain("b")])
    }

    @Test func aSpaceAtTheStartOfAParagraphIsMarked() { #expect(pieces(" a") == [.spaces(1), .plain("a")]) }

    @Test func aSpaceAfterTheSpaceOfAnotherPieceIsMarked() {
        #expect(pieces("a ", " b") == [.plain("a "), .spaces(1), .plain("b")])
    }

    @Test func tabsAndLineEndsAreMarked() {
        #expect(
            pieces("a\tb\nc\u{2028}d") == [
                .plain("a"), .tab, .plain("b"), .lineBreak, .plain("c"), .lineBreak, .plain("d"),
            ])
    }

    @Test func lettersWhoseBytesLookLikeALineEndStay() { #expect(pieces("€ậ…ạ") == [.plain("€ậ…ạ")]) }

    private let width = StatePack.pack.page.textWidth(.portrait)

    private func tail(_ blocks: [Block]) -> FlowTail { FlowTail.find(blocks, width: width, pack: StatePack.pack) }

    @Test func aParagraphOfTwoLinesIsTailEnough() {
        let long = Sample.paragraph(String(repeating: "chữ ", count: 60))
        #expect(tail([Sample.paragraph("Một."), long]).block == 1)
    }

    @Test func theItemsOfAListCountEach() {
        let tail = tail([Sample.list("Một;", "Hai;", "Ba.")])
        #expect((0...2).map { tail.keeps(item: $0, of: 0) } == [false, true, true])
    }

    @Test func aShortTableGoesAlong() {
        #expect(tail([Sample.paragraph("Một."), .table(Sample.spannedTable)]).block == 1)
    }

    @Test func aLongTableIsLeftToBreak() {
        let rows = (1...40).map { ["\($0)"] }
        let table = Sample.table(["A"], rows, columns: [Table.Column()])
        #expect(tail([.table(table), Sample.paragraph("Hết.")]).block == 1)
    }

    @Test func nothingIsKeptOverAPageBreak() {
        #expect(tail([Sample.paragraph("Một."), .pageBreak, Sample.paragraph("Hai.")]).block == 2)
    }

    @Test func namesOfSignaturesSideBySideStandOnOneLine() throws {
        let row = try #require(Sample.signers.form.closing.signatures.first).signatures
        let spaces = SignatureSpace.row(row, width: 80, pack: StatePack.pack)
        let note = SignatureSpace.height(try [#require(row[1].note)], width: 80, pack: StatePack.pack)
        let heights = row.map { SignatureSpace.height($0.lines, width: 80, pack: StatePack.pack) }
        let ends = [heights[0] + spaces[0].above, heights[1] + spaces[1].above + note + spaces[1].below]
        #expect(abs(ends[0] - ends[1]) < 0.001)
    }

    @Test func oneSignatureStandsAtTheRight() {
        let closing = Closing(recipients: nil, signatures: [SignatureRow([Signature(lines: [])])])
        #expect(ClosingColumns(closing, width: 160).widths == [80, 80])
    }

    @Test func aShorterRowOfSignaturesStandsAtTheRight() {
        let columns = ClosingColumns(Sample.signers.form.closing, width: 160)
        #expect(columns.places(1) == [nil, 0])
    }

    @Test func aRuleBelongsToTheLinesOfTheRoleBeforeIt() {
        let items = [
            Sample.line(.superior, "A"), Sample.line(.issuer, "B"), Sample.line(.issuer, "C"), .rule(.issuer),
        ]
        #expect(FormRuns.lines(ofRuleAt: 3, in: items).map(\.content.plainText) == ["B", "C"])
    }

    @Test func theBraceFitsIntoItsWidth() {
        let entries = (1...8).map { Recipients.Entry.line(Sample.formLine(.recipient, "- Nơi \($0);"), level: 1) }
        let shape = BraceShape.of(
            entries, words: [Sample.text("(để báo cáo)")], width: 80, pack: StatePack.pack)
        #expect(shape.linesWidth + shape.braceWidth + shape.wordsWidth <= 80.001)
        let printed = shape.size * BraceShape.glyphWidth * shape.scale / PageGeometry.pointsPerMillimetre
        #expect(printed <= shape.braceWidth)
        #expect(abs(shape.size * BraceShape.glyphHeight - shape.height) < 1)
    }
}
