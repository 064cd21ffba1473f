import Diagnostics
import Document
import Values

extension FormReader {
    /// The issuers in order: one, or a list of joint issuers; none where the reader of the head has reported them. `path`
    /// is that of the group of fields; a text that another issues has no symbol and needs no abbreviation for it.
    static func readIssuers(
        _ head: FieldMap, path: String = "", needsAbbreviation: Bool = true, with evaluator: inout Evaluator
    ) -> [FormData.Issuer] {
        let needs = needsAbbreviation && !FormReader(map: head).isFilled("ky_hieu")
        switch head["co_quan"]?.value {
        case .map(let map):
            return [issuer(map, path: path + "co_quan.", needsAbbreviation: needs, with: &evaluator)]
        case .list(let maps, _):
            return maps.enumerated().map { index, map in
                let path = path + (maps.count == 1 ? "co_quan." : "co_quan.\(index + 1).")
                return issuer(map, path: path, needsAbbreviation: needs, with: &evaluator)
            }
        case .text, .line, .blocks, .date, .number, .length, .choice, .words, .data, .table, .blank,
            FieldValue.none(_)?,
            .empty, .faulty, nil:
            return []
        }
    }

    private static func issuer(
        _ map: FieldMap, path: String, needsAbbreviation: Bool, with evaluator: inout Evaluator
    ) -> FormData.Issuer {
        let reader = FormReader(map: map, path: path)
        let superiors = reader.line("cap_tren", with: &evaluator) ?? []
        let name = reader.line("ten", with: &evaluator) ?? []
        let abbreviation = reader.plain("viet_tat", with: &evaluator)
        if needsAbbreviation, !reader.isFilled("viet_tat"), !hasFault(map) {
            evaluator.report(.abbreviationMissing(at: map["viet_tat"]?.nameSpan ?? map.span))
        }
        var issuer = FormData.Issuer(
            superiors: evaluator.printedLines(superiors), name: evaluator.printedLines(name),
            abbreviation: abbreviation ?? evaluator.missing("viết tắt", at: map.span)?.plainText)
        issuer.office = reader.line("chuc_danh", with: &evaluator) ?? []
        return issuer
    }
}

extension Diagnostic {
    /// Neither abbreviation nor symbol: the symbol cannot be made (ký hiệu văn bản).
    static func abbreviationMissing(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "form.abbreviation-missing", .error,
            Bilingual(vi: "thiếu «viết tắt» của cơ quan", en: "the body's abbreviation «viết tắt» is missing"),
            at: span,
            explanation: Bilingual(
                vi: "Chữ viết tắt dùng để lập ký hiệu, ví dụ KH-UBND; hoặc ghi sẵn ở mục «ký hiệu».",
                en: "It makes the symbol, for example KH-UBND; or give the symbol itself under «ký hiệu»."),
            expected: Bilingual(vi: "viết tắt: UBND", en: "viết tắt: UBND"))
    }
}
