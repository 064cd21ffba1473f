/// One text that diagnostics point into: its name as the user knows it and its text as the program read it.
///
/// The text is held after decoding, without byte order mark, in Unicode normal form C and with `\n` line ends;
/// every span is a range of UTF-8 offsets in *this* text. Lines and columns are the same before and after
/// normalisation because columns count characters.
public final class SourceFile: Sendable {
    /// The path as given by the user, shown in messages.
    public let path: String
    /// The text after decoding and normalisation.
    public let text: String
    /// Whether the bytes on disk differ from ``text`` by more than line ends and a byte order mark.
    public let wasNormalized: Bool
    /// Of a text made from a sheet of a workbook, the sheet; `nil` for every other text.
    public let sheet: SheetPlaces?
    /// UTF-8 offset of the first byte of each line; never empty.
    private let lineStarts: [Int]

    /// Wraps a text that is already in normal form C with `\n` line ends.
    ///
    /// The text of a sheet has a line for each row with something in it, and a tab between two cells.
    public init(path: String, text: String, wasNormalized: Bool = false, sheet: SheetPlaces? = nil) {
        var text = text
        text.makeContiguousUTF8()
        self.path = path
        self.wasNormalized = wasNormalized
        self.sheet = sheet
        var starts = [0]
        let bytes = text.utf8.span
        for index in bytes.indices where bytes[index] == 0x0A { starts.append(index + 1) }
        lineStarts = starts
        self.text = text
    }

    /// Length of ``text`` in UTF-8 bytes.
    public var utf8Count: Int { text.utf8.count }

    /// Number of lines; a text that ends in a line feed has an empty last line.
    public var lineCount: Int { lineStarts.count }

    /// The line (from 1) and the column (from 1, counted in characters) of a UTF-8 offset; offsets outside are clamped.
    public func position(at offset: Int) -> SourcePosition {
        let offset = min(max(offset, 0), utf8Count)
        let line = lineIndex(at: offset)
        let start = text.utf8.index(text.startIndex, offsetBy: lineStarts[line])
        let end = text.utf8.index(text.startIndex, offsetBy: offset)
        return SourcePosition(line: line + 1, column: text[start..<end].count + 1)
    }

    /// The text of a line (from 1) without its line feed; empty outside the file.
    public func line(_ number: Int) -> Substring {
        guard number >= 1, number <= lineStarts.count else { return "" }
        return text(in: lineRange(number))
    }

    /// The UTF-8 range of a line (from 1) without its line feed.
    public func lineRange(_ number: Int) -> Range<Int> {
        let start = lineStarts[number - 1]
        let end = number < lineStarts.count ? lineStarts[number] - 1 : utf8Count
        return start..<end
    }

    /// The text in a UTF-8 range, clamped to the file.
    public func text(in range: Range<Int>) -> Substring {
        let range = range.clamped(to: 0..<utf8Count)
        let utf8 = text.utf8
        let start = utf8.index(text.startIndex, offsetBy: range.lowerBound)
        return text[start..<utf8.index(start, offsetBy: range.count)]
    }

    /// The zero-based index of the line that holds an offset.
    private func lineIndex(at offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }
}

/// A place for people: line and column, both from 1, the column in characters.
public struct SourcePosition: Hashable, Comparable, Sendable {
    /// Line, from 1.
    public let line: Int
    /// Column in characters, from 1.
    public let column: Int

    /// A position from its line and column, both from 1.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// Orders by line, then column.
    public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

/// A stretch of one source: the file and a range of UTF-8 offsets in its text.
public struct SourceSpan: Hashable, Sendable {
    /// The text that the range belongs to.
    public let file: SourceFile
    private let lower: Int32
    private let upper: Int32

    /// A span over a UTF-8 range of a file.
    public init(_ file: SourceFile, _ range: Range<Int>) {
        self.file = file
        lower = Int32(clamping: range.lowerBound)
        upper = Int32(clamping: range.upperBound)
    }

    /// The UTF-8 offsets in ``file``.
    public var range: Range<Int> { Int(lower)..<Int(upper) }

    /// Where the span starts, for people.
    public var start: SourcePosition { file.position(at: Int(lower)) }

    /// Where the span ends (exclusive), for people.
    public var end: SourcePosition { file.position(at: Int(upper)) }

    /// The text inside.
    public var text: Substring { file.text(in: range) }

    /// From the start of this span to the end of another in the same file; this span where the files differ.
    public func extended(to other: SourceSpan) -> SourceSpan {
        guard other.file === file else { return self }
        return SourceSpan(
            file, min(range.lowerBound, other.range.lowerBound)..<max(range.upperBound, other.range.upperBound))
    }

    /// Same file object and same range.
    public static func == (left: SourceSpan, right: SourceSpan) -> Bool {
        left.file === right.file && left.lower == right.lower && left.upper == right.upper
    }

    /// Hashes file identity and range.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(ObjectIdentifier(file))
        hasher.combine(lower)
        hasher.combine(upper)
    }
}

extension SourceFile: Hashable {
    /// Same object.
    public static func == (left: SourceFile, right: SourceFile) -> Bool { left === right }
    /// Hashes identity.
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
