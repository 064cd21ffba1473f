/// A text issued with the main one and printed behind it: a quy chế or a plan that a quyết định issues (văn bản kèm
/// theo).
///
/// It has a form, a page series, numbers and appendices of its own (nd30 Phụ lục III, Mẫu 1.3).
public struct IssuedText: Hashable, Sendable {
    /// The folded name in brackets; references find the text by it.
    public var name: String?
    /// How its pages lie.
    public var orientation: Orientation
    /// The assembled parts of its form.
    public var form: DocumentForm
    /// The body between opening and closing.
    public var body: [Block]
    /// The appendices that belong to it, in order.
    public var appendices: [Appendix]
    /// Where its heading was written.
    public var origin: Origin

    /// A text issued with the main one.
    public init(
        name: String? = nil, orientation: Orientation = .portrait, form: DocumentForm, body: [Block],
        appendices: [Appendix] = [], origin: Origin
    ) {
        self.name = name
        self.orientation = orientation
        self.form = form
        self.body = body
        self.appendices = appendices
        self.origin = origin
    }
}

/// Which section of a document something stands in: one of its texts, or an appendix of one of them.
public struct SectionPlace: Hashable, Sendable {
    /// The text: 0 for the main one, from 1 for the issued ones.
    public var text: Int
    /// Index of the appendix of that text; `nil` for the text itself.
    public var appendix: Int?

    /// A place; the main text unless said otherwise.
    public init(text: Int = 0, appendix: Int? = nil) {
        self.text = text
        self.appendix = appendix
    }
}
