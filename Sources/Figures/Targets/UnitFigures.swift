import Diagnostics
import Values
import Vietnamese

/// The columns of the table that a target is divided over, as the target needs them.
struct UnitFigures {
    /// The table whose rows are the units.
    let table: DataTable
    /// The target.
    let target: Target
    /// What was found.
    var diagnostics: [Diagnostic] = []

    /// How many faults of one column are told.
    private static let faultLimit = 20

    /// For a target over a table.
    init(_ table: DataTable, _ target: Target) {
        self.table = table
        self.target = target
    }

    /// The column of a name; `nil` after a report.
    mutating func column(_ name: TargetText) -> DataColumn? {
        switch table.column(named: name.text) {
        case .one(let index): return table.columns[index]
        case .none: diagnostics.append(.unitColumnUnknown(name, in: table))
        case .several(let indices):
            diagnostics.append(.unitColumnsSeveral(name, indices.map { table.columns[$0].name }))
        }
        return nil
    }

    /// The figures of a column, row by row; `nil` after a report.
    ///
    /// - Parameter unit: The unit that every figure must have or leave out; `nil` takes any, as long as it is one.
    /// - Parameter mayBeEmpty: Whether an empty cell says nothing, as in a column of limits.
    mutating func figures(_ name: TargetText, unit: String?, mayBeEmpty: Bool) -> [UnitFigure]? {
        guard let column = column(name) else { return nil }
        let before = diagnostics.count
        if column.kind == .text, !column.cells.contains(where: { Self.quantity($0.value) != nil }) {
            diagnostics.append(.unitColumnIsText(name, in: table))
            return nil
        }
        var shared: (unit: String?, span: SourceSpan)?
        var figures: [UnitFigure] = []
        figures.reserveCapacity(table.rowCount)
        for cell in column.cells {
            guard diagnostics.count - before < Self.faultLimit else { break }
            let place = cell.span
            switch cell.value {
            case .notApplicable: figures.append(UnitFigure(value: nil, isLeftOut: true, span: place))
            case .empty where mayBeEmpty: figures.append(UnitFigure(value: nil, isLeftOut: false, span: place))
            case .empty, .blank: diagnostics.append(.unitCellEmpty(name, at: place))
            case .number, .quantity, .text, .date, .boolean, .list, .table, .row:
                guard let quantity = Self.quantity(cell.value) else {
                    diagnostics.append(.unitCellIsNoFigure(name, cell.value.kindName, at: place))
                    continue
                }
                figures.append(UnitFigure(value: quantity.value, isLeftOut: false, span: place))
                if let unit {
                    if let own = quantity.unit, own != unit {
                        diagnostics.append(.targetUnits(target, unit, own, at: place))
                    }
                } else if let first = shared {
                    if first.unit != quantity.unit {
                        diagnostics.append(.unitCellsDiffer(name, first.unit, quantity.unit, at: place, first.span))
                    }
                } else {
                    shared = (quantity.unit, place)
                }
            }
        }
        return diagnostics.count == before ? figures : nil
    }

    /// A number for every unit, from one number or from a column.
    mutating func figures(_ bound: TargetBound, unit: String?) -> [UnitFigure]? {
        switch bound {
        case .column(let name): return figures(name, unit: unit, mayBeEmpty: true)
        case .amount(let amount):
            let figure = UnitFigure(value: amount.quantity.value, isLeftOut: false, span: amount.span)
            return Array(repeating: figure, count: table.rowCount)
        }
    }

    /// A figure as a number with or without unit.
    static func quantity(_ value: Value) -> Quantity? {
        switch value {
        case .number(let number): Quantity(number)
        case .quantity(let quantity): quantity
        case .text, .date, .boolean, .list, .table, .row, .empty, .notApplicable, .blank: nil
        }
    }
}

/// One figure of a unit with its place.
struct UnitFigure: Hashable, Sendable {
    /// The number; `nil` where there is none.
    let value: ExactDecimal?
    /// Whether it was crossed out: the unit takes no part.
    let isLeftOut: Bool
    /// Where it stands.
    let span: SourceSpan
}

extension Diagnostic {
    /// A column that the table of the units does not have.
    fileprivate static func unitColumnUnknown(_ name: TargetText, in table: DataTable) -> Diagnostic {
        let names = table.columns.map(\.name)
        let list = names.quoted(atMost: 12)
        return Diagnostic(
            "target.unknown-basis", .error,
            Bilingual(
                vi: "bảng «\(table.name)» không có cột «\(name.text)»",
                en: "the table «\(table.name)» has no column «\(name.text)»"),
            at: name.span, found: name.text, expected: Bilingual(vi: "cột: \(list)", en: "columns: \(list)"),
            suggestion: NearestName.find(name.text, among: names))
    }

    /// A name that several columns fit.
    fileprivate static func unitColumnsSeveral(_ name: TargetText, _ columns: [String]) -> Diagnostic {
        let list = columns.quoted
        return Diagnostic(
            "target.several-columns", .error,
            Bilingual(
                vi: "«\(name.text)» hợp với nhiều cột: \(list)", en: "«\(name.text)» fits several columns: \(list)"),
            at: name.span, found: name.text,
            expected: Bilingual(vi: "tên cột đúng từng dấu: \(list)", en: "the name with its marks: \(list)"))
    }

    /// A column of text where figures are needed.
    fileprivate static func unitColumnIsText(_ name: TargetText, in table: DataTable) -> Diagnostic {
        Diagnostic(
            "target.not-figures", .error,
            Bilingual(
                vi: "cột «\(name.text)» của bảng «\(table.name)» không phải là cột số",
                en: "the column «\(name.text)» of the table «\(table.name)» holds no figures"),
            at: name.span,
            explanation: Bilingual(
                vi: "Nếu là cột số thì dưới tên cột ghi ---: thay cho ---.",
                en: "If it holds figures, put ---: below its name."),
            found: name.text, expected: Bilingual(vi: "một cột số", en: "a column of figures"))
    }

    /// A unit without figure.
    fileprivate static func unitCellEmpty(_ name: TargetText, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "target.cell-empty", .error,
            Bilingual(
                vi: "ô này của cột «\(name.text)» chưa có số nên không chia được",
                en: "this cell of the column «\(name.text)» is empty, so nothing can be divided by it"),
            at: span,
            explanation: Bilingual(
                vi: "Điền số, ghi 0, hoặc ghi x nếu đơn vị này không tham gia.",
                en: "Fill it in, write 0, or x where the unit takes no part."),
            notes: [Note(Bilingual(vi: "chỉ tiêu chia theo cột này", en: "the target is divided by it"), at: name.span)]
        )
    }

    /// A cell that holds no figure.
    fileprivate static func unitCellIsNoFigure(_ name: TargetText, _ kind: Bilingual, at span: SourceSpan) -> Diagnostic
    {
        Diagnostic(
            "target.cell-not-figure", .error,
            Bilingual(
                vi: "ô này của cột «\(name.text)» là \(kind.vi), cần một số",
                en: "this cell of the column «\(name.text)» is \(kind.en), a number is needed"),
            at: span, found: String(span.text), expected: Bilingual(vi: "số", en: "a number"),
            notes: [Note(Bilingual(vi: "chỉ tiêu cần cột này", en: "the target needs it"), at: name.span)])
    }

    /// Figures of a basis in different units.
    fileprivate static func unitCellsDiffer(
        _ name: TargetText, _ first: String?, _ other: String?, at span: SourceSpan, _ firstSpan: SourceSpan
    ) -> Diagnostic {
        let (one, two) = (first ?? "không đơn vị", other ?? "không đơn vị")
        return Diagnostic(
            "target.basis-units", .error,
            Bilingual(
                vi: "cột «\(name.text)» có hai đơn vị: «\(one)» và «\(two)»",
                en: "the column «\(name.text)» has two units: «\(one)» and «\(two)»"),
            at: span, found: two, expected: Bilingual(vi: one, en: one),
            notes: [Note(Bilingual(vi: "«\(one)» ở đây", en: "«\(one)» is here"), at: firstSpan)])
    }
}
