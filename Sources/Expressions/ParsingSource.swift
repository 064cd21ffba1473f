package import Diagnostics
package import Values

/// A text as its parsers read it: UTF-8 bytes, with the way back to the places in the file.
package struct ParsingSource: Sendable {
    /// The text with its places.
    package let text: LocatedText
    /// The same text as bytes; all ranges of the parsers count in it.
    package let bytes: [UInt8]

    /// A text made ready for reading.
    package init(_ text: LocatedText) {
        self.text = text
        bytes = Array(text.text.utf8)
    }

    /// The place in the file.
    package func span(_ range: Range<Int>) -> SourceSpan { text.span(range) }

    /// The characters of a range that starts and ends at characters.
    package func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// The byte at an offset, 0 at and after an end.
    package func byte(_ offset: Int, before end: Int) -> UInt8 { offset < end ? bytes[offset] : 0 }

    /// Whether these bytes stand at an offset, before an end.
    package func has(_ wanted: StaticString, at offset: Int, before end: Int) -> Bool {
        let count = wanted.utf8CodeUnitCount
        guard offset >= 0, offset + count <= end else { return false }
        return wanted.description.utf8.elementsEqual(bytes[offset..<offset + count])
    }

    /// Length of the white space at an offset: 1 for a space or a tab, 2 for a non-breaking space, 0 for anything else.
    package func spaceLength(at offset: Int, before end: Int) -> Int {
        guard offset < end else { return 0 }
        let byte = bytes[offset]
        if byte == Byte.space || byte == Byte.tab || byte == Byte.return { return 1 }
        if byte == 0xC2, offset + 1 < end, bytes[offset + 1] == 0xA0 { return 2 }
        return 0
    }

    /// The range without white space at its ends.
    package func trimmed(_ range: Range<Int>) -> Range<Int> {
        var lower = range.lowerBound
        var upper = range.upperBound
        while true {
            let length = spaceLength(at: lower, before: upper)
            if length == 0 { break }
            lower += length
        }
        while lower < upper {
            let last = bytes[upper - 1]
            if last == Byte.space || last == Byte.tab || last == Byte.return {
                upper -= 1
            } else if last == 0xA0, upper - 2 >= lower, bytes[upper - 2] == 0xC2 {
                upper -= 2
            } else {
                break
            }
        }
        return lower..<upper
    }

    /// The first place of a byte in a range.
    package func first(_ byte: UInt8, in range: Range<Int>) -> Int? {
        var index = range.lowerBound
        while index < range.upperBound {
            if bytes[index] == byte { return index }
            index += 1
        }
        return nil
    }

    /// Length in bytes of the character (scalar) at an offset.
    package func scalarLength(at offset: Int) -> Int {
        switch bytes[offset] {
        case 0..<0x80: 1
        case 0xC0..<0xE0: 2
        case 0xE0..<0xF0: 3
        case 0xF0...: 4
        default: 1
        }
    }

    /// Whether a letter or a digit starts at an offset: ASCII ones and everything beyond ASCII that is no punctuation.
    package func isWordByte(at offset: Int, before end: Int) -> Bool {
        guard offset < end else { return false }
        let byte = bytes[offset]
        if byte < 0x80 { return Byte.isDigit(byte) || Byte.isLetter(byte) }
        if byte == 0xC2 { return false }
        return !(byte == 0xE2 && offset + 1 < end && (0x80...0x8B).contains(bytes[offset + 1]))
    }

    /// Whether a letter starts at an offset.
    package func isLetter(at offset: Int, before end: Int) -> Bool {
        isWordByte(at: offset, before: end) && !Byte.isDigit(bytes[offset])
    }
}

/// The bytes that mean something to the parsers.
package enum Byte {
    package static let tab = UInt8(ascii: "\t")
    package static let lineFeed = UInt8(ascii: "\n")
    package static let `return` = UInt8(ascii: "\r")
    package static let space = UInt8(ascii: " ")
    package static let hash = UInt8(ascii: "#")
    package static let percent = UInt8(ascii: "%")
    package static let star = UInt8(ascii: "*")
    package static let plus = UInt8(ascii: "+")
    package static let dash = UInt8(ascii: "-")
    package static let dot = UInt8(ascii: ".")
    package static let colon = UInt8(ascii: ":")
    package static let semicolon = UInt8(ascii: ";")
    package static let comma = UInt8(ascii: ",")
    package static let less = UInt8(ascii: "<")
    package static let greater = UInt8(ascii: ">")
    package static let exclamation = UInt8(ascii: "!")
    package static let quote = UInt8(ascii: "\"")
    package static let apostrophe = UInt8(ascii: "'")
    package static let openParenthesis = UInt8(ascii: "(")
    package static let closeParenthesis = UInt8(ascii: ")")
    package static let openBracket = UInt8(ascii: "[")
    package static let closeBracket = UInt8(ascii: "]")
    package static let openBrace = UInt8(ascii: "{")
    package static let closeBrace = UInt8(ascii: "}")
    package static let backslash = UInt8(ascii: "\\")
    package static let caret = UInt8(ascii: "^")
    package static let underscore = UInt8(ascii: "_")
    package static let bar = UInt8(ascii: "|")
    package static let slash = UInt8(ascii: "/")
    package static let tilde = UInt8(ascii: "~")

    /// 0–9.
    package static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
    /// a–z, A–Z.
    package static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
    /// Signs of ASCII that `\` may make literal.
    package static func isPunctuation(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7F && !isDigit(byte) && !isLetter(byte)
    }

    /// Whether a byte is a space or tab.
    package static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte == tab }
}
