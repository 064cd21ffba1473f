import Diagnostics
import Expressions
import Values
import Vietnamese

/// Reads the relations of a head: a table with a column Quan hệ, and Giải thích where wanted.
struct IndicatorRelationReader {
    private let set: IndicatorSet
    /// The relations without fault, top down.
    private(set) var relations: [IndicatorRelation] = []
    /// What was found.
    private(set) var diagnostics: [Diagnostic] = []

    /// The relations of a set of indicators.
    init(_ set: IndicatorSet) {
        self.set = set
        guard let table = set.relations else { return }
        let known = ["Quan hệ", "Giải thích"]
        for column in table.columns where !known.contains(where: { Key.fold($0) == column.foldedName }) {
            diagnostics.append(.relationColumn(column.name, known, at: column.nameSpan ?? table.span))
        }
        guard let texts = table.columns.firstIndex(where: { $0.foldedName == "quan_he" }) else {
            if diagnostics.isEmpty {
                diagnostics.append(.relationColumnMissing(at: table.columns.first?.nameSpan ?? table.span))
            }
            return
        }
        let reasons = table.columns.firstIndex { $0.foldedName == "giai_thich" }
        var earlier: [String: SourceSpan] = [:]
        for row in 0..<table.rowCount {
            let span = table.columns[texts].cells.span(row)
            let text = LocatedText(span.file, span.range)
            guard !text.text.isEmpty else {
                diagnostics.append(.relationEmpty(at: reasons.map { table.columns[$0].cells.span(row) } ?? span))
                continue
            }
            let plain = text.text.filter { $0 != " " }
            if let first = earlier[plain] {
                diagnostics.append(.relationTwice(text, first: first))
                continue
            }
            earlier[plain] = span
            var reason: String?
            if let reasons, case .text(let words) = table.columns[reasons].cells.value(row), !words.isEmpty {
                reason = words
            }
            read(text, reason)
        }
    }

    private mutating func read(_ text: LocatedText, _ reason: String?) {
        let parsed = ExpressionParser.parse(text)
        diagnostics += parsed.diagnostics
        guard let expression = parsed.output, !parsed.hasErrors else { return }
        guard case .binary(let sign, let left, let right, _) = expression, sign.isComparison else {
            diagnostics.append(.noRelation(text))
            return
        }
        let before = diagnostics.count
        let first = side(left)
        guard let second = side(right), let first, diagnostics.count == before else { return }
        let relation = IndicatorRelation(sign: sign, left: first, right: second, text: text, reason: reason)
        if (first.mentions + second.mentions).isEmpty {
            diagnostics.append(.noRelation(text))
            return
        }
        if let (one, other) = Self.unitClash(.binary(.minus, first, second)) {
            diagnostics.append(.relationUnits(one, other, at: text.span))
            return
        }
        relations.append(relation)
    }

    /// A side with its names as figures of indicators; `nil` after a report.
    private mutating func side(_ expression: Expression) -> IndicatorRelation.Side? {
        switch expression {
        case .number(let number, _): return .number(number)
        case .name(let code, let span): return mention(code, .actual, at: span)
        case .member(.name(let owner, _), let code, let span) where Key.fold(owner) == "chi_so",
            .element(.name(let owner, _), .text(let code, let span), _) where Key.fold(owner) == "chi_so":
            return mention(code, .actual, at: span)
        case .member(let base, let word, let span):
            return figure(word, of: base, at: span)
        case .element(let base, .text(let word, let span), _): return figure(word, of: base, at: span)
        case .unary(.minus, let operand, _): return side(operand).map { .negative($0) }
        case .binary(let sign, let left, let right, let span):
            guard [.plus, .minus, .times, .over].contains(sign) else {
                diagnostics.append(.relationPart(sign.rawValue, at: span))
                return nil
            }
            let first = side(left)
            guard let second = side(right), let first else { return nil }
            return .binary(sign, first, second)
        case .faulty: return nil
        case .text, .boolean, .element, .call, .unary, .filter:
            diagnostics.append(.relationPart(String(expression.span.text), at: expression.span))
            return nil
        }
    }

    /// `P2.năm_trước`, `chỉ_số.P2.năm_trước`.
    private mutating func figure(
        _ word: String, of base: Expression, at span: SourceSpan
    ) -> IndicatorRelation.Side? {
        guard case .figure(let owner)? = side(base) else {
            if diagnostics.isEmpty { diagnostics.append(.relationPart(String(base.span.text), at: base.span)) }
            return nil
        }
        let folded = Key.fold(word)
        guard let role = IndicatorRole.allCases.first(where: { Key.fold($0.rawValue) == folded }) else {
            diagnostics.append(.relationRole(word, at: span))
            return nil
        }
        return .figure(IndicatorRelation.Mention(indicator: owner.indicator, role: role))
    }

    private mutating func mention(
        _ code: String, _ role: IndicatorRole, at span: SourceSpan
    ) -> IndicatorRelation.Side? {
        guard let indicator = set.indicator(code) else {
            diagnostics.append(.indicatorUnknown(code, set.indicators.map(\.code), at: span))
            return nil
        }
        guard indicator.kind != .yesNo else {
            diagnostics.append(.relationAnswer(indicator, at: span))
            return nil
        }
        return .figure(IndicatorRelation.Mention(indicator: indicator, role: role))
    }

    /// Two figures of different units that are added or compared; `nil` where there are none. Products and quotients have
    /// a unit of their own and are not looked at.
    private static func unitClash(
        _ side: IndicatorRelation.Side
    ) -> (IndicatorRelation.Mention, IndicatorRelation.Mention)? {
        switch side {
        case .number, .figure: return nil
        case .negative(let inner): return unitClash(inner)
        case .binary(let sign, let left, let right):
            if let clash = unitClash(left) ?? unitClash(right) { return clash }
            guard sign == .plus || sign == .minus, let one = carrier(left), let other = carrier(right),
                one.indicator.unit != other.indicator.unit
            else { return nil }
            return (one, other)
        }
    }

    /// The figure whose unit a part has; `nil` for numbers, products and quotients.
    private static func carrier(_ side: IndicatorRelation.Side) -> IndicatorRelation.Mention? {
        switch side {
        case .number: nil
        case .figure(let mention): mention
        case .negative(let inner): carrier(inner)
        case .binary(.plus, let left, let right), .binary(.minus, let left, let right):
            carrier(left) ?? carrier(right)
        case .binary: nil
        }
    }
}

extension Expression.BinaryOperator {
    /// Whether it compares.
    fileprivate var isComparison: Bool {
        switch self {
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: true
        case .or, .and, .plus, .minus, .times, .over: false
        }
    }
}

extension Diagnostic {
    /// A column that the table of relations does not have.
    fileprivate static func relationColumn(_ name: String, _ known: [String], at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "indicator.relation-column", .error,
            Bilingual(vi: "bảng quan hệ không có cột «\(name)»", en: "the relations have no column «\(name)»"),
            at: span, found: name, expected: Bilingual(vi: "Quan hệ, Giải thích", en: "Quan hệ, Giải thích"),
            suggestion: NearestName.find(name, among: known))
    }

    /// Relations without the column that holds them.
    fileprivate static func relationColumnMissing(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "indicator.relation-column-missing", .error,
            Bilingual(vi: "bảng quan hệ thiếu cột «Quan hệ»", en: "the relations lack the column «Quan hệ»"),
            at: span, expected: Bilingual(vi: "cột Quan hệ, ví dụ P2 <= P1", en: "a column Quan hệ, such as P2 <= P1"))
    }

    /// A row without relation.
    fileprivate static func relationEmpty(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "indicator.relation-empty", .error,
            Bilingual(vi: "dòng này chưa ghi quan hệ", en: "this row has no relation"), at: span,
            expected: Bilingual(vi: "ví dụ P2 <= P1, hoặc xóa dòng", en: "such as P2 <= P1, or no row"))
    }

    /// A relation that stands twice.
    fileprivate static func relationTwice(_ text: LocatedText, first: SourceSpan) -> Diagnostic {
        Diagnostic(
            "indicator.relation-twice", .error,
            Bilingual(vi: "quan hệ «\(text.text)» ghi hai lần", en: "the relation «\(text.text)» stands twice"),
            at: text.span, found: text.text,
            notes: [Note(Bilingual(vi: "lần đầu ở đây", en: "first here"), at: first)])
    }

    /// Something that compares nothing.
    fileprivate static func noRelation(_ text: LocatedText) -> Diagnostic {
        Diagnostic(
            "indicator.no-relation", .error,
            Bilingual(
                vi: "«\(text.text)» không phải quan hệ giữa các chỉ số", en: "«\(text.text)» relates no indicators"),
            at: text.span, found: text.text,
            expected: Bilingual(
                vi: "hai vế với =, !=, <, <=, >, >= ở giữa, ví dụ P2 <= P1", en: "two sides, such as P2 <= P1"))
    }

    /// Something that a relation cannot use.
    fileprivate static func relationPart(_ part: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "indicator.relation-part", .error,
            Bilingual(
                vi: "«\(part)» không dùng được trong quan hệ", en: "«\(part)» cannot stand in a relation"), at: span,
            found: part,
            expected: Bilingual(
                vi: "mã chỉ số, mã.năm_trước, số nguyên và + - * /", en: "codes, code.năm_trước, numbers and + - * /"))
    }

    /// A word behind a code that names no figure.
    fileprivate static func relationRole(_ word: String, at span: SourceSpan) -> Diagnostic {
        let names = IndicatorRole.allCases.map { FormulaSurroundings.identifier($0.rawValue.lowercasedFirst) }
        let list = names.joined(separator: ", ")
        return Diagnostic(
            "indicator.unknown-role", .error,
            Bilingual(vi: "chỉ số không có số «\(word)»", en: "an indicator has no figure «\(word)»"), at: span,
            found: word, expected: Bilingual(vi: "một trong: \(list)", en: "one of: \(list)"),
            suggestion: NearestName.find(word, among: names))
    }

    /// An answer where a figure is needed.
    fileprivate static func relationAnswer(_ indicator: Indicator, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "indicator.relation-answer", .error,
            Bilingual(
                vi: "chỉ số «\(indicator.code)» là loại có/không, không so sánh được",
                en: "«\(indicator.code)» is answered by yes or no and cannot be compared"),
            at: span, found: indicator.code,
            notes: [Note(Bilingual(vi: "chỉ số ấy ở đây", en: "that indicator"), at: indicator.codeSpan)])
    }

    /// Figures of different units added or compared.
    fileprivate static func relationUnits(
        _ one: IndicatorRelation.Mention, _ other: IndicatorRelation.Mention, at span: SourceSpan
    ) -> Diagnostic {
        func unit(_ mention: IndicatorRelation.Mention) -> String { mention.indicator.unit ?? "không đơn vị" }
        return Diagnostic(
            "indicator.relation-units", .error,
            Bilingual(
                vi: "quan hệ cộng hoặc so «\(one.name)» (\(unit(one))) với «\(other.name)» (\(unit(other)))",
                en: "the relation adds or compares «\(one.name)» (\(unit(one))) and «\(other.name)» (\(unit(other)))"),
            at: span, found: unit(other), expected: Bilingual(vi: unit(one), en: unit(one)),
            notes: [one, other].map {
                Note(
                    Bilingual(vi: "chỉ số «\($0.indicator.code)»", en: "«\($0.indicator.code)»"),
                    at: $0.indicator.codeSpan)
            })
    }
}
