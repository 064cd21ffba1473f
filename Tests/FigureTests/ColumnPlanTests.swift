import Diagnostics
import Figures
import Testing
import Values
import Vietnamese

@Suite struct ColumnPlanTests {
    private let file = SourceFile(path: "thu.vanthu", text: "xã a b c")

    private func tables() -> TableSet {
        let span = SourceSpan(file, 0..<2)
        let cells = [DataCell(.number(ExactDecimal(1)), at: span), DataCell(.number(ExactDecimal(2)), at: span)]
        return TableSet([
            DataTable(
                name: "xã", columns: [DataColumn(name: "Số", kind: .figures, cells: cells)], rowCount: 2, span: span)
        ])
    }

    /// A column that takes over the cells of the last column it needs.
    private func column(_ name: String, needs: [String]) -> PlannedColumn {
        PlannedColumn(
            table: "xã", name: name, nameSpan: SourceSpan(file, 4..<5),
            needs: needs.map { ColumnMention(table: "xã", column: $0) }
        ) { tables in
            guard let table = tables.table("xã"), let last = needs.last,
                case .one(let index) = table.column(named: last)
            else { return Diagnosed(nil, [Diagnostic("test.unknown", .error, Bilingual(vi: "?", en: "?"), at: nil)]) }
            return Diagnosed(DataColumn(name: name, kind: .figures, cells: Array(table.columns[index].cells)))
        }
    }

    @Test func columnsAreMadeAfterThoseTheyNeed() throws {
        let result = ColumnPlan.resolve([column("a", needs: ["b"]), column("b", needs: ["Số"])], in: tables())
        #expect(result.diagnostics.isEmpty)
        let table = try #require(result.output?.table("xã"))
        #expect(table.columns.map(\.name) == ["Số", "b", "a"])
        #expect(table.columns[2].cells.map(\.value) == [.number(ExactDecimal(1)), .number(ExactDecimal(2))])
    }

    @Test func columnsThatNeedEachOtherAreOneError() {
        let ring = [column("a", needs: ["b"]), column("b", needs: ["a"])]
        let result = ColumnPlan.resolve(ring, in: tables())
        #expect(result.diagnostics.map(\.code) == ["figures.cycle"])
        #expect(result.diagnostics.first?.message.vi.contains("«a» → «b» → «a»") == true)
    }

    @Test func aFaultIsReportedOnceHoweverManyColumnsNeedIt() {
        let planned = [column("a", needs: ["không có"]), column("b", needs: ["a"]), column("c", needs: ["b"])]
        let result = ColumnPlan.resolve(planned, in: tables())
        #expect(result.diagnostics.map(\.code) == ["test.unknown"])
        #expect(result.output?.faulty == ["xa"])
    }

    @Test func aGivenOrRepeatedNameIsRefused() {
        let planned = [column("SỐ", needs: ["Số"]), column("a", needs: ["Số"]), column("A", needs: ["Số"])]
        let codes = ColumnPlan.resolve(planned, in: tables()).diagnostics.map(\.code)
        #expect(codes == ["figures.column-exists", "figures.column-twice"])
    }
}
