public import Diagnostics
public import Document

/// The numbering stage: numbers of headings, appendices and footnotes, references by their words, and the real
/// capitals of headings. It knows only depths and the pack's shapes.
public enum Numberer {
    /// Numbers a document. Typed numbers that break the series print as typed, with a finding; a reference to
    /// nothing is an error at its place.
    public static func number(_ document: Document, pack: RulePack) -> Diagnosed<Document> {
        var document = document
        var table = ReferenceTable()
        let labels = AppendixLabels.label(&document.appendices, pack: pack, table: &table)
        let body = HeadingNumbering.number(&document.body, pack: pack, section: nil, table: &table)
        var diagnostics = body + labels
        for index in document.appendices.indices {
            diagnostics += HeadingNumbering.number(
                &document.appendices[index].blocks, pack: pack, section: index, table: &table)
        }
        diagnostics += table.diagnostics
        var resolver = InlineNumbering(pack: pack, table: table)
        resolver.apply(to: &document)
        return Diagnosed(document, diagnostics + resolver.diagnostics)
    }
}
