/// A part that the text of a document type must have (phần phải có), known by its heading.
public struct RequiredPart: Hashable, Sendable {
    /// What the part is called.
    public var name: String
    /// Words of which one stands in the heading, or in a bold opening, of the part; compared folded.
    public var marks: [String]
    /// Where the part must be; everywhere where `nil`.
    public var condition: Condition?

    /// A field of the head with the word it must hold, both folded: `cap`, `tinh`.
    public struct Condition: Hashable, Sendable {
        /// The field.
        public var field: String
        /// The word.
        public var word: String

        /// A condition.
        public init(field: String, word: String) {
            self.field = field
            self.word = word
        }
    }

    /// A part.
    public init(name: String, marks: [String], condition: Condition? = nil) {
        self.name = name
        self.marks = marks
        self.condition = condition
    }

    /// Whether the part must be there in a document with this head.
    package func isWanted(_ head: Head) -> Bool {
        guard let condition else { return true }
        guard case .choice(let word, _)? = head.fields[condition.field]?.value else { return false }
        return word == condition.word
    }
}
