import PageTestSupport

/// The words of a file of the corpus, counted without looking at its structure.
///
/// It reads the file in its own way, so that a line lost while the document is divided is found.
struct WordInventory {
    private let words: [String]
    private let formed: Set<String>

    /// Counts the words of a file, up to the first attached form.
    ///
    /// - Parameters:
    ///   - source: the file.
    ///   - document: the document, for the lines whose words the form makes anew.
    init(_ source: String, _ document: CorpusDocument) {
        var lines: [String] = []
        for line in source.split(separator: "\n").map(String.init) {
            if line.hasPrefix("--- trang") { break }
            let isComment = ["# source:", "# type:", "# issuer profile:", "# note:"].contains(where: line.hasPrefix)
            let isReceipt = line.hasPrefix("[dấu ")
            let isPageNumber = line.hasPrefix("        ") && line.allSatisfy { $0 == " " || $0.isNumber }
            if !isComment, !isReceipt, !isPageNumber { lines.append(line) }
        }
        words = WordSequence(lines).words.map(Self.bare)
        let header = document.header
        var formed: [String] = [
            header.number, header.number.map { $0 + "," }, header.motto.first, header.printedPlaceDate,
        ].compactMap { $0 }
        formed += [header.placeDate ?? "", "Số: Số nhận nhận: : { } {cột {hàng {giữa gộp"]
        formed += (1...40).map { "\($0)}" } + ["trang}"]
        if let (number, symbol, sign) = header.numberParts { formed.append(number + sign + symbol) }
        formed += header.motto.prefix(1).map { $0.uppercased() }
        if document.addressees.contains(where: { $0.lines.count == 1 }) { formed.append("-") }
        for lines in document.closing.rows.joined() {
            formed += lines.filter { ["TM.", "KT."].contains(where: $0.hasPrefix) }
            formed += lines.map {
                $0.hasPrefix("TM.") || $0.hasPrefix("KT.") ? "\($0.prefix(3)) \($0.dropFirst(3))" : ""
            }
        }
        self.formed = Set(WordSequence(formed).words.map(Self.bare))
    }

    /// Words of the file that a sequence lacks.
    func lost(in sequence: WordSequence) -> [String] {
        Self.rest(words, sequence.words.map(Self.bare)).filter { !formed.contains($0) }
    }

    /// Words of a sequence that the file lacks.
    func added(in sequence: WordSequence) -> [String] {
        Self.rest(sequence.words.map(Self.bare), words).filter { !formed.contains($0) }
    }

    private static func rest(_ words: [String], _ others: [String]) -> [String] {
        var supply: [String: Int] = [:]
        for word in others { supply[word, default: 0] += 1 }
        return words.filter { word in
            guard let left = supply[word], left > 0 else { return !word.isEmpty }
            supply[word] = left - 1
            return false
        }
    }

    /// A word without marks, brackets and drawn signs; empty where it is nothing else.
    private static func bare(_ word: String) -> String {
        var text = word
        if text.hasPrefix("[^"), text.hasSuffix("]:") { text.removeLast() }
        text.removeAll { "*^~[]|⎫⎬⎭".contains($0) }
        while let range = Substring(text).range(ofText: "__") { text.removeSubrange(range) }
        let isDrawn = text.allSatisfy { "-_/".contains($0) } && text != "-"
        return isDrawn || text == "}" ? "" : text
    }
}
