public import Diagnostics
public import Vietnamese

/// A value of the expression language. Never markup, never code.
public indirect enum Value: Hashable, Sendable {
    /// Plain text.
    case text(String)
    /// An exact number.
    case number(ExactDecimal)
    /// A number with its unit.
    case quantity(Quantity)
    /// A date, possibly without day or month.
    case date(PartialDate)
    /// True or false; never printed.
    case boolean(Bool)
    /// Values in order.
    case list([SourcedValue])
    /// A table of data.
    case table(DataTable)
    /// One row of a table, by its index from 0.
    case row(DataTable, Int)
    /// Present but empty: an error where it is printed or computed.
    case empty
    /// Not applicable (`x` or `-`): prints the pack's mark, sums skip it.
    case notApplicable
    /// `để trống`: a deliberate blank.
    case blank

    /// What it is, in the clerk's words.
    public var kindName: Bilingual {
        switch self {
        case .text: Bilingual(vi: "chữ", en: "text")
        case .number: Bilingual(vi: "số", en: "number")
        case .quantity: Bilingual(vi: "số có đơn vị", en: "quantity")
        case .date: Bilingual(vi: "ngày", en: "date")
        case .boolean: Bilingual(vi: "đúng/sai", en: "true/false")
        case .list: Bilingual(vi: "danh sách", en: "list")
        case .table: Bilingual(vi: "bảng", en: "table")
        case .row: Bilingual(vi: "dòng của bảng", en: "table row")
        case .empty: Bilingual(vi: "ô trống", en: "empty cell")
        case .notApplicable: Bilingual(vi: "không áp dụng", en: "not applicable")
        case .blank: Bilingual(vi: "để trống", en: "deliberate blank")
        }
    }
}

/// A value and every cell or field that went into it.
public struct SourcedValue: Hashable, Sendable {
    /// The value.
    public var value: Value
    /// The cells and fields it was made from, in order of use, without repetition.
    public var sources: [SourceSpan]
    /// The decimals that a rounding asked for: a figure is printed with so many, `12` with one place as `12,0`; `nil`
    /// prints the decimals that it has.
    public var places: Int?

    /// A value with its sources.
    public init(_ value: Value, sources: [SourceSpan] = [], places: Int? = nil) {
        self.value = value
        self.sources = sources
        self.places = places
    }
}
