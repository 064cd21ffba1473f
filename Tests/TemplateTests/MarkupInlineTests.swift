import Diagnostics
import Template
import Testing
import Values

@Suite struct MarkupInlineTests {
    private func expect(_ marked: String, _ codes: String..., sourceLocation: SourceLocation = #_sourceLocation) {
        expectDiagnostics(
            marked, codes, in: { TextParser.parseLine($0).diagnostics }, sourceLocation: sourceLocation)
    }

    /// The pieces, whatever was reported.
    private func pieces(_ text: String) -> String {
        describe(TextParser.parseLine(located(text)).output ?? [])
    }

    @Test func readsTheFiveFaces() {
        #expect(
            line("**đậm** *nghiêng* __gạch__ a^trên^ b~dưới~")
                == "<b>đậm</b> <i>nghiêng</i> <u>gạch</u> a<sup>trên</sup> b<sub>dưới</sub>")
    }

    @Test func threeStarsAreBoldItalic() {
        #expect(line("***cả hai***") == "<b><i>cả hai</i></b>")
    }

    @Test func tripleOpeningClosesInTwoSteps() {
        #expect(line("***Nơi họp**:*") == "<i><b>Nơi họp</b>:</i>")
        #expect(line("***chữ* đậm**") == "<b><i>chữ</i> đậm</b>")
    }

    @Test func tripleClosingEndsTwoOpenings() {
        #expect(line("**a *b***") == "<b>a <i>b</i></b>")
        #expect(line("*a **b***") == "<i>a <b>b</b></i>")
    }

    @Test func facesNest() {
        #expect(line("**a __b *c* d__ e**") == "<b>a <u>b <i>c</i> d</u> e</b>")
    }

    @Test func openingMarkMayFollowAnother() {
        #expect(line("**__a__**") == "<b><u>a</u></b>")
        #expect(line("*^a^*") == "<i><sup>a</sup></i>")
    }

    @Test func starBetweenDigitsIsText() {
        #expect(line("5*3 và 2*4") == "5*3 và 2*4")
    }

    @Test func starInParenthesesIsText() {
        #expect(line("Số liệu (*) và (*) khác") == "Số liệu (*) và (*) khác")
    }

    @Test func starBetweenSpacesIsText() {
        #expect(line("3 * 4 * 5") == "3 * 4 * 5")
    }

    @Test func marksOpenAfterBracketsQuotesSlashAndDash() {
        #expect(line("(*a*) “*b*” c/*d* e-*f* \"**g**\"") == "(<i>a</i>) “<i>b</i>” c/<i>d</i> e-<i>f</i> \"<b>g</b>\"")
    }

    @Test func marksCloseBeforeLettersAndPunctuation() {
        #expect(line("**VT**, *a*; **b**c") == "<b>VT</b>, <i>a</i>; <b>b</b>c")
    }

    @Test func superscriptOpensAfterLettersAndDigits() {
        #expect(line("8^h^30, 5 km^2^, (a+b)^2^") == "8<sup>h</sup>30, 5 km<sup>2</sup>, (a+b)<sup>2</sup>")
    }

    @Test func superscriptMayFollowSubscript() {
        #expect(line("PO~4~^3-^") == "PO<sub>4</sub><sup>3-</sup>")
    }

    @Test func superscriptClosesInItsWord() {
        #expect(pieces("a^b c^d") == "a^b c^d")
    }

    @Test func tildeBeforeNumberIsText() {
        #expect(line("khoảng ~5% hộ") == "khoảng ~5% hộ")
    }

    @Test func bracesForceMarksInsideWords() {
        #expect(line("từ{*giữa*}từ và VT{**.**} x{__y__}z") == "từ<i>giữa</i>từ và VT<b>.</b> x<u>y</u>z")
    }

    @Test func underscoresBracketsAndSignsAreText() {
        #expect(line("a_b <c> & `d` {e} [f] ____ ***** 10%") == "a_b <c> & `d` {e} [f] ____ ***** 10%")
    }

    @Test func backslashMakesMarksLiteral() {
        #expect(line(#"\*a\* \__b 5\^2 \[^1] \{{ x \}}"#) == "*a* __b 5^2 [^1] {{ x }}")
    }

    @Test func backslashBeforeALetterIsText() {
        #expect(line(#"C:\Thư mục\a"#) == #"C:\Thư mục\a"#)
    }

    @Test func doubleBackslashBreaksTheLine() {
        #expect(line(#"Dòng một \\ dòng hai"#) == "Dòng một⏎dòng hai")
    }

    @Test func emphasisDoesNotCrossABreak() {
        #expect(pieces(#"**a \\ b**"#) == "**a⏎b**")
        expect(#"▮**a \\ b**"#, "text.unpaired-mark")
    }

    @Test func newlineInALineFieldIsABreak() {
        #expect(line("Ủy ban nhân dân\nhuyện Khe Trăn\n") == "Ủy ban nhân dân⏎huyện Khe Trăn")
    }

    @Test func reportsMarkWithSpacesInside() {
        expect("chữ ▮** đậm ** này", "text.unpaired-mark")
        #expect(pieces("chữ ** đậm ** này") == "chữ ** đậm ** này")
    }

    @Test func reportsUnclosedMark() {
        expect("▮**đậm và thường", "text.unpaired-mark")
        expect("một ▮*nghiêng thôi", "text.unpaired-mark")
        expect("đậm▮** và thường", "text.unpaired-mark")
        expect("▮__gạch chân", "text.unpaired-mark")
        expect("x▮^2", "text.unpaired-mark")
    }

    @Test func reportsEmphasisInsideAWord() {
        expect("từ▮*giữa*từ", "text.unpaired-mark")
    }

    @Test func reportsUnpairedMarksOncePerLine() {
        expect("▮**a **b *c", "text.unpaired-mark")
    }

    @Test func innerUnclosedMarkStaysTextInsideOuterEmphasis() {
        #expect(pieces("**a *b c**") == "<b>a *b c</b>")
    }

    @Test func runsOfSpacesBecomeOneWithAFinding() {
        expect("a▮   b  c", "text.space-run")
        #expect(pieces("a   b  c") == "a b c")
    }

    @Test func readsExpressions() {
        #expect(line("UBND {{ xã | đếm }} xã") == "UBND {(xã | đếm)} xã")
        #expect(line("{{ a }}{{ b }}") == "{a}{b}")
    }

    @Test func tagsAreOpaqueToMarksAndEscapes() {
        #expect(line(#"{{ a * b * c }} {{ "\" }} {{ "}}" }}"#) == #"{((a * b) * c)} {"\"} {"}}"}"#)
    }

    @Test func emphasisMaySurroundTags() {
        #expect(line("**{{ a }} xã** và km{{ b }}^2^") == "<b>{a} xã</b> và km{b}<sup>2</sup>")
    }

    @Test func readsConditionsInsideALine() {
        #expect(
            line("Có {% nếu a > 1 %}**nhiều**{% hoặc nếu a = 1 %}một{% không thì %}không{% hết %} xã")
                == "Có ⟨if [(a > 1)] { <b>nhiều</b> } [(a = 1)] { một } [else] { không }⟩ xã")
    }

    @Test func readsLoopsAndAssignmentsInsideALine() {
        #expect(line("{% đặt n = 2 %}{% lặp x trong xã %}{{ x.tên }}, {% hết %}") == "⟨n := 2⟩⟨for x in xã: {x.tên}, ⟩")
    }

    @Test func acceptsEnglishKeywords() {
        #expect(
            line("{% if a %}b{% elif c %}d{% else if e %}f{% else %}g{% endif %}{% for x in y %}h{% endfor %}")
                == "⟨if [a] { b } [c] { d } [e] { f } [else] { g }⟩⟨for x in y: h⟩")
    }

    @Test func foldsKeywords() {
        #expect(line("{% NEU a %}b{% KHÔNG THÌ %}c{% Het %}") == "⟨if [a] { b } [else] { c }⟩")
    }

    @Test func emphasisDoesNotCrossATag() {
        #expect(pieces("**a{% nếu b %}c**{% hết %}") == "**a⟨if [b] { c** }⟩")
    }

    @Test func reportsUnclosedExpressionAtItsOpening() {
        expect("Có ▮{{ xã | đếm xã", "template.unclosed-tag")
    }

    @Test func reportsUnclosedTagInsideALine() {
        expect("Có ▮{% nếu a %}nhiều xã", "template.unclosed-block")
    }

    @Test func reportsClosingWithoutOpening() {
        expect("Có nhiều▮{% hết %} xã", "template.stray-closing")
    }

    @Test func reportsBranchWithoutCondition() {
        expect("Có▮{% không thì %} xã", "template.stray-branch")
        expect("{% lặp x trong y %}a▮{% không thì %}b{% hết %}", "template.stray-branch")
    }

    @Test func misspeltKeywordKeepsItsPart() {
        expect("{% ▮nếuu a %}b{% hết %}", "template.unknown-tag")
        #expect(pieces("{% nếuu a %}b{% hết %}") == "⟨if [⚠] { b }⟩")
    }

    @Test func misspeltKeywordSuggestsTheNearest() throws {
        let diagnostics = TextParser.parseLine(located("{% lặpp x trong y %}a{% hết %}")).diagnostics
        #expect(diagnostics.map(\.suggestion) == ["lặp"])
        #expect(diagnostics.map(\.found) == ["lặpp"])
    }

    @Test func unknownTagDoesNotMakeItsClosingAFault() {
        expect("▮{% 5 %}b{% hết %}", "template.unknown-tag")
        expect("{% ▮xyzxyz a %}b{% hết %}", "template.unknown-tag")
    }

    @Test func suggestsOtherwiseForIfNot() throws {
        let diagnostics = TextParser.parseLine(located("{% nếu a %}b{% nếu không %}c{% hết %}")).diagnostics
        #expect(diagnostics.map(\.suggestion) == ["không thì"])
    }

    @Test func faultyConditionIsOneDiagnostic() {
        expect("{% nếu a ▮%b %}c{% không thì %}d{% hết %}", "expression.unexpected-character")
    }

    @Test func loopWithoutInIsOneDiagnostic() {
        expect("{% lặp x ▮xã %}{{ x }}{% hết %}", "expression.missing-operand")
        #expect(pieces("{% lặp x xã %}b{% hết %}") == "⟨for x in ⚠: b⟩")
    }

    @Test func faultyAssignmentKeepsItsName() {
        #expect(pieces("{% đặt n = %}") == "⟨n := ⚠⟩")
    }

    @Test func reportsIncludeInsideALine() {
        expect("a ▮{% chèn \"b\" %}", "template.include-inside-line")
    }

    @Test func reportsSurplusClosingBraces() {
        expect("a ▮}} b", "template.stray-end")
    }

    @Test func reportsFootnoteOutsideTheBody() {
        expect("Trích yếu▮[^1]", "text.footnote-not-here")
    }

    @Test func reportsEveryFaultOfALine() {
        expect(
            "{{ a ▮% }} và {{ b +▮ }} và ▮{{ c", "expression.unexpected-character", "expression.missing-operand",
            "template.unclosed-tag")
    }

    @Test func nestingOfTagsIsBounded() {
        let deep = String(repeating: "{% nếu a %}", count: 64)
        let close = String(repeating: "{% hết %}", count: 65)
        expect(deep + "▮{% nếu a %}b" + close, "template.too-deep")
    }

    @Test func nestingOfEmphasisIsBounded() {
        let text = String(repeating: "*a **b ", count: 40) + String(repeating: "c** d* ", count: 40)
        let codes = TextParser.parseLine(located(text)).diagnostics.map(\.code)
        #expect(codes.contains("text.too-deep"))
    }

    @Test func textSpansAreExact() throws {
        let file = located("Kế hoạch **năm** 2026")
        let content = try #require(TextParser.parseLine(file).output)
        guard case .text(_, let first) = content[0], case .emphasis(_, let inner) = content[1],
            case .text(_, let bold) = inner[0], case .text(_, let last) = content[2]
        else {
            Issue.record("other pieces")
            return
        }
        #expect(first.text == "Kế hoạch ")
        #expect(bold.text == "năm")
        #expect(last.text == " 2026")
    }

    @Test func spansFollowTheSegmentsOfAField() throws {
        let file = SourceFile(path: "a", text: "tên: |\n  Một\n  hai {{ x }}\n")
        let text = LocatedText(
            "Một\nhai {{ x }}", file: file, segments: [.init(text: 0, file: 10), .init(text: 6, file: 18)])
        let content = try #require(TextParser.parseLine(text).output)
        guard case .output(_, let span) = content[content.count - 1] else {
            Issue.record("no output")
            return
        }
        #expect(span.text == "{{ x }}")
    }

    @Test func hundredThousandUnclosedStarsAreQuick() {
        let text = String(repeating: "*a ", count: 100_000)
        let clock = ContinuousClock()
        let time = clock.measure { _ = TextParser.parseLine(located(text)) }
        #expect(time < .seconds(10))
    }
}
