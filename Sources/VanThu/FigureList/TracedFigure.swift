public import Diagnostics
import Vietnamese

/// One figure of the data: its value, its formula, what went into it, where it is printed (một số liệu và đường đi của nó).
public struct TracedFigure: Sendable {
    /// The path of the figure.
    public let path: String
    /// Its value as printed.
    public let text: String
    /// Its formula; `nil` for a figure that somebody typed.
    public let formula: SourceSpan?
    /// Its formula as typed, or the words of a calculation that nobody typed: `Thực hiện ÷ Kế hoạch × 100`.
    public let formulaText: String?
    /// The cells and fields that went into it.
    public let inputs: [SourceSpan]
    /// Where it is printed, by itself or inside another figure.
    public let printed: [ListedFigure]

    /// A figure with the places where it is printed.
    init(_ cell: FigurePath.Cell, printed: [ListedFigure]) {
        path = cell.path
        text = cell.text
        formula = cell.formula
        formulaText = cell.formulaText ?? cell.formula.map { String($0.text) }
        inputs = cell.inputs
        self.printed = printed
    }

    /// The figure for people.
    public func text(_ language: Language) -> String {
        func words(_ vi: String, _ en: String) -> String { Bilingual(vi: vi, en: en)(language) }
        var lines = ["\(path) = \(text)"]
        if let formula, let formulaText {
            lines.append("  \(words("công thức", "formula")): \(formulaText) (\(formula.place))")
        }
        let cells = inputs.filter { $0 != formula }
        for (index, input) in cells.prefix(12).enumerated() {
            let label = words("lấy từ", "from")
            lines.append(
                "  \(index == 0 ? label + ":" : String(repeating: " ", count: label.count + 1)) "
                    + "\(input.place) «\(input.shortText)»")
        }
        if cells.count > 12 {
            lines.append("    " + words("và \(cells.count - 12) ô nữa", "and \(cells.count - 12) more"))
        }
        if printed.isEmpty { lines.append("  " + words("không in ra ở đâu", "printed nowhere")) }
        for figure in printed.prefix(20) {
            lines.append("  \(words("in ra", "printed")): \(figure.text) – \(figure.place.words(language))")
        }
        if printed.count > 20 {
            lines.append("    " + words("và \(printed.count - 20) chỗ nữa", "and \(printed.count - 20) places more"))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The figure for programs.
    public var json: String { jsonText.document }

    /// Several figures for programs.
    public static func json(_ figures: [TracedFigure]) -> String {
        JSONText.object(["version": .number(1), "figures": .list(figures.map(\.jsonText))]).document
    }

    private var jsonText: JSONText {
        .object([
            "path": .text(path), "text": .text(text),
            "formula": formula.map { .object(["text": .text(formulaText ?? String($0.text)), "at": .text($0.place)]) },
            "inputs": .list(
                inputs.filter { $0 != formula }
                    .map { .object(["at": .text($0.place), "text": .text(String($0.text))]) }),
            "printed": .list(
                printed.map { .object(["text": .text($0.text), "place": .text($0.place.words(.vietnamese))]) }),
        ])
    }
}
