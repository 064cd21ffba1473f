import Diagnostics
import Vietnamese

/// Reads what a spec says of a data file from the typed names below the name of its table.
struct DataFileDeclarationReader {
    /// The name of the table.
    let name: String
    /// What was found.
    var diagnostics: [Diagnostic] = []

    /// For a table of a name.
    init(name: String) { self.name = name }

    /// The declaration; `nil` after a report.
    mutating func read(_ map: FieldMap, at place: SourceSpan) -> DataFileDeclaration? {
        var isWhole = true
        for field in map.entries { if case .faulty = field.value { isWhole = false } }
        guard let path = text(map["tep"]), !path.text.isEmpty else {
            if isWhole { diagnostics.append(.dataFileNotNamed(name, at: place)) }
            return nil
        }
        var declared = DataFileDeclaration(name: name, path: path)
        guard declared.format != nil else {
            diagnostics.append(.unknownDataFormat(path))
            return nil
        }
        declared.sheet = text(map["trang"])
        if let rows = text(map["dong_tieu_de"]) { declared.headerRows = headerRows(rows) }
        if let range = text(map["vung"]) {
            declared.range = CellRange(Array(range.text.utf8))
            if declared.range == nil { diagnostics.append(.badCellRange(range)) }
        }
        declared.until = text(map["den_truoc"])
        if case .words(let words, _)? = map["bo_dong"]?.value { declared.skipped = words }
        if case .choice(let word, _)? = map["an"]?.value { declared.leavesOutHidden = word == "bo" }
        if case .choice? = map["o_gop"]?.value { declared.repeatsJoined = true }
        if let separator = text(map["phan_cach"]) {
            declared.separator = Self.separator(separator.text)
            declared.separatorPlace = separator.span
            if declared.separator == nil { diagnostics.append(.badSeparator(separator)) }
        }
        if case .choice(let word, _)? = map["ma_hoa"]?.value { declared.encoding = word }
        if let form = text(map["dang_so"]) { declared.numberForm = numberForm(form) }
        declared.key = text(map["khoa"])
        if case .table(let table, _)? = map["cot"]?.value { declared.columns = columns(table) }
        return isWhole && !diagnostics.hasErrors ? declared : nil
    }

    private func text(_ field: Field?) -> LocatedText? {
        guard case .text(let text)? = field?.value else { return nil }
        let bare = text.trimmed().unquoted()
        return bare.text.isEmpty ? nil : bare
    }

    private mutating func headerRows(_ text: LocatedText) -> ClosedRange<Int>? {
        let parts = text.text.split { $0 == "-" || $0 == "–" }.map { Int($0.filter { $0 != " " }) }
        if let first = parts.first ?? nil, let last = parts.last ?? nil, parts.count <= 2, first > 0, first <= last,
            last - first < SheetHeader.tierLimit
        {
            return first...last
        }
        diagnostics.append(.badHeaderRows(text))
        return nil
    }

    private static func separator(_ text: String) -> UInt8? {
        switch Key.fold(text) {
        case "tab", "dau_tab", "phim_tab", "chu_tab": return ASCII.tab
        case "dau_phay", "phay": return ASCII.comma
        case "dau_cham_phay", "cham_phay": return UInt8(ascii: ";")
        default: break
        }
        switch text {
        case ",": return ASCII.comma
        case ";": return UInt8(ascii: ";")
        case "|": return ASCII.bar
        case "\t", "\\t": return ASCII.tab
        default: return nil
        }
    }

    private mutating func numberForm(_ text: LocatedText) -> DataFileDeclaration.NumberForm? {
        let form = DataFileDeclaration.NumberForm(text.text)
        if form == nil { diagnostics.append(.badNumberForm(text)) }
        return form
    }

    // MARK: The table of columns

    /// The headings of the table of columns.
    private static let headings = ["Tên", "Ở tệp", "Kiểu", "Đơn vị", "Dạng số"]

    private mutating func columns(_ table: DataTable) -> [DataFileDeclaration.Column] {
        var places: [String: Int] = [:]
        for (index, column) in table.columns.enumerated() {
            guard let heading = Self.headings.first(where: { Key.fold($0) == column.foldedName }) else {
                diagnostics.append(
                    .unknownMappingHeading(column.name, Self.headings, at: column.nameSpan ?? table.span))
                continue
            }
            places[heading] = index
        }
        guard let names = places["Tên"] else {
            if !diagnostics.hasErrors { diagnostics.append(.mappingWithoutNames(at: table.span)) }
            return []
        }
        func cell(_ heading: String, _ row: Int) -> LocatedText? {
            guard let column = places[heading] else { return nil }
            let span = table.columns[column].cells.span(row)
            return span.range.isEmpty ? nil : LocatedText(span.file, span.range)
        }
        var columns: [DataFileDeclaration.Column] = []
        var first: [String: SourceSpan] = [:]
        for row in 0..<table.rowCount {
            guard let name = cell("Tên", row) else {
                diagnostics.append(.unnamedMapping(at: table.columns[names].cells.span(row)))
                continue
            }
            if let earlier = first[name.text] {
                diagnostics.append(.doubledMapping(name.text, at: name.span, first: earlier))
                continue
            }
            first[name.text] = name.span
            var column = DataFileDeclaration.Column(name: name, source: cell("Ở tệp", row) ?? name)
            if let kind = cell("Kiểu", row) {
                column.kind = DataFileDeclaration.ColumnKind.allCases.first {
                    Key.fold($0.rawValue) == Key.fold(kind.text)
                }
                if column.kind == nil { diagnostics.append(.unknownColumnKind(kind)) }
            }
            if let unit = cell("Đơn vị", row) {
                column.unit = unit.text
                if column.kind == .text || column.kind == .date || column.kind == .truth {
                    diagnostics.append(.unitOfNoFigure(name.text, at: unit.span))
                }
            }
            if let form = cell("Dạng số", row) { column.numberForm = numberForm(form) }
            columns.append(column)
        }
        return columns
    }
}

extension Diagnostic {
    /// Names below a datum without the one of the file.
    fileprivate static func dataFileNotNamed(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "data.file-not-named", .error,
            Bilingual(vi: "bảng «\(name)» chưa ghi đọc từ tệp nào", en: "the table «\(name)» names no file"), at: span,
            expected: Bilingual(vi: "tệp: cac-xa.xlsx", en: "tệp: cac-xa.xlsx"))
    }

    /// A file of a form that is not read.
    static func unknownDataFormat(_ path: LocatedText) -> Diagnostic {
        let isOld = path.text.lowercased().hasSuffix(".xls")
        return Diagnostic(
            "data.unknown-format", .error,
            Bilingual(
                vi: "không đọc được loại tệp số liệu «\(path.text)»", en: "data files like «\(path.text)» are not read"),
            at: path.span,
            explanation: isOld
                ? Bilingual(
                    vi: "Mở tệp .xls bằng Excel, chọn Lưu thành (Save As), loại Excel Workbook (.xlsx).",
                    en: "Open the .xls file in Excel and choose Save As, type Excel Workbook (.xlsx).")
                : Bilingual(
                    vi: "Lưu số liệu thành tệp .xlsx, .ods hoặc .csv.", en: "Save the data as .xlsx, .ods or .csv."),
            found: path.text, expected: Bilingual(vi: ".csv, .xlsx hoặc .ods", en: ".csv, .xlsx or .ods"))
    }

    /// A range of cells that is none.
    fileprivate static func badCellRange(_ text: LocatedText) -> Diagnostic {
        Diagnostic(
            "data.bad-range", .error,
            Bilingual(vi: "«\(text.text)» không phải là một vùng ô", en: "«\(text.text)» is no range of cells"),
            at: text.span, found: text.text,
            expected: Bilingual(
                vi: "ô đầu và ô cuối, ví dụ A5:H40", en: "the first and the last cell, for example A5:H40"))
    }

    /// Rows of column names that are none.
    fileprivate static func badHeaderRows(_ text: LocatedText) -> Diagnostic {
        Diagnostic(
            "data.bad-header-rows", .error,
            Bilingual(
                vi: "«\(text.text)» không phải là số thứ tự của dòng tiêu đề",
                en: "«\(text.text)» does not say which rows hold the column names"), at: text.span,
            explanation: Bilingual(
                vi: "Ghi số thứ tự như ở mép trái của trang tính; tiêu đề có từ một đến bốn tầng.",
                en: "Give the number at the left edge of the sheet; there are one to four rows of names."),
            found: text.text, expected: Bilingual(vi: "3, hoặc 3-5", en: "3, or 3-5"))
    }

    /// A separator that is none.
    fileprivate static func badSeparator(_ text: LocatedText) -> Diagnostic {
        Diagnostic(
            "data.bad-separator", .error,
            Bilingual(
                vi: "«\(text.text)» không phải là dấu ngăn ô", en: "«\(text.text)» is nothing that parts cells"),
            at: text.span, found: text.text,
            expected: Bilingual(vi: "dấu , dấu ; dấu | hoặc chữ tab", en: ", ; | or the word tab"))
    }

    /// A form of numbers that is none.
    fileprivate static func badNumberForm(_ text: LocatedText) -> Diagnostic {
        Diagnostic(
            "data.bad-number-form", .error,
            Bilingual(
                vi: "«\(text.text)» không cho biết cách viết số",
                en: "«\(text.text)» does not show how numbers are written"
            ),
            at: text.span, found: text.text,
            expected: Bilingual(
                vi: "1.234,5 (kiểu Việt Nam) hoặc 1,234.5 (kiểu Anh)", en: "1.234,5 (Vietnamese) or 1,234.5 (English)"))
    }

    /// A heading that the table of columns does not have.
    fileprivate static func unknownMappingHeading(_ name: String, _ known: [String], at span: SourceSpan) -> Diagnostic
    {
        let list = known.quoted
        return Diagnostic(
            "data.unknown-column-property", .error,
            Bilingual(vi: "bảng «cột» không có cột «\(name)»", en: "the table «cột» has no column «\(name)»"), at: span,
            found: name, expected: Bilingual(vi: list, en: list), suggestion: NearestName.find(name, among: known))
    }

    /// A table of columns without their names.
    fileprivate static func mappingWithoutNames(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "data.columns-not-named", .error,
            Bilingual(vi: "bảng «cột» thiếu cột «Tên»", en: "the table «cột» lacks the column «Tên»"),
            at: SourceSpan(span.file, span.range.lowerBound..<span.range.lowerBound),
            expected: Bilingual(vi: "| Tên | Ở tệp | Kiểu | Đơn vị |", en: "| Tên | Ở tệp | Kiểu | Đơn vị |"))
    }

    /// A row of the table of columns without name.
    fileprivate static func unnamedMapping(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "data.unnamed-mapping", .error, Bilingual(vi: "cột này không có tên", en: "this column has no name"),
            at: span)
    }

    /// Two columns of one name.
    fileprivate static func doubledMapping(_ name: String, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
        Diagnostic(
            "data.doubled-mapping", .error,
            Bilingual(vi: "bảng có hai cột tên «\(name)»", en: "the table has two columns «\(name)»"), at: span,
            found: name, notes: [Note(Bilingual(vi: "cột kia ở đây", en: "the other is here"), at: first)])
    }

    /// A kind of column that is none.
    fileprivate static func unknownColumnKind(_ text: LocatedText) -> Diagnostic {
        let known = DataFileDeclaration.ColumnKind.allCases.map(\.rawValue)
        let list = known.joined(separator: ", ")
        return Diagnostic(
            "data.unknown-column-kind", .error,
            Bilingual(vi: "không có kiểu cột «\(text.text)»", en: "there is no kind of column «\(text.text)»"),
            at: text.span, found: text.text, expected: Bilingual(vi: "một trong: \(list)", en: "one of: \(list)"),
            suggestion: NearestName.find(text.text, among: known))
    }

    /// A unit of a column that holds no figures.
    fileprivate static func unitOfNoFigure(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "data.unit-of-no-figure", .error,
            Bilingual(
                vi: "cột «\(name)» không phải cột số nên không có đơn vị",
                en: "the column «\(name)» holds no figures and has no unit"), at: span,
            explanation: Bilingual(
                vi: "Bỏ đơn vị, hoặc đổi kiểu của cột thành số.", en: "Drop the unit, or make it a column of figures."))
    }
}
