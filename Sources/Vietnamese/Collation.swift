/// The order of Vietnamese indexes and lists.
///
/// The Vietnamese order of CLDR: the letters of the whole string first (a ă â b c d đ …), then tones (none, huyền,
/// hỏi, ngã, sắc, nặng), then small before capital. Space sorts before signs, signs before digits, digits before
/// letters. Source: chinh-ta §9.
public enum Collation {
    /// Whether one text stands before another; texts that differ in nothing the order knows go by their bytes.
    public static func precedes(_ left: String, _ right: String) -> Bool {
        key(left) < key(right)
    }

    /// Texts in order; equal ones keep their places.
    public static func sorted(_ texts: some Sequence<String>) -> [String] {
        texts.map { (key($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    }

    /// The sort key of a text; make it once for each row when a long list is sorted.
    public static func key(_ text: String) -> Key {
        var key = Key(text: NormalForm.composed(text))
        let count = key.text.utf8.count
        key.letters.reserveCapacity(count)
        key.tones.reserveCapacity(count)
        key.cases.reserveCapacity(count)
        for scalar in key.text.unicodeScalars {
            if let letter = Letter(scalar) {
                key.letters.append(letterWeight(letter.base))
                key.tones.append(letter.tone.rawValue)
                key.cases.append(letter.isUpper)
            } else {
                key.letters.append(weight(scalar))
                key.tones.append(0)
                key.cases.append(false)
            }
        }
        return key
    }

    /// What texts are compared by.
    public struct Key: Hashable, Comparable, Sendable {
        fileprivate var letters: [UInt32] = []
        fileprivate var tones: [UInt8] = []
        fileprivate var cases: [Bool] = []
        fileprivate var text: String

        fileprivate init(text: String) { self.text = text }

        /// Orders by letters, then tones, then case, then bytes.
        public static func < (left: Key, right: Key) -> Bool {
            if left.letters != right.letters { return left.letters.lexicographicallyPrecedes(right.letters) }
            if left.tones != right.tones { return left.tones.lexicographicallyPrecedes(right.tones) }
            if left.cases != right.cases { return left.cases.lexicographicallyPrecedes(right.cases) { !$0 && $1 } }
            return left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
        }
    }

    private static let alphabet: [Unicode.Scalar] = Array("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz".unicodeScalars)
    private static let signs: [Unicode.Scalar] = Array("_-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$".unicodeScalars)

    private static func letterWeight(_ base: Unicode.Scalar) -> UInt32 {
        0x40_0000 + UInt32(alphabet.firstIndex(of: base) ?? alphabet.count)
    }

    /// The weight of anything but a letter of Vietnamese: spaces, signs, digits, then other letters.
    private static func weight(_ scalar: Unicode.Scalar) -> UInt32 {
        if VietnameseNumber.isSpace(scalar) { return 1 }
        if let sign = signs.firstIndex(of: scalar) { return 2 + UInt32(sign) }
        if (0x30...0x39).contains(scalar.value) { return 0x30_0000 + scalar.value }
        return (scalar.properties.isAlphabetic ? 0x50_0000 : 0x100) + scalar.value
    }
}
