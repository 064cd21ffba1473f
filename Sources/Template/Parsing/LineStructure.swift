import Diagnostics
import Vietnamese
import Expressions

/// The lines of a text with what encloses what: tags alone on their lines, columns, braces.
///
/// Every opening is paired with its closing before anything else is read, so that a table knows which tags stand around
/// its rows, and so that a forgotten closing is one fault at its opening.
struct LineStructure {
    /// The lines.
    private(set) var lines: [TextLine] = []
    /// The tags alone on their lines, in order.
    private(set) var tags: [Tag] = []
    /// What each line does.
    private(set) var roles: [Role] = []
    /// For a line that opens: the line before which it ends (its closing line, or where it was given up).
    private var ends: [Int: Int] = [:]
    /// For each line: whether the next line that is neither blank nor a tag is a table row.
    private(set) var precedesRow: [Bool] = []
    /// Counts of lines before each line.
    private var counts: [Counts] = []

    /// What a line does.
    enum Role: Hashable, Sendable {
        /// Nothing for the structure.
        case plain
        /// Opens what ends with another line; `isClosed` says whether the author closed it.
        case opens(isClosed: Bool)
        /// Continues what a line opened: the next branch, the next column.
        case continues(Int)
        /// Closes what a line opened.
        case closes(Int)
        /// Reported or beyond a bound: passed over.
        case ignored
    }

    private struct Counts {
        var rows = 0
        var rules = 0
        var others = 0
    }

    /// One line that stands open.
    private struct Opening {
        var line: Int
        var kind: Kind
        var isIgnored: Bool
        var isMisspelt = false
        /// Whether its `{% không thì %}` has been met.
        var hasLastBranch = false

        enum Kind {
            case condition
            case loop
            case enclosure
        }
    }

    private var stack: [Opening] = []

    /// Reads the lines of a text.
    init(_ reading: inout TextReading, _ dialect: TextLine.Dialect) {
        let source = reading.source
        var start = 0
        while start <= source.bytes.count {
            let end = source.first(Byte.lineFeed, in: start..<source.bytes.count) ?? source.bytes.count
            let range = source.trimmed(start..<end)
            add(TextLine(range: range, kind: kind(range, &reading, dialect)), &reading, dialect)
            start = end + 1
        }
        for opening in stack.reversed() { giveUp(opening, at: lines.count, &reading) }
        stack = []
        precedesRow = Array(repeating: false, count: lines.count)
        var isRowNext = false
        for index in lines.indices.reversed() {
            precedesRow[index] = isRowNext
            switch lines[index].kind {
            case .blank, .tag: break
            case .row: isRowNext = true
            case .text, .rule, .opening, .closing: isRowNext = false
            }
        }
    }

    /// The line before which an opening line's content ends.
    func end(of line: Int) -> Int { ends[line] ?? lines.count }

    /// The first line from an index that is not blank.
    func nextFilled(_ index: Int) -> Int? {
        var index = index
        while index < lines.count {
            if lines[index].kind != .blank { return index }
            index += 1
        }
        return nil
    }

    /// Whether a tag that opens on a line encloses table rows and nothing else.
    func enclosesRows(_ line: Int) -> Bool {
        let end = end(of: line)
        guard end > line else { return false }
        let before = counts[line + 1]
        let after = end < counts.count ? counts[end] : total
        return after.rows > before.rows && after.rules == before.rules && after.others == before.others
    }

    /// Closes in a stack what nobody closed and ends before a line.
    func closeEnded<Node>(
        before line: Int, in stack: inout NodeStack<Node>, enclosure: ([[Node]], SourceSpan) -> Node? = { _, _ in nil }
    ) {
        while stack.depth > 0, end(of: stack.owner) <= line {
            if line < roles.count, roles[line] == .closes(stack.owner) { return }
            stack.close(enclosure: enclosure)
        }
    }

    /// Lets a line with a tag do its work in a stack; returns a tag that stands for itself.
    func apply<Node>(_ line: Int, _ tag: Tag, to stack: inout NodeStack<Node>, _ source: ParsingSource) -> Tag? {
        let span = source.span(tag.range)
        switch roles[line] {
        case .opens:
            switch tag.kind {
            case .condition(let condition): stack.open(.condition([], condition, span), owner: line)
            case .loop(let variable, let place, let collection):
                stack.open(.loop(variable: variable, place, collection, span), owner: line)
            case .branch, .close, .statement, .include, .unknown, .skipped: break
            }
        case .continues(let owner):
            if stack.owner == owner, case .branch(let condition) = tag.kind { _ = stack.branch(condition) }
        case .closes(let owner): if stack.owner == owner { stack.close() }
        case .plain: return tag
        case .ignored: break
        }
        return nil
    }

    private var total = Counts()

    private func kind(_ range: Range<Int>, _ reading: inout TextReading, _ dialect: TextLine.Dialect) -> TextLine.Kind {
        let source = reading.source
        guard let first = range.first else { return .blank }
        switch source.bytes[first] {
        case Byte.bar where dialect == .blocks: return TextLine.isRule(source, range) ? .rule : .row
        case Byte.openBrace:
            if range.count == 1 { return dialect == .list ? .opening : .text }
            if dialect == .list, Byte.isBlank(source.bytes[first + 1]) || source.bytes[first + 1] == Byte.dash {
                reading.diagnostics.append(.crowdedBrace("{", at: source.span(first..<first + 1)))
                return .opening
            }
            if source.bytes[first + 1] == Byte.percent { return .tag(tags.count) }
            guard dialect == .blocks, range.count <= 12, source.bytes[range.upperBound - 1] == Byte.closeBrace else {
                return .text
            }
            switch Key.fold(source.string(first + 1..<range.upperBound - 1)) {
            case "cot": return .opening
            case "het": return .closing
            default: return .text
            }
        case Byte.closeBrace where dialect == .list: return .closing
        default:
            guard dialect == .list, stack.contains(where: { $0.kind == .enclosure }) else { return .text }
            // `- B } (để biết)`: the brace belongs on a line of its own.
            for index in range.dropFirst() where source.bytes[index] == Byte.closeBrace {
                let isAlone = Byte.isBlank(source.bytes[index - 1]) && index + 1 == range.upperBound
                let isFollowed = index + 1 < range.upperBound && Byte.isBlank(source.bytes[index + 1])
                guard isAlone || isFollowed && Byte.isBlank(source.bytes[index - 1]) else { continue }
                reading.diagnostics.append(.crowdedBrace("}", at: source.span(index..<index + 1)))
                return .closing
            }
            return .text
        }
    }

    private mutating func add(_ line: TextLine, _ reading: inout TextReading, _ dialect: TextLine.Dialect) {
        let index = lines.count
        counts.append(total)
        var line = line
        var role = Role.plain
        switch line.kind {
        case .blank: break
        case .text: total.others += 1
        case .row: total.rows += 1
        case .rule: total.rules += 1
        case .tag:
            if let tag = wholeTag(line.range, &reading) {
                role = self.role(of: tag, index, &reading)
                tags.append(tag)
                if case .include = tag.kind { total.others += 1 }
            } else {
                line.kind = .text
                total.others += 1
            }
        case .opening:
            total.others += 1
            role =
                dialect == .blocks
                ? column(index, line.range, &reading) : opened(.enclosure, index, line.range, &reading)
        case .closing:
            total.others += 1
            role = closeEnclosure(index, &reading)
        }
        lines.append(line)
        roles.append(role)
    }

    /// The tag that fills a line. One that lacks only its closing braces is reported, and read all the same.
    private func wholeTag(_ range: Range<Int>, _ reading: inout TextReading) -> Tag? {
        if let end = reading.scanner.end(from: range.lowerBound, lineEnd: range.upperBound) {
            guard end == range.upperBound else { return nil }
            return TagReader.read(reading.source, range, reading.limits, &reading.diagnostics)
        }
        var unheard: [Diagnostic] = []
        let opening = reading.source.span(range.lowerBound..<range.lowerBound + 2)
        reading.diagnostics.append(.unfinishedTag(isOutput: false, at: opening))
        return TagReader.read(
            reading.source, range.lowerBound..<range.upperBound, inner: range.lowerBound + 2..<range.upperBound,
            reading.limits, &unheard)
    }

    private mutating func role(of tag: Tag, _ index: Int, _ reading: inout TextReading) -> Role {
        switch tag.kind {
        case .condition: return opened(.condition, index, tag.range, isMisspelt: tag.isMisspelt, &reading)
        case .loop: return opened(.loop, index, tag.range, isMisspelt: tag.isMisspelt, &reading)
        case .branch(let condition):
            if let top = stack.last, top.kind == .condition {
                if top.isIgnored { return .ignored }
                if top.hasLastBranch {
                    let span = reading.source.span(tag.range)
                    reading.diagnostics.append(.branchAfterLast(reading.source.string(tag.range), at: span))
                    return .ignored
                }
                stack[stack.count - 1].hasLastBranch = condition == nil
                return .continues(top.line)
            }
            reading.loose.append(
                .init(
                    offset: tag.range.lowerBound, kind: .branch,
                    diagnostic: .strayBranch(reading.source.string(tag.range), at: reading.source.span(tag.range))))
            return .ignored
        case .close(let closing): return close(closing, tag, index, &reading)
        case .statement, .include: return .plain
        case .unknown:
            reading.loose.append(.init(offset: tag.range.lowerBound, kind: .opening, diagnostic: nil))
            return .ignored
        case .skipped: return .ignored
        }
    }

    private mutating func opened(
        _ kind: Opening.Kind, _ index: Int, _ range: Range<Int>, isMisspelt: Bool = false,
        _ reading: inout TextReading
    ) -> Role {
        let isIgnored = stack.count >= reading.limits.nesting
        if stack.count == reading.limits.nesting {
            reading.diagnostics.append(.tagsTooDeep(reading.limits.nesting, at: reading.source.span(range)))
        }
        stack.append(Opening(line: index, kind: kind, isIgnored: isIgnored, isMisspelt: isMisspelt))
        return isIgnored ? .ignored : .opens(isClosed: true)
    }

    private mutating func close(
        _ closing: Tag.Closing, _ tag: Tag, _ index: Int, _ reading: inout TextReading
    ) -> Role {
        let wanted: (Opening) -> Bool = { opening in
            switch (closing, opening.kind) {
            case (_, .enclosure): false
            case (.any, _), (.condition, .condition), (.loop, .loop): true
            case (.condition, .loop), (.loop, .condition): false
            }
        }
        guard let partner = stack.lastIndex(where: wanted) else {
            reading.loose.append(
                .init(
                    offset: tag.range.lowerBound, kind: .closing,
                    diagnostic: .strayClosing(reading.source.string(tag.range), at: reading.source.span(tag.range))))
            return .ignored
        }
        return close(partner, index, &reading)
    }

    private mutating func close(_ partner: Int, _ index: Int, _ reading: inout TextReading) -> Role {
        for opening in stack[(partner + 1)...].reversed() { giveUp(opening, at: index, &reading) }
        let opening = stack[partner]
        stack.removeSubrange(partner...)
        guard !opening.isIgnored else { return .ignored }
        ends[opening.line] = index
        return .closes(opening.line)
    }

    private mutating func column(_ index: Int, _ range: Range<Int>, _ reading: inout TextReading) -> Role {
        guard let open = stack.lastIndex(where: { $0.kind == .enclosure }) else {
            return opened(.enclosure, index, range, &reading)
        }
        for opening in stack[(open + 1)...].reversed() { giveUp(opening, at: index, &reading) }
        stack.removeSubrange((open + 1)...)
        return stack[open].isIgnored ? .ignored : .continues(stack[open].line)
    }

    private mutating func closeEnclosure(_ index: Int, _ reading: inout TextReading) -> Role {
        guard let open = stack.lastIndex(where: { $0.kind == .enclosure }) else { return .closes(-1) }
        return close(open, index, &reading)
    }

    /// Ends an opening that nobody closed, and says so.
    private mutating func giveUp(_ opening: Opening, at line: Int, _ reading: inout TextReading) {
        guard !opening.isIgnored else { return }
        ends[opening.line] = line
        roles[opening.line] = .opens(isClosed: false)
        let range = lines[opening.line].range
        let text = reading.source.string(range)
        let span = reading.source.span(range)
        switch opening.kind {
        case .enclosure: reading.diagnostics.append(.unclosedEnclosure(text, at: span))
        case .condition, .loop:
            reading.loose.append(
                .init(
                    offset: range.lowerBound, kind: .opening,
                    diagnostic: opening.isMisspelt ? nil : .unclosedBlock(text, at: span)))
        }
    }
}

extension Diagnostic {
    fileprivate static func unclosedBlock(_ tag: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "template.unclosed-block", .error,
            Bilingual(vi: "thẻ «\(tag)» không được đóng", en: "the tag «\(tag)» is not closed"), at: span, found: tag,
            expected: Bilingual(vi: "dòng {% hết %} ở dưới", en: "a line {% hết %} below"))
    }

    /// A brace of a list text that shares its line with an entry.
    fileprivate static func crowdedBrace(_ brace: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "text.enclosure-not-alone", .error,
            Bilingual(
                vi: "dấu «\(brace)» phải ở đầu một dòng riêng", en: "«\(brace)» must start a line of its own"),
            at: span,
            explanation: Bilingual(
                vi: "Dòng mở chỉ có {; dòng đóng là } và chữ ở ngoặc, ví dụ } (để báo cáo).",
                en: "The opening line holds { alone; the closing line holds } and its words."), found: brace)
    }

    fileprivate static func unclosedEnclosure(_ text: String, at span: SourceSpan) -> Diagnostic {
        let expected = text == "{" ? "} (chữ ở ngoặc)" : "{hết}"
        return Diagnostic(
            "text.unclosed-enclosure", .error,
            Bilingual(vi: "«\(text)» không được đóng", en: "«\(text)» is not closed"), at: span, found: text,
            expected: Bilingual(vi: "dòng \(expected) ở dưới", en: "a line \(expected) below"))
    }
}
