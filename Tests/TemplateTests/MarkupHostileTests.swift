import Diagnostics
import Template
import Testing
import Values

/// Texts that nobody would write.
@Suite struct MarkupHostileTests {
    /// A text that uses every mark of the language.
    private static let seed = """
        # I. A **b** {giữa}
        {% nếu a %}
        | A | {{ b }} |
        |---|:-:|
        {% lặp x trong y %}
        | ^ | <5 |
        |+ c | d |
        {% hết %}
        Ghi chú: x
        {% không thì %}
        {cột}
        - a[^1]
        {cột}
        > q
        {hết}
        {% hết %}
        [^1]: n
        # Phụ lục [t]: B {ngang}
        {kèm theo: c}
        {bảng rộng: 1cm; tên: "a;b"}
        {# c #}
        \\\\ {*x*} a^b^ “q” •\tz\u{A0}\u{2028}
        """

    /// Pseudo-random numbers, the same in every run.
    private struct Dice {
        var state: UInt64 = 20_260_101

        mutating func roll(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(count))
        }
    }

    @Test func mutilatedTextsKeepEveryPlaceInsideTheFileAndAtCharacters() {
        let scalars = Array(Self.seed.unicodeScalars)
        var dice = Dice()
        for _ in 0..<400 {
            var text = scalars
            for _ in 0...dice.roll(6) {
                let place = dice.roll(text.count)
                switch dice.roll(3) {
                case 0: text.removeSubrange(place..<min(text.count, place + 1 + dice.roll(20)))
                case 1: text.insert(scalars[dice.roll(scalars.count)], at: place)
                default:
                    let from = dice.roll(scalars.count)
                    text.insert(contentsOf: scalars[from..<min(scalars.count, from + 12)], at: place)
                }
                if text.isEmpty { text = scalars }
            }
            var view = String.UnicodeScalarView()
            view.append(contentsOf: text)
            check(String(view))
        }
    }

    private func check(_ text: String) {
        let source = located(text)
        let bytes = Array(source.file.text.utf8)
        let diagnostics =
            TextParser.parse(source).diagnostics + TextParser.parseLine(source).diagnostics
            + TextParser.parseLines(source).diagnostics + TextParser.parseList(source).diagnostics
        for diagnostic in diagnostics {
            guard let range = diagnostic.span?.range, range.upperBound <= bytes.count else {
                Issue.record("\(diagnostic.code) points outside «\(text)»")
                continue
            }
            #expect(String(validating: bytes[range], as: UTF8.self) != nil, "\(diagnostic.code) cuts a character")
        }
    }

    @Test func manyBranchesAreQuick() {
        let text = "{% nếu a %}\n" + String(repeating: "{% hoặc nếu a %}\n", count: 10_000) + "{% hết %}"
        #expect(ContinuousClock().measure { _ = TextParser.parse(located(text)) } < .seconds(10))
    }

    @Test func manyContinuationsOfOneRowAreQuick() {
        let text = "| a |\n|---|\n| a |\n" + String(repeating: "|+ b |\n", count: 20_000)
        #expect(ContinuousClock().measure { _ = TextParser.parse(located(text)) } < .seconds(10))
    }
}
