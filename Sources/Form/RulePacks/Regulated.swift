public import Diagnostics

/// A value of a rule pack with its standing and the provision it comes from.
public struct Regulated<Value: Hashable & Sendable>: Hashable, Sendable {
    /// The value that is printed unless an office tightens it.
    public var value: Value
    /// How firm it is.
    public var standing: Standing
    /// Where it is written; `nil` only for what no text and no practice fixes.
    public var citation: Citation?

    /// A value with its standing and source.
    public init(_ value: Value, _ standing: Standing, _ citation: Citation?) {
        self.value = value
        self.standing = standing
        self.citation = citation
    }
}

/// How firm a value of a pack is. Practice and what is unverified are never presented as law.
public enum Standing: String, Hashable, Sendable, CaseIterable {
    /// A provision in force says so.
    case law
    /// Offices do so; no provision does.
    case practice
    /// Seen in too few documents to be called practice.
    case unverified
}

/// A figure with the range in which an office may choose.
public struct RegulatedRange: Hashable, Sendable {
    /// What is printed unless an office chooses.
    public var value: Double
    /// The legal range, in the unit of the value.
    public var range: ClosedRange<Double>
    /// How firm the range is.
    public var standing: Standing
    /// Where it is written.
    public var citation: Citation

    /// A figure with its range and source.
    public init(_ value: Double, in range: ClosedRange<Double>, _ standing: Standing, _ citation: Citation) {
        self.value = value
        self.range = range
        self.standing = standing
        self.citation = citation
    }
}
