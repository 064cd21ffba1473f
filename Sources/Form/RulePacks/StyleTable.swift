public import Diagnostics
public import Document

/// The look of every role; total, so that no emitter has to guess.
public struct StyleTable: Hashable, Sendable {
    private var entries: [Entry]

    /// Asks for the look of each role once; without sources, for samples and tests.
    public init(_ style: (Role) -> TextStyle) {
        entries = Role.allCases.map { Entry(style($0), sizes: nil, .unverified, nil) }
    }

    /// Asks for the look of each role once, with its source.
    public init(entries entry: (Role) -> Entry) { entries = Role.allCases.map(entry) }

    /// The look of a role.
    public subscript(_ role: Role) -> TextStyle {
        get { entries[Self.index[role, default: 0]].style }
        set { entries[Self.index[role, default: 0]].style = newValue }
    }

    /// The look of a role with its legal sizes, standing and source.
    public func entry(_ role: Role) -> Entry { entries[Self.index[role, default: 0]] }

    private static let index: [Role: Int] = Dictionary(
        uniqueKeysWithValues: Role.allCases.enumerated().map { ($1, $0) })

    /// A look with the sizes that are allowed for it and where that is written.
    public struct Entry: Hashable, Sendable {
        /// The look.
        public var style: TextStyle
        /// The sizes in pt between which an office may choose; `nil` where nothing says.
        public var sizes: ClosedRange<Double>?
        /// How firm the look is.
        public var standing: Standing
        /// Where it is written.
        public var citation: Citation?

        /// A look with its source.
        public init(
            _ style: TextStyle, sizes: ClosedRange<Double>?, _ standing: Standing, _ citation: Citation?
        ) {
            self.style = style
            self.sizes = sizes
            self.standing = standing
            self.citation = citation
        }
    }
}
