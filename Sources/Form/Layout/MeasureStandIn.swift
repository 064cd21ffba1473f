/// STAND-IN until Sources/Form/Metrics is merged: faces of the font.
public enum FontFace: Hashable, Sendable, CaseIterable {
    case regular, bold, italic, boldItalic
}

/// STAND-IN until Sources/Form/Metrics is merged: widths.
public enum TextMeasure {
    public static func width(_ text: String, face: FontFace, size: Double) -> Double {
        text.unicodeScalars.reduce(0.0) { sum, scalar in
            sum + (scalar == " " ? 0.25 : scalar.properties.isUppercase ? 0.69 : 0.46)
        } * size
    }
}
