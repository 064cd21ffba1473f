import Diagnostics

/// Puts a located text together from stretches of a file.
struct LocatedTextBuilder {
    /// The text so far.
    private(set) var bytes: [UInt8] = []
    private var segments: [LocatedText.Segment] = []

    /// An empty text.
    init() {}

    /// Adds a stretch of the file.
    mutating func append(_ range: Range<Int>, of source: [UInt8]) {
        mark(range.lowerBound)
        bytes.append(contentsOf: source[range])
    }

    /// Adds a byte that stands for something at an offset of the file.
    mutating func append(_ byte: UInt8, at offset: Int) {
        mark(offset)
        bytes.append(byte)
    }

    /// Notes where the next byte stands, unless it follows from what is known.
    private mutating func mark(_ offset: Int) {
        if let last = segments.last {
            if last.file + bytes.count - last.text == offset { return }
            if last.text == bytes.count { segments.removeLast() }
        }
        segments.append(LocatedText.Segment(text: bytes.count, file: offset))
    }

    /// The text; an empty one stands at the offset given.
    func text(_ file: SourceFile, orAt offset: Int) -> LocatedText {
        LocatedText(
            String(decoding: bytes, as: UTF8.self), file: file,
            segments: segments.isEmpty ? [LocatedText.Segment(text: 0, file: offset)] : segments)
    }
}

extension LocatedText {
    /// The text without spaces, tabs, no-break spaces and line feeds at both ends.
    func trimmed() -> LocatedText {
        let range = trimmedRange()
        return range.count == text.utf8.count ? self : slice(range)
    }

    /// The UTF-8 range without blanks at both ends.
    func trimmedRange() -> Range<Int> {
        let bytes = text.utf8.span
        var lower = 0
        var upper = bytes.count
        while lower < upper {
            if ASCII.isBlank(bytes[lower]) || bytes[lower] == ASCII.newline {
                lower += 1
            } else if lower + 1 < upper, bytes[lower] == 0xC2, bytes[lower + 1] == 0xA0 {
                lower += 2
            } else {
                break
            }
        }
        while upper > lower {
            if ASCII.isBlank(bytes[upper - 1]) || bytes[upper - 1] == ASCII.newline {
                upper -= 1
            } else if upper - 1 > lower, bytes[upper - 1] == 0xA0, bytes[upper - 2] == 0xC2 {
                upper -= 2
            } else {
                break
            }
        }
        return lower..<upper
    }
}
