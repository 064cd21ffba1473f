import Diagnostics
import Document
import Synchronization
package import Values

/// Texts that were read already, so that documents made of one spec read each of them once; and what those of the head
/// print where that does not depend on the row.
///
/// A batch gives one to each of its workers; a text is told by its file and its place, for the files stay the same. A
/// text counts as independent of the row when its evaluation asked for no name of a row and had nothing to report: it
/// would then run the same way for every row.
package final class ParsedTexts: Sendable {
    /// Which reading of a text: the same words read as a list are other syntax.
    private enum Reading: Hashable {
        case text, line, list, bases
    }

    private struct Place: Hashable {
        let file: ObjectIdentifier
        let start: Int
        let length: Int
        let reading: Reading
    }

    private enum Parsed {
        case text(Diagnosed<SyntaxText>)
        case line(Diagnosed<[SyntaxInline]>)
        case list(Diagnosed<[SyntaxListLine]>)
        case bases(Diagnosed<[SyntaxBlock]>, [FootnoteMark])
    }

    /// What was read, with the file that keeps its identifier taken.
    private let known = Mutex<[Place: (file: SourceFile, parsed: Parsed)]>([:])

    /// What texts of the head print, by path or place.
    private struct Printed {
        var lines: [String: [Inline]] = [:]
        var lists: [Place: [ListLine]] = [:]
        var acts: [Place: [Paragraph]] = [:]
        var cells: [Place: [[Inline]]] = [:]
        var parts: FormParts?
    }

    private let printed = Mutex(Printed())

    /// What was looked up in the tables of the head.
    private let lookups: [DataTable: TableLookups]

    /// Nothing read yet, of documents over a head.
    package init(_ head: Head) {
        var tables: [DataTable: TableLookups] = [:]
        if case .data(let entries, _)? = head.fields["du_lieu"]?.value {
            for case .table(let table) in entries.map(\.value.value) { tables[table] = TableLookups(table) }
        }
        lookups = tables
    }

    /// What was looked up in a table of the head; `nil` for another table.
    func lookups(in table: DataTable) -> TableLookups? { lookups[table] }

    /// What the `dòng` of a folded path prints for every row; `nil` where it is not known to be the same.
    func printedLine(_ path: String) -> [Inline]? { printed.withLock { $0.lines[path] } }

    /// Keeps what the `dòng` of a folded path prints for every row.
    func keep(_ inlines: [Inline], ofLine path: String) { printed.withLock { $0.lines[path] = inlines } }

    /// The parts of the form that are the same for every row; `nil` where they are not known to be.
    var formParts: FormParts? { printed.withLock { $0.parts } }

    /// Keeps the parts of the form for every row.
    func keep(_ parts: FormParts) { printed.withLock { $0.parts = parts } }

    /// What a list prints for every row.
    func printedList(_ text: LocatedText) -> [ListLine]? { printed.withLock { $0.lists[place(text, .list)] } }

    /// Keeps what a list prints for every row.
    func keep(_ lines: [ListLine], of text: LocatedText) { printed.withLock { $0.lists[place(text, .list)] = lines } }

    /// What căn cứ print for every row.
    func printedActs(_ text: LocatedText) -> [Paragraph]? { printed.withLock { $0.acts[place(text, .bases)] } }

    /// Keeps what căn cứ print for every row.
    func keep(_ acts: [Paragraph], ofActs text: LocatedText) {
        printed.withLock { $0.acts[place(text, .bases)] = acts }
    }

    /// What a cell of a typed table prints for every row.
    func printedCell(_ span: SourceSpan) -> [[Inline]]? { printed.withLock { $0.cells[place(span)] } }

    /// Keeps what a cell of a typed table prints for every row.
    func keep(_ paragraphs: [[Inline]], ofCell span: SourceSpan) {
        printed.withLock { $0.cells[place(span)] = paragraphs }
    }

    private func place(_ span: SourceSpan) -> Place {
        Place(file: ObjectIdentifier(span.file), start: span.range.lowerBound, length: span.range.count, reading: .line)
    }

    /// A `khối`; one with footnote marks from outside is read anew each time.
    func text(_ text: LocatedText) -> Diagnosed<SyntaxText> {
        if case .text(let parsed)? = find(text, .text) { return parsed }
        let parsed = TextParser.parse(text)
        keep(.text(parsed), text, .text)
        return parsed
    }

    /// A `dòng`.
    func line(_ text: LocatedText) -> Diagnosed<[SyntaxInline]> {
        if case .line(let parsed)? = find(text, .line) { return parsed }
        let parsed = TextParser.parseLine(text)
        keep(.line(parsed), text, .line)
        return parsed
    }

    /// A list text.
    func list(_ text: LocatedText) -> Diagnosed<[SyntaxListLine]> {
        if case .list(let parsed)? = find(text, .list) { return parsed }
        let parsed = TextParser.parseList(text)
        keep(.list(parsed), text, .list)
        return parsed
    }

    /// Căn cứ with the footnote marks in them.
    func bases(_ text: LocatedText) -> (blocks: Diagnosed<[SyntaxBlock]>, marks: [FootnoteMark]) {
        if case .bases(let parsed, let marks)? = find(text, .bases) { return (parsed, marks) }
        let (parsed, marks) = TextParser.parseBases(text)
        keep(.bases(parsed, marks), text, .bases)
        return (parsed, marks)
    }

    private func find(_ text: LocatedText, _ reading: Reading) -> Parsed? {
        known.withLock { $0[place(text, reading)]?.parsed }
    }

    private func keep(_ parsed: Parsed, _ text: LocatedText, _ reading: Reading) {
        known.withLock { $0[place(text, reading)] = (text.file, parsed) }
    }

    private func place(_ text: LocatedText, _ reading: Reading) -> Place {
        Place(
            file: ObjectIdentifier(text.file), start: text.fileOffset(0), length: text.text.utf8.count,
            reading: reading)
    }
}
