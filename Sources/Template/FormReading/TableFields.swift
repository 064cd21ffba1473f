import Diagnostics
import Values

/// The keys of one table made from data (bảng lập từ số liệu).
enum TableFields {
    /// All of them, in the order of a spec.
    static let all: [FieldDeclaration] = content + rows + look

    /// What the table holds.
    private static let content: [FieldDeclaration] = [
        FieldDeclaration(
            "mẫu", .text,
            help: Bilingual(
                vi: "Tên một mẫu bảng trong thư mục «bảng» của các thư mục mẫu; mục nào ghi ở đây thì thắng mẫu ấy.",
                en: "A table model in the folder «bảng» of the template folders; what is said here wins over it."),
            example: "thực lực Hội"),
        FieldDeclaration(
            "dòng", .text, isRequired: true,
            help: Bilingual(vi: "Bảng dữ liệu mà mỗi dòng là một dòng in.", en: "The data; each row is printed."),
            example: "xã"),
        FieldDeclaration(
            "cột", .text,
            help: Bilingual(
                vi: "Các cột in ra: tên trong ngoặc vuông, hoặc một bảng có Tiêu đề, Giá trị, Số lẻ, Rộng, Căn, "
                    + "Đơn vị, Số cột, Cộng, Lặp; không ghi thì in mọi cột.",
                en:
                    "The columns: names in brackets, or a table of headings, values, decimals, widths, alignments, units, "
                    + "numbers, sums and ditto marks; all columns where absent."),
            example: "[Stt, Tên, Dân số]"),
        FieldDeclaration(
            "tên", .line,
            help: Bilingual(vi: "Tên bảng, in ở giữa phía trên bảng.", en: "The title above the table."),
            example: "Kết quả thực hiện năm 2026"),
        FieldDeclaration(
            "đơn vị tính", .line,
            help: Bilingual(
                vi: "Đơn vị tính chung, in ở góc phải trên bảng.", en: "The unit of all figures, above the table."),
            example: "triệu đồng"),
        FieldDeclaration(
            "ghi chú", .line,
            help: Bilingual(
                vi: "Ghi chú dưới bảng, mỗi dòng một đoạn.", en: "Notes under the table, one paragraph a line."),
            example: "Số liệu tính đến ngày 31/12/2025."),
    ]

    /// Which rows there are.
    private static let rows: [FieldDeclaration] = [
        FieldDeclaration(
            "lọc", .text,
            help: Bilingual(
                vi: "Chỉ in những dòng thỏa điều kiện này.", en: "Only rows that meet this condition."),
            example: "Dân_số > 5000"),
        FieldDeclaration(
            "sắp xếp", .text,
            help: Bilingual(
                vi: "Cột để sắp xếp, theo bảng chữ cái tiếng Việt hoặc từ nhỏ đến lớn; thêm «giảm» để xếp ngược.",
                en: "Columns to sort by; «giảm» behind a name turns the order around."),
            example: "[Huyện, Dân số giảm]"),
        FieldDeclaration(
            "nhóm", .text,
            help: Bilingual(
                vi: "Cột để chia nhóm; nhiều cấp thì ghi trong ngoặc vuông.",
                en: "Columns to group by; several levels in brackets."),
            example: "Huyện"),
        FieldDeclaration(
            "đầu nhóm", .line,
            help: Bilingual(
                vi: "Chữ của dòng đầu nhóm; dùng được {{ nhóm }}, {{ số_dòng }} và tên các cột số (là tổng của nhóm).",
                en:
                    "The words of a group's heading; {{ nhóm }}, {{ số_dòng }} and figure columns (sums) may stand in it."
            ),
            example: "{{ nhóm }} ({{ số_dòng }} xã)"),
        FieldDeclaration(
            "cộng nhóm", .choice(["đầu", "cuối", "không"]),
            help: Bilingual(
                vi: "Cộng từng nhóm: trên dòng đầu nhóm, ở một dòng cuối nhóm, hoặc không cộng.",
                en: "Sums of each group: in its heading, in a row at its end, or none."),
            example: "đầu"),
        FieldDeclaration(
            "dòng cộng", .choice(["đầu", "cuối", "không"]),
            help: Bilingual(
                vi: "Dòng cộng cả bảng: ở đầu, ở cuối, hoặc không có.", en: "The row of sums: first, last, or none."),
            example: "cuối"),
        FieldDeclaration(
            "nhãn dòng cộng", .text,
            help: Bilingual(vi: "Chữ của dòng cộng.", en: "The words of the row of sums."), example: "Tổng cộng"),
        FieldDeclaration(
            "nhãn cộng nhóm", .line,
            help: Bilingual(
                vi: "Chữ của dòng cộng cuối nhóm, viết như «đầu nhóm».",
                en: "The words of a group's row of sums, written like «đầu nhóm»."),
            example: "Cộng {{ nhóm }}"),
        FieldDeclaration(
            "trong đó", .text,
            help: Bilingual(
                vi: "Cột mà ô có chữ thì dòng ấy là phần «trong đó» của dòng trên, không cộng thêm.",
                en: "A column; a row with text in it is part of the row above and is not summed."),
            example: "Thuộc"),
        FieldDeclaration(
            "dòng trống", .number,
            help: Bilingual(
                vi: "Số dòng trống để điền tay ở cuối.", en: "Empty rows at the end, to be filled by hand."),
            example: "3"),
    ]

    /// How it looks.
    private static let look: [FieldDeclaration] = [
        FieldDeclaration(
            "đánh số", .text,
            help: Bilingual(
                vi: "Kiểu số của từng cấp nhóm rồi đến dòng, ngăn bằng dấu /.",
                en: "The numerals of each level of groups, then of rows, parted by /."),
            example: "I/1"),
        FieldDeclaration(
            "thứ tự", .choice(["theo nhóm", "chạy tiếp"]),
            help: Bilingual(
                vi: "Số thứ tự của dòng bắt đầu lại trong mỗi nhóm, hoặc chạy tiếp qua các nhóm.",
                en: "Row numbers start again in each group, or run on through the groups."),
            example: "chạy tiếp"),
        FieldDeclaration(
            "hàng số cột", .text,
            help: Bilingual(
                vi:
                    "Hàng số cột dưới tiêu đề: «có» thì tự đánh, hoặc ghi từng cột trong ngoặc vuông, được ghi công thức.",
                en: "Numbers of the columns below the headings: «có», or one a column in brackets, formulas allowed."),
            example: "[A, B, 1, 2, 3=2/1]"),
        FieldDeclaration(
            "dấu lặp", .text,
            help: Bilingual(
                vi: "Các cột in dấu ″ khi ô giống ô ngay trên.",
                en: "Columns that print ″ for a cell equal to the one above."),
            example: "[Đơn vị]"),
        FieldDeclaration(
            "ô trống", .text,
            help: Bilingual(
                vi: "Chữ in ở ô chưa có số liệu; ô ấy không tính vào tổng.",
                en: "What prints for an empty cell, which is then left out of sums."),
            example: "..."),
        FieldDeclaration(
            "không áp dụng", .text,
            help: Bilingual(
                vi: "Chữ in ở ô không áp dụng; không ghi thì theo bộ quy tắc.",
                en: "What prints for a cell that does not apply; the pack's mark where absent."),
            example: "-"),
        FieldDeclaration(
            "cỡ chữ", .length(unit: "pt"),
            help: Bilingual(
                vi: "Cỡ chữ của bảng; không ghi thì tự chọn cho vừa trang.",
                en: "The type size; chosen to fit the page where absent."),
            example: "11"),
        FieldDeclaration(
            "cột khóa", .number,
            help: Bilingual(
                vi: "Số cột đầu được in lại ở mỗi phần khi bảng rộng phải tách ra.",
                en: "How many of the first columns are repeated in each part of a split table."),
            example: "2"),
        FieldDeclaration(
            "tách cột", .choice(["có", "không"]),
            help: Bilingual(
                vi: "Bảng rộng hơn trang thì tách thành nhiều phần theo cột, hoặc báo lỗi.",
                en: "Whether a table wider than the page is split by columns, or an error."),
            example: "có"),
    ]
}
