import Diagnostics
import Testing

@testable import Template

/// Bullets of word processors.
@Suite struct PastedBulletTests {
    private func items(_ text: String) -> String { describe(TextParser.parse(located(text)).output) }

    @Test func theRingOfTheSecondLevelIsAPlus() {
        #expect(items("•\tMột\no\tHai") == "- Một\n+ Hai")
    }

    @Test func aWordThatStartsWithTheLetterOIsText() {
        #expect(blocks("o bế") == "P o bế")
    }

    @Test(arguments: ["➢", "❖", "✓", "\u{F0A7}", "\u{F0D8}"]) func ornamentsAreDashes(_ bullet: String) {
        #expect(items("\(bullet) Một") == "- Một")
    }
}
