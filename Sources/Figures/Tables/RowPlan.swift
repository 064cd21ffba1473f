import Diagnostics
import Expressions
import Values
import Vietnamese

/// Which rows a table prints and in which order: filtered, sorted, grouped, with headings and sums (các dòng in).
struct RowPlan {
    /// One printed row.
    enum Entry {
        /// A row of the data with its number; the number is empty for a part of another.
        case unit(Int, number: String)
        /// A row that is part of the one above it; `isAlone` where it is the only part.
        case part(Int, isAlone: Bool)
        /// `Trong đó:` above several parts.
        case partsHeading
        /// The heading of a group, with its rows.
        case group(level: Int, name: String, number: String, rows: [Int])
        /// The sums at the end of a group.
        case subtotal(level: Int, name: String, rows: [Int])
        /// The sums of the table.
        case total(rows: [Int])
        /// A row to be filled by hand.
        case blank
    }

    private let declaration: TableDeclaration
    private let data: DataTable
    private(set) var entries: [Entry] = []
    /// What was found.
    var diagnostics: [Diagnostic] = []
    /// Columns that groups are made by, outermost first.
    private var groupColumns: [Int] = []
    /// Columns that rows are sorted by.
    private var sortColumns: Set<Int> = []
    /// The column that marks parts.
    private var partColumn: Int?
    private var numbering: TableNumbering
    private var runsOn: Bool
    private var counter = 0

    /// The plan of a table of some rows of the data.
    init(
        _ declaration: TableDeclaration, _ data: DataTable, rows: [Int], constants: [String: SourcedValue]
    ) {
        self.declaration = declaration
        self.data = data
        numbering = TableNumbering(nil, levels: 0, &diagnostics)
        runsOn = declaration.choice("thu_tu")?.word == "chay_tiep"
        groupColumns = declaration.names("nhom").compactMap { column($0) }
        partColumn = declaration.text("trong_do").flatMap { column($0) }
        let isFlat = groupColumns.isEmpty && !declaration.names("nhom").isEmpty
        numbering = TableNumbering(
            isFlat ? nil : declaration.text("danh_so"), levels: groupColumns.count, &diagnostics)
        var bundles = bundled(filtered(rows, constants))
        sort(&bundles)
        guard diagnostics.isEmpty else { return }
        let all = bundles.map { $0[0] }
        let sums = declaration.sums("dong_cong") ?? .none
        if sums == .first { entries.append(.total(rows: all)) }
        add(bundles, level: 0)
        if let blanks = declaration.number("dong_trong") { addBlanks(blanks.value, at: blanks.span) }
        if sums == .last { entries.append(.total(rows: all)) }
    }

    private mutating func column(_ name: LocatedText) -> Int? {
        switch data.column(named: name.text) {
        case .one(let index): return index
        case .several(let found):
            diagnostics.append(.severalTableColumns(name.text, found.map { data.columns[$0].name }, at: name.span))
        case .none where declaration.isGeneral(name): break
        case .none: diagnostics.append(.unknownTableColumn(name.text, in: data, at: name.span))
        }
        return nil
    }

    // MARK: Which rows

    private mutating func filtered(_ rows: [Int], _ constants: [String: SourcedValue]) -> [Int] {
        guard let text = declaration.text("loc") else { return rows }
        let parsed = ExpressionParser.parse(text)
        diagnostics += parsed.diagnostics
        guard let expression = parsed.output, !parsed.hasErrors else { return rows }
        let before = diagnostics.count
        let formula = TableFormula(expression, table: data, constants: constants, &diagnostics)
        guard diagnostics.count == before else { return rows }
        var kept: [Int] = []
        for row in rows {
            do throws(TableFormula.Fault) {
                let value = try formula.value(over: .row(row)).value
                guard case .boolean(let holds) = value else {
                    diagnostics.append(.filterIsNoCondition(value.kindName, at: text.span))
                    return rows
                }
                if holds { kept.append(row) }
            } catch {
                if case .told(let diagnostic) = error { diagnostics.append(diagnostic) }
                return rows
            }
        }
        if kept.isEmpty, !rows.isEmpty { diagnostics.append(.filterLeavesNothing(at: text.span)) }
        return kept
    }

    /// Rows with the parts below them, which stay with them.
    private func bundled(_ rows: [Int]) -> [[Int]] {
        guard let partColumn else { return rows.map { [$0] } }
        let cells = data.columns[partColumn].cells
        var bundles: [[Int]] = []
        for row in rows {
            if case .text(let mark) = cells.value(row), !mark.isEmpty, !bundles.isEmpty {
                bundles[bundles.count - 1].append(row)
            } else {
                bundles.append([row])
            }
        }
        return bundles
    }

    private mutating func sort(_ bundles: inout [[Int]]) {
        for name in declaration.names("sap_xep").reversed() {
            var name = name
            var descends = false
            for (word, isDown) in [(" giảm", true), (" tăng", false)] where name.text.hasSuffix(word) {
                name = name.slice(0..<name.text.utf8.count - word.utf8.count)
                descends = isDown
            }
            guard let column = column(name) else { continue }
            sortColumns.insert(column)
            let cells = data.columns[column].cells
            let keys = bundles.map { SortKey(cells.value($0[0])) }
            let order = bundles.indices.sorted { left, right in
                if keys[left] < keys[right] { return !descends }
                if keys[right] < keys[left] { return descends }
                return left < right
            }
            bundles = order.map { bundles[$0] }
        }
    }

    /// What rows are sorted by: figures by size, then text in the Vietnamese alphabet, then what has no value.
    private struct SortKey: Comparable {
        private let figure: ExactDecimal?
        private let text: Collation.Key?
        private let date: PartialDate?

        init(_ value: Value) {
            figure = Arithmetic.figure(value)?.value
            if case .text(let words) = value { text = Collation.key(words) } else { text = nil }
            if case .date(let day) = value { date = day } else { date = nil }
        }

        static func < (left: SortKey, right: SortKey) -> Bool {
            if let first = left.figure, let second = right.figure { return first < second }
            if left.figure != nil || right.figure != nil { return left.figure != nil && right.figure == nil }
            if let first = left.date, let second = right.date { return first < second }
            if left.date != nil || right.date != nil { return left.date != nil && right.date == nil }
            if let first = left.text, let second = right.text { return first < second }
            return left.text != nil && right.text == nil
        }
    }

    // MARK: Groups

    private mutating func add(_ bundles: [[Int]], level: Int) {
        guard level < groupColumns.count else { return addUnits(bundles) }
        let cells = data.columns[groupColumns[level]].cells
        var order: [String] = []
        var members: [String: [[Int]]] = [:]
        for bundle in bundles {
            let name = CellPrinting(notApplicable: "", empty: "").text(cells, row: bundle[0])
            if name.isEmpty {
                diagnostics.append(.rowWithoutGroup(data.columns[groupColumns[level]].name, at: cells.span(bundle[0])))
            }
            if members[name] == nil { order.append(name) }
            members[name, default: []].append(bundle)
        }
        // Groups stand in the order of the data, unless the author sorts by them.
        if !sortColumns.contains(groupColumns[level]) {
            let first = members.mapValues { $0.map { $0[0] }.min() ?? 0 }
            order.sort { first[$0, default: 0] < first[$1, default: 0] }
        }
        let sums = declaration.sums("cong_nhom") ?? .first
        for (index, name) in order.enumerated() {
            let inner = members[name] ?? []
            let rows = inner.map { $0[0] }
            let number = numbering.groups[level]?.text(index + 1) ?? ""
            entries.append(.group(level: level + 1, name: name, number: number, rows: rows))
            if level == groupColumns.count - 1, !runsOn { counter = 0 }
            add(inner, level: level + 1)
            if sums == .last { entries.append(.subtotal(level: level + 1, name: name, rows: rows)) }
        }
    }

    private mutating func addUnits(_ bundles: [[Int]]) {
        entries.reserveCapacity(entries.count + bundles.count)
        for bundle in bundles {
            counter += 1
            entries.append(.unit(bundle[0], number: numbering.rows.text(counter)))
            let parts = bundle.dropFirst()
            if parts.count > 1 { entries.append(.partsHeading) }
            for part in parts { entries.append(.part(part, isAlone: parts.count == 1)) }
        }
    }

    private mutating func addBlanks(_ number: ExactDecimal, at span: SourceSpan) {
        guard let count = number.wholeValue, (0...500).contains(count) else {
            return diagnostics.append(.badBlankRows(at: span))
        }
        entries += Array(repeating: .blank, count: count)
    }
}

extension Diagnostic {
    /// A filter that gives neither true nor false.
    fileprivate static func filterIsNoCondition(_ kind: Bilingual, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "table.filter-no-condition", .error,
            Bilingual(
                vi: "«lọc» phải là điều kiện đúng hoặc sai, ở đây là \(kind.vi)",
                en: "«lọc» must be a condition, this is \(kind.en)"),
            at: span, found: String(span.text),
            expected: Bilingual(vi: "phép so sánh, ví dụ Dân_số > 5000", en: "a comparison"))
    }

    /// A filter that no row meets.
    fileprivate static func filterLeavesNothing(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "table.filter-leaves-nothing", .error,
            Bilingual(vi: "không dòng nào thỏa điều kiện «\(span.text)»", en: "no row meets «\(span.text)»"), at: span)
    }

    /// A row that stands in no group.
    fileprivate static func rowWithoutGroup(_ column: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "table.row-without-group", .error,
            Bilingual(
                vi: "dòng này chưa ghi «\(column)» nên không biết thuộc nhóm nào",
                en: "this row has no «\(column)» to group by"),
            at: span)
    }

    /// A count of blank rows that is none.
    fileprivate static func badBlankRows(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "table.blank-rows", .error,
            Bilingual(vi: "số dòng trống phải là số nguyên", en: "the count of blank rows must be a whole number"),
            at: span,
            found: String(span.text), expected: Bilingual(vi: "từ 0 đến 500", en: "0 to 500"))
    }
}
