/// A printed file as measured: what stands where on each page.
///
/// Lengths are in mm from the top left corner of the paper, sizes of type in pt. Words and lines are exact to about
/// 0.01 mm, sizes to about 0.1 pt.
package struct PDFFile: Sendable {
    /// The pages in order.
    package let pages: [PDFPage]

    /// A file of pages.
    package init(pages: [PDFPage]) { self.pages = pages }

    /// Every line with its page, in the order in which the file draws them.
    package var lines: [PlacedLine] {
        pages.enumerated().flatMap { number, page in page.lines.map { PlacedLine(page: number, line: $0) } }
    }
}

/// A line and the page it stands on.
package struct PlacedLine: Sendable {
    /// Index of the page, from 0.
    package let page: Int
    /// The line.
    package let line: PDFLine
}

/// One page.
package struct PDFPage: Sendable {
    /// Width in mm.
    package let width: Double
    /// Height in mm.
    package let height: Double
    /// Lines of text in the order in which the file draws them; the cells of a table row are lines of their own.
    package let lines: [PDFLine]
    /// Straight thin lines, joined where pieces touch.
    package let rules: [PDFRule]

    /// A page as measured.
    package init(width: Double, height: Double, lines: [PDFLine], rules: [PDFRule]) {
        self.width = width
        self.height = height
        self.lines = lines
        self.rules = rules
    }

    /// Horizontal rules.
    package var horizontalRules: [PDFRule] { rules.filter(\.isHorizontal) }
    /// Vertical rules; only tables have them.
    package var verticalRules: [PDFRule] { rules.filter { !$0.isHorizontal } }

    /// Whether a place lies inside the grid of a table.
    /// Whether a line is small type in the drawing of a chart: beside a long upright line, or close above or below it.
    package func isInChart(_ line: PDFLine) -> Bool {
        line.size < 11.9
            && verticalRules.contains {
                $0.bottom - $0.top > 15 && $0.top - 20 < line.baseline && line.baseline < $0.bottom + 8
            }
    }

    package func isInGrid(_ line: PDFLine) -> Bool {
        let y = line.baseline - line.size * 0.1
        let crossing = verticalRules.filter { $0.top - 0.5 <= y && y <= $0.bottom + 0.5 }
        return crossing.contains { $0.left <= line.left + 0.5 } && crossing.contains { $0.right >= line.right - 0.5 }
    }
}

/// A word: what stands between spaces, in one face.
package struct PDFWord: Sendable {
    /// Its text, NFC.
    package var text: String
    /// Left edge in mm.
    package var left: Double
    /// Right edge in mm.
    package var right: Double
    /// Baseline in mm.
    package var baseline: Double
    /// Size in pt.
    package var size: Double
    /// Whether its font is a bold one.
    package var isBold: Bool
    /// Whether its font is an italic one.
    package var isItalic: Bool

    /// A word as measured.
    package init(
        text: String, left: Double, right: Double, baseline: Double, size: Double, isBold: Bool, isItalic: Bool
    ) {
        self.text = text
        self.left = left
        self.right = right
        self.baseline = baseline
        self.size = size
        self.isBold = isBold
        self.isItalic = isItalic
    }
}

/// A line of text.
package struct PDFLine: Sendable {
    /// Its words from left to right; never empty.
    package let words: [PDFWord]

    /// A line of words.
    package init(words: [PDFWord]) { self.words = words }

    /// Its text with single spaces.
    package var text: String { words.map(\.text).joined(separator: " ") }
    /// Left edge in mm.
    package var left: Double { words.map(\.left).min() ?? 0 }
    /// Right edge in mm.
    package var right: Double { words.map(\.right).max() ?? 0 }
    /// Width in mm.
    package var width: Double { right - left }
    /// Middle between the edges in mm.
    package var center: Double { (left + right) / 2 }
    /// Baseline of its largest words in mm.
    package var baseline: Double { words.max { $0.size < $1.size }?.baseline ?? 0 }
    /// Size of its largest words in pt.
    package var size: Double { words.map(\.size).max() ?? 0 }
    /// Whether every word is bold.
    package var isBold: Bool { words.allSatisfy(\.isBold) }
    /// Whether every word is italic.
    package var isItalic: Bool { words.allSatisfy(\.isItalic) }
    /// Whether no word is bold or italic.
    package var isUpright: Bool { words.allSatisfy { !$0.isItalic && !$0.isBold } }
    /// Top of its letters' line in mm, by the ascent of Times New Roman.
    package var top: Double { baseline - 0.891 * size * mmPerPoint }
    /// Bottom of its letters' line in mm, by the descent of Times New Roman.
    package var bottom: Double { baseline + 0.216 * size * mmPerPoint }
}

/// A straight thin line, or a thin filled bar.
package struct PDFRule: Hashable, Sendable {
    /// Left edge in mm.
    package var left: Double
    /// Right edge in mm.
    package var right: Double
    /// Upper edge in mm.
    package var top: Double
    /// Lower edge in mm.
    package var bottom: Double

    /// A rule as measured.
    package init(left: Double, right: Double, top: Double, bottom: Double) {
        self.left = left
        self.right = right
        self.top = top
        self.bottom = bottom
    }

    /// Whether it lies.
    package var isHorizontal: Bool { right - left >= bottom - top }
    /// Length in mm.
    package var length: Double { max(right - left, bottom - top) }
    /// Middle across in mm.
    package var center: Double { (left + right) / 2 }
}

/// Millimetres in a point.
package let mmPerPoint = 25.4 / 72
