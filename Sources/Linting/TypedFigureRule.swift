import Diagnostics
import Document
import Expressions
import Values
import Vietnamese

/// A number typed in prose that differs from the figure it stands for: "10 xã" beside a table of 11 communes.
///
/// Silent where the number may mean a part ("trong đó", "ít nhất", far below the whole), where another adjective narrows
/// what is counted ("3 xã nghèo"), and on dates, provisions and numbers of acts. One finding a figure, however many
/// places differ.
enum TypedFigureRule {
    /// The rule.
    static let rule = LintRule(
        "lint.typed-figure",
        summary: Bilingual(
            vi: "Con số gõ trong câu khác với số liệu mà nó nói đến.",
            en: "A number typed in a sentence differs from the figure it stands for."),
        check: check)

    private static func check(_ subject: LintSubject) -> [Diagnostic] {
        var known = KnownFigure.all(in: subject.head)
        var typed: [CountedThing] = []
        for line in DocumentLines.of(subject.document) where isProse(line.place.part) {
            for thing in ProseLine(line).countedThings {
                if thing.figure != nil {
                    if let figure = KnownFigure.printed(thing) { known.append(figure) }
                } else if thing.span != nil {
                    typed.append(thing)
                }
            }
        }
        var findings: [Diagnostic] = []
        var told: Set<SourceSpan> = []
        for figure in known {
            let differing = typed.filter { thing in
                thing.span.map { !told.contains($0) } ?? false && differs(thing, from: figure)
            }
            guard let first = differing.first, !agrees(typed, figure, differing) else { continue }
            for thing in differing { if let span = thing.span { told.insert(span) } }
            findings.append(.typedFigure(first, figure, others: differing.dropFirst().compactMap(\.span)))
        }
        return findings
    }

    /// Whether the very place says both: another number of the same sentence is the figure itself, as in "11 xã, nay còn
    /// 10 xã".
    private static func agrees(_ typed: [CountedThing], _ figure: KnownFigure, _ differing: [CountedThing]) -> Bool {
        differing.allSatisfy { thing in
            typed.contains { $0.place == thing.place && $0.number == figure.value && isSame($0, as: figure) }
        }
    }

    /// Whether a line is prose; tables hold many numbers that are nobody's quotation.
    static func isProse(_ part: DocumentPlace.Part) -> Bool {
        switch part {
        case .heading, .paragraph, .item, .footnote, .tableNote, .chartNote: true
        case .cell, .tableHead, .bar, .chartHead: false
        case .form(let role): [Role.recipient, .subject, .appendixTitle].contains(role)
        }
    }

    private static func isSame(_ thing: CountedThing, as figure: KnownFigure) -> Bool {
        switch figure.identity {
        case .noun(let words):
            return thing.isWholeOfFraction ? thing.noun.starts(with: words) : thing.noun == words
        case .named(let name, let unit):
            guard thing.noun.starts(with: unit) else { return false }
            guard thing.noun.count == unit.count || unit.isEmpty else { return false }
            return thing.subject == name || thing.subject.suffix(name.count) == name[...]
                || thing.subject.prefix(name.count) == name[...] && thing.subject.count <= name.count + 2
        }
    }

    private static func differs(_ thing: CountedThing, from figure: KnownFigure) -> Bool {
        guard thing.number != figure.value, !figure.others.contains(thing.number), isSame(thing, as: figure) else {
            return false
        }
        if thing.sentence.containsAny(of: partWords) { return false }
        switch figure.identity {
        case .named: return true
        case .noun:
            if thing.isWholeOfFraction { return true }
            // Far below the whole it is most likely a part of it.
            guard
                case .success(.number(let double)) = Arithmetic.compute(
                    .plus, .number(thing.number), .number(thing.number))
            else { return false }
            return double > figure.value
        }
    }

    /// Words before a number that make it a part, a bound or a figure of another time.
    private static let partWords: [[String]] = [
        ["trong", "đó"], ["ít", "nhất"], ["tối", "thiểu"], ["tối", "đa"], ["trên"], ["hơn"], ["dưới"], ["khoảng"],
        ["mỗi"], ["một", "số"], ["còn", "lại"], ["bình", "quân"], ["năm", "trước"], ["cùng", "kỳ"], ["tháng", "trước"],
        ["giảm"], ["tăng"], ["còn"], ["thêm"], ["trước", "đây"], ["có"], ["đợt"], ["giai", "đoạn"], ["thí", "điểm"],
        ["từ"], ["sau", "khi"], ["phấn", "đấu"], ["đã"],
    ]
}

extension [String] {
    /// Whether some of the word sequences stands in the words.
    fileprivate func containsAny(of sequences: [[String]]) -> Bool {
        sequences.contains { sequence in
            guard count >= sequence.count else { return false }
            return (0...(count - sequence.count)).contains { Array(self[$0..<$0 + sequence.count]) == sequence }
        }
    }
}

extension Diagnostic {
    /// A typed number that differs from the figure it stands for.
    fileprivate static func typedFigure(
        _ thing: CountedThing, _ figure: KnownFigure, others: [SourceSpan]
    ) -> Diagnostic {
        let also = Bilingual(vi: "ở đây cũng khác", en: "different here too")
        return Diagnostic(
            "lint.typed-figure", .warning,
            Bilingual(
                vi: "gõ «\(thing.text)» mà \(figure.meaning.vi)", en: "typed «\(thing.text)», but \(figure.meaning.en)"),
            at: thing.span,
            explanation: Bilingual(
                vi:
                    "Nên để máy lấy số từ số liệu, như ở dòng «cần»; nếu câu nói về một phần thì ghi rõ, ví dụ «trong đó».",
                en: "Let the figure be taken from the data; if a part is meant, say so, for example «trong đó»."),
            found: thing.text,
            expected: Bilingual(
                vi: figure.quotation.map { "\(figure.text), viết \($0)" } ?? figure.text,
                en: figure.quotation.map { "\(figure.text), written \($0)" } ?? figure.text),
            notes: [Note(Bilingual(vi: "số liệu ở đây", en: "the figure is here"), at: figure.span)]
                + others.map { Note(also, at: $0) })
    }
}
