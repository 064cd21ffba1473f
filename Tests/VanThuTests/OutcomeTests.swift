import Emitters
import Testing
import VanThu

/// What an outcome means for the caller.
@Suite struct OutcomeTests {
    @Test func endsWithZeroWhenAllIsFine() { #expect(Renderer.Outcome().exitStatus == 0) }

    @Test func endsWithOneForFaultsOfTheDocument() { #expect(Renderer.Outcome(hasFailed: true).exitStatus == 1) }

    @Test func endsWithSeventyForADefectOfOurs() {
        #expect(Renderer.Outcome(hasFailed: true, hasDefect: true).exitStatus == 70)
    }

    @Test func tellsFaultsOfTheTextFromDefects() {
        #expect(!EmitterError(.invalidCharacter("\u{1}")).isDefect)
        #expect(!EmitterError(.noteInsideNote("1")).isDefect)
    }
}
