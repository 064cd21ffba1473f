import Document
import Vietnamese

extension Assembler {
    /// `Kính gửi: …` on one line for one addressee without a mark; a list with `;` and a last `.` for several (nd30
    /// Phụ lục I, Phần I, Mục II, khoản 9 điểm d). A label that was typed is kept and not doubled; behind it the first
    /// entry may stand with its dash.
    func addressees(_ lines: [ListLine], _ label: Inline) -> [FormItem] {
        var items = ListText(lines).items
        let count = ListText(lines).flattened.count
        guard count > 0 else { return [] }
        func labelled(_ content: [Inline]) -> [Inline] {
            content.startsWithLabel(label) ? content : ([label, .text(" ", .supplied)] + content).joiningTexts()
        }
        var head = [label]
        if case .entry(let first)? = items.first, first.mark == nil || count == 1 {
            items.removeFirst()
            head = labelled(first.content)
            if count > 1, Self.startsList(first), !first.isVerbatim, !head.endsWithMark { head = head.appending(";") }
        }
        var left = items.reduce(0) { $0 + $1.entryCount }
        let printed = items.map { item -> FormItem in
            switch item {
            case .entry(let entry):
                left -= 1
                return .line(line(.addresseeItem, entry.punctuated(isLast: left == 0, next: nil)))
            case .group(let entries, let words):
                let lines = entries.map { entry in
                    left -= 1
                    return line(.addresseeItem, entry.punctuated(isLast: left == 0, next: nil))
                }
                return .braced(lines, words: words)
            }
        }
        return [.line(line(.addressee, head))] + printed
    }

    /// Whether a first entry is a label with the first item of the list behind it: `Kính gửi: - Sở Y tế`.
    static func startsList(_ entry: ListText.Entry) -> Bool {
        guard entry.mark == nil, let colon = entry.content.plainText.firstIndex(of: ":") else { return false }
        return entry.content.plainText[colon...].dropFirst().drop(while: \.isWhitespace).first == "-"
    }
}

extension ListText.Item {
    /// How many entries it holds.
    fileprivate var entryCount: Int {
        switch self {
        case .entry: 1
        case .group(let entries, _): entries.count
        }
    }
}
