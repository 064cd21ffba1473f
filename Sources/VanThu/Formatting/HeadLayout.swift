import Values
import Vietnamese

/// The head of a spec with its lines in order: the same walk over names, lists and raw texts as the reader's, which has
/// found no fault in it.
struct HeadLayout {
    /// One line of the head.
    struct Line {
        /// Spaces before it.
        var indent: Int
        /// What stands there, without white space at its ends.
        var content: String
        /// Whether nothing stands on it.
        var isBlank: Bool { content.isEmpty }
        /// Whether it is a comment, unless it belongs to paragraphs.
        var isComment: Bool { content.hasPrefix("#") }
        /// Whether it starts an item of a list.
        var isItem: Bool { content == "-" || content.hasPrefix("- ") || content.hasPrefix("-\t") }

        /// A line as typed.
        init(_ line: Substring) {
            let content = line.drop(while: Blanks.isBlank)
            indent = line.count - content.count
            self.content = Blanks.withoutTrailing(content)
        }
    }

    /// A map or list whose lines stand at an indentation.
    private struct Frame {
        let indent: Int
        /// Its indentation in the result.
        let margin: Int
        let isList: Bool
        let scope: HeadScope
    }

    /// A value that is still to come on deeper lines.
    private struct Opened {
        let scope: HeadScope
        let margin: Int
    }

    private let lines: [Line]
    private var index = 0
    private var frames: [Frame] = []
    private var opened: Opened?
    /// The last name with raw text, to which deeper comments behind it belong.
    private var lastRaw: (indent: Int, margin: Int)?
    private var result: [String] = []
    private var wantsBlank = false

    /// The lines of a head in order, none blank at either end.
    static func tidy(_ lines: [Substring], _ declarations: [FieldDeclaration]) -> [String] {
        var layout = HeadLayout(lines: lines.map(Line.init))
        layout.opened = Opened(scope: .fields(declarations), margin: 0)
        while layout.index < layout.lines.count { layout.addNext() }
        return layout.result
    }

    private init(lines: [Line]) { self.lines = lines }

    private mutating func emit(_ content: String, at margin: Int) {
        if wantsBlank, !result.isEmpty { result.append("") }
        wantsBlank = false
        result.append(content.isEmpty ? "" : Blanks.spaces(margin) + content)
    }

    private mutating func addNext() {
        let line = lines[index]
        index += 1
        if line.isBlank {
            wantsBlank = true
        } else if line.isComment {
            emit(line.content, at: margin(ofComment: line))
        } else {
            add(line, prefix: "")
        }
    }

    /// Where a comment stands: with the lines that it stood with.
    private func margin(ofComment line: Line) -> Int {
        if let lastRaw, line.indent > lastRaw.indent { return lastRaw.margin + 2 }
        if let opened, line.indent > frames.last?.indent ?? -1 { return opened.margin }
        return frames.last { $0.indent <= line.indent }?.margin ?? 0
    }

    /// A line with something on it; what stood before it on its line, list marks, is the prefix.
    private mutating func add(_ line: Line, prefix: String) {
        lastRaw = nil
        let opened = opened
        self.opened = nil
        let parent = frames.last?.indent ?? -1
        if let opened, opened.scope.takesText, line.indent > parent, !line.isItem, HeadName(line.content) == nil {
            emit(prefix + line.content, at: opened.margin - prefix.count)
            return addContinuation(deeperThan: parent, margin: opened.margin)
        }
        enter(line, opened)
        guard let frame = frames.last else { return }
        if line.isItem {
            addItem(line, frame, prefix)
        } else if let name = HeadName(line.content) {
            addEntry(line, name, frame, prefix)
        } else {
            emit(prefix + line.content, at: frame.margin - prefix.count)
        }
    }

    /// Finds the map or list to which a line belongs, by its indentation.
    private mutating func enter(_ line: Line, _ opened: Opened?) {
        if let opened {
            let parent = frames.last
            if line.indent > parent?.indent ?? -1
                || line.indent == parent?.indent && line.isItem && !(parent?.isList ?? true)
            {
                frames.append(
                    Frame(indent: line.indent, margin: opened.margin, isList: line.isItem, scope: opened.scope))
                return
            }
        }
        while let last = frames.last, frames.count > 1,
            last.indent > line.indent || last.indent == line.indent && last.isList && !line.isItem
        {
            frames.removeLast()
        }
    }

    /// What follows a list mark, on its line or below.
    private mutating func addItem(_ line: Line, _ frame: Frame, _ prefix: String) {
        opened = Opened(scope: frame.scope, margin: frame.margin + 2)
        let rest = line.content.dropFirst().drop(while: Blanks.isBlank)
        guard !rest.isEmpty, !rest.hasPrefix("#") else {
            return emit(prefix + line.content, at: frame.margin - prefix.count)
        }
        var inner = line
        inner.indent += line.content.count - rest.count
        inner.content = String(rest)
        add(inner, prefix: prefix + "- ")
    }

    /// A name and its value, on its line or on the lines below.
    private mutating func addEntry(_ line: Line, _ name: HeadName, _ frame: Frame, _ prefix: String) {
        let margin = frame.margin
        let shown = frame.scope.declaredName(name.text) ?? name.typed
        let rule = opensDataFile(line, name, frame) ?? frame.scope.rule(for: name.text)
        switch rule {
        case .raw(let content):
            addRaw(line, shown, name.value, content, at: margin, prefix)
            lastRaw = (line.indent, margin)
        case .yaml(let scope):
            let value = name.value
            emit(prefix + shown + ":" + (value.isEmpty ? "" : " " + value), at: margin - prefix.count)
            if value.isEmpty || value.hasPrefix("#") {
                opened = Opened(scope: scope, margin: margin + 2)
            } else {
                addContinuation(deeperThan: line.indent, margin: margin + 2)
            }
        }
    }

    /// How the value of a datum is read that tells of a data file by names of its own below it; `nil` for others.
    private func opensDataFile(_ line: Line, _ name: HeadName, _ frame: Frame) -> HeadScope.Rule? {
        guard case .data = frame.scope, name.value.isEmpty || name.value.hasPrefix("#"),
            let below = lines[index...].first(where: { !$0.isBlank && !$0.isComment }), below.indent > line.indent,
            let inner = HeadName(below.content), DataFileFields.foldedNames.contains(Key.fold(inner.text))
        else { return nil }
        return .yaml(.fields(DataFileFields.all))
    }

    /// The deeper lines of a value that YAML reads, which stay in line with each other.
    private mutating func addContinuation(deeperThan indent: Int, margin: Int) {
        var end = index
        while end < lines.count, lines[end].isBlank || lines[end].indent > indent { end += 1 }
        while end > index, lines[end - 1].isBlank { end -= 1 }
        let common = lines[index..<end].lazy.filter { !$0.isBlank }.map(\.indent).min() ?? 0
        for line in lines[index..<end] { emit(line.content, at: margin + line.indent - common) }
        index = end
    }

    /// A text as it stands in the head, with its deeper lines.
    private mutating func addRaw(
        _ line: Line, _ name: String, _ value: String, _ content: HeadScope.Content, at margin: Int, _ prefix: String
    ) {
        var below = takeBelow(line, keepsHashLines: content == .paragraphs)
        let isMark = HeadName.isBlockMark(value)
        var shown = isMark && !value.contains("#") ? "|" : value
        if !isMark, !value.isEmpty, !below.isEmpty, !value.hasPrefix("#") {
            below.insert(RawTextLayout.Line(text: value, depth: 0, kind: .content), at: 0)
            shown = "|"
        } else if value.isEmpty, !below.isEmpty {
            shown = "|"
        } else if !isMark {
            shown = RawTextLayout.inline(value, content)
        }
        emit(prefix + name + ":" + (shown.isEmpty ? "" : " " + shown), at: margin - prefix.count)
        for line in RawTextLayout.tidy(below, content) {
            emit(line.text, at: line.kind == .outerComment ? margin : margin + 2 + line.depth)
        }
    }

    /// The lines below a name that belong to it, up to the last that is no comment and not blank.
    private mutating func takeBelow(_ name: Line, keepsHashLines: Bool) -> [RawTextLayout.Line] {
        var end = index
        var next = index
        while next < lines.count {
            let line = lines[next]
            next += 1
            if line.isBlank || line.isComment && !(keepsHashLines && line.indent > name.indent) { continue }
            guard line.indent > name.indent else { break }
            end = next
        }
        defer { index = end }
        let taken = lines[index..<end]
        func isContent(_ line: Line) -> Bool {
            !line.isBlank && (!line.isComment || keepsHashLines && line.indent > name.indent)
        }
        let common = taken.lazy.filter(isContent).map(\.indent).min() ?? 0
        // Blank lines above the first line of a text say nothing.
        let first = taken.firstIndex { !$0.isBlank } ?? end
        return taken[first...].map { line in
            if isContent(line) {
                RawTextLayout.Line(text: line.content, depth: line.indent - common, kind: .content)
            } else if line.isBlank {
                RawTextLayout.Line(text: "", depth: 0, kind: .content)
            } else {
                RawTextLayout.Line(
                    text: line.content, depth: 0, kind: line.indent > name.indent ? .comment : .outerComment)
            }
        }
    }
}
