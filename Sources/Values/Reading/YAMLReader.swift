import Diagnostics
import Vietnamese
import Yams

/// Reads maps, lists and texts with Yams and finds their places in the file.
///
/// What a text says, Yams decides; where its bytes stand follows from its first place, which is all that Yams tells, and
/// the file. Nothing is guessed of a text's type.
struct YAMLReader {
    private let file: SourceFile
    private let bytes: [UInt8]
    private let lines: [HeadLine]
    private let mask: YAMLMask
    private let range: Range<Int>
    /// The last place that was looked for: its line and column as Yams counts them, from 1 and in Unicode scalars.
    private var cursor = (line: 0, column: 1, offset: 0)
    /// How many stand-ins were met.
    private var standInCount = 0

    /// The top map of a stretch of a file that was scanned without fault.
    static func read(
        _ mask: YAMLMask, file: SourceFile, bytes: [UInt8], lines: [HeadLine], in range: Range<Int>
    ) throws(HeadScanner.Stop) -> SourceNode {
        var reader = YAMLReader(file: file, bytes: bytes, lines: lines, mask: mask, range: range)
        let start = lines.first?.start ?? range.upperBound
        let nothing = SourceNode(content: .map([]), range: start..<start)
        guard let root = try reader.compose(mask.text(of: bytes, in: range)) else { return nothing }
        let node = try reader.convert(root)
        if let scalar = node.scalar, scalar.text.text.isEmpty { return nothing }
        guard case .map = node.content, reader.standInCount == mask.standIns.count else {
            throw HeadScanner.Stop(diagnostic: .unreadable(at: SourceSpan(file, node.range)))
        }
        return node
    }

    /// What Yams makes of a text.
    private mutating func compose(_ text: String) throws(HeadScanner.Stop) -> Node? {
        do {
            return try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
        } catch let error as YamlError {
            throw HeadScanner.Stop(diagnostic: diagnostic(for: error))
        } catch {
            throw HeadScanner.Stop(diagnostic: .unreadable(at: SourceSpan(file, range)))
        }
    }

    /// A node of Yams as one of ours.
    private mutating func convert(_ node: Node) throws(HeadScanner.Stop) -> SourceNode {
        let start = offset(of: node.mark)
        let isFlow =
            start < range.upperBound && mask.standIns[start] == nil
            && (bytes[start] == ASCII.bracket || bytes[start] == ASCII.brace)
        switch node {
        case .scalar(let scalar):
            return try text(scalar, from: start)
        case .sequence(let sequence):
            var items: [SourceNode] = []
            for item in sequence { items.append(try convert(item)) }
            let end = max(items.last?.range.upperBound ?? start, start + 1)
            return SourceNode(content: .list(items), range: start..<end, isFlow: isFlow)
        case .mapping(let mapping):
            var entries: [SourceNode.Entry] = []
            for (key, value) in mapping {
                if let entry = try entry(key, value) { entries.append(entry) }
            }
            let end = entries.last.map { max($0.keyRange.upperBound, $0.value.range.upperBound) } ?? start
            return SourceNode(content: .map(entries), range: start..<max(end, start), isFlow: isFlow)
        case .alias:
            throw HeadScanner.Stop(diagnostic: .signAtStart("*", at: SourceSpan(file, start..<start + 1)))
        }
    }

    /// A name with its value, or what the scanner made of it.
    private mutating func entry(_ key: Node, _ value: Node) throws(HeadScanner.Stop) -> SourceNode.Entry? {
        let name = try convert(key)
        guard let text = name.scalar?.text else {
            throw HeadScanner.Stop(diagnostic: .unreadable(at: SourceSpan(file, name.range)))
        }
        let value = try convert(value)
        guard let standIn = mask.standIns[name.range.lowerBound] else {
            return SourceNode.Entry(
                key: text.text, folded: Key.fold(text.text), keyRange: text.span.range, value: value)
        }
        standInCount += 1
        switch standIn {
        case .entry(let entry): return entry
        case .name(let key):
            return SourceNode.Entry(key: key.text, folded: Key.fold(key.text), keyRange: key.range, value: value)
        case .nothing: return nil
        }
    }

    /// A text with the places of its bytes.
    private func text(_ scalar: Node.Scalar, from start: Int) throws(HeadScanner.Stop) -> SourceNode {
        var value = NormalForm.composed(scalar.string).utf8[...]
        var content = start
        let style: SourceNode.Style
        let escapes: ScalarAlignment.Escapes
        switch scalar.style {
        case .singleQuoted: (style, escapes, content) = (.quoted, .doubled, start + 1)
        case .doubleQuoted: (style, escapes, content) = (.quoted, .backslash, start + 1)
        case .plain, .any: (style, escapes) = (.plain, .none)
        case .literal, .folded:
            (style, escapes) = (.block, .none)
            while content < range.upperBound, bytes[content] != ASCII.newline { content += 1 }
            while value.last == ASCII.newline { value.removeLast() }
            while value.first == ASCII.newline { value.removeFirst() }
        }
        var alignment = ScalarAlignment(bytes, from: content, to: range.upperBound, escapes: escapes)
        alignment.align(Array(value))
        var end = alignment.source
        if style == .quoted { end = min(end + 1, range.upperBound) }
        let text = LocatedText(String(Substring(value)), file: file, segments: alignment.segments)
        if escapes == .backslash, SourceReader.replacingForbidden(text.text).count > 0 {
            throw HeadScanner.Stop(diagnostic: .escapedControl(at: SourceSpan(file, start..<end)))
        }
        let comment = style == .plain ? mask.comments[start] : nil
        return .scalar(SourceNode.Scalar(text: text, style: style, comment: comment), start..<max(end, start))
    }

    /// The place in the file that Yams names.
    private mutating func offset(of mark: Mark?) -> Int {
        guard let mark, lines.indices.contains(mark.line - 1) else { return range.upperBound }
        if mark.line != cursor.line || mark.column < cursor.column {
            cursor = (mark.line, 1, lines[mark.line - 1].start)
        }
        while cursor.column < mark.column, cursor.offset < range.upperBound {
            cursor.offset += 1
            while cursor.offset < range.upperBound, bytes[cursor.offset] & 0xC0 == 0x80 { cursor.offset += 1 }
            cursor.column += 1
        }
        return cursor.offset
    }

    /// What to say of an error of Yams that the scanner did not see coming, at the place it names.
    private mutating func diagnostic(for error: YamlError) -> Diagnostic {
        switch error {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
            let offset = offset(of: mark)
            return .unreadable(at: SourceSpan(file, offset..<min(offset + 1, range.upperBound)))
        case .duplicatedKeysInMapping(let names, let context):
            let name = names.first ?? ""
            let first = offset(of: context.mark)
            let again = secondPlace(of: Array(name.utf8), behind: first)
            return .duplicateKey(
                name, at: SourceSpan(file, again..<min(again + name.utf8.count, range.upperBound)),
                first: SourceSpan(file, first..<min(first + name.utf8.count, range.upperBound)))
        case .no, .memory, .reader, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
            return .unreadable(at: SourceSpan(file, range))
        }
    }

    /// Where a name in braces stands again behind its first place; the first place where it is not found.
    private func secondPlace(of name: [UInt8], behind first: Int) -> Int {
        var isStart = false
        for offset in first..<range.upperBound where !ASCII.isBlank(bytes[offset]) {
            if isStart, bytes[offset..<range.upperBound].starts(with: name) { return offset }
            isStart = bytes[offset] == ASCII.comma || isStart && bytes[offset] == ASCII.quote
        }
        return first
    }
}

extension Diagnostic {
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
    fileprivate static func unreadable(at span: SourceSpan) -> Diagnostic {
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
