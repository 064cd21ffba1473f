/// Comparing strings that a provision fixes, such as `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM`.
public enum FixedText {
    /// The text in normal form C and old tone style: `CỘNG HOÀ` gives `CỘNG HÒA`. Tones and case are kept.
    ///
    /// Source: chinh-ta §1 uni.fold.style.
    public static func fold(_ text: String) -> String {
        TonePlacement.converted(NormalForm.composed(text), to: .old)
    }

    /// Whether two texts are the same but for normal form and tone style.
    public static func areSame(_ left: String, _ right: String) -> Bool {
        fold(left).utf8.elementsEqual(fold(right).utf8)
    }
}
