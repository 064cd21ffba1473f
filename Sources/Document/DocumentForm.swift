/// The assembled parts of the form, as roles in their places.
public struct DocumentForm: Hashable, Sendable {
    /// The two columns at the head.
    public var header: Header
    /// Title, subject, addressees, authority line and legal bases, in order down the page.
    public var opening: [FormItem]
    /// Signatures and recipients.
    public var closing: Closing
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

/// The end of the text: recipients at the left, signatures at the right.
public struct Closing: Hashable, Sendable {
    /// Nơi nhận; `nil` prints none.
    public var recipients: Recipients?
    /// Signatures in rows, each row left to right.
    public var signatures: [[Signature]]
    /// Where the recipients stand.
    public var placement: Placement
    /// Blocks of approval (phê duyệt) below everything else, centred, in rows as the signatures are.
    public var approvals: [[Signature]] = []

    /// The end of a text.
    public init(recipients: Recipients?, signatures: [[Signature]], placement: Placement = .beside) {
        self.recipients = recipients
        self.signatures = signatures
        self.placement = placement
    }

    /// Where the recipients stand.
    public enum Placement: String, Hashable, Sendable, CaseIterable {
        /// At the left, level with the signature.
        case beside
        /// Below the signatures.
        case below
    }
}

/// One signature block, from the top.
public struct Signature: Hashable, Sendable {
    /// Quyền hạn and chức vụ lines.
    public var lines: [FormLine]
    /// A note where the signature goes, for example `(Đã ký)`.
    public var note: FormLine?
    /// Họ tên, after the space for the signature.
    public var name: FormLine?

    /// A signature block.
    public init(lines: [FormLine], note: FormLine? = nil, name: FormLine? = nil) {
        self.lines = lines
        self.note = note
        self.name = name
    }
}

/// Nơi nhận: a label and entries.
public struct Recipients: Hashable, Sendable {
    /// `Nơi nhận:`.
    public var label: FormLine
    /// The entries in order.
    public var entries: [Entry]

    /// A list of recipients.
    public init(label: FormLine, entries: [Entry]) {
        self.label = label
        self.entries = entries
    }

    /// One entry.
    public enum Entry: Hashable, Sendable {
        /// A line, with its mark in the text; `level` 1 or 2.
        case line(FormLine, level: Int)
        /// Lines held together by a brace, and the words at the brace, for example `(để báo cáo)`.
        case group([Entry], purpose: [Inline])
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
