public import Diagnostics
public import Document

/// The frames of the marks on the first page, in mm.
public struct StampSizes: Hashable, Sendable {
    /// Width of the stamp of each degree of urgency; others are as wide as their words need.
    public var widths: [Urgency: Double]
    /// Height of a frame.
    public var height: Double
    /// Thickness of the line of a frame in pt; no text says.
    public var border = 1.0
    /// Room left and right of the words where no width is given.
    public var padding = 3.0
    /// How firm the sizes of the urgency stamps are.
    public var standing: Standing
    /// Where they are written.
    public var citation: Citation

    /// Sizes with their source.
    public init(widths: [Urgency: Double], height: Double, standing: Standing, citation: Citation) {
        self.widths = widths
        self.height = height
        self.standing = standing
        self.citation = citation
    }
}
