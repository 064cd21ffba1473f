package import Diagnostics
import Values
import Vietnamese

/// Puts computed columns in an order in which each finds what it needs, and makes them (thứ tự tính các cột).
package enum ColumnPlan {
    /// The tables with all columns added, and everything found. Columns are made in the author's order as far as their
    /// needs allow; a column whose needs failed is left out silently, and so is its table for later mentions.
    package static func resolve(_ planned: [PlannedColumn], in tables: TableSet) -> Diagnosed<TableSet> {
        var run = Run(planned, tables)
        for index in planned.indices { run.make(index) }
        return Diagnosed(run.tables, run.diagnostics)
    }

    /// One run over the plan.
    private struct Run {
        /// How far a column is.
        enum State {
            case waiting, open, made, failed
        }

        let planned: [PlannedColumn]
        var tables: TableSet
        var diagnostics: [Diagnostic] = []
        private var states: [State]
        private var owners: [ColumnMention: Int] = [:]
        private var path: [Int] = []

        init(_ planned: [PlannedColumn], _ tables: TableSet) {
            self.planned = planned
            self.tables = tables
            states = Array(repeating: .waiting, count: planned.count)
            for (index, column) in planned.enumerated() {
                let existing = tables.table(column.table)?.columns.contains { $0.foldedName == column.mention.column }
                if let first = owners[column.mention] {
                    diagnostics.append(.columnPlannedTwice(column, first: planned[first].nameSpan))
                    states[index] = .failed
                } else if existing == true, !column.replaces {
                    diagnostics.append(.columnExists(column))
                    states[index] = .failed
                } else {
                    owners[column.mention] = index
                }
            }
        }

        /// Makes a column after those that it needs; `false` where it could not be made.
        @discardableResult mutating func make(_ index: Int) -> Bool {
            switch states[index] {
            case .made: return true
            case .failed: return false
            case .open:
                let start = path.firstIndex(of: index) ?? 0
                diagnostics.append(.columnCycle(path[start...].map { planned[$0] } + [planned[index]]))
                return false
            case .waiting: break
            }
            let column = planned[index]
            states[index] = .open
            path.append(index)
            var isReady = true
            for need in column.needs {
                guard let other = owners[need] else { continue }
                if !make(other) { isReady = false }
            }
            path.removeLast()
            guard isReady, !tables.faulty.contains(column.table) || tables.table(column.table) != nil else {
                return fail(index)
            }
            let result = column.compute(tables)
            diagnostics += result.diagnostics
            guard let made = result.output, !result.hasErrors else { return fail(index) }
            tables.add(made, to: column.table, replacing: column.replaces)
            states[index] = .made
            return true
        }

        private mutating func fail(_ index: Int) -> Bool {
            states[index] = .failed
            tables.faulty.insert(planned[index].table)
            return false
        }
    }
}

extension Diagnostic {
    /// Two computed columns of one name.
    static func columnPlannedTwice(_ column: PlannedColumn, first: SourceSpan) -> Diagnostic {
        Diagnostic(
            "figures.column-twice", .error,
            Bilingual(
                vi: "cột «\(column.name)» được tính hai lần", en: "the column «\(column.name)» is computed twice"),
            at: column.nameSpan,
            explanation: Bilingual(
                vi: "Hãy xóa một trong hai, hoặc đặt tên khác.", en: "Delete one of the two, or rename it."),
            found: column.name,
            notes: [Note(Bilingual(vi: "lần đầu ở đây", en: "first here"), at: first)])
    }

    /// A computed column with the name of a given one.
    static func columnExists(_ column: PlannedColumn) -> Diagnostic {
        Diagnostic(
            "figures.column-exists", .error,
            Bilingual(
                vi: "bảng đã có cột «\(column.name)», không tính thêm cột cùng tên được",
                en: "the table has a column «\(column.name)» already"),
            at: column.nameSpan,
            explanation: Bilingual(vi: "Hãy đặt tên khác cho cột tính.", en: "Give the computed column another name."),
            found: column.name)
    }

    /// Columns that need each other.
    static func columnCycle(_ chain: [PlannedColumn]) -> Diagnostic {
        let names = chain.map { "«\($0.name)»" }.joined(separator: " → ")
        return Diagnostic(
            "figures.cycle", .error,
            Bilingual(
                vi: "các cột tính vòng quanh nhau: \(names)", en: "these columns need each other: \(names)"),
            at: chain[0].nameSpan,
            explanation: Bilingual(
                vi: "Một cột không thể cần chính kết quả của nó; hãy sửa một công thức trong vòng này.",
                en: "A column cannot need its own result; change one formula of the ring."),
            notes: chain.dropFirst().dropLast().map {
                Note(Bilingual(vi: "cần cột này", en: "needs this one"), at: $0.nameSpan)
            })
    }
}
