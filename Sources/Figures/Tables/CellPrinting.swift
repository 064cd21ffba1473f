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
    /// Printed for what does not apply.
    var notApplicable: String
    /// Printed for an empty cell.
    var empty: String
    /// The most decimals printed of a made figure where nothing is said: a quotient may have 34.
    static let defaultPlaces = 2

    /// The text of a value.
    ///
    /// A figure straight from the data prints as it stands there unless decimals are asked for; a made one has groups of
    /// three.
    func text(_ sourced: SourcedValue, isTyped: Bool) -> String {
        switch sourced.value {
        case .text(let text): return text
        case .number(let number): return figure(Quantity(number), sourced, isTyped)
        case .quantity(let quantity):
            var quantity = quantity
            if quantity.unit == sharedUnit { quantity.unit = nil }
            return figure(quantity, sourced, isTyped)
        case .date(let date): return date.short
        case .notApplicable: return notApplicable
        case .empty, .blank: return empty
        case .boolean(let boolean): return boolean ? "có" : "không"
        case .list, .table, .row: return empty
        }
    }

    private func figure(_ quantity: Quantity, _ sourced: SourcedValue, _ isTyped: Bool) -> String {
        if let places = places ?? sourced.places { return quantity.vietnamese(places: places) }
        guard isTyped, let source = sourced.sources.first else {
            let isLong = quantity.value.scale > Self.defaultPlaces + 1
            return quantity.vietnamese(places: isLong ? Self.defaultPlaces : nil)
        }
        let typed = source.text
        guard case .success(let written) = VietnameseNumber.parseQuantity(typed), written.value == quantity.value else {
            return quantity.vietnamese()
        }
        guard let unit = written.unit, quantity.unit == nil, typed.hasSuffix(unit) else { return String(typed) }
        var number = typed.dropLast(unit.count)
        while number.last?.isWhitespace == true { number.removeLast() }
        return String(number)
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
