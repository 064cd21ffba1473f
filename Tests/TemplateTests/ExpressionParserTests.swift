import Expressions
import Diagnostics
import Template
import Testing

@Suite struct ExpressionParserTests {
    private func read(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) -> String {
        let result = ExpressionParser.parse(located(text))
        for diagnostic in result.diagnostics {
            Issue.record("\(diagnostic.code)", sourceLocation: sourceLocation)
        }
        return result.output.map { describe($0) } ?? "nothing"
    }

    private func expectFault(_ marked: String, _ code: String, sourceLocation: SourceLocation = #_sourceLocation) {
        expectDiagnostics(
            marked, [code], in: { ExpressionParser.parse($0).diagnostics }, sourceLocation: sourceLocation)
        let text = marked.replacing("▮", with: "")
        #expect(
            ExpressionParser.parse(located(text)).output.map { describe($0) } == "⚠", sourceLocation: sourceLocation)
    }

    private func fault(_ text: String) throws -> Diagnostic {
        try #require(ExpressionParser.parse(located(text)).diagnostics.first)
    }

    @Test func filterBindsLoosest() {
        #expect(read("a + b | số") == "((a + b) | số)")
        #expect(read("a hoặc b | số") == "((a hoặc b) | số)")
    }

    @Test func filtersChainFromTheLeft() {
        #expect(read(#"xã | tổng("Dân số") | làm_tròn(1)"#) == #"((xã | tổng("Dân số")) | làm_tròn(1))"#)
    }

    @Test func andBindsTighterThanOr() {
        #expect(read("a hoặc b và c") == "(a hoặc (b và c))")
        #expect(read("a và b hoặc c") == "((a và b) hoặc c)")
    }

    @Test func notBindsLooserThanComparison() {
        #expect(read("không a = b và c") == "((không (a = b)) và c)")
        #expect(read("không không a") == "(không (không a))")
    }

    @Test func comparisonBindsLooserThanSum() {
        #expect(read("a + 1 <= b * 2") == "((a + 1) <= (b * 2))")
    }

    @Test func productBindsTighterThanSumAndBothGroupLeft() {
        #expect(read("a - b - c * d / e") == "((a - b) - ((c * d) / e))")
    }

    @Test func unaryMinusBindsTighterThanProduct() {
        #expect(read("-a * b") == "((- a) * b)")
        #expect(read("a - -b.c") == "(a - (- b.c))")
    }

    @Test func membersElementsAndCallsBindTightest() {
        #expect(read(#"-x.y["Phụ nữ 15-49"].z"#) == #"(- x.y["Phụ nữ 15-49"].z)"#)
        #expect(read("phụ_lục(a, b) | thường") == "(phụ_lục(a, b) | thường)")
        #expect(read("f()") == "f()")
    }

    @Test func parenthesesGroup() {
        #expect(read("(a + b) * c") == "((a + b) * c)")
        #expect(read("(a | số) + 1") == "((a | số) + 1)")
    }

    @Test func comparisonSignsHaveSeveralSpellings() {
        #expect(read("a == b") == "(a = b)")
        #expect(read("a ≠ b") == "(a != b)")
        #expect(read("a ≤ b") == "(a <= b)")
        #expect(read("a≥b") == "(a >= b)")
        #expect(read("a < b") == "(a < b)")
        #expect(read("a > b") == "(a > b)")
        #expect(read("a != b") == "(a != b)")
    }

    @Test func keywordsFoldAndEnglishIsAccepted() {
        #expect(read("Không A VA b") == "((không A) và b)")
        #expect(read("not a and b or c") == "(((không a) và b) hoặc c)")
        #expect(read("đúng") == "đúng")
        #expect(read("false") == "sai")
    }

    @Test func namesMayCarryMarksDigitsAndUnderscores() {
        #expect(read("chỉ_tiêu.vòng_2") == "chỉ_tiêu.vòng_2")
    }

    @Test func quotationMarksMayBeStraightOrCurly() {
        for text in [#""a 'b'""#, #"'a'"#, "“a”", "‘a’", "”a”"] {
            #expect(ExpressionParser.parse(located(text)).diagnostics.isEmpty)
        }
        #expect(read("“Xã \"A\"”") == "\"Xã \"A\"\"")
    }

    @Test func spansPointAtEachPart() throws {
        let text = "xã.Tên + 1"
        let expression = try #require(ExpressionParser.parse(located(text)).output)
        guard case .binary(.plus, .member(_, _, let member), .number(_, let number), let sign) = expression else {
            Issue.record("not a sum")
            return
        }
        #expect(member.text == "Tên")
        #expect(number.text == "1")
        #expect(sign.text == "+")
        #expect(expression.span.text == text[...])
    }

    @Test func elementSpanCoversTheBrackets() throws {
        let expression = try #require(ExpressionParser.parse(located("x[\"a\"]")).output)
        guard case .element(_, _, let span) = expression else {
            Issue.record("not an element")
            return
        }
        #expect(span.text == "[\"a\"]")
    }

    @Test func reportsDecimalConstantWithItsCure() throws {
        expectFault("a * ▮1.5", "expression.decimal-constant")
        expectFault("a * ▮1.234", "expression.decimal-constant")
        #expect(try fault("1.5").explanation?.vi.contains("đặt tên trong phần đầu") == true)
    }

    @Test func reportsCommaOutsideArguments() throws {
        expectFault("a * 1▮,5", "expression.stray-comma")
        #expect(try fault("1,5").explanation?.vi.contains("đặt tên trong phần đầu") == true)
    }

    @Test func reportsUnclosedQuotationAtItsOpening() {
        expectFault("tên | nối(▮\", )", "expression.unclosed-quotation")
        expectFault("a + ▮“b", "expression.unclosed-quotation")
    }

    @Test func reportsUnexpectedCharacter() {
        expectFault("a ▮% b", "expression.unexpected-character")
        expectFault("a ▮& b", "expression.unexpected-character")
    }

    @Test func reportsMissingOperandWhereItShouldStand() {
        expectFault("a +▮", "expression.missing-operand")
        expectFault("a + ▮* b", "expression.missing-operand")
        expectFault("▮", "expression.missing-operand")
        expectFault("a = ▮không b", "expression.missing-operand")
    }

    @Test func reportsMissingFilterName() {
        expectFault("a |▮", "expression.missing-operand")
        expectFault("a | ▮1", "expression.missing-operand")
    }

    @Test func reportsUnclosedBracketAtItsOpening() {
        expectFault("▮(a + b", "expression.unclosed-bracket")
        expectFault("f▮(a, b", "expression.unclosed-bracket")
        expectFault("x▮[\"a\"", "expression.unclosed-bracket")
    }

    @Test func reportsSurplusBracket() {
        expectFault("a▮)", "expression.unexpected-sign")
    }

    @Test func reportsChainedComparison() {
        expectFault("a < b ▮< c", "expression.chained-comparison")
    }

    @Test func reportsSpaceInsideName() throws {
        expectFault("chỉ ▮tiêu.vòng", "expression.space-in-name")
        #expect(try fault("chỉ tiêu").found == "tiêu")
    }

    @Test func reportsMissingSignBetweenOperands() {
        expectFault("a ▮1", "expression.missing-sign")
        expectFault("2 ▮\"b\"", "expression.missing-sign")
    }

    @Test func reportsNameThatStartsWithADigit() {
        expectFault("▮2_tháng", "expression.name-starts-with-digit")
    }

    @Test func reportsNumberBeyondThirtyFourDigits() {
        #expect(read(String(repeating: "9", count: 34)).count == 34)
        expectFault("▮" + String(repeating: "9", count: 35), "expression.number-too-long")
    }

    @Test func reportsCallOfSomethingThatIsNoName() {
        expectFault("x.y▮(1)", "expression.not-a-function")
    }

    @Test func reportsMemberWithoutName() {
        expectFault("x.▮1", "expression.missing-operand")
    }

    @Test func acceptsSixtyFourLevelsAndReportsTheNext() {
        let deep = String(repeating: "(", count: 64) + "a" + String(repeating: ")", count: 64)
        #expect(read(deep) == "a")
        expectFault(String(repeating: "(", count: 65) + "▮a" + String(repeating: ")", count: 65), "expression.too-deep")
    }

    @Test func tenThousandParenthesesAreOneError() throws {
        let result = ExpressionParser.parse(located(String(repeating: "(", count: 10_000)))
        #expect(result.diagnostics.map(\.code) == ["expression.too-deep"])
    }

    @Test func manyMinusSignsAreOneError() {
        let result = ExpressionParser.parse(located(String(repeating: "- ", count: 10_000) + "a"))
        #expect(result.diagnostics.map(\.code) == ["expression.too-deep"])
    }

    @Test func longChainIsOneError() {
        let result = ExpressionParser.parse(located("a" + String(repeating: " + a", count: 10_000)))
        #expect(result.diagnostics.map(\.code) == ["expression.too-long"])
    }

    @Test func messagesNameWhatWasFoundAndWhatIsExpected() throws {
        let diagnostic = try fault("a + *")
        #expect(diagnostic.found == "*")
        #expect(diagnostic.expected?.vi == "tên, số hoặc chữ trong ngoặc kép")
        #expect(diagnostic.severity == .error)
    }
}
