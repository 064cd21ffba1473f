package import Diagnostics
import Vietnamese

/// Reads expressions from a stretch of text by operator precedence; tags read their words through it too.
///
/// Precedence, low to high: filter `|`; hoặc; và; không; comparison (not chained); `+ -`; `* /`; unary `-`; call, `.`,
/// `[ ]`. Depth and length are bounded, so that neither this reader nor those who walk the tree run out of stack.
package struct ExpressionReader {
    /// The text.
    package let source: ParsingSource
    /// The next word or sign.
    package private(set) var token: ExpressionToken
    /// The word or sign before ``token``.
    private var lastRange: Range<Int>
    /// Where it ended.
    package var lastEnd: Int { lastRange.upperBound }
    private var lexer: ExpressionLexer
    private let limits: ParsingLimits
    private var depth = 0
    private var links = 0

    /// How many operators, filters and members one expression may hold.
    package static let longestChain = 1000

    /// A reader over part of a text.
    package init(_ source: ParsingSource, _ range: Range<Int>, limits: ParsingLimits) throws(ExpressionFault) {
        self.source = source
        self.limits = limits
        lexer = ExpressionLexer(source, range)
        lastRange = range.lowerBound..<range.lowerBound
        token = try lexer.next()
    }

    /// Takes the next word or sign.
    @discardableResult package mutating func take() throws(ExpressionFault) -> ExpressionToken {
        let taken = token
        lastRange = taken.range
        token = try lexer.next()
        return taken
    }

    /// Takes a sign when it is next.
    package mutating func take(_ sign: ExpressionToken.Sign) throws(ExpressionFault) -> SourceSpan? {
        guard token.kind == .sign(sign) else { return nil }
        return source.span(try take().range)
    }

    /// The name that is next, keywords included.
    package var name: String? {
        if case .name(let name) = token.kind { name } else { nil }
    }

    /// Reads one expression, filters included.
    package mutating func expression() throws(ExpressionFault) -> Expression {
        var input = try alternatives()
        while try take(.bar) != nil {
            try link()
            guard let name else {
                throw missing(Bilingual(vi: "tên bộ lọc sau dấu |", en: "a filter's name after |"))
            }
            let place = source.span(try take().range)
            var arguments: [Expression] = []
            if try take(.openParenthesis) != nil { arguments = try self.arguments() }
            input = .filter(input, name, arguments, place)
        }
        return input
    }

    /// Fails unless everything has been read.
    package func end() throws(ExpressionFault) {
        guard token.kind != .end else { return }
        throw unexpected()
    }

    private var keyword: ExpressionToken.Keyword? { name.flatMap { ExpressionToken.Keyword($0) } }

    private mutating func alternatives() throws(ExpressionFault) -> Expression {
        var left = try conjunction()
        while keyword == .or {
            try link()
            let place = source.span(try take().range)
            left = .binary(.or, left, try conjunction(), place)
        }
        return left
    }

    private mutating func conjunction() throws(ExpressionFault) -> Expression {
        var left = try negation()
        while keyword == .and {
            try link()
            let place = source.span(try take().range)
            left = .binary(.and, left, try negation(), place)
        }
        return left
    }

    private mutating func negation() throws(ExpressionFault) -> Expression {
        guard keyword == .not else { return try comparison() }
        try enter()
        defer { depth -= 1 }
        let place = source.span(try take().range)
        return .unary(.not, try negation(), place)
    }

    private mutating func comparison() throws(ExpressionFault) -> Expression {
        let left = try sum()
        guard let sign = comparisonSign else { return left }
        let place = source.span(try take().range)
        let right = try sum()
        if comparisonSign != nil {
            throw ExpressionFault(.chainedComparison(source.string(token.range), at: source.span(token.range)))
        }
        return .binary(sign, left, right, place)
    }

    private var comparisonSign: Expression.BinaryOperator? {
        guard case .sign(let sign) = token.kind else { return nil }
        switch sign {
        case .equal: return .equal
        case .notEqual: return .notEqual
        case .less: return .less
        case .lessOrEqual: return .lessOrEqual
        case .greater: return .greater
        case .greaterOrEqual: return .greaterOrEqual
        case .plus, .minus, .times, .over, .bar, .openParenthesis, .closeParenthesis, .openBracket, .closeBracket,
            .comma, .dot:
            return nil
        }
    }

    private mutating func sum() throws(ExpressionFault) -> Expression {
        var left = try product()
        while token.kind == .sign(.plus) || token.kind == .sign(.minus) {
            try link()
            let sign: Expression.BinaryOperator = token.kind == .sign(.plus) ? .plus : .minus
            let place = source.span(try take().range)
            left = .binary(sign, left, try product(), place)
        }
        return left
    }

    private mutating func product() throws(ExpressionFault) -> Expression {
        var left = try opposite()
        while token.kind == .sign(.times) || token.kind == .sign(.over) {
            try link()
            let sign: Expression.BinaryOperator = token.kind == .sign(.times) ? .times : .over
            let place = source.span(try take().range)
            left = .binary(sign, left, try opposite(), place)
        }
        return left
    }

    private mutating func opposite() throws(ExpressionFault) -> Expression {
        guard token.kind == .sign(.minus) else { return try member() }
        try enter()
        defer { depth -= 1 }
        let place = source.span(try take().range)
        return .unary(.minus, try opposite(), place)
    }

    private mutating func member() throws(ExpressionFault) -> Expression {
        var value = try operand()
        while true {
            if try take(.dot) != nil {
                try link()
                guard let name else {
                    throw missing(
                        Bilingual(vi: "tên sau dấu chấm (tên có dấu cách thì viết [\"…\"])", en: "a name after the dot")
                    )
                }
                value = .member(value, name, source.span(try take().range))
            } else if let open = try take(.openBracket) {
                try link()
                try enter()
                let key = try expression()
                depth -= 1
                guard let close = try take(.closeBracket) else { throw unclosed("[", "]", open) }
                value = .element(value, key, open.extended(to: close))
            } else if token.kind == .sign(.openParenthesis) {
                throw ExpressionFault(.notAFunction(at: source.span(token.range)))
            } else {
                return value
            }
        }
    }

    private mutating func operand() throws(ExpressionFault) -> Expression {
        let place = source.span(token.range)
        switch token.kind {
        case .number(let number):
            try take()
            return .number(number, place)
        case .text(let text):
            try take()
            return .text(text, place)
        case .name(let name):
            switch ExpressionToken.Keyword(name) {
            case .true:
                try take()
                return .boolean(true, place)
            case .false:
                try take()
                return .boolean(false, place)
            case .and, .or, .not: throw missing(Self.operandWords)
            case nil: break
            }
            try take()
            guard try take(.openParenthesis) != nil else { return .name(name, place) }
            return .call(name, try arguments(), place)
        case .sign(.openParenthesis):
            try take()
            try enter()
            let inner = try expression()
            depth -= 1
            guard try take(.closeParenthesis) != nil else { throw unclosed("(", ")", place) }
            return inner
        case .sign, .end: throw missing(Self.operandWords)
        }
    }

    /// The arguments of a call, after its opening parenthesis.
    private mutating func arguments() throws(ExpressionFault) -> [Expression] {
        let open = source.span(lastEnd - 1..<lastEnd)
        if try take(.closeParenthesis) != nil { return [] }
        try enter()
        defer { depth -= 1 }
        var arguments: [Expression] = []
        repeat {
            try link()
            arguments.append(try expression())
        } while try take(.comma) != nil
        guard try take(.closeParenthesis) != nil else { throw unclosed("(", ")", open) }
        return arguments
    }

    private mutating func enter() throws(ExpressionFault) {
        depth += 1
        if depth > limits.nesting {
            throw ExpressionFault(.expressionTooDeep(limits.nesting, at: source.span(token.range)))
        }
    }

    private mutating func link() throws(ExpressionFault) {
        links += 1
        if links > Self.longestChain {
            throw ExpressionFault(.expressionTooLong(Self.longestChain, at: source.span(token.range)))
        }
    }

    private static let operandWords = Bilingual(
        vi: "tên, số hoặc chữ trong ngoặc kép", en: "a name, a number or quoted text")

    /// The fault of something that is needed where ``token`` stands.
    package func missing(_ expected: Bilingual) -> ExpressionFault {
        let place = token.kind == .end ? lastEnd..<lastEnd : token.range
        return ExpressionFault(
            .expressionMissing(
                expected, found: token.kind == .end ? nil : source.string(token.range), at: source.span(place)))
    }

    /// A bracket that should close where ``token`` stands; when something else stands there, that is the fault.
    private func unclosed(_ open: String, _ close: String, _ place: SourceSpan) -> ExpressionFault {
        if token.kind == .end { return ExpressionFault(.unclosedBracket(open, close, at: place)) }
        return unexpected(insteadOf: close)
    }

    /// The fault of a word or sign that does not belong where it stands.
    package func unexpected(insteadOf close: String? = nil) -> ExpressionFault {
        let text = source.string(token.range)
        let place = source.span(token.range)
        switch token.kind {
        case .name, .number, .text:
            let before = lastEnd > 0 ? source.bytes[lastEnd - 1] : 0
            if case .name = token.kind, ExpressionToken.Keyword(text) == nil,
                Byte.isLetter(before) || before >= 0x80 || before == Byte.underscore
            {
                return ExpressionFault(.spaceInName(text, after: source.string(lastRange), at: place))
            }
            return ExpressionFault(.missingSign(text, at: place))
        case .sign(.comma) where close == nil: return ExpressionFault(.strayComma(at: place))
        case .sign(.closeParenthesis), .sign(.closeBracket), .sign, .end:
            return ExpressionFault(.unexpectedSign(text, insteadOf: close, at: place))
        }
    }
}

extension Diagnostic {
    fileprivate static func expressionMissing(
        _ expected: Bilingual, found: String?, at span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            "expression.missing-operand", .error,
            Bilingual(
                vi: found.map { "thiếu \(expected.vi), gặp «\($0)»" } ?? "thiếu \(expected.vi)",
                en: found.map { "missing \(expected.en), found «\($0)»" } ?? "missing \(expected.en)"),
            at: span, found: found, expected: expected)
    }

    fileprivate static func chainedComparison(_ sign: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "expression.chained-comparison", .error,
            Bilingual(
                vi: "không so sánh liền nhiều lần được: «\(sign)» thứ hai",
                en: "comparisons cannot be chained: the second «\(sign)»"),
            at: span,
            explanation: Bilingual(
                vi: "Viết hai phép so sánh nối bằng «và», ví dụ a < b và b < c.",
                en: "Write two comparisons joined by «và», for example a < b và b < c."),
            found: sign, expected: Bilingual(vi: "và, hoặc", en: "và (and), hoặc (or)"))
    }

    fileprivate static func notAFunction(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "expression.not-a-function", .error,
            Bilingual(
                vi: "dấu «(» chỉ đứng ngay sau tên hàm hoặc tên bộ lọc",
                en: "«(» follows only the name of a function or filter"),
            at: span, found: "(",
            expected: Bilingual(vi: "dấu tính hoặc bộ lọc |", en: "a sign or a filter |"))
    }

    fileprivate static func expressionTooDeep(_ limit: Int, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "expression.too-deep", .error,
            Bilingual(
                vi: "biểu thức lồng nhau quá \(limit) tầng", en: "the expression is nested more than \(limit) deep"),
            at: span, expected: Bilingual(vi: "nhiều nhất \(limit) tầng", en: "at most \(limit) levels"))
    }

    fileprivate static func expressionTooLong(_ limit: Int, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "expression.too-long", .error,
            Bilingual(
                vi: "biểu thức có quá \(limit) phép tính", en: "the expression has more than \(limit) operations"),
            at: span, expected: Bilingual(vi: "nhiều nhất \(limit) phép tính", en: "at most \(limit) operations"))
    }

    fileprivate static func unclosedBracket(_ open: String, _ close: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "expression.unclosed-bracket", .error,
            Bilingual(vi: "dấu «\(open)» không được đóng", en: "«\(open)» is not closed"), at: span, found: open,
            expected: Bilingual(vi: "dấu «\(close)»", en: "«\(close)»"))
    }

    fileprivate static func spaceInName(_ name: String, after word: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "expression.space-in-name", .error,
            Bilingual(
                vi: "không rõ «\(name)» thuộc về tên đứng trước hay là tên khác",
                en: "it is not clear whether «\(name)» belongs to the name before it"),
            at: span,
            explanation: Bilingual(
                vi: "Tên nhiều tiếng viết liền bằng dấu gạch dưới; tên cột có dấu cách viết x[\"Tên cột\"].",
                en: "Join the words of a name with an underscore; write a column as x[\"Tên cột\"]."),
            found: name, expected: Bilingual(vi: "dấu tính, hoặc dấu _ trong tên", en: "a sign, or _ inside the name"),
            suggestion: "\(word)_\(name)")
    }

    fileprivate static func missingSign(_ text: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "expression.missing-sign", .error,
            Bilingual(vi: "thiếu dấu tính trước «\(text)»", en: "missing sign before «\(text)»"), at: span, found: text,
            expected: Bilingual(vi: "dấu tính, so sánh hoặc bộ lọc |", en: "a sign, a comparison or a filter |"))
    }

    fileprivate static func strayComma(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "expression.stray-comma", .error,
            Bilingual(
                vi: "dấu phẩy chỉ ngăn các giá trị trong ngoặc của hàm hoặc bộ lọc",
                en: "a comma only separates the arguments of a function or filter"),
            at: span,
            explanation: Bilingual(
                vi: "Số lẻ không viết được trong biểu thức: đặt tên trong phần đầu (mục dữ liệu) rồi dùng tên đó.",
                en: "A decimal cannot be written in an expression: give it a name in the head (under dữ liệu)."),
            found: ",", expected: Bilingual(vi: "dấu tính hoặc bộ lọc |", en: "a sign or a filter |"))
    }

    fileprivate static func unexpectedSign(
        _ sign: String, insteadOf close: String?, at span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            "expression.unexpected-sign", .error,
            Bilingual(vi: "dấu «\(sign)» không đúng chỗ", en: "«\(sign)» does not belong here"), at: span, found: sign,
            expected: close.map { Bilingual(vi: "dấu «\($0)»", en: "«\($0)»") })
    }
}
