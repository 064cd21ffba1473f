import Document
import Form

/// The space between the lines of a signature and the name below it.
///
/// Signatures side by side may have different numbers of lines; the names shall stand on one line all the same, so
/// the shorter block gets the difference as more space.
struct SignatureSpace {
    /// Space in pt above what stands below the lines: the note, or the name where there is no note.
    let above: Double
    /// Space in pt between note and name; 0 without a note.
    let below: Double

    /// Space in pt between one row of signatures and the next, and above recipients that stand below.
    static let betweenRows = 14.0
    /// Space in pt between a line above a row of signatures and the signatures.
    static let belowLine = 6.0

    /// The spaces of the signatures of one row, each set in a column of a width in mm.
    static func row(_ signatures: [Signature], width: Double, pack: RulePack) -> [SignatureSpace] {
        let heights = signatures.map { height($0.lines, width: width, pack: pack) }
        let tallest = heights.max() ?? 0
        return zip(signatures, heights).map { signature, height in
            let space = pack.signatureSpace + tallest - height
            guard let note = signature.note else { return SignatureSpace(above: space, below: 0) }
            let rest = max(0, space - self.height([note], width: width, pack: pack))
            return SignatureSpace(above: (rest / 2).rounded(), below: rest - (rest / 2).rounded())
        }
    }

    /// The height in pt of lines set in a width in mm.
    static func height(_ lines: [FormLine], width: Double, pack: RulePack) -> Double {
        lines.reduce(0) { sum, line in
            let style = pack.style(line.role)
            let count = Measuring.lineCount(line.content, style: style, pack: pack, width: width)
            return sum + Double(max(1, count)) * style.lineAdvance + style.spaceBefore + style.spaceAfter
        }
    }
}

extension TextStyle {
    /// The distance in pt from one line to the next.
    var lineAdvance: Double {
        switch lineHeight {
        case .lines(let count): TextMeasure.lineHeight(size: size) * count
        case .exactly(let height): height
        }
    }
}
