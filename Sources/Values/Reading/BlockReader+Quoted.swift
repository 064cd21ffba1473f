import Diagnostics
import Vietnamese
import Yams

extension BlockReader {
    /// A text in quotation marks, perhaps over several lines.
    mutating func readQuoted(from offset: Int, line: HeadLine, indent: Int) throws(Stop) -> SourceNode {
        let mark = bytes[offset]
        var current = line
        var position = offset + 1
        var close: Int?
        var isSimple = true
        search: while true {
            while position < current.end {
                if bytes[position] == mark {
                    if mark == ASCII.apostrophe, position + 1 < current.end, bytes[position + 1] == mark {
                        isSimple = false
                        position += 2
                        continue
                    }
                    close = position
                    break search
                }
                if mark == ASCII.quote, bytes[position] == ASCII.backslash {
                    isSimple = false
                    position += 1
                }
                position += 1
            }
            repeat {
                guard index < lines.count else { break search }
                current = lines[index]
                index += 1
            } while current.isBlank
            guard current.indent > indent else { break }
            try checkIndentation(current)
            isSimple = false
            position = current.first
        }
        guard let close else { throw Stop(diagnostic: .unclosedQuote(at: span(offset..<offset + 1))) }
        try refuseTextBehind(close, in: current, start: offset)
        let inside = offset + 1..<close
        let range = offset..<close + 1
        let text =
            isSimple
            ? LocatedText(file, inside)
            : try composeScalar(range, content: inside, escapes: mark == ASCII.quote ? .backslash : .doubled)
        return .scalar(SourceNode.Scalar(text: text, style: .quoted), range)
    }

    /// Stops where something but a comment follows a closing mark: the value starts with a mark and is text.
    func refuseTextBehind(_ close: Int, in line: HeadLine, start: Int) throws(Stop) {
        var next = close + 1
        while next < line.end, ASCII.isBlank(bytes[next]) { next += 1 }
        if next >= line.end || next > close + 1 && bytes[next] == ASCII.hash { return }
        throw Stop(diagnostic: .signAtStart(String(UnicodeScalar(bytes[start])), at: span(start..<start + 1)))
    }

    /// A text that Yams decodes: with escapes, or with lines that YAML joins.
    func composeScalar(
        _ range: Range<Int>, content: Range<Int>, escapes: ScalarAlignment.Escapes
    ) throws(Stop) -> LocatedText {
        let node = try compose(range)
        guard let value = node.scalar?.string else { throw Stop(diagnostic: .unreadable(at: span(range))) }
        let composed = NormalForm.composed(value)
        let segments = ScalarAlignment.segments(of: Array(composed.utf8), in: bytes, range: content, escapes: escapes)
        if composed.unicodeScalars.contains(where: Self.isControl) {
            throw Stop(diagnostic: .escapedControl(at: span(range)))
        }
        return LocatedText(composed, file: file, segments: segments)
    }

    /// Whether a character may not stand in a text, even written as an escape.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: false
        case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    /// What Yams makes of a stretch of the file.
    func compose(_ range: Range<Int>) throws(Stop) -> Node {
        do {
            let parser = try Parser(yaml: text(range), encoding: .utf8)
            if let node = try parser.singleRoot() { return node }
        } catch let error as YamlError {
            throw Stop(diagnostic: diagnostic(for: error, in: range))
        } catch {
            throw Stop(diagnostic: .unreadable(at: span(range)))
        }
        throw Stop(diagnostic: .unreadable(at: span(range)))
    }

    /// What to say of an error of Yams, at the place it names.
    private func diagnostic(for error: YamlError, in range: Range<Int>) -> Diagnostic {
        switch error {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
            let offset = offset(line: mark.line, column: mark.column, in: range)
            return .unreadable(at: span(offset..<min(offset + 1, range.upperBound)))
        case .duplicatedKeysInMapping(let names, _):
            return .duplicateKey(names.first ?? "", at: span(range), first: span(range))
        case .no, .memory, .reader, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
            return .unreadable(at: span(range))
        }
    }

    /// The file offset of a line and column (both from 1, the column in Unicode scalars) of a stretch of the file.
    private func offset(line: Int, column: Int, in range: Range<Int>) -> Int {
        var offset = range.lowerBound
        var line = line
        while line > 1, offset < range.upperBound {
            if bytes[offset] == ASCII.newline { line -= 1 }
            offset += 1
        }
        var cursor = ScalarCursor(offset: offset, column: 1)
        return min(cursor.advance(to: column, in: bytes, end: range.upperBound), range.upperBound)
    }
}

/// A place on a line that moves right by Unicode scalars, so that many marks on one line are found in one walk.
struct ScalarCursor {
    /// UTF-8 offset in the file.
    var offset: Int
    /// Column in Unicode scalars, from 1.
    var column: Int

    /// Moves to a column and returns its offset.
    mutating func advance(to target: Int, in bytes: [UInt8], end: Int) -> Int {
        while column < target, offset < end {
            offset += 1
            while offset < end, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            column += 1
        }
        return offset
    }
}

extension Diagnostic {
    /// A quotation mark that is not closed.
    fileprivate static func unclosedQuote(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "yaml.unclosed-quote", .error,
            Bilingual(
                vi: "dấu ngoặc kép mở ở đây mà không đóng", en: "the quotation mark opened here is not closed"),
            at: span,
            explanation: Bilingual(
                vi: "Thêm dấu đóng ở cuối; hoặc bỏ dấu mở, viết dấu | sau tên mục rồi viết chữ ở dòng dưới, thụt vào.",
                en: "Close it at the end; or leave it out, put | behind the name and write the text on the line below, "
                    + "indented."),
            found: String(span.text))
    }

    /// An escape that stands for a character no text may hold.
    fileprivate static func escapedControl(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "yaml.escaped-control", .error,
            Bilingual(
                vi: "trong dấu ngoặc kép có mã của ký tự điều khiển không in được",
                en: "the quoted text holds an escape for a control character"), at: span,
            explanation: Bilingual(
                vi: "Bỏ mã bắt đầu bằng \\ đó.", en: "Leave that escape with \\ out."))
    }

    /// Anything else that YAML cannot read.
    static func unreadable(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "yaml.syntax", .error,
            Bilingual(vi: "không đọc được giá trị từ chỗ này", en: "the value cannot be read from here on"), at: span,
            explanation: Bilingual(
                vi:
                    "Kiểm tra dấu ngoặc, dấu phẩy và dấu \\. Nếu là chữ: viết dấu | sau tên mục rồi viết chữ ở dòng dưới, "
                    + "thụt vào hai dấu cách.",
                en:
                    "Check brackets, commas and \\. If it is text: put | behind the name and write it on the line below, "
                    + "indented by two spaces."),
            found: String(span.text.prefix(60)))
    }
}
