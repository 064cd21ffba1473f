import Document
import Vietnamese

extension Assembler {
    /// Recipients and signatures.
    func closing() -> Closing {
        var closing = Closing(
            recipients: recipients(), signatures: rows(data.signers), placement: data.recipientsPlacement)
        closing.approvals = rows(
            data.approvers.map { approver in
                var approver = approver
                approver.labelAbove = approver.labelAbove ?? [FixedText.approval.inline]
                return approver
            })
        return closing
    }

    private func rows(_ signers: [Signer]) -> [[Signature]] {
        Dictionary(grouping: signers, by: \.row).sorted { $0.key < $1.key }.map { $0.value.map(signature) }
    }

    // MARK: Nơi nhận

    private func recipients() -> Recipients? {
        guard let lines = data.recipients, !lines.isEmpty else { return nil }
        var items = ListText(lines).items
        var label = [FixedText.recipients.inline]
        // A label that was typed is kept and not doubled.
        if case .entry(let first)? = items.first, first.mark == nil, first.content.isLabel(.recipients) {
            label = first.content
            items.removeFirst()
        }
        var entries: [Recipients.Entry] = []
        for (index, item) in items.enumerated() {
            let isLast = index == items.count - 1
            switch item {
            case .entry(let entry):
                entries.append(recipient(entry, isLast: isLast, next: Self.first(items[safe: index + 1])))
            case .group(let inner, let words):
                let lines = inner.enumerated().map { place, entry in
                    recipient(entry, isLast: isLast && place == inner.count - 1, next: inner[safe: place + 1])
                }
                entries.append(.group(lines, purpose: words))
            }
        }
        return Recipients(label: line(.recipientsLabel, label), entries: entries)
    }

    private func recipient(_ entry: ListText.Entry, isLast: Bool, next: ListText.Entry?) -> Recipients.Entry {
        .line(
            line(.recipient, entry.punctuated(isLast: isLast, next: next)), level: entry.isNested ? 2 : 1)
    }

    private static func first(_ item: ListText.Item?) -> ListText.Entry? {
        switch item {
        case .entry(let entry): entry
        case .group(let entries, _): entries.first
        case nil: nil
        }
    }

    // MARK: Chữ ký

    /// One block: label, body, then thay mặt or thừa lệnh or thừa ủy quyền, ký thay, quyền, chức vụ; the name last.
    private func signature(_ signer: Signer) -> Signature {
        var lines: [FormLine] = []
        if let label = signer.labelAbove { lines.append(line(.signatureBody, label)) }
        if let body = signer.body { lines.append(line(.signatureBody, body.map(\.inCapitals))) }
        let authorities: [(Authority, [Inline]?)] = [
            (.onBehalf, signer.onBehalfOf), (.byOrder, signer.byOrderOf), (.byDelegation, signer.byDelegationOf),
            (.signingFor, signer.signingFor), (.acting, signer.acting),
        ]
        for (authority, words) in authorities {
            guard let words else { continue }
            lines.append(line(.authority, authority.prefixed(words, pack.switches.authority.value)))
        }
        if let position = signer.position { lines.append(line(.position, position)) }
        var name = signer.name ?? [.blank(.name)]
        if let lower = signer.lowerPosition { name = lower + [.lineBreak] + name }
        return Signature(
            lines: lines, note: signer.note.map { line(.signatureNote, $0) }, name: line(.signerName, name))
    }
}

/// The ways in which somebody signs for somebody else (quyền hạn của người ký).
private enum Authority: CaseIterable {
    case onBehalf, byOrder, byDelegation, signingFor, acting

    /// The abbreviation of a style (nd30 Phụ lục I, Phần I, Mục II, khoản 7 điểm b; `T/M` in Party and Hội practice).
    func prefix(_ style: Switches.AuthorityStyle) -> String {
        switch (self, style) {
        case (.onBehalf, .stop): "TM. "
        case (.onBehalf, .slash): "T/M "
        case (.byOrder, .stop): "TL. "
        case (.byOrder, .slash): "T/L "
        case (.byDelegation, .stop): "TUQ. "
        case (.byDelegation, .slash): "T/UQ "
        case (.signingFor, .stop): "KT. "
        case (.signingFor, .slash): "K/T "
        case (.acting, _): "Q. "
        }
    }

    /// The words with the prefix; one that was typed is kept as typed and not doubled.
    func prefixed(_ words: [Inline], _ style: Switches.AuthorityStyle) -> [Inline] {
        let typed = Capitals.upper(words.plainText)
        let isTyped = [Switches.AuthorityStyle.stop, .slash].contains { known in
            let mark = prefix(known).dropLast()
            return typed.hasPrefix(mark) && !(typed.dropFirst(mark.count).first?.isLetter ?? false)
                || typed.hasPrefix(mark) && mark.hasSuffix(".")
        }
        return isTyped ? words : words.with(prefix: prefix(style))
    }
}
