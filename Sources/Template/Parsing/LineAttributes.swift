import Diagnostics
import Document
import Vietnamese
import Expressions

/// What braces at a line's end say: `{giữa}`, `{giữ chữ}`, `{tên: x}` and the like.
struct LineAttributes {
    /// What was written, innermost last, each with its place.
    private(set) var written: [(Attribute, Range<Int>)] = []
    /// The folded name of `{tên: x}`.
    private(set) var name: String?
    /// Whether they stand in a table's cell, where words in braces that are none of ours are text without a finding.
    private var isCell = false

    /// The attributes by their names.
    enum Attribute: String, CaseIterable {
        case centered = "giữa"
        case trailing = "phải"
        case keepsCase = "giữ chữ"
        case verbatim = "nguyên văn"
        case bold = "đậm"
        case italic = "nghiêng"
        case boldItalic = "đậm nghiêng"
        case regular = "thường"
        case boldNumber = "số đậm"
        case landscape = "ngang"
        case name = "tên"
    }

    /// Whether an attribute was written.
    func has(_ attribute: Attribute) -> Bool { written.contains { $0.0 == attribute } }

    /// `{giữa}`, `{phải}`.
    var alignment: Paragraph.Alignment { has(.centered) ? .centered : has(.trailing) ? .trailing : .standard }

    /// The face chosen for a heading.
    var face: Heading.Face? {
        if has(.boldItalic) || (has(.bold) && has(.italic)) { return .boldItalic }
        if has(.bold) { return .bold }
        if has(.italic) { return .italic }
        return has(.regular) ? .regular : nil
    }

    /// Takes the attributes off a line's end and returns what stands before them.
    ///
    /// `mayBeCommand` says whether braces that fill the line may be meant for `{ngắt trang}` and the like.
    mutating func take(
        from line: Range<Int>, mayBeCommand: Bool = true, _ reading: inout TextReading
    ) -> Range<Int> {
        var rest = line
        isCell = !mayBeCommand
        while let opening = Self.opening(reading.source, rest) {
            let inner = reading.source.trimmed(opening + 1..<rest.upperBound - 1)
            let place = opening..<rest.upperBound
            guard take(inner, place, isCommand: mayBeCommand && place == line, &reading) else { break }
            rest = reading.source.trimmed(rest.lowerBound..<opening)
        }
        if !isCell { Self.checkUnclosed(rest, &reading) }
        return rest
    }

    /// Reports `{giữ chữ` at a line's end: one of our words in a brace that nothing closes.
    private static func checkUnclosed(_ line: Range<Int>, _ reading: inout TextReading) {
        let source = reading.source
        var open = line.upperBound - 1
        let bound = max(line.lowerBound, line.upperBound - 40)
        while open >= bound, source.bytes[open] != Byte.openBrace {
            if source.bytes[open] == Byte.closeBrace { return }
            open -= 1
        }
        guard open >= bound, open == line.lowerBound || source.bytes[open - 1] != Byte.backslash else { return }
        let inner = source.trimmed(open + 1..<line.upperBound)
        let colon = source.first(Byte.colon, in: inner)
        let word = Key.fold(source.string(source.trimmed(inner.lowerBound..<(colon ?? inner.upperBound))))
        let isOurs =
            colon == nil
            ? Attribute.allCases.contains { $0 != .name && Key.fold($0.rawValue) == word }
                || ["ngat_trang", "cot", "het"].contains(word)
            : word == "ten" || word == "kem_theo" || word.hasPrefix("bang_")
        guard isOurs else { return }
        let place = open..<line.upperBound
        reading.diagnostics.append(.unclosedAttribute(source.string(place), at: source.span(place)))
    }

    /// Reports what stands at a line's start and belongs to its end, or alone on a line.
    static func checkStart(_ line: Range<Int>, _ reading: inout TextReading) {
        let source = reading.source
        guard line.count > 3, source.bytes[line.lowerBound] == Byte.openBrace,
            let close = source.first(Byte.closeBrace, in: line.lowerBound..<min(line.upperBound, line.lowerBound + 40)),
            close + 1 < line.upperBound
        else { return }
        let word = Key.fold(source.string(line.lowerBound + 1..<close))
        let place = line.lowerBound..<close + 1
        if ["ngat_trang", "cot", "het"].contains(word) {
            reading.diagnostics.append(.commandInLine(source.string(place), at: source.span(place)))
        } else if Attribute.allCases.contains(where: { $0 != .name && Key.fold($0.rawValue) == word }) {
            reading.diagnostics.append(.attributeAtStart(source.string(place), at: source.span(place)))
        }
    }

    /// Reports what was written and has no effect on this kind of line, with what to write instead.
    func check(_ allowed: Set<Attribute>, _ reading: inout TextReading, cure: Bilingual? = nil) {
        for (attribute, place) in written where !allowed.contains(attribute) {
            reading.diagnostics.append(
                .attributeWithoutEffect(reading.source.string(place), cure, at: reading.source.span(place)))
        }
    }

    /// Where the brace opens that closes at a line's end.
    static func opening(_ source: ParsingSource, _ line: Range<Int>) -> Int? {
        guard line.count >= 3, source.bytes[line.upperBound - 1] == Byte.closeBrace else { return nil }
        let last = source.bytes[line.upperBound - 2]
        guard last != Byte.closeBrace, last != Byte.percent, last != Byte.backslash else { return nil }
        var index = line.upperBound - 2
        let bound = max(line.lowerBound, line.upperBound - 200)
        while index >= bound {
            let byte = source.bytes[index]
            if byte == Byte.closeBrace { return nil }
            if byte == Byte.openBrace {
                let before = index > line.lowerBound ? source.bytes[index - 1] : 0
                guard before != Byte.backslash, before != Byte.openBrace else { return nil }
                switch source.bytes[index + 1] {
                case Byte.star, Byte.underscore, Byte.caret, Byte.tilde, Byte.percent: return nil
                default: return index
                }
            }
            index -= 1
        }
        return nil
    }

    private mutating func take(
        _ inner: Range<Int>, _ place: Range<Int>, isCommand: Bool, _ reading: inout TextReading
    ) -> Bool {
        let source = reading.source
        var key = inner
        var value: Range<Int>?
        if let colon = source.first(Byte.colon, in: inner) {
            key = source.trimmed(inner.lowerBound..<colon)
            value = source.trimmed(colon + 1..<inner.upperBound)
        }
        let word = source.string(key)
        let folded = Key.fold(word)
        let known = Attribute.allCases.first { Key.fold($0.rawValue) == folded }
        guard let attribute = known, (attribute == .name) == (value != nil) else {
            suggest(word, known, hasValue: value != nil, isCommand: isCommand, place, &reading)
            return false
        }
        if let value {
            let text = Key.fold(source.string(value))
            if text.isEmpty { reading.diagnostics.append(.emptyName(at: source.span(place))) } else { name = text }
        }
        if let twin = written.first(where: { $0.0 == attribute }) {
            reading.diagnostics.append(.repeatedAttribute(source.string(place), at: source.span(twin.1)))
            return true
        }
        let isRival = { (other: Attribute) in
            (other == .centered && attribute == .trailing)
                || (other == .trailing && attribute == .centered)
                || (other == .regular && (attribute == .bold || attribute == .italic || attribute == .boldItalic))
                || (attribute == .regular && (other == .bold || other == .italic || other == .boldItalic))
        }
        if let rival = written.first(where: { isRival($0.0) }) {
            reading.diagnostics.append(
                .contradictoryAttribute(
                    source.string(rival.1), source.string(place), at: source.span(rival.1),
                    other: source.span(place)))
        }
        written.append((attribute, place))
        return true
    }

    /// Words in braces that are no attribute are text, with a finding where one of ours may have been meant: they are
    /// nearly one, or fill the line.
    private func suggest(
        _ word: String, _ known: Attribute?, hasValue: Bool, isCommand: Bool, _ place: Range<Int>,
        _ reading: inout TextReading
    ) {
        guard word.utf8.count <= 40, !word.isEmpty,
            word.unicodeScalars.allSatisfy({ $0 == " " || $0.properties.isAlphabetic })
        else { return }
        let text = reading.source.string(place)
        let span = reading.source.span(place)
        if !isCell, !hasValue, ["ngat_trang", "cot", "het"].contains(Key.fold(word)) {
            reading.diagnostics.append(.commandInLine(text, at: span))
            return
        }
        let names =
            hasValue
            ? (isCommand ? ["tên", "kèm theo"] : ["tên"])
            : Attribute.allCases.filter { $0 != .name }.map(\.rawValue)
                + (isCommand ? ["ngắt trang", "cột", "hết"] : [])
        let nearest =
            known.map { $0 == .name ? "{\($0.rawValue): …}" : "{\($0.rawValue)}" }
            ?? NearestName.find(word, among: names).map { hasValue ? "{\($0): …}" : "{\($0)}" }
        if nearest == nil, hasValue || !isCommand { return }
        reading.diagnostics.append(.unknownAttribute(text, nearest, at: span))
    }
}

extension Diagnostic {
    fileprivate static func attributeWithoutEffect(
        _ text: String, _ cure: Bilingual?, at span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            "text.attribute-without-effect", .warning,
            Bilingual(
                vi: "«\(text)» không có tác dụng với dòng loại này", en: "«\(text)» has no effect on such a line"),
            at: span, explanation: cure, found: text)
    }

    fileprivate static func emptyName(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "text.empty-name", .error,
            Bilingual(vi: "«{tên: …}» chưa có tên", en: "«{tên: …}» has no name"), at: span,
            expected: Bilingual(vi: "{tên: mục_tiêu}", en: "{tên: mục_tiêu}"))
    }

    fileprivate static func contradictoryAttribute(
        _ text: String, _ other: String, at span: SourceSpan, other place: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            "text.contradictory-attribute", .warning,
            Bilingual(
                vi: "«\(text)» không đi cùng «\(other)»", en: "«\(text)» does not go together with «\(other)»"),
            at: span, found: text,
            notes: [Note(Bilingual(vi: "«\(other)» ở đây", en: "«\(other)» is here"), at: place)])
    }

    fileprivate static func repeatedAttribute(_ text: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "text.repeated-attribute", .warning,
            Bilingual(vi: "«\(text)» ghi hai lần", en: "«\(text)» is written twice"), at: span, found: text)
    }

    fileprivate static func attributeAtStart(_ text: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "text.attribute-at-start", .warning,
            Bilingual(
                vi: "«\(text)» phải đứng ở cuối dòng, ở đây in nguyên như chữ",
                en: "«\(text)» belongs at the line's end, here it is printed as text"),
            at: span, found: text)
    }

    fileprivate static func commandInLine(_ text: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "text.command-not-alone", .warning,
            Bilingual(
                vi: "«\(text)» phải đứng một mình trên dòng, ở đây in nguyên như chữ",
                en: "«\(text)» must stand alone on its line, here it is printed as text"),
            at: span, found: text)
    }

    fileprivate static func unclosedAttribute(_ text: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "text.unclosed-attribute", .warning,
            Bilingual(
                vi: "«\(text)» không có dấu } ở cuối, nên in nguyên như chữ",
                en: "«\(text)» has no } at its end, so it is printed as text"),
            at: span, found: text, suggestion: text + "}")
    }

    fileprivate static func unknownAttribute(_ text: String, _ nearest: String?, at span: SourceSpan) -> Diagnostic {
        let names = LineAttributes.Attribute.allCases.map { $0 == .name ? "{tên: …}" : "{\($0.rawValue)}" }
        let list = names.joined(separator: ", ")
        let known = Bilingual(vi: "một trong: \(list)", en: "one of: \(list)")
        return Diagnostic(
            "text.unknown-attribute", .warning,
            Bilingual(
                vi: "không có «\(text)», nên in nguyên như chữ", en: "there is no «\(text)», so it is printed as text"),
            at: span, found: text, expected: nearest == nil ? known : nil, suggestion: nearest)
    }
}
