import PageTestSupport
import Testing

/// The font that stands in for Times New Roman on this machine.
@Suite(.enabled(if: Programs.areThere([.fontList], for: "font check"))) struct FontTests {
    @Test(arguments: ["1EEF", "1EBF", "1ED9"]) func hasTheVietnameseLetter(_ scalar: String) throws {
        let folder = try ScratchFolder()
        let result = try Programs.fontList.required().run(
            [":family=Liberation Serif:charset=\(scalar)", "style"], in: folder)
        for style in ["Regular", "Bold", "Italic", "Bold Italic"] {
            #expect(result.text.contains("style=\(style)\n"), "Liberation Serif \(style) has no U+\(scalar)")
        }
    }
}
