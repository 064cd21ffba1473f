import Diagnostics
import Document
package import Values
import Vietnamese
package import Expressions

extension Evaluator {
    /// What an expression stands for; `nil` after a fault that was reported.
    package mutating func evaluate(_ expression: Expression) -> EvaluatedValue? {
        switch expression {
        case .number(let number, _): return .value(SourcedValue(.number(number)))
        case .text(let text, _): return .value(SourcedValue(.text(text)))
        case .boolean(let boolean, _): return .value(SourcedValue(.boolean(boolean)))
        case .name(let name, let span): return lookUp(name, at: span)
        case .member(let base, let name, let span): return member(base, name, at: span)
        case .element(let base, let index, let span): return element(base, index, at: span)
        case .call(let name, let arguments, let span): return call(name, arguments, at: span)
        case .unary(let sign, let operand, _): return unary(sign, operand, at: expression.span)
        case .binary(let sign, let left, let right, _):
            return binary(sign, left, right, at: expression.span).map { .value($0) }
        case .filter(let input, let name, let arguments, let span):
            return filter(input, name, arguments, at: span)
        case .faulty: return nil
        }
    }

    /// The plain value of an expression; text of the head counts as text without its marks.
    package mutating func value(of expression: Expression) -> SourcedValue? {
        guard let evaluated = evaluate(expression) else { return nil }
        return plain(evaluated, at: expression.span)
    }

    /// The plain value of what an expression gave.
    mutating func plain(_ evaluated: EvaluatedValue, at span: SourceSpan) -> SourcedValue? {
        switch evaluated {
        case .value(let sourced): return sourced.standing
        case .inlines(let inlines, let sources): return SourcedValue(.text(inlines.plainText), sources: sources)
        case .blocks, .body, .reference, .fields, .data:
            report(.notComputable(evaluated.kindName, at: span))
            return nil
        }
    }

    /// A value to compute with: neither empty nor a deliberate blank.
    mutating func operand(_ expression: Expression) -> SourcedValue? {
        guard let sourced = value(of: expression) else { return nil }
        return usable(sourced, at: expression.span)
    }

    /// Reports nothing-values that cannot be computed with.
    mutating func usable(_ sourced: SourcedValue, at span: SourceSpan) -> SourcedValue? {
        switch sourced.value {
        case .empty:
            report(.emptyValue(at: span, cell: sourced.sources.first))
            return nil
        case .blank:
            report(.blankComputed(at: span, cell: sourced.sources.first))
            return nil
        case .text, .number, .quantity, .date, .boolean, .list, .table, .row, .notApplicable:
            return sourced
        }
    }

    /// A condition; only true and false will do. `nil` after a fault.
    mutating func condition(_ expression: Expression) -> Bool? {
        guard let sourced = operand(expression) else { return nil }
        switch sourced.value {
        case .boolean(let boolean): return boolean
        case .text, .number, .quantity, .date, .list, .table, .row, .empty, .notApplicable, .blank:
            report(.notBoolean(sourced.value.kindName, at: expression.span))
            return nil
        }
    }

    private mutating func member(_ base: Expression, _ name: String, at span: SourceSpan) -> EvaluatedValue? {
        if let target = mention(base, name) { return .reference([target], .capital) }
        guard let whole = evaluate(base) else { return nil }
        return part(name, of: whole, at: span, isQuoted: false)
    }

    private mutating func element(_ base: Expression, _ index: Expression, at span: SourceSpan) -> EvaluatedValue? {
        if case .text(let name, _) = index, let target = mention(base, name) { return .reference([target], .capital) }
        if mention(base, "") != nil { return mention(base, named: index) }
        let whole = evaluate(base)
        guard let name = operand(index), let whole else { return nil }
        switch name.value {
        case .text(let text): return part(text, of: whole, at: span, isQuoted: true)
        case .number(let number): return part(number.vietnamese(grouping: false), of: whole, at: span, isQuoted: true)
        case .quantity, .date, .boolean, .list, .table, .row, .empty, .notApplicable, .blank:
            report(.badIndex(name.value.kindName, at: index.span))
            return nil
        }
    }

    /// The target of `phụ_lục.x`, `mục.x` or `văn_bản.x`.
    private func mention(_ base: Expression, _ name: String) -> Reference.Target? {
        // Most names are not those of the language, which start with one of four letters.
        guard case .name(let family, _) = base, let first = family.utf8.first, "pmvnPMVN".utf8.contains(first),
            scope.find(Key.fold(family)) == nil
        else { return nil }
        return BuiltInName(rawValue: Key.fold(family)).flatMap { Self.target($0, Key.fold(name)) }
    }

    /// `phụ_lục[x.Mã]`: a mention whose name a value gives.
    private mutating func mention(_ base: Expression, named index: Expression) -> EvaluatedValue? {
        guard let name = operand(index) else { return nil }
        let text: String
        switch name.value {
        case .text(let typed): text = typed
        case .number(let number): text = number.vietnamese(grouping: false)
        case .quantity, .date, .boolean, .list, .table, .row, .empty, .notApplicable, .blank:
            report(.badIndex(name.value.kindName, at: index.span))
            return nil
        }
        return mention(base, text).map { .reference([$0], .capital) }
    }

    /// The target of a mention; `nil` where the name of the language mentions nothing.
    private static func target(_ family: BuiltInName, _ name: String) -> Reference.Target? {
        switch family {
        case .appendix: .appendix(name)
        case .heading: .heading(name)
        case .text: .text(name)
        case .body: nil
        }
    }

    /// `phụ_lục(a, b)`: the only calls; their arguments are names of places, not of values.
    private mutating func call(_ name: String, _ arguments: [Expression], at span: SourceSpan) -> EvaluatedValue? {
        guard let family = BuiltInName(rawValue: Key.fold(name)), Self.target(family, "") != nil else {
            report(.unknownFunction(name, at: span))
            return nil
        }
        var targets: [Reference.Target] = []
        for argument in arguments {
            switch argument {
            case .name(let name, _), .text(let name, _):
                if let target = Self.target(family, Key.fold(name)) { targets.append(target) }
            case .faulty: return nil
            case .number, .boolean, .member, .element, .call, .unary, .binary, .filter:
                report(.badMention(at: argument.span))
                return nil
            }
        }
        guard !targets.isEmpty else {
            report(.bareMention(name, at: span))
            return nil
        }
        return .reference(targets, .capital)
    }

    private mutating func unary(
        _ sign: Expression.UnaryOperator, _ operand: Expression, at span: SourceSpan
    ) -> EvaluatedValue? {
        switch sign {
        case .not:
            return condition(operand).map { .value(SourcedValue(.boolean(!$0))) }
        case .minus:
            guard let sourced = self.operand(operand) else { return nil }
            switch sourced.value {
            case .number(let number): return .value(SourcedValue(.number(number.negated), sources: sourced.sources))
            case .quantity(let quantity):
                let value = Quantity(quantity.value.negated, unit: quantity.unit)
                return .value(SourcedValue(.quantity(value), sources: sourced.sources))
            case .notApplicable: return .value(sourced)
            case .text, .date, .boolean, .list, .table, .row, .empty, .blank:
                report(.notANumber(sourced.value.kindName, at: operand.span))
                return nil
            }
        }
    }

    private mutating func binary(
        _ sign: Expression.BinaryOperator, _ left: Expression, _ right: Expression, at span: SourceSpan
    ) -> SourcedValue? {
        switch sign {
        case .and, .or:
            guard let first = condition(left) else { return nil }
            if first == (sign == .or) { return SourcedValue(.boolean(first)) }
            return condition(right).map { SourcedValue(.boolean($0)) }
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
            let first = operand(left)
            guard let second = operand(right), let first else { return nil }
            let (one, other) = Comparison.sameUnit(
                first.value, isLiteral: left.isWrittenNumber, second.value, isLiteral: right.isWrittenNumber)
            return finish(Comparison.compare(sign, one, other), first, second, at: span)
        case .plus, .minus, .times, .over:
            let first = operand(left)
            guard let second = operand(right), let first else { return nil }
            return finish(Arithmetic.compute(sign, first.value, second.value), first, second, at: span)
        }
    }

    /// Adds the sources of both sides to a result, or reports why there is none.
    private mutating func finish(
        _ result: Result<Value, OperatorFault>, _ left: SourcedValue, _ right: SourcedValue, at span: SourceSpan
    ) -> SourcedValue? {
        switch result {
        case .success(let value): return SourcedValue(value, sources: SourceList.merged(left, right))
        case .failure(let fault):
            report(.operatorFault(fault, left.value, right.value, at: span))
            return nil
        }
    }
}

extension Diagnostic {
    /// Something that only a text can take in stands in a calculation.
    static func notComputable(_ kind: Bilingual, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "evaluate.not-computable", .error,
            Bilingual(
                vi: "không tính hay so sánh được với \(kind.vi)", en: "one cannot compute with or compare \(kind.en)"),
            at: span, found: kind.vi)
    }

    /// An empty value that is printed or computed.
    static func emptyValue(at span: SourceSpan, cell: SourceSpan?) -> Diagnostic {
        let here = Bilingual(vi: "chỗ để trống", en: "the empty place")
        return Diagnostic(
            "evaluate.empty-value", .error,
            Bilingual(vi: "«\(span.text)» chưa có giá trị", en: "«\(span.text)» has no value"),
            at: span,
            explanation: Bilingual(
                vi: "Hãy điền giá trị, hoặc viết thêm | mặc_định(\"…\") để in chữ khác thay vào.",
                en: "Fill it in, or add | mặc_định(\"…\") to print something else."),
            notes: cell.map { [Note(here, at: $0)] } ?? [])
    }

    /// A deliberate blank in a calculation.
    static func blankComputed(at span: SourceSpan, cell: SourceSpan?) -> Diagnostic {
        let here = Bilingual(vi: "chỗ ghi để trống", en: "left blank here")
        return Diagnostic(
            "evaluate.blank-computed", .error,
            Bilingual(
                vi: "«\(span.text)» được để trống nên không tính được",
                en: "«\(span.text)» is left blank and cannot be used"),
            at: span, notes: cell.map { [Note(here, at: $0)] } ?? [])
    }

    /// A condition that is neither true nor false.
    static func notBoolean(_ kind: Bilingual, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "evaluate.not-boolean", .error,
            Bilingual(
                vi: "điều kiện phải là đúng hoặc sai, ở đây là \(kind.vi)",
                en: "a condition must be true or false, this is \(kind.en)"),
            at: span,
            explanation: Bilingual(
                vi: "Hãy viết phép so sánh, ví dụ x > 0 hoặc x = \"Có\".",
                en: "Write a comparison, for example x > 0 or x = \"Có\"."),
            found: kind.vi, expected: Bilingual(vi: "đúng/sai", en: "true/false"))
    }

    /// A minus before something that is no number.
    static func notANumber(_ kind: Bilingual, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "evaluate.not-a-number", .error,
            Bilingual(
                vi: "dấu trừ chỉ đứng trước số, ở đây là \(kind.vi)", en: "minus needs a number, this is \(kind.en)"),
            at: span, found: kind.vi, expected: Bilingual(vi: "số", en: "a number"))
    }

    /// Brackets that hold no text.
    static func badIndex(_ kind: Bilingual, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "evaluate.bad-index", .error,
            Bilingual(
                vi: "trong ngoặc vuông phải là tên cột hoặc tên dòng, ở đây là \(kind.vi)",
                en: "brackets hold the name of a column or row, this is \(kind.en)"),
            at: span, found: kind.vi, expected: Bilingual(vi: "chữ trong ngoặc kép", en: "quoted text"))
    }

    /// An argument of `phụ_lục(…)` that is no name.
    static func badMention(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "evaluate.bad-mention", .error,
            Bilingual(
                vi: "«\(span.text)» không phải là tên phụ lục hay mục", en: "«\(span.text)» is no name of an appendix"),
            at: span, found: String(span.text),
            expected: Bilingual(vi: "tên trong ngoặc vuông của phụ lục", en: "a name"))
    }

    /// A call of something that cannot be called.
    static func unknownFunction(_ name: String, at span: SourceSpan) -> Diagnostic {
        let folded = Key.fold(name)
        let isFilter = TemplateFilters.find(folded) != nil
        return Diagnostic(
            "evaluate.unknown-function", .error,
            Bilingual(vi: "không có phép «\(name)(…)»", en: "there is no function «\(name)(…)»"),
            at: span,
            explanation: isFilter
                ? Bilingual(
                    vi: "«\(name)» viết sau dấu |: giá_trị | \(name).",
                    en: "«\(name)» is written behind a bar: value | \(name).")
                : nil,
            found: name,
            suggestion: isFilter ? "| \(name)" : NearestName.find(name, among: ["phụ_lục", "mục", "văn_bản"]))
    }
}
