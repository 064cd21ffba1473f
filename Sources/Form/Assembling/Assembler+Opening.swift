import Document
import Vietnamese

extension Assembler {
    /// Title, subject with its rule, addressees, legal bases, down the page.
    func opening() -> [FormItem] {
        var items: [FormItem] = []
        let width = pack.textWidth(pack.page.orientation) * Self.centredShare
        if !data.typeName.isBlank { items.append(.line(line(.typeName, data.typeName, fitting: width))) }
        if !data.subject.isBlank, data.subjectPlacement == .underTypeName {
            items.append(.line(line(.subject, data.subject, fitting: width)))
            if pack.switches.hasSubjectRule.value, issue == nil { items.append(.rule(.subject)) }
        }
        if let issue { items += issueLines(issue, width: width) }
        items += addressees(data.addressees, FixedText.addressees.inline)
        items += addressees(data.furtherAddressees, FixedText.furtherAddressees.inline)
        items += addressees(data.telegramAddressees, telegramLabel())
        if let authority = authorityLine() { items.append(.line(authority)) }
        items += basisLines().map(FormItem.line)
        return items
    }

    /// How much of the text width a centred line takes at most, before it is broken.
    static let centredShare = 0.96

    /// The line above căn cứ: as given, or the issuer's office and name (Phụ lục III, Mẫu 1.2).
    private func authorityLine() -> FormLine? {
        let width = pack.textWidth(pack.page.orientation) * Self.centredShare
        if !data.authorityLine.isBlank { return line(.issuingAuthority, data.authorityLine, fitting: width) }
        return data.suppliesAuthorityLine ? line(.issuingAuthority, issuerInSentence(), fitting: width) : nil
    }

    /// `TÊN CƠ QUAN điện:` (nd30 Phụ lục III, Mẫu 1.6).
    private func telegramLabel() -> Inline {
        let issuer = Capitals.upper(issuerInSentence().plainText)
        return .text("\(issuer) \(FixedText.telegram.rawValue)", .supplied)
    }

    /// Căn cứ, one act a line: `;` after each and `.` after the last where none was typed (khoản 6 điểm a).
    private func basisLines() -> [FormLine] {
        data.bases.enumerated().map { index, basis in
            var content = basis.content
            if !basis.isVerbatim, !content.endsWithMark {
                content = content.appending(index == data.bases.count - 1 ? "." : ";")
            }
            let isDashed = (data.basisFace ?? pack.switches.basisFace.value) == .dash
            if isDashed, !content.plainText.hasPrefix("- ") { content = content.with(prefix: "- ") }
            return line(.basis, content)
        }
    }
}

extension Array {
    /// The element at an index, or `nil` outside.
    subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
