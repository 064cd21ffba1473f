import Diagnostics
import Document
import Form
import Testing
import Vietnamese

@Suite struct TighteningTests {
    static func placed(_ significand: Int, scale: Int = 0) -> Placed<ExactDecimal> {
        Placed(ExactDecimal(significand: Int128(significand), scale: scale), at: Sample.span(3))
    }

    static func apply(
        pack: RulePack = StatePack.pack, _ change: (inout Presentation) -> Void
    ) -> Diagnosed<RulePack> {
        var presentation = Presentation()
        change(&presentation)
        return pack.applying(presentation)
    }

    @Test func noChoiceChangesNothing() {
        #expect(Self.apply { _ in }.output == StatePack.pack)
    }

    @Test func bodySizeReachesTheTextAndNotTheHeader() throws {
        let pack = try #require(Self.apply { $0.bodySize = Self.placed(13) }.output)
        #expect(pack.style(.body).size == 13)
        #expect(pack.style(.heading1).size == 13)
        #expect(pack.style(.signerName).size == 13)
        #expect(pack.style(.appendixLabel).size == 14)
        #expect(pack.style(.nationalName).size == 13)
    }

    @Test func halfSizesAreInsideTheRange() throws {
        let pack = try #require(Self.apply { $0.bodySize = Self.placed(135, scale: 1) }.output)
        #expect(pack.style(.body).size == 13.5)
    }

    @Test func marginsAreTaken() throws {
        let pack = try #require(
            Self.apply {
                $0.leftMargin = Self.placed(35)
                $0.rightMargin = Self.placed(20)
                $0.topMargin = Self.placed(25)
                $0.bottomMargin = Self.placed(22)
            }.output)
        #expect(
            [pack.page.left.value, pack.page.right.value, pack.page.top.value, pack.page.bottom.value]
                == [35, 20, 25, 22])
    }

    @Test func nationalNameKeepsOneLineBetweenNarrowMargins() throws {
        let pack = try #require(
            Self.apply {
                $0.leftMargin = Self.placed(35)
                $0.rightMargin = Self.placed(20)
            }.output)
        let width = TextMeasure.width("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", face: .bold, size: 13)
        #expect(width < pack.headerWidth(left: false))
    }

    @Test func outsideTheRangeIsAnErrorThatCites() throws {
        let result = Self.apply { $0.bodySize = Self.placed(12) }
        let error = try #require(result.diagnostics.first)
        #expect(error.code == "pack.outside-range")
        #expect(error.severity == .error)
        #expect(error.span == Sample.span(3))
        #expect(error.found == String(Sample.span(3).text))
        #expect(error.expected?.vi == "trong khoảng 13–14")
        #expect(error.citation?.act == .decree30)
        #expect(result.output?.style(.body).size == 14)
    }

    @Test func everyFaultIsReported() {
        let result = Self.apply {
            $0.bodySize = Self.placed(15)
            $0.leftMargin = Self.placed(29)
            $0.rightMargin = Self.placed(21)
            $0.topMargin = Self.placed(19)
            $0.bottomMargin = Self.placed(26)
            $0.paragraphSpacing = Self.placed(5)
            $0.lineSpacing = Self.placed(16, scale: 1)
            $0.firstLineIndent = Self.placed(15)
        }
        #expect(result.diagnostics.map(\.code) == Array(repeating: "pack.outside-range", count: 8))
    }

    @Test(arguments: [(10, 0, true), (127, 1, true), (11, 0, false), (13, 0, false)])
    func indentIsOneOfTwo(_ significand: Int, _ scale: Int, _ isAllowed: Bool) {
        let result = Self.apply { $0.firstLineIndent = Self.placed(significand, scale: scale) }
        #expect(result.hasErrors != isAllowed)
    }

    @Test func indentReachesParagraphsThatHaveOne() throws {
        let pack = try #require(Self.apply { $0.firstLineIndent = Self.placed(10) }.output)
        #expect(pack.style(.body).firstLineIndent == 10)
        #expect(pack.style(.dashItem).firstLineIndent == 10)
        #expect(pack.style(.unnumberedHeading).firstLineIndent == 0)
    }

    @Test func spacingAndLineDistanceReachTheText() throws {
        let pack = try #require(
            Self.apply {
                $0.paragraphSpacing = Self.placed(8)
                $0.lineSpacing = Self.placed(12, scale: 1)
            }.output)
        #expect(pack.style(.body).spaceAfter == 8)
        #expect(pack.style(.body).lineHeight == .lines(1.2))
        #expect(pack.style(.issuer).lineHeight == StatePack.pack.style(.issuer).lineHeight)
    }

    @Test func headingShapesReplaceThePacks() throws {
        let shapes = ["I.", "1.", "1.1.", "a)"].compactMap { NumberShape.declared($0) }
        let pack = try #require(Self.apply { $0.headingShapes = Placed(shapes, at: nil) }.output)
        #expect(Array(pack.headingShapes.value.prefix(4)) == shapes)
        #expect(pack.headingShapes.value.count == 6)
    }

    @Test func chainNeedsLevelsAbove() {
        let result = Self.apply {
            $0.headingShapes = Placed([NumberShape(.chain(2), suffix: ".")], at: Sample.span(3))
        }
        #expect(result.diagnostics.map(\.code) == ["pack.heading-shape-too-deep"])
    }

    @Test func seventhShapeIsAnError() {
        let result = Self.apply {
            $0.headingShapes = Placed(Array(repeating: NumberShape(.arabic, suffix: "."), count: 7), at: nil)
        }
        #expect(result.diagnostics.map(\.code) == ["pack.too-many-heading-shapes"])
    }

    @Test func headingFacesReachTheirDepth() throws {
        let pack = try #require(Self.apply { $0.headingFaces = [3: .italic] }.output)
        #expect(pack.style(.heading3).isItalic)
        #expect(!pack.style(.heading3).isBold)
        #expect(!pack.style(.heading2).isItalic)
    }

    @Test func faceOfAnUnknownLevelIsAnError() {
        let result = Self.apply { $0.headingFaces = [7: .bold, 0: .bold] }
        #expect(result.diagnostics.map(\.found) == ["0", "7"])
    }

    @Test func landscapeBodyIsTaken() {
        #expect(Self.apply { $0.orientation = Placed(.landscape, at: nil) }.output?.page.orientation == .landscape)
    }

    @Test func unionRangesAreCalledUsual() throws {
        let result = Self.apply(pack: FarmersUnionPack.pack) { $0.bodySize = Self.placed(16) }
        #expect(try #require(result.diagnostics.first).message.vi.hasSuffix("ngoài khoảng thường dùng của thể thức"))
    }

    @Test func faultsOfThePresentationReachTheAssembler() {
        let data = Sample.data { $0.presentation.bodySize = Self.placed(20) }
        #expect(Assembler.assemble(data, body: [], pack: StatePack.pack).hasErrors)
    }
}
