import Document
import Form

/// The columns of the closing: recipients at the left, signatures at the right, or signatures over the whole width.
struct ClosingColumns {
    /// Whether there is a column left of the signatures, with or without recipients in it.
    let hasLeftColumn: Bool
    /// Whether the recipients stand in that column.
    let hasRecipientsBeside: Bool
    /// Width of the left column in mm.
    let left: Double
    /// Width of one signature in mm.
    let share: Double
    /// Signatures of the widest row.
    let count: Int

    /// The columns of approvals in a width in mm: signatures alone, over the whole width.
    init(approvals: [SignatureRow], width: Double) {
        count = approvals.widest
        hasLeftColumn = false
        hasRecipientsBeside = false
        left = 0
        share = width / Double(count)
    }

    /// The columns of a closing in a width in mm.
    init(_ closing: Closing, width: Double) {
        count = closing.signatures.widest
        hasRecipientsBeside = closing.hasRecipientsBeside
        hasLeftColumn = closing.hasLeftColumn
        share = width / Double(closing.columnCount)
        left = hasLeftColumn ? share : 0
    }

    /// Widths of all columns from the left, in mm.
    var widths: [Double] { (hasLeftColumn ? [left] : []) + Array(repeating: share, count: count) }

    /// Width in mm of a line above a row: all signatures together.
    var across: Double { share * Double(count) }

    /// What stands in the columns of the signatures: the index of a signature of the row, or nothing; a row with
    /// fewer signatures than the widest stands at the right.
    func places(_ rowCount: Int) -> [Int?] {
        Array(repeating: nil, count: max(0, count - rowCount)) + (0..<min(rowCount, count)).map { $0 }
    }
}
