import Diagnostics
import Testing
import Values
import Vietnamese

@Suite struct DataCellsTests {
    private static let file = SourceFile(path: "a.vanthu", text: "Hương Trà|1.105|812 ca|19,5%|x||30/6/2020")

    private static func span(_ text: String, in file: SourceFile = file) -> SourceSpan {
        let offset = file.text.utf8.firstRange(of: text.utf8)
        let lower = offset.map { file.text.utf8.distance(from: file.text.startIndex, to: $0.lowerBound) } ?? 0
        return SourceSpan(file, lower..<lower + text.utf8.count)
    }

    private static let values: [DataCell] = [
        DataCell(.text("Hương Trà"), at: span("Hương Trà")),
        DataCell(.text("chữ khác"), at: span("Hương Trà")),
        DataCell(.number(ExactDecimal(1105)), at: span("1.105")),
        DataCell(.quantity(Quantity(ExactDecimal(812), unit: "ca")), at: span("812 ca")),
        DataCell(.quantity(Quantity(ExactDecimal(significand: 195, scale: 1), unit: "%")), at: span("19,5%")),
        DataCell(.number(ExactDecimal(significand: Int128(Int64.max) * 10 + 1, scale: 3)), at: span("1.105")),
        DataCell(.notApplicable, at: span("x")),
        DataCell(.empty, at: span("x")),
        DataCell(.blank, at: span("x")),
        DataCell(.boolean(true), at: span("x")),
        DataCell(.date(PartialDate(year: 2020, month: 6, day: 30)), at: span("30/6/2020")),
        DataCell(.date(PartialDate(year: 2020, month: 6)), at: span("30/6/2020")),
        DataCell(.date(PartialDate(year: -5)), at: span("30/6/2020")),
    ]

    @Test func keepsEveryValueWithItsPlace() {
        let cells = DataCells(Self.values)
        #expect(Array(cells) == Self.values)
        #expect(cells.indices.map { cells.value($0) } == Self.values.map(\.value))
    }

    @Test func sharesOneUnitOfAllFigures() {
        let ca = Self.span("812 ca")
        let cells = DataCells([
            DataCell(.quantity(Quantity(ExactDecimal(5), unit: "ca")), at: ca), DataCell(.notApplicable, at: ca),
            DataCell(.quantity(Quantity(ExactDecimal(6), unit: "ca")), at: ca),
        ])
        #expect(cells.value(2) == .quantity(Quantity(ExactDecimal(6), unit: "ca")))
        #expect(cells.value(1) == .notApplicable)
        #expect(cells.number(0) == ExactDecimal(5))
    }

    @Test func bareFigureBesideQuantityStaysBare() {
        let ca = Self.span("812 ca")
        let cells = DataCells([
            DataCell(.number(ExactDecimal(4)), at: ca),
            DataCell(.quantity(Quantity(ExactDecimal(5), unit: "ca")), at: ca),
        ])
        #expect(cells.value(0) == .number(ExactDecimal(4)))
    }

    @Test func keepsPlacesInOtherFiles() {
        let other = SourceFile(path: "b.csv", text: "77")
        let cells = DataCells([
            DataCell(.number(ExactDecimal(1105)), at: Self.span("1.105")),
            DataCell(.text("77"), at: SourceSpan(other, 0..<2)),
        ])
        #expect(cells[1].span == SourceSpan(other, 0..<2))
        #expect(cells.value(1) == .text("77"))
    }

    @Test func selectsRowsInAnyOrder() {
        let cells = DataCells(Self.values).selecting([4, 0]).selecting([1, 0, 0])
        #expect(cells.map(\.value) == [Self.values[0].value, Self.values[4].value, Self.values[4].value])
        #expect(cells[0].span == Self.span("Hương Trà"))
    }

    // MARK: Computed columns

    private static func column(_ texts: [String], file: SourceFile) -> DataColumn {
        DataColumn(
            name: "A", kind: .figures,
            cells: texts.map { DataCell(.number(ExactDecimal(Int($0) ?? 0)), at: span($0, in: file)) })
    }

    private static let figures = SourceFile(path: "f.csv", text: "11;22;33")
    private static let basis = column(["11", "22", "33"], file: figures)
    private static let formula = span("x")

    private static func computed(_ inputs: [DataLineage.Input]) -> DataColumn {
        let cells = DataCells(
            computed: [Value.number(.one), .text("hai"), .empty], from: DataLineage(place: formula, inputs: inputs))
        return DataColumn(name: "B", kind: .figures, cells: cells)
    }

    private static func texts(_ spans: [SourceSpan]) -> [String] { spans.map { String($0.text) } }

    @Test func computedCellStandsWhereItsFormulaDoes() {
        let column = Self.computed([.sameRow(Self.basis)])
        #expect(column.cells.map(\.value) == [.number(.one), .text("hai"), .empty])
        #expect(column.cells[1].span == Self.formula)
    }

    @Test func computedCellNamesTheCellOfItsRow() {
        let column = Self.computed([.sameRow(Self.basis), .place(Self.span("812 ca"))])
        #expect(Self.texts(column.cells[1].sources) == ["22", "812 ca"])
        #expect(Self.texts(column.cells.selecting([2]).sources(0)) == ["33", "812 ca"])
    }

    @Test func computedCellNamesWholeColumns() {
        let column = Self.computed([.whole(Self.basis)])
        #expect(Self.texts(column.cells[0].sources) == ["11", "22", "33"])
    }

    @Test func computedCellNamesTheRowsOfItsGroup() {
        let column = Self.computed([.rows(Self.basis, RowGroups(groupOfRow: [0, 1, 0]))])
        #expect(Self.texts(column.cells[2].sources) == ["11", "33"])
        #expect(Self.texts(column.cells[1].sources) == ["22"])
    }

    @Test func sourcesGoThroughOtherComputedColumns() {
        let first = Self.computed([.sameRow(Self.basis)])
        let second = Self.computed([.sameRow(first), .sameRow(first)])
        #expect(Self.texts(second.cells[1].sources) == ["22"])
        #expect(Self.texts(second.cells.sources) == ["11", "22", "33"])
        #expect(Self.texts(Self.computed([.whole(second)]).cells[0].sources) == ["11", "22", "33"])
    }

    @Test func chainOfSixtyDoubledColumnsNamesItsSourceOnce() {
        var column = Self.computed([.sameRow(Self.basis)])
        for _ in 0..<60 { column = Self.computed([.sameRow(column), .sameRow(column)]) }
        #expect(Self.texts(column.cells[2].sources) == ["33"])
    }

    @Test func selectedTableTakesColumnsOfItsOwn() {
        let table = DataTable(name: "t", columns: [Self.basis], rowCount: 3, span: Self.formula).selecting([2, 0])
        let cells = DataCells(
            computed: [Value.empty, .empty],
            from: DataLineage(place: Self.formula, inputs: [.sameRow(table.columns[0])]))
        let more = table.adding(DataColumn(name: "B", kind: .figures, cells: cells))
        #expect(
            more.columns[1].cells.indices.map { Self.texts(more.columns[1].cells.sources($0)) } == [["33"], ["11"]])
    }
}
