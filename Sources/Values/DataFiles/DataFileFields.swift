import Diagnostics

/// What may be said of a data file under `dữ liệu`: the names below the name of its table.
package enum DataFileFields {
    /// All of them, in the order of the documentation.
    package static let all: [FieldDeclaration] = [
        FieldDeclaration(
            "tệp", .text, isRequired: true,
            help: Bilingual(
                vi: "Tệp số liệu .csv, .xlsx hoặc .ods, tính từ thư mục của tệp soạn.",
                en: "The data file, .csv, .xlsx or .ods, seen from the folder of the spec."),
            example: "cac-xa.xlsx"),
        FieldDeclaration(
            "trang", .text,
            help: Bilingual(
                vi: "Tên trang tính trong tệp .xlsx, .ods; không cần khi tệp chỉ có một trang.",
                en: "The name of the sheet in an .xlsx or .ods file; not needed where there is only one."),
            example: "Danh sách"),
        FieldDeclaration(
            "dòng tiêu đề", .text,
            help: Bilingual(
                vi: "Số thứ tự của dòng tên cột; nhiều tầng thì ghi dòng đầu và dòng cuối. Không ghi thì máy tìm.",
                en: "The row of the column names, or the first and last of several; found where it is not given."),
            example: "3-5"),
        FieldDeclaration(
            "vùng", .text,
            help: Bilingual(
                vi: "Chỉ đọc các ô trong vùng này của trang tính.", en: "Only the cells of this range are read."),
            example: "A5:H40"),
        FieldDeclaration(
            "đến trước", .text,
            help: Bilingual(
                vi: "Bảng kết thúc ngay trước dòng có chữ này ở một trong ba cột đầu, thường là dòng tổng.",
                en:
                    "The table ends before the row with these words in one of the first three columns, often the totals."
            ),
            example: "Tổng cộng"),
        FieldDeclaration(
            "bỏ dòng", .words,
            help: Bilingual(
                vi: "Bỏ các dòng có chữ này ở một trong ba cột đầu, ví dụ dòng tên cụm.",
                en: "Leave out rows with these words in one of the first three columns, for example headings of groups."
            ),
            example: "[Vùng cao, Vùng thấp]"),
        FieldDeclaration(
            "ẩn", .choice(["đọc", "bỏ"]),
            help: Bilingual(
                vi: "Đọc hay bỏ các dòng, cột đang ẩn trong trang tính; không ghi thì đọc, có nhắc.",
                en: "Whether hidden rows and columns are read or left out; read, with a finding, where it is not said."),
            example: "bỏ"),
        FieldDeclaration(
            "ô gộp", .choice(["lặp lại"]),
            help: Bilingual(
                vi: "Giá trị của ô gộp được lặp lại ở mọi dòng của nó; không ghi thì ô gộp giữa bảng là lỗi.",
                en: "The value of joined cells counts for every row of theirs; joined cells are an error otherwise."),
            example: "lặp lại"),
        FieldDeclaration(
            "phân cách", .text,
            help: Bilingual(
                vi: "Dấu ngăn các ô của tệp .csv: dấu phẩy, dấu chấm phẩy hoặc chữ tab; không ghi thì máy tìm.",
                en: "What parts the cells of a .csv file: comma, semicolon or the word tab; found where not given."),
            example: ";"),
        FieldDeclaration(
            "mã hóa", .choice(["utf-8", "utf-16", "windows-1258"]),
            help: Bilingual(
                vi: "Bảng mã của tệp .csv; không ghi thì máy nhận ra.",
                en: "The encoding of a .csv file; recognised where it is not given."),
            example: "windows-1258"),
        FieldDeclaration(
            "dạng số", .text,
            help: Bilingual(
                vi: "Cách viết số trong tệp .csv: 1.234,5 kiểu Việt Nam, hoặc 1,234.5 kiểu Anh.",
                en: "How numbers are written in a .csv file: 1.234,5 as in Vietnam, or 1,234.5 as in English."),
            example: "1.234,5"),
        FieldDeclaration(
            "khóa", .text,
            help: Bilingual(
                vi: "Cột mà mỗi dòng phải có một giá trị riêng; dùng để gọi dòng.",
                en: "The column in which every row has a value of its own; rows are called by it."),
            example: "Mã"),
        FieldDeclaration(
            "cột", .table,
            help: Bilingual(
                vi: "Các cột cần đọc, mỗi cột một dòng: Tên, Ở tệp, Kiểu, Đơn vị, Dạng số; không ghi thì đọc mọi cột.",
                en: "The columns to read, one a row: Tên, Ở tệp, Kiểu, Đơn vị, Dạng số; all are read where not given."),
            example: "| Tên | Ở tệp | Kiểu | Đơn vị |"),
    ]

    /// The folded names.
    package static let foldedNames: Set<String> = Set(all.map(\.foldedName))
}
