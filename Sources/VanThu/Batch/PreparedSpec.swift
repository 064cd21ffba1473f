import Diagnostics
import Document
import Figures
import Form
import Template
import Values

/// A spec that is read, typed and computed, ready to be evaluated: once for a document, for each row in a batch.
struct PreparedSpec: Sendable {
    /// The head with all its layers and computed columns.
    var head: Head
    /// The text.
    let body: LocatedText?
    /// What the type declares.
    let declarations: [FieldDeclaration]
    /// The way to included files.
    var loader: IncludeLoader
    /// Whether this is a draft.
    let isDraft: Bool
    /// The frame of the type; `nil` where there is none or the type has a fault.
    let frame: LocatedText?
    /// What evaluation needs to know of the type.
    let names: TypeNames
    /// The parts that the type wants in the text.
    var requiredParts: [RequiredPart] = []
    /// What `thể thức` names.
    let packName: Placed<String>?
    /// The pack that holds before the date is known.
    let pack: RulePack
    /// The tables made from data; `nil` where none could be made.
    let figures: FigureStage.Result?
    /// Texts read already; `nil` where there is one document only.
    var parsed: ParsedTexts?
    /// Parts of the form made already; `nil` where there is one document only.
    var memo: AssemblyMemo?

    /// Evaluates, assembles and numbers the document of a head.
    func draft(_ head: Head, rowNames: Set<String> = []) -> Diagnosed<Renderer.Draft> {
        var diagnostics: [Diagnostic] = []
        func keep<Output>(_ result: Diagnosed<Output>) -> Output? {
            diagnostics += result.diagnostics
            return result.output
        }
        guard
            let evaluated = keep(Evaluation.evaluate(frame: frame, type: names, in: context(head, rowNames: rowNames)))
        else {
            return Diagnosed(nil, diagnostics)
        }
        let selected = RulePacks.select(packName ?? Placed(pack.id, at: nil), date: evaluated.form.date)
        diagnostics += selected.diagnostics
        let assembled = Assembler.assemble(
            evaluated.form, body: evaluated.body, appendices: evaluated.appendices,
            issuedTexts: evaluated.issuedTexts, pack: selected.output ?? pack, memo: memo)
        guard let assembled = keep(assembled),
            let numbered = keep(Numberer.number(assembled.document, pack: assembled.pack, memo: memo))
        else { return Diagnosed(nil, diagnostics) }
        return Diagnosed(Renderer.Draft(document: numbered, pack: assembled.pack), diagnostics)
    }

    /// The surroundings of an evaluation.
    private func context(_ head: Head, rowNames: Set<String> = []) -> EvaluationContext {
        var context = EvaluationContext(
            head: head, body: body, declarations: declarations, loader: loader,
            notApplicableMark: pack.switches.notApplicableMark)
        context.isDraft = isDraft
        context.parsed = parsed
        context.rowNames = rowNames
        context.tables = figures?.tables ?? [:]
        context.charts = figures?.charts ?? [:]
        if let figures {
            context.makeTable = figures.makeTable
            context.makeChart = figures.makeChart
        }
        return context
    }

    // MARK: Batches

    /// The document of a row or group.
    func draft(for rows: BatchRows, _ document: Int) -> Diagnosed<Renderer.Draft> {
        var drafted = draft(head.bound(to: rows, document), rowNames: rows.boundNames)
        if drafted.diagnostics.count > 1 {
            drafted.diagnostics = drafted.diagnostics.inReadingOrder(of: head.file)
        }
        if drafted.hasErrors { drafted.output = nil }
        return drafted
    }

    /// What a line with expressions prints for a row or group.
    func line(_ line: LocatedText, for rows: BatchRows, _ document: Int) -> Diagnosed<String> {
        Evaluation.line(line, in: context(head.bound(to: rows, document), rowNames: rows.boundNames))
    }
}
