import Diagnostics
import Document
import Vietnamese
import Expressions

extension BlockParser {
    /// `{bảng rộng: 1cm, *, 30%; tên: …; đơn vị: …}`; `false` when the braces hold something else.
    mutating func parseTableOptions(_ line: Range<Int>, _ inner: Range<Int>) -> Bool {
        let source = reading.source
        var wordEnd = inner.lowerBound
        while wordEnd < inner.upperBound, source.bytes[wordEnd] != Byte.colon,
            source.spaceLength(at: wordEnd, before: inner.upperBound) == 0
        {
            wordEnd += 1
        }
        guard wordEnd - inner.lowerBound <= 12, Key.fold(source.string(inner.lowerBound..<wordEnd)) == "bang",
            source.byte(wordEnd, before: inner.upperBound) != Byte.colon
        else { return false }
        reportWaitingOptions()
        var options = SyntaxTableOptions(widths: [], title: nil, unit: nil, span: source.span(line))
        var seen: Set<String> = []
        for part in parts(source.trimmed(wordEnd..<inner.upperBound)) where !part.isEmpty {
            guard let colon = source.first(Byte.colon, in: part) else {
                reading.diagnostics.append(.unknownTableOption(source.string(part), nil, at: source.span(part)))
                continue
            }
            let key = source.trimmed(part.lowerBound..<colon)
            let word = source.string(key)
            let value = unquoted(source.trimmed(colon + 1..<part.upperBound))
            let folded = Key.fold(word)
            guard ["rong", "ten", "don_vi"].contains(folded) else {
                let nearest = NearestName.find(word, among: ["rộng", "tên", "đơn vị"])
                reading.diagnostics.append(.unknownTableOption(word, nearest, at: source.span(key)))
                continue
            }
            if !seen.insert(folded).inserted {
                reading.diagnostics.append(.tableOptionTwice(word, at: source.span(key)))
                continue
            }
            if value.isEmpty {
                reading.diagnostics.append(.emptyTableOption(word, at: source.span(part)))
                continue
            }
            switch folded {
            case "rong": options.widths = widths(value)
            case "ten": options.title = inlines(value)
            default:
                let unit = inlines(value)
                let hasColon = source.first(Byte.colon, in: value) != nil
                let start = source.span(value.lowerBound..<value.lowerBound)
                options.unit = hasColon ? unit : [.text("Đơn vị tính: ", start)] + unit
            }
        }
        waitingOptions = options
        return true
    }

    /// The parts between semicolons, quotations and tags being opaque.
    private mutating func parts(_ range: Range<Int>) -> [Range<Int>] {
        let source = reading.source
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        var next = range.lowerBound
        var quote: StaticString?
        let lastStraight = last("\"", range)
        let lastCurly = last("”", range)
        while next < range.upperBound {
            if let closing = quote {
                if source.has(closing, at: next, before: range.upperBound) {
                    quote = nil
                    next += closing.utf8CodeUnitCount
                } else {
                    next += 1
                }
            } else if source.bytes[next] == Byte.quote {
                quote = lastStraight > next ? "\"" : nil
                next += 1
            } else if source.has("“", at: next, before: range.upperBound) {
                quote = lastCurly > next ? "”" : nil
                next += 3
            } else if reading.scanner.opens(at: next, before: range.upperBound) {
                next = reading.scanner.end(from: next, lineEnd: range.upperBound) ?? range.upperBound
            } else {
                if source.bytes[next] == Byte.semicolon {
                    parts.append(source.trimmed(start..<next))
                    start = next + 1
                }
                next += 1
            }
        }
        parts.append(source.trimmed(start..<range.upperBound))
        return parts
    }

    /// The last place of a quotation mark, -1 for none.
    private func last(_ mark: StaticString, _ range: Range<Int>) -> Int {
        range.last { reading.source.has(mark, at: $0, before: range.upperBound) } ?? -1
    }

    /// A value without the quotation marks around the whole of it.
    private func unquoted(_ value: Range<Int>) -> Range<Int> {
        let source = reading.source
        for (open, close) in [("\"" as StaticString, "\"" as StaticString), ("“", "”")] {
            let lower = value.lowerBound + open.utf8CodeUnitCount
            let upper = value.upperBound - close.utf8CodeUnitCount
            guard lower <= upper, source.has(open, at: value.lowerBound, before: value.upperBound),
                source.has(close, at: upper, before: value.upperBound), last(close, lower..<upper) < 0
            else { continue }
            return source.trimmed(lower..<upper)
        }
        return value
    }

    /// Widths between commas; a comma between two digits is a decimal one.
    private mutating func widths(_ value: Range<Int>) -> [Table.Width] {
        let source = reading.source
        var widths: [Table.Width] = []
        var start = value.lowerBound
        for next in value.lowerBound...value.upperBound {
            if next < value.upperBound {
                guard source.bytes[next] == Byte.comma else { continue }
                let isDecimal =
                    next > start && Byte.isDigit(source.bytes[next - 1])
                    && Byte.isDigit(source.byte(next + 1, before: value.upperBound))
                if isDecimal { continue }
            }
            let part = source.trimmed(start..<next)
            start = next + 1
            if let width = width(part) {
                widths.append(width)
            } else {
                reading.diagnostics.append(.badWidth(source.string(part), at: source.span(part)))
                widths.append(.share)
            }
        }
        return widths
    }

    /// `1,5cm`, `15 mm`, `30%`, `*`.
    private func width(_ range: Range<Int>) -> Table.Width? {
        let text = reading.source.string(range)
        if text == "*" { return .share }
        let number = text.prefix { $0.isASCII && ($0.isNumber || $0 == ",") }
        let unit = text.dropFirst(number.count).drop { $0 == " " }.lowercased()
        guard let value = Double(number.replacing(",", with: ".")), value > 0, value < 10_000 else { return nil }
        switch unit {
        case "cm": return .millimetres(value * 10)
        case "mm": return .millimetres(value)
        case "%": return value <= 100 ? .percent(value) : nil
        default: return nil
        }
    }
}

extension Diagnostic {
    fileprivate static func unknownTableOption(_ word: String, _ nearest: String?, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "table.unknown-option", .error,
            Bilingual(vi: "dòng «{bảng …}» không có mục «\(word)»", en: "«{bảng …}» knows no «\(word)»"), at: span,
            found: word,
            expected: Bilingual(
                vi: "rộng: …; tên: …; đơn vị: …", en: "rộng: … (widths); tên: … (title); đơn vị: … (unit)"),
            suggestion: nearest)
    }

    fileprivate static func tableOptionTwice(_ word: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "table.option-twice", .error,
            Bilingual(vi: "mục «\(word)» viết hai lần", en: "«\(word)» is given twice"), at: span, found: word)
    }

    fileprivate static func emptyTableOption(_ word: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "table.empty-option", .error,
            Bilingual(vi: "mục «\(word)» chưa có giá trị", en: "«\(word)» has no value"), at: span, found: word)
    }

    fileprivate static func badWidth(_ text: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "table.bad-width", .error,
            Bilingual(vi: "độ rộng cột «\(text)» không đọc được", en: "the column width «\(text)» cannot be read"),
            at: span,
            found: text, expected: Bilingual(vi: "1,5cm, 15mm, 30% hoặc *", en: "1,5cm, 15mm, 30% or *"))
    }
}
