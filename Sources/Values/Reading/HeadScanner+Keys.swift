import Diagnostics
import Vietnamese

/// Where the name of a value stands.
struct KeyPlace {
    /// The name as typed, without quotation marks; escapes in it are left to Yams.
    var text: String
    /// Where it stands.
    var range: Range<Int>
    /// Where its value starts on the line; the line's end where nothing follows.
    var valueStart: Int
    /// Whether no blank follows its colon.
    var isTight = false
}

extension HeadScanner {
    /// The name at the start of a line: what stands before a colon and a blank.
    func findKey(_ line: HeadLine) -> KeyPlace? {
        guard line.first < line.end else { return nil }
        let mark = bytes[line.first]
        if mark == ASCII.quote || mark == ASCII.apostrophe { return findQuotedKey(line, mark: mark) }
        var index = line.first
        while index < line.end {
            if bytes[index] == ASCII.colon, index + 1 >= line.end || ASCII.isBlank(bytes[index + 1]) {
                return keyPlace(line.first..<index, colon: index, line: line)
            }
            if bytes[index] == ASCII.hash, index > line.first, ASCII.isBlank(bytes[index - 1]) { return nil }
            index += 1
        }
        return nil
    }

    /// A name in quotation marks, as programs write it; in a `.vanthu` head a line may start with a quotation mark for
    /// other reasons, so only a colon behind the closing mark makes it a name.
    private func findQuotedKey(_ line: HeadLine, mark: UInt8) -> KeyPlace? {
        guard let close = closingQuote(mark, from: line.first + 1, to: line.end) else { return nil }
        var colon = close + 1
        while colon < line.end, ASCII.isBlank(bytes[colon]) { colon += 1 }
        guard colon < line.end, bytes[colon] == ASCII.colon,
            colon + 1 >= line.end || ASCII.isBlank(bytes[colon + 1])
        else { return nil }
        return keyPlace(line.first + 1..<close, colon: colon, line: line)
    }

    /// A name in a range with its colon.
    private func keyPlace(_ range: Range<Int>, colon: Int, line: HeadLine) -> KeyPlace? {
        var end = range.upperBound
        while end > range.lowerBound, ASCII.isBlank(bytes[end - 1]) { end -= 1 }
        guard end > range.lowerBound else { return nil }
        var start = colon + 1
        while start < line.end, ASCII.isBlank(bytes[start]) { start += 1 }
        return KeyPlace(text: text(range.lowerBound..<end), range: range.lowerBound..<end, valueStart: start)
    }

    /// The name of a line that should have one; `nil` where there is none and reading can go on.
    mutating func readKey(_ line: HeadLine, foldedNames: [String]) throws(Stop) -> KeyPlace? {
        let mark = bytes[line.first]
        if isStrict, mark == ASCII.quote || mark == ASCII.apostrophe, findKey(line) == nil {
            throw Stop(diagnostic: .lineWithoutKey(at: span(line.first..<line.end)))
        }
        if isStrict { try refuseSign(at: line.first, line: line) }
        guard let key = findKey(line) else { return try findTightKey(line, foldedNames: foldedNames) }
        if key.text == "<<" { throw Stop(diagnostic: .mergeKey(at: span(key.range))) }
        return key
    }

    /// A name whose colon has no blank behind it: `ngày:30/6/2020`.
    private mutating func findTightKey(_ line: HeadLine, foldedNames: [String]) throws(Stop) -> KeyPlace? {
        guard let colon = tightColon(line),
            var key = keyPlace(line.first..<colon, colon: colon, line: line)
        else { return nil }
        key.isTight = true
        let place = span(colon..<colon + 1)
        if isStrict { throw Stop(diagnostic: .noBlankAfterColon(key.text, at: place)) }
        guard foldedNames.contains(Key.fold(key.text)) else { return nil }
        diagnostics.append(.noBlankAfterColon(key.text, at: place))
        return key
    }

    /// The first colon of a line behind some text.
    private func tightColon(_ line: HeadLine) -> Int? {
        bytes[line.first..<line.end].firstIndex(of: ASCII.colon).flatMap { $0 > line.first ? $0 : nil }
    }

    /// A declared name whose colon has no blank behind it, without a report.
    private func tightKey(_ line: HeadLine, foldedNames: [String]) -> KeyPlace? {
        guard let colon = tightColon(line), let key = keyPlace(line.first..<colon, colon: colon, line: line),
            foldedNames.contains(Key.fold(key.text))
        else { return nil }
        return key
    }

    /// Reports a line without name and leaves it with all that belongs to it.
    ///
    /// Where the line starts with a declared name and only its colon is missing, that name counts as given.
    mutating func recoverWithoutKey(_ line: HeadLine, in frame: Frame) throws(Stop) {
        let range = line.first..<line.end
        if isStrict { throw Stop(diagnostic: .lineWithoutKey(at: span(range))) }
        index += 1
        while let next = nextLine() {
            if next.indent < line.indent { break }
            let isKey = findKey(next) != nil || tightKey(next, foldedNames: frame.foldedNames) != nil
            if next.indent == line.indent, isKey, !isDash(next) { break }
            try checkIndentation(next)
            index += 1
        }
        let folded = Key.fold(text(range))
        let start = frame.foldedNames.filter { folded == $0 || $0.utf8.count >= 4 && folded.hasPrefix($0 + "_") }
            .max { $0.utf8.count < $1.utf8.count }
        var entry: SourceNode.Entry?
        if let start, case .fields(let declarations) = frame.scope,
            let position = frame.foldedNames.firstIndex(of: start)
        {
            let name = declarations[position].name
            diagnostics.append(.missingColon(after: name, at: span(range)))
            if claim(start, at: range) == nil {
                let nothing = LocatedText("", file: file, segments: [LocatedText.Segment(text: 0, file: line.end)])
                let value = SourceNode.Scalar(text: nothing, style: .raw, isFaulty: true)
                entry = SourceNode.Entry(
                    key: name, folded: start, keyRange: range, value: .scalar(value, line.end..<line.end))
            }
        } else {
            diagnostics.append(.lineWithoutKey(at: span(range)))
        }
        mask.replaceLines(from: line.first, to: endOfTaken, by: entry, in: bytes)
    }
}

extension Diagnostic {
    /// A line of the head that is no name with its value.
    fileprivate static func lineWithoutKey(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "head.no-key", .error,
            Bilingual(
                vi: "dòng này không có tên mục và dấu hai chấm ở đầu",
                en: "this line does not start with a name and a colon"), at: span,
            explanation: Bilingual(
                vi: "Nếu nó nối tiếp dòng trên thì thụt vào hai dấu cách; nếu là ghi chú thì đặt dấu # ở đầu dòng.",
                en: "If it goes on from the line above, indent it by two spaces; if it is a comment, start it with #."),
            found: String(span.text.prefix(60)), expected: Bilingual(vi: "tên mục: giá trị", en: "name: value"))
    }

    /// A declared name without colon.
    fileprivate static func missingColon(after name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "head.missing-colon", .error,
            Bilingual(vi: "thiếu dấu hai chấm sau «\(name)»", en: "a colon is missing after «\(name)»"), at: span,
            found: String(span.text.prefix(60)), expected: Bilingual(vi: "\(name): …", en: "\(name): …"))
    }

    /// A colon without the blank behind it.
    fileprivate static func noBlankAfterColon(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "head.no-space-after-colon", .error,
            Bilingual(
                vi: "thiếu dấu cách sau dấu hai chấm của «\(name)»",
                en: "a space is missing behind the colon of «\(name)»"), at: span,
            expected: Bilingual(vi: "\(name): …", en: "\(name): …"),
            fixIts: [
                FixIt(
                    Bilingual(vi: "thêm dấu cách", en: "add a space"), [Replacement(span, with: ": ")])
            ])
    }

    /// The merge key of YAML.
    fileprivate static func mergeKey(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "yaml.merge-key", .error,
            Bilingual(vi: "không dùng dấu << ở đây", en: "<< is not used here"), at: span,
            explanation: Bilingual(
                vi: "Viết đủ từng mục, không trộn mục này vào mục khác.",
                en: "Write every name out; names are not merged into others."),
            found: "<<")
    }
}
