import Diagnostics
import Document
import Expressions
import Values
import Vietnamese

/// A completion typed in prose that the indicator does not have: "123.290 người, đạt 101% kế hoạch" beside an indicator
/// of 123.290 người whose plan was 110.260.
///
/// The indicator is known by the figure that stands before the percentage, with its unit, or by its name. A percentage cut
/// off or rounded at its last decimal is right. Where several indicators have the figure, one that agrees is enough.
enum TypedCompletionRule {
    /// The rule.
    static let rule = LintRule(
        "lint.typed-completion",
        summary: Bilingual(
            vi: "Mức hoàn thành gõ trong câu khác với mức hoàn thành của chỉ số.",
            en: "A completion typed in a sentence differs from that of the indicator."),
        check: check)

    private static func check(_ subject: LintSubject) -> [Diagnostic] {
        guard case .table(let table, _)? = subject.head.fields["chi_so"]?.value else { return [] }
        let known = PlannedFigure.all(in: table)
        guard !known.isEmpty else { return [] }
        var findings: [Diagnostic] = []
        for line in DocumentLines.of(subject.document) where TypedFigureRule.isProse(line.place.part) {
            let things = ProseLine(line).countedThings
            for (index, thing) in things.enumerated() where thing.isCompletion && thing.figure == nil {
                let before = things[..<index].last { thing.sentence.starts(with: $0.sentence) }
                let meant = before.map { figure in known.filter { $0.isFigure(figure) } } ?? []
                let named = meant.isEmpty ? known.filter { $0.isNamed(by: thing.subject) } : meant
                guard let first = named.first, !named.contains(where: { $0.agrees(thing) }) else { continue }
                findings.append(.typedCompletion(thing, first))
            }
        }
        return findings
    }
}

extension CountedThing {
    /// Whether it is a percentage of a plan that was reached: `đạt 101% kế hoạch`.
    fileprivate var isCompletion: Bool {
        guard span != nil, text.prefix(while: { $0 != " " }).hasSuffix("%"),
            sentence.suffix(2).contains("đạt") || sentence.last == "bằng"
        else { return false }
        return noun.starts(with: ["kế", "hoạch"]) || noun.first == "kh" || noun.starts(with: ["chỉ", "tiêu"])
    }
}

/// A figure of an indicator that was planned: what was done, or expected, and the plan.
private struct PlannedFigure {
    /// The code of the indicator.
    let code: String
    /// Its name in small letters.
    let name: [String]
    /// The unit in small letters.
    let unit: [String]
    /// What was done or expected.
    let figure: ExactDecimal
    /// The plan.
    let plan: ExactDecimal
    /// Where the figure stands.
    let span: SourceSpan
    /// Where the plan stands.
    let planSpan: SourceSpan

    /// Those of a finished table of indicators.
    static func all(in table: DataTable) -> [PlannedFigure] {
        guard let codes = IndicatorColumn.code.index(in: table), let names = IndicatorColumn.name.index(in: table),
            let plans = IndicatorColumn.plan.index(in: table)
        else { return [] }
        var all: [PlannedFigure] = []
        for row in 0..<table.rowCount {
            guard case .text(let code) = table.columns[codes].cells.value(row),
                case .text(let name) = table.columns[names].cells.value(row),
                let plan = Arithmetic.figure(table.columns[plans].cells.value(row)), !plan.value.isZero,
                !plan.value.isNegative
            else { continue }
            for role in [IndicatorColumn.actual, .estimate] {
                guard let index = role.index(in: table),
                    let figure = Arithmetic.figure(table.columns[index].cells.value(row))
                else { continue }
                all.append(
                    PlannedFigure(
                        code: code, name: words(name), unit: words(figure.unit ?? ""), figure: figure.value,
                        plan: plan.value, span: table.columns[index].cells.span(row),
                        planSpan: table.columns[plans].cells.span(row)))
            }
        }
        return all
    }

    private static func words(_ text: String) -> [String] {
        Capitals.lower(text).split(separator: " ").map(String.init)
    }

    /// Whether a number of the text is this figure: the same value, its unit behind it.
    func isFigure(_ thing: CountedThing) -> Bool {
        thing.number == figure && !unit.isEmpty && thing.noun.starts(with: unit)
    }

    /// Whether the words before the percentage name the indicator.
    func isNamed(by subject: [String]) -> Bool {
        name.count >= 2 && (subject == name || subject.suffix(name.count) == name[...])
    }

    /// The completion, exactly as far as a quotient can be.
    var completion: ExactDecimal? { try? figure.multiplying(ExactDecimal(100)).divided(by: plan) }

    /// Whether a typed percentage is the completion, rounded or cut off at its last decimal.
    func agrees(_ thing: CountedThing) -> Bool {
        guard let completion, let gap = try? completion.subtracting(thing.number) else { return true }
        let size = gap.isNegative ? gap.negated : gap
        return size < ExactDecimal(significand: 1, scale: thing.number.scale)
    }
}

extension Diagnostic {
    /// A typed completion that the indicator does not have.
    fileprivate static func typedCompletion(_ thing: CountedThing, _ figure: PlannedFigure) -> Diagnostic {
        let right = (figure.completion?.rounded(toPlaces: 1).vietnamese() ?? "") + "%"
        let name = figure.code.split { $0 == " " || $0 == "-" }.joined(separator: "_")
        let cure = "\(right), viết {{ chỉ_số.\(name).Hoàn_thành }}"
        return Diagnostic(
            "lint.typed-completion", .warning,
            Bilingual(
                vi: "gõ «\(thing.text)» mà chỉ số «\(figure.code)» đạt \(right) kế hoạch",
                en: "typed «\(thing.text)», but the indicator «\(figure.code)» comes to \(right) of its plan"),
            at: thing.span,
            explanation: Bilingual(
                vi:
                    "Nên để máy tính mức hoàn thành từ số liệu, như ở dòng «cần»; nếu câu nói về kế hoạch khác thì ghi rõ.",
                en: "Let the completion be computed from the data; if another plan is meant, say so."),
            found: thing.text, expected: Bilingual(vi: cure, en: cure),
            notes: [
                Note(Bilingual(vi: "số của chỉ số ở đây", en: "the figure of the indicator"), at: figure.span),
                Note(Bilingual(vi: "kế hoạch ở đây", en: "the plan"), at: figure.planSpan),
            ])
    }
}
