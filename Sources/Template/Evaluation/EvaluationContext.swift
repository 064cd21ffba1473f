package import Diagnostics
package import Document
package import Values

/// What an evaluation is given from outside: the head, the way to other files, the pack's mark, bounds.
package struct EvaluationContext: Sendable {
    /// The head of the spec.
    package var head: Head
    /// The text of the spec, under its head; `nil` where there is none.
    package var body: LocatedText?
    /// What the type declares; a declared field that is absent counts as empty, not as unknown.
    package var declarations: [FieldDeclaration]
    /// Fetches included files.
    package var loader: IncludeLoader
    /// Printed for "not applicable" (dấu của bộ quy tắc cho ô không áp dụng).
    package var notApplicableMark: String
    /// Bounds.
    package var limits: EvaluationLimits
    /// Whether this is a draft (bản dự thảo): what has no value is marked in its place and is a finding, not an error.
    package var isDraft = false
    /// The tables made from data by folded name; one with a fault is missing.
    package var tables: [String: DataTableBlock] = [:]
    /// Makes a table whose rows are known only here, by its folded name: those of a loop or of a document of a batch.
    package var makeTable: @Sendable (String, Value) -> Diagnosed<DataTableBlock> = { _, _ in Diagnosed(nil) }
    /// The charts made from data by folded name; one with a fault is missing.
    package var charts: [String: ChartBlock] = [:]
    /// Makes a chart whose rows are known only here, as ``makeTable`` does.
    package var makeChart: @Sendable (String, Value) -> Diagnosed<ChartBlock> = { _, _ in Diagnosed(nil) }
    /// Texts read already, where many documents are made of one spec; `nil` reads each text anew.
    package var parsed: ParsedTexts?
    /// Folded names of data that differ from one document to the next (the row of a batch); what does not ask for them is
    /// evaluated once.
    package var rowNames: Set<String> = []

    /// Surroundings of an evaluation; everything but the head may be left out.
    package init(
        head: Head, body: LocatedText? = nil, declarations: [FieldDeclaration] = [], loader: IncludeLoader = .none,
        notApplicableMark: String = "-", limits: EvaluationLimits = EvaluationLimits()
    ) {
        self.head = head
        self.body = body
        self.declarations = declarations
        self.loader = loader
        self.notApplicableMark = notApplicableMark
        self.limits = limits
    }
}
