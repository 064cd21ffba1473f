import Diagnostics
import Vietnamese

/// Walks over the lines of a head, in front of Yams.
///
/// It finds what YAML would drop or misread, at the culprit and in the clerk's words; refuses what the policy refuses,
/// so that it never reaches Yams; reports duplicate names with both their places; and in a `.vanthu` head takes the
/// fields of text raw. Maps, lists and values it leaves to Yams, see ``YAMLReader``. Source: design.md "YAML policy".
struct HeadScanner {
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
    /// UTF-8 offset behind the last line.
    private let end: Int
    /// The line that is read next.
    var index = 0
    /// What was noticed; faults of syntax are thrown instead.
    var diagnostics: [Diagnostic] = []
    /// What Yams is to read.
    var mask = YAMLMask()
    /// The maps and lists in which the line stands, outermost first.
    private var frames: [Frame] = []
    /// Where each folded name was given first, for each of ``frames``.
    private var firstPlaces: [[String: Range<Int>]] = []
    /// What may start on deeper lines, where the line before left its value open.
    private var opened: Opened?

    /// A map or list whose lines stand at an indentation.
    struct Frame {
        /// The indentation of its names or list marks.
        let indent: Int
        /// Whether it is a list.
        let isList: Bool
        /// What its names are.
        let scope: ReadingScope
        /// The declared names, folded.
        let foldedNames: [String]

        /// An empty map or list.
        init(indent: Int, isList: Bool, scope: ReadingScope) {
            self.indent = indent
            self.isList = isList
            self.scope = scope
            foldedNames =
                if case .fields(let declarations) = scope { declarations.map { Key.fold($0.name) } } else { [] }
        }
    }

    /// A value that is still to come.
    private struct Opened {
        /// What its names are, if it is a map or list.
        let scope: ReadingScope
        /// Whether it may be a text.
        let takesText: Bool
    }

    /// A fault after which the rest of the file cannot be understood.
    struct Stop: Error {
        /// What to report; nothing else is.
        var diagnostic: Diagnostic
    }

    /// A scanner of lines.
    init(file: SourceFile, bytes: [UInt8], isStrict: Bool, lines: [HeadLine], end: Int) {
        self.file = file
        self.bytes = bytes
        self.isStrict = isStrict
        self.lines = lines
        self.end = end
    }

    /// The top map of a stretch of lines; after a fault of syntax no output and that one diagnostic.
    static func read(
        _ file: SourceFile, bytes: [UInt8], in range: Range<Int>, scope: ReadingScope, isStrict: Bool
    ) -> Diagnosed<SourceNode> {
        let lines = HeadLine.lines(of: bytes, in: range)
        var scanner = HeadScanner(file: file, bytes: bytes, isStrict: isStrict, lines: lines, end: range.upperBound)
        do {
            try scanner.scan(scope)
            let node = try YAMLReader.read(scanner.mask, file: file, bytes: bytes, lines: lines, in: range)
            return Diagnosed(node, scanner.diagnostics)
        } catch {
            return Diagnosed(nil, [error.diagnostic])
        }
    }

    /// Walks over all lines.
    private mutating func scan(_ scope: ReadingScope) throws(Stop) {
        if isStrict, let line = nextLine(), isDocumentMark(line), line.end - line.first == 3 { index += 1 }
        guard let line = nextLine() else { return }
        if isStrict, bytes[line.first] == ASCII.brace || bytes[line.first] == ASCII.bracket {
            throw Stop(diagnostic: .flowMap(at: span(line.first..<line.end)))
        }
        enter(Frame(indent: line.indent, isList: false, scope: scope))
        while let line = nextLine() {
            try checkIndentation(line)
            let opened = opened
            self.opened = nil
            if let opened, opened.takesText, let parent = frames.last, line.indent > parent.indent, !isDash(line),
                findKey(line) == nil
            {
                index += 1
                try scanValue(from: line.first, line: line, indent: parent.indent)
                continue
            }
            let frame = try enterFrame(of: line, opened: opened)
            if isStrict, isDocumentMark(line) {
                throw Stop(diagnostic: .secondDocument(at: span(line.first..<line.end)))
            }
            if frame.isList { try scanItem(line, in: frame) } else { try scanEntry(line, in: frame) }
        }
    }

    /// The map or list to which a line belongs, by its indentation.
    private mutating func enterFrame(of line: HeadLine, opened: Opened?) throws(Stop) -> Frame {
        let isItem = isDash(line)
        if let opened, let parent = frames.last,
            line.indent > parent.indent || line.indent == parent.indent && isItem && !parent.isList
        {
            guard frames.count < Self.depthLimit else {
                throw Stop(diagnostic: .tooDeep(at: span(line.first..<line.first + 1)))
            }
            let frame = Frame(indent: line.indent, isList: isItem, scope: opened.scope)
            enter(frame)
            return frame
        }
        while let last = frames.last, last.indent > line.indent || last.indent == line.indent && last.isList && !isItem
        {
            frames.removeLast()
            firstPlaces.removeLast()
        }
        guard let frame = frames.last, frame.indent == line.indent else {
            throw Stop(diagnostic: .badIndentation(at: span(line.first..<line.end)))
        }
        return frame
    }

    /// Goes into a map or list.
    private mutating func enter(_ frame: Frame) {
        frames.append(frame)
        firstPlaces.append([:])
    }

    /// What follows a list mark: on its line, which is narrowed to it and read again, or on deeper lines.
    private mutating func scanItem(_ line: HeadLine, in frame: Frame) throws(Stop) {
        var first = line.first + 1
        while first < line.end, ASCII.isBlank(bytes[first]) {
            if bytes[first] == ASCII.tab {
                throw Stop(diagnostic: .oddIndentation(isTab: true, at: span(first..<first + 1)))
            }
            first += 1
        }
        let isOnLine = first < line.end && bytes[first] != ASCII.hash
        if isOnLine {
            lines[index].first = first
            lines[index].indent = line.indent + first - line.first
        } else {
            index += 1
        }
        opened = Opened(scope: frame.scope, takesText: isOnLine || takesText(frame.scope))
    }

    /// A name and its value, on its line or on the lines below.
    private mutating func scanEntry(_ line: HeadLine, in frame: Frame) throws(Stop) {
        guard let key = try readKey(line, foldedNames: frame.foldedNames) else {
            return try recoverWithoutKey(line, in: frame)
        }
        let folded = Key.fold(key.text)
        let first = claim(folded, at: key.range)
        let isFirst = first == nil
        if let first { diagnostics.append(.duplicateKey(key.text, at: span(key.range), first: span(first))) }
        let isTop = frames.count == 1
        index += 1
        switch opensDataFile(key, line, in: frame) ?? frame.scope.rule(for: folded, foldedNames: frame.foldedNames) {
        case .raw(let keepsHashLines):
            let value = try readRaw(key, line: line, keepsHashLines: keepsHashLines)
            let entry = SourceNode.Entry(key: key.text, folded: folded, keyRange: key.range, value: value)
            mask.replaceLines(from: line.first, to: endOfTaken, by: isFirst ? entry : nil, in: bytes)
        case .yaml(let inner):
            if !isFirst || key.isTight || isDash(line) {
                mask.replaceName(line.first..<key.valueStart, by: isFirst ? key : nil, in: bytes)
            } else if !isStrict {
                try refuseSign(at: line.first, line: line)
            }
            if key.valueStart < line.end, bytes[key.valueStart] != ASCII.hash {
                let isBody = isTop && folded == SpecScanner.bodyKey
                try scanValue(from: key.valueStart, line: line, indent: line.indent, isBody: isBody)
            } else {
                opened = Opened(scope: inner, takesText: takesText(inner))
            }
        }
    }

    /// How the value of a datum is read that is told of on deeper lines by names of its own, a data file; `nil` for others.
    private func opensDataFile(_ key: KeyPlace, _ line: HeadLine, in frame: Frame) -> ReadingScope.Rule? {
        guard case .rawData = frame.scope, key.valueStart >= line.end || bytes[key.valueStart] == ASCII.hash else {
            return nil
        }
        let below = lines[index...].first { !$0.isBlank && bytes[$0.first] != ASCII.hash }
        guard let below, below.indent > line.indent, let inner = findKey(below),
            DataFileFields.foldedNames.contains(Key.fold(inner.text))
        else { return nil }
        return .yaml(.fields(DataFileFields.all))
    }

    /// Notes a name of the innermost map; returns where it was given before.
    mutating func claim(_ folded: String, at range: Range<Int>) -> Range<Int>? {
        guard let map = firstPlaces.indices.last else { return nil }
        if let first = firstPlaces[map][folded] { return first }
        firstPlaces[map][folded] = range
        return nil
    }

    /// Whether a value on lines of its own may be a text.
    private func takesText(_ scope: ReadingScope) -> Bool {
        if case .single = scope { true } else { isStrict }
    }
}

extension HeadScanner {
    /// The next line with something on it that is no comment, without leaving it; `nil` at the end.
    mutating func nextLine() -> HeadLine? {
        while index < lines.count {
            let line = lines[index]
            if !line.isBlank, bytes[line.first] != ASCII.hash { return line }
            skip(line)
        }
        return nil
    }

    /// Passes over a line on which nothing stands; Yams must not stumble over its blanks.
    mutating func skip(_ line: HeadLine) {
        index += 1
        if line.isBlank || line.oddBlank != nil, line.start < endOfTaken { mask.remove(line.start..<endOfTaken) }
    }

    /// Where the last line that is behind the scanner ends, without its line feed.
    var endOfTaken: Int { index < lines.count ? lines[index].start - 1 : end }

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
}

extension Diagnostic {
    /// A tab or a no-break space in the indentation.
    fileprivate static func oddIndentation(isTab: Bool, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "yaml.tab-indent", .error,
            isTab
                ? Bilingual(vi: "dòng này thụt vào bằng phím Tab", en: "this line is indented with a tab")
                : Bilingual(
                    vi: "dòng này thụt vào bằng dấu cách không ngắt (thường do dán từ Word)",
                    en: "this line is indented with a no-break space (usually pasted from Word)"), at: span,
            explanation: Bilingual(
                vi: "Trong phần đầu, thụt vào bằng dấu cách (phím cách), mỗi bậc hai dấu.",
                en: "In the head, indent with spaces, two for each level."),
            found: isTab ? "Tab" : "U+00A0", expected: Bilingual(vi: "dấu cách", en: "spaces"),
            fixIts: [
                FixIt(
                    Bilingual(vi: "thay bằng hai dấu cách", en: "replace it with two spaces"),
                    [Replacement(span, with: "  ")])
            ])
    }

    /// A line at an indentation that no line above has.
    fileprivate static func badIndentation(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "yaml.bad-indent", .error,
            Bilingual(
                vi: "dòng này thụt vào không thẳng với dòng nào ở trên",
                en: "this line is not in line with any line above"), at: span,
            explanation: Bilingual(
                vi: "Các mục cùng bậc phải thẳng lề nhau; mục con thụt vào hai dấu cách so với mục mẹ.",
                en: "Names of one level stand at the same margin; inner ones are indented by two spaces."))
    }

    /// Maps and lists that stand too deep in each other.
    fileprivate static func tooDeep(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "yaml.too-deep", .error,
            Bilingual(
                vi: "các mục lồng nhau quá \(HeadScanner.depthLimit) tầng",
                en: "names stand more than \(HeadScanner.depthLimit) levels deep in each other"), at: span,
            expected: Bilingual(
                vi: "không quá \(HeadScanner.depthLimit) tầng", en: "at most \(HeadScanner.depthLimit) levels"))
    }

    /// A second document, or a line that ends the first.
    fileprivate static func secondDocument(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "yaml.second-document", .error,
            Bilingual(
                vi: "trong tệp .yaml không được có dòng «\(span.text)» ở giữa",
                en: "a .yaml file may not have a line «\(span.text)» in the middle"), at: span,
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
            Bilingual(vi: "mục «\(name)» được ghi hai lần", en: "the name «\(name)» is given twice"), at: span,
            explanation: Bilingual(
                vi: "Giữ một mục, xóa mục kia. Tên mục không phân biệt dấu, chữ hoa và gạch nối.",
                en: "Keep one of them. Names are the same whatever their marks, case and hyphens."),
            found: name,
            notes: [
                Note(Bilingual(vi: "lần đầu ghi ở đây", en: "first given here"), at: first)
            ])
    }

    /// Braces where a map should be written line by line.
    static func flowMap(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "yaml.flow-map", .error,
            Bilingual(
                vi: "không gộp nhiều mục trên một dòng trong dấu { } hoặc [ ] ở đây",
                en: "names may not be put on one line in { } or [ ] here"), at: span,
            explanation: Bilingual(
                vi: "Viết mỗi mục một dòng: tên mục, dấu hai chấm, rồi giá trị; mục con thụt vào hai dấu cách.",
                en: "Write one name a line: the name, a colon, the value; inner names are indented by two spaces."))
    }
}
