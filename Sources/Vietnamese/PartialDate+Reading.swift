/// Why a text is not a date that may be used.
public enum DateFault: Error, Hashable, Sendable {
    /// It does not have the shape of a date.
    case notADate
    /// The calendar has no such day or month; the suggestion swaps day and month where that helps (`6/30/2020`).
    case impossible(suggestion: String?)
    /// Day and month without year (`30/6`).
    case yearMissing
    /// A year of two digits (`30/6/20`); the suggestion has four.
    case yearShort(suggestion: String)
    /// The year stands first with slashes (`2020/06/30`); the suggestion has the day first.
    case yearFirstSlash(suggestion: String)
}

extension PartialDate {
    /// Reads `30/6/2020`, `05-3-2020`, `6/2020`, `2020`, `2020-06-30`, `2020-06` and the long form in words.
    ///
    /// The order is always day, month, year; only with hyphens may the year stand first (ISO 8601, for data).
    /// Zeros in front are accepted wherever they stand. Source: chinh-ta §5.
    public static func parse(_ text: some StringProtocol) -> Result<PartialDate, DateFault> {
        let folded = Key.fold(text)
        if folded.hasPrefix("ngay_") || folded.hasPrefix("thang_") || folded.hasPrefix("nam_") {
            return parseWords(folded)
        }
        var trimmed = Array(text.unicodeScalars)[...]
        while trimmed.first.map(VietnameseNumber.isSpace) ?? false { trimmed.removeFirst() }
        while trimmed.last.map(VietnameseNumber.isSpace) ?? false { trimmed.removeLast() }
        return parseNumbers(String(String.UnicodeScalarView(trimmed)))
    }

    /// Reads numbers between slashes or hyphens.
    private static func parseNumbers(_ trimmed: String) -> Result<PartialDate, DateFault> {
        let hasSlash = trimmed.contains("/")
        let parts = trimmed.split(separator: hasSlash ? "/" : "-", omittingEmptySubsequences: false)
        guard parts.count <= 3 else { return .failure(.notADate) }
        var numbers: [Int] = []
        for part in parts {
            let digits = part.utf8
            guard (1...4).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
                return .failure(.notADate)
            }
            numbers.append(digits.reduce(0) { $0 * 10 + Int($1 - 0x30) })
        }
        return make(numbers, lengths: parts.map(\.utf8.count), hasSlash: hasSlash)
    }

    /// Reads `ngay_30_thang_6_nam_2020` and its shorter forms, after folding.
    private static func parseWords(_ folded: String) -> Result<PartialDate, DateFault> {
        let words = folded.split(separator: "_")
        if words.count == 2, words[1].contains("/") { return parseNumbers(String(words[1])) }
        var numbers: [Int] = []
        var lengths: [Int] = []
        let names: [Substring]
        switch words.count {
        case 6: names = ["ngay", "thang", "nam"]
        case 4 where words[0] == "ngay": names = ["ngay", "thang"]
        case 4: names = ["thang", "nam"]
        case 2: names = ["nam"]
        default: return .failure(.notADate)
        }
        for (index, name) in names.enumerated() {
            let digits = words[2 * index + 1]
            guard words[2 * index] == name, digits.utf8.count <= 4, let number = Int(digits), number >= 0 else {
                return .failure(.notADate)
            }
            numbers.append(number)
            lengths.append(digits.utf8.count)
        }
        return make(numbers, lengths: lengths, hasSlash: true)
    }

    /// A date from two or three numbers and the number of digits each was written with.
    private static func make(_ numbers: [Int], lengths: [Int], hasSlash: Bool) -> Result<PartialDate, DateFault> {
        let isYear = lengths.map { $0 == 4 }
        switch (numbers.count, isYear.first ?? false, isYear.last ?? false) {
        case (1, true, _):
            return checked(PartialDate(year: numbers[0]))
        case (2, false, true):
            return checked(PartialDate(year: numbers[1], month: numbers[0]))
        case (3, false, true) where lengths[1] <= 2 && lengths[0] <= 2:
            return checked(PartialDate(year: numbers[2], month: numbers[1], day: numbers[0]))
        case (2, true, false) where lengths[1] <= 2, (3, true, false) where lengths[1] <= 2 && lengths[2] <= 2:
            let date = PartialDate(year: numbers[0], month: numbers[1], day: numbers.count == 3 ? numbers[2] : nil)
            guard hasSlash else { return checked(date) }
            return checked(date).flatMap { .failure(.yearFirstSlash(suggestion: $0.short)) }
        case (2, false, false) where lengths[0] <= 2 && lengths[1] <= 2:
            return .failure(hasSlash ? .yearMissing : .notADate)
        case (3, false, false) where lengths.allSatisfy { $0 <= 2 }:
            let date = PartialDate(year: 2000 + numbers[2], month: numbers[1], day: numbers[0])
            return checked(date).flatMap { .failure(.yearShort(suggestion: $0.short)) }
        default:
            return .failure(.notADate)
        }
    }

    /// The date if the calendar has it.
    private static func checked(_ date: PartialDate) -> Result<PartialDate, DateFault> {
        guard date.year >= 1000 else { return .failure(.notADate) }
        guard !date.exists else { return .success(date) }
        let swapped = PartialDate(year: date.year, month: date.day, day: date.month)
        return .failure(.impossible(suggestion: date.day != nil && swapped.exists ? swapped.short : nil))
    }
}
