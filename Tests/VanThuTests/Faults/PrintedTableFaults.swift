/// Faults of `bảng`: the data and columns it names, formulas, groups, numbers of columns, widths.
enum PrintedTableFaults {
    /// All errors.
    static let all: [PlantedFault] = data + columns + options + rows + numbers + widths

    private static let data: [PlantedFault] = [
        fault("unknown data", "table.unknown-data", cure: "xã", "dòng: ▮xa1"),
        fault("data that has no rows", "table.no-rows", cure: "bảng dữ liệu", "dòng: ▮kinh phí"),
        fault("an unknown column", "table.unknown-column", cure: "Dân số", "dòng: xã\ncột: [Stt, ▮Dân sốs]"),
        fault(
            "a column that fits two", "table.several-columns", cure: "«Nam», «Năm»", "dòng: xã\ncột: [Stt, ▮nam]"),
        fault(
            "no targets to make columns of", "table.no-targets", cure: "Chia cho", "dòng: xã\ncột: [Tên, ▮mỗi chỉ tiêu]"
        ),
        fault(
            "no indicators to make columns of", "table.no-indicators", cure: "mã", "dòng: xã\ncột: [Tên, ▮mỗi chỉ số]"),
        fault("columns of nothing known", "table.unknown-each", cure: "mỗi cột", "dòng: xã\ncột: [Tên, ▮mỗi hàng]"),
        fault("an unknown model", "table.unknown-model", cure: "thuc-luc-hoi", "dòng: xã\nmẫu: ▮thực lực Hộ"),
        fault("a row as a table", "evaluate.batch-name", cure: "batch", "dòng: ▮xã_này", isPrinted: true),
    ]

    private static let columns: [PlantedFault] = [
        declared("a column without content", "table.column-without-content", cure: "để trống", "▮| "),
        declared("an unknown name in a formula", "table.unknown-column", cure: "Dân số", "A | ▮Dân_sốs / Hộ"),
        declared("a function in a formula", "table.formula-part", cure: "tính", "A | ▮bình(Hộ)"),
        declared("a filter in a formula", "table.formula-part", cure: "làm_tròn", "A | Hộ + 1 | ▮đếm", bar: true),
        declared("a formula that breaks off", "expression.missing-operand", cure: "thiếu", "A | Hộ +▮"),
        declared("a division by nothing", "evaluate.division-by-zero", cure: "chia cho 0", "A | ▮Hộ / Nam"),
    ]

    private static let options: [PlantedFault] = [
        option("an unknown option", "table.unknown-option", cure: "Số lẻ", "Tiêu đề | ▮Lẻ", "Hộ | 1"),
        option("words for decimals", "table.bad-option", cure: "từ 0 đến 12", "Tiêu đề | Số lẻ", "Hộ | ▮một"),
        option("a width of nothing", "table.bad-option", cure: "2,5cm", "Tiêu đề | Rộng", "Hộ | ▮rộng"),
        option("an unknown alignment", "table.bad-option", cure: "giữa", "Tiêu đề | Căn", "Hộ | ▮đều"),
        option("neither yes nor no", "table.bad-option", cure: "có hoặc không", "Tiêu đề | Cộng", "Hộ | ▮ừ"),
    ]

    private static let rows: [PlantedFault] = [
        fault("a filter that is no condition", "table.filter-no-condition", cure: "so sánh", "dòng: xã\nlọc: ▮Hộ + 1"),
        fault(
            "a filter that leaves nothing", "table.filter-leaves-nothing", cure: "không dòng nào",
            "dòng: xã\nlọc: ▮Hộ > 9000"),
        fault("groups by an unknown column", "table.unknown-column", cure: "Vùng", "dòng: xã\nnhóm: ▮Vung1"),
        fault("sorting by an unknown column", "table.unknown-column", cure: "Tên", "dòng: xã\nsắp xếp: [▮Tênn giảm]"),
        fault(
            "an unknown name in a heading", "table.unknown-column", cure: "Hộ",
            "dòng: xã\nnhóm: Vùng\nđầu nhóm: {{ nhóm }} {{ ▮Hô1 }}"),
        fault(
            "a heading whose tag stays open", "table.open-tag", cure: "{{ nhóm }}",
            "dòng: xã\nnhóm: Vùng\nđầu nhóm: Vùng ▮{{ nhóm"),
        fault("unknown numerals", "table.numeral", cure: "các cấp", "dòng: xã\nđánh số: ▮Z"),
        fault(
            "too many levels of numerals", "table.numeral-levels", cure: "nhiều nhất 1 cấp", "dòng: xã\nđánh số: ▮A/I/1"
        ),
        fault("ditto marks in an unknown column", "table.unknown-column", cure: "Vùng", "dòng: xã\ndấu lặp: [▮Vúngg]"),
        fault("rows of a fraction", "table.blank-rows", cure: "từ 0 đến 500", "dòng: xã\ndòng trống: ▮1,5"),
        printed(
            "an empty cell in a sum", "table.empty-in-sum", cure: "ô trống",
            spec("dòng: xã\ndòng cộng: cuối", "| An | Cao | 10 | 1 | 2 | 3 |\n| Bình | Cao | ▮| 2 | 3 | 4 |")),
        printed(
            "a row without group", "table.row-without-group", cure: "thuộc nhóm nào",
            spec("dòng: xã\nnhóm: Vùng", "| An | Cao | 10 | 1 | 2 | 3 |\n| Bình | ▮| 9 | 2 | 3 | 4 |")),
    ]

    private static let numbers: [PlantedFault] = [
        fault(
            "too few column numbers", "table.number-count", cure: "2 số", "dòng: xã\ncột: [Tên, Hộ]\nhàng số cột: ▮[A]"),
        fault(
            "a formula of an unknown column", "table.unknown-number", cure: "A, 1, 2",
            "dòng: xã\ncột: [Tên, Hộ, Dân số]\nhàng số cột: [A, 1, ▮2=1/7]"),
        fault(
            "a formula that cannot be read", "table.number-formula", cure: "3=2/1",
            "dòng: xã\ncột: [Tên, Hộ, Dân số]\nhàng số cột: [A, 1, ▮2=1#1]"),
    ]

    private static let widths: [PlantedFault] = [
        printed(
            "a table that may not be split", "form.data-table-too-wide", cure: "tách cột: có", wide("tách cột: không")),
        fault(
            "a type size outside the range", "form.table-size", cure: "8–13", "dòng: xã\ncỡ chữ: 5", isPrinted: true,
            at: "▮t"),
    ]

    /// Findings, which stop nothing.
    static let findings: [PlantedFault] = [
        printed("a table wider than the page", "form.data-table-split", cure: "{ngang}", wide("cỡ chữ: 13")),
        fault(
            "a formula that its column contradicts", "table.formula-contradicts", cure: "phải là",
            "dòng: xã\ncột: [Tên, Hộ, Dân số]\nhàng số cột: [A, 1, ▮2=1x1]", isPrinted: true),
    ]

    private static let sound = "| An | Cao | 10 | 0 | 2 | 3 |\n| Bình | Thấp | 9 | 0 | 3 | 4 |"

    /// A fault in the declaration of the table `t`.
    private static func fault(
        _ name: String, _ code: String, cure: String, _ declaration: String, isPrinted: Bool = false,
        at key: String = "t"
    ) -> PlantedFault {
        PlantedFault(
            name: "table, " + name, place: .spec, text: whole(spec(declaration, sound, key: key), isPrinted: isPrinted),
            code: code,
            cure: cure, isAlone: true)
    }

    /// A fault in data and declarations, the table printed.
    private static func printed(_ name: String, _ code: String, cure: String, _ data: String) -> PlantedFault {
        PlantedFault(
            name: "table, " + name, place: .spec, text: whole(data, isPrinted: true), code: code, cure: cure,
            isAlone: true)
    }

    /// A fault in a row of the table of columns.
    private static func declared(
        _ name: String, _ code: String, cure: String, _ row: String, bar: Bool = false
    ) -> PlantedFault {
        let row = bar ? row.replacing(" | ▮", with: " \\| ▮") : row
        return fault(name, code, cure: cure, "dòng: xã\ncột: |\n  | Tiêu đề | Giá trị |\n  |---|---|\n  | \(row) |")
    }

    /// A fault in an option of a column.
    private static func option(_ name: String, _ code: String, cure: String, _ header: String, _ row: String)
        -> PlantedFault
    {
        fault(name, code, cure: cure, "dòng: xã\ncột: |\n  | \(header) |\n  |---|---|\n  | \(row) |")
    }

    private static func spec(_ declaration: String, _ rows: String, key: String = "t") -> String {
        """
        dữ liệu:
          kinh phí: 15 triệu đồng
          xã: |
            | Tên | Vùng | Hộ | Nam | Năm | Dân số |
            |-----|------|---:|----:|----:|-------:|
        \(indented(rows, by: "    "))
        bảng:
          \(key):
        \(indented(declaration, by: "    "))
        """
    }

    /// Data of forty columns, printed on a portrait page.
    private static func wide(_ more: String) -> String {
        let names = (1...40).map { "Thôn\($0)" }.joined(separator: " | ")
        let cells = (1...40).map { _ in "123.456" }.joined(separator: " | ")
        return """
            dữ liệu:
              xã: |
                | Tên | \(names) |
                |-----|\(String(repeating: "---:|", count: 40))
                | An | \(cells) |
            bảng:
              ▮t:
                dòng: xã
                \(more)
            """
    }

    private static func indented(_ text: String, by indent: String) -> String {
        text.split(separator: "\n").map { indent + $0 }.joined(separator: "\n")
    }

    private static func whole(_ data: String, isPrinted: Bool) -> String {
        """
        mẫu: kế hoạch
        cơ quan:
          tên: Ủy ban nhân dân xã Hòa Sơn
          viết tắt: UBND
        địa danh: Hòa Sơn
        ngày: 12/3/2026
        số: 15
        trích yếu: Trồng cây năm 2026
        nơi nhận: |
          - Đảng ủy xã
          - Lưu: VT
        ký:
          thay mặt: Ủy ban nhân dân
          chức vụ: Chủ tịch
          họ tên: Nguyễn Văn Mẫu
        \(data)
        ---
        Ủy ban nhân dân xã ban hành Kế hoạch như sau:
        \(isPrinted ? "{{ bảng.t }}" : "Trồng thêm cây xanh.")
        """
    }
}
