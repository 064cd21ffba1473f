import Diagnostics
import Document
import Vietnamese

/// Labels appendices: one alone carries no number, several are numbered (nd30 Phụ lục I, Phần I, Mục III, khoản 1
/// điểm a); labels of their own print as typed.
enum AppendixLabels {
    /// Labels the appendices of a text in place and enters them into the table of references.
    static func label(
        _ appendices: inout [Appendix], text: Int, pack: RulePack, table: inout ReferenceTable
    ) -> [Diagnostic] {
        let total = appendices.count { if case .numbered = $0.heading.label { true } else { false } }
        var diagnostics: [Diagnostic] = []
        var count = 0
        for index in appendices.indices {
            let place = SectionPlace(text: text, appendix: index)
            switch appendices[index].heading.label {
            case .own(let label):
                appendices[index].heading.printedLabel = label
                table.addAppendix(appendices[index].heading, .own(label), place)
            case .numbered(let typed):
                count += 1
                let shape = NumberShape(pack.switches.appendixNumerals.value, suffix: "")
                var number = total > 1 ? shape.text([count]) : ""
                if let typed = typed.map(bare), !typed.isEmpty, typed != number {
                    let given = value(typed)
                    diagnostics.append(
                        .otherLabel(
                            typed, expected: number, isInSeries: given == count, appendices[index].heading.origin,
                            pack.switches.appendixNumerals))
                    count = given ?? count
                    number = typed
                }
                appendices[index].heading.printedLabel = words(number)
                table.addAppendix(appendices[index].heading, .numbered(number), place)
            }
        }
        return diagnostics
    }

    /// `Phụ lục II`, or `Phụ lục` without a number.
    static func words(_ number: String) -> String {
        number.isEmpty ? FixedText.appendix.rawValue : "\(FixedText.appendix.rawValue) \(number)"
    }

    /// A typed number without the word before it and the marks after it.
    private static func bare(_ typed: String) -> String {
        var parts = typed.split(separator: " ")[...]
        if parts.count > 2, Key.fold(parts.prefix(2).joined(separator: " ")) == "phu_luc" { parts = parts.dropFirst(2) }
        var text = parts.joined(separator: " ")
        while let last = text.last, !last.isLetter, !last.isNumber { text.removeLast() }
        return text
    }

    /// The count that a typed number stands for.
    private static func value(_ typed: String) -> Int? {
        Numeral.parseRoman(Capitals.upper(typed)) ?? Int(typed) ?? Numeral.parseLetter(Capitals.lower(typed))
    }
}

extension Diagnostic {
    /// A typed appendix number that the series would not give.
    fileprivate static func otherLabel(
        _ typed: String, expected: String, isInSeries: Bool, _ origin: Origin, _ rule: Regulated<NumberShape.Numerals>
    ) -> Diagnostic {
        let label = AppendixLabels.words(expected)
        let isSingle = expected.isEmpty
        if isInSeries, !isSingle {
            return Diagnostic(
                "number.appendix-other-shape", .warning,
                Bilingual(
                    vi: "số phụ lục «\(typed)» viết khác kiểu của thể thức «\(label)»",
                    en: "the appendix number «\(typed)» has another shape than «\(label)»"),
                at: origin.written, found: "Phụ lục \(typed)", expected: Bilingual(vi: label, en: label),
                citation: rule.citation, trace: origin.trace)
        }
        return Diagnostic(
            "number.appendix-out-of-series", .warning,
            Bilingual(
                vi: isSingle
                    ? "văn bản chỉ có một phụ lục thì không đánh số, ở đây ghi «Phụ lục \(typed)»"
                    : "số phụ lục «\(typed)» không nối tiếp, theo thứ tự phải là «\(label)»",
                en: isSingle
                    ? "a single appendix carries no number, here stands «Phụ lục \(typed)»"
                    : "the appendix number «\(typed)» does not follow, the series gives «\(label)»"),
            at: origin.written, found: "Phụ lục \(typed)", expected: Bilingual(vi: label, en: label),
            citation: rule.citation, trace: origin.trace)
    }
}
