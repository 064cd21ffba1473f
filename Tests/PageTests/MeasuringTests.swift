import PageTestSupport
import Testing

/// The measuring itself, on pages made by hand: what it must see and what it must not.
struct MeasuringTests {
    private static func line(
        _ text: String, left: Double = 42.7, right: Double? = nil, y: Double, size: Double = 14, bold: Bool = false,
        italic: Bool = false
    ) -> PDFLine {
        PDFLine(words: [
            PDFWord(
                text: text, left: left, right: right ?? left + 30, baseline: y, size: size, isBold: bold,
                isItalic: italic)
        ])
    }

    private static func page(_ lines: [PDFLine], rules: [PDFRule] = []) -> PDFPage {
        PDFPage(width: 210, height: 297, lines: lines, rules: rules)
    }

    /// The grid of a table with one column.
    private static func grid(from top: Double, to bottom: Double) -> [PDFRule] {
        [30, 195].map { PDFRule(left: $0 - 0.1, right: $0 + 0.1, top: top, bottom: bottom) }
    }

    @Test func seesAHeadingThatEndsAPage() {
        let file = PDFFile(pages: [
            Self.page([Self.line("Chữ", y: 100), Self.line("II. VIỆC", y: 270, bold: true)]),
            Self.page([Self.line("Chữ", y: 30)]),
        ])
        #expect(PageMeasure(file).headingsAtPageEnd(["I. ĐẦU", "II. VIỆC"]) == ["II. VIỆC"])
    }

    @Test func acceptsAHeadingThatEndsTheDocument() {
        let file = PDFFile(pages: [Self.page([Self.line("II. VIỆC", y: 270, bold: true)])])
        #expect(PageMeasure(file).headingsAtPageEnd(["II. VIỆC"]) == [])
    }

    @Test func seesALineThatIsNotFlushRight() {
        let lines = [
            Self.line("Một", right: 195, y: 100), Self.line("hai", left: 30, right: 180, y: 106),
            Self.line("ba", left: 30, right: 90, y: 112),
        ]
        let ragged = PageMeasure(PDFFile(pages: [Self.page(lines)])).raggedLines(except: [])
        #expect(ragged.map(\.text) == ["hai"])
        #expect(ragged.map(\.short) == [15])
    }

    @Test func knowsAParagraphAtTheMarginByItsWords() {
        let lines = [Self.line("Một", right: 195, y: 100), Self.line("Hai", left: 30, right: 180, y: 110)]
        let file = PDFFile(pages: [Self.page(lines)])
        #expect(PageMeasure(file).continuations.count == 1)
        let measure = PageMeasure(file, paragraphs: ["Một", "Hai"])
        #expect(measure.continuations.isEmpty)
        #expect(measure.firstLineIndents.map(\.text) == ["Một", "Hai"])
    }

    @Test func measuresTheSpaceBetweenParagraphsBeyondTheLine() throws {
        let single = 14 * 1.149 * mmPerPoint
        let lines = [
            Self.line("Một", right: 195, y: 100), Self.line("hai", left: 30, right: 90, y: 100 + single),
            Self.line("Ba", right: 195, y: 100 + 2 * single + 6 * mmPerPoint),
        ]
        let measure = PageMeasure(PDFFile(pages: [Self.page(lines)]), paragraphs: ["Một hai", "Ba"])
        let spacing = try #require(measure.paragraphSpacings.first)
        #expect(abs(spacing - 6) < 0.001)
        let distance = try #require(measure.lineSpacings.first)
        #expect(abs(distance - 1) < 0.001)
    }

    @Test func leavesCellsOfATableOutOfTheBody() {
        let rules = Self.grid(from: 100, to: 120)
        let lines = [Self.line("Chữ", y: 90), Self.line("ô", left: 60, y: 110), Self.line("Sau", y: 130)]
        let measure = PageMeasure(PDFFile(pages: [Self.page(lines, rules: rules)]))
        #expect(measure.body.map(\.line.text) == ["Chữ", "Sau"])
    }

    @Test func seesATableThatGoesOn() throws {
        let file = PDFFile(pages: [
            Self.page([Self.line("ô một", y: 270)], rules: Self.grid(from: 100, to: 275)),
            Self.page(
                [Self.line("2", left: 110, right: 112, y: 15), Self.line("Stt", y: 26)],
                rules: Self.grid(from: 20, to: 60)),
            Self.page([Self.line("Chữ", y: 26)]),
        ])
        let continued = PageMeasure(file).continuedTables
        #expect(continued.map(\.page) == [1])
        #expect(continued.first?.opening.words == ["Stt"])
    }

    @Test func readsPageNumbersSectionBySection() {
        let file = PDFFile(pages: [
            Self.page([Self.line("Chữ", left: 30, right: 195, y: 30)]),
            Self.page([Self.line("2", left: 111, right: 114, y: 15), Self.line("Chữ", left: 30, right: 195, y: 30)]),
            Self.page([Self.line("Phụ lục I", left: 97.5, right: 127.5, y: 25, bold: true)]),
            Self.page([Self.line("4", left: 111, right: 114, y: 15), Self.line("Chữ", y: 30)]),
        ])
        #expect(PageMeasure(file).pageNumbers == [[nil, "2"], [nil, "4"]])
        #expect(!file.words.words.contains("2"))
    }

    @Test func tellsWordsThatAreMissingWithTheWordBefore() {
        let sequence = WordSequence(["một hai ba", "hai"])
        #expect(sequence.missing(in: WordSequence(["ba một hai"])) == ["ba [hai]"])
        #expect(sequence.missing(in: WordSequence(["hai\u{A0}hai một\nba"])).isEmpty)
    }

    @Test func tellsTheFirstDifferenceWithItsSurroundings() {
        let left = WordSequence(["một hai ba bốn"])
        #expect(left.firstDifference(from: left) == nil)
        #expect(
            left.firstDifference(from: WordSequence(["một hai năm"]))
                == "word 3: «một hai ba bốn» against «một hai năm»")
    }

    @Test func readsTheWordsOfHTMLWithoutItsHead() {
        let page = Array("<!DOCTYPE html><title>x</title><body><p>a<b>b</b><br>c &amp; d</p><p>e&#7871;</body>".utf8)
        #expect(HTMLText.words(page).words == ["ab", "c", "&", "d", "eế"])
    }

    @Test func scansAttributesInEitherQuotes() {
        let pieces = Array(MarkupScanner(Array("<?xml?><a b='1' c=\"&lt;\"/><!-- x -->t</a>".utf8)))
        #expect(
            pieces == [
                .start(name: "a", attributes: ["b": "1", "c": "<"], isClosed: true), .text("t"), .end(name: "a"),
            ])
    }

    @Test func cutsTypedTextAtMarksAndExpressions() {
        let source = "mẫu: x\n---\n# Mục đích\n- Giao {{ x }} xã *gấp* trước({{ y }}).\n| a b | ^ |\n{% hết %}"
        let phrases = TypedPhrases(source)
        #expect(TypedPhrases("---\na\\\\b").phrasesOutOfOrder(in: WordSequence(["a\nb"])).isEmpty)
        #expect(phrases.phrasesOutOfOrder(in: WordSequence(["I. MỤC ĐÍCH - Giao 10 xã gấp trước(5). a b"])).isEmpty)
        #expect(phrases.phrasesOutOfOrder(in: WordSequence(["I. MỤC ĐÍCH - Giao 10 xã a b"])) == ["xã gấp"])
    }
}
