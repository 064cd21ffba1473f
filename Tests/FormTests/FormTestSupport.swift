import Diagnostics
import Document
import Form
import Vietnamese

/// Builders for small inputs of the form stages.
enum Sample {
    static let file = SourceFile(path: "thử.vanthu", text: "0123456789\n0123456789\n0123456789")

    static func span(_ offset: Int = 0) -> SourceSpan { SourceSpan(file, offset..<offset + 1) }

    static func origin(_ offset: Int = 0) -> Origin { Origin(span(offset)) }

    static func text(_ text: String) -> [Inline] { text.isEmpty ? [] : [.text(text, origin())] }

    static func paragraph(_ content: String, verbatim: Bool = false) -> Block {
        .paragraph(Paragraph(text(content), isVerbatim: verbatim, origin: origin()))
    }

    static func heading(
        _ depth: Int, _ title: String, typed: String? = nil, kind: Heading.Kind = .titled, name: String? = nil,
        keepsCase: Bool = false, at offset: Int = 0
    ) -> Block {
        .heading(
            Heading(
                depth: depth, kind: kind, typedNumber: typed, title: text(title), name: name, keepsCase: keepsCase,
                origin: origin(offset)))
    }

    static func appendix(
        _ title: String, typed: String? = nil, own: String? = nil, name: String? = nil,
        reference: AppendixHeading.ReferenceLine = .generated, blocks: [Block] = []
    ) -> Appendix {
        Appendix(
            heading: AppendixHeading(
                label: own.map { .own($0) } ?? .numbered(typed: typed), name: name, title: text(title),
                reference: reference, origin: origin()),
            blocks: blocks)
    }

    static func item(_ mark: List.Mark?, _ content: String, verbatim: Bool = false) -> ListLine {
        .line(mark: mark, text(content), isVerbatim: verbatim, origin())
    }

    static func signer(
        onBehalfOf: String? = nil, byOrderOf: String? = nil, byDelegationOf: String? = nil, acting: String? = nil,
        signingFor: String? = nil, position: String? = nil, lower: String? = nil, body: String? = nil,
        label: String? = nil, note: String? = nil, name: String? = "Nguyễn Văn A", row: Int = 1
    ) -> Signer {
        Signer(
            onBehalfOf: onBehalfOf.map(text), byOrderOf: byOrderOf.map(text),
            byDelegationOf: byDelegationOf.map(text), acting: acting.map(text), signingFor: signingFor.map(text),
            position: position.map(text), lowerPosition: lower.map(text), body: body.map(text),
            labelAbove: label.map(text), note: note.map(text), name: name.map(text), row: row, origin: origin())
    }

    /// A plan of a district, numbered 15, of 30/6/2020; the closure changes what a test is about.
    static func data(_ change: (inout FormData) -> Void = { _ in }) -> FormData {
        var data = FormData(
            typeName: text("Kế hoạch"), typeWord: "Kế hoạch", typeCode: "KH",
            issuer: FormData.Issuer(
                superiors: [], name: [text("Ủy ban nhân dân"), text("huyện Khe Trăn")], abbreviation: "UBND"),
            place: text("Khe Trăn"),
            date: Placed(PartialDate(year: 2020, month: 6, day: 30), at: span(2)), number: .typed("15"),
            subject: text("Trồng cây xanh năm 2020"))
        change(&data)
        return data
    }

    /// A plan of a province's Hội Nông dân.
    static func unionData(_ change: (inout FormData) -> Void = { _ in }) -> FormData {
        data { data in
            data.issuer = FormData.Issuer(
                superiors: [text("Hội Nông dân Việt Nam")], name: [text("BCH Hội Nông dân tỉnh Sơn Hà")],
                abbreviation: "HNDT")
            data.place = text("Sơn Hà")
            change(&data)
        }
    }

    static func assembled(
        _ data: FormData, body: [Block] = [paragraph("Nội dung.")], appendices: [Appendix] = [],
        issuedTexts: [IssuedTextData] = [], pack: RulePack = StatePack.pack
    ) -> Assembler.Assembled {
        let result = Assembler.assemble(
            data, body: body, appendices: appendices, issuedTexts: issuedTexts, pack: pack)
        return result.output
            ?? Assembler.Assembled(
                document: Document(
                    form: DocumentForm(
                        header: Header(rows: []), opening: [], closing: Closing(recipients: nil, signatures: []),
                        metadata: Metadata(title: "", issuer: "", date: "")), body: []), pack: pack)
    }

    /// The dump of an assembled document with everything before the wanted part cut off.
    static func lines(
        _ data: FormData, from start: String, to end: String, pack: RulePack = StatePack.pack
    ) -> String {
        let dump = DocumentDump.text(assembled(data, pack: pack).document.form)
        var lines = dump.split(separator: "\n").map(String.init)
        if let first = lines.firstIndex(where: { $0.hasPrefix(start) }) { lines.removeFirst(first + 1) }
        if let last = lines.firstIndex(where: { $0.hasPrefix(end) }) { lines.removeLast(lines.count - last) }
        return lines.map { String($0.dropFirst(2)) }.joined(separator: "\n")
    }

    static func header(_ data: FormData, pack: RulePack = StatePack.pack) -> String {
        lines(data, from: "header", to: "opening", pack: pack)
    }

    static func opening(_ data: FormData, pack: RulePack = StatePack.pack) -> String {
        lines(data, from: "opening", to: "closing", pack: pack)
    }

    static func closing(_ data: FormData, pack: RulePack = StatePack.pack) -> String {
        lines(data, from: "closing", to: "metadata", pack: pack)
    }

    /// Numbers a body and gives its dump and the codes of what was found.
    static func numbered(
        _ body: [Block], appendices: [Appendix] = [], pack: RulePack = StatePack.pack
    ) -> (dump: String, codes: [String], diagnostics: [Diagnostic]) {
        var document = assembled(data(), appendices: appendices, pack: pack).document
        document.body = body
        let result = Numberer.number(document, pack: pack)
        let dump = result.output.map { DocumentDump.text($0) } ?? ""
        var isOfForm = false
        let lines = dump.split(separator: "\n").map(String.init).drop { $0 != "body" }.dropFirst().filter { line in
            if !line.hasPrefix("  ") { isOfForm = line.hasPrefix("closing") || line.hasPrefix("metadata") }
            return !isOfForm
        }
        let text = lines.map { $0.hasPrefix("  ") ? String($0.dropFirst(2)) : "# " + $0 }.joined(separator: "\n")
        return (text, result.diagnostics.map(\.code), result.diagnostics)
    }

    /// The body's dump after the end mark was set.
    static func marked(_ body: [Block], _ mark: FormData.EndMark = .standard) -> String {
        let data = data { $0.endMark = mark }
        return DocumentDump.text(assembled(data, body: body).document.body)
    }

    static func reference(_ targets: Reference.Target..., form: Reference.Form = .capital) -> Inline {
        .reference(Reference(targets: targets, form: form, origin: origin(5)))
    }
}
