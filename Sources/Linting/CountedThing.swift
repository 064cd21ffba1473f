import Diagnostics
import Document
import Vietnamese

/// A number of a line with what it counts: `10 xã, thị trấn`, `Đặt dụng cụ tử cung: 190 ca`.
struct CountedThing {
    /// The number.
    var number: ExactDecimal
    /// The words behind it that name what is counted, in small letters: `xã`, `triệu đồng`.
    var noun: [String]
    /// The words of its clause before it, in small letters, without those that only join: `đặt dụng cụ tử cung`.
    var subject: [String]
    /// All words of its sentence before it, in small letters.
    var sentence: [String]
    /// The number and its noun as printed.
    var text: String
    /// Where it was typed; `nil` for what an expression printed.
    var span: SourceSpan?
    /// What printed it.
    var figure: Figure?
    /// Where its line stands.
    var place: DocumentPlace
    /// Whether it is the whole of a fraction: the 11 of `5/11 xã`.
    var isWholeOfFraction = false
}

extension ProseLine {
    /// The numbers of the line with what they count; dates, provisions, symbols of acts and years count nothing.
    var countedThings: [CountedThing] {
        var things: [CountedThing] = []
        var index = 0
        while index < words.count {
            guard let (number, length, isFraction) = number(at: index), !names(before: index) else {
                index += 1
                continue
            }
            let end = index + length
            // The unit that an expression printed with its number names what is counted.
            let unit = words[end - 1].figure == nil ? [] : unitOfFigure(from: end)
            let noun = !unit.isEmpty ? unit : words[end - 1].behind.isEmpty ? phrase(from: end) : []
            let printed = (words[index..<end].map(\.text) + words[end..<end + noun.count].map(\.text)).joined(
                separator: " ")
            let last = words[max(end + noun.count - 1, index)].span
            let first = words[index].span
            things.append(
                CountedThing(
                    number: number, noun: noun.map(\.lower), subject: subject(before: index),
                    sentence: sentence(before: index), text: printed,
                    span: first.map { last.map($0.extended) ?? $0 }, figure: words[index].figure, place: place,
                    isWholeOfFraction: isFraction))
            index = end
        }
        return things
    }

    /// The number that starts at a word: digits, padded digits, the second part of `5/11`, number words.
    private func number(at index: Int) -> (ExactDecimal, length: Int, isFraction: Bool)? {
        let word = words[index]
        if word.text.utf8.first.map({ (0x30...0x39).contains($0) }) ?? false {
            if let slash = word.text.firstIndex(of: "/") {
                let whole = word.text[word.text.index(after: slash)...]
                guard case .success(let number) = VietnameseNumber.parse(whole), !whole.contains("/"),
                    case .success(let part) = VietnameseNumber.parse(word.text[..<slash]), part <= number,
                    index + 1 < words.count
                else { return nil }
                return (number, 1, true)
            }
            var digits = word.text[...]
            while digits.utf8.count > 1, digits.first == "0", digits.dropFirst().first?.isNumber == true {
                digits.removeFirst()
            }
            guard case .success(let quantity) = VietnameseNumber.parseQuantity(digits) else { return nil }
            return (quantity.value, 1, false)
        }
        guard word.figure == nil, Self.numberWords.contains(word.lower), !isYear(at: index) else { return nil }
        var end = index
        while end < words.count, Self.numberWords.contains(words[end].lower), end - index < 6 {
            end += 1
            if !words[end - 1].behind.isEmpty { break }
        }
        // «một» alone is mostly an article; it counts from two on.
        guard let number = NumberWords.parse(words[index..<end].map(\.lower).joined(separator: " ")),
            number > .one
        else { return nil }
        return (number, end - index, false)
    }

    /// Whether a word is the `năm` of `năm 2026` and no five.
    private func isYear(at index: Int) -> Bool {
        guard words[index].lower == "năm", words[index].behind.isEmpty, index + 1 < words.count else { return false }
        let next = words[index + 1].text.utf8
        return next.count >= 4 && next.prefix(4).allSatisfy { (0x30...0x39).contains($0) }
    }

    /// Whether the word before makes the number a name: a date, a provision, the number of something.
    private func names(before index: Int) -> Bool {
        guard index > 0, words[index - 1].behind.isEmpty || words[index - 1].behind == ":" else { return false }
        let before = words[index - 1].lower
        if before == "số", index > 1, ["tổng", "con", "có", "là"].contains(words[index - 2].lower) { return false }
        return Self.namingWords.contains(before)
    }

    /// The words that one expression printed behind its number.
    private func unitOfFigure(from start: Int) -> [Word] {
        guard start < words.count, let figure = words[start].figure, words[start - 1].figure == figure,
            words[start - 1].behind.isEmpty
        else { return [] }
        var unit: [Word] = []
        for word in words[start...].prefix(5) {
            guard word.figure == figure, word.before.isEmpty, !Self.endingWords.contains(word.lower) else { break }
            unit.append(word)
            if !word.behind.isEmpty { break }
        }
        return unit
    }

    /// The words that name what is counted: up to a sign or a word that starts something else.
    private func phrase(from start: Int) -> [Word] {
        var phrase: [Word] = []
        var index = start
        while index < words.count, phrase.count < 5 {
            let word = words[index]
            if !word.before.isEmpty || word.figure != nil || Self.endingWords.contains(word.lower)
                || word.text.utf8.contains(where: { (0x30...0x39).contains($0) }) || word.text == "-"
                || word.text == "–"
            {
                break
            }
            phrase.append(word)
            index += 1
            if !word.behind.isEmpty { break }
        }
        return phrase
    }

    /// The words of the clause before a number, without a joining word at its end.
    private func subject(before index: Int) -> [String] {
        var subject: [String] = []
        var place = index
        while place > 0, subject.count < 12 {
            let word = words[place - 1]
            let isColon = word.behind == ":" && place == index
            if !word.behind.isEmpty, !isColon { break }
            subject.insert(word.lower, at: 0)
            place -= 1
            if !word.before.isEmpty { break }
        }
        while let last = subject.last, Self.joiningWords.contains(last) { subject.removeLast() }
        while let first = subject.first, first == "-" || first == "+" { subject.removeFirst() }
        return subject
    }

    /// The words of the sentence before a number.
    private func sentence(before index: Int) -> [String] {
        var start = index
        while start > 0, !words[start - 1].behind.contains(where: { ".;!?".contains($0) }) { start -= 1 }
        return words[start..<index].map(\.lower)
    }

    private static let numberWords: Set<String> = [
        "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "mươi", "mốt", "tư", "lăm", "trăm",
        "linh", "lẻ",
    ]
    /// Behind these stands a date, a provision or the number of something.
    private static let namingWords: Set<String> = [
        "ngày", "tháng", "năm", "quý", "điều", "khoản", "điểm", "mục", "phần", "chương", "số", "lục", "biểu", "bảng",
        "hình", "mẫu", "đợt", "lần", "thứ", "lớp", "khóa", "khoá", "kỳ", "tuần", "trang", "tập", "loại", "hạng", "cấp",
        "giai", "đoạn", "bước", "lúc", "từ", "đến", "khu", "tổ", "ấp", "thôn", "đội", "quận", "nghị", "định", "type",
    ]
    /// These end the name of what is counted.
    private static let endingWords: Set<String> = [
        "của", "trong", "trên", "thuộc", "tại", "ở", "và", "với", "được", "đã", "có", "là", "cho", "để", "theo", "đạt",
        "bằng", "so", "về", "từ", "đến", "do", "mà", "sẽ", "đang", "như", "hoặc", "phải", "này", "gồm", "bao", "cùng",
        "tham", "thực", "triển", "khi", "vào", "bị", "chiếm", "tăng", "giảm", "nêu",
    ]
    /// These join a subject and its number.
    private static let joiningWords: Set<String> = [
        "là", "đạt", "có", "được", "gồm", "cho", "với", "bằng", "giao", "khoảng", "số",
    ]
}
