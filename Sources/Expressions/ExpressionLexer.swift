import Diagnostics
import Vietnamese

/// Cuts an expression into words and signs.
package struct ExpressionLexer {
    /// The text.
    package let source: ParsingSource
    /// Where the expression ends.
    package let end: Int
    /// Where reading goes on.
    package private(set) var position: Int

    /// A lexer over part of a text.
    package init(_ source: ParsingSource, _ range: Range<Int>) {
        self.source = source
        position = range.lowerBound
        end = range.upperBound
    }

    /// The next word or sign; `.end` at and after the end.
    package mutating func next() throws(ExpressionFault) -> ExpressionToken {
        while true {
            let length = source.spaceLength(at: position, before: end)
            if length == 0 { break }
            position += length
        }
        let start = position
        guard start < end else { return ExpressionToken(kind: .end, range: start..<start) }
        let byte = source.bytes[start]
        if Byte.isDigit(byte) { return try number(from: start) }
        if let (sign, length) = sign(at: start) {
            position = start + length
            return ExpressionToken(kind: .sign(sign), range: start..<position)
        }
        if let (length, closing) = quotation(at: start) {
            return try text(from: start, markLength: length, closing: closing)
        }
        if byte == Byte.underscore || source.isLetter(at: start, before: end) {
            return ExpressionToken(kind: .name(name(from: start)), range: start..<position)
        }
        let length = min(source.scalarLength(at: start), end - start)
        throw ExpressionFault(
            .unexpectedCharacter(source.string(start..<start + length), at: source.span(start..<start + length)))
    }

    private mutating func name(from start: Int) -> String {
        position = start
        while position < end,
            source.bytes[position] == Byte.underscore || source.isWordByte(at: position, before: end)
        {
            position += source.scalarLength(at: position)
        }
        position = min(position, end)
        return source.string(start..<position)
    }

    private mutating func number(from start: Int) throws(ExpressionFault) -> ExpressionToken {
        position = start
        while position < end, Byte.isDigit(source.bytes[position]) { position += 1 }
        let digits = start..<position
        let next = source.byte(position, before: end)
        let isDecimal = next == Byte.dot || next == Byte.comma
        if isDecimal, Byte.isDigit(source.byte(position + 1, before: end)), next == Byte.dot {
            while position < end, Byte.isDigit(source.bytes[position]) || source.bytes[position] == Byte.dot {
                position += 1
            }
            throw ExpressionFault(
                .decimalConstant(source.string(start..<position), at: source.span(start..<position)))
        }
        if source.isLetter(at: position, before: end) || next == Byte.underscore {
            _ = name(from: position)
            throw ExpressionFault(
                .numberInsideName(source.string(start..<position), at: source.span(start..<position)))
        }
        guard digits.count <= 34 else {
            throw ExpressionFault(.numberTooLong(source.string(digits), at: source.span(digits)))
        }
        var value: Int128 = 0
        for index in digits { value = value * 10 + Int128(source.bytes[index] - 0x30) }
        return ExpressionToken(kind: .number(ExactDecimal(significand: value, scale: 0)), range: digits)
    }

    /// Length of an opening quotation mark and the mark that closes it.
    private func quotation(at index: Int) -> (length: Int, closing: StaticString)? {
        let byte = source.bytes[index]
        if byte == Byte.quote { return (1, "\"") }
        if byte == Byte.apostrophe { return (1, "'") }
        if source.has("“", at: index, before: end) || source.has("”", at: index, before: end) { return (3, "”") }
        if source.has("‘", at: index, before: end) || source.has("’", at: index, before: end) { return (3, "’") }
        return nil
    }

    private mutating func text(
        from start: Int, markLength: Int, closing: StaticString
    ) throws(ExpressionFault) -> ExpressionToken {
        var index = start + markLength
        while index < end {
            if source.has(closing, at: index, before: end) {
                position = index + closing.utf8CodeUnitCount
                return ExpressionToken(
                    kind: .text(source.string(start + markLength..<index)), range: start..<position)
            }
            index += 1
        }
        throw ExpressionFault(
            .unclosedQuotation(
                source.string(start..<start + markLength), closing: closing.description,
                at: source.span(start..<start + markLength)))
    }

    private func sign(at index: Int) -> (ExpressionToken.Sign, Int)? {
        let next = source.byte(index + 1, before: end)
        let equal = UInt8(ascii: "=")
        switch source.bytes[index] {
        case equal: return next == equal ? (.equal, 2) : (.equal, 1)
        case Byte.exclamation: return next == equal ? (.notEqual, 2) : nil
        case Byte.less:
            if next == Byte.greater { return (.notEqual, 2) }
            return next == equal ? (.lessOrEqual, 2) : (.less, 1)
        case Byte.greater: return next == equal ? (.greaterOrEqual, 2) : (.greater, 1)
        case Byte.plus: return (.plus, 1)
        case Byte.dash: return (.minus, 1)
        case Byte.star: return (.times, 1)
        case Byte.slash: return (.over, 1)
        case Byte.bar: return (.bar, 1)
        case Byte.openParenthesis: return (.openParenthesis, 1)
        case Byte.closeParenthesis: return (.closeParenthesis, 1)
        case Byte.openBracket: return (.openBracket, 1)
        case Byte.closeBracket: return (.closeBracket, 1)
        case Byte.comma: return (.comma, 1)
        case Byte.dot: return (.dot, 1)
        case 0xE2:
            if source.has("≠", at: index, before: end) { return (.notEqual, 3) }
            if source.has("≤", at: index, before: end) { return (.lessOrEqual, 3) }
            if source.has("≥", at: index, before: end) { return (.greaterOrEqual, 3) }
            return nil
        default: return nil
        }
    }
}

extension Diagnostic {
    fileprivate static func unexpectedCharacter(_ character: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "expression.unexpected-character", .error,
            Bilingual(
                vi: "dấu «\(character)» không dùng được trong biểu thức",
                en: "the sign «\(character)» has no meaning in an expression"),
            at: span, found: character,
            expected: Bilingual(
                vi: "tên, số, chữ trong ngoặc kép hoặc dấu tính", en: "a name, number, quotation or sign"))
    }

    fileprivate static func decimalConstant(_ text: String, at span: SourceSpan) -> Diagnostic {
        let digits = String(text.filter { $0 != "." })
        return Diagnostic(
            "expression.decimal-constant", .error,
            Bilingual(
                vi: "trong biểu thức chỉ viết được số nguyên liền nhau, không có dấu chấm: «\(text)»",
                en: "only whole numbers without dots can be written in an expression: «\(text)»"),
            at: span,
            explanation: Bilingual(
                vi:
                    "Số lẻ thì đặt tên trong phần đầu (mục dữ liệu) rồi dùng tên đó; số nguyên thì viết liền, ví dụ \(digits).",
                en:
                    "Give a decimal a name in the head (under dữ liệu) and use the name; write a whole number as \(digits)."
            ),
            found: text, expected: Bilingual(vi: "số nguyên hoặc tên", en: "a whole number or a name"))
    }

    fileprivate static func numberInsideName(_ text: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "expression.name-starts-with-digit", .error,
            Bilingual(
                vi: "tên không bắt đầu bằng chữ số: «\(text)»", en: "a name does not start with a digit: «\(text)»"),
            at: span, found: text,
            expected: Bilingual(vi: "tên bắt đầu bằng chữ cái", en: "a name that starts with a letter"))
    }

    fileprivate static func numberTooLong(_ text: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "expression.number-too-long", .error,
            Bilingual(vi: "số dài quá 34 chữ số", en: "the number has more than 34 digits"), at: span,
            found: "\(text.prefix(40))",
            expected: Bilingual(vi: "nhiều nhất 34 chữ số", en: "at most 34 digits"))
    }

    fileprivate static func unclosedQuotation(_ mark: String, closing: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "expression.unclosed-quotation", .error,
            Bilingual(vi: "dấu ngoặc kép «\(mark)» không được đóng", en: "the quotation mark «\(mark)» is not closed"),
            at: span, found: mark,
            expected: Bilingual(vi: "dấu «\(closing)» ở cuối chữ", en: "«\(closing)» at the end of the text"))
    }
}
