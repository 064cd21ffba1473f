import Document

/// What differs between the tree of a spec as it is and its tree with number and date: line by line of their dumps,
/// since the dump shows everything that a tree holds.
struct TreeComparison {
    /// Lines of the text that quote number or date by an expression, as they are printed now.
    private(set) var quotations: [String] = []
    /// Lines that differ for another reason; `nil` before or after where the line is not there at all.
    private(set) var others: [(before: String?, after: String?)] = []

    /// Compares two trees.
    init(_ before: Document, _ after: Document) {
        let options = DocumentDump.Options(showsPlaces: true, showsSources: true)
        let old = DocumentDump.text(before, options: options).split(separator: "\n").map(String.init)
        let new = DocumentDump.text(after, options: options).split(separator: "\n").map(String.init)
        if old.count == new.count {
            for (before, after) in zip(old, new) where before != after { compare(before, after) }
        } else {
            compareShapes(old, new)
        }
    }

    /// Lines of trees with different numbers of lines: what was taken out and what came in.
    private mutating func compareShapes(_ old: [String], _ new: [String]) {
        for change in new.difference(from: old) {
            switch change {
            case .remove(_, let line, _): if !Self.printsNumberOrDate(line) { others.append((line, nil)) }
            case .insert(_, let line, _): if !Self.printsNumberOrDate(line) { others.append((nil, line)) }
            }
        }
    }

    private mutating func compare(_ before: String, _ after: String) {
        if Self.printsNumberOrDate(before), Self.word(before) == Self.word(after) { return }
        let old = Self.pieces(before)
        let new = Self.pieces(after)
        let isQuotation =
            old.count == new.count
            && zip(old, new).allSatisfy { old, new in
                old == new || (new.isSet && (old.isFigure || old.text.hasPrefix("blank ")))
            }
        if isQuotation { quotations.append(after) } else { others.append((before, after)) }
    }

    /// Whether a line is one of those whose work is to print number or date: both lines of the head, the reference
    /// line of an appendix or of an issued text, the properties of the file.
    private static func printsNumberOrDate(_ line: String) -> Bool {
        ["number", "placeDate", "reference", "appendixReference", "metadata"].contains(word(line))
    }

    /// The first word of a line, with its depth.
    private static func word(_ line: String) -> Substring {
        line.drop { $0 == " " }.prefix { $0 != " " }
    }

    /// A stretch of a line.
    private struct Piece: Equatable {
        var text: String
        var isFigure = false
        /// Whether a value of the command line went into it.
        var isSet = false
    }

    /// A line parted at its figures, each with the places it came from.
    private static func pieces(_ line: String) -> [Piece] {
        var pieces: [Piece] = []
        var rest = line[...]
        while let start = rest.firstRange(of: "figure \"") {
            pieces.append(Piece(text: String(rest[..<start.lowerBound])))
            var end = start.upperBound
            var isEscaped = false
            while end < rest.endIndex, isEscaped || rest[end] != "\"" {
                isEscaped = !isEscaped && rest[end] == "\\"
                end = rest.index(after: end)
            }
            if end < rest.endIndex { end = rest.index(after: end) }
            end = endOfSources(rest, end)
            let text = String(rest[start.lowerBound..<end])
            pieces.append(Piece(text: text, isFigure: true, isSet: text.contains(" \(DocumentDump.settingMark)")))
            rest = rest[end...]
        }
        pieces.append(Piece(text: String(rest)))
        return pieces
    }

    /// The end of ` ← 3:4, 5:6` from a place on; the place where no sources stand there.
    private static func endOfSources(_ line: Substring, _ place: String.Index) -> String.Index {
        guard line[place...].hasPrefix(" ← ") else { return place }
        var end = line.index(place, offsetBy: 3)
        while end < line.endIndex {
            if line[end] == ")" { break }
            if line[end] == " ", line[line.index(before: end)] != "," { break }
            end = line.index(after: end)
        }
        return end
    }
}
