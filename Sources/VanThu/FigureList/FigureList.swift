public import Diagnostics
import Document
import Values
import Vietnamese

/// Every number of a finished text with its source, and what one figure of the data is made of (bảng kê con số).
public struct FigureList: Sendable {
    /// Every number in reading order.
    public let figures: [ListedFigure]
    private let head: Head

    /// The numbers of a document and the head that it was made from.
    init(_ draft: Renderer.Draft, head: Head) {
        figures = ListedFigure.all(in: draft.document)
        self.head = head
    }

    /// The list for people: a place, and below it its numbers with their sources.
    public func text(_ language: Language) -> String {
        var text = ""
        var last: String?
        for figure in figures {
            let place = figure.place.words(language)
            if place != last { text += (last == nil ? "" : "\n") + place + "\n" }
            last = place
            text += "  \(figure.text) ← \(figure.source.words(language))\n"
        }
        return text
    }

    /// `{"version": 1, "figures": […]}` with a final line feed, for programs.
    public var json: String {
        JSONText.object(["version": .number(1), "figures": .list(figures.map(\.json))]).document
    }

    /// The figures that a path names: `xã.Tỷ_lệ`, `xã["Hương Trà"].Tỷ_lệ`, `chỉ_tiêu.vòng`, a constant; an error where it
    /// names none.
    public func traced(_ path: String) -> Diagnosed<[TracedFigure]> {
        FigurePath(path, in: head).resolved().mapped { cells in
            cells.map { cell in
                let needed = Set(cell.inputs)
                let printed = figures.filter { figure in
                    guard case .value(_, let inputs) = figure.source else { return false }
                    guard !needed.isEmpty, needed.isSubset(of: inputs) else { return false }
                    // Rows that share their inputs, such as shares of one total, differ by what they print.
                    return needed.count < inputs.count || cell.text.hasPrefix(figure.text)
                        || figure.text.hasPrefix(cell.text)
                }
                return TracedFigure(cell, printed: printed)
            }
        }
    }
}

extension ListedFigure.Source {
    /// The source in words.
    func words(_ language: Language) -> String {
        switch self {
        case .value(let expression, let inputs):
            let shown = expression.map { "«\($0.text)» \($0.place)" }
            let cells = inputs.filter { $0 != expression }
            let list = cells.prefix(4).map { "\($0.place) «\($0.shortText)»" }.joined(separator: ", ")
            let more =
                cells.count > 4
                ? Bilingual(vi: " và \(cells.count - 4) ô nữa", en: " and \(cells.count - 4) more")(language) : ""
            if shown == nil, cells.isEmpty {
                return Bilingual(vi: "số thứ tự, không lấy từ ô nào", en: "a row number, of no cell")(language)
            }
            return [shown, cells.isEmpty ? nil : list + more].compactMap(\.self).joined(separator: " ← ")
        case .typed(let span):
            let place = span.map { " " + $0.place } ?? ""
            return Bilingual(vi: "gõ trong câu", en: "typed")(language) + place
        case .supplied: return Bilingual(vi: "thể thức thêm vào", en: "supplied by the form")(language)
        }
    }
}

extension ListedFigure {
    /// One entry of the JSON list.
    fileprivate var json: JSONText {
        let kind: String
        var expression: SourceSpan?
        var inputs: [SourceSpan] = []
        switch source {
        case .value(let found, let cells): (kind, expression, inputs) = ("value", found, cells)
        case .typed(let span): (kind, inputs) = ("typed", span.map { [$0] } ?? [])
        case .supplied: kind = "supplied"
        }
        return .object([
            "text": .text(text), "place": .text(place.words(.vietnamese)), "line": .text(context),
            "source": .text(kind),
            "expression": expression.map { .object(["text": .text(String($0.text)), "at": .text($0.place)]) },
            "inputs": .list(
                inputs.map { .object(["at": .text($0.place), "text": .text(String($0.text))]) }),
        ])
    }
}

extension SourceSpan {
    /// The text inside on one line, cut where it is long.
    var shortText: String {
        let line = text.prefix { $0 != "\n" }
        return line.count > 40 || line.count < text.count ? String(line.prefix(37)) + "…" : String(line)
    }
}

extension Diagnosed {
    /// The same with another output.
    fileprivate func mapped<Other>(_ change: (Output) -> Other) -> Diagnosed<Other> {
        Diagnosed<Other>(output.map(change), diagnostics)
    }
}
