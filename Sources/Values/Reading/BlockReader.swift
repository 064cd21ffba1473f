import Diagnostics
import Vietnamese

/// Reads the lines of a head, by their indentation, into maps, lists and texts.
///
/// It knows the block structure of YAML only as far as the policy allows it (design.md "YAML policy"), so that every
/// fault is found where it is made and duplicate names with both their places; what stands in quotation marks, in
/// brackets or under `>` is read by Yams. In a `.vanthu` head the fields of text are taken raw.
struct BlockReader {
    /// How deep maps and lists may stand in each other.
    static let depthLimit = 64

    /// The file that is read.
    let file: SourceFile
    /// Its bytes, at least up to the end of the head.
    let bytes: [UInt8]
    /// Whether it is strict YAML.
    let isStrict: Bool
    /// The lines of the head; a line behind a list mark is narrowed to what follows the mark.
    var lines: [HeadLine]
    /// The line that is read next.
    var index = 0
    /// What was noticed; faults of syntax are thrown instead.
    var diagnostics: [Diagnostic] = []

    /// A fault after which the rest of the file cannot be understood.
    struct Stop: Error {
        /// What to report; nothing else is.
        var diagnostic: Diagnostic
    }

    /// The top map of a stretch of lines; after a fault of syntax no output and that one diagnostic.
    static func read(
        _ file: SourceFile, bytes: [UInt8], in range: Range<Int>, scope: ReadingScope, isStrict: Bool
    ) -> Diagnosed<SourceNode> {
        var reader = BlockReader(
            file: file, bytes: bytes, isStrict: isStrict, lines: HeadLine.lines(of: bytes, in: range))
        do {
            let node = try reader.readTop(scope, end: range.upperBound)
            return Diagnosed(node, reader.diagnostics)
        } catch {
            return Diagnosed(nil, [error.diagnostic])
        }
    }

    /// The map at the margin; an empty map where nothing is written.
    private mutating func readTop(_ scope: ReadingScope, end: Int) throws(Stop) -> SourceNode {
        if isStrict, let line = nextLine(), isDocumentMark(line), line.end - line.first == 3 { index += 1 }
        guard let line = nextLine() else {
            let start = lines.first?.start ?? end
            return SourceNode(content: .map([]), range: start..<start)
        }
        try checkIndentation(line)
        if isStrict, bytes[line.first] == ASCII.brace || bytes[line.first] == ASCII.bracket {
            throw Stop(diagnostic: .flowMap(at: span(line.first..<line.end)))
        }
        let node = try readMap(indent: line.indent, scope: scope, depth: 1)
        if let rest = nextLine() { throw Stop(diagnostic: .badIndentation(at: span(rest.first..<rest.end))) }
        return node
    }

    /// The map, list or text that starts on the next line, which is deeper than its parent.
    mutating func readBlock(
        parentIndent: Int, scope: ReadingScope, depth: Int
    ) throws(Stop) -> SourceNode {
        let line = lines[index]
        try checkIndentation(line)
        guard depth <= Self.depthLimit else {
            throw Stop(diagnostic: .tooDeep(at: span(line.first..<line.first + 1)))
        }
        if isDash(line) { return try readList(indent: line.indent, scope: scope, depth: depth) }
        var isText = isStrict
        if case .single = scope { isText = true }
        if isText, findKey(line) == nil {
            index += 1
            return try readInline(from: line.first, line: line, indent: parentIndent)
        }
        return try readMap(indent: line.indent, scope: scope, depth: depth)
    }

    /// The map whose names stand at an indentation.
    private mutating func readMap(indent: Int, scope: ReadingScope, depth: Int) throws(Stop) -> SourceNode {
        var entries: [SourceNode.Entry] = []
        var firstPlaces: [String: Range<Int>] = [:]
        var foldedNames: [String] = []
        if case .fields(let declarations) = scope { foldedNames = declarations.map { Key.fold($0.name) } }
        let start = lines[index].first
        var end = start
        while let line = nextLine(), line.indent >= indent {
            try checkIndentation(line)
            guard line.indent == indent else {
                throw Stop(diagnostic: .badIndentation(at: span(line.first..<line.end)))
            }
            try refuseDocumentMark(line)
            guard let key = try readKey(line, foldedNames: foldedNames) else {
                if let entry = try recoverWithoutKey(line, scope: scope, foldedNames: foldedNames) {
                    if firstPlaces[entry.folded] == nil { entries.append(entry) }
                    firstPlaces[entry.folded] = firstPlaces[entry.folded] ?? entry.keyRange
                }
                continue
            }
            let folded = Key.fold(key.text)
            index += 1
            let value = try readValue(
                key, folded: folded, line: line, rule: scope.rule(for: folded, foldedNames: foldedNames), depth: depth)
            end = max(value.range.upperBound, key.range.upperBound)
            if let first = firstPlaces[folded] {
                diagnostics.append(.duplicateKey(key.text, at: span(key.range), first: span(first)))
                continue
            }
            firstPlaces[folded] = key.range
            entries.append(SourceNode.Entry(key: key.text, folded: folded, keyRange: key.range, value: value))
        }
        return SourceNode(content: .map(entries), range: start..<max(end, start))
    }

    /// The list whose marks stand at an indentation.
    mutating func readList(
        indent: Int, scope: ReadingScope, depth: Int
    ) throws(Stop) -> SourceNode {
        guard depth <= Self.depthLimit else {
            throw Stop(diagnostic: .tooDeep(at: span(lines[index].first..<lines[index].first + 1)))
        }
        var items: [SourceNode] = []
        let start = lines[index].first
        var end = start
        while let line = nextLine(), line.indent >= indent {
            try checkIndentation(line)
            guard line.indent == indent else {
                throw Stop(diagnostic: .badIndentation(at: span(line.first..<line.end)))
            }
            try refuseDocumentMark(line)
            guard isDash(line) else { break }
            let item = try readItem(line, scope: scope, depth: depth)
            end = max(item.range.upperBound, line.first + 1)
            items.append(item)
        }
        return SourceNode(content: .list(items), range: start..<end)
    }

    /// What follows a list mark: on its line, narrowed to what follows the mark, or on deeper lines.
    private mutating func readItem(
        _ line: HeadLine, scope: ReadingScope, depth: Int
    ) throws(Stop) -> SourceNode {
        var first = line.first + 1
        while first < line.end, ASCII.isBlank(bytes[first]) {
            if bytes[first] == ASCII.tab {
                throw Stop(diagnostic: .oddIndentation(isTab: true, at: span(first..<first + 1)))
            }
            first += 1
        }
        if first < line.end, bytes[first] != ASCII.hash {
            lines[index].first = first
            lines[index].indent = line.indent + first - line.first
            let narrowed = lines[index]
            if isDash(narrowed) || findKey(narrowed) != nil {
                return try readBlock(parentIndent: line.indent, scope: scope, depth: depth + 1)
            }
            index += 1
            return try readInline(from: first, line: narrowed, indent: line.indent)
        }
        index += 1
        if let next = nextLine(), next.indent > line.indent {
            return try readBlock(parentIndent: line.indent, scope: scope, depth: depth + 1)
        }
        return nothing(at: line.end)
    }

    /// The value of a name, on its line or on the lines below.
    private mutating func readValue(
        _ key: KeyPlace, folded: String, line: HeadLine, rule: ReadingScope.Rule, depth: Int
    ) throws(Stop) -> SourceNode {
        switch rule {
        case .raw(let keepsHashLines):
            return try readRaw(key, line: line, keepsHashLines: keepsHashLines)
        case .yaml(let inner):
            if key.valueStart < line.end, bytes[key.valueStart] != ASCII.hash {
                return try readInline(
                    from: key.valueStart, line: line, indent: line.indent, key: depth == 1 ? folded : "")
            }
            if let next = nextLine() {
                if next.indent > line.indent {
                    return try readBlock(
                        parentIndent: line.indent, scope: inner, depth: depth + 1)
                }
                if next.indent == line.indent, isDash(next) {
                    return try readList(indent: next.indent, scope: inner, depth: depth + 1)
                }
            }
            return nothing(at: key.range.upperBound)
        }
    }

    /// Nothing, at a place.
    func nothing(at offset: Int) -> SourceNode {
        let text = LocatedText("", file: file, segments: [LocatedText.Segment(text: 0, file: offset)])
        return .scalar(SourceNode.Scalar(text: text, style: .plain), offset..<offset)
    }
}

extension BlockReader {
    /// The next line with something on it that is no comment, without leaving it; `nil` at the end.
    mutating func nextLine() -> HeadLine? {
        while index < lines.count {
            let line = lines[index]
            if !line.isBlank, bytes[line.first] != ASCII.hash { return line }
            index += 1
        }
        return nil
    }

    /// A span of the file.
    func span(_ range: Range<Int>) -> SourceSpan { SourceSpan(file, range) }

    /// The text in a range.
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Whether a line starts with a list mark.
    func isDash(_ line: HeadLine) -> Bool {
        bytes[line.first] == ASCII.dash
            && (line.first + 1 >= line.end || ASCII.isBlank(bytes[line.first + 1]))
    }

    /// Stops at a tab or a no-break space in the indentation.
    func checkIndentation(_ line: HeadLine) throws(Stop) {
        guard let odd = line.oddBlank, odd < line.first else { return }
        let isTab = bytes[odd] == ASCII.tab
        throw Stop(diagnostic: .oddIndentation(isTab: isTab, at: span(odd..<odd + (isTab ? 1 : 2))))
    }

    /// Whether a line is `---` or `...` at the margin, alone or before a blank.
    func isDocumentMark(_ line: HeadLine) -> Bool {
        guard line.first == line.start, line.end - line.first >= 3 else { return false }
        let mark = bytes[line.first]
        guard mark == ASCII.dash || mark == UInt8(ascii: "."), bytes[line.first + 1] == mark,
            bytes[line.first + 2] == mark
        else { return false }
        return line.end - line.first == 3 || ASCII.isBlank(bytes[line.first + 3])
    }

    /// Stops where a second document starts.
    private func refuseDocumentMark(_ line: HeadLine) throws(Stop) {
        if isStrict, isDocumentMark(line) {
            throw Stop(diagnostic: .secondDocument(at: span(line.first..<line.end)))
        }
    }
}

extension Diagnostic {
    /// A tab or a no-break space in the indentation.
    fileprivate static func oddIndentation(isTab: Bool, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "yaml.tab-indent", .error,
            isTab
                ? Bilingual(vi: "Dòng này thụt vào bằng phím Tab", en: "This line is indented with a tab")
                : Bilingual(
                    vi: "Dòng này thụt vào bằng dấu cách không ngắt (thường do dán từ Word)",
                    en: "This line is indented with a no-break space (usually pasted from Word)"), at: span,
            explanation: Bilingual(
                vi: "Trong phần đầu, thụt vào bằng dấu cách (phím cách), mỗi bậc hai dấu.",
                en: "In the head, indent with spaces, two for each level."),
            found: isTab ? "Tab" : "U+00A0", expected: Bilingual(vi: "dấu cách", en: "spaces"),
            fixIts: [
                FixIt(
                    Bilingual(vi: "Thay bằng hai dấu cách", en: "Replace it with two spaces"),
                    [Replacement(span, with: "  ")])
            ])
    }

    /// A line at an indentation that no line above has.
    fileprivate static func badIndentation(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "yaml.bad-indent", .error,
            Bilingual(
                vi: "Dòng này thụt vào không thẳng với dòng nào ở trên",
                en: "This line is not in line with any line above"), at: span,
            explanation: Bilingual(
                vi: "Các mục cùng bậc phải thẳng lề nhau; mục con thụt vào hai dấu cách so với mục mẹ.",
                en: "Names of one level stand at the same margin; inner ones are indented by two spaces."))
    }

    /// Maps and lists that stand too deep in each other.
    fileprivate static func tooDeep(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "yaml.too-deep", .error,
            Bilingual(
                vi: "Các mục lồng nhau quá \(BlockReader.depthLimit) bậc",
                en: "Names stand more than \(BlockReader.depthLimit) levels deep in each other"), at: span,
            expected: Bilingual(
                vi: "không quá \(BlockReader.depthLimit) bậc", en: "at most \(BlockReader.depthLimit) levels"))
    }

    /// A second document, or a line that ends the first.
    fileprivate static func secondDocument(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "yaml.second-document", .error,
            Bilingual(
                vi: "Trong tệp .yaml không được có dòng «\(span.text)» ở giữa",
                en: "A .yaml file may not have a line «\(span.text)» in the middle"), at: span,
            explanation: Bilingual(
                vi: "Mỗi tệp là một văn bản. Trong tệp .yaml, phần văn bản viết thụt vào dưới «nội dung: |»; "
                    + "muốn viết sát lề sau dòng --- thì đặt tên tệp có đuôi .vanthu.",
                en: "A file is one document. In a .yaml file the text is indented under «nội dung: |»; to write it at "
                    + "the margin after a line ---, name the file .vanthu."))
    }

    /// Two names that are the same once folded.
    static func duplicateKey(_ name: String, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
        Diagnostic(
            "head.duplicate-key", .error,
            Bilingual(vi: "Mục «\(name)» được ghi hai lần", en: "The name «\(name)» is given twice"), at: span,
            explanation: Bilingual(
                vi: "Giữ một mục, xóa mục kia. Tên mục không phân biệt dấu, chữ hoa và gạch nối.",
                en: "Keep one of them. Names are the same whatever their marks, case and hyphens."),
            found: name,
            notes: [
                Note(Bilingual(vi: "Lần đầu ghi ở đây", en: "First given here"), at: first)
            ])
    }

    /// Braces where a map should be written line by line.
    static func flowMap(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "yaml.flow-map", .error,
            Bilingual(
                vi: "Không gộp nhiều mục trên một dòng trong dấu { } hoặc [ ] ở đây",
                en: "Names may not be put on one line in { } or [ ] here"), at: span,
            explanation: Bilingual(
                vi: "Viết mỗi mục một dòng: tên mục, dấu hai chấm, rồi giá trị; mục con thụt vào hai dấu cách.",
                en: "Write one name a line: the name, a colon, the value; inner names are indented by two spaces."))
    }
}
