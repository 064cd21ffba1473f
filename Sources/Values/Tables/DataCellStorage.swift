import Diagnostics
import Vietnamese

/// The cells of a column as they are kept: places, marks and significands in arrays of their own, text not at all.
///
/// A figure takes 17 bytes, a text 9 on top of the source; values that fit no mark are kept whole. Decision T9: a
/// table of 33,210 × 12 as nodes took 108 MB, as columns 11 MB.
final class DataCellStorage: Sendable {
    /// The file in which the cells stand; `nil` for a computed column.
    let file: SourceFile?
    /// Where each cell starts in the file, in UTF-8 bytes; empty for a computed column.
    let starts: [Int32]
    /// Where each cell ends.
    let ends: [Int32]
    /// What each cell holds, see ``Mark``.
    let marks: [UInt8]
    /// The digits of figures, dates as `yyyymmdd`; empty where no cell has any.
    let significands: [Int64]
    /// The units met.
    let units: [String]
    /// For each cell the place of its unit in ``units`` plus one, 0 for none; empty where ``sharedUnit`` says it.
    let unitIndexes: [UInt8]
    /// The unit of every figure, where they share one.
    let sharedUnit: String?
    /// Values that fit no mark, by row.
    let strays: [Int: Value]
    /// Places in other files, by row.
    let strayPlaces: [Int: SourceSpan]
    /// What a computed column was made from.
    let lineage: DataLineage?

    /// What a cell holds: below ``text`` a figure with so many decimals.
    enum Mark {
        static let text: UInt8 = 64
        static let empty: UInt8 = 65
        static let notApplicable: UInt8 = 66
        static let blank: UInt8 = 67
        static let date: UInt8 = 68
        static let truth: UInt8 = 69
        static let untruth: UInt8 = 70
        static let stray: UInt8 = 71
    }

    /// The cells that a builder gathered.
    init(_ builder: consuming DataCellsBuilder) {
        file = builder.file
        starts = builder.starts
        ends = builder.ends
        marks = builder.marks
        significands = builder.significands
        strays = builder.strays
        strayPlaces = builder.strayPlaces
        lineage = builder.lineage
        let isShared = builder.units.count == 1 && !builder.hasBareFigures
        sharedUnit = isShared ? builder.units.first : nil
        units = isShared ? [] : builder.units
        unitIndexes = isShared ? [] : builder.unitIndexes
    }

    /// The value of a row.
    func value(_ row: Int) -> Value {
        let mark = marks[row]
        switch mark {
        case Mark.text: return .text(String(file?.text(in: range(row)) ?? ""))
        case Mark.empty: return .empty
        case Mark.notApplicable: return .notApplicable
        case Mark.blank: return .blank
        case Mark.date:
            let (rest, day) = Int(significands[row]).quotientAndRemainder(dividingBy: 100)
            let (year, month) = rest.quotientAndRemainder(dividingBy: 100)
            return .date(PartialDate(year: year, month: month == 0 ? nil : month, day: day == 0 ? nil : day))
        case Mark.truth: return .boolean(true)
        case Mark.untruth: return .boolean(false)
        case Mark.stray: return strays[row] ?? .empty
        default:
            let number = ExactDecimal(significand: Int128(significands[row]), scale: Int(mark))
            guard let unit = unit(row) else { return .number(number) }
            return .quantity(Quantity(number, unit: unit))
        }
    }

    /// The figure of a row without its unit; `nil` where it holds none.
    func number(_ row: Int) -> ExactDecimal? {
        let mark = marks[row]
        if mark < Mark.text { return ExactDecimal(significand: Int128(significands[row]), scale: Int(mark)) }
        guard mark == Mark.stray else { return nil }
        switch strays[row] {
        case .number(let number): return number
        case .quantity(let quantity): return quantity.value
        case .text, .date, .boolean, .list, .table, .row, .empty, .notApplicable, .blank, nil: return nil
        }
    }

    /// The unit of the figure of a row.
    private func unit(_ row: Int) -> String? {
        if let sharedUnit { return sharedUnit }
        guard !unitIndexes.isEmpty, unitIndexes[row] > 0 else { return nil }
        return units[Int(unitIndexes[row]) - 1]
    }

    /// Where a row stands in the file.
    func range(_ row: Int) -> Range<Int> { starts.isEmpty ? 0..<0 : Int(starts[row])..<Int(ends[row]) }

    /// Where a row stands; of a computed column where the formula does.
    func span(_ row: Int) -> SourceSpan? {
        if let place = strayPlaces[row] { return place }
        if let file { return SourceSpan(file, range(row)) }
        return lineage?.place
    }
}
