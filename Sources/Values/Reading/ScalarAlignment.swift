/// Finds where the bytes of a text stand in a file, line by line, from where it starts.
///
/// Exact for plain letters, indented lines and escapes of one character; approximate for the blank that stands where YAML
/// joins two lines.
struct ScalarAlignment {
    /// How characters may be written otherwise.
    enum Escapes {
        /// They may not.
        case none
        /// `''` stands for `'`.
        case doubled
        /// `\` starts an escape.
        case backslash
    }

    private let bytes: [UInt8]
    private let start: Int
    private let end: Int
    private let escapes: Escapes
    /// The file offset up to which the text was followed.
    private(set) var source: Int
    /// The stretches found so far.
    private(set) var segments: [LocatedText.Segment] = []

    /// For a text whose first byte stands at or behind an offset of the file.
    init(_ bytes: [UInt8], from start: Int, to end: Int, escapes: Escapes) {
        self.bytes = bytes
        self.start = min(start, end)
        self.end = end
        self.escapes = escapes
        source = min(start, end)
    }

    /// Follows a text through the file.
    mutating func align(_ value: [UInt8]) {
        var index = 0
        if !value.isEmpty, source < end, bytes[source] == ASCII.newline { skipBlanks(of: value, from: &index) }
        while index < value.count, source < end {
            if escapes == .backslash, bytes[source] == ASCII.backslash, source + 1 < end {
                if bytes[source + 1] == ASCII.newline {
                    source += 2
                    while source < end, Self.isSpace(bytes[source]) { source += 1 }
                    continue
                }
                mark(index)
                index += Self.scalarLength(value[index])
                source += Self.escapeLength(bytes[source + 1])
            } else if escapes == .doubled, bytes[source] == ASCII.apostrophe {
                mark(index)
                index += 1
                source += 2
            } else if Self.isSpace(value[index]), source == start || !ASCII.isBlank(bytes[source - 1]), isAtLineEnd {
                mark(index)
                skipBlanks(of: value, from: &index)
            } else {
                mark(index)
                repeat {
                    index += 1
                    source += 1
                } while index < value.count && source < end && value[index] > ASCII.space
                    && bytes[source] != ASCII.backslash && bytes[source] != ASCII.apostrophe
            }
        }
        // What has no place of its own, where composing to normal form C made a text longer, stands at the end.
        for offset in min(index, value.count)..<value.count {
            segments.append(LocatedText.Segment(text: offset, file: max(end - 1, start)))
        }
        if segments.isEmpty { segments = [LocatedText.Segment(text: 0, file: start)] }
    }

    /// Notes where a byte of the text stands, unless it follows from what is known.
    private mutating func mark(_ index: Int) {
        if let last = segments.last {
            if last.file + index - last.text == source { return }
            if last.text == index { segments.removeLast() }
        }
        segments.append(LocatedText.Segment(text: index, file: source))
    }

    /// Passes over the end of a line and over the indentation of the next, as far as it is not part of the text.
    private mutating func skipBlanks(of value: [UInt8], from index: inout Int) {
        let first = index
        while index < value.count, Self.isSpace(value[index]) { index += 1 }
        while source < end, Self.isSpace(bytes[source]) { source += 1 }
        while index > first, value[index - 1] == ASCII.space, source > start, bytes[source - 1] == ASCII.space {
            index -= 1
            source -= 1
        }
    }

    /// Whether only blanks stand before the end of the line.
    private var isAtLineEnd: Bool {
        var index = source
        while index < end, ASCII.isBlank(bytes[index]) { index += 1 }
        return index < end && bytes[index] == ASCII.newline
    }

    /// Whether a byte is a blank or a line feed.
    private static func isSpace(_ byte: UInt8) -> Bool { ASCII.isBlank(byte) || byte == ASCII.newline }

    /// Number of bytes of the scalar that starts with a byte.
    private static func scalarLength(_ lead: UInt8) -> Int {
        switch lead {
        case 0..<0x80: 1
        case 0..<0xE0: 2
        case 0..<0xF0: 3
        default: 4
        }
    }

    /// Number of bytes of an escape by the letter behind its `\`.
    private static func escapeLength(_ letter: UInt8) -> Int {
        switch letter {
        case UInt8(ascii: "x"): 4
        case UInt8(ascii: "u"): 6
        case UInt8(ascii: "U"): 10
        default: 2
        }
    }
}
