extension LocatedText {
    /// The text without spaces, tabs, no-break spaces and line feeds at both ends.
    func trimmed() -> LocatedText {
        let range = trimmedRange()
        return range.count == text.utf8.count ? self : slice(range)
    }

    /// The UTF-8 range without blanks at both ends.
    func trimmedRange() -> Range<Int> {
        let bytes = text.utf8.span
        var lower = 0
        var upper = bytes.count
        while lower < upper {
            if ASCII.isBlank(bytes[lower]) || bytes[lower] == ASCII.newline {
                lower += 1
            } else if lower + 1 < upper, bytes[lower] == 0xC2, bytes[lower + 1] == 0xA0 {
                lower += 2
            } else {
                break
            }
        }
        while upper > lower {
            if ASCII.isBlank(bytes[upper - 1]) || bytes[upper - 1] == ASCII.newline {
                upper -= 1
            } else if upper - 1 > lower, bytes[upper - 1] == 0xA0, bytes[upper - 2] == 0xC2 {
                upper -= 2
            } else {
                break
            }
        }
        return lower..<upper
    }
}
