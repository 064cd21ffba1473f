/// The header of a document of the corpus, told apart by the shapes of its lines.
struct CorpusHeader {
    /// Lines of the left column above the number, with whether each is bold.
    private(set) var issuer: [(text: String, isBold: Bool)] = []
    /// The lines of the state's or the party's title.
    private(set) var motto: [String] = []
    /// The number line.
    private(set) var number: String?
    /// The lines under the number.
    private(set) var subject: [String] = []
    /// Place and date.
    private(set) var placeDate: String?
    /// The stamp.
    private(set) var stamp: String?

    /// Reads the lines above the name of the type or the addressees.
    init(_ lines: ArraySlice<CorpusPage.Line>, isPrinted: Bool) {
        for line in lines {
            if let cells = line.cells {
                for cell in cells { cell.parts(between: " / ").forEach { take($0) } }
            } else if isPrinted {
                for piece in CorpusPage.columns(line) { take(piece.text) }
            } else {
                take(line.text)
            }
        }
    }

    private static let titles = [
        "CỘNG HÒA XÃ", "CỘNG HOÀ XÃ", "CÔNG HÒA XÃ", "Cộng hòa xã", "ĐẢNG CỘNG SẢN", "Độc lập",
    ]

    private mutating func take(_ marked: String) {
        let isBold = MarkedText(marked).isAll(.bold)
        let text = MarkedText(marked).plain.trimmed
        if text.isEmpty || text.count >= 3 && text.allSatisfy({ "_-^ ".contains($0) }) { return }
        for title in Self.titles {
            guard let range = Substring(text).range(ofText: title) else { continue }
            if range.lowerBound > text.startIndex { issuer.append((String(text[..<range.lowerBound]).trimmed, true)) }
            motto.append(String(text[range.lowerBound...]))
            return
        }
        if text.hasPrefix("Số") {
            let (line, rest) = Self.parts(ofNumberLine: text)
            number = line
            if let rest { placeDate = rest }
        } else if text.hasPrefix("V/v") || text.hasPrefix("Về ") {
            subject.append(text)
        } else if text.contains("ngày"), text.contains("năm"), text.contains(",") {
            placeDate = text
        } else if text.hasPrefix("["), text.hasSuffix("]") {
            stamp = String(text.dropFirst().dropLast())
        } else if number != nil {
            subject.append(text)
        } else {
            issuer.append((text, isBold))
        }
    }

    /// A number line, and the place and date when they stand on the same line.
    private static func parts(ofNumberLine text: String) -> (String, String?) {
        guard text.contains("ngày"), let slash = text.lastIndex(of: "/") else { return (text, nil) }
        let stop = text[slash...].firstIndex { $0 == " " || $0 == "," } ?? text.endIndex
        return (String(text[..<stop]), String(text[stop...].drop { $0 == " " || $0 == "," }))
    }

    /// Lines of the superior bodies and of the issuer: what is bold where something is plain, else the last line, or the
    /// last two where the first of them names a body by its level.
    func bodies(_ hint: Int?) -> (superior: [String], issuer: [String]) {
        let lines = issuer.filter { $0.text != "*" }
        var count = lines.reversed().prefix { $0.isBold }.count
        if count == 0 {
            let isLevel = lines.count > 1 && lines[lines.count - 2].text.hasSuffix("BAN NHÂN DÂN")
            count = isLevel ? 2 : 1
        }
        let split = lines.count - (hint ?? count)
        return (lines[..<split].map(\.text), lines[split...].map(\.text))
    }

    /// Number and symbol of the number line, each empty where the line leaves it blank; the sign between them.
    var numberParts: (number: String, symbol: String, sign: String)? {
        guard let number else { return nil }
        let text = number.dropFirst(2).drop { $0 == ":" || $0.isWhitespace }
        let digits = text.prefix { $0.isNumber }
        let year = text[digits.endIndex...]
        var stop = digits.endIndex
        if year.hasPrefix("/"), year.dropFirst().prefix(while: \.isNumber).count == 4 {
            stop = text.index(digits.endIndex, offsetBy: 5)
        }
        let rest = String(text[stop...]).trimmed
        return (String(text[..<stop]), String(rest.dropFirst()).trimmed, String(rest.prefix(1)))
    }

    /// The place, and the date as a spec writes it.
    var placeAndDate: (place: String, date: String)? {
        guard let placeDate, let comma = placeDate.lastIndex(of: ",") else { return nil }
        let figures = placeDate[comma...].split { !$0.isNumber }.map(String.init)
        let words = placeDate[comma...].split { $0 == " " || $0 == "," }.map(String.init)
        let hasDay = words.firstIndex(of: "ngày").map { $0 + 1 < words.count && words[$0 + 1].allSatisfy(\.isNumber) }
        let date: String
        switch figures.count {
        case 3: date = figures.joined(separator: "/")
        case 2 where hasDay != true: date = figures.joined(separator: "/")
        default: date = figures.last ?? ""
        }
        return (String(placeDate[..<comma]), date)
    }
}
