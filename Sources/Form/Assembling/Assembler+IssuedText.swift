import Document

extension Assembler {
    /// What an issued text says of the text that issues it.
    struct Issue {
        /// `Quyết định số … ngày … của …`.
        var mention: [Inline]
        /// `(Kèm theo …)` under its title; empty for none.
        var line: [Inline]
    }

    /// A text issued with this one, assembled as the main text is (nd30 Phụ lục III, Mẫu 1.3).
    func assembled(_ text: IssuedTextData) -> IssuedText {
        let line: [Inline] =
            switch text.reference {
            case .generated: referenceLine()
            case .line(let content): content
            case .none: []
            }
        var pack = pack
        pack.page.orientation = text.orientation
        var data = text.form ?? data.issuing(title: text.title)
        data.appendixSigners = self.data.appendixSigners
        let assembler = Assembler(
            data: data, pack: pack, issue: Issue(mention: mention(), line: line), hasArticles: text.body.hasArticles)
        return IssuedText(
            name: text.name, orientation: text.orientation, form: assembler.form(),
            body: EndMark(data.endMark, pack: pack).applied(to: text.body),
            appendices: text.appendices.map(assembler.assembled), origin: text.origin)
    }

    /// `(Kèm theo Quyết định số …)` under the title of an issued text, with the rule of the title below it.
    func issueLines(_ issue: Issue, width: Double) -> [FormItem] {
        guard !issue.line.isEmpty else {
            return pack.switches.hasSubjectRule.value && !data.subject.isBlank ? [.rule(.subject)] : []
        }
        let line = FormItem.line(line(.appendixReference, issue.line, fitting: width))
        return pack.switches.hasAppendixRule.value ? [line, .rule(.appendixReference)] : [line]
    }
}
