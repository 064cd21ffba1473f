/// One written syllable taken apart: `nghĩa` is ngh + ia with the tone ngã on the first vowel.
struct Syllable {
    /// The letters in order.
    var letters: [Letter]
    /// The vowels that may carry the tone: without the u of `qu` and the i of `gi`.
    var nucleus: Range<Int>
    /// The letter that carries the tone; `nil` when no letter does.
    var toneIndex: Int?

    /// Takes a word apart; `nil` when it is no Vietnamese syllable (unknown onset, vowels or final, two tones).
    init?(_ letters: [Letter]) {
        self.letters = letters
        var start = 0
        while start < letters.count, !letters[start].isVowel { start += 1 }
        var end = start
        while end < letters.count, letters[end].isVowel { end += 1 }
        guard end > start else { return nil }
        var onset = Self.text(letters[..<start])
        if onset == "q" {
            guard letters[start].base == "u", end > start + 1 else { return nil }
            start += 1
            onset = "qu"
        } else if onset == "g", letters[start].base == "i", end > start + 1 {
            start += 1
            onset = "gi"
        }
        guard Self.onsets.contains(onset), Self.finals.contains(Self.text(letters[end...])),
            Self.nuclei.contains(Self.text(letters[start..<end]))
        else { return nil }
        nucleus = start..<end
        for (index, letter) in letters.enumerated() where letter.tone != .level {
            guard toneIndex == nil else { return nil }
            toneIndex = index
        }
    }

    /// Whether old and new style write the tone on different letters: open `oa`, `oe`, `uy`.
    var hasTwoStyles: Bool {
        guard nucleus.count == 2, nucleus.upperBound == letters.count else { return false }
        switch (letters[nucleus.lowerBound].base, letters[nucleus.lowerBound + 1].base) {
        case ("o", "a"), ("o", "e"), ("u", "y"): return true
        default: return false
        }
    }

    /// The letter on which a style writes the tone.
    func place(_ style: ToneStyle) -> Int {
        let last = nucleus.upperBound - 1
        if let marked = nucleus.last(where: { "ăâêôơư".unicodeScalars.contains(letters[$0].base) }) { return marked }
        if nucleus.count == 1 || nucleus.upperBound < letters.count { return last }
        if nucleus.count == 3 { return nucleus.lowerBound + 1 }
        return hasTwoStyles && style == .new ? last : nucleus.lowerBound
    }

    /// The syllable with its tone on another letter.
    func text(toneAt index: Int) -> String {
        var moved = letters
        if let toneIndex {
            moved[toneIndex].tone = .level
            moved[index].tone = letters[toneIndex].tone
        }
        return String(String.UnicodeScalarView(moved.map(\.scalar)))
    }

    private static func text(_ letters: ArraySlice<Letter>) -> String {
        String(String.UnicodeScalarView(letters.map(\.base)))
    }

    private static let onsets: Set<String> = [
        "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph",
        "qu", "r", "s", "t", "th", "tr", "v", "x",
    ]
    private static let finals: Set<String> = ["", "c", "ch", "m", "n", "ng", "nh", "p", "t"]
    private static let nuclei: Set<String> = [
        "a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y",
        "ai", "ao", "au", "ay", "âu", "ây", "eo", "êu", "ia", "iê", "iu", "oa", "oă", "oe", "oi", "oo", "ôi", "ơi",
        "ua", "uâ", "uê", "ui", "uô", "uơ", "uy", "ưa", "ưi", "ươ", "ưu", "yê",
        "iêu", "oai", "oao", "oay", "oeo", "uây", "uôi", "uya", "uyê", "uyu", "ươi", "ươu", "yêu",
    ]
}
