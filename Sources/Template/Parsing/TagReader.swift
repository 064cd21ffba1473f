import Diagnostics
import Vietnamese
import Expressions

/// Reads one tag `{% … %}`.
struct TagReader {
    private let source: ParsingSource
    private let range: Range<Int>
    private let inner: Range<Int>
    private let limits: ParsingLimits
    private var reader: ExpressionReader
    private var isMisspelt = false

    /// Reads the tag in a range that starts at `{%` and ends after `%}`; a fault is reported once, and the tag keeps
    /// its part in the structure. `inner` is given where the closing braces are missing.
    static func read(
        _ source: ParsingSource, _ range: Range<Int>, inner: Range<Int>? = nil, _ limits: ParsingLimits,
        _ diagnostics: inout [Diagnostic]
    ) -> Tag {
        let inner = inner ?? range.lowerBound + 2..<range.upperBound - 2
        do throws(ExpressionFault) {
            var tag = try TagReader(source, range, inner, limits)
            let kind = tag.kind(&diagnostics)
            return Tag(kind: kind, range: range, isMisspelt: tag.isMisspelt)
        } catch {
            diagnostics.append(error.diagnostic)
            return Tag(kind: .unknown, range: range)
        }
    }

    private init(
        _ source: ParsingSource, _ range: Range<Int>, _ inner: Range<Int>, _ limits: ParsingLimits
    ) throws(ExpressionFault) {
        self.source = source
        self.range = range
        self.inner = inner
        self.limits = limits
        reader = try ExpressionReader(source, inner, limits: limits)
    }

    /// Words that open a tag, as the language names them.
    private enum Keyword: String, CaseIterable {
        case condition = "nếu"
        case branch = "hoặc nếu"
        case otherwise = "không thì"
        case close = "hết"
        case loop = "lặp"
        case assignment = "đặt"
        case include = "chèn"
        case check = "kiểm tra"
        case closeCondition = "endif"
        case closeLoop = "endfor"

        /// The keyword of a folded word that stands alone.
        init?(single word: String) {
            switch word {
            case "neu", "if": self = .condition
            case "elif", "elsif", "elseif": self = .branch
            case "else": self = .otherwise
            case "het", "end": self = .close
            case "lap", "for": self = .loop
            case "dat", "set": self = .assignment
            case "chen", "include": self = .include
            case "endif": self = .closeCondition
            case "endfor": self = .closeLoop
            default: return nil
            }
        }

        /// The keyword of two folded words.
        init?(_ first: String, _ second: String) {
            switch (first, second) {
            case ("hoac", "neu"), ("else", "if"): self = .branch
            case ("khong", "thi"): self = .otherwise
            case ("kiem", "tra"): self = .check
            default: return nil
            }
        }
    }

    private mutating func kind(_ diagnostics: inout [Diagnostic]) -> Tag.Kind {
        guard let first = reader.name else {
            diagnostics.append(.unknownTag(source.string(reader.token.range), nil, at: source.span(range)))
            return .unknown
        }
        let place = reader.token.range
        do throws(ExpressionFault) {
            try reader.take()
            let word = Key.fold(first)
            if let second = reader.name, let keyword = Keyword(word, Key.fold(second)) {
                try reader.take()
                return kind(keyword, &diagnostics)
            }
            guard let keyword = Keyword(single: word) else {
                return unknown(first, place, &diagnostics)
            }
            return kind(keyword, &diagnostics)
        } catch {
            diagnostics.append(error.diagnostic)
            let keyword = Keyword(single: Key.fold(first)) ?? .check
            return recovered(keyword)
        }
    }

    /// Reports a word that opens no tag, and takes the nearest one in its place so that `{% hết %}` finds it.
    private mutating func unknown(
        _ first: String, _ place: Range<Int>, _ diagnostics: inout [Diagnostic]
    ) -> Tag.Kind {
        var found = first
        if let second = reader.name { found += " " + second }
        let names = Keyword.allCases.map(\.rawValue)
        let nearest = NearestName.find(found, among: names) ?? NearestName.find(first, among: names)
        let shown = nearest.map { $0.contains(" ") } == true ? found : first
        diagnostics.append(.unknownTag(shown, nearest, at: source.span(place)))
        isMisspelt = true
        guard let nearest, let keyword = Keyword(rawValue: nearest) else { return .unknown }
        return recovered(keyword)
    }

    private var faulty: Expression { .faulty(source.span(range)) }

    /// What a tag stands for when what follows its keyword could not be read.
    private func recovered(_ keyword: Keyword) -> Tag.Kind {
        switch keyword {
        case .condition: .condition(faulty)
        case .branch: .branch(faulty)
        case .otherwise: .branch(nil)
        case .close: .close(.any)
        case .closeCondition: .close(.condition)
        case .closeLoop: .close(.loop)
        case .loop: .loop("", source.span(range), faulty)
        case .assignment, .include, .check: .skipped
        }
    }

    private mutating func kind(_ keyword: Keyword, _ diagnostics: inout [Diagnostic]) -> Tag.Kind {
        do throws(ExpressionFault) {
            switch keyword {
            case .condition:
                if let word = reader.name, Key.fold(word) == "khong" {
                    let place = reader.token.range
                    var ahead = reader
                    try ahead.take()
                    if ahead.token.kind == .end {
                        diagnostics.append(.unknownTag("nếu \(word)", "không thì", at: source.span(place)))
                        return .branch(nil)
                    }
                }
                return .condition(try wholeExpression())
            case .branch: return .branch(try wholeExpression())
            case .otherwise:
                // `{% không thì nếu … %}` is how many say `{% hoặc nếu … %}`.
                if let word = reader.name, Keyword(single: Key.fold(word)) == .condition {
                    try reader.take()
                    return .branch(try wholeExpression())
                }
                try reader.end()
                return .branch(nil)
            case .close, .closeCondition, .closeLoop:
                // `{% hết lặp %}`, `{% hết nếu %}` say what they close; anything else after it is a fault.
                if keyword == .close, let word = reader.name, let closed = Keyword(single: Key.fold(word)) {
                    try reader.take()
                    try reader.end()
                    return .close(closed == .loop ? .loop : .condition)
                }
                try reader.end()
                return recovered(keyword)
            case .loop: return try loop(&diagnostics)
            case .assignment: return .statement(.assignment(try wholeAssignment()))
            case .include: return .include(try include())
            case .check: return .statement(.check(try check()))
            }
        } catch {
            diagnostics.append(error.diagnostic)
            if keyword == .assignment, let name = assignedName {
                return .statement(
                    .assignment(
                        SyntaxAssignment(name: name.0, nameSpan: name.1, value: faulty, span: source.span(range))))
            }
            return recovered(keyword)
        }
    }

    private mutating func wholeExpression() throws(ExpressionFault) -> Expression {
        let expression = try reader.expression()
        try reader.end()
        return expression
    }

    private mutating func loop(_ diagnostics: inout [Diagnostic]) throws(ExpressionFault) -> Tag.Kind {
        guard let variable = reader.name else {
            throw reader.missing(Bilingual(vi: "tên đặt cho từng phần tử", en: "a name for each item"))
        }
        let place = source.span(try reader.take().range)
        guard let word = reader.name, ["trong", "in"].contains(Key.fold(word)) else {
            let fault = reader.missing(Bilingual(vi: "chữ «trong»", en: "the word «trong» (in)"))
            diagnostics.append(fault.diagnostic)
            return .loop(variable, place, faulty)
        }
        try reader.take()
        do throws(ExpressionFault) {
            return .loop(variable, place, try wholeExpression())
        } catch {
            diagnostics.append(error.diagnostic)
            return .loop(variable, place, faulty)
        }
    }

    private mutating func assignment() throws(ExpressionFault) -> SyntaxAssignment {
        guard let name = reader.name else {
            throw reader.missing(Bilingual(vi: "tên cần đặt", en: "the name to set"))
        }
        let token = try reader.take()
        let place = source.span(token.range)
        assignedName = (name, place)
        guard try reader.take(.equal) != nil else { throw reader.missing(Bilingual(vi: "dấu =", en: "the sign =")) }
        let value = try reader.expression()
        return SyntaxAssignment(
            name: name, nameSpan: place, value: value, span: source.span(token.range.lowerBound..<reader.lastEnd))
    }

    /// The name of an assignment whose value may turn out faulty: it stays known.
    private var assignedName: (String, SourceSpan)?

    private mutating func wholeAssignment() throws(ExpressionFault) -> SyntaxAssignment {
        var assignment = try assignment()
        try reader.end()
        assignment.span = source.span(range)
        return assignment
    }

    /// What must hold, and after a colon the words for where it does not.
    private mutating func check() throws(ExpressionFault) -> SyntaxCheck {
        let start = reader.token.range.lowerBound
        guard let colon = colon(from: start) else {
            return SyntaxCheck(condition: try wholeExpression(), words: nil, span: source.span(range))
        }
        reader = try ExpressionReader(source, start..<colon, limits: limits)
        let condition = try wholeExpression()
        reader = try ExpressionReader(source, colon + 1..<inner.upperBound, limits: limits)
        guard case .text(let words) = reader.token.kind else {
            throw reader.missing(
                Bilingual(vi: "lời báo trong ngoặc kép sau dấu hai chấm", en: "quoted words after the colon"))
        }
        try reader.take()
        try reader.end()
        return SyntaxCheck(condition: condition, words: words, span: source.span(range))
    }

    /// The colon before the words of a check, outside of quotation marks.
    private func colon(from start: Int) -> Int? {
        var closing: [UInt8] = []
        var index = start
        while index < inner.upperBound {
            let rest = source.bytes[index..<inner.upperBound]
            if closing.isEmpty {
                if source.bytes[index] == Byte.colon { return index }
                let marks = [("\"", "\""), ("'", "'"), ("“", "”"), ("”", "”"), ("‘", "’"), ("’", "’")]
                if let mark = marks.first(where: { rest.starts(with: $0.0.utf8) }) {
                    closing = Array(mark.1.utf8)
                    index += mark.0.utf8.count
                    continue
                }
            } else if rest.starts(with: closing) {
                index += closing.count
                closing = []
                continue
            }
            index += 1
        }
        return nil
    }

    private mutating func include() throws(ExpressionFault) -> SyntaxInclude {
        let target: SyntaxInclude.Target
        if case .text(let path) = reader.token.kind {
            target = .path(path, source.span(try reader.take().range))
        } else if let family = reader.name {
            let start = try reader.take().range.lowerBound
            guard try reader.take(.dot) != nil else {
                throw reader.missing(
                    Bilingual(
                        vi: "dấu nháy quanh tên tệp, hoặc dấu chấm và tên danh sách",
                        en: "quotation marks around a file's name, or a dot and a list's name"))
            }
            let slugStart = reader.token.range.lowerBound
            guard reader.name != nil else {
                throw reader.missing(Bilingual(vi: "tên danh sách sau dấu chấm", en: "the list's name after the dot"))
            }
            try reader.take()
            while reader.token.range.lowerBound == reader.lastEnd, isSlugPart(reader.token.kind) {
                try reader.take()
            }
            target = .named(
                family: Key.fold(family), slug: source.string(slugStart..<reader.lastEnd),
                source.span(start..<reader.lastEnd))
        } else {
            throw reader.missing(
                Bilingual(vi: "tên tệp trong ngoặc kép hoặc nơi_nhận.tên", en: "a quoted file name or nơi_nhận.name"))
        }
        var omissions: [(text: String, span: SourceSpan)] = []
        if let word = reader.name, ["tru", "without"].contains(Key.fold(word)) {
            try reader.take()
            repeat {
                guard case .text(let text) = reader.token.kind else {
                    throw reader.missing(
                        Bilingual(
                            vi: "chữ mở đầu dòng cần bỏ, trong ngoặc kép",
                            en: "the opening words of the line to leave out, in quotation marks"))
                }
                omissions.append((text, source.span(try reader.take().range)))
            } while try reader.take(.comma) != nil
        }
        var arguments: [SyntaxAssignment] = []
        if let word = reader.name, ["voi", "with"].contains(Key.fold(word)) {
            try reader.take()
            repeat { arguments.append(try assignment()) } while try reader.take(.comma) != nil
        }
        try reader.end()
        var include = SyntaxInclude(target: target, arguments: arguments, span: source.span(range))
        include.omissions = omissions
        return include
    }

    private func isSlugPart(_ kind: ExpressionToken.Kind) -> Bool {
        switch kind {
        case .name, .number, .sign(.minus): true
        case .text, .sign, .end: false
        }
    }
}

extension Diagnostic {
    fileprivate static func unknownTag(_ word: String, _ nearest: String?, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "template.unknown-tag", .error,
            word.isEmpty
                ? Bilingual(vi: "thẻ «{% %}» không có lệnh", en: "the tag «{% %}» says nothing")
                : Bilingual(vi: "không có thẻ «\(word)»", en: "there is no tag «\(word)»"),
            at: span, found: word.isEmpty ? nil : word,
            expected: Bilingual(
                vi: "nếu, hoặc nếu, không thì, lặp, đặt, chèn, hết",
                en: "nếu (if), hoặc nếu (elif), không thì (else), lặp (for), đặt (set), chèn (include), hết (end)"),
            suggestion: nearest)
    }
}
