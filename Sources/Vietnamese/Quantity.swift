/// A number with its unit, one value: `190 ca`, `1,5 tỷ đồng`, `12,5%`.
public struct Quantity: Hashable, Sendable {
    /// The number.
    public var value: ExactDecimal
    /// The unit as it is printed, words parted by one space; `nil` for a bare number.
    public var unit: String?

    /// A number with or without unit.
    public init(_ value: ExactDecimal, unit: String? = nil) {
        self.value = value
        self.unit = unit
    }

    /// The number and its unit: a space before the unit, none before `%`, `‰` and the angle sign `°`.
    ///
    /// Source: chinh-ta §4 unit.space, unit.percent.
    public func vietnamese(places: Int? = nil) -> String {
        let number = value.vietnamese(places: places)
        guard let unit, !unit.isEmpty else { return number }
        return Self.isAttached(unit) ? number + unit : number + " " + unit
    }

    /// Whether three digits behind a comma are decimals for sure: shares, and money in millions and more.
    static func isMeasuredInDecimals(_ unit: String) -> Bool {
        isAttached(unit) || [.million, .billion].contains(MoneyPhrase.Scale(word: unit))
    }

    /// Whether a unit stands without space after its number.
    static func isAttached(_ unit: String) -> Bool { unit == "%" || unit == "‰" || unit == "°" }
}

extension VietnameseNumber {
    /// Reads a number with or without unit: `190 ca`, `1,5 tỷ đồng`, `12,5%`, `1.234`.
    ///
    /// A unit is words that start with a letter after a space, or `%`, `‰`, `°`; words right behind the digits
    /// (`12abc`) or a sentence (`5 ca, gồm …`) are no unit, so that a code is never taken for a number.
    public static func parseQuantity(_ text: some StringProtocol) -> Result<Quantity, NumberFault> {
        let text = String(text)
        if text.unicodeScalars.last.map({ (0x30...0x39).contains($0.value) }) ?? true,
            case .success(let number) = parse(text)
        {
            return .success(Quantity(number))
        }
        let scalars = Array(text.unicodeScalars)
        guard let start = scalars.firstIndex(where: isUnitStart) else {
            return parse(text).map { Quantity($0) }
        }
        let number = String(String.UnicodeScalarView(scalars[..<start]))
        let words = scalars[start...].split(whereSeparator: isSpace)
        let unit = words.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
        let isFree = start > 0 && isSpace(scalars[start - 1])
        guard isFree || "%‰°".unicodeScalars.contains(scalars[start]), !scalars[start...].contains(where: isNoUnit)
        else { return .failure(.notANumber) }
        switch parse(number) {
        case .success(let value): return .success(Quantity(value, unit: NormalForm.composed(unit)))
        // Nobody counts thousands of these: `564,939 tỷ đồng` can only be a decimal.
        case .failure(.commaThousands) where Quantity.isMeasuredInDecimals(unit):
            return parse(number.filter { !$0.isWhitespace } + "0").map {
                Quantity($0, unit: NormalForm.composed(unit))
            }
        case .failure(let fault): return .failure(fault.withUnit(unit))
        }
    }

    /// Whether a unit may start with a scalar.
    private static func isUnitStart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0x25, 0x2030, 0xB0: true
        case 0..<0x80: false
        default: scalar.properties.isAlphabetic
        }
    }

    /// Whether a scalar shows that the words are a sentence and no unit.
    private static func isNoUnit(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2C, 0x3B, 0x3A, 0x28, 0x29, 0x22, 0x201C, 0x201D, 0x21, 0x3F, 0x3D: true  // , ; : ( ) " “ ” ! ? =
        default: false
        }
    }
}

extension NumberFault {
    /// The fault with the unit behind its suggestion, so that the suggestion replaces the whole text.
    fileprivate func withUnit(_ unit: String) -> NumberFault {
        let tail = Quantity.isAttached(unit) ? unit : " " + unit
        switch self {
        case .notANumber, .tooLong, .badGrouping(suggestion: nil): return self
        case .dotDecimal(let suggestion): return .dotDecimal(suggestion: suggestion + tail)
        case .commaThousands(let suggestion): return .commaThousands(suggestion: suggestion + tail)
        case .badGrouping(.some(let suggestion)): return .badGrouping(suggestion: suggestion + tail)
        }
    }
}
