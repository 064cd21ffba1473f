/// The end of the text: recipients at the left, signatures at the right.
public struct Closing: Hashable, Sendable {
    /// Nơi nhận; `nil` prints none.
    public var recipients: Recipients?
    /// Signatures in rows from the top.
    public var signatures: [SignatureRow]
    /// Where the recipients stand.
    public var placement: Placement
    /// Blocks of approval (phê duyệt) below everything else, centred, in rows as the signatures are.
    public var approvals: [SignatureRow] = []

    /// The end of a text.
    public init(recipients: Recipients?, signatures: [SignatureRow], placement: Placement = .beside) {
        self.recipients = recipients
        self.signatures = signatures
        self.placement = placement
    }

    /// Whether nothing of it is printed.
    public var isEmpty: Bool { recipients == nil && signatures.isEmpty && approvals.isEmpty }

    /// Where the recipients stand.
    public enum Placement: String, Hashable, Sendable, CaseIterable {
        /// At the left, level with the signature.
        case beside
        /// Below the signatures.
        case below
    }
}

/// Signatures side by side, and what stands over all of them.
public struct SignatureRow: Hashable, Sendable {
    /// A line in the middle above the row (`dòng giữa`), for example `CÁC THÀNH VIÊN DỰ HỌP`; `nil` for none.
    public var lineAbove: FormLine?
    /// The signatures, left to right; never empty.
    public var signatures: [Signature]

    /// A row of signatures.
    public init(lineAbove: FormLine? = nil, _ signatures: [Signature]) {
        self.lineAbove = lineAbove
        self.signatures = signatures
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
