import Vietnamese

/// The fields that the starter text of a type brings with it: lines of a head above a line `---` in `khoi-dau.vanthu`,
/// for a text that quotes figures of its own.
struct StarterHead {
    /// The lines of each field by its folded name, each with its line feed.
    private(set) var lines: [String: String] = [:]
    /// The text below.
    let text: String

    /// Parts the text of a type's starter; without a line `---` there is no head.
    init(_ whole: String) {
        let rows = whole.split(separator: "\n", omittingEmptySubsequences: false)
        guard let rule = rows.firstIndex(of: "---") else {
            text = whole
            return
        }
        text = rows[(rule + 1)...].joined(separator: "\n")
        var name = ""
        for row in rows[..<rule] where !row.isEmpty {
            if row.first != " ", let colon = row.firstIndex(of: ":") { name = Key.fold(row[..<colon]) }
            lines[name, default: ""] += row + "\n"
        }
    }
}
