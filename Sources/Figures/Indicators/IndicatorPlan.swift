import Diagnostics
import Values
import Vietnamese

/// The indicators of a head (chỉ số): the columns to be made of them, and the head once they are made.
struct IndicatorPlan {
    /// The indicators.
    let set: IndicatorSet
    /// The relations that the finished figures are held against.
    private let relations: [IndicatorRelation]
    /// The columns to be made, in the table of indicators and in that of the units.
    private(set) var columns: [PlannedColumn] = []
    /// Columns that formulas of the author make; they stay what the author makes them.
    private let taken: Set<ColumnMention>

    /// Reads the indicators of a head.
    static func read(_ head: Head, _ tables: TableSet, formulas: [PlannedColumn]) -> IndicatorReading {
        switch head.fields["chi_so"]?.value {
        case nil: return .none
        case .map?, .faulty?, .empty?: break
        case .text?, .line?, .blocks?, .date?, .number?, .length?, .choice?, .words?, .list?, .data?, .table?, .blank?,
            .none?:
            return .none
        }
        let read = IndicatorSet.read(head)
        guard let set = read.output else {
            return .faulty(Set(tables.tables.map { Key.fold($0.name) }), read.diagnostics)
        }
        let relations = IndicatorRelationReader(set)
        let plan = IndicatorPlan(set, tables, formulas, relations.relations)
        return .plan(plan, read.diagnostics + relations.diagnostics)
    }

    private init(
        _ set: IndicatorSet, _ tables: TableSet, _ formulas: [PlannedColumn], _ relations: [IndicatorRelation]
    ) {
        self.set = set
        self.relations = relations
        taken = Set(formulas.map(\.mention))
        for role in IndicatorRole.allCases { plan(role, tables) }
        for column in IndicatorColumn.made { plan(column) }
        if let units = set.units.flatMap({ tables.table($0.text) }) {
            columns += IndicatorUnitColumns(set, units).columns.filter { !taken.contains($0.mention) }
        }
    }

    /// The folded name of the table of units, where there is one.
    private var unitsName: String? { self.set.units.map { Key.fold($0.text) } }

    /// Plans the column of a role, where the table has one or some unit has figures of it.
    private mutating func plan(_ role: IndicatorRole, _ tables: TableSet) {
        let index = role.column.index(in: set.catalog)
        let name = index.map { set.catalog.columns[$0].name } ?? role.rawValue
        let mention = ColumnMention(table: set.catalog.name, column: name)
        guard !taken.contains(mention) else { return }
        var needs: [ColumnMention] = []
        var isKnown = index != nil || role == .actual
        if let units = unitsName {
            let table = tables.table(units)
            for indicator in set.indicators {
                let column = ColumnMention(table: units, column: role.unitColumn(of: indicator.code))
                if taken.contains(column) { isKnown = true }
                if let table, role.index(of: indicator.code, in: table) != nil { isKnown = true }
                needs.append(column)
                if case .mean(let weight?) = indicator.aggregation {
                    needs.append(ColumnMention(table: units, column: role.unitColumn(of: weight)))
                    needs.append(ColumnMention(table: units, column: weight))
                }
            }
        }
        guard isKnown else { return }
        let declared = set
        columns.append(
            PlannedColumn(
                table: set.catalog.name, name: name, nameSpan: set.span, needs: needs, replaces: true
            ) { tables in
                guard let catalog = tables.table(declared.catalog.name) else { return Diagnosed(nil) }
                let units = declared.units.flatMap { tables.table($0.text) }
                var column = IndicatorRoleColumn(role, declared, catalog: catalog, units: units)
                return column.make()
            })
    }

    /// Plans a column made from those of the roles, unless the author has one of the name.
    private mutating func plan(_ column: IndicatorColumn) {
        let mention = ColumnMention(table: set.catalog.name, column: column.rawValue)
        guard column.index(in: set.catalog) == nil, !taken.contains(mention) else { return }
        let declared = set
        let needs = IndicatorRole.allCases.map { ColumnMention(table: set.catalog.name, column: $0.rawValue) }
        columns.append(
            PlannedColumn(table: set.catalog.name, name: column.rawValue, nameSpan: set.span, needs: needs) { tables in
                guard let catalog = tables.table(declared.catalog.name) else { return Diagnosed(nil) }
                return Diagnosed(IndicatorDerivation(set: declared).make(column, of: catalog))
            })
    }

    /// The tables as they are before columns are made: the rows of the table of indicators have units of their own, and
    /// `chỉ_số` is another name of it.
    func prepared(_ tables: TableSet) -> TableSet {
        var tables = tables
        let catalog = set.catalog
        let key = IndicatorColumn.code.index(in: catalog) ?? catalog.keyColumn
        tables.put(
            catalog.standing(
                keyColumn: key, valueColumn: nil, unitColumn: IndicatorColumn.unit.index(in: catalog)))
        tables.alias = ("chi_so", Key.fold(catalog.name))
        return tables
    }

    /// Puts the finished table of indicators into the head as `chỉ số`, every row standing for what was done, and says
    /// which relations do not hold and which units have no figures yet.
    func finish(_ head: inout Head, _ resolved: Diagnosed<TableSet>) -> [Diagnostic] {
        guard let tables = resolved.output, let catalog = tables.table(set.catalog.name),
            columns.allSatisfy({ tables.has($0.mention) })
        else {
            head.markIndicatorsFaulty()
            return []
        }
        let table = catalog.standing(
            keyColumn: catalog.keyColumn, valueColumn: IndicatorColumn.actual.index(in: catalog),
            unitColumn: catalog.unitColumn)
        head.setIndicators(table)
        let units = set.units.flatMap { tables.table($0.text) }
        let gaps = units.map { IndicatorGaps(set, $0).diagnostics } ?? []
        return gaps + IndicatorRelationCheck(relations, catalog: table, units: units).diagnostics
    }
}
