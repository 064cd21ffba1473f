package import Diagnostics
import Document
import Values
import Vietnamese

/// Walks parsed text and expressions and makes nodes of them, never strings of an output format.
///
/// One evaluator serves one document. A fault is reported where it is met and gives `nil`; whatever depends on it
/// stays silent, so that one fault is one diagnostic.
package struct Evaluator {
    /// What is given from outside.
    package let context: EvaluationContext
    /// Everything reported so far.
    package private(set) var diagnostics: [Diagnostic] = []
    /// Number of errors met so far, told or not; a change of it shows that something below had a fault.
    private(set) var faultCount = 0

    /// Names that the text has made.
    var scope = Scope()
    /// Footnote texts of the text that is walked.
    var footnotes: [SyntaxFootnote] = []
    /// The spec's text, read before its turn because căn cứ have footnotes whose texts stand in it.
    private var readBody: SyntaxText?
    /// Data that names of the text have found, where no name of the text's own stood before them.
    var dataNames: [String: (value: SourcedValue, isOfRow: Bool)] = [:]
    /// Whether a name of the row was asked for since this was last set to `false`.
    var usesRow = false
    /// Paths of the fields of the head that asked for a name of the row.
    var rowLines: Set<String> = []
    /// Labels of the footnotes that are being made.
    var openFootnotes: [String] = []
    /// Including places, outermost first.
    var trace: [SourceSpan] = []
    /// Files that are being included, outermost first, by their paths from the loader.
    var openIncludes: [String] = []
    /// The path that includes are relative to; `nil` for the file of the walked text itself.
    var includingPath: String
    /// Parsed included files by path.
    var parsedIncludes: [String: SyntaxText?] = [:]
    /// Parsed included lists by path.
    var parsedLists: [String: [SyntaxListLine]?] = [:]
    /// Fields of the head by folded path: evaluated, faulty, or under way.
    var lines: [String: LineState] = [:]
    /// Paths of the fields under way, outermost first.
    var openLines: [String] = []
    /// What was looked up in tables that only this document has.
    var tableLookups: [DataTable: TableLookups] = [:]
    /// What was used up.
    var budget = EvaluationBudget()
    /// Above 0 while walking what a fault has made unreachable: only faults that no value can cause are told.
    var dryDepth = 0
    /// Whether `nội_dung` may be used: in the frame of a type.
    var isInFrame = false
    /// Whether the spec's text was taken in by the frame.
    var hasSplicedBody = false

    private var told: Set<Diagnostic> = []
    private var faultsAt: [SourceSpan: Int] = [:]

    /// An evaluator over a head and its surroundings.
    package init(_ context: EvaluationContext) {
        self.context = context
        includingPath = context.head.file.path
        checkDataNames()
    }

    /// How far a text field of the head is.
    enum LineState {
        /// Being evaluated: met again, it is a cycle.
        case open
        /// Evaluated.
        case done([Inline])
        /// Had a fault; mentions of it stay silent.
        case faulty
    }

    /// Codes of faults that lie in the template alone, whatever the values are.
    private static let staticCodes: Set<String> = [
        "evaluate.unknown-name", "evaluate.unknown-function", "filter.unknown", "filter.argument-count",
    ]

    /// Tells a diagnostic once; the same one from another round of a loop is the same fault.
    mutating func report(_ diagnostic: Diagnostic) {
        var diagnostic = diagnostic
        if context.isDraft, Self.missingCodes.contains(diagnostic.code) { diagnostic = diagnostic.asFinding }
        if diagnostic.severity == .error { faultCount += 1 }
        if dryDepth > 0, !Self.staticCodes.contains(diagnostic.code) { return }
        if diagnostic.trace.isEmpty { diagnostic.trace = trace }
        guard told.insert(diagnostic).inserted else { return }
        if let span = diagnostic.span {
            let count = faultsAt[span, default: 0] + 1
            faultsAt[span] = count
            if count > context.limits.faultsPerPlace { return }
        }
        diagnostics.append(diagnostic)
    }

    /// Takes over what another stage has found in an included text or a field.
    mutating func report(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics { report(diagnostic) }
    }

    /// Finds the texts of footnotes in căn cứ: they stand in the spec's text.
    mutating func readFootnotes(of marks: [FootnoteMark]) {
        guard !marks.isEmpty else { return }
        guard let body = context.body else {
            // Without a text there is nothing to stand in; the parser says so of an empty one.
            let none = LocatedText(context.head.file, 0..<0)
            return report(TextParser.parse(none, marks: marks).diagnostics)
        }
        let parsed = TextParser.parse(body, marks: marks)
        report(parsed.diagnostics)
        readBody = parsed.output
        footnotes = parsed.output?.footnotes ?? []
    }

    /// Reads a text, once where căn cứ have had it read.
    mutating func parsed(_ text: LocatedText) -> SyntaxText? {
        if let readBody, text == context.body { return readBody }
        let parsed = context.parsed?.text(text) ?? TextParser.parse(text)
        report(parsed.diagnostics)
        return parsed.output
    }

    /// Evaluates something that `keep` shall keep for other documents of the batch, where it asked for no name of the row
    /// and had nothing to report.
    mutating func keeping<Output>(
        _ body: (inout Evaluator) -> Output, keep: (ParsedTexts, Output) -> Void
    ) -> Output {
        guard let parsed = context.parsed, dryDepth == 0 else { return body(&self) }
        let outer = usesRow
        let (told, faults) = (diagnostics.count, faultCount)
        usesRow = false
        let output = body(&self)
        if !usesRow, diagnostics.count == told, faultCount == faults { keep(parsed, output) }
        usesRow = usesRow || outer
        return output
    }

    /// Runs something with a clean surrounding: no names of a text, no footnotes, no including places.
    ///
    /// Fields of the head are evaluated so, wherever they are quoted.
    mutating func inHead<Result>(_ body: (inout Evaluator) -> Result) -> Result {
        let saved = (scope, footnotes, openFootnotes, trace, includingPath, isInFrame)
        (scope, footnotes, openFootnotes, trace) = (Scope(), [], [], [])
        (includingPath, isInFrame) = (context.head.file.path, false)
        defer { (scope, footnotes, openFootnotes, trace, includingPath, isInFrame) = saved }
        return body(&self)
    }

    /// Walks what a fault has made unreachable, for faults of its own; what it makes is thrown away.
    mutating func dryRun(_ body: (inout Evaluator) -> Void) {
        let budgetBefore = budget
        dryDepth += 1
        body(&self)
        dryDepth -= 1
        budget = budgetBefore
    }

    /// Counts printed text.
    mutating func count(_ text: String, at span: SourceSpan?) {
        budget.bytes += text.utf8.count
        if budget.bytes > context.limits.outputBytes, !budget.isExhausted {
            budget.isExhausted = true
            report(.outputTooLarge(limit: context.limits.outputBytes, at: span))
        }
    }

    /// Counts a round of a loop; `false` when there may be no more.
    mutating func startRound(at span: SourceSpan) -> Bool {
        if budget.isExhausted { return false }
        budget.rounds += 1
        guard budget.rounds > context.limits.loopRounds else { return true }
        budget.isExhausted = true
        report(.tooManyRounds(limit: context.limits.loopRounds, at: span))
        return false
    }
}

extension Diagnostic {
    /// More text than one document may hold.
    static func outputTooLarge(limit: Int, at span: SourceSpan?) -> Diagnostic {
        let size = limit >= 1 << 20 ? "\(limit >> 20) MB" : "\(limit) byte"
        return Diagnostic(
            "evaluate.output-too-large", .error,
            Bilingual(
                vi: "văn bản dài quá giới hạn \(size)", en: "the document is longer than the limit of \(size)"),
            at: span,
            explanation: Bilingual(
                vi: "Hãy xem lại phần lặp ở đây, hoặc chia văn bản thành nhiều tệp.",
                en: "Check the repetition here, or split the document."))
    }

    /// More loop rounds than one document may take.
    static func tooManyRounds(limit: Int, at span: SourceSpan) -> Diagnostic {
        let count = ExactDecimal(limit).vietnamese()
        return Diagnostic(
            "evaluate.too-many-rounds", .error,
            Bilingual(
                vi: "phần lặp chạy quá giới hạn \(count) lượt", en: "loops run more than the limit of \(limit) rounds"),
            at: span,
            explanation: Bilingual(
                vi: "Giới hạn tính chung cho cả văn bản; hãy xem lại các phần lặp lồng nhau.",
                en: "The limit counts for the whole document; check loops inside loops."))
    }
}
