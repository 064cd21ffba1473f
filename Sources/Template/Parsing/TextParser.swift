package import Diagnostics
package import Values
package import Expressions

/// Reads the marks of a text: the entry points of the parser, one for each kind of text field.
///
/// All of them go on after a fault, so that every fault of a text is reported in one run; what could not be read stands
/// in the result as `.faulty` or is left out.
package enum TextParser {
    /// Reads a `khối` (the body, a frame, an included file): blocks and footnote texts. `marks` are the footnote marks
    /// in căn cứ, whose texts stand in the body.
    package static func parse(
        _ text: LocatedText, marks: [FootnoteMark] = [], limits: ParsingLimits = .standard
    ) -> Diagnosed<SyntaxText> {
        BlockParser.parse(text, marks, limits)
    }

    /// Reads a `dòng`: one line with marks and expressions; a line end inside it is a forced break.
    package static func parseLine(_ text: LocatedText, limits: ParsingLimits = .standard) -> Diagnosed<[SyntaxInline]> {
        LinesParser.parseLine(text, limits)
    }

    /// Reads căn cứ: one act a line, tags allowed around lines. Holds only paragraphs, conditions, loops, assignments
    /// and includes.
    package static func parseLines(_ text: LocatedText, limits: ParsingLimits = .standard) -> Diagnosed<[SyntaxBlock]> {
        LinesParser.parseBases(text, limits).blocks
    }

    /// Reads căn cứ with the footnote marks in them.
    package static func parseBases(
        _ text: LocatedText, limits: ParsingLimits = .standard
    ) -> (blocks: Diagnosed<[SyntaxBlock]>, marks: [FootnoteMark]) {
        LinesParser.parseBases(text, limits)
    }

    /// Reads a list text (nơi nhận, kính gửi).
    package static func parseList(_ text: LocatedText, limits: ParsingLimits = .standard) -> Diagnosed<[SyntaxListLine]>
    {
        ListParser.parse(text, limits)
    }
}
