import Diagnostics
import Expressions
import Values
import Vietnamese

/// The words of a group's heading: text with `{{ nhóm }}`, `{{ số_dòng }}` and sums of figure columns in it.
struct GroupWords {
    private enum Piece {
        case text(String)
        case value(TableFormula)
    }

    private var pieces: [Piece] = []
    private let printing: CellPrinting

    /// The names that such words have beside the columns.
    private static let names: Set<String> = ["nhom", "so_dong"]

    /// Words as written; `nil` text gives the name of the group with the prefix.
    init(
        _ text: LocatedText?, prefix: String = "", table: DataTable, constants: [String: SourcedValue],
        _ printing: CellPrinting, _ diagnostics: inout [Diagnostic]
    ) {
        self.printing = printing
        guard let text else {
            pieces = [.text(prefix + "\u{FFFC}")]
            return
        }
        let bytes = Array(text.text.utf8)
        var start = 0
        var index = 0
        while index + 1 < bytes.count {
            guard bytes[index] == UInt8(ascii: "{"), bytes[index + 1] == UInt8(ascii: "{") else {
                index += 1
                continue
            }
            var end = index + 2
            while end + 1 < bytes.count, bytes[end] != UInt8(ascii: "}") || bytes[end + 1] != UInt8(ascii: "}") {
                end += 1
            }
            guard end + 1 < bytes.count else {
                diagnostics.append(.openGroupTag(at: text.span(index..<bytes.count)))
                break
            }
            pieces.append(.text(String(decoding: bytes[start..<index], as: UTF8.self)))
            let parsed = ExpressionParser.parse(text.slice(index + 2..<end))
            diagnostics += parsed.diagnostics
            if let expression = parsed.output, !parsed.hasErrors {
                pieces.append(
                    .value(
                        TableFormula(expression, table: table, constants: constants, extra: Self.names, &diagnostics)))
            }
            start = end + 2
            index = start
        }
        pieces.append(.text(String(decoding: bytes[min(start, bytes.count)...], as: UTF8.self)))
    }

    /// The words for a group.
    func text(_ name: String, rows: [Int], _ diagnostics: inout [Diagnostic]) -> String {
        var text = ""
        let extra: [String: Value] = ["nhom": .text(name), "so_dong": .number(ExactDecimal(rows.count))]
        for piece in pieces {
            switch piece {
            case .text(let words): text += words.replacing("\u{FFFC}", with: name)
            case .value(let formula):
                do throws(TableFormula.Fault) {
                    text += printing.text(try formula.value(over: .rows(rows), extra: extra))
                } catch {
                    if case .told(let diagnostic) = error, !diagnostics.contains(diagnostic) {
                        diagnostics.append(diagnostic)
                    }
                }
            }
        }
        return text
    }
}

extension Diagnostic {
    /// `{{` without `}}`.
    fileprivate static func openGroupTag(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "table.open-tag", .error, Bilingual(vi: "thiếu dấu }} để đóng {{", en: "the }} for {{ is missing"),
            at: span,
            expected: Bilingual(vi: "{{ nhóm }}", en: "{{ nhóm }}"))
    }
}
