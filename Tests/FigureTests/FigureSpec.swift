import Diagnostics
import Figures
import Testing
import Values
import Vietnamese

/// A head with data and formulas, run through the stage of figures.
struct FigureSpec {
    /// The head after the stage.
    let head: Head?
    /// What reading and the stage have to say.
    let diagnostics: [Diagnostic]

    /// The fields that such a head has.
    private static let fields: [FieldDeclaration] = [
        FieldDeclaration("mẫu", .text, help: Bilingual(vi: "", en: "")),
        FieldDeclaration("dữ liệu", .data, help: Bilingual(vi: "", en: "")),
        FieldDeclaration("tính", .named(.table), help: Bilingual(vi: "", en: "")),
        FieldDeclaration("chỉ tiêu", .table, help: Bilingual(vi: "", en: "")),
        FieldDeclaration("chỉ số", .map(Self.indicatorFields), help: Bilingual(vi: "", en: "")),
        FieldDeclaration("mức", .number, help: Bilingual(vi: "", en: "")),
    ]

    /// The keys under `chỉ số`.
    private static let indicatorFields: [FieldDeclaration] = [
        FieldDeclaration("danh mục", .text, isRequired: true, help: Bilingual(vi: "", en: "")),
        FieldDeclaration("theo đơn vị", .text, help: Bilingual(vi: "", en: "")),
        FieldDeclaration("phiếu", .text, help: Bilingual(vi: "", en: "")),
        FieldDeclaration("tính theo", .choice(["thực hiện", "ước cả năm"]), help: Bilingual(vi: "", en: "")),
        FieldDeclaration("số lẻ", .number, help: Bilingual(vi: "", en: "")),
        FieldDeclaration("quan hệ", .table, help: Bilingual(vi: "", en: "")),
    ]

    /// Three communes of two districts.
    static let communes = """
        dữ liệu:
          hệ số: 2
          vốn: 12 tỷ đồng
          xã: |
            | Tên       | Huyện | Kế hoạch | Thực hiện | Năm trước | Phụ nữ 15-49 |
            |-----------|-------|---------:|----------:|----------:|-------------:|
            | Hương Trà | Đông  |      120 |        90 |        60 |          812 |
            | Khe Lá    | Tây   |       40 |        50 |         x |          604 |
            | Thượng Sơn| Đông  |       80 |        60 |        50 |        1.105 |
          huyện: |
            | Tên  | Diện tích |
            |------|----------:|
            | Đông |   12,5 km |
            | Tây  |    7,5 km |

        """

    /// Runs a head.
    init(_ head: String) {
        let file = SourceFile(path: "thu.vanthu", text: "mẫu: thử\n" + head + "\n---\n")
        let read = SpecScanner.scan(file).output?.read(Self.fields) ?? Diagnosed(nil)
        let result = read.output.map { FigureStage.run($0) }
        self.head = result?.output?.head
        diagnostics = read.diagnostics + (result?.diagnostics ?? [])
    }

    /// Runs the communes with computed columns: `Tên = công thức`, or rows of a table of formulas.
    init(columns: [String], of table: String = "xã", more: String = "") {
        var text =
            Self.communes + more
            + "tính:\n  \(table): |\n    | Cột | Công thức | Đơn vị | Số lẻ |\n    |---|---|---|---:|\n"
        for column in columns { text += "    | \(column) |\n" }
        self.init(text)
    }

    /// The finished table of indicators.
    var indicators: DataTable? {
        if case .table(let table, _)? = head?.fields["chi_so"]?.value { table } else { nil }
    }

    /// A table after the stage.
    func table(_ name: String) -> DataTable? {
        if name == "chỉ số" { return indicators }
        guard case .data(let entries, _)? = head?.fields["du_lieu"]?.value,
            case .table(let table)? = entries.first(where: { $0.name == name })?.value.value
        else { return nil }
        return table
    }

    /// A column as it prints, `x` for what is not applicable.
    func column(_ name: String, of table: String = "xã") -> [String]? {
        guard let table = self.table(table), case .one(let index) = table.column(named: name) else { return nil }
        return table.columns[index].cells.map { cell in
            switch cell.value {
            case .text(let text): text
            case .number(let number): number.vietnamese()
            case .quantity(let quantity): quantity.vietnamese()
            case .notApplicable: "x"
            case .empty: ""
            case .date, .boolean, .list, .table, .row, .blank: "?"
            }
        }
    }

    /// The places of the cells that went into a cell, as typed.
    func inputs(_ name: String, row: Int, of table: String = "xã") -> [String]? {
        guard let table = self.table(table), case .one(let index) = table.column(named: name) else { return nil }
        return table.columns[index].cells[row].sources.map { String($0.text) }
    }
}
