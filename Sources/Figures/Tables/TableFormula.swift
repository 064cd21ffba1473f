import Diagnostics
import Expressions
import Values
import Vietnamese

/// A formula over one row of data, or over the sums of several: `Thực_hiện / Kế_hoạch`.
///
/// Names are columns of the table, else values under `dữ liệu`. Over several rows a name stands for the column's sum, so
/// that the ratio in a row of sums is the ratio of the sums.
struct TableFormula {
    /// The expression.
    let expression: Expression
    private let table: DataTable
    private let constants: [String: SourcedValue]
    private var columns: [String: Int] = [:]

    /// Why a formula gave nothing.
    enum Fault: Error {
        /// This is to be told.
        case told(Diagnostic)
        /// It was told already.
        case silent
    }

    /// A formula whose names are resolved; every unknown one is reported.
    init(
        _ expression: Expression, table: DataTable, constants: [String: SourcedValue],
        extra: Set<String> = [], _ diagnostics: inout [Diagnostic]
    ) {
        self.expression = expression
        self.table = table
        self.constants = constants
        resolve(expression, extra, &diagnostics)
    }

    /// The names used, as columns of the table.
    var usedColumns: [Int] { columns.values.sorted() }

    private mutating func resolve(_ part: Expression, _ extra: Set<String>, _ diagnostics: inout [Diagnostic]) {
        switch part {
        case .number, .text, .boolean, .faulty: return
        case .name(let name, let span):
            let folded = Key.fold(name)
            if columns[folded] != nil || extra.contains(folded) { return }
            switch table.column(named: name) {
            case .one(let column): columns[folded] = column
            case .several(let found):
                diagnostics.append(.severalTableColumns(name, found.map { table.columns[$0].name }, at: span))
            case .none:
                if constants[folded] == nil {
                    diagnostics.append(.unknownTableColumn(name, in: table, at: span))
                }
            }
        case .unary(_, let operand, _): resolve(operand, extra, &diagnostics)
        case .binary(_, let left, let right, _):
            resolve(left, extra, &diagnostics)
            resolve(right, extra, &diagnostics)
        case .filter(let input, let name, let arguments, let span):
            resolve(input, extra, &diagnostics)
            for argument in arguments { resolve(argument, extra, &diagnostics) }
            if !["lam_tron", "so"].contains(Key.fold(name)) { diagnostics.append(.tableFormulaPart(name, at: span)) }
        case .call(let name, let arguments, let span):
            guard let function = TableFunction(named: name), arguments.count == function.argumentCount else {
                diagnostics.append(.tableFormulaPart(name, at: span))
                return
            }
            for argument in arguments { resolve(argument, extra, &diagnostics) }
        case .member(_, let name, let span): diagnostics.append(.tableFormulaPart(name, at: span))
        case .element(_, _, let span): diagnostics.append(.tableFormulaPart(String(span.text), at: span))
        }
    }

    /// What the formula gives over a row or over sums.
    func value(over scope: RowScope, extra: [String: Value] = [:]) throws(Fault) -> SourcedValue {
        try value(expression, scope, extra)
    }

    private func value(
        _ part: Expression, _ scope: RowScope, _ extra: [String: Value]
    ) throws(Fault) -> SourcedValue {
        switch part {
        case .number(let number, _): return SourcedValue(.number(number))
        case .text(let text, _): return SourcedValue(.text(text))
        case .boolean(let boolean, _): return SourcedValue(.boolean(boolean))
        case .name(let name, let span):
            let folded = Key.fold(name)
            if let value = extra[folded] { return SourcedValue(value) }
            guard let column = columns[folded] else {
                guard let constant = constants[folded] else { throw .silent }
                return constant
            }
            return try TableSums.value(of: table.columns[column], over: scope, skippingEmpty: false, at: span)
        case .unary(let sign, let operand, let span):
            let inner = try value(operand, scope, extra)
            switch sign {
            case .not:
                guard case .boolean(let boolean) = inner.value else { throw .silent }
                return SourcedValue(.boolean(!boolean), sources: inner.sources)
            case .minus:
                return try combine(.minus, SourcedValue(.number(.zero)), inner, at: span)
            }
        case .binary(let sign, let left, let right, let span):
            let first = try value(left, scope, extra)
            if sign == .and || sign == .or, case .boolean(let boolean) = first.value, boolean == (sign == .or) {
                return first
            }
            return try combine(sign, first, try value(right, scope, extra), at: span)
        case .filter(let input, let name, let arguments, let span):
            let inner = try value(input, scope, extra)
            var places = 0
            if let first = arguments.first, case .number(let number) = try value(first, scope, extra).value {
                places = number.wholeValue ?? 0
            }
            return try filtered(inner, Key.fold(name), places, at: span)
        case .call(let name, let arguments, let span):
            guard let function = TableFunction(named: name), arguments.count == function.argumentCount else {
                throw .silent
            }
            let first = try value(arguments[0], scope, extra)
            return try apply(function, first, try value(arguments[1], scope, extra), at: span)
        case .member, .element, .faulty: throw .silent
        }
    }

    private func filtered(
        _ inner: SourcedValue, _ name: String, _ places: Int, at span: SourceSpan
    ) throws(Fault) -> SourcedValue {
        guard let figure = Arithmetic.figure(inner.value) else {
            if inner.value == .notApplicable { return inner }
            throw .told(.tableFormulaPart(name, at: span))
        }
        if name == "so" { return SourcedValue(.number(figure.value), sources: inner.sources, places: inner.places) }
        let rounded = figure.value.rounded(toPlaces: min(max(places, 0), 20))
        return SourcedValue(Arithmetic.make(rounded, figure.unit), sources: inner.sources, places: places)
    }

    /// `tỷ_lệ(a, b)`, `tăng(a, b)`, `hiệu(a, b)`: over sums the ratio of the sums. A base of 0 does not apply, so that one
    /// row never keeps a table from being printed.
    private func apply(
        _ function: TableFunction, _ first: SourcedValue, _ second: SourcedValue, at span: SourceSpan
    ) throws(Fault) -> SourcedValue {
        guard function != .difference else { return try combine(.minus, first, second, at: span) }
        let difference = try combine(.minus, first, second, at: span)
        let sources = SourceList.merged(first, second)
        guard let one = Arithmetic.figure(first.value)?.value, let base = Arithmetic.figure(second.value)?.value,
            let gap = Arithmetic.figure(difference.value)?.value, !base.isZero
        else { return SourcedValue(.notApplicable, sources: sources) }
        let percent = try? (function == .ratio ? one : gap).multiplying(ExactDecimal(100))
            .divided(by: function == .ratio ? base : base.magnitude)
        guard let percent else { return SourcedValue(.notApplicable, sources: sources) }
        return SourcedValue(Arithmetic.make(percent, "%"), sources: sources)
    }

    private func combine(
        _ sign: Expression.BinaryOperator, _ left: SourcedValue, _ right: SourcedValue, at span: SourceSpan
    ) throws(Fault) -> SourcedValue {
        let sources = SourceList.merged(left, right)
        for side in [left, right] where side.value == .empty {
            throw .told(.emptyInTable(at: span, cell: side.sources.first))
        }
        let result: Result<Value, OperatorFault>
        switch sign {
        case .and, .or:
            guard case .boolean(let first) = left.value, case .boolean(let second) = right.value else { throw .silent }
            return SourcedValue(.boolean(sign == .and ? first && second : first || second), sources: sources)
        case .plus, .minus, .times, .over:
            // `0 - x` stands for a minus before a figure with a unit.
            if sign == .minus, left.value == .number(.zero), case .quantity(let quantity) = right.value {
                return SourcedValue(.quantity(Quantity(quantity.value.negated, unit: quantity.unit)), sources: sources)
            }
            result = Arithmetic.compute(sign, left.value, right.value)
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
            result = Comparison.compare(sign, left.value, right.value)
        }
        switch result {
        case .success(let value): return SourcedValue(value, sources: sources)
        case .failure(let fault):
            var diagnostic = Diagnostic.operatorFault(fault, left.value, right.value, at: expression.span)
            let cell = Bilingual(vi: "ô số liệu ở đây", en: "with this cell")
            diagnostic.notes += (right.sources.last ?? left.sources.last).map { [.init(cell, at: $0)] } ?? []
            throw .told(diagnostic)
        }
    }
}

/// The functions of `tính` that a formula of a printed table may use as well: those of two figures.
enum TableFunction: String, CaseIterable {
    /// One figure less another.
    case difference = "hiệu"
    /// What is done over what was planned, in %.
    case ratio = "tỷ_lệ"
    /// Growth over an earlier figure, in %.
    case growth = "tăng"

    /// The function of a name, folded.
    init?(named name: String) {
        let folded = Key.fold(name)
        guard let found = Self.allCases.first(where: { Key.fold($0.rawValue) == folded }) else { return nil }
        self = found
    }

    /// How many values stand in its brackets.
    var argumentCount: Int { 2 }
}

/// Sums of a column.
enum TableSums {
    /// The cell of one row, or the sum of several; what does not apply is skipped, an empty cell is a fault unless it
    /// may be skipped. A sum of nothing but cells that do not apply does not apply.
    static func value(
        of column: DataColumn, over scope: RowScope, skippingEmpty: Bool, at span: SourceSpan?
    ) throws(TableFormula.Fault) -> SourcedValue {
        switch scope {
        case .row(let row):
            return SourcedValue(column.cells.value(row), sources: [column.cells.span(row)])
        case .rows(let rows):
            var sum: Value?
            for row in rows {
                let value = column.cells.value(row)
                switch value {
                case .notApplicable: continue
                case .empty:
                    if skippingEmpty { continue }
                    throw .told(.emptyInSum(column.name, at: span, cell: column.cells.span(row)))
                case .number, .quantity, .text, .date, .boolean, .list, .table, .row, .blank: break
                }
                guard let before = sum else {
                    guard Arithmetic.figure(value) != nil else {
                        throw .told(.notSummable(column.name, at: span, cell: column.cells.span(row)))
                    }
                    sum = value
                    continue
                }
                switch Arithmetic.compute(.plus, before, value) {
                case .success(let value): sum = value
                case .failure(let fault):
                    var diagnostic = Diagnostic.operatorFault(fault, before, value, at: column.cells.span(row))
                    diagnostic.notes +=
                        span.map { [.init(Bilingual(vi: "cộng ở đây", en: "summed here"), at: $0)] } ?? []
                    throw .told(diagnostic)
                }
            }
            return SourcedValue(sum ?? .notApplicable)
        }
    }
}

extension Diagnostic {
    /// A name that is no column of the table.
    static func unknownTableColumn(_ name: String, in table: DataTable, at span: SourceSpan) -> Diagnostic {
        let names = table.columns.map(\.name)
        let list = names.quoted(atMost: 12)
        return Diagnostic(
            "table.unknown-column", .error,
            Bilingual(
                vi: "dữ liệu «\(table.name)» không có cột «\(name)»", en: "«\(table.name)» has no column «\(name)»"),
            at: span, found: name, expected: Bilingual(vi: list, en: list),
            suggestion: NearestName.find(name, among: names))
    }

    /// A name that fits several columns.
    static func severalTableColumns(_ name: String, _ columns: [String], at span: SourceSpan) -> Diagnostic {
        let list = columns.quoted
        return Diagnostic(
            "table.several-columns", .error,
            Bilingual(vi: "«\(name)» hợp với nhiều cột: \(list)", en: "«\(name)» fits several columns: \(list)"),
            at: span,
            explanation: Bilingual(
                vi: "Hãy gõ đúng tên cột, cả dấu và chữ hoa.", en: "Type the column's name exactly."),
            found: name, expected: Bilingual(vi: list, en: list))
    }

    /// Something that a formula of a table cannot use.
    static func tableFormulaPart(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "table.formula-part", .error,
            Bilingual(
                vi: "«\(name)» không dùng được trong công thức của bảng",
                en: "«\(name)» cannot stand in a table's formula"),
            at: span,
            explanation: Bilingual(
                vi:
                    "Công thức gồm tên cột, số, phép tính, tỷ_lệ(a, b), tăng(a, b), hiệu(a, b), | làm_tròn(1) và | số; phép khác thì tính ở mục «tính» rồi "
                    + "gọi tên cột.",
                en:
                    "A formula has column names, numbers, signs, tỷ_lệ(a, b), tăng(a, b), hiệu(a, b), | làm_tròn(1) and | số; anything else is computed under "
                    + "«tính» and named here."),
            found: name)
    }

    /// An empty cell in a formula.
    static func emptyInTable(at span: SourceSpan, cell: SourceSpan?) -> Diagnostic {
        Diagnostic(
            "table.empty-in-formula", .error,
            Bilingual(vi: "công thức gặp ô chưa có số liệu", en: "the formula meets an empty cell"), at: span,
            explanation: Bilingual(
                vi: "Điền ô ấy, hoặc ghi x nếu không áp dụng.", en: "Fill the cell, or write x where it does not apply."
            ),
            notes: cell.map { [Note(Bilingual(vi: "ô trống ở đây", en: "the empty cell"), at: $0)] } ?? [])
    }

    /// An empty cell in a sum.
    static func emptyInSum(_ column: String, at span: SourceSpan?, cell: SourceSpan) -> Diagnostic {
        Diagnostic(
            "table.empty-in-sum", .error,
            Bilingual(
                vi: "cột «\(column)» còn ô trống nên không cộng được",
                en: "«\(column)» has an empty cell and cannot be summed"
            ),
            at: cell,
            explanation: Bilingual(
                vi: "Điền ô ấy, ghi x nếu không áp dụng, hoặc khai «ô trống» ở bảng in để bỏ qua khi cộng.",
                en:
                    "Fill it, write x where it does not apply, or declare «ô trống» in the printed table to leave it out."
            ),
            notes: span.map { [Note(Bilingual(vi: "cộng ở đây", en: "summed here"), at: $0)] } ?? [])
    }

    /// A column of text that is to be summed.
    static func notSummable(_ column: String, at span: SourceSpan?, cell: SourceSpan) -> Diagnostic {
        Diagnostic(
            "table.not-summable", .error,
            Bilingual(
                vi: "cột «\(column)» không phải cột số nên không cộng được", en: "«\(column)» is no column of figures"),
            at: span ?? cell, found: String(cell.text.prefix(40)),
            expected: Bilingual(vi: "số", en: "figures"))
    }
}
