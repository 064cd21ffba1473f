import Expressions
import Diagnostics
import Document
import Template
import Testing
import Values
import Vietnamese

/// A text as a file of its own.
func located(_ text: String) -> LocatedText {
    let file = SourceFile(path: "mẫu.vanthu", text: text)
    return LocatedText(file, 0..<file.utf8Count)
}

/// The blocks of a text, one a line, and its footnotes; reports every diagnostic as a failure.
func blocks(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) -> String {
    let result = TextParser.parse(located(text))
    expectNone(result.diagnostics, sourceLocation)
    return describe(result.output)
}

/// The pieces of a `dòng`; reports every diagnostic as a failure.
func line(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) -> String {
    let result = TextParser.parseLine(located(text))
    expectNone(result.diagnostics, sourceLocation)
    return (result.output ?? []).map(describe).joined()
}

/// The lines of a list text; reports every diagnostic as a failure.
func list(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) -> String {
    let result = TextParser.parseList(located(text))
    expectNone(result.diagnostics, sourceLocation)
    return (result.output ?? []).map(describe).joined(separator: "\n")
}

/// Checks codes and places: a ▮ stands where each diagnostic must start, in the order of the text.
func expectDiagnostics(
    _ marked: String, _ codes: [String], in parse: (LocatedText) -> [Diagnostic],
    sourceLocation: SourceLocation = #_sourceLocation
) {
    var places: [Int] = []
    var text = ""
    for character in marked {
        if character == "▮" { places.append(text.utf8.count) } else { text.append(character) }
    }
    let found = parse(located(text)).map { ($0.code, $0.span?.range.lowerBound ?? -1) }
    let wanted = Array(zip(codes, places))
    #expect(codes.count == places.count, "one code for each mark", sourceLocation: sourceLocation)
    #expect(
        found.map { "\($0.0)@\($0.1)" } == wanted.map { "\($0.0)@\($0.1)" }, sourceLocation: sourceLocation)
}

/// Checks the diagnostics of a text of blocks.
func expectFindings(_ marked: String, _ codes: String..., sourceLocation: SourceLocation = #_sourceLocation) {
    expectDiagnostics(marked, codes, in: { TextParser.parse($0).diagnostics }, sourceLocation: sourceLocation)
}

/// The only diagnostic of a text of blocks.
func onlyFinding(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Diagnostic {
    let diagnostics = TextParser.parse(located(text)).diagnostics
    #expect(diagnostics.count == 1, sourceLocation: sourceLocation)
    return try #require(diagnostics.first, sourceLocation: sourceLocation)
}

private func expectNone(_ diagnostics: [Diagnostic], _ sourceLocation: SourceLocation) {
    for diagnostic in diagnostics {
        Issue.record("\(diagnostic.code): \(diagnostic.message.en)", sourceLocation: sourceLocation)
    }
}

func describe(_ text: SyntaxText?) -> String {
    guard let text else { return "nothing" }
    let notes = text.footnotes.map { "[^\($0.label)]: " + $0.content.map(describe).joined() }
    return (text.blocks.map { describe($0) } + notes).joined(separator: "\n")
}

func describe(_ block: SyntaxBlock) -> String {
    switch block {
    case .paragraph(let paragraph): return describe(paragraph)
    case .heading(let heading):
        var words = ["H\(heading.depth)"]
        if heading.kind != .titled { words.append(heading.kind.rawValue) }
        if let division = heading.division { words.append(division.rawValue) }
        if let number = heading.typedNumber { words.append("(\(number))") }
        words.append(describe(heading.title))
        if !heading.text.isEmpty { words.append("/ " + describe(heading.text)) }
        if let name = heading.name { words.append("name=\(name)") }
        if let face = heading.face { words.append("face=\(face.rawValue)") }
        if heading.keepsCase { words.append("keepsCase") }
        if heading.hasBoldNumber { words.append("boldNumber") }
        if heading.alignment != .standard { words.append(heading.alignment.rawValue) }
        if heading.isVerbatim { words.append("verbatim") }
        return words.joined(separator: " ")
    case .item(let item):
        return item.mark.rawValue + " " + describe(item.content) + (item.isVerbatim ? " verbatim" : "")
    case .table(let table): return describe(table)
    case .columns(let columns, _):
        return "columns(" + columns.map { $0.map { describe($0) }.joined(separator: "; ") }.joined(separator: " || ")
            + ")"
    case .quotation(let blocks, _): return "quote(" + blocks.map { describe($0) }.joined(separator: "; ") + ")"
    case .pageBreak: return "page"
    case .appendix(let appendix):
        var words = ["APPENDIX"]
        switch appendix.label {
        case .numbered(let typed): words.append("numbered" + (typed.map { "(\($0))" } ?? ""))
        case .own(let label): words.append("own(\(label))")
        }
        if let name = appendix.name { words.append("name=\(name)") }
        words.append(describe(appendix.title))
        if let reference = appendix.reference { words.append("reference=«\(describe(reference))»") }
        if appendix.orientation == .landscape { words.append("landscape") }
        if appendix.keepsCase { words.append("keepsCase") }
        return words.joined(separator: " ")
    case .issuedText(let text):
        var words = ["TEXT"]
        if let name = text.name { words.append("name=\(name)") }
        words.append(describe(text.title))
        if let reference = text.reference { words.append("reference=«\(describe(reference))»") }
        if text.orientation == .landscape { words.append("landscape") }
        return words.joined(separator: " ")
    case .condition(let branches, _): return "if" + branches.map { describe($0) { describe($0) } }.joined()
    case .loop(let loop):
        return "for \(loop.variable) in \(describe(loop.collection)) { "
            + loop.content.map { describe($0) }.joined(separator: "; ") + " }"
    case .statement(let statement): return describe(statement)
    case .include(let include): return describe(include)
    case .splice(let expression, _): return "splice(\(describe(expression)))"
    }
}

func describe(_ paragraph: SyntaxParagraph) -> String {
    "P " + describe(paragraph.content) + (paragraph.alignment == .standard ? "" : " " + paragraph.alignment.rawValue)
        + (paragraph.isVerbatim ? " verbatim" : "")
}

func describe<Node>(_ branch: SyntaxBranch<Node>, _ node: (Node) -> String) -> String {
    " [\(branch.condition.map { describe($0) } ?? "else")] { " + branch.content.map(node).joined(separator: "; ") + " }"
}

func describe(_ assignment: SyntaxAssignment) -> String { "\(assignment.name) := \(describe(assignment.value))" }

func describe(_ include: SyntaxInclude) -> String {
    let arguments =
        include.omissions.map { " without \($0.text)" }.joined() + include.arguments.map { " " + describe($0) }.joined()
    switch include.target {
    case .path(let path, _): return "include(\(path)\(arguments))"
    case .named(let family, let slug, _): return "include(\(family) \(slug)\(arguments))"
    }
}

func describe(_ table: SyntaxTable) -> String {
    var lines: [String] = []
    if let options = table.options {
        let widths = options.widths.map { width in
            switch width {
            case .millimetres(let value): "\(value)mm"
            case .percent(let value): "\(value)%"
            case .share: "*"
            }
        }
        lines.append(
            "options widths=\(widths.joined(separator: ",")) title=\(options.title.map { describe($0) } ?? "none") unit=\(options.unit.map { describe($0) } ?? "none")"
        )
    }
    lines.append("table " + table.alignments.map(\.rawValue).joined(separator: " "))
    lines += table.header.map { "head " + describe($0) }
    lines += table.body.map { "row " + describe($0) }
    lines += table.notes.map { "note " + describe($0) }
    return lines.joined(separator: "\n")
}

func describe(_ row: SyntaxRow) -> String {
    switch row {
    case .cells(let cells, _):
        return cells.map { cell in
            switch cell.content {
            case .paragraphs(let paragraphs): paragraphs.map { describe($0) }.joined(separator: "¶")
            case .joinsAbove: "↑"
            case .joinsLeft(let count): "←\(count)"
            case .nextNumber: "№"
            }
        }.joined(separator: " | ")
    case .condition(let branches, _): return "if" + branches.map { describe($0) { describe($0) } }.joined()
    case .loop(let loop):
        return "for \(loop.variable) in \(describe(loop.collection)) { "
            + loop.content.map { describe($0) }.joined(separator: "; ") + " }"
    case .statement(let statement): return describe(statement)
    }
}

func describe(_ line: SyntaxListLine) -> String {
    switch line {
    case .line(let entry):
        return (entry.mark?.rawValue ?? "·") + " " + describe(entry.content) + (entry.isVerbatim ? " verbatim" : "")
    case .group(let lines, let words, _):
        return "{ " + lines.map { describe($0) }.joined(separator: "; ") + " } " + describe(words)
    case .condition(let branches, _): return "if" + branches.map { describe($0) { describe($0) } }.joined()
    case .loop(let loop):
        return "for \(loop.variable) in \(describe(loop.collection)) { "
            + loop.content.map { describe($0) }.joined(separator: "; ") + " }"
    case .statement(let statement): return describe(statement)
    case .include(let include): return describe(include)
    }
}

func describe(_ inlines: [SyntaxInline]) -> String { inlines.map { describe($0) }.joined() }

func describe(_ inline: SyntaxInline) -> String {
    switch inline {
    case .text(let text, _): return text
    case .emphasis(let emphasis, let content):
        let name =
            switch emphasis {
            case .strong: "b"
            case .italic: "i"
            case .underline: "u"
            case .superscript: "sup"
            case .subscript: "sub"
            case .missing: "mark"
            }
        return "<\(name)>\(describe(content))</\(name)>"
    case .lineBreak: return "⏎"
    case .footnote(let label, _): return "[^\(label)]"
    case .output(let expression, _): return "{\(describe(expression))}"
    case .condition(let branches, _): return "⟨if" + branches.map { describe($0) { describe($0) } }.joined() + "⟩"
    case .loop(let loop): return "⟨for \(loop.variable) in \(describe(loop.collection)): \(describe(loop.content))⟩"
    case .statement(let statement): return "⟨\(describe(statement))⟩"
    }
}

/// An expression with every operation in parentheses.
func describe(_ expression: Expression) -> String {
    switch expression {
    case .number(let number, _): return number.description
    case .text(let text, _): return "\"\(text)\""
    case .boolean(let value, _): return value ? "đúng" : "sai"
    case .name(let name, _): return name
    case .member(let base, let name, _): return "\(describe(base)).\(name)"
    case .element(let base, let key, _): return "\(describe(base))[\(describe(key))]"
    case .call(let name, let arguments, _):
        return "\(name)(\(arguments.map { describe($0) }.joined(separator: ", ")))"
    case .unary(let sign, let operand, _): return "(\(sign.rawValue) \(describe(operand)))"
    case .binary(let sign, let left, let right, _): return "(\(describe(left)) \(sign.rawValue) \(describe(right)))"
    case .filter(let input, let name, let arguments, _):
        let list = arguments.isEmpty ? "" : "(\(arguments.map { describe($0) }.joined(separator: ", ")))"
        return "(\(describe(input)) | \(name)\(list))"
    case .faulty: return "⚠"
    }
}

func describe(_ statement: SyntaxStatement) -> String {
    switch statement {
    case .assignment(let assignment): describe(assignment)
    case .check(let check): "check \(describe(check.condition))" + (check.words.map { ": «\($0)»" } ?? "")
    }
}
