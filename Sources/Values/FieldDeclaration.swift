public import Diagnostics

/// What a type says of one field of the head: its name, its kind and what a clerk should know of it.
public struct FieldDeclaration: Hashable, Sendable {
    /// The Vietnamese name, with marks, as documentation writes it.
    public var name: String
    /// What may stand there.
    public var kind: FieldKind
    /// Whether a spec must give it.
    public var isRequired: Bool
    /// What is taken where the spec says nothing, as a spec would write it, with its place in the type's declaration.
    public var defaultText: LocatedText?
    /// Whether `để trống` may stand there: a deliberate blank.
    public var allowsBlank: Bool
    /// Whether `không` may stand there: the part is left out.
    public var allowsNone: Bool
    /// One sentence of help.
    public var help: Bilingual
    /// An example, as a spec would write it.
    public var example: String
    /// Whether messages must not quote its value.
    public var isPrivate: Bool
    /// The part of the office file (`người ký`) whose names may stand for the whole value: `ký: phó chủ tịch`. A field of
    /// this sort is one thing: a higher layer of the head replaces it whole.
    public var namedIn: String?

    /// A declaration; an optional field of plain text unless said otherwise.
    public init(
        _ name: String, _ kind: FieldKind, isRequired: Bool = false, defaultText: LocatedText? = nil,
        allowsBlank: Bool = false, allowsNone: Bool = false, help: Bilingual, example: String = "",
        isPrivate: Bool = false, namedIn: String? = nil
    ) {
        self.name = name
        self.kind = kind
        self.isRequired = isRequired
        self.defaultText = defaultText
        self.allowsBlank = allowsBlank
        self.allowsNone = allowsNone
        self.help = help
        self.example = example
        self.isPrivate = isPrivate
        self.namedIn = namedIn
    }
}

extension [FieldDeclaration] {
    /// The names that this version can use: messages offer no other.
    package var usableNames: [String] {
        compactMap { declared in
            if case .deferred = declared.kind { nil } else { declared.name }
        }
    }
}

/// What may stand in a field. Text kinds are taken raw from a `.vanthu` head, before YAML reads the rest.
public indirect enum FieldKind: Hashable, Sendable {
    /// `chữ`: plain text, `{{` in it is literal.
    case text
    /// `dòng`: text with marks and expressions; lines are printed lines.
    case line
    /// `khối`: blocks, as in the body.
    case blocks
    /// A date, possibly without day or month.
    case date
    /// A number, Vietnamese form.
    case number
    /// A length; the unit of a bare number in brackets, for example `mm`.
    case length(unit: String)
    /// One of a list of words, folded for comparison.
    case choice([String])
    /// Words in a flow list, for example `[I., 1., a)]`.
    case words
    /// Named sub-fields.
    case map([FieldDeclaration])
    /// Sub-fields, or a list of such maps.
    case mapOrList([FieldDeclaration])
    /// Free keys whose values are tables, constants or file names; `chữ` for ever.
    case data
    /// One table typed as rows of bars: `chỉ tiêu`.
    case table
    /// Free keys with one word each, for example `{ 3: nghiêng }`.
    case wordMap
    /// Free names, a line each, with values of one kind: the named signers and lists of an office file.
    case named(FieldKind)
    /// Known to the language, not yet to this version; using it is a located error that says so.
    case deferred(Bilingual)

    /// Whether no text can stand in the field, so that its names may be written on one line in braces.
    var isFreeOfText: Bool {
        switch self {
        case .text, .line, .blocks, .data, .table, .named: false
        // A name of a later version is refused by itself, whatever its value looks like.
        case .date, .number, .length, .choice, .words, .wordMap, .deferred: true
        case .map(let inner), .mapOrList(let inner): inner.allSatisfy(\.kind.isFreeOfText)
        }
    }
}
