/// Faults of `biểu đồ`: the data and columns it names, its kind, units, marks, numbers, measures, and where it is printed.
enum ChartFaults {
    /// All errors.
    static let all: [PlantedFault] = keys + data + columns + units + marks + numbers + rows + measures + mentions

    private static let keys: [PlantedFault] = [
        fault("an unknown key", "head.unknown-key", cure: "nguồn", "\(sound)\n▮nguồnn: Sở"),
        fault("a key twice", "head.duplicate-key", cure: "loại", "\(sound)\n▮loại: hoàn thành"),
        fault("no data", "head.missing-key", cure: "dòng", "▮loại: xếp hạng\ncột: Hộ"),
        fault("no kind", "head.missing-key", cure: "loại", "▮dòng: xã\ncột: Hộ"),
        fault("an unknown kind", "head.not-a-choice", cure: "xếp hạng", "dòng: xã\nloại: ▮bánh\ncột: Hộ"),
        fault("a direction of nothing", "head.not-a-choice", cure: "thấp", "\(sound)\nchiều: ▮ngang"),
        fault("a name twice", "head.duplicate-key", cure: "t", sound, after: "\n  ▮T:\n    dòng: xã"),
    ]

    private static let data: [PlantedFault] = [
        fault("unknown data", "table.unknown-data", cure: "xã", "dòng: ▮xa1\nloại: xếp hạng\ncột: Hộ"),
        fault(
            "data that has no rows", "table.no-rows", cure: "bảng dữ liệu",
            "dòng: ▮kinh phí\nloại: xếp hạng\ncột: Hộ"),
        fault(
            "a table without rows", "chart.no-rows", cure: "chưa có dòng nào", "dòng: ▮trống\nloại: xếp hạng\ncột: Hộ"),
        fault("an unknown name column", "table.unknown-column", cure: "Tên", "\(sound)\nnhãn: ▮Tênn"),
    ]

    private static let columns: [PlantedFault] = [
        fault("an unknown column", "table.unknown-column", cure: "Hộ", "dòng: xã\nloại: xếp hạng\ncột: ▮Hộs"),
        fault(
            "a column that fits two", "table.several-columns", cure: "«Nam», «Năm»",
            "dòng: xã\nloại: xếp hạng\ncột: ▮nam"),
        fault(
            "a column of text", "chart.text-column", cure: "Hộ", "dòng: xã\nloại: xếp hạng\ncột: ▮Vùng"),
        fault("no column to guess", "chart.no-column", cure: "Ghi «cột»", "dòng: xã\nloại: xếp hạng", key: "▮t"),
        fault(
            "two columns in a ranking", "chart.series-count", cure: "so sánh năm",
            "dòng: xã\nloại: xếp hạng\ncột: ▮[Hộ, Nam]"),
        fault(
            "five columns", "chart.series-count", cure: "hai biểu đồ",
            "dòng: xã\nloại: so sánh năm\ncột: ▮[Hộ, Nam, Năm, Hộ, Hộ]"),
        fault(
            "too few names in the legend", "chart.legend-count", cure: "2 tên",
            "dòng: xã\nloại: so sánh năm\ncột: [Hộ, Nam]\nchú giải: ▮[Một]"),
        fault(
            "an unknown name in a formula", "table.unknown-column", cure: "Hộ",
            "dòng: xã\nloại: xếp hạng\ncột: ▮Hộs / Nam"),
        fault(
            "a function in a formula", "table.formula-part", cure: "tính", "dòng: xã\nloại: xếp hạng\ncột: ▮bình(Hộ)"),
        fault(
            "a formula that breaks off", "expression.missing-operand", cure: "thiếu",
            "dòng: xã\nloại: xếp hạng\ncột: Hộ +▮"),
        fault(
            "a division by nothing", "evaluate.division-by-zero", cure: "chia cho 0",
            "dòng: xã\nloại: xếp hạng\ncột: ▮Hộ / Lẻ"),
    ]

    private static let units: [PlantedFault] = [
        fault(
            "two units on one axis", "chart.mixed-units", cure: "lọc", "dòng: lẫn\nloại: xếp hạng\ncột: Số",
            rows: "| An | 10 hộ |\n| Bình | ▮5 ha |"),
        fault(
            "another unit than the figures'", "chart.other-unit", cure: "ha",
            "dòng: lẫn\nloại: xếp hạng\ncột: Số\nđơn vị: ▮tấn", rows: "| An | 10 ha |\n| Bình | 5 ha |"),
        fault(
            "completion in hectares", "chart.no-percentage", cure: "* 100", "dòng: lẫn\nloại: hoàn thành\ncột: ▮Số",
            rows: "| An | 10 ha |\n| Bình | 5 ha |"),
        fault(
            "no figure at all", "chart.no-figures", cure: "trống", "dòng: lẫn\nloại: xếp hạng\ncột: Số", key: "▮t",
            rows: "| An | x |\n| Bình |  |"),
    ]

    private static let marks: [PlantedFault] = [
        fault("a mark of words", "chart.mark", cure: "95%", "\(sound)\nmốc: ▮bình quân"),
        fault("a mark in another unit", "chart.mark-unit", cure: "không đơn vị", "\(sound)\nmốc: ▮5 ha"),
    ]

    private static let numbers: [PlantedFault] = [
        fault("too many decimals", "chart.whole-number", cure: "từ 0 đến 6", "\(sound)\nsố lẻ: ▮9"),
        fault("a fraction of rows", "chart.whole-number", cure: "từ 1 đến 120", "\(sound)\ntối đa: ▮1,5"),
        fault("words for a number", "head.bad-number", cure: "số", "\(sound)\ntối đa: ▮mười"),
    ]

    private static let rows: [PlantedFault] = [
        fault("a filter that is no condition", "table.filter-no-condition", cure: "so sánh", "\(sound)\nlọc: ▮Hộ + 1"),
        fault(
            "a filter that leaves nothing", "table.filter-leaves-nothing", cure: "không dòng nào",
            "\(sound)\nlọc: ▮Hộ > 9000"),
        fault("sorting by an unknown column", "table.unknown-column", cure: "Tên", "\(sound)\nsắp xếp: [▮Tênn giảm]"),
        fault("groups by an unknown column", "table.unknown-column", cure: "Vùng", "\(sound)\nnhóm: ▮Vung1"),
        fault(
            "more rows than can be drawn", "chart.too-many-rows", cure: "tối đa", "dòng: lẫn\nloại: xếp hạng\ncột: Số",
            key: "▮t", rows: (1...121).map { "| Xã \($0) | \($0) |" }.joined(separator: "\n")),
    ]

    private static let measures: [PlantedFault] = [
        fault(
            "a height that holds no bars", "form.chart-too-low", cure: "ít nhất", "\(sound)\ncao: 12 mm", key: "▮t",
            text: "{{ biểu_đồ.t }}"),
        fault(
            "a width without room for bars", "form.chart-too-narrow", cure: "rộng", "\(sound)\nrộng: 22 mm", key: "▮t",
            text: "{{ biểu_đồ.t }}"),
    ]

    private static let mentions: [PlantedFault] = [
        fault("an unknown chart", "evaluate.unknown-part", cure: "t", sound, text: "{{ biểu_đồ.▮khác }}"),
        fault(
            "a chart inside a line", "evaluate.blocks-in-line", cure: "riêng", sound, text: "Xem {{ ▮biểu_đồ.t }} đây."),
        fault(
            "a chart in a cell", "evaluate.blocks-in-line", cure: "riêng", sound,
            text: "| A | B |\n|---|---|\n| 1 | {{ ▮biểu_đồ.t }} |"),
        fault("all charts at once", "evaluate.group-printed", cure: "t", sound, text: "{{ ▮biểu_đồ }}"),
        fault(
            "a chart over rows that only a batch gives", "evaluate.batch-name", cure: "batch",
            "dòng: ▮xã_này\nloại: xếp hạng\ncột: Hộ", text: "{{ biểu_đồ.t }}"),
    ]

    /// Findings, which stop nothing.
    static let findings: [PlantedFault] = [
        fault(
            "wider than the page", "form.chart-too-wide", cure: "mm", "\(sound)\nrộng: 300 mm", key: "▮t",
            text: "{{ biểu_đồ.t }}"),
        fault(
            "higher than the page", "form.chart-too-high", cure: "mm", "\(sound)\ncao: 290 mm", key: "▮t",
            text: "{{ biểu_đồ.t }}"),
        fault(
            "a share of one for a percentage", "chart.ratio", cure: "* 100",
            "dòng: xã\nloại: hoàn thành\ncột: ▮Hộ / Nam"),
    ]

    private static let sound = "dòng: xã\nloại: xếp hạng\ncột: Hộ"

    /// A fault in the declaration of the chart `t`, in data of its own, or in the text.
    private static func fault(
        _ name: String, _ code: String, cure: String, _ declaration: String, key: String = "t", after: String = "",
        rows: String = "| An | 1 |", text: String = "Trồng thêm cây xanh."
    ) -> PlantedFault {
        let whole = """
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
            dữ liệu:
              kinh phí: 15 triệu đồng
              trống: |
                | Tên | Hộ |
                |-----|---:|
              xã: |
                | Tên  | Vùng | Hộ | Nam | Năm | Lẻ |
                |------|------|---:|----:|----:|---:|
                | An   | Cao  | 10 |   9 |   3 |  0 |
                | Bình | Thấp |  9 |   8 |   4 |  0 |
              lẫn: |
                | Tên | Số |
                |-----|---:|
            \(indented(rows, by: "    "))
            biểu đồ:
              \(key):
            \(indented(declaration, by: "    "))\(after)
            ---
            Ủy ban nhân dân xã ban hành Kế hoạch như sau:
            \(text)
            Hết phần số liệu.
            """
        return PlantedFault(name: "chart, " + name, place: .spec, text: whole, code: code, cure: cure, isAlone: true)
    }

    private static func indented(_ text: String, by indent: String) -> String {
        text.split(separator: "\n").map { indent + $0 }.joined(separator: "\n")
    }
}
