import Diagnostics
import Expressions
import Values
import Vietnamese

/// Faults of a formula, one diagnostic for each kind and place however many rows it meets (lỗi của công thức).
struct FormulaFaults {
    /// One kind of fault at one place.
    private struct Entry {
        var diagnostic: Diagnostic
        var rows: [Int]
        var cells: [SourceSpan]
    }

    private struct Identity: Hashable {
        var code: String
        var span: SourceSpan?
    }

    private var entries: [Entry] = []
    private var known: [Identity: Int] = [:]
    private var unmatched: [SourceSpan: (function: RowFunction, rows: [Int])] = [:]
    private var unmatchedOrder: [SourceSpan] = []
    private var skipped: [SourceSpan: [SourceSpan?]] = [:]
    private var skippedOrder: [SourceSpan] = []

    /// Whether nothing was met.
    var isEmpty: Bool { entries.isEmpty }

    /// Adds a fault that a row met; the cell is what is wrong, where that is known.
    mutating func add(_ diagnostic: Diagnostic, row: Int?, of table: DataTable, cell: SourceSpan?) {
        let identity = Identity(code: diagnostic.code, span: diagnostic.span)
        let index = known[identity] ?? entries.count
        if index == entries.count {
            known[identity] = index
            entries.append(Entry(diagnostic: diagnostic, rows: [], cells: []))
        }
        if let row, !entries[index].rows.contains(row) { entries[index].rows.append(row) }
        if let cell, entries[index].cells.count < 3, !entries[index].cells.contains(cell) {
            entries[index].cells.append(cell)
        }
    }

    /// Adds a row for which a function found nothing in another table.
    mutating func addUnmatched(_ function: RowFunction, row: Int, of table: DataTable) {
        if unmatched[function.span] == nil { unmatchedOrder.append(function.span) }
        unmatched[function.span, default: (function, [])].rows.append(row)
    }

    /// Adds cells that a sum left out because they do not apply.
    mutating func addSkipped(_ function: RowFunction, _ cells: [SourceSpan?]) {
        if skipped[function.span] == nil { skippedOrder.append(function.span) }
        skipped[function.span, default: []] += cells
    }

    /// All there is to say, the rows named in each.
    func diagnostics(of table: DataTable) -> [Diagnostic] {
        var all = entries.map { entry in
            var diagnostic = entry.diagnostic
            diagnostic.message = Self.naming(entry.rows, of: table, diagnostic.message)
            let here = Bilingual(vi: "ô này", en: "this cell")
            diagnostic.notes += entry.cells.map { Diagnostic.Note(here, at: $0) }
            return diagnostic
        }
        if !all.isEmpty { return all }
        for span in unmatchedOrder {
            guard let (function, rows) = unmatched[span] else { continue }
            all.append(.noMatch(function, Self.naming(rows, of: table, Bilingual(vi: "", en: ""))))
        }
        for span in skippedOrder {
            guard let cells = skipped[span] else { continue }
            all.append(.formulaSkipped(cells, at: span))
        }
        return all
    }

    /// A message with the rows that it is about: `… (dòng «Hương Trà» và 3 dòng khác)`.
    private static func naming(_ rows: [Int], of table: DataTable, _ message: Bilingual) -> Bilingual {
        guard let first = rows.first else { return message }
        let name = RowNames.texts(table, [first])[0]
        let row = name.isEmpty ? "\(first + 1)" : "«\(name)»"
        let (vi, en) = rows.count > 1 ? (" và \(rows.count - 1) dòng khác", " and \(rows.count - 1) more") : ("", "")
        return Bilingual(vi: "\(message.vi) (dòng \(row)\(vi))", en: "\(message.en) (row \(row)\(en))")
    }
}

extension Diagnostic {
    /// An empty cell in a formula.
    static func formulaEmptyCell(_ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "figures.empty-cell", .error,
            Bilingual(
                vi: "công thức gặp ô trống ở «\(span.text)»", en: "the formula meets an empty cell in «\(span.text)»"),
            at: span,
            explanation: Bilingual(
                vi: "Ô không có số liệu ghi 0, ô không áp dụng ghi x; hoặc viết mặc_định(\(span.text), 0).",
                en: "Write 0 for nothing, x for not applicable, or mặc_định(\(span.text), 0)."))
    }

    /// A condition that is neither true nor false.
    static func formulaNotBoolean(_ kind: Bilingual, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "figures.not-boolean", .error,
            Bilingual(
                vi: "điều kiện phải là đúng hoặc sai, ở đây là \(kind.vi)",
                en: "a condition is needed, this is \(kind.en)"),
            at: span, found: kind.vi,
            expected: Bilingual(vi: "phép so sánh, ví dụ Kế_hoạch > 0", en: "a comparison, for example Kế_hoạch > 0"))
    }

    /// Something that is no figure.
    static func formulaNotAFigure(_ kind: Bilingual, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "figures.not-a-figure", .error,
            Bilingual(vi: "«\(span.text)» là \(kind.vi), không phải số", en: "«\(span.text)» is \(kind.en), no figure"),
            at: span,
            explanation: Bilingual(
                vi: "Cột số trong bảng đánh dấu bằng ---: dưới tên cột.",
                en: "A column of figures is marked by ---: under its name."),
            found: kind.vi, expected: Bilingual(vi: "số", en: "a figure"))
    }

    /// A name of a row that is no name.
    static func formulaBadKey(_ kind: Bilingual, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "figures.bad-key", .error,
            Bilingual(
                vi: "trong ngoặc vuông phải là tên dòng, ở đây là \(kind.vi)",
                en: "brackets hold a row's name, not \(kind.en)"),
            at: span, found: kind.vi)
    }

    /// A row that a table has not.
    static func formulaRowUnknown(_ name: String, _ table: String, _ nearest: String?, at span: SourceSpan)
        -> Diagnostic
    {
        Diagnostic(
            "figures.unknown-row", .error,
            Bilingual(
                vi: "bảng «\(table)» không có dòng «\(name)»", en: "the table «\(table)» has no row «\(name)»"),
            at: span,
            found: name, suggestion: nearest)
    }

    /// Several rows of one name.
    static func formulaRowsSeveral(_ name: String, _ table: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "figures.several-rows", .error,
            Bilingual(
                vi: "bảng «\(table)» có nhiều dòng tên «\(name)»", en: "the table «\(table)» has several rows «\(name)»"
            ),
            at: span, found: name)
    }

    /// Two values that cannot be combined, with cures as formulas write them.
    static func formulaOperator(_ fault: OperatorFault, _ left: Value, _ right: Value, at span: SourceSpan)
        -> Diagnostic
    {
        var diagnostic = operatorFault(fault, left, right, at: span)
        switch fault {
        case .units, .quantityProduct, .quantityDivisor:
            diagnostic.explanation = Bilingual(
                vi: "Chỉ cộng, trừ, chia, so sánh số cùng đơn vị; viết số(a) để lấy riêng con số.",
                en: "Only figures of one unit go together; số(a) takes the bare number.")
        case .textSum: diagnostic.explanation = nil
        case .kinds, .noOrder, .division, .overflow: break
        }
        return diagnostic
    }

    /// Division by 0.
    static func formulaDivision(_ divisor: String?, at span: SourceSpan) -> Diagnostic {
        let cure = divisor.map { "nếu(\($0) = 0, không_áp_dụng, \(span.text))" }
        return Diagnostic(
            "figures.division-by-zero", .error,
            Bilingual(vi: "«\(span.text)» chia cho 0", en: "«\(span.text)» divides by zero"), at: span,
            explanation: Bilingual(
                vi: "Sửa ô bằng 0, ghi x nếu không áp dụng, hoặc viết "
                    + (cure ?? "nếu(…, không_áp_dụng, …)") + ".",
                en: "Mend the cell, write x where it does not apply, or write " + (cure ?? "nếu(…, không_áp_dụng, …)")
                    + "."))
    }

    /// A count of decimals that is none.
    static func formulaBadPlaces(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "figures.bad-places", .error,
            Bilingual(
                vi: "số chữ số thập phân phải là số nguyên", en: "the number of decimals must be a whole number"),
            at: span, found: String(span.text), expected: Bilingual(vi: "0, 1, 2 …", en: "0, 1, 2 …"))
    }

    /// Shares of figures that add to 0.
    static func shareOfNothing(_ argument: String?, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "figures.share-of-nothing", .error,
            Bilingual(
                vi: "không tính được tỷ trọng vì tổng «\(argument ?? "")» bằng 0",
                en: "there are no shares because «\(argument ?? "")» adds to 0"),
            at: span)
    }

    /// Shares that add to 100 of a figure below 0.
    static func shareOfNegative(_ argument: String?, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "figures.share-of-negative", .error,
            Bilingual(
                vi: "tỷ trọng cộng đủ 100 không dùng được khi «\(argument ?? "")» có số âm",
                en: "shares that add to 100 need figures of 0 or more in «\(argument ?? "")»"),
            at: span)
    }

    /// A formula that looks at too many rows.
    static func formulaTooLong(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "figures.too-many-steps", .error,
            Bilingual(
                vi: "phép tính này phải xem quá 20.000.000 dòng", en: "this looks at more than 20.000.000 rows"),
            at: span,
            explanation: Bilingual(
                vi: "Viết điều kiện dạng bảng.Cột = Cột, hoặc tính thành cột riêng trước.",
                en: "Write the condition as table.Column = Column, or compute a column first."))
    }

    /// A function that found no row of another table.
    static func noMatch(_ function: RowFunction, _ rows: Bilingual) -> Diagnostic {
        Diagnostic(
            "figures.no-match", .warning,
            Bilingual(
                vi: "không có dòng nào của bảng «\(function.range.name)» ứng với dòng này\(rows.vi)",
                en: "no row of «\(function.range.name)» belongs to this row\(rows.en)"),
            at: function.span,
            explanation: Bilingual(
                vi: "Tên ở hai bảng phải viết giống nhau.", en: "The names must be written alike in both tables."))
    }

    /// Cells that a sum left out.
    static func formulaSkipped(_ cells: [SourceSpan?], at span: SourceSpan) -> Diagnostic {
        let here = Bilingual(vi: "ô không áp dụng", en: "not applicable")
        return Diagnostic(
            "figures.cells-skipped", .information,
            Bilingual(
                vi: "phép tính bỏ qua \(cells.count) ô không áp dụng", en: "\(cells.count) cells are left out"),
            at: span, notes: cells.compactMap(\.self).prefix(3).map { Note(here, at: $0) })
    }
}
