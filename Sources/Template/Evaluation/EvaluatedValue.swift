package import Diagnostics
package import Document
package import Values

/// What evaluating an expression gives: a value, or something that only a text can take in.
package indirect enum EvaluatedValue: Sendable {
    /// A value of the expression language with its sources.
    case value(SourcedValue)
    /// A `dòng` of the head, evaluated; its marks are kept where it is printed.
    case inlines([Inline], sources: [SourceSpan])
    /// A `khối` of the head, evaluated where it stands alone on a line; the path is its folded name.
    case blocks(LocatedText, path: String)
    /// `nội_dung`: the spec's text, in the frame of a type only.
    case body
    /// `phụ_lục.x`, `mục.x`: resolved by the numbering pass.
    case reference([Reference.Target], Reference.Form)
    /// A part of the head that holds fields of its own, with its folded path.
    case fields(FieldMap, path: String)
    /// `dữ_liệu` as a whole.
    case data([DataEntry])

    /// What it is, in the clerk's words.
    package var kindName: Bilingual {
        switch self {
        case .value(let sourced): sourced.value.kindName
        case .inlines: Bilingual(vi: "chữ", en: "text")
        case .blocks: Bilingual(vi: "nhiều đoạn văn", en: "several paragraphs")
        case .body: Bilingual(vi: "phần văn bản", en: "the text of the document")
        case .reference: Bilingual(vi: "lời dẫn phụ lục hoặc mục", en: "a mention of an appendix or heading")
        case .fields: Bilingual(vi: "nhóm mục của phần đầu", en: "a group of head fields")
        case .data: Bilingual(vi: "toàn bộ dữ liệu", en: "all the data")
        }
    }
}
