import Document
import Values
import Vietnamese

extension FormReader {
    /// What the first page carries beside its head: stamps, the draft mark, the contact block.
    struct Marks {
        /// `độ mật`.
        var secrecy: Secrecy?
        /// `độ khẩn`.
        var urgency: Urgency?
        /// `lưu hành`.
        var circulation: [Inline]
        /// `dự thảo`, whole.
        var draft: [Inline]
        /// `liên hệ`, a printed line each.
        var contact: [[Inline]]
    }

    /// Reads the marks of the first page.
    func marks(with evaluator: inout Evaluator) -> Marks {
        Marks(
            secrecy: Secrecy.allCases.first { Key.fold($0.rawValue) == choice("do_mat") },
            urgency: Urgency.allCases.first { Key.fold($0.rawValue) == choice("do_khan") },
            circulation: line("luu_hanh", with: &evaluator) ?? [], draft: draftMark(with: &evaluator),
            contact: evaluator.printedLines(line("lien_he", with: &evaluator) ?? []))
    }

    /// `dự thảo: có`, `lần 2`, `2`, or the whole mark as typed; a draft has the mark unless the spec says otherwise.
    private func draftMark(with evaluator: inout Evaluator) -> [Inline] {
        let word = "Dự thảo"
        if isAffirmed("du_thao") || (evaluator.context.isDraft && map["du_thao"] == nil) {
            return [.text(word, .supplied)]
        }
        guard let typed = line("du_thao", with: &evaluator), !typed.isEmpty else { return [] }
        let text = typed.plainText
        if Capitals.lower(text).hasPrefix("dự thảo") { return typed }
        let isCount = text.allSatisfy(\.isNumber)
        return [.text(isCount ? "\(word) lần " : "\(word) ", .supplied)] + typed
    }

    /// Whether a field of text says `có` and nothing else.
    func isAffirmed(_ name: String) -> Bool {
        switch map[name]?.value {
        case .line(let text), .text(let text):
            let word = Capitals.lower(text.text).split(separator: " ").joined()
            return word == "có" || word == "co"
        case .blocks, .date, .number, .length, .choice, .words, .map, .list, .data, .table, .blank, FieldValue.none(_)?,
            .empty, .faulty, nil:
            return false
        }
    }
}
