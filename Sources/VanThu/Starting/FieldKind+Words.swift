import Diagnostics
import Values

extension FieldKind {
    /// What may stand in the field, in the clerk's words.
    func words(_ language: Language) -> String {
        switch self {
        case .text: Bilingual(vi: "chữ", en: "plain text")(language)
        case .line: Bilingual(vi: "dòng chữ", en: "text with marks and expressions")(language)
        case .blocks: Bilingual(vi: "khối văn bản", en: "paragraphs")(language)
        case .date: Bilingual(vi: "ngày", en: "date")(language)
        case .number: Bilingual(vi: "số", en: "number")(language)
        case .length(let unit): Bilingual(vi: "độ dài (\(unit))", en: "length (\(unit))")(language)
        case .choice(let words):
            Bilingual(
                vi: "chọn: \(words.joined(separator: " | "))", en: "one of: \(words.joined(separator: " | "))")(
                    language)
        case .words: Bilingual(vi: "danh sách từ [a, b]", en: "words [a, b]")(language)
        case .map: Bilingual(vi: "nhóm mục", en: "fields")(language)
        case .mapOrList: Bilingual(vi: "nhóm mục, hoặc danh sách nhóm", en: "fields, or a list of such")(language)
        case .table: Bilingual(vi: "một bảng", en: "one table")(language)
        case .data: Bilingual(vi: "số liệu có tên", en: "named data")(language)
        case .wordMap: Bilingual(vi: "từng cấp một từ { 1: đậm }", en: "a word a level { 1: đậm }")(language)
        case .named(let kind):
            Bilingual(vi: "nhiều tên, mỗi tên: ", en: "names, each: ")(language) + kind.words(language)
        case .deferred(let reason): reason(language)
        }
    }

    /// The fields inside that this version can use; empty where none are declared.
    var inner: [FieldDeclaration] {
        switch self {
        case .map(let fields), .mapOrList(let fields): fields.filter(\.isUsable)
        case .named(let kind): kind.inner
        case .data: DataFileFields.all
        case .text, .line, .blocks, .date, .number, .length, .choice, .words, .table, .wordMap, .deferred: []
        }
    }

    /// The words to choose from; empty where there is no choice.
    var choices: [String] {
        switch self {
        case .choice(let words): words
        case .text, .line, .blocks, .date, .number, .length, .words, .map, .mapOrList, .data, .table, .wordMap, .named,
            .deferred:
            []
        }
    }
}
