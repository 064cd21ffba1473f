import Diagnostics
import Expressions
import Values
import Vietnamese

/// The row of column numbers: `A, B, 1, 2, 3=2/1`, each a label and perhaps the formula by which its column follows from
/// others (hàng số cột).
struct ColumnNumbers {
    /// What stands under one column.
    struct Entry {
        /// As printed.
        var text: String
        /// What other formulas call the column: what stands before `=`.
        var label: String
        /// The formula's words and signs, where there is one.
        var formula: [Token]?
        /// Where it was written.
        var span: SourceSpan
    }

    /// A word or a sign of a formula.
    enum Token: Hashable {
        case label(String)
        case sign(Expression.BinaryOperator)
        case open, close
    }

    /// One for each column.
    let entries: [Entry]

    /// Entries as written; what cannot be read is reported.
    init(_ texts: [(text: String, span: SourceSpan)], _ diagnostics: inout [Diagnostic]) {
        entries = texts.map { text, span in
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let label = parts[0].filter { $0 != " " }
            guard parts.count == 2 else { return Entry(text: text, label: label, formula: nil, span: span) }
            let tokens = Self.tokens(parts[1])
            if tokens == nil { diagnostics.append(.badNumberFormula(text, at: span)) }
            return Entry(text: text, label: label, formula: tokens, span: span)
        }
    }

    /// Entries made where the author asks for them: letters for columns of text, numbers for figures.
    init(areFigures: [Bool], at span: SourceSpan) {
        var letters = 0
        var numbers = 0
        entries = areFigures.map { isFigure in
            if isFigure { numbers += 1 } else { letters += 1 }
            let text = isFigure ? "\(numbers)" : Capitals.upper(Numeral.letter(letters))
            return Entry(text: text, label: text, formula: nil, span: span)
        }
    }

    /// The words and signs of a formula; `nil` where one is neither.
    private static func tokens(_ text: Substring) -> [Token]? {
        var tokens: [Token] = []
        var word = ""
        func flush() {
            if !word.isEmpty { tokens.append(.label(word)) }
            word = ""
        }
        for character in text {
            switch character {
            case " ": continue
            case "+": flush(); tokens.append(.sign(.plus))
            case "-", "–", "−": flush(); tokens.append(.sign(.minus))
            case "*", "x", "×": flush(); tokens.append(.sign(.times))
            case "/", ":": flush(); tokens.append(.sign(.over))
            case "(": flush(); tokens.append(.open)
            case ")": flush(); tokens.append(.close)
            case "%": continue
            default:
                guard character.isLetter || character.isNumber || character == "." else { return nil }
                word.append(character)
            }
        }
        flush()
        return tokens.isEmpty ? nil : tokens
    }

    /// The column that a label names.
    func column(_ label: String) -> Int? { entries.firstIndex { $0.label == label } }

    /// The columns that a formula needs.
    func needs(_ entry: Entry) -> [Int] {
        var columns: [Int] = []
        for case .label(let label) in entry.formula ?? [] {
            if let column = column(label), !columns.contains(column) { columns.append(column) }
        }
        return columns
    }

    /// The labels of a formula that name no column; `100` may stand as a number.
    func unknownLabels(_ entry: Entry) -> [String] {
        (entry.formula ?? []).compactMap { token in
            if case .label(let label) = token, column(label) == nil, Int(label) == nil || (Int(label) ?? 0) < 100 {
                return label
            }
            return nil
        }
    }

    /// What a formula gives from the values of other columns; `nil` where it cannot be computed.
    func value(_ entry: Entry, _ operands: [Int: ExactDecimal]) -> ExactDecimal? {
        guard let formula = entry.formula else { return nil }
        var reader = Reader(tokens: formula, numbers: self, operands: operands)
        guard let value = reader.sum(), reader.isAtEnd else { return nil }
        return value
    }

    /// Reads a formula by precedence while it computes.
    private struct Reader {
        let tokens: [Token]
        let numbers: ColumnNumbers
        let operands: [Int: ExactDecimal]
        var index = 0
        var depth = 0

        var isAtEnd: Bool { index == tokens.count }

        mutating func sum() -> ExactDecimal? {
            guard var left = product() else { return nil }
            while index < tokens.count, case .sign(let sign) = tokens[index], sign == .plus || sign == .minus {
                index += 1
                guard let right = product(), let next = Self.compute(sign, left, right) else { return nil }
                left = next
            }
            return left
        }

        private mutating func product() -> ExactDecimal? {
            guard var left = factor() else { return nil }
            while index < tokens.count, case .sign(let sign) = tokens[index], sign == .times || sign == .over {
                index += 1
                guard let right = factor(), let next = Self.compute(sign, left, right) else { return nil }
                left = next
            }
            return left
        }

        private mutating func factor() -> ExactDecimal? {
            guard index < tokens.count, depth < 64 else { return nil }
            index += 1
            switch tokens[index - 1] {
            case .label(let label):
                if let column = numbers.column(label) { return operands[column] }
                return Int(label).map { ExactDecimal($0) }
            case .open:
                depth += 1
                let value = sum()
                depth -= 1
                guard index < tokens.count, tokens[index] == .close else { return nil }
                index += 1
                return value
            case .sign, .close: return nil
            }
        }

        private static func compute(
            _ sign: Expression.BinaryOperator, _ left: ExactDecimal, _ right: ExactDecimal
        ) -> ExactDecimal? {
            guard case .success(.number(let value)) = Arithmetic.compute(sign, .number(left), .number(right)) else {
                return nil
            }
            return value
        }
    }
}

extension Diagnostic {
    /// A formula under a column that cannot be read.
    fileprivate static func badNumberFormula(_ text: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "table.number-formula", .error,
            Bilingual(vi: "chưa hiểu công thức số cột «\(text)»", en: "the column formula «\(text)» cannot be read"),
            at: span,
            explanation: Bilingual(
                vi: "Công thức chỉ gồm số của các cột, các dấu + - x / và ngoặc đơn.",
                en: "A formula holds numbers of columns, the signs + - x / and brackets."),
            found: text, expected: Bilingual(vi: "3=2/1", en: "3=2/1"))
    }

    /// A formula that names a column which is not there.
    static func unknownColumnNumber(
        _ label: String, in text: String, _ labels: [String], at span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            "table.unknown-number", .error,
            Bilingual(
                vi: "«\(text)» nhắc cột «\(label)», bảng không có số cột ấy",
                en: "«\(text)» names column «\(label)», which is not there"),
            at: span, found: label,
            expected: Bilingual(vi: labels.joined(separator: ", "), en: labels.joined(separator: ", ")),
            suggestion: NearestName.find(label, among: labels))
    }

    /// A row whose figure is not what the formula under its column says.
    static func numberContradicts(
        _ text: String, printed: String, computed: String, rows: Int, at span: SourceSpan, cell: SourceSpan?
    ) -> Diagnostic {
        Diagnostic(
            "table.formula-contradicts", .warning,
            Bilingual(
                vi: "theo công thức «\(text)» phải là \(computed), bảng in \(printed)",
                en: "by «\(text)» it is \(computed), the table prints \(printed)"),
            at: span,
            explanation: Bilingual(
                vi: rows > 1
                    ? "Có \(rows) dòng như vậy; hãy xem lại công thức hoặc số liệu."
                    : "Hãy xem lại công thức hoặc số liệu.",
                en: rows > 1
                    ? "So in \(rows) rows; look at the formula or the data." : "Look at the formula or the data."),
            found: printed, expected: Bilingual(vi: computed, en: computed),
            notes: cell.map { [Note(Bilingual(vi: "dòng đầu tiên lệch", en: "the first such row"), at: $0)] } ?? [])
    }
}
