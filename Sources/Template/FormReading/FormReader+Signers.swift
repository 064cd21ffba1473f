import Diagnostics
import Document
import Values
import Vietnamese

extension FormReader {
    /// The signers of a field (`ky`, `phe_duyet`), left to right.
    static func readSigners(_ name: String, of head: FieldMap, with evaluator: inout Evaluator) -> [Signer] {
        switch head[name]?.value {
        case .map(let map): return [signer(map, path: name + ".", with: &evaluator)]
        case .list(let maps, _):
            return maps.enumerated().map { index, map in
                let path = maps.count == 1 ? name + "." : "\(name).\(index + 1)."
                return signer(map, path: path, with: &evaluator)
            }
        case .text, .line, .blocks, .date, .number, .length, .choice, .words, .data, .blank, FieldValue.none(_)?,
            .empty,
            .faulty, nil:
            return []
        }
    }

    private static func signer(_ map: FieldMap, path: String, with evaluator: inout Evaluator) -> Signer {
        let reader = FormReader(map: map, path: path)
        var signer = Signer(
            onBehalfOf: reader.line("thay_mat", with: &evaluator),
            byOrderOf: reader.line("thua_lenh", with: &evaluator),
            byDelegationOf: reader.line("thua_uy_quyen", with: &evaluator),
            acting: reader.line("quyen", with: &evaluator),
            signingFor: reader.line("ky_thay", with: &evaluator),
            position: reader.line("chuc_vu", with: &evaluator),
            lowerPosition: reader.line("chuc_vu_duoi", with: &evaluator),
            body: reader.line("co_quan", with: &evaluator),
            labelAbove: reader.line("nhan_tren", with: &evaluator),
            note: reader.line("ghi_chu", with: &evaluator),
            name: reader.line("ho_ten", with: &evaluator),
            row: reader.row(with: &evaluator), origin: Origin(map.span))
        // `quyền` names an office too: `Q. GIÁM ĐỐC`.
        let isKnown = ["thay_mat", "chuc_vu", "co_quan", "quyen"].contains { reader.isFilled($0) }
        if !isKnown, !hasFault(map) {
            evaluator.report(.signerUnknown(at: map.span))
            signer.position = evaluator.missing("chức vụ", at: map.span)
        }
        return signer
    }

    private func row(with evaluator: inout Evaluator) -> Int {
        guard case .number(let number, let span)? = map["hang"]?.value else { return 1 }
        guard let row = number.wholeValue, (1...20).contains(row) else {
            evaluator.report(.signerRow(number, at: span))
            return 1
        }
        return row
    }
}

extension Diagnostic {
    /// A signer without body and office (thẩm quyền ký).
    static func signerUnknown(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "form.signer-unknown", .error,
            Bilingual(
                vi: "người ký cần có «thay mặt», «chức vụ» hoặc «cơ quan»",
                en: "a signer needs «thay mặt», «chức vụ» or «cơ quan»"),
            at: span, expected: Bilingual(vi: "thay mặt, chức vụ hoặc cơ quan", en: "thay mặt, chức vụ or cơ quan"))
    }

    /// A row of signatures that is no small whole number.
    static func signerRow(_ number: ExactDecimal, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "form.signer-row", .error,
            Bilingual(vi: "hàng chữ ký phải là số từ 1 đến 20", en: "the row of signatures is a number from 1 to 20"),
            at: span, found: number.vietnamese(), expected: Bilingual(vi: "1 đến 20", en: "1 to 20"))
    }
}
