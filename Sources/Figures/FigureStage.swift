public import Diagnostics
public import Document
public import Values
import Vietnamese

/// The stage between reading and evaluation: computed columns and allocated targets become columns of the head's
/// tables, so that expressions find them like any other (bước tính số liệu).
public enum FigureStage {
    /// What the stage hands on.
    public struct Result: Sendable {
        /// The head, its tables with all columns.
        public var head: Head
        /// The tables under `bảng` by folded name; one with a fault is missing.
        public var tables: [String: DataTableBlock]
        /// The charts under `biểu đồ` by folded name; one with a fault is missing.
        public var charts: [String: ChartBlock]
        /// Makes a table of the folded name over a row or a table that is known only where it is printed: `dòng: xã_này`.
        public var makeTable: @Sendable (String, Value) -> Diagnosed<DataTableBlock>
        /// Makes a chart in the same way.
        public var makeChart: @Sendable (String, Value) -> Diagnosed<ChartBlock>
    }

    /// Runs the stage over a completed head. Tables with a fault are marked, so that mentions of them stay silent.
    ///
    /// `notApplicable` is the pack's mark for a cell that does not apply.
    public static func run(_ head: Head, notApplicable: String = "-") -> Diagnosed<Result> {
        var head = head
        var diagnostics = addColumns(to: &head)
        let tables = TableStage.run(head, notApplicable: notApplicable)
        diagnostics += tables.diagnostics
        let charts = ChartStage.run(head)
        diagnostics += charts.diagnostics
        let finished = head
        return Diagnosed(
            Result(
                head: head, tables: tables.output ?? [:], charts: charts.output ?? [:],
                makeTable: { name, rows in
                    TableStage.table(name, over: rows, finished, notApplicable: notApplicable)
                },
                makeChart: { name, rows in ChartStage.chart(name, over: rows, finished) }), diagnostics)
    }

    /// Adds the computed columns to the tables of the head.
    private static func addColumns(to head: inout Head) -> [Diagnostic] {
        let given = TableSet(head.dataTables)
        let computed = ComputedColumns(head, given)
        let targets = TargetPlan(head, given)
        let indicators = IndicatorPlan.read(head, given, formulas: computed.planned)
        let planned = computed.planned + (targets?.columns ?? []) + indicators.columns
        let faulty = computed.faulty.union(targets?.faultyTables ?? []).union(indicators.faultyTables)
        let found = computed.diagnostics + (targets?.diagnostics ?? []) + indicators.diagnostics
        if targets == nil, planned.isEmpty, faulty.isEmpty { return found }
        let tables = indicators.prepared(TableSet(given.tables, faulty: faulty))
        let resolved = ColumnPlan.resolve(planned, in: tables)
        if let output = resolved.output { head.replaceTables(output) }
        targets?.finish(&head, resolved.output ?? tables)
        let broken = indicators.finish(&head, resolved)
        return (found + resolved.diagnostics + broken).withoutRepetition
    }
}

extension Head {
    /// The tables under `dữ liệu` that could be read, in the author's order.
    var dataTables: [DataTable] {
        guard case .data(let entries, _)? = fields["du_lieu"]?.value else { return [] }
        return entries.compactMap { entry in
            if case .table(let table) = entry.value.value, !entry.isFaulty { table } else { nil }
        }
    }

    /// Puts the tables of a set in the place of those they grew from.
    mutating func replaceTables(_ set: TableSet) {
        guard let index = fields.entries.firstIndex(where: { $0.foldedName == "du_lieu" }),
            case .data(var entries, let span) = fields.entries[index].value
        else { return }
        for entry in entries.indices {
            guard case .table = entries[entry].value.value, let table = set.table(entries[entry].name) else { continue }
            entries[entry].value.value = .table(table)
            if set.faulty.contains(entries[entry].foldedName) { entries[entry].isFaulty = true }
        }
        fields.entries[index].value = .data(entries, span)
    }
}
