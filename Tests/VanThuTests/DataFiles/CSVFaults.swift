/// Faults of CSV files.
enum CSVFaults {
    /// All of them.
    static let all: [DataFileFault] = [
        .csv(
            "text among figures", "data.bad-figure", at: "xa.csv:3:3", cure: "không áp dụng thì ghi x",
            "Tên;Dân số\nA;1105\nB;nhiều\nC;812\n"),
        .csv(
            "text in a declared column of figures", "data.bad-figure", at: "xa.csv:2:3", cure: "kiểu «chữ»",
            entry: "cột: |\n  | Tên | Kiểu |\n  |---|---|\n  | Tên | chữ |\n  | Mức | số |", "Tên;Mức\nA;cao\nB;5\n"),
        .csv(
            "a row too long", "data.long-row", at: "xa.csv:2:8", cure: "dấu ngoặc kép", "Tên;Dân số\nA;1105;7\nB;8\n"),
        .csv("a row too short", "data.short-row", at: "xa.csv:3:1", cure: "2 ô", "Tên;Dân số\nA;1105\nB\nC;9\n"),
        .csv(
            "a quotation mark that is not closed", "data.unclosed-quote", at: "xa.csv:3:1", cure: "viết hai lần",
            "Tên;Dân số\nA;1105\n\"B;812\nC;9\n"),
        .csv(
            "text behind a closing mark", "data.text-behind-quote", at: "xa.csv:2:4", cure: "viết hai lần",
            "Tên;Dân số\n\"Ấp\" Một;1105\n"),
        .csv(
            "numbers that read both ways", "data.ambiguous-numbers", at: "xa.csv:2:3", cure: "dạng số: 1.234,5",
            "Tên;Dân số\nA;1.105\nB;812\n"),
        .csv(
            "commas that read both ways", "data.ambiguous-numbers", at: "xa.csv:3:3", cure: "dạng số: 1,234.5",
            "Tên;Dân số\nA;812\nB;1,105\n"),
        .csv(
            "numbers in the English form", "data.english-numbers", at: "xa.csv:3:3", cure: "dạng số: 1,234.5",
            "Tên;Diện tích\nA;812\nB;1105.25\n"),
        .csv(
            "a decimal point among commas", "data.bad-figure", at: "xa.csv:3:3", cure: "8,5",
            "Tên;Diện tích\nA;12,5\nB;8.5\nC;7,25\n"),
        .csv(
            "a Vietnamese number in an English file", "data.bad-figure", at: "xa.csv:3:3", cure: "1,234.5",
            entry: "dạng số: 1,234.5", "Tên;Diện tích\nA;1,105.5\nB;8,55\n"),
        .csv(
            "a separator that the file does not use", "data.wrong-separator", cure: "phân cách: ;",
            entry: "phân cách: dấu phẩy", "Tên;Dân số\nA;1105\nB;812\n"),
        .csv(
            "names in a row that is not there", "data.header-not-found", at: "xa.csv:1:1", cure: "dòng tiêu đề: 3",
            entry: "dòng tiêu đề: 90", "Tên;Dân số\nA;1105\n"),
        .csv(
            "two columns of one name", "data.doubled-heading", at: "xa.csv:1:8", cure: "cột D",
            "Tên;Nữ;Nữ\nA;1105;3\n"),
        .csv(
            "a column without name", "data.column-without-heading", at: "xa.csv:2:5", cure: "Ghi tên cột",
            "Tên;Nữ;\nA;5;3\n"),
        .bytes("TCVN3", "data.legacy-text", at: "xa.csv:1:1", cure: "TCVN3 (ABC)") {
            Array("Ten;Dan\nPh".utf8) + [0xAD, 0xEA, 0x6E, 0x67, 0x20, 0x58, 0xB7] + Array(" La;5\nHu".utf8) + [0xD6]
                + Array("; 6\nTh".utf8) + [0xA8, 0xAE] + Array("m;7\n".utf8)
        },
        .csv(
            "TCVN3 saved as Unicode", "data.legacy-text", at: "xa.csv:2:1", cure: "Unicode",
            "Ten;So\nPh­êng X·;5\nX· §«ng;6\n"),
        .csv(
            "VNI saved as Unicode", "data.legacy-text", at: "xa.csv:2:1", cure: "VNI Windows",
            "Ten;So\nPhöôøng Ñoâng;5\nXaõ Ñaïo;6\nLaøng Ngöï;7\n"),
        .bytes("VNI", "data.legacy-text", at: "xa.csv:1:1", cure: "VNI Windows") {
            Array("Ten;So\nPh".utf8) + [0xF6, 0xF4, 0xF8] + Array("ng;5\nX".utf8) + [0x61, 0xF5] + Array(" ".utf8)
                + [0xD1] + Array("a;6\nL".utf8) + [0x61, 0xF8] + Array("ng;7\n".utf8)
        },
        .bytes(
            "bytes that are no UTF-8", "data.unreadable-text", cure: "CSV UTF-8", entry: "mã hóa: utf-8"
        ) { Array("Tên;Dân số\nA".utf8) + [0xFF, 0xC0] + Array(";5\n".utf8) },
        .bytes("no bytes", "data.file-empty", cure: "xa.csv") { [] },
        .csv("blank lines only", "data.file-empty", cure: "chưa được lưu", "\n\n  \n"),
        .bytes("a workbook called .csv", "data.other-format", cure: "Đổi đuôi") { try TestSheet.xlsx([.sound]) },
        .bytes("a PDF called .csv", "data.other-format", cure: "Save As") { Array("%PDF-1.7\n…".utf8) },
        .csv(
            "a day that the calendar lacks", "data.bad-date", at: "xa.csv:3:3", cure: "ngày/tháng/năm",
            "Tên;Ngày\nA;28/2/2026\nB;30/2/2026\nC;1/3/2026\n"),
        .csv(
            "text in a column of dates", "data.bad-date", at: "xa.csv:3:3", cure: "30/6/2020",
            entry: "cột: |\n  | Tên | Kiểu |\n  |---|---|\n  | Tên | |\n  | Ngày | ngày |",
            "Tên;Ngày\nA;1/2/2026\nB;sớm\n"),
        .csv(
            "a row of totals", "data.total-row", at: "xa.csv:4:1", cure: "đến trước: Tổng cộng",
            "Tên;Dân số\nA;5\nB;6\nTổng cộng;11\n"),
        .csv(
            "totals in the second column", "data.total-row", at: "xa.csv:2:2", cure: "bỏ dòng: [Toàn huyện]",
            "Stt;Tên;Dân số\n;Toàn huyện;11\n1;A;5\n2;B;6\n"),
        .csv(
            "a note below the table", "data.note-row", at: "xa.csv:3:1", cure: "đến trước: Ghi chú",
            "Tên;Dân số\nA;5\nGhi chú: tính đến cuối năm;\n"),
        .csv(
            "an end that no row has", "data.end-not-found", cure: "xa.csv", entry: "đến trước: Cộng dồn",
            "Tên;Dân số\nA;5\n"),
        .csv("names and no rows", "data.no-rows", at: "xa.csv:1:1", cure: "dòng tiêu đề", "Tên;Dân số\n"),
        .csv(
            "a unit in cells and declaration", "data.doubled-unit", at: "xa.csv:2:3", cure: "2 ô như vậy",
            entry: "cột: |\n  | Tên | Đơn vị |\n  |---|---|\n  | Tên | |\n  | Dân số | người |",
            "Tên;Dân số\nA;5 người\nB;6 người\nC;7\n"),
        .csv(
            "another unit than declared", "data.doubled-unit", at: "xa.csv:2:3", cure: "cùng đơn vị",
            entry: "cột: |\n  | Tên | Đơn vị |\n  |---|---|\n  | Tên | |\n  | Vốn | triệu đồng |",
            "Tên;Vốn\nA;5 tỷ đồng\nB;6\n"),
        .csv(
            "a column that is not there", "data.missing-file-column", cure: "Dân số",
            entry: "cột: |\n  | Tên |\n  |---|\n  | Tên |\n  | Dân sốo |", "Tên;Dân số\nA;5\n"),
        .csv(
            "a truth that is none", "data.wrong-cell", at: "xa.csv:3:3", cure: "đúng/sai",
            entry: "cột: |\n  | Tên | Kiểu |\n  |---|---|\n  | Tên | |\n  | Đạt | đúng/sai |",
            "Tên;Đạt\nA;đúng\nB;gần\n"),
        .csv(
            "an invisible character", "source.control-character", at: "xa.csv:2:2", cure: "Xóa ký tự",
            "Tên;Dân số\nA\u{1};5\n"),
        .csv(
            "a key given twice", "data.doubled-key", at: "xa.csv:4:1", cure: "Xóa dòng thừa", entry: "khóa: Tên",
            "Tên;Dân số\nHương Trà;5\nB;6\nhương trà;7\n"),
        .csv(
            "a row without key", "data.empty-key", at: "xa.csv:3:1", cure: "Cột khóa", entry: "khóa: Tên",
            "Tên;Dân số\nA;5\n;6\n"),
        .csv(
            "a key that is no column", "data.unknown-key-column", cure: "Tên", entry: "khóa: Tênn", "Tên;Dân số\nA;5\n"),
    ]
}
