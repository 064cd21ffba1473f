/// Glyph places and straight lines of one page, from the SVG that `pdftocairo -svg` prints for a whole file.
///
/// Read line by line: that program prints one element a line, and most lines are outlines that nobody needs.
struct VectorDrawing {
    /// Thin straight lines in mm.
    private(set) var rules: [PDFRule] = []
    private var baselines: [Int: [Double]] = [:]

    /// The baseline in pt of the first glyph of a word.
    func baseline(of box: WordBoxes.Box) -> Double? {
        let key = Int((box.left * 4).rounded())
        for near in [key, key - 1, key + 1] {
            if let found = baselines[near]?.first(where: { box.top < $0 && $0 < box.bottom }) { return found }
        }
        return nil
    }

    /// All pages of the drawing.
    static func pages(_ svg: String) -> [VectorDrawing] {
        var pages: [VectorDrawing] = []
        var single = VectorDrawing()
        for line in svg.utf8.split(separator: UInt8(ascii: "\n")) {
            var content = line
            while content.first == UInt8(ascii: " ") { content = content.dropFirst() }
            guard content.first == UInt8(ascii: "<") else { continue }
            let isSingle = pages.isEmpty
            if content.starts(with: "<use ".utf8) {
                isSingle ? single.addGlyph(Substring(content)) : pages[pages.count - 1].addGlyph(Substring(content))
            } else if content.starts(with: "<path style=".utf8) {
                isSingle ? single.addPath(Substring(content)) : pages[pages.count - 1].addPath(Substring(content))
            } else if content.starts(with: "<page>".utf8) {
                pages.append(VectorDrawing())
            }
        }
        return pages.isEmpty ? [single] : pages
    }

    private mutating func addGlyph(_ line: Substring) {
        guard let x = Self.attribute("x", of: line).flatMap(Double.init),
            let y = Self.attribute("y", of: line).flatMap(Double.init)
        else { return }
        baselines[Int((x * 4).rounded()), default: []].append(y)
    }

    private mutating func addPath(_ line: Substring) {
        guard let style = Self.attribute("style", of: line), let data = Self.attribute("d", of: line),
            data.utf8.count > 1
        else { return }
        let isStroked = style.contains("stroke:rgb")
        guard isStroked || style.contains("fill:rgb"), !data.utf8.contains(UInt8(ascii: "C")) else { return }
        let shift = Self.attribute("transform", of: line).map(Self.matrix) ?? [1, 0, 0, 1, 0, 0]
        let thickness =
            isStroked
            ? style.split(separator: ";").first { $0.hasPrefix("stroke-width:") }.flatMap { Double($0.dropFirst(13)) }
                ?? 1
            : 0
        for subpath in data.split(separator: "M") {
            let numbers = subpath.split { " LZ".contains($0) }.compactMap { Double($0) }
            guard numbers.count >= 4 else { continue }
            var xs: [Double] = []
            var ys: [Double] = []
            for index in stride(from: 0, to: numbers.count - 1, by: 2) {
                xs.append(shift[0] * numbers[index] + shift[2] * numbers[index + 1] + shift[4])
                ys.append(shift[1] * numbers[index] + shift[3] * numbers[index + 1] + shift[5])
            }
            add(xs, ys, thickness: thickness)
        }
    }

    /// Keeps what is thin and straight: at most 2.5 pt thick and longer than thick.
    private mutating func add(_ xs: [Double], _ ys: [Double], thickness: Double) {
        guard var left = xs.min(), var right = xs.max(), var top = ys.min(), var bottom = ys.max() else { return }
        if bottom - top < 0.01 {
            top -= thickness / 2
            bottom += thickness / 2
        } else if right - left < 0.01 {
            left -= thickness / 2
            right += thickness / 2
        }
        guard min(right - left, bottom - top) <= 2.5, max(right - left, bottom - top) > 3 else { return }
        rules.append(
            PDFRule(
                left: left * mmPerPoint, right: right * mmPerPoint, top: top * mmPerPoint, bottom: bottom * mmPerPoint))
    }

    private static func attribute(_ name: String, of line: Substring) -> Substring? {
        guard let start = line.firstRange(of: " \(name)=\"") else { return nil }
        let rest = line[start.upperBound...]
        return rest.firstIndex(of: "\"").map { rest[..<$0] }
    }

    private static func matrix(_ text: Substring) -> [Double] {
        let numbers = text.split { "matrix(, )".contains($0) }.compactMap { Double($0) }
        return numbers.count == 6 ? numbers : [1, 0, 0, 1, 0, 0]
    }
}

extension PDFRule {
    /// Rules with the pieces that touch end to end made one.
    static func joined(_ pieces: [PDFRule]) -> [PDFRule] {
        let lying = pieces.filter(\.isHorizontal).sorted { ($0.top, $0.left) < ($1.top, $1.left) }
        let standing = pieces.filter { !$0.isHorizontal }.sorted { ($0.left, $0.top) < ($1.left, $1.top) }
        var result: [PDFRule] = []
        for piece in lying {
            if let index = result.lastIndex(where: {
                abs($0.top - piece.top) < 0.3 && abs($0.bottom - piece.bottom) < 0.3 && piece.left <= $0.right + 0.3
                    && piece.right >= $0.left - 0.3
            }) {
                result[index].left = min(result[index].left, piece.left)
                result[index].right = max(result[index].right, piece.right)
            } else {
                result.append(piece)
            }
        }
        let first = result.count
        for piece in standing {
            if let index = result[first...].lastIndex(where: {
                abs($0.left - piece.left) < 0.3 && abs($0.right - piece.right) < 0.3 && piece.top <= $0.bottom + 0.6
                    && piece.bottom >= $0.top - 0.6
            }) {
                result[index].top = min(result[index].top, piece.top)
                result[index].bottom = max(result[index].bottom, piece.bottom)
            } else {
                result.append(piece)
            }
        }
        return result
    }
}
