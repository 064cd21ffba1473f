/// The look of one role: what a paragraph of it is set in. One table of these feeds every format.
public struct TextStyle: Hashable, Sendable {
    /// Type size in pt.
    public var size: Double
    /// Đậm.
    public var isBold: Bool
    /// Nghiêng.
    public var isItalic: Bool
    /// Gạch chân.
    public var isUnderlined: Bool
    /// In hoa: the text is turned into real capitals when the form is assembled or numbered.
    public var isUppercase: Bool
    /// How lines stand between the margins.
    public var alignment: Alignment
    /// First-line indent in mm; may be negative for a hanging indent.
    public var firstLineIndent: Double
    /// Left indent in mm.
    public var leftIndent: Double
    /// Space above in pt.
    public var spaceBefore: Double
    /// Space below in pt.
    public var spaceAfter: Double
    /// Distance of lines.
    public var lineHeight: LineHeight
    /// Whether it stays on the page of the block after it.
    public var keepsWithNext: Bool
    /// Màu mực.
    public var ink = Ink.black

    /// A look; upright, left, without indents and spaces unless said otherwise.
    public init(
        size: Double, bold: Bool = false, italic: Bool = false, underlined: Bool = false, uppercase: Bool = false,
        alignment: Alignment = .leading, firstLineIndent: Double = 0, leftIndent: Double = 0, spaceBefore: Double = 0,
        spaceAfter: Double = 0, lineHeight: LineHeight = .lines(1), keepsWithNext: Bool = false
    ) {
        self.size = size
        isBold = bold
        isItalic = italic
        isUnderlined = underlined
        isUppercase = uppercase
        self.alignment = alignment
        self.firstLineIndent = firstLineIndent
        self.leftIndent = leftIndent
        self.spaceBefore = spaceBefore
        self.spaceAfter = spaceAfter
        self.lineHeight = lineHeight
        self.keepsWithNext = keepsWithNext
    }

    /// How lines stand between the margins.
    public enum Alignment: String, Hashable, Sendable, CaseIterable {
        /// Left.
        case leading
        /// Centre.
        case centered
        /// Right.
        case trailing
        /// Both sides.
        case justified
    }

    /// Màu mực.
    public enum Ink: String, Hashable, Sendable, CaseIterable {
        /// Đen.
        case black
        /// Đỏ tươi, of stamps.
        case red
    }

    /// Distance of lines.
    public enum LineHeight: Hashable, Sendable {
        /// A multiple of the font's own line height; 1 is single.
        case lines(Double)
        /// Exactly this many pt, so that columns side by side share baselines.
        case exactly(Double)
    }
}
