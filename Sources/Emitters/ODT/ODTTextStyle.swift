import Document
import Form
import XML

/// How a look of the style table is said in ODF; the only place that knows.
enum ODTTextStyle {
    /// The attributes of `style:paragraph-properties` (ODF 1.3 part 3, 17.6).
    static func paragraph(_ style: TextStyle) -> [(XMLName, String)] {
        var attributes: [(XMLName, String)] = [
            (ODF.textAlign, align(style.alignment)),
            (ODF.textIndent, Length.mm(style.firstLineIndent)),
            (ODF.marginLeft, Length.mm(style.leftIndent)),
            (ODF.marginRight, "0mm"),
            (ODF.marginTop, Length.pt(style.spaceBefore)),
            (ODF.marginBottom, Length.pt(style.spaceAfter)),
            (ODF.lineHeight, lineHeight(style.lineHeight)),
        ]
        if style.keepsWithNext { attributes.append((ODF.keepWithNext, "always")) }
        return attributes
    }

    /// The attributes of `style:text-properties` (ODF 1.3 part 3, 16.29).
    static func text(_ style: TextStyle) -> [(XMLName, String)] {
        var attributes: [(XMLName, String)] = [
            (ODF.fontSize, Length.pt(style.size)),
            (ODF.fontWeight, style.isBold ? "bold" : "normal"),
            (ODF.fontStyle, style.isItalic ? "italic" : "normal"),
        ]
        if style.isUnderlined { attributes += underline }
        if style.ink != .black { attributes.append((ODF.color, colour(style.ink))) }
        return attributes
    }

    /// The colour of an ink.
    static func colour(_ ink: TextStyle.Ink) -> String {
        switch ink {
        case .black: "#000000"
        case .red: "#ff0000"
        }
    }

    /// A single underline in the text's colour.
    static let underline: [(XMLName, String)] = [
        (ODF.underlineStyle, "solid"), (ODF.underlineWidth, "auto"), (ODF.underlineColor, "font-color"),
    ]

    /// The word for an alignment.
    static func align(_ alignment: TextStyle.Alignment) -> String {
        switch alignment {
        case .leading: "start"
        case .centered: "center"
        case .trailing: "end"
        case .justified: "justify"
        }
    }

    /// The distance of lines: a multiple of the font's own, or a length.
    static func lineHeight(_ height: TextStyle.LineHeight) -> String {
        switch height {
        case .lines(let count): Length.percent(count)
        case .exactly(let points): Length.pt(points)
        }
    }
}
