import Diagnostics
import Values

/// The keys of the head that make figures of data: computed columns, targets, indicators, printed tables, charts (tính,
/// chỉ tiêu, chỉ số, bảng, biểu đồ).
enum FigureFields {
    /// All of them, in the order of a spec.
    static let all: [FieldDeclaration] = [
        FieldDeclaration(
            "tính", .named(.table),
            help: Bilingual(
                vi: "Cột tính thêm vào bảng dữ liệu: mỗi bảng một tên, dưới đó là bảng công thức.",
                en: "Columns computed from data: a table of formulas for each table."),
            example: "xã: |\n  | Cột   | Công thức           | Đơn vị | Số lẻ |"
                + "\n  |-------|---------------------|--------|------:|\n  | Còn   | Kế_hoạch - Thực_hiện |        |     0 |"
        ),
        FieldDeclaration(
            "chỉ tiêu", .table,
            help: Bilingual(
                vi: "Bảng chỉ tiêu: mã, tên, tổng, chia cho bảng nào, theo cột nào.",
                en: "Targets: code, name, total, the table they are split over, the basis."),
            example: "| Mã   | Tên            |   Tổng | Chia cho | Theo   |"
                + "\n|------|----------------|-------:|----------|--------|\n| hộ   | Hộ thoát nghèo | 120 hộ | xã       | Số hộ  |"
        ),
        FieldDeclaration(
            "chỉ số", .map(IndicatorFields.all),
            help: Bilingual(
                vi: "Chỉ số của báo cáo: danh mục, số theo đơn vị, quan hệ phải đúng; gọi bằng {{ chỉ_số.mã }}.",
                en: "The indicators of a report: the table of them, figures by unit, relations that must hold."),
            example: "danh mục: danh_mục\n  theo đơn vị: xã"),
        FieldDeclaration(
            "bảng", .named(.map(TableFields.all)),
            help: Bilingual(
                vi: "Bảng lập từ số liệu, in ra bằng {{ bảng.tên }} đứng riêng một dòng.",
                en: "Tables made from data, printed by {{ bảng.tên }} alone on a line."),
            example: "phân bổ:\n  dòng: xã\n  cột: [Stt, Tên, hộ]\n  dòng cộng: cuối"),
        FieldDeclaration(
            "biểu đồ", .named(.map(ChartFields.all)),
            help: Bilingual(
                vi: "Biểu đồ lập từ số liệu, in ra bằng {{ biểu_đồ.tên }} đứng riêng một dòng.",
                en: "Charts made from data, printed by {{ biểu_đồ.tên }} alone on a line."),
            example: "hoàn thành:\n  dòng: xã\n  loại: xếp hạng\n  cột: Hoàn thành"),
    ]
}
