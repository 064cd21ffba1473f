import Diagnostics
import Values
import Vietnamese

/// Whether the rows and columns of a returned form still stand where they stood when it was sent out.
struct FormArrangement {
    private let identity: CollectionIdentity
    private let sheet: SheetContent

    /// The arrangement of a form.
    init(_ identity: CollectionIdentity, _ sheet: SheetContent) {
        self.identity = identity
        self.sheet = sheet
    }

    /// The first thing that was moved or changed; `nil` where nothing was. Everything behind it would only repeat it.
    var fault: Diagnostic? { headingFault ?? rowFault ?? joinFault }

    private var headingFault: Diagnostic? {
        guard let first = identity.columns.first else { return nil }
        if sheet.words(row: identity.headingRow, column: first.index) != first.heading,
            let moved = row(of: first.heading)
        {
            return .formRowsMoved(
                first.heading, expected: identity.headingRow, found: moved, at: sheet.place(row: moved, column: 0))
        }
        for column in identity.columns {
            let found = sheet.words(row: identity.headingRow, column: column.index)
            if Key.fold(found) != Key.fold(column.heading) {
                return .changedFormHeading(
                    found, expected: column.heading,
                    at: sheet.place(row: identity.headingRow, column: column.index))
            }
        }
        return nil
    }

    private var rowFault: Diagnostic? {
        for (index, row) in identity.rows.enumerated() {
            let found = sheet.words(row: row.row, column: 0)
            if found == row.code { continue }
            if let moved = self.row(of: row.code) {
                return .formRowsMoved(
                    row.code, expected: row.row, found: moved, at: sheet.place(row: moved, column: 0))
            }
            let rest = identity.rows[(index + 1)...]
            let place = sheet.place(row: row.row, column: 0)
            if found.isEmpty && rest.isEmpty || rest.contains(where: { hasMoved($0) }) {
                return .formRowMissing(row.code, row: row.row, at: place)
            }
            return .changedFormCode(found, expected: row.code, at: place)
        }
        return nil
    }

    private var joinFault: Diagnostic? {
        let rows = Set(identity.rows.map(\.row))
        let columns = identity.columns.map(\.index)
        guard
            let join = sheet.joins.first(where: { join in
                rows.contains(where: join.rows.contains) && columns.contains(where: join.columns.contains)
            })
        else { return nil }
        return .joinedFormCells(
            join.text, at: sheet.place(row: join.rows.lowerBound, column: join.columns.lowerBound))
    }

    /// Whether the code of a row stands in another one now.
    private func hasMoved(_ row: CollectionIdentity.Row) -> Bool {
        self.row(of: row.code).map { $0 != row.row } ?? false
    }

    /// The row in whose first cell a word stands now.
    private func row(of word: String) -> Int? {
        (0..<sheet.recordCount).first { sheet.line($0, 0) == word }.map { Int(sheet.rowNumbers[$0]) }
    }
}

extension Diagnostic {
    private static var anew: Bilingual {
        Bilingual(
            vi: "Không chèn, xóa, kéo dòng và cột của phiếu; chép số sang một phiếu mới chưa sửa rồi gửi lại.",
            en: "Rows and columns of a form stay where they are: copy the figures into a fresh form.")
    }

    /// Rows that were inserted, deleted or moved.
    fileprivate static func formRowsMoved(
        _ word: String, expected: Int, found: Int, at span: SourceSpan
    ) -> Diagnostic {
        let moved =
            found > expected
            ? Bilingual(vi: "có dòng chèn thêm ở trên", en: "a row was put in above")
            : Bilingual(vi: "có dòng bị xóa ở trên", en: "a row above was deleted")
        return Diagnostic(
            "collection.rows-moved", .error,
            Bilingual(
                vi: "dòng «\(word)» của phiếu đã bị dời từ hàng \(expected) sang hàng \(found): \(moved.vi)",
                en: "the row «\(word)» of the form was moved from row \(expected) to row \(found): \(moved.en)"),
            at: span, explanation: anew, found: "hàng \(found)",
            expected: Bilingual(vi: "hàng \(expected)", en: "row \(expected)"))
    }

    /// A row that is gone.
    fileprivate static func formRowMissing(_ code: String, row: Int, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "collection.row-missing", .error,
            Bilingual(
                vi: "phiếu thiếu dòng của chỉ tiêu «\(code)» ở hàng \(row)",
                en: "the row of the indicator «\(code)» is missing, row \(row)"),
            at: span, explanation: anew, expected: Bilingual(vi: code, en: code))
    }

    /// A code that is another.
    fileprivate static func changedFormCode(
        _ found: String, expected: String, at span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            "collection.changed-code", .error,
            Bilingual(
                vi: "mã chỉ tiêu trên phiếu bị sửa thành «\(found)»",
                en: "the code of an indicator was changed to «\(found)»"),
            at: span, explanation: anew, found: found, expected: Bilingual(vi: expected, en: expected))
    }

    /// A heading that is another.
    fileprivate static func changedFormHeading(
        _ found: String, expected: String, at span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            "collection.changed-heading", .error,
            Bilingual(
                vi: "tiêu đề cột trên phiếu là «\(found)», phiếu gửi đi ghi «\(expected)»",
                en: "the heading is «\(found)», the form that was sent has «\(expected)»"),
            at: span, explanation: anew, found: found, expected: Bilingual(vi: expected, en: expected))
    }

    /// Cells of indicators that were joined.
    fileprivate static func joinedFormCells(_ range: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "collection.joined-cells", .error,
            Bilingual(
                vi: "các ô \(range) của phiếu bị gộp làm một", en: "the cells \(range) of the form were joined"),
            at: span,
            explanation: Bilingual(
                vi: "Bỏ gộp ô (Merge & Center), ghi số vào từng ô rồi gửi lại.",
                en: "Part the cells again and give each its figure."),
            found: range)
    }
}
