/// Filters.
enum FilterFaults {
    /// All of them.
    static let all: [PlantedFault] = [
        .body("an unknown filter", "filter.unknown", cure: "đếm", "{{ thôn | ▮đểm_số }}"),
        .body("a misspelt filter", "filter.unknown", cure: "làm_tròn", "{{ số_hộ | ▮làm_chòn }}"),
        .body(
            "a filter with two arguments for one", "filter.argument-count", cure: "làm_tròn",
            "{{ số_hộ | ▮làm_tròn(1, 2) }}"),
        .body("a filter with an argument too many", "filter.argument-count", cure: "đếm", "{{ thôn | ▮đếm(1) }}"),
        .body(
            "a selection by a misspelt column", "evaluate.unknown-column", cure: "Số cây",
            "{{ thôn | lọc(▮\"Số câi\", 450) | đếm }}"),
        .body(
            "a selection by a sign that is none", "filter.argument", cure: "dấu so sánh",
            "{{ thôn | lọc(\"Số cây\", ▮\"hơn\", 450) | đếm }}"),
        .body(
            "a selection of another unit", "evaluate.units-differ", cure: "đơn vị",
            "{{ thôn | lọc(\"Số cây\", ▮đất) | đếm }}"),
        .body(
            "a selection in a column with an empty cell", "filter.selection-of-empty", cure: "ô trống",
            "{{ thôn | ▮lọc(\"Đất trồng\", \">\", 1) | đếm }}"),
        .body(
            "an order that is neither way", "filter.argument", cure: "giảm",
            "{{ (thôn | sắp_xếp(\"Tên\", ▮\"ngược\")).Tên | nối }}"),
        .body("groups of a list", "filter.input", cure: "bảng", "{{ ▮thôn.Tên | nhóm(\"Tên\") | đếm }}"),
        .body("the smallest of text", "filter.sum-of-other", cure: "---:", "{{ thôn | ▮nhỏ_nhất(\"Tên\") }}"),
        .body(
            "a mean of an empty cell", "filter.sum-of-empty", cure: "ghi 0", "{{ thôn | ▮bình_quân(\"Đất trồng\") }}"),
        .body(
            "a ratio of figures of two units", "evaluate.units-differ", cure: "đơn vị",
            "{{ số_hộ | tỷ_lệ(▮đất) }}"),
        .body(
            "growth over nothing", "evaluate.division-by-zero", cure: "chia cho 0", "{{ số_hộ | tăng(▮số_hộ - số_hộ) }}"
        ),
        .body("so many first rows as a text", "filter.argument", cure: "số dòng", "{{ thôn | đầu(▮\"hai\") | đếm }}"),
        .body("a sum without column", "filter.without-column", cure: "tổng(\"tên cột\")", "{{ thôn | ▮tổng }}"),
        .body(
            "a sum of an unknown column", "evaluate.unknown-column", cure: "Số cây", "{{ thôn | tổng(▮\"Số câyy\") }}"),
        .body("a sum with an empty cell", "filter.sum-of-empty", cure: "ghi 0", "{{ thôn | ▮tổng(\"Đất trồng\") }}"),
        .body("a sum of texts", "filter.sum-of-other", cure: "---:", "{{ thôn | ▮tổng(\"Ghi chú\") }}"),
        .body("a count of a number", "filter.input", cure: "bảng", "{{ ▮số_hộ | đếm }}"),
        .body("a rounding of a text", "filter.input", cure: "số", "{{ ▮tên_xã | làm_tròn(1) }}"),
        .body("a rounding to words", "filter.argument", cure: "số", "{{ số_hộ | làm_tròn(▮\"một\") }}"),
        .body("an unknown form of date", "filter.date-form", cure: "dài", "{{ ngày | ngày(▮\"dàii\") }}"),
        .body("a date form of a number", "filter.input", cure: "ngày", "{{ ▮số_hộ | ngày(\"dài\") }}"),
        .body("a filter behind a mention", "filter.on-reference", cure: "thường", "{{ mục.mục_đích | ▮số }}"),
    ]
}
