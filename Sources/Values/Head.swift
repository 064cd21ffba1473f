public import Diagnostics
public import Vietnamese

/// The head of a spec after reading: every field found, typed by its declaration, with its place.
public struct Head: Sendable {
    /// The file of the spec.
    public var file: SourceFile
    /// The fields.
    public var fields: FieldMap

    /// A head of typed fields.
    public init(file: SourceFile, fields: FieldMap) {
        self.file = file
        self.fields = fields
    }
}

/// Typed fields by their folded names, in the author's order.
public struct FieldMap: Hashable, Sendable {
    /// The fields in the author's order; folded names are unique.
    public var entries: [Field]
    /// The first line of the map, where a missing key is reported.
    public var span: SourceSpan

    /// A map of fields.
    public init(_ entries: [Field], span: SourceSpan) {
        self.entries = entries
        self.span = span
    }

    /// The field of a folded name.
    public subscript(_ foldedName: String) -> Field? { entries.first { $0.foldedName == foldedName } }
}

/// One field: its name as typed, folded, and its value.
public struct Field: Hashable, Sendable {
    /// The name as the author typed it.
    public var name: String
    /// `Key.fold(name)`.
    public var foldedName: String
    /// Where the name stands.
    public var nameSpan: SourceSpan
    /// The typed value.
    public var value: FieldValue

    /// A field.
    public init(name: String, foldedName: String, nameSpan: SourceSpan, value: FieldValue) {
        self.name = name
        self.foldedName = foldedName
        self.nameSpan = nameSpan
        self.value = value
    }
}

/// The value of a field, typed by the field's kind, never by a guess.
public indirect enum FieldValue: Hashable, Sendable {
    /// `chữ`.
    case text(LocatedText)
    /// `dòng`: still to be evaluated; lines are printed lines.
    case line(LocatedText)
    /// `khối`: still to be evaluated.
    case blocks(LocatedText)
    /// A date.
    case date(PartialDate, SourceSpan)
    /// A number.
    case number(ExactDecimal, SourceSpan)
    /// A length in millimetres or points, as the kind says.
    case length(ExactDecimal, unit: String, SourceSpan)
    /// A choice, folded.
    case choice(String, SourceSpan)
    /// Words in order.
    case words([LocatedText], SourceSpan)
    /// Sub-fields.
    case map(FieldMap)
    /// A list of maps.
    case list([FieldMap], SourceSpan)
    /// Data for expressions, by folded name in the author's order.
    case data([DataEntry], SourceSpan)
    /// One table of data.
    case table(DataTable, SourceSpan)
    /// `để trống`.
    case blank(SourceSpan)
    /// `không`.
    case none(SourceSpan)
    /// Present without a value.
    case empty(SourceSpan)
    /// Given, but already reported as faulty: consumers stay silent about it.
    case faulty(SourceSpan)

    /// Where the value stands.
    public var span: SourceSpan {
        switch self {
        case .text(let text), .line(let text), .blocks(let text): text.span
        case .date(_, let span), .number(_, let span), .length(_, _, let span), .choice(_, let span),
            .words(_, let span), .list(_, let span), .data(_, let span), .table(_, let span), .blank(let span),
            .none(let span),
            .empty(let span), .faulty(let span):
            span
        case .map(let map): map.span
        }
    }
}

/// One named datum under `dữ liệu`.
public struct DataEntry: Hashable, Sendable {
    /// The name as typed.
    public var name: String
    /// Folded.
    public var foldedName: String
    /// Where the name stands.
    public var nameSpan: SourceSpan
    /// The value with its source.
    public var value: SourcedValue
    /// Whether it was reported as faulty already: consumers know the name and stay silent about the value.
    public var isFaulty: Bool
    /// The data file that is to be read for it; faulty until ``DataFileStage`` has put its table here.
    public var dataFile: DataFileDeclaration?

    /// A named datum.
    public init(
        name: String, foldedName: String, nameSpan: SourceSpan, value: SourcedValue, isFaulty: Bool = false,
        dataFile: DataFileDeclaration? = nil
    ) {
        self.dataFile = dataFile
        self.name = name
        self.foldedName = foldedName
        self.nameSpan = nameSpan
        self.value = value
        self.isFaulty = isFaulty
    }
}
