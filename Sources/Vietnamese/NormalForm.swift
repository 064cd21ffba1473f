import Foundation

/// Unicode normal form C, the form in which every text is held after reading.
public enum NormalForm {
    /// The text in normal form C; texts without composing characters are returned untouched after one scan.
    public static func composed(_ text: String) -> String {
        if isSurelyComposed(text) { return text }
        return text.precomposedStringWithCanonicalMapping
    }

    /// Whether the text is in normal form C already, compared by bytes (Swift's `==` calls both forms equal).
    public static func isComposed(_ text: String) -> Bool {
        isSurelyComposed(text) || composed(text).utf8.elementsEqual(text.utf8)
    }

    /// Whether only characters stand in the text that no normal form changes: Latin, punctuation, signs.
    ///
    /// Bytes below 0xCC start characters up to U+02FF; U+1E00–U+1EFF hold the Vietnamese letters; U+2000–U+22FF hold
    /// punctuation and signs, of which U+2000, U+2001, U+2126, U+212A and U+212B have another normal form.
    private static func isSurelyComposed(_ text: String) -> Bool {
        let bytes = text.utf8.span
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0xCC {
                index += 1
                continue
            }
            guard index + 2 < bytes.count else { return false }
            let second = bytes[index + 1]
            let third = bytes[index + 2]
            switch (byte, second) {
            case (0xE1, 0xB8...0xBB): break
            case (0xE2, 0x80): if third < 0x82 { return false }
            case (0xE2, 0x84): if third == 0xA6 || third == 0xAA || third == 0xAB { return false }
            case (0xE2, 0x81...0x82), (0xE2, 0x85...0x8B): break
            default: return false
            }
            index += 3
        }
        return true
    }
}
