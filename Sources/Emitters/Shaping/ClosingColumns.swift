import Document

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
    init(approvals: [[Signature]], width: Double) {
        count = max(1, approvals.map(\.count).max() ?? 1)
        hasLeftColumn = false
        hasRecipientsBeside = false
        left = 0
        share = width / Double(count)
    }

    /// The columns of a closing in a width in mm.
    init(_ closing: Closing, width: Double) {
        count = max(1, closing.signatures.map(\.count).max() ?? 1)
        let hasSignatures = closing.signatures.contains { !$0.isEmpty }
        let isBeside: Bool
        switch closing.placement {
        case .beside: isBeside = true
        case .below: isBeside = false
        }
        hasRecipientsBeside = closing.recipients != nil && isBeside && hasSignatures
        // One signature stands at the right even where nothing stands at its left (NĐ 30, Phụ lục I, ô 7).
        hasLeftColumn = hasRecipientsBeside || count == 1
        share = width / Double(count + (hasLeftColumn ? 1 : 0))
        left = hasLeftColumn ? share : 0
    }

    /// Widths of all columns from the left, in mm.
    var widths: [Double] { (hasLeftColumn ? [left] : []) + Array(repeating: share, count: count) }

    /// What stands in the columns of the signatures: the index of a signature of the row, or nothing; a row with
    /// fewer signatures than the widest stands at the right.
    func places(_ rowCount: Int) -> [Int?] {
        Array(repeating: nil, count: max(0, count - rowCount)) + (0..<min(rowCount, count)).map { $0 }
    }
}
