import Expressions

/// A line of a text without the white space at its ends, and what it is at first sight.
struct TextLine: Sendable {
    /// Its range in the source.
    var range: Range<Int>
    /// What it is.
    var kind: Kind

    /// What a line is at first sight.
    enum Kind: Hashable, Sendable {
        /// Nothing.
        case blank
        /// Anything not below.
        case text
        /// A table row: starts with a bar.
        case row
        /// `|---|`.
        case rule
        /// A tag alone on its line, by its place in ``LineStructure/tags``.
        case tag(Int)
        /// `{cột}`, or the `{` of a list text.
        case opening
        /// `{hết}`, or the `}` of a list text.
        case closing
    }

    /// Which lines open and close something besides tags.
    enum Dialect: Sendable {
        /// Blocks: tables, and columns `{cột}` … `{hết}`.
        case blocks
        /// A list text: braces `{` … `}`.
        case list
        /// Lines of text only.
        case lines
    }

    /// Whether a range of a line is the `|---|` row of a table: cells of `---`, `:--`, `:-:`, `--:`.
    static func isRule(_ source: ParsingSource, _ range: Range<Int>) -> Bool {
        var dashes = 0
        var hasColon = false
        var isFirst = true
        var isAfterDashes = false
        var count = 0
        func closesCell() -> Bool { dashes >= 2 || (dashes == 1 && hasColon) }
        for index in range {
            switch source.bytes[index] {
            case Byte.bar:
                if !isFirst {
                    guard closesCell() else { return false }
                    count += 1
                }
                isFirst = false
                dashes = 0
                hasColon = false
                isAfterDashes = false
            case Byte.dash:
                if isAfterDashes { return false }
                dashes += 1
            case Byte.colon:
                if dashes > 0 { isAfterDashes = true }
                hasColon = true
            case Byte.space, Byte.tab:
                if dashes > 0 { isAfterDashes = true }
            default: return false
            }
        }
        if dashes > 0 {
            guard closesCell() else { return false }
            count += 1
        }
        return count > 0
    }
}
