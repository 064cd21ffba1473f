public import Diagnostics

/// What a draft prints where a value is missing: `[thiếu: trích yếu]` (bản dự thảo).
///
/// A mark is plain text from a source of its own, as values of the command line are; by that source every later stage
/// knows that nobody has written it.
public enum DraftMark {
    /// The source of marks, as the option that asks for them.
    private static let sourcePath = "--draft"

    /// The mark of a name, inner names behind dots: `ký.họ tên`.
    package static func text(_ name: String) -> LocatedText {
        let file = SourceFile(path: sourcePath, text: words(name))
        return LocatedText(file, 0..<file.utf8Count)
    }

    /// What is printed: the name in brackets.
    package static func words(_ name: String) -> String { "[thiếu: \(name)]" }

    /// Whether a place is that of a mark, so that nothing is written there.
    public static func holds(_ span: SourceSpan) -> Bool { span.file.path == sourcePath }
}

extension FieldDeclaration {
    /// What stands in the place of a missing value of this field. A field with inner names holds the marks of those
    /// that are required or, where none is, of those that its example names.
    func draftMark(path: [String], at place: SourceSpan) -> FieldValue? {
        let path = path + [name]
        switch kind {
        case .text, .line, .blocks, .date, .number, .length, .choice, .words:
            return .text(DraftMark.text(path.joined(separator: ".")))
        case .map(let inner), .mapOrList(let inner):
            let required = inner.filter(\.isRequired)
            let lines = example.split(separator: "\n")
            let shown = inner.filter { field in lines.contains { $0.hasPrefix(field.name + ":") } }
            let marked = required.isEmpty ? shown : required
            let fields = marked.compactMap { field in
                field.draftMark(path: path, at: place).map {
                    Field(name: field.name, foldedName: field.foldedName, nameSpan: place, value: $0)
                }
            }
            return .map(FieldMap(fields, span: place))
        case .data, .table, .wordMap, .named, .deferred:
            return nil
        }
    }
}
