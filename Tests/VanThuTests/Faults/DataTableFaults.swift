/// Tables typed in the head.
enum DataTableFaults {
    /// All of them.
    static let all: [PlantedFault] = [
        .data(
            "a cell that is no figure", "data.bad-figure", cure: "---:",
            """
            ấp: |
              | Tên | Số hộ |
              |-----|------:|
              | Một | ▮nhiều |
            """),
        .data(
            "a figure with a point in an unused column", "data.bad-figure", cure: "1,5",
            """
            ấp: |
              | Tên | Diện tích |
              |-----|----------:|
              | Một | ▮1.5 |
            """),
        .data(
            "a figure with comma between thousands", "data.bad-figure", cure: "1.250",
            """
            ấp: |
              | Tên | Số hộ |
              |-----|------:|
              | Một | ▮1,250 |
            """),
        .data(
            "data: a row with a cell too few", "data.ragged-row", cure: "2",
            """
            ấp: |
              | Tên | Số hộ |
              |-----|------:|
              ▮| Một |
            """),
        .data(
            "data: a row with a cell too many", "data.ragged-row", cure: "2",
            """
            ấp: |
              | Tên | Số hộ |
              |-----|------:|
              ▮| Một | 12 | 13 |
            """),
        .data(
            "data: a table without rule", "data.missing-rule", cure: "|---|",
            """
            ấp: |
              | Tên | Số hộ |
              ▮| Một | 12 |
            """),
        .data(
            "a line that is no row", "data.not-a-row", cure: "|",
            """
            ấp: |
              | Tên | Số hộ |
              |-----|------:|
              | Một | 12 |
              ▮Hai 13
            """),
        .data(
            "a column without name", "data.unnamed-column", cure: "tên",
            """
            ấp: |
              | Tên | ▮|
              |-----|------:|
              | Một | 12 |
            """),
        .data(
            "a column twice", "data.duplicate-column", cure: "Số hộ",
            """
            ấp: |
              | Tên | Số hộ | ▮Số hộ |
              |-----|------:|------:|
              | Một | 12 | 13 |
            """),
        .data("a datum twice", "head.duplicate-key", cure: "xóa", "▮So ho: 121"),
        PlantedFault(
            name: "data that are a text", place: .head("dữ liệu"), text: "dữ liệu: ▮nhiều", code: "head.wrong-shape",
            cure: "số hộ: 120", isAlone: true),
    ]
}
