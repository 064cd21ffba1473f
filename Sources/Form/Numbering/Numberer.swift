public import Diagnostics
public import Document

/// The numbering stage: numbers of headings, appendices and footnotes, references by their words, and the real
/// capitals of headings. It knows only depths and the pack's shapes.
public enum Numberer {
    /// Numbers a document. Typed numbers that break the series print as typed, with a finding; a reference to
    /// nothing is an error at its place. A memo keeps the parts of the form that documents of a batch share.
    public static func number(
        _ document: Document, pack: RulePack, memo: AssemblyMemo? = nil
    ) -> Diagnosed<Document> {
        var document = document
        var table = ReferenceTable()
        table.addText(name: nil, words: document.form.typeWord, .supplied)
        var diagnostics = number(&document.body, &document.appendices, text: 0, pack: pack, table: &table)
        for index in document.issuedTexts.indices {
            var text = document.issuedTexts[index]
            table.addText(name: text.name, words: text.form.typeWord, text.origin)
            diagnostics += number(&text.body, &text.appendices, text: index + 1, pack: pack, table: &table)
            document.issuedTexts[index] = text
        }
        diagnostics += table.diagnostics
        var resolver = InlineNumbering(pack: pack, table: table, memo: memo)
        resolver.apply(to: &document)
        return Diagnosed(document, diagnostics + resolver.diagnostics)
    }

    /// Numbers the headings and appendices of one text; the series of each text start anew.
    private static func number(
        _ body: inout [Block], _ appendices: inout [Appendix], text: Int, pack: RulePack,
        table: inout ReferenceTable
    ) -> [Diagnostic] {
        let labels = AppendixLabels.label(&appendices, text: text, pack: pack, table: &table)
        var diagnostics = HeadingNumbering.number(
            &body, pack: pack, section: SectionPlace(text: text), table: &table)
        diagnostics += labels
        for index in appendices.indices {
            diagnostics += HeadingNumbering.number(
                &appendices[index].blocks, pack: pack, section: SectionPlace(text: text, appendix: index),
                table: &table)
        }
        return diagnostics
    }
}
