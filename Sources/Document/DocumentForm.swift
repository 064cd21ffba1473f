/// The assembled parts of the form, as roles in their places.
public struct DocumentForm: Hashable, Sendable {
    /// The two columns at the head.
    public var header: Header
    /// Title, subject, addressees, authority line and legal bases, in order down the page.
    public var opening: [FormItem]
    /// Signatures and recipients.
    public var closing: Closing
    /// The lines at the foot of the first page, below a rule (ô 13 of nd30 Phụ lục I); empty for none.
    public var contact: [FormLine] = []
    /// What stands in the file's properties.
    public var metadata: Metadata
    /// Tên loại inside a sentence, for example `Quyết định`; references between the texts of a file print it.
    public var typeWord = ""

    /// The assembled form.
    public init(header: Header, opening: [FormItem], closing: Closing, metadata: Metadata) {
        self.header = header
        self.opening = opening
        self.closing = closing
        self.metadata = metadata
    }
}

/// One printed line of the form.
public struct FormLine: Hashable, Sendable {
    /// What the line is.
    public var role: Role
    /// Its text; a line too long for its place was broken with `lineBreak`s by the assembling stage.
    public var content: [Inline]

    /// A line of a role.
    public init(_ role: Role, _ content: [Inline]) {
        self.role = role
        self.content = content
    }
}

/// A line of the form, or a rule under the lines before it.
public enum FormItem: Hashable, Sendable {
    /// A line.
    case line(FormLine)
    /// A thin rule whose length follows from the line just before it (all lines of that role, the longest printed one).
    case rule(RuleRole)
    /// A mark in a frame.
    case stamp(Stamp)
    /// Lines held together by a brace, and the words at it.
    case braced([FormLine], words: [Inline])
}

/// The head of the first page: rows of two columns whose first lines share a baseline.
public struct Header: Hashable, Sendable {
    /// Rows from the top.
    public var rows: [Row]

    /// A head of rows.
    public init(rows: [Row]) {
        self.rows = rows
    }

    /// One row; the left side holds issuer or number, the right side Quốc hiệu or place and date.
    public struct Row: Hashable, Sendable {
        /// Left column, top down.
        public var left: [FormItem]
        /// Right column, top down.
        public var right: [FormItem]

        /// A row of two columns.
        public init(left: [FormItem], right: [FormItem]) {
            self.left = left
            self.right = right
        }
    }
}

/// The properties that stand in the file, not on the page.
public struct Metadata: Hashable, Sendable {
    /// `Kế hoạch: trích yếu`, plain.
    public var title: String
    /// Cơ quan ban hành, plain, one line.
    public var issuer: String
    /// The date as ISO 8601 where complete, else empty.
    public var date: String

    /// Properties of a document.
    public init(title: String, issuer: String, date: String) {
        self.title = title
        self.issuer = issuer
        self.date = date
    }
}
