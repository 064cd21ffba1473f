import Vietnamese

/// Numbers as bytes, in the two forms that data files hold: `1234.5E3` of XML and `1.234,5` of Vietnamese text.
enum FigureBytes {
    /// How many digits of a binary number count: what a spreadsheet itself shows. `0.1+0.2` is 0,3 there and here.
    static let digitLimit = 15

    /// Reads a number of XML, rounded to ``digitLimit`` digits; `nil` where it is none, or too large.
    static func read(_ bytes: [UInt8], in range: Range<Int>) -> (significand: Int64, scale: Int)? {
        var index = range.lowerBound
        let end = range.upperBound
        var isNegative = false
        if index < end, bytes[index] == ASCII.dash || bytes[index] == ASCII.plus {
            isNegative = bytes[index] == ASCII.dash
            index += 1
        }
        var value: Int64 = 0
        var kept = 0
        var dropped = 0
        var next: UInt8?
        var scale = 0
        var digits = 0
        var isFraction = false
        scan: while index < end {
            let byte = bytes[index]
            switch byte {
            case ASCII.zero...ASCII.nine:
                digits += 1
                if kept < digitLimit {
                    value = value * 10 + Int64(byte - ASCII.zero)
                    if value > 0 { kept += 1 }
                    if isFraction { scale += 1 }
                } else {
                    if next == nil { next = byte - ASCII.zero }
                    if !isFraction { dropped += 1 }
                }
            case UInt8(ascii: "."):
                if isFraction { return nil }
                isFraction = true
            case UInt8(ascii: "e"), UInt8(ascii: "E"): break scan
            default: return nil
            }
            index += 1
        }
        guard digits > 0 else { return nil }
        if let next, next >= 5 { value += 1 }
        scale -= dropped
        if index < end {
            guard let exponent = exponent(bytes, in: index + 1..<end) else { return nil }
            scale -= exponent
        }
        if value == 0 { return (0, 0) }
        while scale > 0, value % 10 == 0 {
            value /= 10
            scale -= 1
        }
        while scale < 0 {
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            value = product
            scale += 1
        }
        guard scale < 40 else { return (0, 0) }
        return (isNegative ? -value : value, scale)
    }

    private static func exponent(_ bytes: [UInt8], in range: Range<Int>) -> Int? {
        Int(String(decoding: bytes[range], as: UTF8.self)).flatMap { abs($0) < 400 ? $0 : nil }
    }

    /// Writes a number in Vietnamese.
    static func append(_ significand: Int64, scale: Int, isGrouped: Bool, to bytes: inout [UInt8]) {
        if significand < 0 { bytes.append(ASCII.dash) }
        var digits: [UInt8] = []
        var rest = significand.magnitude
        while rest > 0 || digits.count <= scale {
            digits.append(ASCII.zero + UInt8(rest % 10))
            rest /= 10
        }
        for index in digits.indices.reversed() {
            bytes.append(digits[index])
            if index == scale, scale > 0 { bytes.append(ASCII.comma) }
            if isGrouped, index > scale, (index - scale) % 3 == 0 { bytes.append(UInt8(ascii: ".")) }
        }
    }
}
