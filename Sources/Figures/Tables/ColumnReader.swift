import Diagnostics
import Document
import Expressions
import Values
import Vietnamese

/// Reads `cột`: names in brackets, or a table of what is not the usual.
struct ColumnReader {
    /// The data.
    let data: DataTable
    /// The targets of the spec.
    let targets: TableTargets
    /// What was found.
    var diagnostics: [Diagnostic] = []

    /// The keys of the table of columns.
    static let options = [
        "Tiêu đề", "Giá trị", "Số lẻ", "Rộng", "Căn", "Đơn vị", "Số cột", "Cộng", "Lặp",
    ]

    /// Reads the columns of a printed table of the data.
    init(_ data: DataTable, _ targets: TableTargets) {
        self.data = data
        self.targets = targets
    }

    /// The columns; all of the data with their numbers where the spec names none.
    mutating func read(_ text: LocatedText?, at place: SourceSpan) -> [ColumnDeclaration] {
        guard let text else { return [ordinal(at: place)] + each("cột", named: [], [], at: place) }
        let isTable = text.text.utf8.first { $0 > 0x20 } == UInt8(ascii: "|")
        return isTable ? table(text, at: place) : list(NameList.read(text))
    }

    private mutating func list(_ names: [LocatedText]) -> [ColumnDeclaration] {
        let named = names.compactMap { name -> Int? in
            if case .one(let index) = data.column(named: name.text) { index } else { nil }
        }
        return names.flatMap { name -> [ColumnDeclaration] in
            if let each = Self.each(name.text) { return self.each(each, named: named, [], at: name.span) }
            guard let content = content(name) else { return [] }
            return [column([], content, at: name.span)]
        }
    }

    // MARK: A table of columns

    private mutating func table(_ text: LocatedText, at place: SourceSpan) -> [ColumnDeclaration] {
        var reader = DataTableReader(name: "cột", text: text, cellsLeft: 100_000)
        let read = reader.read(at: place)
        diagnostics += reader.diagnostics
        guard let read, !reader.isFaulty else { return [] }
        var options: [String: Int] = [:]
        for (index, column) in read.columns.enumerated() {
            guard let option = Self.options.first(where: { Key.fold($0) == column.foldedName }) else {
                diagnostics.append(.unknownColumnOption(column.name, at: column.nameSpan ?? read.span))
                continue
            }
            options[Key.fold(option)] = index
        }
        let rows = (0..<read.rowCount).map { Row(read, $0, options) }
        var named: [Int] = []
        for row in rows {
            let name = row.text("gia_tri") ?? row.text("tieu_de")
            if let name, case .one(let index) = data.column(named: name.text) { named.append(index) }
        }
        return rows.flatMap { self.columns($0, named) }
    }

    /// A row of the table of columns.
    private struct Row {
        private let table: DataTable
        private let row: Int
        private let options: [String: Int]

        init(_ table: DataTable, _ row: Int, _ options: [String: Int]) {
            self.table = table
            self.row = row
            self.options = options
        }

        /// Where the row stands.
        var span: SourceSpan { table.columns[0].cells.span(row) }

        /// What stands under an option, with its place; `nil` for an empty cell or a missing option.
        func text(_ option: String) -> LocatedText? {
            guard let column = options[option] else { return nil }
            let span = table.columns[column].cells.span(row)
            guard !span.range.isEmpty else { return nil }
            // `\|` in a cell is a bar.
            let bytes = Array(span.text.utf8)
            var kept: [UInt8] = []
            var segments: [LocatedText.Segment] = [LocatedText.Segment(text: 0, file: span.range.lowerBound)]
            for (index, byte) in bytes.enumerated() {
                if byte == UInt8(ascii: "\\"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "|") {
                    segments.append(
                        LocatedText.Segment(text: kept.count, file: span.range.lowerBound + index + 1))
                } else {
                    kept.append(byte)
                }
            }
            return LocatedText(String(decoding: kept, as: UTF8.self), file: span.file, segments: segments)
        }

        /// Whether the option stands in the table at all.
        func has(_ option: String) -> Bool { options[option] != nil }
    }

    private mutating func columns(_ row: Row, _ named: [Int]) -> [ColumnDeclaration] {
        let tiers = row.text("tieu_de").map(Self.tiers) ?? []
        let value = row.text("gia_tri")
        let number = row.text("so_cot")
        if let value, let each = Self.each(value.text) {
            return self.each(each, named: named, tiers, at: value.span).map { complete($0, row) }
        }
        var content: ColumnDeclaration.Content?
        if let value {
            content = self.content(value)
        } else if let number, number.text.utf8.contains(UInt8(ascii: "=")), !isColumn(tiers.last) {
            content = .numbered
        } else if let title = row.text("tieu_de") {
            let last = LocatedText(title.file, Self.lastTier(title))
            content = self.content(last)
        } else {
            diagnostics.append(.columnWithoutContent(at: row.span))
        }
        guard let content else { return [] }
        var column = column(tiers, content, at: value?.span ?? row.span)
        column = complete(column, row)
        column.number = number
        return [column]
    }

    private func isColumn(_ name: String?) -> Bool {
        guard let name, case .none = data.column(named: name) else { return name != nil }
        return false
    }

    /// Takes the options of a row over.
    private mutating func complete(_ column: ColumnDeclaration, _ row: Row) -> ColumnDeclaration {
        var column = column
        if let places = row.text("so_le") {
            if let value = Int(places.text), (0...12).contains(value) {
                column.places = value
            } else {
                diagnostics.append(.badColumnOption("Số lẻ", places, vi: "số từ 0 đến 12", en: "a number from 0 to 12"))
            }
        }
        if let width = row.text("rong") {
            if let read = Self.width(width.text) {
                column.width = read
            } else {
                diagnostics.append(
                    .badColumnOption("Rộng", width, vi: "2,5cm, 25mm, 10% hoặc *", en: "2,5cm, 25mm, 10% or *"))
            }
        }
        if let word = row.text("can") {
            switch Key.fold(word.text) {
            case "trai": column.alignment = .leading
            case "giua": column.alignment = .centered
            case "phai": column.alignment = .trailing
            case "dau_phay": column.alignment = .comma
            default:
                diagnostics.append(
                    .badColumnOption(
                        "Căn", word, vi: "trái, giữa, phải hoặc dấu phẩy", en: "trái, giữa, phải or dấu phẩy"))
            }
        }
        if let unit = row.text("don_vi") { column.unit = Key.fold(unit.text) == "khong" ? "" : unit.text }
        if let word = row.text("cong") { column.isSummed = yes("Cộng", word) }
        if let word = row.text("lap") { column.isDitto = yes("Lặp", word) ?? false }
        return column
    }

    private mutating func yes(_ option: String, _ word: LocatedText) -> Bool? {
        switch Key.fold(word.text) {
        case "co": return true
        case "khong": return false
        default:
            diagnostics.append(.badColumnOption(option, word, vi: "có hoặc không", en: "có or không"))
            return nil
        }
    }

    // MARK: Contents

    /// What `mỗi …` stands for; `nil` for other texts.
    private static func each(_ text: String) -> String? {
        let folded = Key.fold(text)
        return folded.hasPrefix("moi_") ? String(folded.dropFirst(4)) : nil
    }

    /// A column for each target, or for each column of the data that is not named.
    private mutating func each(
        _ what: String, named: [Int], _ tiers: [String], at span: SourceSpan
    ) -> [ColumnDeclaration] {
        switch what {
        case "chi_tieu":
            let found = targets.targets(of: data.name).compactMap { target -> ColumnDeclaration? in
                guard case .one(let index) = data.column(named: target.code) else { return nil }
                return column(tiers + [target.name.isEmpty ? target.code : target.name], .column(index), at: span)
            }
            if found.isEmpty { diagnostics.append(.noTargets(of: data, at: span)) }
            return found
        case "chi_so":
            let found = targets.indicators.compactMap { indicator -> ColumnDeclaration? in
                guard case .one(let index) = data.column(named: indicator.code) else { return nil }
                let name = indicator.name.isEmpty ? indicator.code : indicator.name
                var column = column(tiers + [name], .column(index), at: span)
                column.unit = indicator.unit
                column.isSummed = indicator.isSummed
                return column
            }
            if found.isEmpty { diagnostics.append(.noIndicators(of: data, at: span)) }
            return found
        case "cot", "cột", "cot_so":
            return data.columns.indices.filter { index in
                !named.contains(index) && !data.columns[index].isAside
                    && (what != "cot_so" || data.columns[index].kind == .figures)
            }.map { index in
                column(tiers.isEmpty ? [] : tiers + Self.tiers(data.columns[index].name), .column(index), at: span)
            }
        default:
            diagnostics.append(.unknownEach(at: span))
            return []
        }
    }

    /// What a value says: a column, a number of rows, nothing, or a formula.
    private mutating func content(_ text: LocatedText) -> ColumnDeclaration.Content? {
        switch data.column(named: text.text) {
        case .one(let index): return .column(index)
        case .several(let columns):
            diagnostics.append(
                .severalTableColumns(text.text, columns.map { data.columns[$0].name }, at: text.span))
            return nil
        case .none: break
        }
        switch Key.fold(text.text) {
        case "stt", "tt", "so_tt": return .ordinal
        case "de_trong": return .blank
        default: break
        }
        let isWord = !text.text.utf8.contains { "+-*/()[]\"|<>=".utf8.contains($0) }
        if isWord {
            // A type or a model speaks of a column that this data does not have: it stays blank.
            if targets.specFile !== text.file { return .blank }
            diagnostics.append(.unknownTableColumn(text.text, in: data, at: text.span))
            return nil
        }
        let parsed = ExpressionParser.parse(text)
        diagnostics += parsed.diagnostics
        guard let expression = parsed.output, !parsed.hasErrors else { return nil }
        return .formula(expression)
    }

    private func ordinal(at span: SourceSpan) -> ColumnDeclaration { ColumnDeclaration(["Stt"], .ordinal, at: span) }

    /// A column with its own heading, or the one that its content suggests.
    private func column(
        _ tiers: [String], _ content: ColumnDeclaration.Content, at span: SourceSpan
    ) -> ColumnDeclaration {
        guard tiers.isEmpty else { return ColumnDeclaration(tiers, content, at: span) }
        switch content {
        case .ordinal: return ordinal(at: span)
        case .column(let index):
            let name = data.columns[index].name
            return ColumnDeclaration(targets.name(of: name).map { [$0] } ?? Self.tiers(name), content, at: span)
        case .formula, .numbered, .blank: return ColumnDeclaration([String(span.text)], content, at: span)
        }
    }

    // MARK: Texts

    /// The tiers of a heading, parted by ` / `; `\\` is a forced break.
    static func tiers(_ text: LocatedText) -> [String] { tiers(text.text) }

    private static func tiers(_ text: String) -> [String] {
        var tiers: [String] = [""]
        var rest = text[...]
        while !rest.isEmpty {
            if rest.hasPrefix(" / ") {
                tiers.append("")
                rest = rest.dropFirst(3)
            } else if rest.hasPrefix("\\\\") {
                tiers[tiers.count - 1] += "\n"
                rest = rest.dropFirst(2)
            } else if rest.hasPrefix("\\|") {
                tiers[tiers.count - 1] += "|"
                rest = rest.dropFirst(2)
            } else {
                tiers[tiers.count - 1].append(rest.removeFirst())
            }
        }
        return tiers.map { tier in
            tier.split(separator: "\n", omittingEmptySubsequences: false).map { Self.trimmed($0) }.joined(
                separator: "\n")
        }
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }

    /// Where the last tier of a heading stands in the file.
    private static func lastTier(_ text: LocatedText) -> Range<Int> {
        let bytes = Array(text.text.utf8)
        var start = 0
        for index in bytes.indices where bytes[index...].starts(with: " / ".utf8) { start = index + 3 }
        let span = text.span(NameList.trimmed(start..<bytes.count, bytes))
        return span.range
    }

    /// A width: `2,5cm`, `25mm`, `10%`, `*`; a bare number is millimetres.
    static func width(_ text: String) -> Table.Width? {
        let word = text.filter { $0 != " " }.lowercased()
        if word == "*" { return .share }
        let number = word.prefix { $0.isNumber || $0 == "," }
        guard let value = Double(number.replacing(",", with: ".")), value > 0 else { return nil }
        switch word.dropFirst(number.count) {
        case "", "mm": return .millimetres(value)
        case "cm": return .millimetres(value * 10)
        case "%": return value <= 100 ? .percent(value) : nil
        default: return nil
        }
    }
}

extension Diagnostic {
    /// A heading in the table of columns that means nothing.
    fileprivate static func unknownColumnOption(_ name: String, at span: SourceSpan) -> Diagnostic {
        let list = ColumnReader.options.joined(separator: ", ")
        return Diagnostic(
            "table.unknown-option", .error,
            Bilingual(vi: "bảng khai cột không có mục «\(name)»", en: "the table of columns has no «\(name)»"),
            at: span,
            found: name, expected: Bilingual(vi: list, en: list),
            suggestion: NearestName.find(name, among: ColumnReader.options))
    }

    /// A value under an option that it cannot take.
    fileprivate static func badColumnOption(
        _ option: String, _ text: LocatedText, vi: String, en: String
    ) -> Diagnostic {
        Diagnostic(
            "table.bad-option", .error,
            Bilingual(vi: "«\(text.text)» không dùng được cho «\(option)»", en: "«\(option)» cannot be «\(text.text)»"),
            at: text.span, found: text.text, expected: Bilingual(vi: vi, en: en))
    }

    /// A row of the table of columns without heading and value.
    fileprivate static func columnWithoutContent(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "table.column-without-content", .error,
            Bilingual(vi: "cột này chưa ghi tiêu đề và giá trị", en: "this column has neither heading nor value"),
            at: span,
            explanation: Bilingual(
                vi: "Ghi tên cột dữ liệu hoặc công thức ở «Giá trị»; cột để điền tay thì ghi «để trống».",
                en:
                    "Put a column of the data or a formula under «Giá trị»; «để trống» for a column to be filled by hand."
            ))
    }

    /// `mỗi chỉ tiêu` where no target is split over the data.
    fileprivate static func noTargets(of table: DataTable, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "table.no-targets", .error,
            Bilingual(
                vi: "không có chỉ tiêu nào chia cho «\(table.name)»", en: "no target is split over «\(table.name)»"),
            at: span, found: String(span.text),
            expected: Bilingual(
                vi: "một chỉ tiêu có «Chia cho» là \(table.name)", en: "a target with «Chia cho» \(table.name)"))
    }

    /// `mỗi chỉ số` where the data has no column of an indicator.
    fileprivate static func noIndicators(of table: DataTable, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "table.no-indicators", .error,
            Bilingual(
                vi: "bảng «\(table.name)» không có cột nào mang mã của chỉ số",
                en: "the data «\(table.name)» has no column with the code of an indicator"),
            at: span, found: String(span.text),
            expected: Bilingual(
                vi: "cột mang mã của một chỉ số khai ở «danh mục»", en: "a column named by the code of an indicator"))
    }

    /// `mỗi` with a word that it does not know.
    fileprivate static func unknownEach(at span: SourceSpan) -> Diagnostic {
        let words = ["mỗi chỉ tiêu", "mỗi chỉ số", "mỗi cột", "mỗi cột số"]
        return Diagnostic(
            "table.unknown-each", .error,
            Bilingual(vi: "không lập được cột từ «\(span.text)»", en: "no columns can be made of «\(span.text)»"),
            at: span,
            found: String(span.text),
            expected: Bilingual(vi: words.joined(separator: ", "), en: words.joined(separator: ", ")),
            suggestion: NearestName.find(String(span.text), among: words))
    }
}
