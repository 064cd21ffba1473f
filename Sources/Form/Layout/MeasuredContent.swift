public import Document

/// Inlines as runs that can be measured: each leaf in its face and size.
public enum MeasuredContent {
    /// How much smaller superscripts, subscripts and footnote marks are set.
    public static let scriptScale = 0.58

    /// The runs of inlines in a style, in order; forced breaks are line feeds, blanks no-break spaces of their width.
    public static func runs(_ content: [Inline], style: TextStyle, pack: RulePack) -> [MeasuredRun] {
        var runs: [MeasuredRun] = []
        append(content, Look(style), pack, to: &runs)
        return runs
    }

    private struct Look {
        var isBold: Bool
        var isItalic: Bool
        var size: Double

        init(_ style: TextStyle) {
            isBold = style.isBold
            isItalic = style.isItalic
            size = style.size
        }

        func run(_ text: String) -> MeasuredRun {
            MeasuredRun(text, face: FontFace(bold: isBold, italic: isItalic), size: size)
        }

        func with(_ emphasis: Emphasis) -> Look {
            var look = self
            switch emphasis {
            case .strong: look.isBold = true
            case .italic: look.isItalic = true
            case .underline, .missing: break
            case .superscript, .subscript: look.size *= MeasuredContent.scriptScale
            }
            return look
        }
    }

    private static func append(_ content: [Inline], _ look: Look, _ pack: RulePack, to runs: inout [MeasuredRun]) {
        for inline in content {
            switch inline {
            case .text(let text, _): runs.append(look.run(text))
            case .figure(let figure): runs.append(look.run(figure.text))
            case .emphasis(let emphasis, let content): append(content, look.with(emphasis), pack, to: &runs)
            case .lineBreak: runs.append(look.run("\n"))
            case .reference(let reference): runs.append(look.run(reference.resolved ?? Self.unresolvedReference))
            case .footnote(let footnote):
                runs.append(look.with(.superscript).run("\(footnote.number ?? 1)"))
            case .blank(let blank):
                let width = pack.blankWidths[blank] ?? 0
                let space = TextMeasure.width("\u{A0}", face: .regular, size: look.size)
                runs.append(look.run(String(repeating: "\u{A0}", count: Int((width / space).rounded(.up)))))
            }
        }
    }

    /// What a reference is measured as until the numbering pass has resolved it.
    static let unresolvedReference = "Phụ\u{A0}lục\u{A0}I"
}
