import Diagnostics
import Vietnamese

/// The spelling of a name as its author typed it; names are kept folded, messages quote the author.
enum TypedName {
    /// The part of a place's text that folds to a name; the folded name where none does.
    static func find(_ folded: String, at span: SourceSpan?) -> String {
        guard let span, let part = parts(of: span, folding: folded).first else { return folded }
        return String(part)
    }

    /// The place of a name inside a place that holds it; the whole place where the name is not spelt there.
    static func place(of folded: String, in span: SourceSpan?) -> SourceSpan? {
        // The last one: in `mục.mục` the name stands behind the word.
        guard let span, let part = parts(of: span, folding: folded).last else { return span }
        let text = span.text.utf8
        let start = span.range.lowerBound + text.distance(from: text.startIndex, to: part.utf8.startIndex)
        return SourceSpan(span.file, start..<start + part.utf8.count)
    }

    private static func parts(of span: SourceSpan, folding folded: String) -> [Substring] {
        let parts = span.text.split { "[](){}:.,;|\"“”".contains($0) }
        return parts.filter { Key.fold($0) == folded }.map { part in
            var words = part.drop { $0 == " " }
            while words.last == " " { words.removeLast() }
            return words
        }
    }
}
