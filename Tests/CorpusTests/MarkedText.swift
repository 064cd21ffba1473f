/// The text of a line of the corpus, taken apart into runs of one look.
///
/// The marks are those that the index of the corpus states (`**bold**`, `*italic*`, `__underline__`, `^sup^`, `~sub~`);
/// each switches its look, so that marks which cross one another are read as well.
struct MarkedText {
    /// How a run looks.
    struct Look: OptionSet {
        let rawValue: Int
        static let bold = Look(rawValue: 1)
        static let italic = Look(rawValue: 2)
        static let underlined = Look(rawValue: 4)
        static let raised = Look(rawValue: 8)
        static let lowered = Look(rawValue: 16)
    }

    /// Text of one look.
    struct Run {
        var text: String
        var look: Look
    }

    /// The runs in order.
    private(set) var runs: [Run] = []

    /// Text of given runs.
    init(_ runs: [Run]) { self.runs = runs }

    /// Reads a line.
    init(_ line: String) {
        let signs = Array(line)
        var look: Look = []
        var place = 0
        while place < signs.count {
            let sign = signs[place]
            var count = 1
            while place + count < signs.count, signs[place + count] == sign { count += 1 }
            switch sign {
            case "[" where place + 1 < signs.count && signs[place + 1] == "^":
                let stop = signs[place...].firstIndex(of: "]") ?? place
                append(String(signs[place...stop]), look)
                place = stop + 1
                continue
            case "*" where !(count == 1 && Self.isLoose(signs, place)):
                if count % 2 == 1 { look.formSymmetricDifference(.italic) }
                if count % 4 >= 2 { look.formSymmetricDifference(.bold) }
            case "_" where count == 2: look.formSymmetricDifference(.underlined)
            case "^" where count == 1: look.formSymmetricDifference(.raised)
            case "~" where count == 1: look.formSymmetricDifference(.lowered)
            default: append(String(repeating: String(sign), count: count), look)
            }
            place += count
        }
    }

    private static func isLoose(_ signs: [Character], _ place: Int) -> Bool {
        (place == 0 || signs[place - 1].isWhitespace) && (place + 1 == signs.count || signs[place + 1].isWhitespace)
    }

    private mutating func append(_ text: String, _ look: Look) {
        if let last = runs.last, last.look == look || text.allSatisfy(\.isWhitespace) {
            runs[runs.count - 1].text += text
        } else {
            runs.append(Run(text: text, look: look))
        }
    }

    /// The text without marks.
    var plain: String { runs.map(\.text).joined() }

    /// Whether all of it that is not space has a look.
    func isAll(_ look: Look) -> Bool {
        let words = runs.filter { !$0.text.allSatisfy(\.isWhitespace) }
        return !words.isEmpty && words.allSatisfy { $0.look.isSuperset(of: look) }
    }

    /// The text with a look taken away.
    func without(_ look: Look) -> MarkedText {
        var text = self
        text.runs = []
        for run in runs { text.append(run.text, run.look.subtracting(look)) }
        return text
    }

    /// The text after some signs of it.
    func dropping(_ count: Int) -> MarkedText {
        var text = self
        var left = count
        for place in text.runs.indices {
            let taken = min(left, text.runs[place].text.count)
            text.runs[place].text.removeFirst(taken)
            left -= taken
        }
        return text
    }

    /// The text as a spec writes it.
    var spec: String {
        var result = ""
        for (place, run) in runs.enumerated() {
            let core = run.text.trimmed
            guard !run.look.isEmpty, !core.isEmpty else {
                result += Self.escaped(run.text)
                continue
            }
            let opening = run.look.opening
            let text = opening + Self.escaped(core) + String(opening.reversed())
            result += run.text.prefix { $0.isWhitespace }
            let isBare = run.look == .raised || run.look == .lowered
            let isJoined = result.last.map { isBare ? !$0.isLetter && !$0.isNumber : !$0.isWhitespace } ?? false
            let next = place + 1 < runs.count ? runs[place + 1].text.first : nil
            let runsOn = core == run.text.trimmedAtEnd && (next?.isLetter ?? false) && run.text.last?.isLetter ?? false
            result += isJoined || runsOn && !isBare ? "{" + text + "}" : text
            result += String(run.text.reversed().prefix { $0.isWhitespace })
        }
        return result
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        var previous: Character = " "
        for sign in text {
            if "*^~{\\".contains(sign) && !(sign == "^" && previous == "[") { result += "\\" }
            if sign == "_" && previous == "_" { result += "\\" }
            result.append(sign)
            previous = sign
        }
        return result
    }
}

extension MarkedText.Look {
    /// The marks of a spec that open it.
    fileprivate var opening: String {
        (contains(.underlined) ? "__" : "") + (contains(.bold) ? "**" : "") + (contains(.italic) ? "*" : "")
            + (contains(.raised) ? "^" : "") + (contains(.lowered) ? "~" : "")
    }
}

extension String {
    /// Without spaces at either end.
    var trimmed: String { String(drop(while: \.isWhitespace)).trimmedAtEnd }

    /// Without spaces at the end.
    var trimmedAtEnd: String { String(reversed().drop(while: \.isWhitespace).reversed()) }

    /// Whether it has letters and none of them is small.
    var isCapital: Bool { contains(where: \.isLetter) && !contains(where: \.isLowercase) }

    /// The parts between the occurrences of a text, without spaces around them.
    func parts(between text: String) -> [String] {
        var parts: [String] = []
        var rest = Substring(self)
        while let range = rest.range(ofText: text) {
            parts.append(String(rest[..<range.lowerBound]).trimmed)
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest).trimmed]
    }
}

extension Substring {
    /// The first place of a text.
    func range(ofText text: String) -> Range<Index>? {
        let sought = Array(text.utf8)
        let bytes = Array(utf8)
        guard let first = sought.first, bytes.count >= sought.count else { return nil }
        for place in 0...(bytes.count - sought.count)
        where bytes[place] == first && bytes[place..<place + sought.count].elementsEqual(sought) {
            let start = utf8.index(startIndex, offsetBy: place)
            return start..<utf8.index(start, offsetBy: sought.count)
        }
        return nil
    }
}
