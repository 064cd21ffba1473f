import Document
import Form

/// How a group of recipients held by a brace is set: lines, brace and words side by side in a width.
struct BraceShape {
    /// Width of the lines in mm.
    let linesWidth: Double
    /// Width of the brace in mm.
    let braceWidth: Double
    /// Width of the words at the brace in mm.
    let wordsWidth: Double
    /// Height of the lines in pt, which the brace fills.
    let height: Double

    /// Type size in pt at which the brace is as tall as the lines.
    var size: Double { (height / Self.glyphHeight).rounded() }

    /// Horizontal scale that brings the tall brace back to the width of a plain one.
    var scale: Double {
        let plainWidth = braceWidth * 0.8 * PageGeometry.pointsPerMillimetre
        return min(1, plainWidth / (size * Self.glyphWidth))
    }

    /// Height of `}` in the document typeface as a share of its size.
    static let glyphHeight = 0.86
    /// Advance width of `}` in the document typeface as a share of its size.
    static let glyphWidth = 0.48
    /// How far the middle of `}` stands above the base line, as a share of its size.
    static let glyphMiddle = 0.25

    /// The shape of a group in a width in mm; the words stand in the look of a role.
    static func of(
        _ entries: [Recipients.Entry], words: [Inline], width: Double, role: Role = .recipient, pack: RulePack
    ) -> BraceShape {
        let style = pack.style(role)
        let braceWidth = 4.0
        let wanted = Measuring.width(words, style: style, pack: pack) + 2
        let wordsWidth = min(wanted, (width - braceWidth) * 0.45)
        let room = width - braceWidth - wordsWidth
        var longest = 0.0
        forEachLine(entries) { line, indent in
            longest = max(longest, Measuring.width(line.content, style: pack.style(line.role), pack: pack) + indent)
        }
        let linesWidth = min(longest + 1, room)
        var height = 0.0
        forEachLine(entries) { line, indent in
            let style = pack.style(line.role)
            // The emitters indent the whole group, not its lines.
            let count = Measuring.lineCount(
                line.content, style: style, pack: pack, width: linesWidth - indent + style.leftIndent)
            height += Double(max(1, count)) * style.lineAdvance + style.spaceBefore + style.spaceAfter
        }
        return BraceShape(
            linesWidth: linesWidth, braceWidth: braceWidth, wordsWidth: width - linesWidth - braceWidth,
            height: max(height, style.lineAdvance))
    }

    /// Left indent in mm of a recipients line of the second level.
    static let levelIndent = 4.0

    /// Visits the lines of entries in order with their indent in mm.
    private static func forEachLine(_ entries: [Recipients.Entry], _ visit: (FormLine, Double) -> Void) {
        for entry in entries {
            switch entry {
            case .line(let line, let level): visit(line, level > 1 ? levelIndent : 0)
            case .group(let inner, _): forEachLine(inner, visit)
            }
        }
    }
}
