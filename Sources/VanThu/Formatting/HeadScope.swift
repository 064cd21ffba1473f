import Values
import Vietnamese

/// What the names of a part of a head are, as far as its layout needs to know.
enum HeadScope {
    /// Declared names.
    case fields([FieldDeclaration])
    /// Free names whose values are data: `dữ liệu`.
    case data
    /// Free names, each with declared names below it: `bảng`.
    case each([FieldDeclaration])
    /// A value of YAML, or free names of such.
    case yaml

    /// How the value of a name is read.
    enum Rule {
        /// As raw text.
        case raw(Content)
        /// As YAML, inner names in a scope.
        case yaml(HeadScope)
    }

    /// What a raw text holds.
    enum Content {
        /// Plain text, in which every character is one.
        case plain
        /// Data: a table, or a constant.
        case data
        /// Text with marks and expressions.
        case line
        /// A list of recipients.
        case list
        /// Paragraphs, as in the body.
        case paragraphs
    }

    /// Whether a value on lines of its own may be a text.
    var takesText: Bool {
        switch self {
        case .yaml: true
        case .fields, .data, .each: false
        }
    }

    /// The name as the documentation writes it; `nil` where it is not declared.
    func declaredName(_ name: String) -> String? { declaration(name)?.name }

    /// How the value of a name is read.
    func rule(for name: String) -> Rule {
        switch self {
        case .yaml: return .yaml(.yaml)
        case .data: return .raw(.data)
        case .each(let declarations): return .yaml(.fields(declarations))
        case .fields:
            guard let declaration = declaration(name) else { return .raw(.plain) }
            switch declaration.kind {
            case .text: return .raw(Self.tables.contains(Key.fold(name)) ? .data : .plain)
            case .deferred: return .raw(.plain)
            case .line: return .raw(Self.lists.contains(Key.fold(name)) ? .list : .line)
            case .blocks: return .raw(.paragraphs)
            case .map(let inner), .mapOrList(let inner): return .yaml(.fields(inner))
            case .table: return .raw(.data)
            case .named(.table), .data: return .yaml(.data)
            case .named(.map(let inner)): return .yaml(.each(inner))
            case .named, .date, .number, .length, .choice, .words, .wordMap: return .yaml(.yaml)
            }
        }
    }

    private func declaration(_ name: String) -> FieldDeclaration? {
        guard case .fields(let declarations) = self else { return nil }
        let folded = Key.fold(name)
        return declarations.first { Key.fold($0.name) == folded }
    }

    /// Fields of plain text that may be a table: the columns of a printed table.
    private static let tables: Set<String> = ["cot"]

    /// Fields whose lines are a list, in which `-` and `+` are marks.
    private static let lists: Set<String> = ["noi_nhan", "kinh_gui", "dong_kinh_gui", "dien"]
}

/// The name at the start of a line of a head: what stands before a colon and a blank.
struct HeadName {
    /// The name without quotation marks.
    let text: String
    /// The name as typed.
    let typed: String
    /// What follows its colon on the line.
    let value: String

    /// The name of a line's content; `nil` where it has none.
    init?(_ content: String) {
        var start = content.startIndex
        if let mark = content.first, mark == "\"" || mark == "'" {
            guard let close = content.dropFirst().firstIndex(of: mark) else { return nil }
            start = content.index(after: close)
        }
        var colon = start
        while true {
            guard let found = content[colon...].firstIndex(of: ":") else { return nil }
            let next = content.index(after: found)
            colon = found
            if next == content.endIndex || content[next] == " " || content[next] == "\t" { break }
            colon = next
        }
        typed = Blanks.trimmed(content[..<colon])
        guard !typed.isEmpty, !typed.contains(" #") else { return nil }
        text = start > content.startIndex ? String(typed.dropFirst().dropLast()) : typed
        let rest = content[content.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
        value = String(rest)
    }

    /// Whether a value is only the sign `|`, perhaps with the letters YAML allows behind it and a comment.
    static func isBlockMark(_ value: String) -> Bool {
        guard value.first == "|" || value.first == ">" else { return false }
        let rest = value.dropFirst().drop { $0 == "+" || $0 == "-" || $0.isASCII && $0.isNumber }
        guard let next = rest.first else { return true }
        return (next == " " || next == "\t") && rest.drop { $0 == " " || $0 == "\t" }.first == "#"
    }
}
