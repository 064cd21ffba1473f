import Diagnostics
import Document
import Values
import Vietnamese

extension FormReader {
    /// The signers of a field (`ky`, `phe_duyet`), left to right; `path` is that of the group of fields.
    static func readSigners(
        _ name: String, of head: FieldMap, path: String = "", with evaluator: inout Evaluator
    ) -> [Signer] {
        inRows(
            maps(name, of: head, path: path).map { map, path in signer(map, path: path, with: &evaluator) },
            with: &evaluator)
    }

    /// The signers of `ký phụ lục`, each with the names of the appendices.
    static func readAppendixSigners(_ head: FieldMap, with evaluator: inout Evaluator) -> [AppendixSigner] {
        let maps = maps("ky_phu_luc", of: head)
        let signers = inRows(
            maps.map { map, path in signer(map, path: path, with: &evaluator) }, with: &evaluator)
        return zip(maps, signers).compactMap { map, signer in
            switch map.map["phu_luc"]?.value {
            case .words(let words, _):
                return AppendixSigner(
                    appendices: words.map { Placed(Key.fold($0.text), at: $0.span) }, signer: signer)
            // What was reported names no appendix, and not all of them either.
            case .faulty: return nil
            case .text, .line, .blocks, .date, .number, .length, .choice, .map, .list, .data, .table, .blank,
                FieldValue.none(_)?, .empty, nil:
                return AppendixSigner(appendices: [], signer: signer)
            }
        }
    }

    /// The groups of fields of a signer or of a list of them, each with its folded path.
    private static func maps(
        _ name: String, of head: FieldMap, path: String = ""
    ) -> [(map: FieldMap, path: String)] {
        switch head[name]?.value {
        case .map(let map): return [(map, path + name + ".")]
        case .list(let maps, _):
            return maps.enumerated().map { index, map in
                (map, maps.count == 1 ? "\(path + name)." : "\(path + name).\(index + 1).")
            }
        case .text, .line, .blocks, .date, .number, .length, .choice, .words, .data, .table, .blank,
            FieldValue.none(_)?,
            .empty,
            .faulty, nil:
            return []
        }
    }

    /// Signers with their rows: who gives no `hàng` stands in the row of the signer before, or opens the next row with
    /// a `dòng giữa`. A row has one line above it.
    private static func inRows(_ signers: [Signer], with evaluator: inout Evaluator) -> [Signer] {
        var signers = signers
        var lined: Set<Int> = []
        for index in signers.indices {
            let before = index > 0 ? signers[index - 1].row : nil
            if signers[index].row == 0 {
                signers[index].row = before.map { signers[index].lineAboveRow == nil ? $0 : $0 + 1 } ?? 1
            }
            guard let line = signers[index].lineAboveRow else { continue }
            if !lined.insert(signers[index].row).inserted {
                evaluator.report(.signerRowLine(line.plainText, at: signers[index].origin.written))
            }
        }
        return signers
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
        signer.lineAboveRow = reader.line("dong_giua", with: &evaluator)
        // `quyền` names an office too: `Q. GIÁM ĐỐC`; a label is enough for `Người lập biểu`.
        let isKnown = ["thay_mat", "chuc_vu", "co_quan", "quyen", "nhan_tren"].contains { reader.isFilled($0) }
        if !isKnown, !hasFault(map) {
            evaluator.report(.signerUnknown(at: map.span))
            signer.position = evaluator.missing("chức vụ", at: map.span)
        }
        return signer
    }

    /// The row as given; 0 where it is not.
    private func row(with evaluator: inout Evaluator) -> Int {
        guard case .number(let number, let span)? = map["hang"]?.value else { return 0 }
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

    /// Two lines above one row of signatures.
    static func signerRowLine(_ text: String, at span: SourceSpan?) -> Diagnostic {
        Diagnostic(
            "form.signer-row-line", .error,
            Bilingual(
                vi: "hàng chữ ký này đã có một «dòng giữa» khác", en: "this row of signatures has a «dòng giữa» already"
            ),
            at: span,
            explanation: Bilingual(
                vi: "Mỗi hàng chữ ký có một dòng ở giữa, phía trên; ghi ở người đầu tiên của hàng.",
                en: "A row of signatures has one line above it; give it with the first signer of the row."),
            found: text)
    }

    /// A row of signatures that is no small whole number.
    static func signerRow(_ number: ExactDecimal, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "form.signer-row", .error,
            Bilingual(vi: "hàng chữ ký phải là số từ 1 đến 20", en: "the row of signatures is a number from 1 to 20"),
            at: span, found: number.vietnamese(), expected: Bilingual(vi: "1 đến 20", en: "1 to 20"))
    }
}
