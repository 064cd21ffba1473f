import Diagnostics
import Document
import Expressions
import Values
import Vietnamese

/// A figure of the data that a text may quote: how many, of what, and where it stands (con số đã biết).
struct KnownFigure {
    /// What makes a number in a text the same figure.
    enum Identity {
        /// It counts the same things: `xã` for the rows of the table of communes.
        case noun([String])
        /// The same unit stands behind it, and before it the same name: `ca` of `đặt dụng cụ tử cung`.
        case named([String], unit: [String])
    }

    /// By what it is known again.
    let identity: Identity
    /// Its value.
    let value: ExactDecimal
    /// Other values that stand for it too, such as the plan beside what was done.
    var others: [ExactDecimal] = []
    /// As printed with its unit.
    let text: String
    /// What it is, for the report.
    let meaning: Bilingual
    /// Where it stands.
    let span: SourceSpan
    /// The expression that quotes it; `nil` where there is none.
    let quotation: String?
}

extension KnownFigure {
    /// The figures of a head: counts of rows, targets, constants with a unit.
    static func all(in head: Head) -> [KnownFigure] {
        var known: [KnownFigure] = []
        if case .data(let entries, _)? = head.fields["du_lieu"]?.value {
            for entry in entries where !entry.isFaulty {
                switch entry.value.value {
                case .table(let table):
                    known.append(count(table, at: entry.nameSpan))
                    known += indicators(table)
                case .quantity(let quantity):
                    guard let figure = named(entry.name, quantity, at: entry.value.sources.first ?? entry.nameSpan)
                    else { continue }
                    known.append(figure)
                case .text, .number, .date, .boolean, .list, .row, .empty, .notApplicable, .blank: break
                }
            }
        }
        if case .table(let table, _)? = head.fields["chi_tieu"]?.value { known += targets(table) }
        return known
    }

    /// How many rows a table has, by its name.
    private static func count(_ table: DataTable, at span: SourceSpan) -> KnownFigure {
        let name = table.name.replacing("_", with: " ")
        let words = Capitals.lower(name).split(separator: " ").map(String.init)
        return KnownFigure(
            identity: .noun(words), value: ExactDecimal(table.rowCount), text: "\(table.rowCount) \(name)",
            meaning: Bilingual(
                vi: "bảng «\(table.name)» có \(table.rowCount) dòng",
                en: "the table «\(table.name)» has \(table.rowCount) rows"),
            span: span, quotation: "{{ \(identifier(table.name)) | đếm }}")
    }

    /// The rows of a table of indicators, by their names and units: a text may quote any figure of the row.
    private static func indicators(_ table: DataTable) -> [KnownFigure] {
        guard table.rowCount <= 200,
            let units = table.columns.firstIndex(where: { ["don_vi", "don_vi_tinh", "dvt"].contains($0.foldedName) }),
            let names = IndicatorColumn.name.index(in: table)
                ?? table.columns.firstIndex(where: { $0.kind == .text && !["tt", "stt"].contains($0.foldedName) })
        else { return [] }
        return (0..<table.rowCount).compactMap { row in
            guard case .text(let name) = table.columns[names].cells[row].value,
                case .text(let unit) = table.columns[units].cells[row].value
            else { return nil }
            let words = Capitals.lower(name).split(separator: " ").map(String.init)
            let figures = table.columns.filter { $0.kind == .figures }
                .compactMap { column in Arithmetic.figure(column.cells[row].value).map { (column, $0.value) } }
            guard words.count >= 3, let first = figures.first else { return nil }
            return KnownFigure(
                identity: .named(words, unit: unitWords(unit)), value: first.1, others: figures.dropFirst().map(\.1),
                text: first.1.vietnamese(),
                meaning: Bilingual(
                    vi: "dòng «\(name)» của bảng «\(table.name)»", en: "the row «\(name)» of «\(table.name)»"),
                span: first.0.cells[row].span, quotation: nil)
        }
    }

    /// A constant with a unit, by its name.
    private static func named(_ name: String, _ quantity: Quantity, at span: SourceSpan) -> KnownFigure? {
        let words = Capitals.lower(name.replacing("_", with: " ")).split(separator: " ").map(String.init)
        guard words.count >= 2, let unit = quantity.unit else { return nil }
        return KnownFigure(
            identity: .named(words, unit: unitWords(unit)), value: quantity.value, text: quantity.vietnamese(),
            meaning: Bilingual(vi: "số liệu «\(name)»", en: "the datum «\(name)»"), span: span,
            quotation: "{{ \(identifier(name)) }}")
    }

    /// The totals of targets, by their names.
    private static func targets(_ table: DataTable) -> [KnownFigure] {
        guard case .one(let codes) = table.column(named: "Mã"), case .one(let names) = table.column(named: "Tên"),
            case .one(let totals) = table.column(named: "Tổng")
        else { return [] }
        return (0..<table.rowCount).compactMap { row in
            guard case .text(let name) = table.columns[names].cells[row].value,
                case .text(let code) = table.columns[codes].cells[row].value,
                let total = Arithmetic.figure(table.columns[totals].cells[row].value), let unit = total.unit
            else { return nil }
            return KnownFigure(
                identity: .named(
                    Capitals.lower(name).split(separator: " ").map(String.init), unit: unitWords(unit)),
                value: total.value, text: total.vietnamese(),
                meaning: Bilingual(vi: "chỉ tiêu «\(name)»", en: "the target «\(name)»"),
                span: table.columns[totals].cells[row].span, quotation: "{{ chỉ_tiêu.\(identifier(code)) }}")
        }
    }

    /// A figure that an expression of the text printed, by what stands around it; `nil` where that says too little.
    static func printed(_ thing: CountedThing) -> KnownFigure? {
        guard let figure = thing.figure, !figure.inputs.isEmpty, let span = figure.expression ?? figure.inputs.first
        else { return nil }
        let identity: Identity
        if thing.subject.count >= 2 {
            identity = .named(thing.subject, unit: thing.noun)
        } else if thing.noun.isEmpty || units.contains(thing.noun.joined(separator: " ")) {
            return nil
        } else {
            identity = .noun(thing.noun)
        }
        return KnownFigure(
            identity: identity, value: thing.number, text: thing.text,
            meaning: Bilingual(
                vi: "biểu thức «\(span.text)» in «\(thing.text)»",
                en: "the expression «\(span.text)» prints «\(thing.text)»"),
            span: span, quotation: "{{ \(span.text) }}")
    }

    /// Units that count anything, so that they say nothing of what is counted.
    static let units: Set<String> = [
        "ca", "cas", "người", "đồng", "triệu đồng", "tỷ đồng", "lượt", "lượt người", "cái", "%", "điểm", "trường hợp",
        "lần", "ngày", "tháng", "năm", "km", "ha", "m2", "kg", "tấn", "chiếc", "bản", "buổi", "giờ", "đối tượng",
    ]

    private static func unitWords(_ unit: String) -> [String] {
        Capitals.lower(unit).split(separator: " ").map(String.init)
    }

    private static func identifier(_ name: String) -> String {
        name.split { $0 == " " || $0 == "-" || $0 == "_" }.joined(separator: "_")
    }
}
