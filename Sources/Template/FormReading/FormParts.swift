import Document
import Values

/// The parts of a form that mostly are the same for every row of a batch: read once where they are.
struct FormParts: Sendable {
    /// The issuers in order.
    let issuers: [FormData.Issuer]
    /// Who signs, left to right.
    let signers: [Signer]
    /// Who approves.
    let approvers: [Signer]
    /// Who signs appendices.
    let appendixSigners: [AppendixSigner]
    /// Choices inside the legal range.
    let presentation: Presentation
    /// What stands above and below the first page.
    let marks: FormReader.Marks

    /// Reads the parts of a head.
    init(_ head: FieldMap, with evaluator: inout Evaluator) {
        issuers = FormReader.readIssuers(head, with: &evaluator)
        signers = FormReader.readSigners("ky", of: head, with: &evaluator)
        approvers = FormReader.readSigners("phe_duyet", of: head, with: &evaluator)
        appendixSigners = FormReader.readAppendixSigners(head, with: &evaluator)
        presentation = FormReader.readPresentation(head["trinh_bay"]?.value, with: &evaluator)
        marks = FormReader(map: head).marks(with: &evaluator)
    }
}

extension Evaluator {
    /// The parts read before, or those that `read` reads and that are kept where no row has to do with them.
    mutating func formParts(_ read: (inout Evaluator) -> FormParts) -> FormParts {
        if let known = context.parsed?.formParts { return known }
        return keeping(read) { $0.keep($1) }
    }
}
