import Diagnostics
import Values
import Vietnamese

/// The targets of a head (chỉ tiêu): the columns to be made of them, and the head once they are made.
struct TargetPlan {
    /// The table of targets.
    private let table: DataTable
    /// The targets without fault.
    private var targets: [Target] = []
    /// The columns to be made; those of targets with a fault fail silently, so that what needs them stays silent too.
    private(set) var columns: [PlannedColumn] = []
    /// Folded names of tables that lack a column because of a fault.
    private(set) var faultyTables: Set<String> = []
    /// What was found.
    private(set) var diagnostics: [Diagnostic] = []

    /// Reads the targets of a head; `nil` where it has none that can be read.
    init?(_ head: Head, _ tables: TableSet) {
        guard case .table(let table, _)? = head.fields["chi_tieu"]?.value else { return nil }
        self.table = table
        var reader = TargetReader(table)
        let rows = reader.read()
        diagnostics = reader.diagnostics
        var names = Names(head, tables)
        for row in rows { names.add(row) }
        if rows.isEmpty, !diagnostics.isEmpty { faultyTables = Set(tables.tables.map { Key.fold($0.name) }) }
        for row in rows { plan(row, names) }
    }

    /// What the targets may name.
    private struct Names {
        let tables: TableSet
        /// Folded names of data that could not be read.
        var unreadable: Set<String> = []
        /// Whether the data as a whole could not be read.
        var isUnreadable = false
        /// The rows by folded code.
        var rows: [String: TargetReader.Row] = [:]
        /// The codes in the author's order.
        var codes: [String] = []

        init(_ head: Head, _ tables: TableSet) {
            self.tables = tables
            switch head.fields["du_lieu"]?.value {
            case .data(let entries, _)?:
                for entry in entries where entry.isFaulty { unreadable.insert(entry.foldedName) }
            case .faulty?: isUnreadable = true
            case .text, .line, .blocks, .date, .number, .length, .choice, .words, .map, .list, .table, .blank,
                FieldValue.none?, .empty, nil:
                break
            }
        }

        mutating func add(_ row: TargetReader.Row) {
            guard let code = row.code else { return }
            rows[Key.fold(code.text)] = row
            codes.append(code.text)
        }

        /// The table of a target: its own, or that of the first target it is made of.
        func units(of row: TargetReader.Row, depth: Int = 0) -> TargetText? {
            if let units = row.units { return units }
            guard let target = row.target, target.kind == .share || target.kind == .sum, depth < 64,
                let first = target.basis.first, let other = rows[Key.fold(first.text)]
            else { return nil }
            return units(of: other, depth: depth + 1)
        }
    }

    /// Plans the column of one target.
    private mutating func plan(_ row: TargetReader.Row, _ names: Names) {
        guard let code = row.code else {
            fault(names.units(of: row), names)
            return
        }
        guard let target = row.target else {
            fail(code, names.units(of: row), names)
            return
        }
        let isFromOther = target.kind == .share || target.kind == .sum
        if isFromOther, !checkOthers(of: target, names) {
            fail(code, names.units(of: row), names)
            return
        }
        guard let units = names.units(of: row) else {
            targets.append(target)
            return
        }
        guard names.tables.table(units.text) != nil else {
            let folded = Key.fold(units.text)
            if !names.isUnreadable, !names.unreadable.contains(folded), row.units != nil {
                diagnostics.append(.targetTableUnknown(units, names.tables.tables.map(\.name)))
            }
            fail(code, units, names)
            return
        }
        targets.append(target)
        columns.append(
            PlannedColumn(
                table: units.text, name: code.text, nameSpan: code.span, needs: needs(of: target, in: units.text)
            ) { tables in
                guard let table = tables.table(units.text) else { return Diagnosed(nil) }
                return TargetColumn.make(target, over: table)
            })
    }

    /// The columns that a target needs.
    private func needs(of target: Target, in table: String) -> [ColumnMention] {
        var names = target.basis.map(\.text)
        names += [target.rate, target.floor, target.cap].compactMap { $0?.column?.text }
        names += [target.fixed?.text, target.key.map { TargetSplit.keyName($0, in: nil).name.text }].compactMap { $0 }
        return names.map { ColumnMention(table: table, column: $0) }
    }

    /// Whether the targets that one is made of are there, divided over the same table, and may be added up.
    private mutating func checkOthers(of target: Target, _ names: Names) -> Bool {
        var isSound = true
        var units = target.units
        for name in target.basis {
            guard let other = names.rows[Key.fold(name.text)] else {
                diagnostics.append(.targetUnknown(name, names.codes))
                isSound = false
                continue
            }
            guard let made = other.target else {
                isSound = false
                continue
            }
            guard made.kind.isSummed else {
                diagnostics.append(.targetNotSummed(name, made))
                isSound = false
                continue
            }
            guard let own = names.units(of: other) else {
                if made.kind != .share, made.kind != .sum { diagnostics.append(.targetNotDivided(name)) }
                isSound = false
                continue
            }
            if let units, Key.fold(units.text) != Key.fold(own.text) {
                diagnostics.append(.targetOtherTable(name, own.text, units))
                isSound = false
            }
            units = units ?? own
        }
        return isSound
    }

    /// A column that is known and cannot be made.
    private mutating func fail(_ code: TargetText, _ units: TargetText?, _ names: Names) {
        fault(units, names)
        guard let units, let table = names.tables.table(units.text),
            !table.columns.contains(where: { $0.foldedName == Key.fold(code.text) })
        else { return }
        columns.append(
            PlannedColumn(table: units.text, name: code.text, nameSpan: code.span, needs: []) { _ in Diagnosed(nil) })
    }

    /// Keeps mentions of a table silent, of every table where it is not known which one was meant.
    private mutating func fault(_ units: TargetText?, _ names: Names) {
        if let units, names.tables.table(units.text) != nil {
            faultyTables.insert(Key.fold(units.text))
        } else {
            faultyTables.formUnion(names.tables.tables.map { Key.fold($0.name) })
        }
    }

    /// Puts the targets with their totals, and the working of those that were divided, into the head.
    func finish(_ head: inout Head, _ tables: TableSet) {
        guard let index = head.fields.entries.firstIndex(where: { $0.foldedName == "chi_tieu" }) else { return }
        let place = head.fields.entries[index].value.span
        let isWhole = columns.allSatisfy { planned in
            tables.table(planned.table)?.columns.contains { $0.nameSpan == planned.nameSpan } ?? false
        }
        guard isWhole, diagnostics.isEmpty else {
            head.fields.entries[index].value = .faulty(place)
            for name in [AllocationWorking.tablesName, AllocationWorking.notesName] {
                append(.faulty(place), named: name, to: &head)
            }
            return
        }
        head.fields.entries[index].value = .table(TargetTotals(table: table, tables: tables).table(targets), place)
        var workings: [DataEntry] = []
        var notes: [DataEntry] = []
        for target in targets {
            guard let split = split(target, tables) else { continue }
            let working = AllocationWorking(split)
            workings.append(entry(target, SourcedValue(.table(working.table), sources: [target.code.span])))
            notes.append(entry(target, SourcedValue(.text(working.note), sources: split.column.cells.sources)))
        }
        append(.data(workings, place), named: AllocationWorking.tablesName, to: &head)
        append(.data(notes, place), named: AllocationWorking.notesName, to: &head)
    }

    /// The division of a target, made again for its working.
    private func split(_ target: Target, _ tables: TableSet) -> TargetSplit? {
        guard let column = columns.first(where: { $0.nameSpan == target.code.span }),
            let units = tables.table(column.table)
        else { return nil }
        switch target.kind {
        case .split:
            return target.total.flatMap {
                TargetSplit.make(target, over: units, total: $0.quantity.value, at: $0.span).output
            }
        case .share: return TargetColumn.share(target, over: units).output
        case .fixed, .perMember, .ceiling, .ratio, .sum: return nil
        }
    }

    private func entry(_ target: Target, _ value: SourcedValue) -> DataEntry {
        DataEntry(
            name: target.code.text, foldedName: Key.fold(target.code.text), nameSpan: target.code.span, value: value)
    }

    private func append(_ value: FieldValue, named name: String, to head: inout Head) {
        head.fields.entries.append(
            Field(name: name, foldedName: Key.fold(name), nameSpan: table.span, value: value))
    }
}

extension Diagnostic {
    /// A table that the data does not have.
    fileprivate static func targetTableUnknown(_ name: TargetText, _ tables: [String]) -> Diagnostic {
        let list = tables.quoted
        return Diagnostic(
            "target.unknown-table", .error,
            Bilingual(
                vi: "trong dữ liệu không có bảng «\(name.text)»", en: "there is no table «\(name.text)» in the data"),
            at: name.span, found: name.text,
            expected: tables.isEmpty
                ? Bilingual(vi: "một bảng khai ở «dữ liệu»", en: "a table under «dữ liệu»")
                : Bilingual(vi: "bảng: \(list)", en: "tables: \(list)"),
            suggestion: NearestName.find(name.text, among: tables))
    }

    /// A code that no target has.
    fileprivate static func targetUnknown(_ name: TargetText, _ codes: [String]) -> Diagnostic {
        let list = codes.quoted
        return Diagnostic(
            "target.unknown-target", .error,
            Bilingual(vi: "không có chỉ tiêu mã «\(name.text)»", en: "there is no target «\(name.text)»"),
            at: name.span,
            found: name.text, expected: Bilingual(vi: "mã: \(list)", en: "codes: \(list)"),
            suggestion: NearestName.find(name.text, among: codes))
    }

    /// A ceiling or ratio where parts are added.
    fileprivate static func targetNotSummed(_ name: TargetText, _ target: Target) -> Diagnostic {
        Diagnostic(
            "target.not-summed", .error,
            Bilingual(
                vi: "chỉ tiêu «\(name.text)» là \(target.kind.rawValue), không cộng được",
                en: "the target «\(name.text)» is a ceiling or ratio and cannot be added"), at: name.span,
            found: target.kind.rawValue,
            notes: [Note(Bilingual(vi: "khai ở đây", en: "declared here"), at: target.code.span)])
    }

    /// A target that is not divided where its parts are needed.
    fileprivate static func targetNotDivided(_ name: TargetText) -> Diagnostic {
        Diagnostic(
            "target.not-divided", .error,
            Bilingual(
                vi: "chỉ tiêu «\(name.text)» không chia cho đơn vị nào",
                en: "the target «\(name.text)» is not divided over units"), at: name.span,
            explanation: Bilingual(
                vi: "Ghi «Chia cho» của chỉ tiêu ấy.", en: "Fill in «Chia cho» of that target."))
    }

    /// Targets over different tables.
    fileprivate static func targetOtherTable(_ name: TargetText, _ table: String, _ units: TargetText) -> Diagnostic {
        Diagnostic(
            "target.other-table", .error,
            Bilingual(
                vi: "chỉ tiêu «\(name.text)» chia cho bảng «\(table)», không phải «\(units.text)»",
                en: "the target «\(name.text)» is divided over «\(table)», not over «\(units.text)»"), at: name.span,
            found: table, expected: Bilingual(vi: units.text, en: units.text),
            notes: [Note(Bilingual(vi: "bảng của chỉ tiêu này", en: "the table of this target"), at: units.span)])
    }
}
