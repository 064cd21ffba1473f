import XML

/// The widths and the behaviour of one table; every table has an automatic style of its own, and every column too
/// (Word refuses a table whose first row has spans unless every column has a style).
struct ODTTableStyle: Hashable {
    /// Column widths in mm.
    var widths: [Double]
    /// Stays with the block after it.
    var keepsWithNext = false
    /// May break between rows.
    var mayBreak = true
    /// Starts a page.
    var breaksPage = false

    /// Room in mm at the sides of a cell, of a table whose cells have a style of their own.
    var cellPadding: Double?

    /// Writes the styles of the table and its columns.
    func write(name: String, into writer: inout XMLWriter) {
        writer.element(ODF.style, [ODF.name: name, ODF.family: "table"]) { writer in
            var properties: [(XMLName, String)] = [
                (ODF.width, Length.mm(widths.reduce(0, +))), (ODF.tableAlign, "left"),
                (ODF.marginLeft, "0mm"), (ODF.marginTop, "0mm"), (ODF.marginBottom, "0mm"),
                (ODF.borderModel, "collapsing"), (ODF.mayBreak, mayBreak ? "true" : "false"),
            ]
            if keepsWithNext { properties.append((ODF.keepWithNext, "always")) }
            if breaksPage { properties.append((ODF.breakBefore, "page")) }
            writer.empty(ODF.tableProperties, properties)
        }
        if let cellPadding {
            writer.element(ODF.style, [ODF.name: Self.cellName(name), ODF.family: "table-cell"]) {
                $0.empty(ODF.tableCellProperties, ODTAutomaticStyles.ruledCell(side: cellPadding))
            }
        }
        for (index, width) in widths.enumerated() {
            writer.element(
                ODF.style, [ODF.name: Self.columnName(name, index), ODF.family: "table-column"]
            ) { writer in
                writer.empty(ODF.tableColumnProperties, [ODF.columnWidth: Length.mm(width)])
            }
        }
    }

    /// The name of the style of the cells of a table made from data, of the table of a style.
    static func cellName(_ table: String) -> String { table + "K" }

    /// The name of the style of a column, from 0, of the table of a style.
    static func columnName(_ table: String, _ index: Int) -> String { "\(table)C\(index + 1)" }
}
