extension NumberWords {
    /// Reads a number in words, in any accepted writing; `nil` when the words are no number.
    ///
    /// Accepts what the default form does not print but people write: linh/lẻ, nghìn/ngàn, tỷ/tỉ, bảy/bẩy, bốn for
    /// tư, năm for lăm, `không trăm` left out, zero groups spoken. Two writings are the same amount when they read
    /// as the same number. Colloquial shortening ("một trăm hai" for 120) is not accepted.
    public static func parse(_ text: some StringProtocol) -> ExactDecimal? {
        let words = FixedText.fold(String(text).lowercased())
            .split { $0.isWhitespace || $0 == "-" || $0 == "\u{A0}" }.map(String.init)[...]
        let isNegative = words.first == "âm"
        let unsigned = isNegative ? words.dropFirst() : words
        let parts = unsigned.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "phẩy" || $0 == "phảy" }
        guard let first = parts.first, var number = whole(first) else { return nil }
        var scale = 0
        if parts.count == 2 {
            guard let decimals = decimals(parts[1]), decimals.count <= PowerOfTen.largest - 1 else { return nil }
            for digit in decimals {
                let (tenfold, overflow) = number.multipliedReportingOverflow(by: 10)
                guard !overflow else { return nil }
                number = tenfold + Int128(digit)
            }
            scale = decimals.count
        }
        guard number >= 0 else { return nil }
        return ExactDecimal(significand: isNegative ? -number : number, scale: scale)
    }

    /// The value of a word for a digit.
    private static func digit(_ word: String) -> Int? {
        switch word {
        case "mốt": 1
        case "tư": 4
        case "lăm", "nhăm": 5
        case "bẩy": 7
        default: digits.firstIndex(of: word)
        }
    }

    /// The value of words before the comma.
    private static func whole(_ words: ArraySlice<String>) -> Int128? {
        guard !words.isEmpty else { return nil }
        var sum = GroupSum()
        for word in words {
            guard sum.take(word, digit: digit(word)) else { return nil }
        }
        return sum.finished()
    }

    /// The digits that words after the comma stand for.
    private static func decimals(_ words: ArraySlice<String>) -> [Int]? {
        guard !words.isEmpty else { return nil }
        let single = words.compactMap(digit)
        if single.count == words.count { return single }
        let zeros = words.prefix { $0 == "không" }
        guard let number = whole(words.dropFirst(zeros.count)), number > 0 else { return nil }
        return zeros.map { _ in 0 } + String(number).utf8.map { Int($0 - UInt8(ascii: "0")) }
    }
}

/// The number that words read so far make.
private struct GroupSum {
    /// The places of a group, so that they can only descend.
    private enum Place: Int { case units, tens, hundreds, none }

    private var billions: Int128 = 0
    private var total: Int128 = 0
    private var lastScale: Int128 = 1_000_000_000
    private var group = 0
    private var pending: Int?
    private var lowest = Place.none
    private var awaitsUnit = false
    private var isOpen = false
    private var hasScale = false

    /// Takes one word; false when it cannot stand there.
    mutating func take(_ word: String, digit: Int?) -> Bool {
        if let digit {
            guard pending == nil, lowest.rawValue > Place.units.rawValue else { return false }
            pending = digit
            isOpen = true
            return true
        }
        switch word {
        case "trăm": return close(at: .hundreds, unit: 100)
        case "mươi": return close(at: .tens, unit: 10)
        case "mười":
            guard pending == nil else { return false }
            pending = 1
            return close(at: .tens, unit: 10)
        case "linh", "lẻ":
            guard pending == nil, lowest == .hundreds || lowest == .none && hasScale else { return false }
            lowest = .tens
            awaitsUnit = true
            isOpen = true
            return true
        case "nghìn", "ngàn": return scale(1000)
        case "triệu": return scale(1_000_000)
        case "tỷ", "tỉ": return billion()
        default: return false
        }
    }

    private mutating func close(at place: Place, unit: Int) -> Bool {
        guard let digit = pending, lowest.rawValue > place.rawValue else { return false }
        group += digit * unit
        pending = nil
        lowest = place
        isOpen = true
        return true
    }

    /// Adds the open group times a unit.
    private mutating func scale(_ unit: Int128) -> Bool {
        guard isOpen, unit < lastScale, !awaitsUnit || pending != nil, lowest != .hundreds || pending == nil else {
            return false
        }
        total += Int128(group + (pending ?? 0)) * unit
        lastScale = unit
        startGroup()
        return true
    }

    private mutating func billion() -> Bool {
        guard isOpen || hasScale, !awaitsUnit || pending != nil, lowest != .hundreds || pending == nil else {
            return false
        }
        let (sum, tooLarge) = billions.addingReportingOverflow(total + Int128(group + (pending ?? 0)))
        let (value, overflow) = sum.multipliedReportingOverflow(by: 1_000_000_000)
        guard !tooLarge, !overflow else { return false }
        billions = value
        total = 0
        lastScale = 1_000_000_000
        startGroup()
        return true
    }

    private mutating func startGroup() {
        group = 0
        pending = nil
        lowest = .none
        awaitsUnit = false
        isOpen = false
        hasScale = true
    }

    /// The number; a last digit right behind `trăm`, `nghìn`, `triệu` or `tỷ` is colloquial and read differently.
    func finished() -> Int128? {
        if pending != nil, lowest == .hundreds || lowest == .none && hasScale { return nil }
        if awaitsUnit, pending == nil { return nil }
        let (value, overflow) = billions.addingReportingOverflow(total + Int128(group + (pending ?? 0)))
        return overflow ? nil : value
    }
}
