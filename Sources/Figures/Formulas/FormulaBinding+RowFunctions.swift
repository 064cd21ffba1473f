import Diagnostics
import Expressions
import Values
import Vietnamese

extension FormulaBinding {
    /// A function over rows: which table, what of each row, which rows.
    mutating func overRows(
        _ function: FormulaFunction, _ arguments: [Expression], _ scope: Scope, at span: SourceSpan
    ) -> FormulaNode? {
        var rest = arguments[...]
        var isLowFirst = false
        var addsToHundred = false
        if function.isByRow, rest.count > 1, let last = rest.last, let word = option(last) {
            switch (function, word) {
            case (.rank, .lowFirst): isLowFirst = true
            case (.rank, .highFirst): isLowFirst = false
            case (.share, .addsToHundred): addsToHundred = true
            case (_, _):
                diagnostics.append(.wrongOption(word.rawValue, function, at: last.span))
                return nil
            }
            rest.removeLast()
        }
        guard rest.count <= 2 else {
            diagnostics.append(.formulaArgumentCount(function, arguments.count, at: span))
            return nil
        }
        guard let range = range(of: &rest, function) else { return nil }
        let isOwn = range == table
        let inner: Scope = isOwn ? .own : .other(range)
        if function.isByRow, !isOwn {
            diagnostics.append(.shareOfOtherTable(function, range.name, at: span))
            return nil
        }
        var argument: FormulaNode?
        if function != .count {
            guard let first = rest.popFirst() else {
                diagnostics.append(.formulaArgumentCount(function, arguments.count, at: span))
                return nil
            }
            guard let node = node(first, inner) else {
                if let next = rest.first { _ = selection(next, inner, function, isOwn: isOwn) }
                return nil
            }
            argument = node
        }
        guard let selection = rest.first.map({ selection($0, inner, function, isOwn: isOwn) }) ?? .all else {
            return nil
        }
        if addsToHundred, formula.places == nil {
            diagnostics.append(.hundredNeedsPlaces(at: span))
            return nil
        }
        functions.append(
            RowFunction(
                function: function, range: range, isOwn: isOwn, argument: argument, selection: selection,
                isFixed: !dependsOnRow(argument, selection, isOwn: isOwn),
                hundredPlaces: addsToHundred ? formula.places : nil, isLowFirst: isLowFirst, span: span))
        return .overRows(functions.count - 1)
    }

    /// A word such as `đủ_100`, where no column is called so.
    private func option(_ expression: Expression) -> FormulaWord? {
        guard case .name(let name, _) = expression, table.column(named: name) == .none else { return nil }
        switch FormulaWord(named: name) {
        case .addsToHundred: return .addsToHundred
        case .lowFirst: return .lowFirst
        case .highFirst: return .highFirst
        case .column, .thisRow, .rowNumber, .notApplicable, .targets, .data, nil: return nil
        }
    }

    /// The table that a function runs over: the one that `đếm` names, else the other table whose columns are mentioned,
    /// else the formula's own.
    private mutating func range(of arguments: inout ArraySlice<Expression>, _ function: FormulaFunction) -> DataTable? {
        if function == .count, case .name(let name, let span)? = arguments.first, surroundings.constant(name) == nil,
            table.column(named: name) == .none || arguments.count > 1 && tables.table(name) != nil
        {
            guard let other = otherTable(name, at: span) else { return nil }
            arguments.removeFirst()
            return other
        }
        for argument in arguments {
            if let (name, span) = Self.qualifier(in: argument, besides: table.name) {
                return otherTable(name, at: span)
            }
        }
        return table
    }

    /// The first other table of which a column is mentioned.
    private static func qualifier(in expression: Expression, besides own: String) -> (String, SourceSpan)? {
        switch expression {
        case .member(.name(let name, let span), _, _), .element(.name(let name, let span), .text, _):
            if FormulaWord(named: name) != nil || Key.fold(name) == Key.fold(own) { return nil }
            return (name, span)
        case .element(.name, let key, _): return qualifier(in: key, besides: own)
        // `T.khóa.X` names a row.
        case .member(.member, _, _), .member(.element(_, .text, _), _, _): return nil
        case .member(.element(_, let key, _), _, _): return qualifier(in: key, besides: own)
        case .member, .element, .number, .text, .boolean, .name, .faulty: return nil
        case .call(_, let arguments, _):
            for argument in arguments {
                if let found = qualifier(in: argument, besides: own) { return found }
            }
            return nil
        case .unary(_, let operand, _): return qualifier(in: operand, besides: own)
        case .binary(_, let left, let right, _):
            return qualifier(in: left, besides: own) ?? qualifier(in: right, besides: own)
        case .filter: return nil
        }
    }

    /// Which rows are taken; `nil` after a fault.
    private mutating func selection(
        _ expression: Expression, _ scope: Scope, _ function: FormulaFunction, isOwn: Bool
    ) -> RowFunction.Selection? {
        guard let node = node(expression, scope) else { return nil }
        switch node {
        case .cell(let column, _):
            if isOwn { return .group(column) }
            diagnostics.append(.groupOfOtherTable(at: expression.span))
            return nil
        case .binary(.equal, .rangeCell(let column, _), let other, _)
        where !isOwn && !other.contains({ if case .rangeCell = $0 { true } else { false } }):
            return .matching(column, other, expression.span)
        case .binary(.equal, let other, .rangeCell(let column, _), _)
        where !isOwn && !other.contains({ if case .rangeCell = $0 { true } else { false } }):
            return .matching(column, other, expression.span)
        case .binary(.equal, _, _, _), .binary(.notEqual, _, _, _), .binary(.less, _, _, _),
            .binary(.lessOrEqual, _, _, _), .binary(.greater, _, _, _), .binary(.greaterOrEqual, _, _, _),
            .binary(.and, _, _, _), .binary(.or, _, _, _), .not:
            if !function.isByRow { return .condition(node, expression.span) }
        case .constant, .literal, .outerCell, .rangeCell, .rowNumber, .lookUp, .negative, .binary, .function, .overRows:
            break
        }
        diagnostics.append(.noSelection(function, at: expression.span))
        return nil
    }

    /// Whether the result may differ between rows for another reason than their group.
    private func dependsOnRow(
        _ argument: FormulaNode?, _ selection: RowFunction.Selection, isOwn: Bool
    ) -> Bool {
        func depends(_ node: FormulaNode) -> Bool {
            node.contains { part in
                switch part {
                case .outerCell: true
                case .cell, .rowNumber: !isOwn
                case .overRows(let index): !isOwn && !(functions[index].isFixed && functions[index].isForAll)
                case .constant, .literal, .rangeCell, .lookUp, .negative, .not, .binary, .function: false
                }
            }
        }
        if let argument, depends(argument) { return true }
        switch selection {
        case .all, .group: return false
        // Found through an index, row by row.
        case .matching: return true
        case .condition(let node, _): return depends(node)
        }
    }
}

extension RowFunction {
    /// Whether all rows share one result.
    var isForAll: Bool {
        switch selection {
        case .all, .condition: isFixed && !function.isByRow
        case .group, .matching: false
        }
    }
}

extension Diagnostic {
    /// A word that another function takes.
    static func wrongOption(_ word: String, _ function: FormulaFunction, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "figures.wrong-option", .error,
            Bilingual(
                vi: "hàm «\(function.rawValue)» không có cách tính «\(word)»",
                en: "the function «\(function.rawValue)» has no choice «\(word)»"),
            at: span, found: word, expected: Bilingual(vi: function.usage, en: function.usage))
    }

    /// A share or rank in a table that is not the formula's own.
    static func shareOfOtherTable(_ function: FormulaFunction, _ other: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "figures.other-table", .error,
            Bilingual(
                vi: "hàm «\(function.rawValue)» chỉ tính cho các dòng của chính bảng này, không cho bảng «\(other)»",
                en: "«\(function.rawValue)» works on the rows of its own table, not on «\(other)»"),
            at: span,
            explanation: Bilingual(
                vi: "Thêm cột ấy vào bảng «\(other)», rồi lấy từ đó: \(other)[khóa].Cột.",
                en: "Add that column to «\(other)» and take it from there: \(other)[key].Column."))
    }

    /// Shares that add to 100 without stated decimals.
    static func hundredNeedsPlaces(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "figures.hundred-needs-places", .error,
            Bilingual(
                vi: "tỷ trọng cộng đủ 100 phải ghi «Số lẻ»", en: "shares that add to 100 need stated decimals"),
            at: span,
            explanation: Bilingual(
                vi: "Phần lẻ được chia cho các dòng có số dư lớn nhất; muốn chia phải biết làm tròn đến mấy số lẻ.",
                en: "What rounding leaves over goes to the largest remainders; that needs the number of decimals."),
            expected: Bilingual(vi: "cột «Số lẻ» của bảng công thức, ví dụ 1", en: "column «Số lẻ», for example 1"))
    }

    /// A column of the formula's own table as the group of another one.
    static func groupOfOtherTable(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "figures.group-of-other-table", .error,
            Bilingual(
                vi: "chưa rõ «\(span.text)» ứng với cột nào của bảng kia",
                en: "which column of the other table belongs to «\(span.text)»"),
            at: span, found: String(span.text),
            expected: Bilingual(vi: "bảng.Cột = \(span.text)", en: "table.Column = \(span.text)"))
    }

    /// Something that chooses no rows.
    static func noSelection(_ function: FormulaFunction, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "figures.no-selection", .error,
            Bilingual(
                vi: "«\(span.text)» không cho biết tính những dòng nào", en: "«\(span.text)» does not say which rows"),
            at: span, found: String(span.text), expected: Bilingual(vi: function.usage, en: function.usage))
    }
}
