import Diagnostics
import Expressions
import Values
import Vietnamese

/// How the values of one printed column become text.
struct CellPrinting {
    /// Số lẻ; `nil` prints the decimals there are.
    var places: Int?
    /// The unit that all figures share and that stands in the heading, so that cells go without.
    var sharedUnit: String?
    /// Whether the unit of each row is printed in a column of its own, so that cells go without.
    var isUnitAside = false
    /// Printed for what does not apply.
    var notApplicable: String
    /// Printed for an empty cell.
    var empty: String
    /// The most decimals printed of a made figure where nothing is said: a quotient may have 34.
    static let defaultPlaces = 2

    /// The text of a made value: figures have groups of three, and at most two decimals where nothing is said.
    func text(_ sourced: SourcedValue) -> String {
        if let quantity = figure(sourced.value) {
            if let places = places ?? sourced.places { return quantity.vietnamese(places: places) }
            let isLong = quantity.value.scale > Self.defaultPlaces + 1
            return quantity.vietnamese(places: isLong ? Self.defaultPlaces : nil)
        }
        return words(sourced.value)
    }

    /// The text of a cell of the data: a figure as it stands there unless decimals are asked for.
    func text(_ cells: DataCells, row: Int) -> String {
        let value = cells.value(row)
        guard let quantity = figure(value) else { return words(value) }
        if let places { return quantity.vietnamese(places: places) }
        if cells.isComputed { return text(SourcedValue(value)) }
        let typed = cells.typedText(row)
        guard case .success(let written) = VietnameseNumber.parseQuantity(typed), written.value == quantity.value else {
            return quantity.vietnamese()
        }
        guard let unit = written.unit, quantity.unit == nil, typed.hasSuffix(unit) else {
            guard let unit = quantity.unit, written.unit == nil else { return String(typed) }
            return Quantity(quantity.value, unit: unit).vietnamese()
        }
        var number = typed.dropLast(unit.count)
        while number.last?.isWhitespace == true { number.removeLast() }
        return String(number)
    }

    /// A figure without the unit that stands in the heading; `nil` for what is no figure.
    private func figure(_ value: Value) -> Quantity? {
        switch value {
        case .number(let number): return Quantity(number)
        case .quantity(var quantity):
            if isUnitAside || quantity.unit == sharedUnit { quantity.unit = nil }
            return quantity
        case .text, .date, .boolean, .list, .table, .row, .empty, .notApplicable, .blank: return nil
        }
    }

    private func words(_ value: Value) -> String {
        switch value {
        case .text(let text): text
        case .date(let date): date.short
        case .notApplicable: notApplicable
        case .boolean(let boolean): boolean ? "có" : "không"
        case .number, .quantity, .empty, .blank, .list, .table, .row: empty
        }
    }

    /// How many decimals a printed figure has; `nil` for what is no figure.
    static func decimals(_ text: some Sequence<UInt8>) -> Int? {
        var decimals: Int?
        var hasDigit = false
        for byte in text {
            switch byte {
            case 0x30...0x39:
                hasDigit = true
                if let count = decimals { decimals = count + 1 }
            case 0x2C:
                if decimals != nil { return nil }
                decimals = 0
            case 0x2E, 0x2D: continue
            default: return nil
            }
        }
        return hasDigit ? decimals ?? 0 : nil
    }
}
