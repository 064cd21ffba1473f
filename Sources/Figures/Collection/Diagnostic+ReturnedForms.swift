import Diagnostics
import Vietnamese

/// What is said of a returned form as a whole, by ``ReturnedFormReader``.
extension Diagnostic {
    private static var fresh: Bilingual {
        Bilingual(
            vi: "Chạy lại vanthu form, gửi phiếu mới cho đơn vị; số đã điền thì chép sang.",
            en: "Make the forms again by vanthu form and have the figures copied over.")
    }

    /// A workbook that is no form.
    static func notAForm(_ path: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "collection.not-a-form", .error,
            Bilingual(
                vi: "tệp «\(path)» không phải phiếu do VanThu lập", en: "«\(path)» is no form made by VanThu"),
            at: span,
            explanation: Bilingual(
                vi: "Đưa tệp ra khỏi thư mục phiếu, hoặc chép số của nó vào phiếu của đơn vị.",
                en: "Take the file out of the folder, or copy its figures into the unit's form."),
            found: path)
    }

    /// A form without its hidden sheet.
    static func formIdentityMissing(_ path: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "collection.identity-missing", .error,
            Bilingual(
                vi: "phiếu «\(path)» mất trang ẩn «\(CollectionForm.identityName)» nên không biết là phiếu nào",
                en: "«\(path)» lost its hidden sheet «\(CollectionForm.identityName)»"),
            at: span,
            explanation: Bilingual(
                vi: "Không chép riêng trang phiếu sang tệp khác; điền vào chính tệp đã nhận. "
                    + "Chép số sang một phiếu chưa sửa.",
                en: "The sheet was copied into another file: copy the figures into a fresh form."),
            found: path,
            expected: Bilingual(
                vi: "trang ẩn «\(CollectionForm.identityName)»",
                en: "the hidden sheet «\(CollectionForm.identityName)»"))
    }

    /// A form whose hidden sheet was changed.
    static func formIdentityChanged(_ path: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "collection.identity-changed", .error,
            Bilingual(
                vi: "trang ẩn «\(CollectionForm.identityName)» của phiếu «\(path)» bị sửa",
                en: "the hidden sheet «\(CollectionForm.identityName)» of «\(path)» was changed"),
            at: span, explanation: fresh, found: path)
    }

    /// A form of another version.
    static func otherFormVersion(_ path: String, _ version: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "collection.other-version", .error,
            Bilingual(
                vi: "phiếu «\(path)» là bản «\(version)», VanThu này đọc bản \(CollectionForm.version)",
                en: "«\(path)» is a form of version «\(version)», this VanThu reads \(CollectionForm.version)"),
            at: span, explanation: fresh, found: version,
            expected: Bilingual(vi: "bản \(CollectionForm.version)", en: "version \(CollectionForm.version)"))
    }

    /// A form without the sheet to be filled in.
    static func formSheetMissing(_ path: String, _ names: [String], at span: SourceSpan) -> Diagnostic {
        let list = names.map { "«\($0)»" }.joined(separator: ", ")
        return Diagnostic(
            "collection.sheet-missing", .error,
            Bilingual(
                vi: "phiếu «\(path)» không còn trang «\(CollectionForm.sheetName)»",
                en: "«\(path)» has no sheet «\(CollectionForm.sheetName)» any more"),
            at: span,
            explanation: Bilingual(
                vi: "Đổi tên trang về «\(CollectionForm.sheetName)», hoặc chép số sang một phiếu chưa sửa.",
                en: "Name the sheet «\(CollectionForm.sheetName)» again, or copy the figures into a fresh form."),
            found: list, expected: Bilingual(vi: CollectionForm.sheetName, en: CollectionForm.sheetName))
    }

    /// A form of another year.
    static func otherFormYear(_ path: String, _ year: Int?, expected: Int, at span: SourceSpan) -> Diagnostic {
        let found = year.map { "năm \($0)" } ?? "không ghi năm"
        return Diagnostic(
            "collection.other-year", .error,
            Bilingual(
                vi: "phiếu «\(path)» là phiếu \(found), báo cáo này là năm \(expected)",
                en: "«\(path)» is a form of \(year.map(String.init) ?? "no year"), the report is of \(expected)"),
            at: span,
            explanation: Bilingual(
                vi: "Đưa phiếu cũ ra khỏi thư mục và đặt phiếu đúng năm vào, hoặc sửa mục «năm» của tệp soạn.",
                en: "Put the form of the year in its place, or mend «năm» in the spec."),
            found: found, expected: Bilingual(vi: "năm \(expected)", en: "\(expected)"))
    }

    /// A blank form without a unit.
    static func formUnitEmpty(_ path: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "collection.unit-empty", .error,
            Bilingual(
                vi: "phiếu «\(path)» chưa ghi tên đơn vị", en: "the form «\(path)» names no unit"), at: span,
            explanation: Bilingual(
                vi: "Ghi tên đơn vị vào ô bên phải chữ «Đơn vị» ở đầu phiếu.",
                en: "The name of the unit goes beside «Đơn vị» at the top of the form."),
            expected: Bilingual(vi: "tên đơn vị", en: "the name of a unit"))
    }

    /// A unit that the table does not have.
    static func formUnitUnknown(
        _ path: String, _ name: String, _ units: [CollectionUnit], at span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            "collection.unknown-unit", .error,
            Bilingual(
                vi: "phiếu «\(path)» của «\(name)», đơn vị không có trong bảng đơn vị",
                en: "«\(path)» is of «\(name)», which the table of units does not have"),
            at: span,
            explanation: Bilingual(
                vi: "Đơn vị đã đổi tên hoặc sáp nhập thì sửa bảng đơn vị cho khớp, hoặc lập phiếu mới theo tên mới.",
                en: "A unit that was renamed or merged: mend the table of units, or make a form of its new name."),
            found: name, suggestion: NearestName.find(name, among: units.flatMap { [$0.name, $0.key] }))
    }

    /// A form whose visible name is not that of its unit.
    static func otherFormUnit(
        _ path: String, _ name: String, _ unit: CollectionUnit, at span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            "collection.other-unit", .error,
            Bilingual(
                vi: "phiếu «\(path)» ghi đơn vị «\(name)», nhưng được lập cho «\(unit.words)»",
                en: "«\(path)» says «\(name)» but was made for «\(unit.words)»"),
            at: span,
            explanation: Bilingual(
                vi:
                    "Có thể một đơn vị đã dùng phiếu của đơn vị khác, hoặc đơn vị đã đổi tên; hỏi lại rồi dùng đúng phiếu.",
                en: "A unit may have used the form of another, or was renamed: ask, and use the right form."),
            found: name, expected: Bilingual(vi: unit.name, en: unit.name))
    }

    /// An indicator that is not declared any more.
    static func formCodeGone(
        _ path: String, _ code: String, _ indicators: [Indicator], at span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            "collection.code-gone", .error,
            Bilingual(
                vi: "phiếu «\(path)» hỏi chỉ tiêu «\(code)», danh mục không còn mã này",
                en: "«\(path)» asks for «\(code)», which the indicators do not have any more"),
            at: span, explanation: fresh, found: code,
            suggestion: NearestName.find(code, among: indicators.map(\.code)))
    }

    /// An indicator in another unit of measure.
    static func otherMeasure(
        _ path: String, _ measure: String, _ indicator: Indicator, at span: SourceSpan
    ) -> Diagnostic {
        let own = indicator.unit ?? ""
        return Diagnostic(
            "collection.other-measure", .error,
            Bilingual(
                vi: "phiếu «\(path)» tính chỉ tiêu «\(indicator.code)» bằng «\(measure)», danh mục tính bằng «\(own)»",
                en: "«\(path)» has «\(indicator.code)» in «\(measure)», the indicators have it in «\(own)»"),
            at: span,
            explanation: Bilingual(
                vi: "Nếu đơn vị đã tự sửa ô này thì đổi số về đúng đơn vị tính; nếu danh mục đã đổi thì gửi phiếu mới.",
                en: "Convert the figures if the unit changed the cell; send new forms if the indicators changed."),
            found: measure, expected: Bilingual(vi: own, en: own))
    }

    /// An indicator that the form does not ask for yet.
    static func formLacksIndicator(_ path: String, _ indicator: Indicator, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "collection.lacks-indicator", .error,
            Bilingual(
                vi: "phiếu «\(path)» chưa hỏi chỉ tiêu «\(indicator.code)», thêm vào danh mục sau khi gửi phiếu",
                en: "«\(path)» does not ask for «\(indicator.code)», which was added since"),
            at: span, explanation: fresh, expected: Bilingual(vi: indicator.code, en: indicator.code),
            notes: [Note(Bilingual(vi: "chỉ tiêu trong danh mục", en: "the indicator"), at: indicator.codeSpan)])
    }

    /// A column that the form does not have yet.
    static func formLacksColumn(_ path: String, _ heading: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "collection.lacks-column", .error,
            Bilingual(
                vi: "phiếu «\(path)» không có cột «\(heading)», thêm vào danh mục sau khi gửi phiếu",
                en: "«\(path)» has no column «\(heading)», which was added since"),
            at: span, explanation: fresh, expected: Bilingual(vi: heading, en: heading))
    }

    /// A further sheet with something on it.
    static func strangeSheet(_ path: String, _ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "collection.strange-sheet", .warning,
            Bilingual(
                vi: "phiếu «\(path)» có thêm trang «\(name)», trang này không được đọc",
                en: "«\(path)» has another sheet «\(name)», which is not read"),
            at: span,
            explanation: Bilingual(
                vi: "Nếu trang ấy có số liệu cần dùng thì chép vào trang «\(CollectionForm.sheetName)».",
                en: "Figures on it that count belong on the sheet «\(CollectionForm.sheetName)»."),
            found: name)
    }

    /// A figure that belongs to no indicator.
    static func strangeFigure(_ path: String, _ text: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "collection.strange-figure", .warning,
            Bilingual(
                vi: "số «\(text)» trên phiếu «\(path)» không thuộc chỉ tiêu nào nên không được đọc",
                en: "«\(text)» on «\(path)» belongs to no indicator and is not read"),
            at: span,
            explanation: Bilingual(
                vi: "Hỏi lại đơn vị: số này của chỉ tiêu nào, hay chỉ là số cộng thử.",
                en: "Ask the unit which indicator it is of, or whether it is a trial sum."),
            found: text)
    }

    /// A hidden row of an indicator.
    static func hiddenFormRow(_ path: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "collection.hidden-row", .warning,
            Bilingual(
                vi: "phiếu «\(path)» có dòng bị ẩn, số của dòng ấy vẫn được đọc",
                en: "«\(path)» has a hidden row; its figures are read"),
            at: span,
            explanation: Bilingual(
                vi: "Bỏ ẩn dòng (Unhide) để xem lại số của nó.", en: "Unhide the row and look at its figures."))
    }
}
