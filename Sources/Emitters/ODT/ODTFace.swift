import Document
import Form
import XML

/// The face of a stretch of text inside a paragraph: what all emphases around it make together.
///
/// One span carries the whole face; nested spans lose all but one of their styles on the way to Word.
struct ODTFace: Hashable {
    /// Weight; `nil` leaves it to the paragraph.
    var isBold: Bool?
    /// Slope; `nil` leaves it to the paragraph.
    var isItalic: Bool?
    /// Underlined.
    var isUnderlined = false
    /// Raised or lowered.
    var script: Script?
    /// On a yellow ground: the mark of a missing value.
    var isMarked = false

    /// Raised or lowered text.
    enum Script: String, Hashable {
        /// Chỉ số trên.
        case above = "super"
        /// Chỉ số dưới.
        case below = "sub"
    }

    /// The paragraph's own face.
    static let plain = ODTFace()

    /// The face that a heading sets whatever stands around.
    init(_ face: Heading.Face) {
        switch face {
        case .bold: (isBold, isItalic) = (true, false)
        case .italic: (isBold, isItalic) = (false, true)
        case .boldItalic: (isBold, isItalic) = (true, true)
        case .regular: (isBold, isItalic) = (false, false)
        }
    }

    /// Nothing set.
    init() {}

    /// The face of an emphasis inside this one.
    func adding(_ emphasis: Emphasis) -> ODTFace {
        var face = self
        switch emphasis {
        case .strong: face.isBold = true
        case .italic: face.isItalic = true
        case .underline: face.isUnderlined = true
        case .superscript: face.script = .above
        case .subscript: face.script = .below
        case .missing: face.isMarked = true
        }
        return face
    }

    /// The named style of a face that is one emphasis alone.
    var styleName: String? {
        for emphasis in ODTNamedStyles.emphases where self == ODTFace.plain.adding(emphasis) {
            return ODTNamedStyles.text(emphasis)
        }
        return nil
    }

    /// The attributes of `style:text-properties` (ODF 1.3 part 3, 16.29).
    var properties: [(XMLName, String)] {
        var properties: [(XMLName, String)] = []
        if let isBold { properties.append((ODF.fontWeight, isBold ? "bold" : "normal")) }
        if let isItalic { properties.append((ODF.fontStyle, isItalic ? "italic" : "normal")) }
        if isUnderlined { properties += ODTTextStyle.underline }
        if isMarked { properties.append((ODF.backgroundColor, "#ffff00")) }
        if let script {
            let scale = Length.percent(MeasuredContent.scriptScale)
            properties.append((ODF.textPosition, "\(script.rawValue) \(scale)"))
        }
        return properties
    }
}
