import Diagnostics
import Vietnamese

/// The spelling of a name as its author typed it; names are kept folded, messages quote the author.
enum TypedName {
    /// The part of a place's text that folds to a name; the folded name where none does.
    static func find(_ folded: String, at span: SourceSpan?) -> String {
        guard let span else { return folded }
        let parts = span.text.split { "[](){}:.,;|\"“”".contains($0) }
        for part in parts where Key.fold(part) == folded {
            let words = part.drop { $0 == " " }
            return String(words.reversed().drop { $0 == " " }.reversed())
        }
        return folded
    }
}
