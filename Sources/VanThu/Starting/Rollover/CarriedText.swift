import Diagnostics
import Form
import Values
import Vietnamese

/// Part of an old text for a new document: its figures marked, what its tags name moved to the new year.
struct CarriedText {
    /// Whether the new document is of the same year or the next.
    let succession: DocumentType.Succession
    /// Folded names that the new spec has besides the indicators: fields and data.
    let known: Set<String>

    /// The lines below the heading with the first of some words that a heading has, up to the next heading that is not deeper; headings
    /// with their new depth. `nil` where no heading has them.
    /// - Parameter depth: The depth of the heading that the lines come to stand under.
    func section(_ words: [String], of text: String, below depth: Int) -> [String]? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
        let places = words.lazy.compactMap { word in
            lines.firstIndex { line in
                Self.depth(line) > 0 && ("_" + Self.folded(line) + "_").contains("_" + word + "_")
            }
        }
        guard let start = places.first else { return nil }
        let old = Self.depth(lines[start])
        let isDivision = Self.isDivision(lines[start])
        var kept: [String] = []
        for line in lines[(start + 1)...] {
            let own = Self.depth(line)
            if own > 0, isDivision ? Self.isDivision(line) : own <= old || Self.isDivision(line) { break }
            if Self.isAppendix(line) { break }
            guard let moved = moved(line) else { continue }
            kept.append(own > 0 ? Self.deeper(moved, by: depth - (isDivision ? 0 : old)) : moved)
        }
        return kept
    }

    /// The headings alone of such a section, each with a line to be filled in.
    func headings(_ words: [String], of text: String, below depth: Int, filler: String) -> [String]? {
        guard let lines = section(words, of: text, below: depth) else { return nil }
        let headings = lines.filter { Self.depth($0) > 0 && !$0.drop { $0 == "#" }.hasPrefix(".") }
        return headings.isEmpty ? nil : headings.flatMap { [$0, filler] }
    }

    // MARK: Lines

    private static func depth(_ line: String) -> Int { isAppendix(line) ? 0 : line.prefix { $0 == "#" }.count }

    private static func folded(_ line: String) -> String {
        Key.fold(line.split { !$0.isLetter && !$0.isNumber }.joined(separator: " "))
    }

    /// `# Phần. …`, `# Chương. …`.
    private static func isDivision(_ line: String) -> Bool {
        let words = line.drop { $0 == "#" || $0 == " " }.split { $0 == " " || $0 == "." }
        guard line.hasPrefix("#"), let first = words.first else { return false }
        return ["phan", "chuong"].contains(Key.fold(first)) && line.contains(".")
    }

    private static func isAppendix(_ line: String) -> Bool {
        guard line.hasPrefix("#") else { return false }
        let folded = folded(line)
        return folded.hasPrefix("phu_luc") || folded.hasPrefix("van_ban_") && line.contains(":")
    }

    private static func deeper(_ line: String, by shift: Int) -> String {
        let marks = line.prefix { $0 == "#" }.count
        return String(repeating: "#", count: min(6, max(1, marks + shift))) + line.dropFirst(marks)
    }

    // MARK: Tags

    /// A line with its tags moved and its figures marked; `nil` where it is nothing without what it names.
    private func moved(_ line: String) -> String? {
        let body = line.drop { $0 == " " }
        let isTagAlone = body.hasPrefix("{{") && body.hasSuffix("}}") && body.dropFirst(2).firstRange(of: "{{") == nil
        var made = ""
        var rest = line[...]
        while let open = rest.firstRange(of: "{{").map({ ($0, "}}") }) ?? rest.firstRange(of: "{%").map({ ($0, "%}") }),
            let close = rest[open.0.upperBound...].firstRange(of: open.1)
        {
            made += rest[..<open.0.lowerBound]
            let inside = String(rest[open.0.upperBound..<close.lowerBound])
            if let tag = tag(inside) {
                made += rest[open.0.lowerBound..<open.0.upperBound] + tag + open.1
            } else if isTagAlone || open.1 == "%}" {
                return nil
            } else {
                made += "…" + ReviewMark.inText
            }
            rest = rest[close.upperBound...]
        }
        made += rest
        return Self.marked(made)
    }

    /// What stands in a tag, moved; `nil` where it names something that the new spec does not have.
    private func tag(_ text: String) -> String? {
        var made = ""
        var rest = text[...]
        var before: Character = " "
        var isFilter = false
        while let first = rest.first {
            if first == "\"" || first == "“" {
                let close = rest.dropFirst().firstIndex { $0 == "\"" || $0 == "”" } ?? rest.index(before: rest.endIndex)
                made += rest[...close]
                rest = rest[rest.index(after: close)...]
                before = "\""
            } else if first.isLetter || first == "_" {
                let word = String(rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" })
                rest = rest.dropFirst(word.count)
                if before == "." {
                    made += member(word)
                } else if isFilter || Self.keywords.contains(Key.fold(word)) {
                    made += word
                } else if Key.fold(word) == "nam" {
                    made += year(&rest)
                } else if Key.fold(word) == "chi_so" || known.contains(Key.fold(word)) {
                    made += word
                } else {
                    return nil
                }
                isFilter = false
                before = "a"
            } else {
                if first == "|" { isFilter = true }
                if first != " " { before = first }
                if first != " ", first != "|" { isFilter = false }
                made.append(first)
                rest = rest.dropFirst()
            }
        }
        return made
    }

    /// Words of the language.
    private static let keywords: Set<String> = ["va", "hoac", "khong", "neu", "het", "thi"]

    /// `năm + 1` of the old year as the new year says it.
    private func year(_ rest: inout Substring) -> String {
        let tail = rest.drop { $0 == " " }
        var offset = 0
        if let sign = tail.first, sign == "+" || sign == "-" {
            let digits = tail.dropFirst().drop { $0 == " " }.prefix { $0.isNumber }
            if let number = Int(digits) {
                offset = sign == "+" ? number : -number
                rest = digits.endIndex == rest.endIndex ? "" : rest[digits.endIndex...]
            }
        }
        if succession == .nextYear { offset -= 1 }
        return offset == 0 ? "năm" : "năm \(offset > 0 ? "+" : "-") \(abs(offset))"
    }

    /// A part of an indicator in its new role.
    private func member(_ word: String) -> String {
        guard succession == .nextYear else { return word }
        switch Key.fold(word) {
        case "ke_hoach_nam_sau": return "Kế_hoạch"
        case "thuc_hien", "uoc_ca_nam": return "Năm_trước"
        default: return word
        }
    }

    /// A text with a mark behind each typed figure.
    static func marked(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var made: [UInt8] = []
        var position = 0
        for figure in FigureScan.figures(in: text) {
            made += bytes[position..<figure.upperBound]
            let behind = String(decoding: bytes[figure.upperBound...], as: UTF8.self)
            if !behind.hasPrefix("{# \(ReviewMark.word)") { made += Array(ReviewMark.inText.utf8) }
            position = figure.upperBound
        }
        return String(decoding: made + bytes[position...], as: UTF8.self)
    }
}
