package import Document

extension Closing {
    /// Whether the recipients stand at the left of the signatures.
    package var hasRecipientsBeside: Bool {
        switch placement {
        case .beside: recipients != nil && !signatures.isEmpty
        case .below: false
        }
    }

    /// Whether a column is left free or given to the recipients at the left of the signatures: one signature stands at
    /// the right even where nothing stands at its left (nd30 Phụ lục I, Phần IV, ô 7).
    package var hasLeftColumn: Bool { hasRecipientsBeside || signatures.widest == 1 }

    /// How many columns of one width the signatures and what stands left of them take.
    package var columnCount: Int { signatures.widest + (hasLeftColumn ? 1 : 0) }
}

extension [SignatureRow] {
    /// Signatures of the widest row, at least 1.
    package var widest: Int { Swift.max(1, map(\.signatures.count).max() ?? 1) }
}
