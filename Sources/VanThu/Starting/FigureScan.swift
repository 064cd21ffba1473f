import Vietnamese

/// Finds the figures of a text that somebody typed: numbers, years, dates, numbers of acts.
///
/// Not found: what stands in tags, comments and commands in braces; numbers of headings, list items and rows;
/// numbers behind `Điều`, `khoản` and the like, which name a provision.
struct FigureScan {
    private let bytes: [UInt8]
    private var found: [Range<Int>] = []

    /// The UTF-8 ranges of the figures; a date in words or an act with its date is one.
    static func figures(in text: String) -> [Range<Int>] {
        var scan = FigureScan(text)
        scan.run()
        return scan.found
    }

    private init(_ text: String) { bytes = Array(text.utf8) }

    private mutating func run() {
        var start = 0
        while start < bytes.count {
            let stop = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            // A comment or tag may end on a later line.
            start = max(scanLine(start..<stop), stop) + 1
        }
    }

    /// Scans a line; returns where it or what was opened on it ends.
    private mutating func scanLine(_ line: Range<Int>) -> Int {
        var index = contentStart(line)
        while index < line.upperBound {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\\") {
                index += 2
            } else if byte == UInt8(ascii: "{") {
                index = endOfBraces(index, line: line)
            } else if byte == UInt8(ascii: "["), has("[^", at: index) {
                index = (bytes[index..<line.upperBound].firstIndex(of: UInt8(ascii: "]")) ?? index) + 1
            } else if Self.isDigit(byte) {
                let end = endOfFigure(index, line: line)
                if startsFigure(index, line: line) { add(index..<end) }
                index = end
            } else {
                index += 1
            }
        }
        return index
    }

    /// Behind the marks of a heading or list item and a number typed there; behind the first cell of a row where that
    /// holds a number alone.
    private func contentStart(_ line: Range<Int>) -> Int {
        var index = line.lowerBound
        if index < line.upperBound, bytes[index] == UInt8(ascii: "|") {
            let end = bytes[index + 1..<line.upperBound].firstIndex(of: UInt8(ascii: "|")) ?? index
            let isCount = bytes[index..<end].allSatisfy { Self.isDigit($0) || "|. ".utf8.contains($0) }
            return isCount ? end : index
        }
        while index < line.upperBound, "#-+*>! .".utf8.contains(bytes[index]) { index += 1 }
        var end = index
        if end < line.upperBound, bytes[end] == UInt8(ascii: "(") { end += 1 }
        let digits = end
        while end < line.upperBound, Self.isDigit(bytes[end]) || bytes[end] == UInt8(ascii: ".") { end += 1 }
        guard end > digits, end - digits <= 8, end < line.upperBound else { return index }
        if ")/-".utf8.contains(bytes[end]), bytes[end - 1] != UInt8(ascii: ".") { end += 1 }
        guard end < line.upperBound, bytes[end] == UInt8(ascii: " "), ".)/-".utf8.contains(bytes[end - 1]) else {
            return index
        }
        return end
    }

    /// Behind a tag, a comment or a command; behind the brace alone where none is closed.
    private func endOfBraces(_ start: Int, line: Range<Int>) -> Int {
        for (open, close, limit) in [
            ("{#", "#}", bytes.count), ("{{", "}}", line.upperBound), ("{%", "%}", line.upperBound),
            ("{", "}", line.upperBound),
        ] where has(open, at: start) {
            var index = start + open.utf8.count
            while index < limit, !has(close, at: index) { index += 1 }
            return index < limit ? index + close.utf8.count : start + 1
        }
        return start + 1
    }

    /// Whether the digit at a place starts a figure of the text, not part of a word, a power or a provision.
    private func startsFigure(_ index: Int, line: Range<Int>) -> Bool {
        guard index > line.lowerBound else { return true }
        let before = bytes[index - 1]
        if before >= 0x80 || Self.isLetter(before) || "^~_<".utf8.contains(before) { return false }
        guard before == UInt8(ascii: " ") else { return true }
        var start = index - 1
        while start > line.lowerBound, bytes[start - 1] != UInt8(ascii: " ") { start -= 1 }
        return !Self.provisions.contains(Key.fold(String(decoding: bytes[start..<index - 1], as: UTF8.self)))
    }

    /// Behind a figure: digits with what joins them, the symbol of an act, a unit without space.
    private func endOfFigure(_ start: Int, line: Range<Int>) -> Int {
        var end = start
        while end < line.upperBound,
            bytes[end] >= 0x80 || Self.isDigit(bytes[end]) || Self.isLetter(bytes[end])
                || ".,:/-^%".utf8.contains(bytes[end])
        {
            end += 1
        }
        while end > start + 1, ".,:/-^".utf8.contains(bytes[end - 1]) { end -= 1 }
        return end
    }

    /// Adds a figure, to the one before where both are one date or one act with its date.
    private mutating func add(_ range: Range<Int>) {
        if let last = found.last, last.upperBound < range.lowerBound {
            let gap = String(decoding: bytes[last.upperBound..<range.lowerBound], as: UTF8.self)
            if !gap.contains("\n"), Self.joints.contains(Key.fold(gap)) {
                found[found.count - 1] = last.lowerBound..<range.upperBound
                return
            }
        }
        found.append(range)
    }

    private func has(_ text: String, at index: Int) -> Bool { bytes[index...].starts(with: text.utf8) }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    /// What parts of one date are joined by, folded.
    private static let joints: Set<String> = ["ngay", "thang", "nam", ",_ngay"]
    /// Behind these words stands the number of a provision or of a part, folded.
    private static let provisions: Set<String> = [
        "dieu", "khoan", "diem", "chuong", "phan", "muc", "tieu_muc", "luc", "bieu", "bang", "hinh",
    ]
}
