/// The waist of the house: everything before it makes one, everything after it reads one.
public struct Document: Hashable, Sendable {
    /// The assembled parts of the form: header, title, opening, closing.
    public var form: DocumentForm
    /// The body between opening and closing.
    public var body: [Block]
    /// The appendices, in order.
    public var appendices: [Appendix]
    /// Texts issued with this one, in order; they stand behind its appendices.
    public var issuedTexts: [IssuedText]

    /// A document.
    public init(
        form: DocumentForm, body: [Block], appendices: [Appendix] = [], issuedTexts: [IssuedText] = []
    ) {
        self.form = form
        self.body = body
        self.appendices = appendices
        self.issuedTexts = issuedTexts
    }
}

/// An appendix: a section with its own heading and page series.
public struct Appendix: Hashable, Sendable {
    /// What heads it.
    public var heading: AppendixHeading
    /// How its pages lie.
    public var orientation: Orientation
    /// What it holds.
    public var blocks: [Block]
    /// Who signs the appendix itself (`ký phụ lục`), at its end, in rows from the top.
    public var signatures: [SignatureRow] = []

    /// An appendix.
    public init(heading: AppendixHeading, orientation: Orientation = .portrait, blocks: [Block]) {
        self.heading = heading
        self.orientation = orientation
        self.blocks = blocks
    }
}

/// How pages lie.
public enum Orientation: String, Hashable, Sendable, CaseIterable {
    /// Dọc.
    case portrait
    /// Ngang.
    case landscape
}

/// The heading of an appendix.
public struct AppendixHeading: Hashable, Sendable {
    /// What the label says.
    public var label: Label
    /// The folded name in brackets; references find the appendix by it.
    public var name: String?
    /// The title as typed; line breaks are forced breaks.
    public var title: [Inline]
    /// What stands under the title.
    public var reference: ReferenceLine
    /// The printed label, for example `Phụ lục II`; `nil` until the numbering pass has run, empty prints none.
    public var printedLabel: String?
    /// `{giữ chữ}`: the pack's capitals are not applied to the title.
    public var keepsCase: Bool
    /// Where it was written.
    public var origin: Origin

    /// A heading, not yet numbered.
    public init(
        label: Label, name: String? = nil, title: [Inline], reference: ReferenceLine = .generated,
        keepsCase: Bool = false, origin: Origin
    ) {
        self.label = label
        self.name = name
        self.title = title
        self.reference = reference
        self.keepsCase = keepsCase
        self.origin = origin
    }

    /// What the label of an appendix says.
    public enum Label: Hashable, Sendable {
        /// `Phụ lục`, numbered by the pack; the number as typed, checked, where one was typed.
        case numbered(typed: String?)
        /// A label of its own, printed as typed: `Mẫu biểu số 01`, `Biểu 19`, `Danh sách`.
        case own(String)
    }

    /// The line under the title.
    public enum ReferenceLine: Hashable, Sendable {
        /// The pack makes it from number, date and issuer.
        case generated
        /// `{kèm theo: không}`: none.
        case none
        /// `{kèm theo: …}`, or the line that the pack made.
        case line([Inline])
    }
}
