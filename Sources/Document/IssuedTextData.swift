/// A text issued with the main one, evaluated and not yet assembled.
public struct IssuedTextData: Hashable, Sendable {
    /// The folded name in brackets; the head's `văn bản kèm theo` and references find the text by it.
    public var name: String?
    /// The title as typed: the first printed line is the tên loại, the rest the trích yếu.
    public var title: [Inline]
    /// What stands under the title.
    public var reference: AppendixHeading.ReferenceLine
    /// `{ngang}`.
    public var orientation: Orientation
    /// What its own head says, over the main text's; `nil` until the head has been read.
    public var form: FormData?
    /// The text before its first appendix.
    public var body: [Block]
    /// Its appendices in order.
    public var appendices: [Appendix]
    /// Where its heading was written.
    public var origin: Origin

    /// A text without anything below its heading.
    public init(
        name: String? = nil, title: [Inline], reference: AppendixHeading.ReferenceLine = .generated,
        orientation: Orientation = .portrait, form: FormData? = nil, body: [Block] = [], appendices: [Appendix] = [],
        origin: Origin
    ) {
        self.name = name
        self.title = title
        self.reference = reference
        self.orientation = orientation
        self.form = form
        self.body = body
        self.appendices = appendices
        self.origin = origin
    }
}
