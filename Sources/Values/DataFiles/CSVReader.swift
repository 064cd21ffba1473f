import Diagnostics
import Vietnamese

/// Reads the records of a CSV file (RFC 4180, with any separator): bytes in, cells out, one walk.
///
/// White space around a cell is dropped; quotation marks may hold separators, line ends and doubled marks. Empty records
/// are left out. Source of the dialect: RFC 4180 section 2, and what spreadsheets in Vietnam write (`;`, tabs).
struct CSVReader {
    /// The text.
    let file: SourceFile
    /// The separator.
    let separator: UInt8
    /// What was found.
    private(set) var diagnostics: [Diagnostic] = []
    private var firstCells: [Int32] = [0]
    private var rowNumbers: [Int32] = []
    private var starts: [Int32] = []
    private var ends: [Int32] = []
    private var kinds: [SheetContent.Kind] = []
    private var texts: [Int: String] = [:]

    /// The separators that are looked for, the likeliest first.
    static let separators: [UInt8] = [ASCII.tab, UInt8(ascii: ";"), ASCII.comma]
    /// How many cells a file may have.
    static let cellLimit = SheetBuilder.cellLimit

    /// For a text with a separator.
    init(file: SourceFile, separator: UInt8) {
        self.file = file
        self.separator = separator
    }

    /// The records; `nil` after a fault that leaves them unknown.
    mutating func read() -> SheetContent? {
        let text = file.text
        let bytes = text.utf8.span
        let end = bytes.count
        starts.reserveCapacity(end / 8)
        ends.reserveCapacity(end / 8)
        kinds.reserveCapacity(end / 8)
        var offset = 0
        var line: Int32 = 1
        while offset < end {
            let rowStart = kinds.count
            let rowLine = line
            var hasContent = false
            record: while true {
                var start = offset
                while start < end, bytes[start] == ASCII.space || bytes[start] == ASCII.tab && separator != ASCII.tab {
                    start += 1
                }
                if start < end, bytes[start] == ASCII.quote {
                    guard let next = quoted(bytes, from: start, line: &line) else { return nil }
                    offset = next
                } else {
                    offset = start
                    while offset < end, bytes[offset] != separator, bytes[offset] != ASCII.newline { offset += 1 }
                    var last = offset
                    while last > start, ASCII.isBlank(bytes[last - 1]) { last -= 1 }
                    add(last > start ? .text : .empty, start, last)
                }
                if kinds.last != .empty { hasContent = true }
                guard offset < end, bytes[offset] == separator else { break record }
                offset += 1
            }
            if offset < end {
                offset += 1
                line += 1
            }
            if hasContent {
                rowNumbers.append(rowLine)
                firstCells.append(Int32(kinds.count))
                guard kinds.count <= Self.cellLimit else {
                    diagnostics.append(.tooManyFileCells(file, at: SourceSpan(file, offset..<offset)))
                    return nil
                }
            } else {
                while kinds.count > rowStart { dropLast() }
            }
        }
        return SheetContent(
            file: file, firstCells: firstCells, rowNumbers: rowNumbers, starts: starts, ends: ends, kinds: kinds,
            scales: [], significands: [], texts: texts, joins: [], hiddenRecords: [], hiddenColumns: [],
            externalFormula: nil)
    }

    /// A cell in quotation marks; where it ends, or `nil` after a report.
    private mutating func quoted(_ bytes: borrowing Span<UInt8>, from start: Int, line: inout Int32) -> Int? {
        let end = bytes.count
        var offset = start + 1
        var hasDoubled = false
        var lines: Int32 = 0
        while offset < end {
            if bytes[offset] == ASCII.quote {
                guard offset + 1 < end, bytes[offset + 1] == ASCII.quote else { break }
                hasDoubled = true
                offset += 1
            } else if bytes[offset] == ASCII.newline {
                lines += 1
            }
            offset += 1
        }
        guard offset < end else {
            diagnostics.append(.unclosedQuote(at: SourceSpan(file, start..<start + 1)))
            return nil
        }
        add(offset > start + 1 ? .text : .empty, start + 1, offset)
        if hasDoubled {
            texts[kinds.count - 1] = String(file.text(in: start + 1..<offset)).replacing("\"\"", with: "\"")
        }
        line += lines
        var next = offset + 1
        while next < end, bytes[next] == ASCII.space || bytes[next] == ASCII.tab && separator != ASCII.tab { next += 1 }
        guard next == end || bytes[next] == separator || bytes[next] == ASCII.newline else {
            diagnostics.append(.textBehindQuote(at: SourceSpan(file, offset..<offset + 1)))
            return nil
        }
        return next
    }

    private mutating func add(_ kind: SheetContent.Kind, _ start: Int, _ end: Int) {
        starts.append(Int32(clamping: start))
        ends.append(Int32(clamping: end))
        kinds.append(kind)
    }

    private mutating func dropLast() {
        starts.removeLast()
        ends.removeLast()
        kinds.removeLast()
        texts[kinds.count] = nil
    }

    /// The separator of a text: the one that parts its first lines into equally many cells, more than one; else the one
    /// that stands most often in the first line; `nil` where none stands there.
    static func findSeparator(_ file: SourceFile) -> UInt8? {
        var counts: [[Int]] = separators.map { _ in [] }
        var current = [0, 0, 0]
        var isQuoted = false
        var hasContent = false
        for byte in file.text.utf8.prefix(64 << 10) {
            if byte == ASCII.quote { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == ASCII.newline {
                if hasContent { for index in current.indices { counts[index].append(current[index]) } }
                current = [0, 0, 0]
                hasContent = false
                if counts[0].count >= 50 { break }
                continue
            }
            if byte > ASCII.space { hasContent = true }
            for index in separators.indices where separators[index] == byte { current[index] += 1 }
        }
        if hasContent { for index in current.indices { counts[index].append(current[index]) } }
        let even = separators.indices.first { index in
            guard let first = counts[index].first, first > 0 else { return false }
            return counts[index].allSatisfy { $0 == first }
        }
        if let even { return separators[even] }
        // Titles and notes may stand around the table: what the most lines agree on counts.
        var best: (index: Int, lines: Int)?
        for index in separators.indices {
            var lines: [Int: Int] = [:]
            for count in counts[index] where count > 0 { lines[count, default: 0] += 1 }
            let most = lines.values.max() ?? 0
            if most > best?.lines ?? 0 { best = (index, most) }
        }
        return best.map { separators[$0.index] }
    }
}

extension Diagnostic {
    /// A quotation mark that nothing closes.
    fileprivate static func unclosedQuote(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "data.unclosed-quote", .error,
            Bilingual(
                vi: "dấu ngoặc kép mở ở đây không có dấu đóng", en: "the quotation mark opened here is never closed"),
            at: span,
            explanation: Bilingual(
                vi:
                    "Ô mở bằng dấu ngoặc kép phải đóng bằng dấu ngoặc kép; dấu ngoặc kép ở trong ô viết hai lần (\"\").",
                en: "A cell opened by a quotation mark must be closed by one; a mark inside it is written twice (\"\")."
            ),
            found: "\"", expected: Bilingual(vi: "\"nội dung ô\"", en: "\"the cell\""))
    }

    /// Something between a closing quotation mark and the separator.
    fileprivate static func textBehindQuote(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "data.text-behind-quote", .error,
            Bilingual(
                vi: "sau dấu ngoặc kép đóng ô còn có chữ", en: "something stands behind the mark that closes the cell"),
            at: span,
            explanation: Bilingual(
                vi: "Nếu dấu ngoặc kép thuộc về nội dung ô thì viết hai lần (\"\"), hoặc bỏ cả hai dấu.",
                en: "If the mark belongs to the cell, write it twice (\"\"), or leave both out."))
    }

    /// More cells than the limit.
    static func tooManyFileCells(_ file: SourceFile, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "data.too-many-file-cells", .error,
            Bilingual(
                vi: "tệp số liệu «\(file.path)» có quá 10.000.000 ô",
                en: "the data file «\(file.path)» has more than 10.000.000 cells"), at: span,
            explanation: Bilingual(
                vi: "Thường là do định dạng cả cột hay kéo công thức xuống hết trang; xóa các dòng thừa rồi lưu lại.",
                en: "Usually a whole column was formatted or filled; delete the superfluous rows and save again."),
            expected: Bilingual(vi: "không quá 10.000.000 ô", en: "at most 10.000.000 cells"))
    }
}
