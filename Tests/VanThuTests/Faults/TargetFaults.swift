/// Faults of `chỉ tiêu`: the table of targets, the columns it names, divisions that are impossible.
enum TargetFaults {
    /// All of them.
    static let all: [PlantedFault] = table + cells + names + divisions + sums

    private static let table: [PlantedFault] = [
        fault(
            "targets without codes", "target.missing-column", cure: "Mã",
            header: "▮Tên | Tổng | Chia cho | Theo", "Trồng cây | 90 cây | xã | Hộ"),
        fault(
            "a misspelt column of targets", "target.unknown-column", cure: "Chia cho",
            header: "Mã | Tổng | ▮Chia ch | Theo", "cây | 90 cây | xã | Hộ"),
        fault(
            "a column of targets typed twice", "target.column-twice", cure: "hai cột",
            header: "Mã | Tổng | Chia cho | Theo | ▮tổng", "cây | 90 cây | xã | Hộ | 90 cây"),
        fault("a target without code", "target.code-missing", cure: "gọi chỉ tiêu", "▮| Cây | 90 cây | xã | Hộ"),
        fault(
            "two targets of one code", "target.code-twice", cure: "mã khác", "cây | A | 90 cây | xã | Hộ",
            "▮Cây | B | 20 cây | xã | Hộ"),
        fault(
            "a code that is a column of targets", "target.code-is-column", cure: "mã khác",
            "▮tổng | A | 90 cây | xã | Hộ"),
        fault(
            "an unknown kind of target", "target.unknown-kind", cure: "cố định", "cây | A | 90 cây | xã | Hộ | ▮cố địn"
        ),
    ]

    private static let cells: [PlantedFault] = [
        fault("a target without total", "target.missing-cell", cure: "190 ca", "cây | A | ▮| xã | Hộ"),
        fault("a target without basis", "target.missing-cell", cure: "đều", "cây | A | 90 cây | xã | ▮|"),
        fault("a target without units", "target.missing-cell", cure: "bảng dữ liệu", "cây | A | 90 cây | ▮| Hộ"),
        fault(
            "a fixed target without rate", "target.missing-cell", cure: "một số", "cây | A | | xã | | cố định | ▮|"),
        fault(
            "a column that a kind does not use", "target.unused-cell", cure: "Bỏ trống",
            "cây | A | | xã | | cố định | 2 cây | ▮5"),
        fault("words for a total", "target.bad-number", cure: "không phải là số", "cây | A | ▮nhiều | xã | Hộ"),
        fault("a decimal point in a total", "target.bad-number", cure: "1,5", "cây | A | ▮1.5 ha | xã | Hộ"),
        fault(
            "a floor in another unit", "target.unit-clash", cure: "tính bằng «cây»",
            "cây | A | 90 cây | xã | Hộ | | | ▮5 bụi"),
        fault(
            "a unit beside another", "target.unit-clash", cure: "cây",
            header: "Mã | Tổng | Chia cho | Theo | Đơn vị", "cây | 90 cây | xã | Hộ | ▮bụi"),
        fault(
            "a share that is no percentage", "target.bad-share", cure: "30%", "cây | A | 90 cây | xã | Hộ",
            "nữ | B | | | cây | tỷ trọng | ▮120%"),
    ]

    private static let names: [PlantedFault] = [
        fault("targets over an unknown table", "target.unknown-table", cure: "xã", "cây | A | 90 cây | ▮xa1 | Hộ"),
        fault("an unknown basis", "target.unknown-basis", cure: "Hộ", "cây | A | 90 cây | xã | ▮Hội"),
        fault("a basis that fits two columns", "target.several-columns", cure: "«Năm»", "cây | A | 90 cây | xã | ▮nam"),
        fault("a basis of text", "target.not-figures", cure: "cột số", "cây | A | 90 cây | xã | ▮Tên"),
        fault("an unknown floor", "target.unknown-basis", cure: "Sàn", "cây | A | 90 cây | xã | Hộ | | | ▮Sànn"),
        fault(
            "an unknown key of a target", "target.unknown-basis", cure: "cột",
            "cây | A | 90 cây | xã | Hộ | | | | | ▮Thứ hạng"),
        fault(
            "a share of an unknown target", "target.unknown-target", cure: "cây", "cây | A | 90 cây | xã | Hộ",
            "nữ | B | | | ▮câyy | tỷ trọng | 30%"),
        fault(
            "a share of a ratio", "target.not-summed", cure: "không cộng được", "sinh | A | 5% | xã | | tỷ lệ",
            "nữ | B | | | ▮sinh | tỷ trọng | 30%"),
        fault(
            "a share of what is not divided", "target.not-divided", cure: "Chia cho", "lớp | A | 3 lớp",
            "nữ | B | | | ▮lớp | tỷ trọng | 30%"),
        fault(
            "shares of each other", "figures.cycle", cure: "vòng", "▮một | A | | xã | hai | tỷ trọng | 30%",
            "hai | B | | xã | một | tỷ trọng | 30%"),
        fault(
            "a code that is a column of the units", "figures.column-exists", cure: "tên khác",
            "▮Hộ | A | 90 cây | xã | Nữ"),
        fault(
            "a total over another table", "target.other-table", cure: "xã", "cây | A | 90 cây | xã | Hộ",
            "ấp | B | 9 cây | ấp | Hộ", "tất | C | | xã | cây, ▮ấp | cộng"),
    ]

    private static let divisions: [PlantedFault] = [
        fault(
            "an empty basis", "target.cell-empty", cure: "ghi x", units: "A | 10 | 5 | 1\nB | ▮| 7 | 2",
            "cây | A | 90 cây | xã | Nữ"),
        fault(
            "bases in two units", "target.basis-units", cure: "hộ", units: "A | 10 người | 5 | 1\nB | ▮4 hộ | 7 | 2",
            "cây | A | 90 cây | xã | Nữ"),
        fault(
            "a basis below nothing", "target.negative-basis", cure: "từ 0", units: "A | 10 | 5 | 1\nB | ▮-4 | 7 | 2",
            "cây | A | 90 cây | xã | Nữ"),
        fault(
            "bases of nothing", "target.no-basis", cure: "đều", units: "A | 0 | 5 | 1\nB | 0 | 7 | 2",
            "cây | A | 90 cây | xã | ▮Nữ"),
        fault(
            "nobody to divide over", "target.no-units", cure: "x", units: "A | x | 5 | 1",
            "cây | A | 90 cây | ▮xã | Nữ"),
        fault("a total below nothing", "target.negative-total", cure: "từ 0", "cây | A | ▮-9 cây | xã | Hộ"),
        fault("a total between steps", "target.total-between-steps", cure: "0,1", "cây | A | ▮9,5 ha | xã | Hộ"),
        fault(
            "a step of nothing", "target.bad-step", cure: "0,1", "cây | A | 9 cây | xã | Hộ | | | | | | | ▮0"),
        fault(
            "floors above the total", "target.floors-above-total", cure: "ít nhất 12 cây",
            "cây | A | ▮9 cây | xã | Hộ | | | Sàn"),
        fault(
            "caps below the total", "target.caps-below-total", cure: "nhiều nhất 12 cây",
            "cây | A | ▮90 cây | xã | Hộ | | | | Sàn"),
        fault(
            "a floor above its cap", "target.floor-above-cap", cure: "Hạ mức sàn",
            units: "A | 6 | 5 | ▮8\nB | 4 | 7 | 2",
            "cây | A | 90 cây | xã | Hộ | | | Sàn | Nữ", "chè | A | 9 cây | xã | Hộ"),
        fault(
            "a floor below nothing", "target.negative-limit", cure: "từ 0", units: "A | 10 | 5 | ▮-8\nB | 4 | 7 | 2",
            "cây | A | 90 cây | xã | Hộ | | | Sàn"),
        fault(
            "fixed parts above the total", "target.fixed-above-total", cure: "ít nhất 9 cây",
            units: "A | 10 | 5 | 9\nB | 4 | 7 |", "cây | A | ▮8 cây | xã | Hộ | | | | | | Sàn"),
        fault(
            "fixed parts that do not fill the total", "target.fixed-do-not-fill", cure: "11 cây",
            units: "A | 10 | 5 | 9\nB | 4 | 7 | 2", "cây | A | ▮80 cây | xã | Hộ | | | | | | Sàn"),
        fault(
            "a fixed part between steps", "target.fixed-between-steps", cure: "Làm tròn",
            units: "A | 10 | 5 | ▮1,5\nB | 4 | 7 |", "cây | A | 80 cây | xã | Hộ | | | | | | Sàn"),
        fault(
            "a tie that no key decides", "target.tie", cure: "Khóa", units: "A | 10 | 5 | 1\nA | 10 | 7 | 2",
            "▮cây | A | 9 cây | xã | Nữ"),
        fault(
            "a tie of equal keys", "target.tie", cure: "khác nhau", units: "A | 10 | 5 | 1\nB | 10 | 5 | 2",
            "cây | A | 9 cây | xã | Nữ | | | | | ▮Hộ"),
        fault(
            "a rest for units without basis", "target.rest-without-basis", cure: "mức trần",
            units: "A | 0 | 5 | 1\nB | 4 | 7 |", "cây | A | 9 cây | xã | ▮Nữ | | | | 5"),
    ]

    private static let sums: [PlantedFault] = [
        PlantedFault.head(
            "dữ liệu", "a printed table of an unknown working", "table.unknown-data", cure: "cách_chia.cây",
            """
            dữ liệu:
              xã: |
                | Tên | Hộ |
                |-----|---:|
                | A   |  4 |
            chỉ tiêu: |
              | Mã  | Tổng  | Chia cho | Theo |
              |-----|------:|----------|------|
              | cây | 9 cây | xã       | Hộ   |
            bảng:
              từng bước:
                dòng: ▮cách_chia.câyy
            """
        ).alone,
        fault(
            "a total that its fixed parts do not give", "target.total-differs", cure: "6 cây",
            "cây | A | ▮7 cây | xã | | cố định | 2 cây"),
        fault(
            "a total that its members do not give", "target.total-differs", cure: "để trống",
            "cây | A | ▮7 cây | xã | Hộ | mỗi thành viên | 2 cây"),
        fault(
            "margins that differ", "target.margins-differ", cure: "phải bằng nhau",
            "cây | A | 9 cây | xã | Hộ", "tất | B | 9 cây | xã | cây | cộng | ▮Nữ"),
        fault(
            "a row that its targets do not give", "target.row-differs", cure: "cộng lại",
            units: "A | 10 | 5 | ▮9\nB | 4 | 7 | 3", "cây | A | 12 cây | xã | Hộ",
            "tất | B | | xã | cây | cộng | Sàn"),
        fault(
            "a total of different units", "target.unit-clash", cure: "«cây»", "cây | A | 9 cây | xã | Hộ",
            "lớp | B | 3 lớp | xã | Hộ", "tất | C | | xã | cây, ▮lớp | cộng"),
    ]

    /// A spec with two tables and these targets; `▮` stands where the report must point.
    private static func fault(
        _ name: String, _ code: String, cure: String,
        header: String = "Mã | Tên | Tổng | Chia cho | Theo | Kiểu | Mức | Sàn | Trần | Khóa | Cố định | Làm tròn",
        units: String = "A | 10 | 5 | 3\nB | 20 | 8 | 4\nC | 15 | 7 | 5", _ rows: String...
    ) -> PlantedFault {
        let count = header.split(separator: "|").count
        let lines = rows.map { row in
            let cells = row.split(separator: "|", omittingEmptySubsequences: false).count
            return "| " + row + String(repeating: " | ", count: max(count - cells, 0)) + " |"
        }
        let unitLines = units.split(separator: "\n").map { "    | \($0) | 1 | 2 |" }
        let data = """
            dữ liệu:
              xã: |
                | Tên | Nữ | Hộ | Sàn | Nam | Năm |
                |-----|---:|---:|----:|----:|----:|
            \(unitLines.joined(separator: "\n"))
              ấp: |
                | Tên | Hộ |
                |-----|---:|
                | Một |  4 |
            """
        let targets =
            "chỉ tiêu: |\n  | \(header) |\n  |\(String(repeating: "---|", count: count))\n  "
            + lines.joined(separator: "\n  ")
        return PlantedFault.head("dữ liệu", name, code, cure: cure, data + "\n" + targets).alone
    }
}
