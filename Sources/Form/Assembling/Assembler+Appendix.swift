import Diagnostics
import Document
import Vietnamese

extension Assembler {
    /// An appendix with its reference line made and broken; labels are the numbering pass's.
    func assembled(_ appendix: Appendix) -> Appendix {
        var appendix = appendix
        let width = pack.textWidth(appendix.orientation) * Self.centredShare
        switch appendix.heading.reference {
        case .generated:
            let line = line(.appendixReference, referenceLine(), fitting: width)
            appendix.heading.reference = .line(line.content)
        case .line(let content):
            let line = line(.appendixReference, content, fitting: width)
            appendix.heading.reference = .line(line.content)
        case .none: break
        }
        if pack.style(.appendixTitle).isUppercase, !appendix.heading.keepsCase {
            appendix.heading.title = appendix.heading.title.map(\.inCapitals)
        }
        let signers = data.appendixSigners.filter { signer in
            signer.appendices.isEmpty || signer.appendices.contains { $0.value == appendix.heading.name }
        }
        appendix.signatures = signatures(signers.map(\.signer), appendix.orientation)
        return appendix
    }

    /// The signers of appendices that there are not: each name that no appendix has is an error at its place.
    func appendixSignerFaults(_ appendices: [Appendix]) -> [Diagnostic] {
        let names = appendices.compactMap(\.heading.name)
        let typed = appendices.compactMap { appendix in
            appendix.heading.name.map { TypedName.find($0, at: appendix.heading.origin.written) }
        }
        return data.appendixSigners.flatMap { signer -> [Diagnostic] in
            if signer.appendices.isEmpty, appendices.isEmpty {
                return [.signedAppendixMissing(at: signer.signer.origin.written)]
            }
            return signer.appendices.filter { !names.contains($0.value) }.map { name in
                .signedAppendixUnknown(name, among: typed)
            }
        }
    }

    /// `(Kèm theo Kế hoạch số 15/KH-UBND ngày 30 tháng 6 năm 2020 của …)` (nd30 Phụ lục I, Phần I, Mục III, khoản 1 điểm
    /// c); `(Kèm theo Quy chế ban hành kèm theo Quyết định số …)` where an issued text has no number of its own (practice).
    func referenceLine() -> [Inline] {
        var mention = mention()
        if let issue, data.number == .none {
            mention = [.text("\(data.typeWord) ban hành kèm theo ", .supplied)] + issue.mention
        }
        return ([.text("(Kèm theo ", .supplied)] + mention + [.text(")", .supplied)]).joiningTexts()
    }

    /// `Kế hoạch số 15/KH-UBND ngày 30 tháng 6 năm 2020 của …`, blanks where number or day are blank.
    func mention() -> [Inline] {
        var content: [Inline] = [.text("\(data.typeWord) ", .supplied)]
        if let number = number() { content += [.text("số ", .supplied)] + number + [.text(" ", .supplied)] }
        content += date(word: "ngày ")
        content.append(.text(" của ", .supplied))
        content += issuerInSentence()
        return content.joiningTexts()
    }
}

extension Diagnostic {
    /// A signer of an appendix that no appendix is named after.
    fileprivate static func signedAppendixUnknown(_ name: Placed<String>, among names: [String]) -> Diagnostic {
        let typed = name.span.map { String($0.text) } ?? name.value
        let list = names.joined(separator: ", ")
        return Diagnostic(
            "form.signed-appendix-unknown", .error,
            Bilingual(vi: "không có phụ lục nào tên là «\(typed)» để ký", en: "no appendix «\(typed)» to be signed"),
            at: name.span,
            explanation: Bilingual(
                vi: "Tên phụ lục là chữ trong ngoặc vuông: # Phụ lục [tên]: Tiêu đề.",
                en: "The name of an appendix stands in brackets: # Phụ lục [name]: Title."),
            found: typed,
            expected: names.isEmpty
                ? Bilingual(vi: "# Phụ lục [\(typed)]: …", en: "# Phụ lục [\(typed)]: …")
                : Bilingual(vi: "một trong: \(list)", en: "one of: \(list)"),
            suggestion: NearestName.find(typed, among: names))
    }

    /// A signer of every appendix of a document that has none.
    fileprivate static func signedAppendixMissing(at span: SourceSpan?) -> Diagnostic {
        Diagnostic(
            "form.signed-appendix-missing", .error,
            Bilingual(vi: "văn bản không có phụ lục nào để ký", en: "the document has no appendix to be signed"),
            at: span,
            explanation: Bilingual(
                vi: "Mục «ký phụ lục» chỉ dùng khi có # Phụ lục; người ký văn bản ghi ở mục «ký».",
                en: "«ký phụ lục» needs a # Phụ lục; who signs the document stands under «ký»."))
    }
}
