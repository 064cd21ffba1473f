import Vietnamese

/// The letters and figures of a spec without spaces, bars, bullets and marks: what no layout may lose, in comments and in
/// parts that are not printed too.
enum SpecLetters {
    /// Whether two texts hold the same letters in the same order, whatever their layout.
    static func areSame(_ first: String, _ second: String) -> Bool {
        letters(first) == letters(second)
    }

    /// Names may be written with marks or without, so marks do not count.
    private static func letters(_ text: String) -> [UInt8] {
        Key.fold(text.filter { !LineOpening.bullets.contains($0) }).utf8.filter {
            $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "|") && $0 != UInt8(ascii: ":")
        }
    }
}
