import Diagnostics
import Values

/// The keys of one chart made from data (biểu đồ).
enum ChartFields {
    /// The kinds of chart, as a spec writes them.
    static let kinds = ["hoàn thành", "so sánh năm", "xếp hạng"]

    /// All of them, in the order of a spec.
    static let all: [FieldDeclaration] = content + rows + look

    /// What the chart shows.
    private static let content: [FieldDeclaration] = [
        FieldDeclaration(
            "dòng", .text, isRequired: true,
            help: Bilingual(vi: "Bảng dữ liệu mà mỗi dòng là một thanh.", en: "The data; each row has a bar."),
            example: "xã"),
        FieldDeclaration(
            "loại", .choice(kinds), isRequired: true,
            help: Bilingual(
                vi: "Hoàn thành: so với mốc 100%; so sánh năm: nhiều cột số cạnh nhau; xếp hạng: từ tốt nhất xuống.",
                en: "Against 100%; several figures side by side; ranked, best first."),
            example: "hoàn thành"),
        FieldDeclaration(
            "cột", .text,
            help: Bilingual(
                vi: "Cột số để vẽ; so sánh năm thì đến bốn cột trong ngoặc vuông; viết được công thức trên dòng.",
                en: "The column of figures; up to four in brackets for years; formulas over the row may stand here."),
            example: "[Năm trước, Kế hoạch, Thực hiện]"),
        FieldDeclaration(
            "nhãn", .text,
            help: Bilingual(
                vi: "Cột ghi tên của thanh; không ghi thì lấy cột Tên.", en: "The column that names the bars."),
            example: "Tên xã"),
        FieldDeclaration(
            "chú giải", .text,
            help: Bilingual(
                vi: "Tên của từng cột số trong chú giải, theo thứ tự; không ghi thì lấy tên cột.",
                en: "Names of the columns in the legend, in order; those of the columns where absent."),
            example: "[Năm 2025, Năm 2026]"),
        FieldDeclaration(
            "tên", .line,
            help: Bilingual(vi: "Tên biểu đồ, in ở giữa phía trên.", en: "The title above the chart."),
            example: "Mức hoàn thành các chỉ tiêu năm {{ năm }}"),
        FieldDeclaration(
            "đơn vị", .text,
            help: Bilingual(
                vi: "Đơn vị của các số chưa ghi đơn vị.", en: "The unit of figures that have none."),
            example: "hộ"),
        FieldDeclaration(
            "nguồn", .line,
            help: Bilingual(vi: "Nguồn số liệu, in dưới biểu đồ.", en: "The source of the figures, below the chart."),
            example: "Báo cáo của Hội Nông dân các xã."),
        FieldDeclaration(
            "ghi chú", .line,
            help: Bilingual(
                vi: "Ghi chú dưới biểu đồ, mỗi dòng một đoạn.", en: "Notes under the chart, one paragraph a line."),
            example: "Số liệu đến hết ngày 15/11."),
        FieldDeclaration(
            "mốc", .text, allowsNone: true,
            help: Bilingual(
                vi: "Số để so, vẽ thành một đường; hoàn thành thì mặc định là 100%; «không» thì bỏ đường.",
                en: "A figure to compare with, drawn as a line; 100% for completion; «không» for none."),
            example: "95%"),
        FieldDeclaration(
            "tên mốc", .text,
            help: Bilingual(vi: "Chữ đứng trước số của mốc.", en: "The words before the figure of the mark."),
            example: "Bình quân của tỉnh"),
        FieldDeclaration(
            "chiều", .choice(["cao", "thấp"]),
            help: Bilingual(
                vi: "Số cao hay số thấp là tốt hơn; không ghi thì theo cột Chiều, không có thì cao.",
                en: "Whether high or low figures are better; the column Chiều, else high, where absent."),
            example: "thấp"),
    ]

    /// Which rows there are.
    private static let rows: [FieldDeclaration] = [
        FieldDeclaration(
            "lọc", .text,
            help: Bilingual(vi: "Chỉ vẽ những dòng thỏa điều kiện này.", en: "Only rows that meet this condition."),
            example: "Đơn_vị = \"hộ\""),
        FieldDeclaration(
            "sắp xếp", .text,
            help: Bilingual(
                vi: "Cột để sắp xếp, như ở «bảng»; không ghi thì giữ thứ tự của dữ liệu, xếp hạng thì theo số.",
                en: "Columns to sort by, as in «bảng»; the order of the data, or of the figures in a ranking."),
            example: "[Hoàn thành giảm]"),
        FieldDeclaration(
            "nhóm", .text,
            help: Bilingual(
                vi: "Cột để chia nhóm; tên nhóm đứng trên các thanh của nó.",
                en: "The column to group by; the group's name stands above its bars."),
            example: "Phần"),
        FieldDeclaration(
            "tối đa", .number,
            help: Bilingual(
                vi: "Chỉ vẽ chừng này dòng đầu; dưới biểu đồ nói rõ trong số bao nhiêu dòng.",
                en: "Only so many rows from the top; the chart says out of how many."),
            example: "10"),
    ]

    /// How it looks.
    private static let look: [FieldDeclaration] = [
        FieldDeclaration(
            "số lẻ", .number,
            help: Bilingual(vi: "Số chữ số sau dấu phẩy ở cuối thanh.", en: "Decimals at the bars' ends."),
            example: "1"),
        FieldDeclaration(
            "rộng", .length(unit: "mm"),
            help: Bilingual(
                vi: "Bề ngang của biểu đồ; không ghi thì bằng phần chữ của trang.",
                en: "The width; that of the text where absent."),
            example: "140 mm"),
        FieldDeclaration(
            "cao", .length(unit: "mm"),
            help: Bilingual(
                vi: "Chiều cao của biểu đồ; không ghi thì theo số thanh.",
                en: "The height; by the number of bars where absent."),
            example: "90 mm"),
    ]
}
