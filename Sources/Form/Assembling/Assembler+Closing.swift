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
        let width = pack.textWidth(pack.page.orientation)
        closing.signatures = broken(closing.signatures, width: width / Double(closing.columnCount))
        closing.approvals = broken(closing.approvals, width: width / Double(closing.approvals.widest))
        return closing
    }

    /// Signers in their rows from the top, each row left to right, with the line above it.
    private func rows(_ signers: [Signer]) -> [SignatureRow] {
        Dictionary(grouping: signers, by: \.row).sorted { $0.key < $1.key }.map { _, signers in
            SignatureRow(
                lineAbove: signers.lazy.compactMap(\.lineAboveRow).first.map { line(.signatureBody, $0) },
                signers.map(signature))
        }
    }

    /// The signatures at the end of an appendix whose pages lie as given.
    func signatures(_ signers: [Signer], _ orientation: Orientation) -> [SignatureRow] {
        let rows = rows(signers)
        let columns = Closing(recipients: nil, signatures: rows).columnCount
        return broken(rows, width: pack.textWidth(orientation) / Double(columns))
    }

    /// Long lines above the names broken into balanced ones, in columns of a width in pt.
    private func broken(_ rows: [SignatureRow], width: Double) -> [SignatureRow] {
        var rows = rows
        for row in rows.indices {
            for place in rows[row].signatures.indices {
                for index in rows[row].signatures[place].lines.indices {
                    let line = rows[row].signatures[place].lines[index]
                    rows[row].signatures[place].lines[index].content = BalancedLines.broken(
                        line.content, style: pack.style(line.role), pack: pack, width: width)
                }
            }
        }
        return rows
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
