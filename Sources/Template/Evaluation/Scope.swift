import Diagnostics
import Vietnamese

/// The names that a text has made itself: loop variables, `đặt`, arguments of an include.
struct Scope: Sendable {
    /// One such name.
    struct Entry: Sendable {
        /// As typed.
        var name: String
        /// `Key.fold(name)`.
        var foldedName: String
        /// Where it was made.
        var span: SourceSpan
        /// What it stands for; `nil` after a fault that was reported: uses of it stay silent.
        var value: EvaluatedValue?
    }

    /// The names, oldest first.
    private(set) var entries: [Entry] = []

    /// Makes a name.
    mutating func bind(_ name: String, at span: SourceSpan, to value: EvaluatedValue?) {
        entries.append(Entry(name: name, foldedName: Key.fold(name), span: span, value: value))
    }

    /// The newest entry of a folded name.
    func find(_ foldedName: String) -> Entry? { entries.last { $0.foldedName == foldedName } }

    /// How many names there are, to come back to with ``leave(to:)``.
    var mark: Int { entries.count }

    /// Forgets the names made after a mark.
    mutating func leave(to mark: Int) { entries.removeSubrange(mark...) }
}
