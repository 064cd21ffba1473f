extension ExactDecimal {
    /// The value as Vietnamese text: comma before the decimals, dots between groups of three, `-` for minus.
    ///
    /// `places` pads with zeros and rounds half up; `nil` prints the decimals that the value has. `grouping: false`
    /// leaves the dots out, as in years and codes. Source: chinh-ta §4 num.decimal, num.group.
    public func vietnamese(places: Int? = nil, grouping: Bool = true) -> String {
        let value = places.map { rounded(toPlaces: $0) } ?? self
        let shown = max(places ?? value.scale, 0)
        let digits = Array(String(value.significand.magnitude).utf8)
        let zero = UInt8(ascii: "0")
        // Leading zeros so that at least one digit stands before the comma.
        let padded = Array(repeating: zero, count: max(value.scale + 1 - digits.count, 0)) + digits
        let wholeCount = padded.count - value.scale

        var text: [UInt8] = []
        text.reserveCapacity(padded.count + wholeCount / 3 + shown + 2)
        if value.isNegative { text.append(UInt8(ascii: "-")) }
        for index in 0..<wholeCount {
            if grouping, index > 0, (wholeCount - index) % 3 == 0 { text.append(UInt8(ascii: ".")) }
            text.append(padded[index])
        }
        if shown > 0 {
            text.append(UInt8(ascii: ","))
            text.append(contentsOf: padded[wholeCount...])
            text.append(contentsOf: repeatElement(zero, count: max(shown - value.scale, 0)))
        }
        return String(decoding: text, as: UTF8.self)
    }
}
