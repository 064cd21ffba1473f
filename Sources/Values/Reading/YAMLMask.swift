/// What of a head is handed to Yams: the file's own text, line for line, but for what is no YAML.
///
/// Lines of raw text shrink to a stand-in for their name, so that every line and column which Yams names still holds in
/// the file.
struct YAMLMask {
    /// What stands for a name that Yams does not see.
    enum StandIn {
        /// An entry that is read already.
        case entry(SourceNode.Entry)
        /// A name whose value Yams reads.
        case name(KeyPlace)
        /// A name that was given before, or a line that is no name: reported, left out.
        case nothing
    }

    /// What Yams finds as name, by its file offset.
    private(set) var standIns: [Int: StandIn] = [:]
    /// Where a comment follows a plain text, by the file offset of the text.
    var comments: [Int: Int] = [:]
    /// What is written otherwise, in the order of the file.
    private var edits: [(range: Range<Int>, text: String)] = []

    /// Puts a name without value in the place of whole lines.
    mutating func replaceLines(from start: Int, to end: Int, by entry: SourceNode.Entry?, in bytes: [UInt8]) {
        let lineFeeds = bytes[start..<end].count { $0 == ASCII.newline }
        edit(start..<end, "\u{F0000}\(standIns.count):" + String(repeating: "\n", count: lineFeeds))
        standIns[start] = entry.map { .entry($0) } ?? .nothing
    }

    /// Puts another name, as wide, in the place of a name and its colon.
    mutating func replaceName(_ range: Range<Int>, by key: KeyPlace?, in bytes: [UInt8]) {
        let width = bytes[range].count { $0 & 0xC0 != 0x80 }
        let name = UnicodeScalar(UInt32(0xF0001 + standIns.count % 0xFFFC)) ?? "\u{F0001}"
        edit(range, "\(name)" + String(repeating: " ", count: max(0, width - 3)) + ": ")
        standIns[range.lowerBound] = key.map { .name($0) } ?? .nothing
    }

    /// Leaves a stretch of one line out; nothing that counts stands behind it.
    mutating func remove(_ range: Range<Int>) { edit(range, "") }

    /// Takes an edit instead of those inside it.
    private mutating func edit(_ range: Range<Int>, _ text: String) {
        while let last = edits.last, last.range.lowerBound >= range.lowerBound { edits.removeLast() }
        edits.append((range, text))
    }

    /// The text for Yams.
    func text(of bytes: [UInt8], in range: Range<Int>) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(range.count)
        var offset = range.lowerBound
        for edit in edits {
            text.append(contentsOf: bytes[offset..<edit.range.lowerBound])
            text.append(contentsOf: edit.text.utf8)
            offset = edit.range.upperBound
        }
        text.append(contentsOf: bytes[offset..<range.upperBound])
        return String(decoding: text, as: UTF8.self)
    }
}
