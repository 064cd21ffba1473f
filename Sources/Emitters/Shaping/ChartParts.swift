import Document
import Form

/// What both formats say alike around the sheets of a chart.
enum ChartParts {
    /// The line above a further sheet.
    static let continuation: [Inline] = [.text("(tiếp theo)", .supplied)]

    /// Room in mm at each side of the sheets in a place of a width in mm; 0 where they take the whole line.
    static func side(of layout: ChartLayout, width: Double) -> Double {
        let own = (layout.parts.first?.width ?? 0) / PageGeometry.pointsPerMillimetre
        return width - own < 0.5 ? 0 : (width - own) / 2
    }

    /// The name of a sheet for lists of pictures.
    static func name(_ number: Int, part: Int, of layout: ChartLayout) -> String {
        layout.parts.count > 1 ? "Biểu đồ \(number), phần \(part + 1)" : "Biểu đồ \(number)"
    }

    /// A shade of grey as programs write it: `#404040`.
    static func colour(_ shade: Double) -> String {
        let level = Int((min(max(shade, 0), 1) * 255).rounded())
        let digits = String(level, radix: 16)
        let two = digits.count == 1 ? "0" + digits : digits
        return "#\(two)\(two)\(two)"
    }
}
