public struct ExactDecimal: Hashable, Sendable {
    public func vietnamese(places: Int? = nil, grouping: Bool = true) -> String { "" }
}
public struct Quantity: Hashable, Sendable {
    public var value: ExactDecimal; public var unit: String?;
    public func vietnamese(places: Int? = nil) -> String { "" }
}
public struct PartialDate: Hashable, Sendable { public var year: Int; public var month: Int?; public var day: Int? }
public enum Key { public static func fold(_ text: some StringProtocol) -> String { String(text) } }
public enum Numeral {
    public static func roman(_ n: Int) -> String { "" }
    public static func letter(_ n: Int) -> String { "" }
    public static func parseRoman(_ t: some StringProtocol) -> Int? { nil }
    public static func parseLetter(_ t: some StringProtocol) -> Int? { nil }
}
