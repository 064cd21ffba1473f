public import Diagnostics
import Vietnamese

/// Parts a spec into its head and its text, before anything is known of the fields.
///
/// In a file `.yaml` or `.yml` the whole file is strict YAML and the text stands under `nội dung: |`; in every other
/// file the head ends at a line `---` and the text follows at the margin. Source: design.md "The spec".
public enum SpecScanner {
    /// The folded name under which a strict YAML file holds the text.
    static let bodyKey = "noi_dung"

    /// Parts a spec: a head, then a text. That one of them is missing is an error.
    public static func scan(_ file: SourceFile) -> Diagnosed<ScannedSpec> {
        if isStrict(file) { return scanStrict(file, needsBody: true) }
        switch parts(of: file) {
        case .found(let head, let body):
            return Diagnosed(ScannedSpec(file: file, head: .lines(head), body: LocatedText(file, body)))
        case .missing(let lookalike):
            return Diagnosed(
                nil, [.missingSeparator(at: lookalike ?? separatorPlace(in: file), isNear: lookalike != nil)])
        }
    }

    /// Parts a file that is a head only: the declaration of a type, an office file.
    public static func scanHead(_ file: SourceFile) -> Diagnosed<ScannedSpec> {
        if isStrict(file) { return scanStrict(file, needsBody: false) }
        switch parts(of: file) {
        case .found(let head, let body):
            return Diagnosed(ScannedSpec(file: file, head: .lines(head), body: LocatedText(file, body)))
        case .missing:
            return Diagnosed(ScannedSpec(file: file, head: .lines(0..<file.utf8Count), body: nil))
        }
    }

    /// Whether a file is strict YAML, by its name.
    public static func isStrict(_ file: SourceFile) -> Bool {
        let path = file.path.lowercased()
        return path.hasSuffix(".yaml") || path.hasSuffix(".yml")
    }

    /// Reads a file of strict YAML and takes the text out of its map.
    private static func scanStrict(_ file: SourceFile, needsBody: Bool) -> Diagnosed<ScannedSpec> {
        let bytes = Array(file.text.utf8)
        let read = HeadScanner.read(file, bytes: bytes, in: 0..<bytes.count, scope: .yaml, isStrict: true)
        var diagnostics = read.diagnostics
        guard var node = read.output, case .map(var entries) = node.content else { return Diagnosed(nil, diagnostics) }
        var body: LocatedText?
        if let index = entries.firstIndex(where: { $0.folded == bodyKey }) {
            let entry = entries.remove(at: index)
            if let scalar = entry.value.scalar {
                if scalar.style == .plain, let comment = scalar.comment {
                    diagnostics.append(.commentCutsText(at: SourceSpan(file, comment..<comment + 1)))
                }
                body = scalar.text
            } else {
                diagnostics.append(.bodyNotText(at: SourceSpan(file, entry.keyRange)))
                body = LocatedText("", file: file, segments: [])
            }
        } else if needsBody {
            diagnostics.append(.missingBody(at: SourceSpan(file, file.lineRange(1))))
        }
        node.content = .map(entries)
        return Diagnosed(ScannedSpec(file: file, head: .node(node), body: body), diagnostics)
    }

    /// What looking for the line `---` found.
    private enum Parts {
        /// The ranges of head and text.
        case found(head: Range<Int>, body: Range<Int>)
        /// There is none; perhaps a line that was meant as one.
        case missing(SourceSpan?)
    }

    /// Finds the line `---` behind the head; one before the head is passed over.
    private static func parts(of file: SourceFile) -> Parts {
        let bytes = file.text.utf8.span
        var start = 0
        var headStart = 0
        var sawText = false
        var lookalike: SourceSpan?
        while start < bytes.count {
            var stop = start
            while stop < bytes.count, bytes[stop] != ASCII.newline { stop += 1 }
            var end = stop
            while end > start, ASCII.isBlank(bytes[end - 1]) { end -= 1 }
            let next = min(stop + 1, bytes.count)
            if end - start == 3, bytes[start] == ASCII.dash, bytes[start + 1] == ASCII.dash,
                bytes[start + 2] == ASCII.dash
            {
                if sawText || headStart > 0 { return .found(head: headStart..<start, body: next..<bytes.count) }
                headStart = next
            } else if end > start {
                sawText = true
                if lookalike == nil, isLikeSeparator(bytes, start..<end) { lookalike = SourceSpan(file, start..<end) }
            }
            start = next
            if stop >= bytes.count { break }
        }
        return .missing(lookalike)
    }

    /// Whether a line consists of dashes of any kind (`--`, `-----`, `—`, `___`), as Word makes of `---`.
    private static func isLikeSeparator(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        var count = 0
        while index < range.upperBound {
            if bytes[index] == ASCII.dash || bytes[index] == UInt8(ascii: "_") {
                index += 1
                count += 1
            } else if bytes[index] == 0xE2, index + 2 < range.upperBound, bytes[index + 1] == 0x80,
                (0x90...0x95).contains(bytes[index + 2])
            {
                index += 3
                count += 2
            } else {
                return false
            }
        }
        return count >= 2
    }

    /// Where the line `---` seems to be missing: the first line that cannot belong to a head, else the last line.
    private static func separatorPlace(in file: SourceFile) -> SourceSpan {
        var last = 1
        for number in 1...file.lineCount {
            let line = file.line(number)
            guard let first = line.utf8.first else { continue }
            last = number
            if ASCII.isBlank(first) || first == ASCII.hash && number == 1 { continue }
            let hasColon = line.contains(": ") || line.last == ":"
            if !hasColon && first != ASCII.dash || line.hasPrefix("# ") && number > 1 { break }
        }
        return SourceSpan(file, file.lineRange(last))
    }
}

extension Diagnostic {
    /// No line `---` between head and text.
    fileprivate static func missingSeparator(at span: SourceSpan, isNear: Bool) -> Diagnostic {
        Diagnostic(
            "head.no-separator", .error,
            isNear
                ? Bilingual(
                    vi: "dòng ngăn phần đầu với phần văn bản phải là đúng ba dấu gạch ngang ---",
                    en: "the line between head and text must be exactly three hyphens ---")
                : Bilingual(
                    vi: "thiếu dòng --- ngăn phần đầu với phần văn bản",
                    en: "the line --- between head and text is missing"), at: span,
            explanation: Bilingual(
                vi: "Sau mục cuối của phần đầu, gõ một dòng chỉ có --- ở sát lề; phần văn bản bắt đầu từ dòng sau.",
                en:
                    "Behind the last name of the head put a line with nothing but --- at the margin; the text starts on "
                    + "the line after it."),
            found: isNear ? String(span.text) : nil, expected: Bilingual(vi: "---", en: "---"),
            fixIts: isNear
                ? [FixIt(Bilingual(vi: "đổi thành ---", en: "change it to ---"), [Replacement(span, with: "---")])] : []
        )
    }

    /// A strict YAML file without text.
    fileprivate static func missingBody(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "head.missing-body", .error,
            Bilingual(vi: "thiếu mục «nội dung»", en: "«nội dung» (the text) is missing"), at: span,
            explanation: Bilingual(
                vi: "Trong tệp .yaml, phần văn bản viết thụt vào dưới dòng «nội dung: |».",
                en: "In a .yaml file the text of the document is indented under a line «nội dung: |»."),
            expected: Bilingual(vi: "nội dung: |", en: "nội dung: |"))
    }

    /// A text that was written as a list or as names.
    fileprivate static func bodyNotText(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "head.body-not-text", .error,
            Bilingual(
                vi: "mục «nội dung» phải là chữ viết dưới dấu |", en: "«nội dung» must be text under |"), at: span,
            explanation: Bilingual(
                vi: "Viết «nội dung: |», rồi mọi dòng của phần văn bản thụt vào hai dấu cách.",
                en: "Write «nội dung: |», then indent every line of the text by two spaces."),
            expected: Bilingual(vi: "nội dung: |", en: "nội dung: |"))
    }
}
