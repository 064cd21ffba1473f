/// Faults of what a spec says of a data file.
enum DeclarationFaults {
    /// All of them.
    static let all: [DataFileFault] = [
        fault("a misspelt name", "head.unknown-key", cure: "trang", "trangg: Trang 1"),
        fault("a range that is none", "data.bad-range", cure: "A5:H40", "vùng: từ A đến H"),
        fault("a range backwards", "data.bad-range", cure: "A5:H40", "vùng: H40:A5"),
        fault("rows of names that are none", "data.bad-header-rows", cure: "3-5", "dòng tiêu đề: ba"),
        fault("too many rows of names", "data.bad-header-rows", cure: "bốn tầng", "dòng tiêu đề: 1-9"),
        fault("a separator that is none", "data.bad-separator", cure: "chữ tab", "phân cách: sao"),
        fault("a form of numbers that is none", "data.bad-number-form", cure: "kiểu Anh", "dạng số: thường"),
        fault("an encoding that is none", "head.not-a-choice", cure: "windows-1258", "mã hóa: windows-1285"),
        fault(
            "a kind of column that is none", "data.unknown-column-kind", cure: "phần trăm",
            "cột: |\n  | Tên | Kiểu |\n  |---|---|\n  | Tên | phần chăm |"),
        fault(
            "a property of columns that is none", "data.unknown-column-property", cure: "Đơn vị",
            "cột: |\n  | Tên | Đơn vi tính |\n  |---|---|\n  | Tên | |"),
        fault(
            "columns without names", "data.columns-not-named", cure: "| Tên |", "cột: |\n  | Kiểu |\n  |---|\n  | số |"),
        fault(
            "a unit of text", "data.unit-of-no-figure", cure: "Bỏ đơn vị",
            "cột: |\n  | Tên | Kiểu | Đơn vị |\n  |---|---|---|\n  | Tên | chữ | người |"),
        fault(
            "a column declared twice", "data.doubled-mapping", cure: "cột kia",
            "cột: |\n  | Tên | Ở tệp |\n  |---|---|\n  | Tên | |\n  | Tên | Dân số |"),
        fault("hidden rows neither read nor left out", "head.not-a-choice", cure: "bỏ", "ẩn: giấu"),
    ]

    private static func fault(_ name: String, _ code: String, cure: String, _ entry: String) -> DataFileFault {
        .csv(name, code, cure: cure, entry: entry, "Tên;Dân số\nA;5\nB;6\n")
    }
}
