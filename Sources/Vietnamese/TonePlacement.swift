/// Where the tone stands in open `oa`, `oe`, `uy`: no law fixes it, both are right, one document should keep to one.
public enum ToneStyle: Hashable, Sendable, CaseIterable {
    /// On the first vowel: hòa, khỏe, thủy (kiểu cũ; state bodies and mass organisations).
    case old
    /// On the second vowel: hoà, khoẻ, thuỷ (kiểu mới; textbooks, most Party texts).
    case new
}

/// Finds and changes tone placement. Texts must be in normal form C. Source: chinh-ta §2.
public enum TonePlacement {
    /// A syllable whose tone tells the style.
    public struct Occurrence: Hashable, Sendable {
        /// UTF-8 offsets of the syllable in the text.
        public var range: Range<Int>
        /// The style it is written in.
        public var style: ToneStyle
    }

    /// A syllable whose tone stands where no style puts it: `hòan` for `hoàn`.
    public struct Fault: Hashable, Sendable {
        /// UTF-8 offsets of the syllable in the text.
        public var range: Range<Int>
        /// The syllable with its tone in place.
        public var correction: String
    }

    /// All syllables that are written differently in the two styles, in order.
    public static func occurrences(in text: some StringProtocol) -> [Occurrence] {
        var found: [Occurrence] = []
        forEachTonedSyllable(text) { syllable, tone, range in
            guard syllable.hasTwoStyles, syllable.nucleus.contains(tone) else { return }
            found.append(Occurrence(range: range, style: tone == syllable.place(.old) ? .old : .new))
        }
        return found
    }

    /// All syllables with the tone on a letter that neither style allows, in order; words that are no Vietnamese
    /// syllable (names, foreign words) are left alone.
    public static func faults(in text: some StringProtocol) -> [Fault] {
        var found: [Fault] = []
        forEachTonedSyllable(text) { syllable, tone, range in
            let place = syllable.place(.old)
            guard tone != place, tone != syllable.place(.new) else { return }
            found.append(Fault(range: range, correction: syllable.text(toneAt: place)))
        }
        return found
    }

    /// The text with every `oa`, `oe`, `uy` syllable written in one style; everything else is untouched.
    public static func converted(_ text: String, to style: ToneStyle) -> String {
        var result = ""
        var done = text.startIndex
        let utf8 = text.utf8
        forEachTonedSyllable(text) { syllable, tone, range in
            guard syllable.hasTwoStyles, syllable.nucleus.contains(tone), tone != syllable.place(style) else { return }
            result += text[done..<utf8.index(utf8.startIndex, offsetBy: range.lowerBound)]
            result += syllable.text(toneAt: syllable.place(style))
            done = utf8.index(utf8.startIndex, offsetBy: range.upperBound)
        }
        return done == text.startIndex ? text : result + text[done...]
    }

    /// Visits every word that is one syllable with a tone: its parts, the letter with the tone, its UTF-8 range.
    private static func forEachTonedSyllable(
        _ text: some StringProtocol, _ visit: (Syllable, _ tone: Int, Range<Int>) -> Void
    ) {
        var letters: [Letter] = []
        var hasTone = false
        var isForeign = false
        var start = 0
        var offset = 0
        func finish() {
            if hasTone, !isForeign, letters.count <= 7, let syllable = Syllable(letters), let tone = syllable.toneIndex
            {
                visit(syllable, tone, start..<offset)
            }
            letters.removeAll(keepingCapacity: true)
            hasTone = false
            isForeign = false
        }
        for scalar in text.unicodeScalars {
            if let letter = Letter(scalar) {
                if letters.isEmpty, !isForeign { start = offset }
                if letters.count <= 7 { letters.append(letter) }
                if letter.tone != .level { hasTone = true }
            } else if scalar.value >= 0x80, scalar.properties.isAlphabetic || (0x300...0x36F).contains(scalar.value) {
                isForeign = true
            } else {
                finish()
            }
            offset += UTF8.width(scalar)
        }
        finish()
    }
}
