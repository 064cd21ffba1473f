import Diagnostics
import Values
import Vietnamese

/// The mark of what a human must look at before a document goes out (dấu KIỂM TRA): `{# KIỂM TRA #}` behind a figure in
/// the text, `# KIỂM TRA: tên` on the line above a field of the head.
///
/// ``SpecRenewal`` sets them; a rendering lists those that are still there.
enum ReviewMark {
    /// The mark in the text.
    static let inText = "{# KIỂM TRA #}"

    /// The line above a field of the head.
    static func inHead(_ name: String) -> String { "# \(word): \(name)" }

    /// What every mark says.
    static let word = "KIỂM TRA"

    /// The marks that a spec still has, one finding each, in reading order.
    /// - Parameter blocks: Where fields hold paragraphs: there a `#` opens a heading.
    static func remaining(in spec: ScannedSpec, blocks: [SourceSpan]) -> [Diagnostic] {
        let file = spec.file
        var found: [Diagnostic] = []
        let body = spec.body?.span.range ?? file.utf8Count..<file.utf8Count
        let isStrict = SpecScanner.isStrict(file)
        for number in 1...file.lineCount {
            let range = file.lineRange(number)
            if range.lowerBound >= body.lowerBound, range.lowerBound < body.upperBound { continue }
            if !isStrict, range.lowerBound >= body.upperBound { break }
            guard !blocks.contains(where: { $0.range.overlaps(range) }) else { continue }
            let line = file.line(number)
            let blanks = line.utf8.prefix { $0 == 0x20 }.count
            guard line.dropFirst(blanks).hasPrefix("# \(word)") || line.dropFirst(blanks).hasPrefix("#\(word)") else {
                continue
            }
            found.append(.stillMarked(SourceSpan(file, range.lowerBound + blanks..<range.upperBound)))
        }
        if let body = spec.body { found += marks(in: body) }
        for span in blocks { found += marks(in: LocatedText(span.file, span.range)) }
        return found.inReadingOrder(of: file)
    }

    private static func marks(in text: LocatedText) -> [Diagnostic] {
        comments(in: text.text).filter { comment in
            text.slice(comment).text.dropFirst(2).drop { $0 == " " }.hasPrefix(word)
        }.map { .stillMarked(text.span($0)) }
    }

    /// The comments `{# … #}` of a text, with their signs; `\{#` is none.
    static func comments(in text: String) -> [Range<Int>] {
        let bytes = Array(text.utf8)
        var found: [Range<Int>] = []
        var index = 0
        while index + 1 < bytes.count {
            if bytes[index] == UInt8(ascii: "\\") {
                index += 2
            } else if bytes[index] == UInt8(ascii: "{"), bytes[index + 1] == UInt8(ascii: "#") {
                var end = index + 2
                while end + 1 < bytes.count, bytes[end] != UInt8(ascii: "#") || bytes[end + 1] != UInt8(ascii: "}") {
                    end += 1
                }
                guard end + 1 < bytes.count else { return found }
                found.append(index..<end + 2)
                index = end + 2
            } else {
                index += 1
            }
        }
        return found
    }
}

extension Diagnostic {
    /// A mark that nobody has dealt with.
    fileprivate static func stillMarked(_ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "spec.still-marked", .warning,
            Bilingual(vi: "chỗ này còn dấu KIỂM TRA", en: "this place is still marked KIỂM TRA"), at: span,
            explanation: Bilingual(
                vi: "Xem lại ngày, số, con số ở đây; đúng rồi thì xóa dấu này.",
                en: "Check the date, number or figure here; delete the mark once it is right."))
    }
}
