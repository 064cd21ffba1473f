import Diagnostics
import Values
import Vietnamese

/// A figure of the data by its path, as expressions write it: `xã.hương_trà.Tỷ_lệ`, `xã["Hương Trà"].Tỷ_lệ`, `xã.Tỷ_lệ`
/// for all rows, `chỉ_tiêu.vòng`, `chỉ_số.T1.Hoàn_thành`, a constant.
struct FigurePath {
    private let path: String
    private let parts: [String]
    private let head: Head

    /// One figure that a path names.
    struct Cell {
        /// Its own path.
        var path: String
        /// Its value as printed.
        var text: String
        /// Where its formula or its allocation stands.
        var formula: SourceSpan?
        /// Its formula as typed, or the words of a calculation that nobody typed.
        var formulaText: String?
        /// Everything that went into it.
        var inputs: [SourceSpan]
    }

    /// A path in a head.
    init(_ path: String, in head: Head) {
        self.path = path
        self.head = head
        var parts: [String] = []
        for part in path.replacing("[", with: ".[").split(separator: ".") {
            parts.append(part.trimmingPrefix("[").filter { !"[]\"“”'".contains($0) })
        }
        self.parts = parts
    }

    /// The figures; an error where the path names none.
    func resolved() -> Diagnosed<[Cell]> {
        guard let first = parts.first else { return unknown(path, among: names) }
        let folded = Key.fold(first)
        if folded == "chi_tieu" || folded == "chi_so" {
            guard case .table(let table, _)? = head.fields[folded]?.value else {
                return unknown(first, among: names)
            }
            let standing = table.valueColumn.map { [table.columns[$0].name] } ?? []
            return cells(of: table, Array(parts.dropFirst()) + (parts.count == 2 ? standing : []))
        }
        guard let entry = entries.first(where: { $0.foldedName == folded }) else { return unknown(first, among: names) }
        guard case .table(let table) = entry.value.value else {
            return Diagnosed([
                Cell(path: path, text: Self.text(entry.value.value, nil), formula: nil, inputs: entry.value.sources)
            ])
        }
        return cells(of: table, Array(parts.dropFirst()))
    }

    private var entries: [DataEntry] {
        guard case .data(let entries, _)? = head.fields["du_lieu"]?.value else { return [] }
        return entries
    }

    private var names: [String] { entries.map(\.name) + ["chỉ_tiêu", "chỉ_số"] }

    /// The cells of a column, or of one row of it.
    private func cells(of table: DataTable, _ parts: [String]) -> Diagnosed<[Cell]> {
        guard let last = parts.last else {
            return unknown(path, among: table.columns.map { "\(table.name).\($0.name)" })
        }
        guard case .one(let column) = table.column(named: last) else {
            return unknown(last, among: table.columns.map(\.name))
        }
        var rows = Array(0..<table.rowCount)
        if parts.count > 1 {
            guard let row = table.row(named: parts[0]) else {
                return unknown(parts[0], among: (0..<table.rowCount).prefix(1_000).map { name($0, of: table) })
            }
            rows = [row]
        }
        return Diagnosed(rows.map { cell(table, column, $0) })
    }

    private func cell(_ table: DataTable, _ column: Int, _ row: Int) -> Cell {
        let found = table.columns[column]
        let cell = found.cells[row]
        return Cell(
            path: "\(table.name)[\"\(name(row, of: table))\"].\(found.name)",
            text: Self.text(cell.value, found.places), formula: found.cells.formula(row)?.place,
            formulaText: found.cells.formula(row)?.text, inputs: cell.sources)
    }

    private func name(_ row: Int, of table: DataTable) -> String {
        table.columns.isEmpty ? "\(row + 1)" : Self.text(table.columns[table.keyColumn].cells[row].value, nil)
    }

    private static func text(_ value: Value, _ places: Int?) -> String {
        switch value {
        case .text(let text): text
        case .number(let number): number.vietnamese(places: places)
        case .quantity(let quantity): quantity.vietnamese(places: places)
        case .date(let date): date.short
        case .boolean, .list, .table, .row, .empty, .notApplicable, .blank: value.kindName.vi
        }
    }

    private func unknown(_ name: String, among names: [String]) -> Diagnosed<[Cell]> {
        Diagnosed(nil, [.figurePathUnknown(name, path, names)])
    }
}

extension Diagnostic {
    /// A path that names no figure.
    fileprivate static func figurePathUnknown(_ name: String, _ path: String, _ names: [String]) -> Diagnostic {
        let list = names.quoted(atMost: 12)
        return Diagnostic(
            "figures.unknown-path", .error,
            Bilingual(vi: "không tìm thấy «\(name)» của «\(path)»", en: "there is no «\(name)» of «\(path)»"), at: nil,
            explanation: Bilingual(
                vi: "Viết như trong biểu thức: xã.Cột, xã[\"tên dòng\"].Cột, chỉ_tiêu.mã, chỉ_số.mã.Cột.",
                en: "Write it as in expressions: xã.Column, xã[\"row\"].Column, chỉ_tiêu.code, chỉ_số.code.Column."),
            found: name, expected: Bilingual(vi: list, en: list), suggestion: NearestName.find(name, among: names))
    }
}
