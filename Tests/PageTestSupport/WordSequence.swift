import Foundation

/// The words of a document in order, for comparing what went in with what is shown.
///
/// Words are what stands between spaces of any kind, in NFC with ligatures taken apart.
package struct WordSequence: Hashable, Sendable {
    /// The words in order.
    package let words: [String]

    /// The words of texts; no word runs from one text into the next.
    package init(_ texts: [String]) {
        words = texts.flatMap { text in
            text.precomposedStringWithCompatibilityMapping.split(whereSeparator: \.isWhitespace).map(String.init)
        }
    }

    /// The first place where another sequence differs, with some words around it; nothing when both are the same.
    package func firstDifference(from other: WordSequence) -> String? {
        guard words != other.words else { return nil }
        let place =
            zip(words, other.words).enumerated().first { $1.0 != $1.1 }?.offset ?? min(words.count, other.words.count)
        return "word \(place + 1): «\(region(place))» against «\(other.region(place))»"
    }

    /// Words that another sequence lacks or has fewer times, order not looked at; each with the word before it.
    package func missing(in other: WordSequence) -> [String] {
        var supply: [String: Int] = [:]
        for word in other.words { supply[word, default: 0] += 1 }
        var missing: [String] = []
        for (place, word) in words.enumerated() {
            if let left = supply[word], left > 0 {
                supply[word] = left - 1
            } else {
                missing.append(place > 0 ? "\(words[place - 1]) [\(word)]" : "[\(word)]")
            }
        }
        return missing
    }

    /// The words in an order that does not depend on where they stood.
    package var counted: [String] { words.sorted() }

    private func region(_ place: Int) -> String {
        words[max(0, place - 4)..<min(words.count, place + 8)].joined(separator: " ")
    }
}

extension PDFFile {
    /// The words of all pages in drawing order, without page numbers.
    package var words: WordSequence {
        WordSequence(pages.flatMap { page in page.lines.filter { !page.isPageNumber($0) }.map(\.text) })
    }
}

extension PDFPage {
    /// Whether a line is the page number: figures alone in the top margin.
    package func isPageNumber(_ line: PDFLine) -> Bool {
        line.baseline < 20 && !line.text.isEmpty && line.text.allSatisfy { "0" <= $0 && $0 <= "9" }
    }

    /// The page number, if the page shows one.
    package var pageNumber: PDFLine? { lines.first(where: isPageNumber) }

    /// The lines that are not the page number.
    package var content: [PDFLine] { lines.filter { !isPageNumber($0) } }
}
