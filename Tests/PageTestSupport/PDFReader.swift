package import Foundation

/// Reads a PDF with three programs of poppler and brings their findings together.
///
/// `pdftotext -bbox -raw` gives each word's text and exact edges in drawing order; `pdftocairo -svg` each glyph's exact
/// baseline and every line; `pdftohtml -xml` the font names and the size, in thirds of a point. None alone has all.
package struct PDFReader {
    private let words: ExternalProgram
    private let fonts: ExternalProgram
    private let vectors: ExternalProgram
    private let folder: ScratchFolder

    /// A reader that works in a folder; fails when poppler is missing.
    package init(in folder: ScratchFolder) throws {
        words = try Programs.pdftotext.required()
        fonts = try Programs.pdftohtml.required()
        vectors = try Programs.pdftocairo.required()
        self.folder = folder
    }

    /// Reads a file.
    package func read(_ pdf: URL) throws -> PDFFile {
        let boxes = try words.run(["-bbox", "-raw", pdf.path, "-"], in: folder)
        let runs = try fonts.run(["-xml", "-i", "-fontfullname", "-zoom", "3", "-stdout", pdf.path], in: folder)
        let drawing = try vectors.run(
            // All pages land on one large sheet; what lies off the first page's sheet would be dropped.
            ["-svg", "-noshrink", "-nocenter", "-paperw", "2000", "-paperh", "2000", pdf.path, "-"], in: folder)
        let pages = WordBoxes.pages(boxes.output)
        let runPages = FontRuns.pages(runs.output)
        let drawings = VectorDrawing.pages(drawing.text)
        guard pages.count == runPages.count, pages.count == drawings.count else {
            throw ExternalProgram.Failure(
                "\(pdf.lastPathComponent): \(pages.count), \(runPages.count) and \(drawings.count) pages read")
        }
        let scale = Self.heightPerPoint(pages, runPages)
        return PDFFile(
            pages: zip(pages, zip(runPages, drawings)).map { page, other in
                let (runs, drawing) = other
                let words = page.words.map { box in
                    let run = runs.first { $0.holds(box) }
                    return PDFWord(
                        text: box.text.precomposedStringWithCompatibilityMapping, left: box.left * mmPerPoint,
                        right: box.right * mmPerPoint,
                        baseline: (drawing.baseline(of: box) ?? (box.top + 0.73 * (box.bottom - box.top))) * mmPerPoint,
                        size: (box.bottom - box.top) / scale, isBold: run?.isBold ?? false,
                        isItalic: run?.isItalic ?? false)
                }
                let rules = PDFRule.joined(drawing.rules)
                return PDFPage(
                    width: page.width * mmPerPoint, height: page.height * mmPerPoint,
                    lines: PDFLine.assembled(words, rules: rules), rules: rules)
            })
    }

    /// The height of a word's box for a size of 1 pt. A program that writes no ascent into its fonts gets poppler's
    /// own (1.3), others the font's (1.107 for Times New Roman); so it is taken from the file.
    private static func heightPerPoint(_ pages: [WordBoxes], _ runs: [[FontRun]]) -> Double {
        var ratios: [Double] = []
        var small: [Double] = []
        for (page, runs) in zip(pages, runs) {
            for box in page.words.prefix(200) {
                guard let run = runs.first(where: { $0.holds(box) }), run.size > 0 else { continue }
                let ratio = (box.bottom - box.top) / run.size
                // Sizes come rounded to whole points, which is much for the small type of wide tables.
                if run.size >= 12 { ratios.append(ratio) } else { small.append(ratio) }
            }
        }
        if ratios.isEmpty { ratios = small }
        ratios.sort()
        return ratios.isEmpty ? 1.3 : ratios[ratios.count / 2]
    }
}

/// The words of one page as `pdftotext -bbox` prints them, in pt.
struct WordBoxes {
    /// Width of the paper.
    var width: Double
    /// Height of the paper.
    var height: Double
    /// Words in drawing order.
    var words: [Box] = []

    /// A word's box in pt.
    struct Box {
        /// Its text.
        var text: String
        /// Left edge.
        var left: Double
        /// Right edge.
        var right: Double
        /// Upper edge by the font's ascent.
        var top: Double
        /// Lower edge by the font's descent.
        var bottom: Double
    }

    /// All pages of the output.
    static func pages(_ output: Data) -> [WordBoxes] {
        var pages: [WordBoxes] = []
        var open: Box?
        for piece in MarkupScanner(Array(output)) {
            switch piece {
            case .start("page", let attributes, _):
                pages.append(WordBoxes(width: attributes.number("width"), height: attributes.number("height")))
            case .start("word", let attributes, _):
                open = Box(
                    text: "", left: attributes.number("xMin"), right: attributes.number("xMax"),
                    top: attributes.number("yMin"), bottom: attributes.number("yMax"))
            case .text(let text): open?.text += text
            case .end("word"):
                if let box = open, !pages.isEmpty { pages[pages.count - 1].words.append(box) }
                open = nil
            case .start, .end: break
            }
        }
        return pages
    }
}

/// A run of text in one font as `pdftohtml -xml` prints it, in pt.
struct FontRun {
    /// Left edge.
    var left: Double
    /// Right edge.
    var right: Double
    /// Upper edge.
    var top: Double
    /// Lower edge.
    var bottom: Double
    /// Size of the type, in thirds of a point.
    var size: Double
    /// Whether the font's name says bold.
    var isBold: Bool
    /// Whether the font's name says italic.
    var isItalic: Bool

    /// Whether a word lies in it.
    func holds(_ box: WordBoxes.Box) -> Bool {
        let x = (box.left + box.right) / 2
        let y = (box.top + box.bottom) / 2
        return left - 0.4 <= x && x <= right + 0.4 && top - 0.4 <= y && y <= bottom + 0.4
            && abs((bottom - top) - (box.bottom - box.top)) < 1.5
    }
}

/// The runs of a whole file.
enum FontRuns {
    /// All pages of the output.
    static func pages(_ output: Data) -> [[FontRun]] {
        let zoom = 3.0
        var pages: [[FontRun]] = []
        var fonts: [String: (size: Double, name: String)] = [:]
        for piece in MarkupScanner(Array(output)) {
            guard case .start(let name, let attributes, _) = piece else { continue }
            switch name {
            case "page": pages.append([])
            case "fontspec":
                fonts[attributes["id"] ?? ""] = (attributes.number("size") / zoom, attributes["family"] ?? "")
            case "text":
                guard let font = fonts[attributes["font"] ?? ""], !pages.isEmpty else { continue }
                let left = attributes.number("left") / zoom
                let top = attributes.number("top") / zoom
                pages[pages.count - 1].append(
                    FontRun(
                        left: left, right: left + attributes.number("width") / zoom, top: top,
                        bottom: top + attributes.number("height") / zoom, size: font.size,
                        isBold: font.name.contains("Bold"),
                        isItalic: font.name.contains("Italic") || font.name.contains("Oblique")))
            default: break
            }
        }
        return pages
    }
}

extension [String: String] {
    /// An attribute that is a number; 0 when it is not.
    func number(_ key: String) -> Double { self[key].flatMap(Double.init) ?? 0 }
}
