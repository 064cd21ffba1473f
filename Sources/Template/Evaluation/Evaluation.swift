package import Diagnostics
public import Document
package import Values
import Vietnamese

/// The stage that makes nodes of a template, a head and a text.
public enum Evaluation {
    /// Evaluates a spec: its form from the head, its blocks and appendices from the text, through the frame of its type
    /// where there is one.
    ///
    /// Everything is looked at in one run. There is no output when a part that every document has (the date) is missing
    /// or faulty; the diagnostics then hold the error, or the reader's did.
    package static func evaluate(
        frame: LocatedText?, type: TypeNames, in context: EvaluationContext
    ) -> Diagnosed<EvaluatedDocument> {
        var evaluator = Evaluator(context)
        let form = FormReader.read(type: type, with: &evaluator)
        var sink = BlockSink(allowsAppendices: true)
        if let frame {
            evaluator.inFrame { $0.evaluateText(frame, into: &sink) }
            if !evaluator.hasSplicedBody, let body = context.body, !body.text.allSatisfy(\.isWhitespace) {
                evaluator.reportUnusedBody(frame)
            }
        } else if let body = context.body {
            evaluator.evaluateText(body, into: &sink)
        }
        evaluator.evaluateOtherLines()
        sink.flush()
        var issued = sink.issuedTexts
        if let form { IssuedTextReader.read(into: &issued, main: form, with: &evaluator) }
        let output = form.map {
            EvaluatedDocument(form: $0, body: sink.blocks, appendices: sink.appendices, issuedTexts: issued)
        }
        return Diagnosed(output, evaluator.diagnostics.inReadingOrder(of: context.head.file))
    }

    /// Evaluates one line with expressions that stands in no document, such as the name of a file; its words without
    /// marks.
    package static func line(_ text: LocatedText, in context: EvaluationContext) -> Diagnosed<String> {
        var evaluator = Evaluator(context)
        let inlines = evaluator.inlines(ofLine: text)
        return Diagnosed(inlines.plainText, evaluator.diagnostics)
    }
}

/// What a spec says, evaluated: the waist's input.
public struct EvaluatedDocument: Hashable, Sendable {
    /// The head.
    public var form: FormData
    /// The text before the first appendix.
    public var body: [Block]
    /// The appendices in order.
    public var appendices: [Appendix]
    /// The texts issued with it, in order.
    public var issuedTexts: [IssuedTextData]

    /// An evaluated spec.
    public init(
        form: FormData, body: [Block], appendices: [Appendix], issuedTexts: [IssuedTextData] = []
    ) {
        self.form = form
        self.body = body
        self.appendices = appendices
        self.issuedTexts = issuedTexts
    }
}

extension Evaluator {
    /// Runs something as the frame of a type: `nội_dung` may be used, includes count from the frame's folder.
    mutating func inFrame(_ body: (inout Evaluator) -> Void) {
        isInFrame = true
        body(&self)
        isInFrame = false
    }

    /// The folded names of the fields of every form.
    private static let standardNames = Set(FormFields.standard.map { Key.fold($0.name) })

    /// Evaluates the `dòng` fields that the type added and the frame did not print, so that their faults are told too.
    mutating func evaluateOtherLines() {
        for field in context.head.fields.entries where !Self.standardNames.contains(field.foldedName) {
            switch field.value {
            case .line(let text): _ = line(text, path: field.foldedName, at: text.span)
            case .map(let map):
                for inner in map.entries {
                    guard case .line(let text) = inner.value else { continue }
                    _ = line(text, path: field.foldedName + "." + inner.foldedName, at: text.span)
                }
            case .text, .blocks, .date, .number, .length, .choice, .words, .list, .data, .table, .blank, .none, .empty,
                .faulty:
                break
            }
        }
    }

    /// Says that the frame has no place for the text, unless a fault of the frame may have hidden it.
    mutating func reportUnusedBody(_ frame: LocatedText) {
        if diagnostics.contains(where: { $0.severity == .error && $0.span?.file === frame.file }) { return }
        report(.bodyNotUsed(at: frame.span(0..<0)))
    }
}
