public import Diagnostics

/// A text whose every byte knows where it stands in a file.
///
/// A body outside YAML is one segment; a block of indented lines is one segment a line.
public struct LocatedText: Hashable, Sendable {
    /// The text itself, contiguous UTF-8, `\n` between lines.
    public let text: String
    /// The file that it was read from.
    public let file: SourceFile
    /// From which text offset on which file offset counts; sorted by text offset, never empty, first text offset 0.
    public let segments: [Segment]

    /// A stretch of text that stands as a whole in the file.
    public struct Segment: Hashable, Sendable {
        /// UTF-8 offset in the text.
        public let text: Int
        /// UTF-8 offset in the file.
        public let file: Int

        /// A stretch that starts at these offsets.
        public init(text: Int, file: Int) {
            self.text = text
            self.file = file
        }
    }

    /// A text with its segments.
    public init(_ text: String, file: SourceFile, segments: [Segment]) {
        var text = text
        text.makeContiguousUTF8()
        self.text = text
        self.file = file
        self.segments = segments.isEmpty ? [Segment(text: 0, file: 0)] : segments
    }

    /// The text of a stretch of a file.
    public init(_ file: SourceFile, _ range: Range<Int>) {
        self.init(String(file.text(in: range)), file: file, segments: [Segment(text: 0, file: range.lowerBound)])
    }

    /// The place in the file of a UTF-8 offset of the text.
    public func fileOffset(_ offset: Int) -> Int {
        var low = 0
        var high = segments.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if segments[middle].text <= offset { low = middle } else { high = middle }
        }
        return segments[low].file + offset - segments[low].text
    }

    /// The span in the file of a UTF-8 range of the text.
    public func span(_ range: Range<Int>) -> SourceSpan {
        let start = fileOffset(range.lowerBound)
        guard !range.isEmpty else { return SourceSpan(file, start..<start) }
        return SourceSpan(file, start..<(fileOffset(range.upperBound - 1) + 1))
    }

    /// The span of the whole text.
    public var span: SourceSpan { span(0..<text.utf8.count) }

    /// Part of the text, with its places.
    public func slice(_ range: Range<Int>) -> LocatedText {
        let utf8 = text.utf8
        let start = utf8.index(text.startIndex, offsetBy: range.lowerBound)
        let part = String(text[start..<utf8.index(start, offsetBy: range.count)])
        var parts = [Segment(text: 0, file: fileOffset(range.lowerBound))]
        for segment in segments where segment.text > range.lowerBound && segment.text < range.upperBound {
            parts.append(Segment(text: segment.text - range.lowerBound, file: segment.file))
        }
        return LocatedText(part, file: file, segments: parts)
    }
}
