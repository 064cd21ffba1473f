import Diagnostics
import Document
import Values
import Vietnamese

/// A part that documents of the type have and this one lacks: no heading of its text names it (phần phải có).
enum RequiredPartRule {
    /// The rule.
    static let rule = LintRule(
        "lint.missing-part",
        summary: Bilingual(
            vi: "Văn bản thiếu một phần mà loại của nó phải có.",
            en: "The text lacks a part that documents of its type have."),
        check: check)

    private static func check(_ subject: LintSubject) -> [Diagnostic] {
        let wanted = subject.requiredParts.filter { $0.isWanted(subject.head) }
        guard !wanted.isEmpty, let place = subject.body?.firstLine else { return [] }
        var headings: [String] = []
        collect(subject.document.body, into: &headings)
        return wanted.filter { part in
            !part.marks.contains { mark in headings.contains { $0.contains("_" + Key.fold(mark) + "_") } }
        }.map { .missingPart($0, at: place) }
    }

    /// The folded headings of blocks, each between two `_` so that words are found whole.
    private static func collect(_ blocks: [Block], into headings: inout [String]) {
        for block in blocks {
            switch block {
            case .heading(let heading): headings.append("_" + Key.fold(heading.title.plainText.words) + "_")
            case .columns(let columns): for column in columns { collect(column, into: &headings) }
            case .quotation(let blocks): collect(blocks, into: &headings)
            case .paragraph, .list, .table, .dataTable, .chart, .pageBreak: break
            }
        }
    }
}

extension String {
    /// The words alone, without signs between them.
    fileprivate var words: String {
        split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }
}

extension LocatedText {
    /// The first line that is not empty, where what the whole text lacks is reported.
    fileprivate var firstLine: SourceSpan? {
        let bytes = Array(text.utf8)
        guard let start = bytes.firstIndex(where: { $0 > 0x20 }) else { return nil }
        let stop = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        return span(start..<stop)
    }
}

extension Diagnostic {
    /// A part that no heading names.
    fileprivate static func missingPart(_ part: RequiredPart, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "lint.missing-part", .warning,
            Bilingual(
                vi: "văn bản chưa có phần «\(part.name)»", en: "the text has no part «\(part.name)»"),
            at: span,
            explanation: Bilingual(
                vi: "Loại văn bản này phải có phần ấy; thêm một đề mục, hoặc đổi tên đề mục cho dễ nhận.",
                en: "Documents of this type have it; add a heading, or name the heading so that it is known."),
            expected: Bilingual(vi: "# \(part.name)", en: "# \(part.name)"))
    }
}
