public import Diagnostics
import Foundation

/// Writes diagnostics for programs: one JSON object, keys sorted, both languages, lines and columns from 1.
public struct JSONReporter: Sendable {
    /// A writer.
    public init() {}

    /// `{"diagnostics": […], "version": 1}` with a final line feed; columns count characters, `endColumn` is exclusive.
    public func report(_ diagnostics: [Diagnostic]) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        let report = Report(version: 1, diagnostics: diagnostics.map(Entry.init))
        guard let data = try? encoder.encode(report) else { return "{\"diagnostics\":[],\"version\":1}\n" }
        return String(decoding: data, as: UTF8.self) + "\n"
    }

    private struct Report: Encodable {
        let version: Int
        let diagnostics: [Entry]
    }

    private struct Entry: Encodable {
        let code: String
        let severity: String
        let message: Words
        let explanation: Words?
        let place: Place?
        let found: String?
        let expected: Words?
        let suggestion: String?
        let citation: String?
        let notes: [NoteEntry]
        let fixes: [Fix]
        let trace: [Place]

        init(_ diagnostic: Diagnostic) {
            code = diagnostic.code
            severity = diagnostic.severity.rawValue
            message = Words(diagnostic.message)
            explanation = diagnostic.explanation.map(Words.init)
            place = diagnostic.span.map(Place.init)
            found = diagnostic.found
            expected = diagnostic.expected.map(Words.init)
            suggestion = diagnostic.suggestion
            citation = diagnostic.citation?.vietnamese
            notes = diagnostic.notes.map { NoteEntry(message: Words($0.message), place: $0.span.map(Place.init)) }
            fixes = diagnostic.fixIts.map { fix in
                Fix(
                    message: Words(fix.message),
                    replacements: fix.replacements.map { Change(place: Place($0.span), text: $0.text) })
            }
            trace = diagnostic.trace.map(Place.init)
        }
    }

    private struct Words: Encodable {
        let vi: String
        let en: String

        init(_ words: Bilingual) {
            vi = words.vi
            en = words.en
        }
    }

    private struct Place: Encodable {
        let file: String
        let line: Int
        let column: Int
        let endLine: Int
        let endColumn: Int
        let excerpt: String
        let sheet: String?
        let cell: String?

        init(_ span: SourceSpan) {
            let start = span.start
            let end = span.end
            file = span.file.path
            line = start.line
            column = start.column
            endLine = end.line
            endColumn = end.column
            excerpt = String(span.file.line(start.line).prefix(200))
            sheet = span.file.sheet?.name
            cell = span.cell
        }
    }

    private struct NoteEntry: Encodable {
        let message: Words
        let place: Place?
    }

    private struct Fix: Encodable {
        let message: Words
        let replacements: [Change]
    }

    private struct Change: Encodable {
        let place: Place
        let text: String
    }
}
