import Diagnostics
import Expressions
import Values
import Vietnamese

extension FormulaBinding {
    /// A name without a dot: a column of the row, `Stt`, a constant.
    mutating func bare(_ name: String, _ scope: Scope, at span: SourceSpan) -> FormulaNode? {
        let match = table.column(named: name)
        if match != .none {
            if let entry = surroundings.entry(name), surroundings.constant(name) != nil {
                diagnostics.append(.columnAndConstant(name, entry.nameSpan, at: span))
                return nil
            }
            return own(name, match, isOuter: false, scope, at: span)
        }
        switch FormulaWord(named: name) {
        case .rowNumber: return .rowNumber
        case .notApplicable: return .constant(SourcedValue(.notApplicable))
        case .column, .thisRow, .targets, .data, .addsToHundred, .lowFirst, .highFirst:
            diagnostics.append(.formulaWordAlone(name, at: span))
            return nil
        case nil: break
        }
        if let constant = surroundings.constant(name) { return .constant(constant) }
        if tables.table(name) != nil {
            diagnostics.append(.tableAsValue(name, at: span))
            return nil
        }
        if surroundings.entry(name) != nil || surroundings.isIncomplete || tables.faulty.contains(Key.fold(table.name))
        {
            return nil
        }
        diagnostics.append(.formulaNameUnknown(name, table, surroundings, at: span))
        return nil
    }

    /// A cell of the formula's own table.
    private mutating func own(
        _ name: String, _ match: DataTable.ColumnMatch, isOuter: Bool, _ scope: Scope, at span: SourceSpan
    ) -> FormulaNode? {
        switch match {
        case .one(let index):
            if isOuter, case .own = scope { return .outerCell(index, span) }
            return .cell(index, span)
        case .several(let indices):
            diagnostics.append(.formulaColumnsSeveral(name, indices.map { table.columns[$0].name }, at: span))
        case .none:
            if !tables.faulty.contains(Key.fold(table.name)) {
                diagnostics.append(.formulaColumnUnknown(name, in: table, at: span))
            }
        }
        return nil
    }

    /// `a.b` and `a["b"]`.
    mutating func part(_ name: String, of base: Expression, _ scope: Scope, at span: SourceSpan) -> FormulaNode? {
        guard case .name(let owner, let ownerSpan) = base else { return cell(name, ofRow: base, scope, at: span) }
        let whole = ownerSpan.extended(to: span)
        // A column may be called like a word of the language; behind it no dot can stand.
        switch FormulaWord(named: owner) {
        case .column: return own(name, table.column(named: name), isOuter: false, scope, at: whole)
        case .thisRow: return own(name, table.column(named: name), isOuter: true, scope, at: whole)
        case .targets: return target(name, at: whole)
        case .data:
            if let constant = surroundings.constant(name) { return .constant(constant) }
            if surroundings.entry(name) == nil, !surroundings.isIncomplete {
                diagnostics.append(.formulaConstantUnknown(name, surroundings, at: span))
            } else if tables.table(name) != nil {
                diagnostics.append(.tableAsValue(name, at: whole))
            }
            return nil
        case .rowNumber, .notApplicable, .addsToHundred, .lowFirst, .highFirst, nil: break
        }
        guard let other = otherTable(owner, at: ownerSpan) else { return nil }
        let isOwn = Key.fold(other.name) == Key.fold(table.name)
        if isOwn, case .own = scope { return own(name, table.column(named: name), isOuter: false, scope, at: whole) }
        if case .other(let range) = scope, range == other {
            return column(name, of: other, at: span).map { .rangeCell($0, whole) }
        }
        if column(name, of: other, at: span) != nil { diagnostics.append(.columnAsValue(owner, name, at: whole)) }
        return nil
    }

    /// `T.khóa.X`, `T[khóa].X`, `chỉ_tiêu.x.Tên`.
    private mutating func cell(
        _ name: String, ofRow row: Expression, _ scope: Scope, at span: SourceSpan
    ) -> FormulaNode? {
        let owner: (name: String, span: SourceSpan)
        let key: FormulaNode
        switch row {
        case .member(.name(let table, let place), let text, let keySpan),
            .element(.name(let table, let place), .text(let text, let keySpan), _):
            if FormulaWord(named: table) == .targets { return targetCell(name, of: text, at: keySpan, span) }
            owner = (table, place)
            key = .constant(SourcedValue(.text(text)))
        case .element(.name(let table, let place), let expression, _):
            owner = (table, place)
            guard let bound = node(expression, scope) else { return nil }
            key = bound
        case .name, .member, .element, .number, .text, .boolean, .call, .unary, .binary, .filter, .faulty:
            if node(row, scope) != nil { diagnostics.append(.noPartsInFormula(at: row.span)) }
            return nil
        }
        guard let other = otherTable(owner.name, at: owner.span), let column = column(name, of: other, at: span) else {
            return nil
        }
        return .lookUp(other, key, column, row.span.extended(to: span))
    }

    /// A table by its name; `nil` after a report, or where it had a fault before.
    mutating func otherTable(_ name: String, at span: SourceSpan) -> DataTable? {
        if let found = tables.table(name) { return found }
        if surroundings.entry(name)?.isFaulty == true || surroundings.isIncomplete { return nil }
        diagnostics.append(.formulaTableUnknown(name, tables.tables.map(\.name), at: span))
        return nil
    }

    /// The index of a column of another table.
    mutating func column(_ name: String, of other: DataTable, at span: SourceSpan) -> Int? {
        switch other.column(named: name) {
        case .one(let index): return index
        case .several(let indices):
            diagnostics.append(.formulaColumnsSeveral(name, indices.map { other.columns[$0].name }, at: span))
        case .none:
            if !tables.faulty.contains(Key.fold(other.name)) {
                diagnostics.append(.formulaColumnUnknown(name, in: other, at: span))
            }
        }
        return nil
    }

    /// `chỉ_tiêu.x`: its total, or the sum of its quotas where it has none.
    private mutating func target(_ code: String, at span: SourceSpan) -> FormulaNode? {
        guard let target = surroundings.target(code) else {
            if !surroundings.isIncomplete {
                diagnostics.append(.formulaTargetUnknown(code, surroundings.targetCodes, at: span))
            }
            return nil
        }
        if let total = target.total { return .constant(total) }
        guard let need = target.summedColumn, let other = tables.table(need.table),
            case .one(let column) = other.column(named: target.code)
        else { return nil }
        var sum = SourcedValue(.number(.zero))
        for (row, cell) in other.columns[column].cells.enumerated() where cell.value != .notApplicable {
            guard row > 0 else {
                sum = SourcedValue(cell.value, sources: cell.sources)
                continue
            }
            guard case .success(let value) = Arithmetic.compute(.plus, sum.value, cell.value) else { return nil }
            sum = SourcedValue(value, sources: sum.sources + cell.sources)
        }
        return .constant(sum)
    }

    /// `chỉ_tiêu.x.Tên`: a cell of the row of a target.
    private mutating func targetCell(
        _ name: String, of code: String, at codeSpan: SourceSpan, _ span: SourceSpan
    ) -> FormulaNode? {
        guard let target = surroundings.target(code) else {
            if !surroundings.isIncomplete {
                diagnostics.append(.formulaTargetUnknown(code, surroundings.targetCodes, at: codeSpan))
            }
            return nil
        }
        guard let column = column(name, of: target.table, at: span) else { return nil }
        let cell = target.table.columns[column].cells[target.row]
        return .constant(SourcedValue(cell.value, sources: cell.sources))
    }
}

extension Diagnostic {
    /// A name that is a column and a constant.
    static func columnAndConstant(_ name: String, _ constant: SourceSpan, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "figures.column-and-constant", .error,
            Bilingual(
                vi: "«\(name)» vừa là cột của bảng vừa là số liệu khác", en: "«\(name)» is a column and a datum too"),
            at: span,
            explanation: Bilingual(
                vi: "Viết cột[\"\(name)\"] cho cột, dữ_liệu[\"\(name)\"] cho số liệu kia.",
                en: "Write cột[\"\(name)\"] for the column, dữ_liệu[\"\(name)\"] for the datum."),
            found: name, notes: [Note(Bilingual(vi: "số liệu cùng tên", en: "the datum of that name"), at: constant)])
    }

    /// `cột` or `chỉ_tiêu` without what is meant of it.
    static func formulaWordAlone(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "figures.word-alone", .error,
            Bilingual(vi: "«\(name)» không đứng một mình được ở đây", en: "«\(name)» cannot stand alone here"),
            at: span, found: name,
            expected: Bilingual(
                vi: "cột[\"tên cột\"], dòng_này.Cột, chỉ_tiêu.mã, dữ_liệu.tên",
                en: "cột[\"column\"], dòng_này.Column, chỉ_tiêu.code, dữ_liệu.name"))
    }

    /// A table where a value is needed.
    static func tableAsValue(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "figures.table-as-value", .error,
            Bilingual(
                vi: "«\(name)» là cả một bảng, không tính thẳng được", en: "«\(name)» is a whole table, no value"),
            at: span, found: name,
            expected: Bilingual(vi: "đếm(\(name)) hoặc tổng(\(name).Cột)", en: "đếm(\(name)) or tổng(\(name).Column)"))
    }

    /// A column of another table where a value is needed.
    static func columnAsValue(_ table: String, _ name: String, at span: SourceSpan) -> Diagnostic {
        let key = "\(table)[khóa].\(FormulaSurroundings.identifier(name))"
        return Diagnostic(
            "figures.column-as-value", .error,
            Bilingual(
                vi: "«\(span.text)» là cả một cột, chưa rõ lấy dòng nào",
                en: "«\(span.text)» is a whole column, no value"),
            at: span, found: String(span.text),
            expected: Bilingual(vi: "tổng(\(span.text)) hoặc \(key)", en: "tổng(\(span.text)) or \(key)"))
    }

    /// A part asked of something that has none.
    static func noPartsInFormula(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "figures.no-parts", .error,
            Bilingual(
                vi: "sau «\(span.text)» không lấy được phần nào nữa", en: "nothing can be taken out of «\(span.text)»"),
            at: span, expected: Bilingual(vi: "bảng.khóa.cột", en: "table.key.column"))
    }

    /// A name that is no column and no constant.
    static func formulaNameUnknown(
        _ name: String, _ table: DataTable, _ surroundings: FormulaSurroundings, at span: SourceSpan
    ) -> Diagnostic {
        let columns = table.columns.map { FormulaSurroundings.identifier($0.name) }
        let list = table.columns.map(\.name).quoted(atMost: 12)
        return Diagnostic(
            "figures.unknown-name", .error,
            Bilingual(
                vi: "bảng «\(table.name)» không có cột «\(name)», số liệu cũng không có tên ấy",
                en: "«\(name)» is neither a column of «\(table.name)» nor a datum"),
            at: span,
            explanation: Bilingual(
                vi: "Tên cột có dấu cách viết bằng dấu gạch dưới, hoặc cột[\"tên cột\"].",
                en: "Write a column with spaces with underscores, or as cột[\"column\"]."),
            found: name, expected: Bilingual(vi: list, en: list),
            suggestion: NearestName.find(name, among: columns + surroundings.constantNames))
    }

    /// A name that is no column of a table.
    static func formulaColumnUnknown(_ name: String, in table: DataTable, at span: SourceSpan) -> Diagnostic {
        let list = table.columns.map(\.name).quoted(atMost: 12)
        return Diagnostic(
            "figures.unknown-column", .error,
            Bilingual(
                vi: "bảng «\(table.name)» không có cột «\(name)»",
                en: "the table «\(table.name)» has no column «\(name)»"),
            at: span, found: name, expected: Bilingual(vi: list, en: list),
            suggestion: NearestName.find(name, among: table.columns.map(\.name)))
    }

    /// A folded name that several columns fit.
    static func formulaColumnsSeveral(_ name: String, _ columns: [String], at span: SourceSpan) -> Diagnostic {
        let list = columns.quoted
        return Diagnostic(
            "figures.several-columns", .error,
            Bilingual(vi: "«\(name)» hợp với nhiều cột: \(list)", en: "«\(name)» fits several columns: \(list)"),
            at: span,
            explanation: Bilingual(
                vi: "Hãy viết đúng dấu như tên cột, hoặc cột[\"tên cột\"].",
                en: "Write the name exactly as in the table, or as cột[\"column\"]."),
            found: name, expected: Bilingual(vi: list, en: list))
    }

    /// A constant that there is not.
    static func formulaConstantUnknown(
        _ name: String, _ surroundings: FormulaSurroundings, at span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            "figures.unknown-datum", .error,
            Bilingual(vi: "mục dữ liệu không có «\(name)»", en: "there is no datum «\(name)»"), at: span, found: name,
            suggestion: NearestName.find(name, among: surroundings.constantNames))
    }

    /// A table that there is not.
    static func formulaTableUnknown(_ name: String, _ tables: [String], at span: SourceSpan) -> Diagnostic {
        let list = tables.quoted
        return Diagnostic(
            "figures.unknown-table", .error,
            Bilingual(vi: "không có bảng dữ liệu «\(name)»", en: "there is no table of data «\(name)»"), at: span,
            found: name, expected: Bilingual(vi: list, en: list), suggestion: NearestName.find(name, among: tables))
    }

    /// A target that there is not.
    static func formulaTargetUnknown(_ code: String, _ codes: [String], at span: SourceSpan) -> Diagnostic {
        let list = codes.quoted
        return Diagnostic(
            "figures.unknown-target", .error,
            Bilingual(vi: "không có chỉ tiêu mã «\(code)»", en: "there is no target «\(code)»"), at: span, found: code,
            expected: codes.isEmpty ? nil : Bilingual(vi: list, en: list),
            suggestion: NearestName.find(code, among: codes))
    }
}
