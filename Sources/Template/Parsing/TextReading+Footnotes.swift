import Diagnostics

extension TextReading {
    /// Takes note of a footnote mark; where none may stand it is an error.
    mutating func note(_ mark: FootnoteMark) {
        if acceptsFootnotes {
            footnoteMarks.append(mark)
        } else {
            misplacedFootnotes.insert(mark.label)
            diagnostics.append(.footnoteNotHere(mark.label, at: mark.span))
        }
    }

    /// Reports a footnote mark that is not complete; its label is not missed a second time.
    mutating func noteBroken(_ label: String, at span: SourceSpan) {
        misplacedFootnotes.insert(label)
        diagnostics.append(.brokenFootnoteMark(at: span))
    }
}

extension Diagnostic {
    fileprivate static func brokenFootnoteMark(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "text.broken-footnote-mark", .error,
            Bilingual(
                vi: "dấu chú thích «\(span.text)» viết chưa đúng",
                en: "the footnote mark «\(span.text)» is not complete"),
            at: span,
            explanation: Bilingual(
                vi: "Giữa [^ và ] là một số hay một chữ liền nhau; muốn in chính dấu này thì viết \\[^.",
                en: "Between [^ and ] stands one number or word; write \\[^ for the sign itself."),
            found: String(span.text), expected: Bilingual(vi: "[^1]", en: "[^1]"))
    }

    fileprivate static func footnoteNotHere(_ label: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "text.footnote-not-here", .error,
            Bilingual(
                vi: "chú thích «[^\(label)]» chỉ dùng được trong phần văn bản và căn cứ",
                en: "the footnote «[^\(label)]» can only stand in the text and in the legal bases"),
            at: span, found: "[^\(label)]")
    }
}
