/// The ranges of NĐ 30/2020/NĐ-CP that pages are measured against, with the point of Phụ lục I that sets each.
///
/// Written down here a second time on purpose, apart from the rule packs: a wrong figure there must not confirm itself.
package struct LegalRange: Sendable, CustomStringConvertible {
    /// The least and the most.
    package let range: ClosedRange<Double>
    /// Unit for messages.
    package let unit: String
    /// Where it is set.
    package let source: String
    /// What measuring may cost, in the same unit.
    package let tolerance: Double

    private init(_ range: ClosedRange<Double>, _ unit: String, _ source: String, within tolerance: Double) {
        self.range = range
        self.unit = unit
        self.source = source
        self.tolerance = tolerance
    }

    /// Whether a measured value is inside; `slack` is what the printing program's whole pixels add to the tolerance.
    package func holds(_ value: Double, slack: Double = 0) -> Bool {
        value >= range.lowerBound - tolerance - slack && value <= range.upperBound + tolerance + slack
    }

    private static func short(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }

    /// The range in words.
    package var description: String {
        "\(Self.short(range.lowerBound))–\(Self.short(range.upperBound)) \(unit) (ND30 \(source))"
    }

    /// Lề trên, lề dưới.
    package static let topBottom = LegalRange(20...25, "mm", "I.I.I.3", within: 0.3)
    /// Lề trái.
    package static let left = LegalRange(30...35, "mm", "I.I.I.3", within: 0.3)
    /// Lề phải.
    package static let right = LegalRange(15...20, "mm", "I.I.I.3", within: 0.3)
    /// Cỡ chữ thông tin liên hệ ở chân trang đầu.
    package static let size11to12 = LegalRange(11...12, "pt", "I.I.III.4", within: 0.2)
    /// Cỡ chữ Quốc hiệu, tên cơ quan, trích yếu của công văn.
    package static let size12to13 = LegalRange(12...13, "pt", "I.I.II.1-2", within: 0.2)
    /// Cỡ chữ Tiêu ngữ, địa danh, tên loại, trích yếu, nội dung, chữ ký.
    package static let size13to14 = LegalRange(13...14, "pt", "I.I.II.1-9", within: 0.2)
    /// Cỡ chữ số, ký hiệu.
    package static let size13 = LegalRange(13...13, "pt", "I.I.II.3.c", within: 0.2)
    /// Cỡ chữ "Nơi nhận:".
    package static let size12 = LegalRange(12...12, "pt", "I.I.II.9.d", within: 0.2)
    /// Cỡ chữ danh sách nơi nhận.
    package static let size11 = LegalRange(11...11, "pt", "I.I.II.9.d", within: 0.2)
    /// Cỡ chữ "Phụ lục".
    package static let size14 = LegalRange(14...14, "pt", "I.I.III.1.b", within: 0.2)
    /// Độ dài đường kẻ dưới tên cơ quan và trích yếu so với dòng chữ dài nhất.
    package static let ruleShare = LegalRange(1.0 / 3...0.5, "of the longest line", "I.I.II.2.b, 5.b", within: 0.005)
    /// Khoảng cách giữa các đoạn; the upper end is a sane bound of ours.
    package static let paragraphSpacing = LegalRange(6...24, "pt", "I.I.II.6.e", within: 0.4)
    /// Khoảng cách dòng.
    package static let lineSpacing = LegalRange(1...1.5, "lines", "I.I.II.6.e", within: 0.025)
}
