/// Why a text is not a number that may be used.
public enum NumberFault: Error, Hashable, Sendable {
    /// There is no number, or something else stands in it.
    case notANumber
    /// A dot stands where the decimal comma belongs: `1.5`; the suggestion is `1,5`.
    case dotDecimal(suggestion: String)
    /// Commas group thousands in the English way: `1,234`; the suggestion is `1.234`.
    ///
    /// Whoever means one and 234 thousandths writes a fourth decimal, `1,2340`.
    case commaThousands(suggestion: String)
    /// Dots or spaces do not stand between groups of three; the suggestion is `nil` where no reading is likely.
    case badGrouping(suggestion: String?)
    /// More than 34 significant digits.
    case tooLong
}

/// Reads numbers as Vietnamese offices write them: `1.234.567,89`.
public enum VietnameseNumber {
    /// Reads a number: dots only between groups of three, comma before the decimals, `-` or `−` for minus.
    ///
    /// Spaces around it are ignored. `1.5` and `1,234` are faults that say what to write, because both are read
    /// differently by people used to English numbers. Source: chinh-ta §4.
    public static func parse(_ text: some StringProtocol) -> Result<ExactDecimal, NumberFault> {
        let text = String(text)
        if let number = plain(text.utf8.span) { return .success(number) }
        var scanned = Array(text.unicodeScalars)[...]
        while scanned.first.map(isSpace) ?? false { scanned.removeFirst() }
        while scanned.last.map(isSpace) ?? false { scanned.removeLast() }
        var sign = ""
        if let first = scanned.first, first == "-" || first == "\u{2212}" || first == "+" {
            scanned.removeFirst()
            if first != "+" { sign = "-" }
        }
        guard let shape = Shape(scanned) else { return .failure(.notANumber) }
        if let fault = shape.fault(sign: sign) { return .failure(fault) }
        return shape.value(isNegative: sign == "-")
    }

    /// Reads the common shapes in one walk over the bytes: a sign, digits with or without groups, decimals.
    ///
    /// `nil` means only that the long way must look at it; columns of a hundred thousand cells are read through here.
    private static func plain(_ bytes: Span<UInt8>) -> ExactDecimal? {
        var number = 0
        var digits = 0
        var run = 0
        var places: Int?
        var hasGroups = false
        var isNegative = false
        for index in 0..<bytes.count {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                guard digits < 18 else { return nil }
                number = number * 10 + Int(byte - UInt8(ascii: "0"))
                digits += 1
                run += 1
            case UInt8(ascii: "."):
                guard places == nil, number > 0, hasGroups ? run == 3 : (1...3).contains(run) && digits == run else {
                    return nil
                }
                // A zero in front makes no group: 0.125, 012.345.
                guard hasGroups || number >= (run == 3 ? 100 : run == 2 ? 10 : 1) else { return nil }
                hasGroups = true
                run = 0
            case UInt8(ascii: ","):
                guard places == nil, hasGroups ? run == 3 : run > 0 else { return nil }
                places = run
                run = 0
            case UInt8(ascii: "-"):
                guard index == 0 else { return nil }
                isNegative = true
            default: return nil
            }
        }
        guard run > 0 else { return nil }
        if let whole = places {
            // Three decimals behind one to three digits may be English thousands; the long way decides.
            guard run != 3 || hasGroups || whole > 3 else { return nil }
        } else {
            guard !hasGroups || run == 3 else { return nil }
        }
        let scale = places == nil ? 0 : run
        return ExactDecimal(significand: Int128(isNegative ? -number : number), scale: scale)
    }

    /// Whether a scalar is white space that may stand around a number or between number and unit.
    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20, 0xA0, 0x2007, 0x2009, 0x202F: true
        default: false
        }
    }
}

/// A number cut at its dots, commas and spaces.
private struct Shape {
    /// The runs of digits; one more than there are signs between them; a run may be empty.
    var runs: [String] = [""]
    /// The signs between the runs: `.`, `,` or a space.
    var signs: [Character] = []

    /// Cuts the text; `nil` when anything but ASCII digits, dots, commas and single spaces stands in it.
    init?(_ scalars: ArraySlice<Unicode.Scalar>) {
        guard !scalars.isEmpty else { return nil }
        for scalar in scalars {
            switch scalar {
            case "0"..."9": runs[runs.count - 1].unicodeScalars.append(scalar)
            case ".", ",":
                signs.append(Character(scalar))
                runs.append("")
            default:
                guard VietnameseNumber.isSpace(scalar) else { return nil }
                signs.append(" ")
                runs.append("")
            }
        }
        if runs.allSatisfy(\.isEmpty) { return nil }
    }

    /// The number of signs of a kind.
    private func count(_ sign: Character) -> Int { signs.count { $0 == sign } }

    /// Whether runs are groups of thousands: one to three digits that do not start with 0, then threes.
    private static func areGroups(_ runs: some Collection<String>) -> Bool {
        guard let first = runs.first, (1...3).contains(first.count), !first.hasPrefix("0") else { return false }
        return runs.dropFirst().allSatisfy { $0.count == 3 }
    }

    /// What is wrong with the signs, if anything.
    func fault(sign: String) -> NumberFault? {
        let commas = count(",")
        let dots = count(".")
        let decimals = runs[runs.count - 1]
        if count(" ") > 0 {
            let whole = commas == 1 && signs.last == "," ? runs.dropLast() : runs[...]
            guard commas <= 1, dots == 0, Self.areGroups(whole) else { return .badGrouping(suggestion: nil) }
            let tail = whole.count < runs.count ? "," + decimals : ""
            return .badGrouping(suggestion: sign + whole.joined(separator: ".") + tail)
        }
        if commas > 0, dots == 1, signs.last == ".", Self.areGroups(runs.dropLast()), !decimals.isEmpty {
            return .commaThousands(suggestion: sign + runs.dropLast().joined(separator: ".") + "," + decimals)
        }
        if commas > 0, dots == 0, Self.areGroups(runs) {
            return .commaThousands(suggestion: sign + runs.joined(separator: "."))
        }
        guard commas == 0 || commas == 1 && signs.last == ",", !decimals.isEmpty else { return .notANumber }
        let whole = commas == 1 ? runs.dropLast() : runs[...]
        if dots == 0 { return whole.allSatisfy(\.isEmpty) ? .notANumber : nil }
        if Self.areGroups(whole) { return nil }
        let first = runs[0]
        if commas == 0, dots == 1 {
            return .dotDecimal(suggestion: sign + Self.grouped(first.isEmpty ? "0" : first) + "," + decimals)
        }
        guard whole.last?.count == 3, whole.allSatisfy({ !$0.isEmpty }), !first.hasPrefix("0") else {
            return .badGrouping(suggestion: nil)
        }
        return .badGrouping(suggestion: sign + Self.grouped(whole.joined()) + (commas == 1 ? "," + decimals : ""))
    }

    /// Digits with dots between groups of three.
    private static func grouped(_ digits: String) -> String {
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text.append(".") }
            text.append(digit)
        }
        return text
    }

    /// The number, after ``fault(sign:)`` found nothing.
    func value(isNegative: Bool) -> Result<ExactDecimal, NumberFault> {
        let scale = signs.last == "," ? runs[runs.count - 1].count : 0
        var digits = runs.joined().utf8.drop { $0 == UInt8(ascii: "0") }
        var places = scale
        while places > 0, digits.last == UInt8(ascii: "0") {
            digits.removeLast()
            places -= 1
        }
        guard !digits.isEmpty else { return .success(.zero) }
        guard digits.count <= ExactDecimal.quotientDigits else { return .failure(.tooLong) }
        let number = digits.reduce(Int128(0)) { $0 * 10 + Int128($1 - UInt8(ascii: "0")) }
        return .success(ExactDecimal(significand: isNegative ? -number : number, scale: places))
    }
}
