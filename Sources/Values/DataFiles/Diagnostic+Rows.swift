import Diagnostics
import Vietnamese

extension Diagnostic {
    /// Rows of names that are not there.
    static func headerNotFound(_ rows: ClosedRange<Int>?, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "data.header-not-found", .error,
            Bilingual(
                vi: "không tìm thấy dòng tên cột\(rows.map { " ở dòng \($0.lowerBound)" } ?? "")",
                en: "no column names were found\(rows.map { " in row \($0.lowerBound)" } ?? "")"),
            at: span,
            explanation: Bilingual(
                vi: "Ghi số thứ tự của dòng tên cột ở mục «dòng tiêu đề».",
                en: "Give the row of the column names under «dòng tiêu đề»."),
            expected: Bilingual(vi: "dòng tiêu đề: 3", en: "dòng tiêu đề: 3"))
    }

    /// A row that numbers the columns and is not read as data.
    static func columnNumbers(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "data.column-numbers", .information,
            Bilingual(
                vi: "dòng này đánh số các cột nên không đọc là số liệu",
                en: "this row numbers the columns and is not read as data"), at: span,
            explanation: Bilingual(
                vi: "Nếu đó là số liệu: khai «vùng» bắt đầu từ dòng này và «dòng tiêu đề» ở trên nó.",
                en: "If it is data, let «vùng» start in this row and give «dòng tiêu đề» above it."))
    }

    /// A declared column that the file does not have.
    static func missingFileColumn(_ name: LocatedText, _ header: SheetHeader, _ file: SourceFile) -> Diagnostic {
        let names = header.columns.map(\.name).filter { !$0.isEmpty }
        let list = names.quoted(atMost: 12)
        var candidates = names
        for name in names { if let last = name.split(separator: "/").last { candidates.append(String(last)) } }
        let place = header.columns.first { !$0.name.isEmpty }?.place
        return Diagnostic(
            "data.missing-file-column", .error,
            Bilingual(
                vi: "tệp «\(file.path)» không có cột «\(name.text)»",
                en: "the file «\(file.path)» has no column «\(name.text)»"),
            at: name.span, found: name.text, expected: Bilingual(vi: "cột: \(list)", en: "columns: \(list)"),
            suggestion: NearestName.find(name.text, among: candidates)
                .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") },
            notes: place.map { [Note(Bilingual(vi: "dòng tên cột đã đọc", en: "the names that were read"), at: $0)] }
                ?? [])
    }

    /// A declared column that several of the file fit.
    static func severalFileColumns(_ name: LocatedText, _ columns: [SheetHeader.Column]) -> Diagnostic {
        Diagnostic(
            "data.several-file-columns", .error,
            Bilingual(
                vi: "trong tệp có \(columns.count) cột hợp với «\(name.text)»",
                en: "\(columns.count) columns of the file fit «\(name.text)»"), at: name.span,
            explanation: Bilingual(
                vi: "Ghi đủ các tầng tên, ngăn bằng dấu /, hoặc ghi chữ cái của cột, ví dụ «cột D».",
                en: "Give all tiers of the name, parted by /, or the letters of the column, for example «cột D»."),
            found: name.text,
            notes: columns.prefix(4).map { Note(Bilingual(vi: "«\($0.name)»", en: "«\($0.name)»"), at: $0.place) })
    }

    /// A column with data and without name.
    static func columnWithoutHeading(_ column: Int, at span: SourceSpan) -> Diagnostic {
        let letters = CellAddress.letters(column)
        return Diagnostic(
            "data.column-without-heading", .error,
            Bilingual(
                vi: "cột \(letters) có số liệu mà không có tên ở dòng tiêu đề",
                en: "the column \(letters) has data and no name"), at: span,
            explanation: Bilingual(
                vi: "Ghi tên cột trong tệp, xóa ô thừa, hoặc khai những cột cần đọc ở mục «cột».",
                en: "Name the column in the file, delete the stray cell, or declare the columns to read under «cột»."))
    }

    /// Two columns of one name in the file.
    static func doubledHeading(_ name: String, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
        Diagnostic(
            "data.doubled-heading", .error,
            Bilingual(vi: "tệp có hai cột tên «\(name)»", en: "the file has two columns «\(name)»"), at: span,
            explanation: Bilingual(
                vi: "Đổi tên một cột trong tệp, hoặc khai từng cột bằng chữ cái ở mục «cột», ví dụ «cột D».",
                en: "Rename one in the file, or declare each by its letters under «cột», for example «cột D»."),
            found: name, notes: [Note(Bilingual(vi: "cột kia ở đây", en: "the other is here"), at: first)])
    }

    /// A row of totals among the data.
    static func totalRow(_ text: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "data.total-row", .error,
            Bilingual(
                vi: "dòng «\(text)» là dòng tổng, không phải một dòng số liệu",
                en: "the row «\(text)» is a total and no data"),
            at: span,
            explanation: Bilingual(
                vi: "Nếu bảng kết thúc ở đây: ghi «đến trước: \(text)». Nếu dòng này nằm giữa hay ở đầu bảng: ghi "
                    + "«bỏ dòng: [\(text)]».",
                en:
                    "If the table ends here, write «đến trước: \(text)»; if the row stands inside it, «bỏ dòng: [\(text)]»."
            ),
            found: text, expected: Bilingual(vi: "đến trước: \(text)", en: "đến trước: \(text)"))
    }

    /// A note among the data.
    static func noteRow(_ text: String, at span: SourceSpan) -> Diagnostic {
        let start = text.split(separator: " ").prefix(2).joined(separator: " ")
        return Diagnostic(
            "data.note-row", .error,
            Bilingual(
                vi: "dòng này là ghi chú dưới bảng, không phải một dòng số liệu", en: "this row is a note and no data"),
            at: span,
            explanation: Bilingual(
                vi: "Khai nơi bảng kết thúc: «đến trước: \(start)», hoặc «vùng: A5:H40».",
                en: "Say where the table ends: «đến trước: \(start)», or «vùng: A5:H40»."),
            found: String(text.prefix(60)))
    }

    /// Rows behind an empty one.
    static func rowsBehindGap(_ row: Int, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "data.rows-behind-gap", .error,
            Bilingual(
                vi: "sau dòng \(row) có dòng trống, rồi từ đây lại có chữ",
                en: "an empty row follows row \(row), and more stands here"),
            at: span,
            explanation: Bilingual(
                vi:
                    "Nếu bảng kết thúc trước dòng trống: khai «vùng» hoặc «đến trước», hoặc xóa ô thừa này. Nếu bảng còn tiếp: "
                    + "khai «vùng» cho đến dòng cuối.",
                en:
                    "If the table ends before the empty row, give «vùng» or «đến trước», or delete this stray cell; if it goes "
                    + "on, let «vùng» reach to its last row."),
            expected: Bilingual(vi: "vùng: A5:H40", en: "vùng: A5:H40"))
    }

    /// The mark of the end that no row has.
    static func endNotFound(_ text: LocatedText, _ file: SourceFile) -> Diagnostic {
        Diagnostic(
            "data.end-not-found", .error,
            Bilingual(
                vi: "không dòng nào trong «\(file.path)» mở đầu bằng «\(text.text)»",
                en: "no row of «\(file.path)» starts with «\(text.text)»"), at: text.span,
            explanation: Bilingual(
                vi: "Chữ ấy phải đứng ở một trong ba cột đầu của bảng.",
                en: "The words must stand in one of the first three columns of the table."),
            found: text.text)
    }

    /// Rows to leave out that are not there.
    static func skippedNotFound(_ text: LocatedText, _ file: SourceFile) -> Diagnostic {
        Diagnostic(
            "data.skipped-not-found", .warning,
            Bilingual(
                vi: "«\(file.path)» không có dòng «\(text.text)» để bỏ",
                en: "«\(file.path)» has no row «\(text.text)» to leave out"),
            at: text.span, found: text.text)
    }

    /// A table without rows.
    static func noRows(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "data.no-rows", .error,
            Bilingual(vi: "bảng «\(name)» không có dòng số liệu nào", en: "the table «\(name)» has no rows"), at: span,
            explanation: Bilingual(
                vi: "Kiểm tra «dòng tiêu đề», «vùng», «đến trước», và trang đã chọn.",
                en: "Look at «dòng tiêu đề», «vùng», «đến trước», and at the sheet that was chosen."))
    }

    /// A row of a CSV file with too few cells.
    static func shortRow(found: Int, expected: Int, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "data.short-row", .error,
            Bilingual(
                vi: "dòng này có \(found) ô, dòng tên cột có \(expected)",
                en: "this row has \(found) cells, the names are \(expected)"
            ),
            at: span,
            explanation: Bilingual(
                vi: "Thêm dấu ngăn cho đủ ô; ô không có gì thì để trống giữa hai dấu ngăn.",
                en: "Add separators; an empty cell is nothing between two of them."),
            found: "\(found)", expected: Bilingual(vi: "\(expected) ô", en: "\(expected) cells"))
    }

    /// A row of a CSV file with too many cells.
    static func longRow(found: Int, expected: Int, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "data.long-row", .error,
            Bilingual(
                vi: "dòng này có \(found) ô, dòng tên cột chỉ có \(expected)",
                en: "this row has \(found) cells, the names are \(expected)"
            ),
            at: span,
            explanation: Bilingual(
                vi: "Nếu dấu ngăn nằm trong nội dung của ô thì đặt cả ô trong dấu ngoặc kép.",
                en: "If the separator belongs to a cell, put the cell in quotation marks."),
            found: "\(found)", expected: Bilingual(vi: "\(expected) ô", en: "\(expected) cells"))
    }

    /// Hidden rows that are read.
    static func hiddenRows(_ rows: [Int], at span: SourceSpan) -> Diagnostic {
        let list = rows.prefix(6).map(String.init).joined(separator: ", ") + (rows.count > 6 ? ", …" : "")
        return Diagnostic(
            "data.hidden-rows", .warning,
            Bilingual(
                vi: "trang tính có \(rows.count) dòng ẩn (\(list)), số liệu ở đó vẫn được đọc",
                en: "\(rows.count) rows are hidden (\(list)) and are read all the same"), at: span,
            explanation: Bilingual(
                vi: "Ghi «ẩn: đọc» nếu đúng là cần đọc, «ẩn: bỏ» nếu không.",
                en: "Write «ẩn: đọc» if they are meant, «ẩn: bỏ» if not."))
    }

    /// A hidden column that is read.
    static func hiddenColumn(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "data.hidden-column", .warning,
            Bilingual(
                vi: "cột «\(name)» đang ẩn trong trang tính mà vẫn được đọc",
                en: "the column «\(name)» is hidden and is read all the same"),
            at: span,
            explanation: Bilingual(
                vi: "Ghi «ẩn: đọc» nếu đúng là cần đọc, «ẩn: bỏ» nếu không.",
                en: "Write «ẩn: đọc» if it is meant, «ẩn: bỏ» if not."))
    }

    /// A formula that reads another file.
    static func externalFormula(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "data.external-formula", .warning,
            Bilingual(
                vi: "công thức ở đây lấy số từ một tệp khác; chỉ kết quả đã lưu được đọc",
                en: "the formula here reads another file; only the result that was saved is read"), at: span,
            explanation: Bilingual(
                vi:
                    "Tệp kia không được mở. Nếu số liệu của nó đã đổi: mở bảng tính, cập nhật liên kết rồi lưu; hoặc dán giá "
                    + "trị thay cho công thức.",
                en:
                    "The other file is not opened. If it changed, open the spreadsheet, update its links and save; or paste "
                    + "the values in place of the formulas."))
    }

    /// Joined cells among the data.
    static func joinedCells(_ range: CellRange, count: Int, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "data.joined-cells", .error,
            Bilingual(
                vi: "các ô \(range.text) gộp làm một giữa bảng, chỉ ô đầu có giá trị",
                en: "the cells \(range.text) are joined inside the table; only the first has a value"), at: span,
            explanation: Bilingual(
                vi: "Bỏ gộp ô trong tệp; hoặc ghi «ô gộp: lặp lại» nếu giá trị ấy là của mọi dòng; \(count) chỗ gộp.",
                en:
                    "Split the cells in the file, or write «ô gộp: lặp lại» if the value is that of every row; \(count) places."
            ),
            found: range.text, expected: Bilingual(vi: "ô gộp: lặp lại", en: "ô gộp: lặp lại"))
    }

    /// Numbers in the English form, where nothing says so.
    static func englishNumbers(at span: SourceSpan) -> Diagnostic {
        let text = String(span.text)
        return Diagnostic(
            "data.english-numbers", .error,
            Bilingual(
                vi: "số «\(text)» viết kiểu Anh, tệp này chưa khai cách viết số",
                en: "the number «\(text)» is in the English form, which the spec does not say"), at: span,
            explanation: Bilingual(
                vi: "Nếu cả tệp viết như vậy: ghi «dạng số: 1,234.5». Nếu chỉ ô này: sửa ô trong tệp.",
                en: "If the whole file is so, write «dạng số: 1,234.5»; if only this cell, mend it in the file."),
            found: text, expected: Bilingual(vi: "dạng số: 1,234.5", en: "dạng số: 1,234.5"))
    }

    /// Numbers that read both ways.
    static func ambiguousNumbers(at span: SourceSpan) -> Diagnostic {
        let text = String(span.text)
        return Diagnostic(
            "data.ambiguous-numbers", .error,
            Bilingual(
                vi: "số «\(text)» đọc được theo hai cách, cả tệp không có số nào cho biết cách nào đúng",
                en: "the number «\(text)» reads in two ways, and nothing in the file tells which is meant"), at: span,
            explanation: Bilingual(
                vi:
                    "Ghi «dạng số: 1.234,5» nếu dấu chấm ngăn hàng nghìn, «dạng số: 1,234.5» nếu dấu chấm là dấu thập phân.",
                en:
                    "Write «dạng số: 1.234,5» if dots part thousands, «dạng số: 1,234.5» if the dot is the decimal point."
            ),
            found: text, expected: Bilingual(vi: "dạng số: 1.234,5", en: "dạng số: 1.234,5"))
    }

    /// A key column that the table does not have.
    static func unknownKeyColumn(_ name: LocatedText, _ names: [String]) -> Diagnostic {
        let list = names.quoted(atMost: 12)
        return Diagnostic(
            "data.unknown-key-column", .error,
            Bilingual(vi: "bảng không có cột khóa «\(name.text)»", en: "the table has no key column «\(name.text)»"),
            at: name.span, found: name.text, expected: Bilingual(vi: "cột: \(list)", en: "columns: \(list)"),
            suggestion: NearestName.find(name.text, among: names))
    }

    /// A row without key.
    static func emptyKey(_ column: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "data.empty-key", .error,
            Bilingual(vi: "dòng này chưa có «\(column)»", en: "this row has no «\(column)»"), at: span,
            explanation: Bilingual(
                vi: "Cột khóa phải có giá trị ở mọi dòng; ghi vào ô này, hoặc khai khóa khác.",
                en: "The key column needs a value in every row; fill the cell, or declare another key."))
    }

    /// Two rows of one key.
    static func doubledKey(_ text: String, in column: String, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
        Diagnostic(
            "data.doubled-key", .error,
            Bilingual(
                vi: "«\(text)» có ở hai dòng của cột khóa «\(column)»",
                en: "«\(text)» stands in two rows of the key column «\(column)»"),
            at: span,
            explanation: Bilingual(
                vi: "Xóa dòng thừa, hoặc sửa một trong hai giá trị.",
                en: "Delete the superfluous row, or mend one of them."),
            found: text, notes: [Note(Bilingual(vi: "dòng kia ở đây", en: "the other row is here"), at: first)])
    }
}
