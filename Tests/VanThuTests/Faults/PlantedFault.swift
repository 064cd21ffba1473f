import Diagnostics
import Testing

/// One fault in an otherwise sound spec: the text with `▮` where the report must point, its code, a word of its cure.
struct PlantedFault: Sendable, CustomTestStringConvertible {
    /// Where the text goes.
    enum Place: Hashable, Sendable {
        /// Instead of the part of the head that this key opens; behind the last part where there is none.
        case head(String)
        /// A further entry of `dữ liệu`.
        case data
        /// A part of the text.
        case body
        /// A part of the appendix.
        case appendix
        /// The whole spec.
        case spec
    }

    /// What is wrong, in a few words.
    let name: String
    /// Where the text goes.
    let place: Place
    /// The text with `▮` at the place of the report.
    let text: String
    /// The code of the report.
    let code: String
    /// A word that the report must say in Vietnamese: the cure.
    let cure: String
    /// Whether the spec is a `.yaml` file.
    var isStrict = false
    /// Files beside the spec.
    var files: [String: String] = [:]
    /// Whether other faults of the same spec are hidden by it, because nothing can be read behind it.
    var isAlone = false

    /// The words of a failing test.
    var testDescription: String { name }

    /// A fault in a part of the head.
    static func head(_ key: String, _ name: String, _ code: String, cure: String, _ text: String) -> Self {
        Self(name: name, place: .head(key), text: text, code: code, cure: cure)
    }

    /// A fault in a datum; its text starts at the margin and is indented below `dữ liệu`.
    static func data(_ name: String, _ code: String, cure: String, _ text: String) -> Self {
        Self(name: name, place: .data, text: text, code: code, cure: cure)
    }

    /// A fault in the text.
    static func body(
        _ name: String, _ code: String, cure: String, files: [String: String] = [:], isAlone: Bool = false,
        _ text: String
    ) -> Self {
        Self(name: name, place: .body, text: text, code: code, cure: cure, files: files, isAlone: isAlone)
    }

    /// A fault in an appendix.
    static func appendix(_ name: String, _ code: String, cure: String, _ text: String) -> Self {
        Self(name: name, place: .appendix, text: text, code: code, cure: cure)
    }

    /// A fault in a part of the head of a `.yaml` file.
    static func strict(
        _ key: String, _ name: String, _ code: String, cure: String, isAlone: Bool = true, _ text: String
    ) -> Self {
        Self(name: name, place: .head(key), text: text, code: code, cure: cure, isStrict: true, isAlone: isAlone)
    }

    /// The same fault, which hides all others.
    var alone: Self {
        var fault = self
        fault.isAlone = true
        return fault
    }

    /// A whole spec.
    static func spec(_ name: String, _ code: String, cure: String, isStrict: Bool = false, _ text: String) -> Self {
        Self(name: name, place: .spec, text: text, code: code, cure: cure, isStrict: isStrict, isAlone: true)
    }

    /// Every fault there is.
    static let all: [PlantedFault] = [
        YAMLFaults.all, KeyFaults.all, FigureFaults.all, DataTableFaults.all, TagFaults.all, ExpressionFaults.all,
        FilterFaults.all, TableFaults.all, RangeFaults.all, ReferenceFaults.all, IncludeFaults.all, FormFaults.all,
        TextFaults.all, RarerFaults.all, HeaderFaults.all, FootnoteFaults.all, NumberingFaults.all,
        SignatureFaults.all, RecipientFaults.all, IssuedTextFaults.all, TargetFaults.all, PrintedTableFaults.all,
        FormulaFaults.all, IndicatorFaults.all, ChartFaults.all,
    ].flatMap { $0 }
}
