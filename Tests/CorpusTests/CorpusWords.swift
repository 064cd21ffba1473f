import PageTestSupport

/// The words that the pages of a document of the corpus hold, in the order of our pages.
///
/// The two columns of the header are taken as: issuer, title, number, what stands under it, stamp, place and date; the
/// closing as recipients, then signatures from left to right (the other way round where the list stands below).
/// Everything else keeps the order of the file.
struct CorpusWords {
    /// The texts in order; `[^n]` marks the place of a footnote.
    private(set) var texts: [String] = []
    private let notes: [String]

    /// The words of a document.
    init(_ document: CorpusDocument, _ specimen: Specimen) {
        notes = document.page.notes.map { MarkedText($0).plain }
        let header = document.header
        texts += header.issuer.map(\.text).filter { $0 != "*" }
        if header.hasStar || specimen.pack != nil { texts.append("*") }
        texts += header.motto.enumerated().map { $0.offset == 0 ? $0.element.uppercased() : $0.element }
        let label = specimen.pack == nil ? "Số:" : "Số"
        if let (number, symbol, sign) = header.numberParts { texts.append("\(label) \(number)\(sign)\(symbol)") }
        texts += header.subject
        texts += [header.stamp, header.printedPlaceDate, document.typeName].compactMap { $0 }
        texts += document.summary
        for addressees in document.addressees {
            let lines = addressees.lines
            texts += [addressees.label + ":"] + (lines.count == 1 ? lines.map(\.withoutDash) : lines)
        }
        if let authority = document.authority { texts.append(authority) }
        texts += document.bases.map(\.plain)
        for line in document.body {
            guard let cells = line.cells else {
                texts.append(line.plain)
                continue
            }
            if cells.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0 == "-" } }) { continue }
            for cell in cells {
                texts += cell.withoutTranscriberNotes.parts(between: " / ").map { MarkedText($0).plain }
            }
        }
        takeClosing(document.closing)
    }

    private mutating func takeClosing(_ closing: CorpusClosing) {
        var signatures: [String] = []
        for (row, signers) in closing.rows.enumerated() {
            if let middle = closing.middles[row] { signatures.append(middle) }
            for lines in signers { signatures += lines.map(Self.spaced) }
        }
        var recipients = closing.hasRecipients ? ["Nơi nhận:"] : []
        for recipient in closing.recipients {
            switch recipient {
            case .item(let text): recipients.append(text.plain)
            case .brace: break
            case .braceEnd(let label): recipients += ["}", label]
            }
        }
        texts +=
            closing.isBelow ? signatures + closing.approval + recipients : recipients + signatures + closing.approval
    }

    /// A prefix of a signature with the space that the form puts after it.
    private static func spaced(_ line: String) -> String {
        for prefix in ["TUQ.", "TM.", "KT.", "TL."] where line.hasPrefix(prefix) {
            return prefix + " " + line.dropFirst(prefix.count)
        }
        return line
    }

    /// The words, with the footnotes at the end or after the text that refers to them.
    func sequence(notesAtEnd: Bool) -> WordSequence { WordSequence(texts(notesAtEnd: notesAtEnd)) }

    private func texts(notesAtEnd: Bool) -> [String] {
        var result: [String] = []
        for text in texts {
            var text = text
            var found: [String] = []
            for (place, note) in notes.enumerated() {
                guard let range = Substring(text).range(ofText: "[^\(place + 1)]") else { continue }
                text.replaceSubrange(range, with: "\(place + 1)")
                found.append("\(place + 1) \(note)")
            }
            result.append(text)
            if !notesAtEnd { result += found }
        }
        if notesAtEnd { result += notes.enumerated().map { "\($0.offset + 1) \($0.element)" } }
        return result
    }
}

extension String {
    /// Without the dash of a list.
    var withoutDash: String { hasPrefix("- ") ? String(dropFirst(2)) : self }

    /// Without the transcriber's notes in braces.
    var withoutTranscriberNotes: String {
        var text = self
        for mark in ["{cột gộp ", "{hàng gộp "] {
            guard let start = Substring(text).range(ofText: mark),
                let stop = text[start.upperBound...].firstIndex(of: "}")
            else { continue }
            text.removeSubrange(start.lowerBound...stop)
        }
        return text
    }
}

extension CorpusHeader {
    /// Whether a star stands under the issuer.
    var hasStar: Bool { issuer.contains { $0.text == "*" } }

    /// Place and date with days below 10 and the first two months in two figures, as the form prints them.
    var printedPlaceDate: String? {
        guard let placeDate, let comma = placeDate.lastIndex(of: ",") else { return placeDate }
        var words = placeDate[comma...].split(separator: " ").map(String.init)
        for place in words.indices.dropFirst() where words[place].count == 1 && words[place].allSatisfy(\.isNumber) {
            if words[place - 1] == "ngày" || words[place] < "3" { words[place] = "0" + words[place] }
        }
        return placeDate[..<comma] + words.joined(separator: " ")
    }
}
