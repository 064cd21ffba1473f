public import Diagnostics
public import Document
import Vietnamese

/// The assembling stage: form data, body and pack become a document whose every part stands in its place.
///
/// It alone knows which block stands where and which words the law supplies; everything after it sees only roles.
public struct Assembler {
    /// What the head says.
    let data: FormData
    /// The pack with the office's choices.
    let pack: RulePack
    /// What an issued text says of the text that issues it; `nil` for the main text.
    var issue: Issue?
    /// Whether a Điều stands in the body.
    let hasArticles: Bool
    /// Parts made for the document before; `nil` where there is one document only.
    var memo: AssemblyMemo?

    /// A document with the pack it is to be numbered and printed by: the pack of the type, tightened by `trình bày`.
    public struct Assembled: Hashable, Sendable {
        /// The document, not yet numbered.
        public var document: Document
        /// The pack with the office's choices.
        public var pack: RulePack

        /// A document with its pack.
        public init(document: Document, pack: RulePack) {
            self.document = document
            self.pack = pack
        }
    }

    /// Assembles a document. There is always an output; faults in `trình bày` are errors beside it.
    public static func assemble(
        _ data: FormData, body: [Block], appendices: [Appendix] = [], issuedTexts: [IssuedTextData] = [],
        pack: RulePack, memo: AssemblyMemo? = nil
    ) -> Diagnosed<Assembled> {
        let made = memo?.pack(pack, data) ?? settle(pack, data)
        let pack = made.pack
        var diagnostics = made.diagnostics
        var assembler = Assembler(data: data, pack: pack, hasArticles: body.hasArticles)
        assembler.memo = memo
        let end = memo?.closing(assembler) ?? (output: assembler.closing(), findings: assembler.recipientFindings())
        let document = Document(
            form: assembler.form(closing: end.output),
            body: EndMark(data.endMark, pack: pack).applied(to: body),
            appendices: appendices.map(assembler.assembled), issuedTexts: issuedTexts.map(assembler.assembled))
        diagnostics += assembler.numberFindings()
        diagnostics += assembler.appendixSignerFaults(appendices + issuedTexts.flatMap(\.appendices))
        diagnostics += end.findings
        for text in issuedTexts {
            guard let form = text.form else { continue }
            let own = Assembler(data: form, pack: pack, hasArticles: text.body.hasArticles)
            diagnostics += own.recipientFindings()
        }
        diagnostics += TableWidthCheck(pack: pack).findings(document)
        return Diagnosed(Assembled(document: document, pack: pack), diagnostics)
    }

    /// The pack of a document: tightened by `trình bày`, settled by the rest of the head.
    static func settle(_ pack: RulePack, _ data: FormData) -> (pack: RulePack, diagnostics: [Diagnostic]) {
        let tightened = pack.applying(data.presentation)
        var pack = tightened.output ?? pack
        pack.settle(data)
        return (pack, tightened.diagnostics)
    }

    /// All parts of the form.
    func form(closing: Closing? = nil) -> DocumentForm {
        var form = DocumentForm(
            header: memo?.header(self) ?? header(), opening: opening(), closing: closing ?? self.closing(),
            metadata: metadata())
        form.contact = data.contact.map { line(.contact, $0) }
        form.typeWord = data.typeWord
        return form
    }

    /// A line of a role: in real capitals where the role asks for them.
    func line(_ role: Role, _ content: [Inline]) -> FormLine {
        FormLine(role, pack.style(role).isUppercase ? content.map(\.inCapitals) : content)
    }

    /// A line of a role, broken into balanced lines where it is wider than its place.
    func line(_ role: Role, _ content: [Inline], fitting width: Double) -> FormLine {
        var line = line(role, content)
        line.content = BalancedLines.broken(line.content, style: pack.style(role), pack: pack, width: width)
        return line
    }

    private func metadata() -> Metadata {
        let subject = data.subject.plainText
        let date = data.date.value
        return Metadata(
            title: data.typeWord.isEmpty || subject.isEmpty
                ? data.typeWord + subject : "\(data.typeWord): \(subject)",
            issuer: data.issuers.map(\.bodyName).joined(separator: FixedText.issuerJoin.rawValue),
            date: date.isComplete ? date.isoText : "")
    }
}

extension RulePack {
    /// Sets what the form data chooses apart from `trình bày`: the face of căn cứ, the place of a list of addressees.
    fileprivate mutating func settle(_ data: FormData) {
        switch data.basisFace {
        case .italic: styles[.basis].isItalic = true
        case .upright, .dash: styles[.basis].isItalic = false
        case nil: styles[.basis].isItalic = switches.basisFace.value == .italic
        }
        let addressees = [data.addressees, data.furtherAddressees, data.telegramAddressees]
        guard addressees.contains(where: { ListText($0).flattened.count > 1 }) else { return }
        // Dashes stand under the colon (nd30 Phụ lục I, Phần I, Mục II, khoản 9 điểm d).
        let label = styles[.addressee]
        var colon = FixedText.addressees.width(label) / PageGeometry.pointsPerMillimetre - 1.5
        if let first = ListText(data.addressees).flattened.first, Assembler.startsList(first) {
            // Under the dash of the first item, a space behind the colon.
            colon += 1.5 + TextMeasure.width(" ", face: .regular, size: label.size) / PageGeometry.pointsPerMillimetre
        }
        styles[.addressee].alignment = .leading
        styles[.addressee].leftIndent = Assembler.addresseeIndent
        styles[.addressee].spaceAfter = styles[.addresseeItem].spaceAfter
        styles[.addressee].keepsWithNext = true
        styles[.addresseeItem].leftIndent = Assembler.addresseeIndent + colon
    }
}

extension Assembler {
    /// Left indent in mm of `Kính gửi:` above a list; the decree's sample shows it in the left part of the page.
    static let addresseeIndent = 30.0
}

extension PartialDate {
    /// ISO 8601, for file properties.
    fileprivate var isoText: String {
        func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        return "\(year)-\(padded(month ?? 1))-\(padded(day ?? 1))"
    }
}
