import Diagnostics
import Values
import Vietnamese

/// Reads the table of targets (chỉ tiêu): its columns by their names, each row as one target.
///
/// Columns of other names are the author's own (`Ghi chú`) and may be printed; a name that is nearly one of ours is an
/// error, because a limit with a slip in its name would be no limit.
struct TargetReader {
    /// The table of targets.
    let table: DataTable
    /// Where the columns that the reader knows are.
    private var columns: [TargetField: Int] = [:]
    /// What was found.
    var diagnostics: [Diagnostic] = []

    /// A row that was read.
    struct Row {
        /// Its code; `nil` where it has none that can be used.
        var code: TargetText?
        /// The table it is divided over, as far as it could be read.
        var units: TargetText?
        /// The target; `nil` after a report.
        var target: Target?
    }

    /// For a table of targets.
    init(_ table: DataTable) { self.table = table }

    /// The targets, row by row; empty where the columns cannot be told.
    mutating func read() -> [Row] {
        guard findColumns() else { return [] }
        var codes: [String: SourceSpan] = [:]
        return (0..<table.rowCount).map { row in
            let before = diagnostics.count
            let code = code(row, &codes)
            let target = target(row, code ?? TargetText(text: "", span: table.span))
            let isSound = diagnostics.count == before
            return Row(code: code, units: text(.units, row), target: isSound ? target : nil)
        }
    }

    /// Finds the columns; `false` where one is missing without which nothing can be read.
    private mutating func findColumns() -> Bool {
        let known = TargetField.allCases
        for (index, column) in table.columns.enumerated() {
            guard let field = known.first(where: { $0.folded == column.foldedName }) else {
                let nearest = NearestName.find(column.name, among: known.map(\.rawValue))
                let isTaken = table.columns.contains { $0.foldedName == nearest.map { Key.fold($0) } }
                if let nearest, !isTaken { diagnostics.append(.targetColumnUnknown(column.name, nearest, in: table)) }
                continue
            }
            if columns[field] != nil { diagnostics.append(.targetColumnTwice(column.name, in: table)) }
            columns[field] = index
        }
        if columns[.code] == nil, diagnostics.isEmpty { diagnostics.append(.targetColumnMissing(.code, in: table)) }
        return diagnostics.isEmpty
    }

    /// The cell of a column; `nil` where there is no such column.
    private func cell(_ field: TargetField, _ row: Int) -> DataCell? {
        columns[field].map { table.columns[$0].cells[row] }
    }

    /// The words of a cell; `nil` where it is empty or crossed out.
    private func text(_ field: TargetField, _ row: Int) -> TargetText? {
        guard let cell = cell(field, row) else { return nil }
        switch cell.value {
        case .text(let text):
            return ["-", "–", "x", "X"].contains(text) ? nil : TargetText(text: text, span: cell.span)
        case .number, .quantity: return TargetText(text: String(cell.span.text), span: cell.span)
        case .date, .boolean, .list, .table, .row, .empty, .notApplicable, .blank: return nil
        }
    }

    /// The code of a row, which no other row and no column of the table has.
    private mutating func code(_ row: Int, _ codes: inout [String: SourceSpan]) -> TargetText? {
        guard let code = text(.code, row) else {
            diagnostics.append(.targetCodeMissing(at: cell(.code, row)?.span ?? table.span))
            return nil
        }
        let folded = Key.fold(code.text)
        if let first = codes[folded] {
            diagnostics.append(.targetCodeTwice(code, first: first))
            return nil
        }
        codes[folded] = code.span
        if table.columns.contains(where: { $0.foldedName == folded }) {
            diagnostics.append(.targetCodeIsColumn(code))
        }
        return code
    }

    /// The target of a row; its faults are reported.
    private mutating func target(_ row: Int, _ code: TargetText) -> Target? {
        var kind = TargetKind.split
        if let word = text(.kind, row) {
            guard let named = TargetKind(word: word.text) else {
                diagnostics.append(.targetKindUnknown(word))
                return nil
            }
            kind = named
        }
        var target = Target(row: row, code: code, kind: kind)
        target.name = text(.name, row)?.text ?? ""
        target.total = amount(.total, row)
        target.units = text(.units, row)
        target.basis = text(.basis, row).map { kind == .share || kind == .sum ? Self.words(in: $0) : [$0] } ?? []
        target.rate = bound(.rate, row)
        target.floor = bound(.floor, row)
        target.cap = bound(.cap, row)
        target.fixed = text(.fixed, row)
        target.key = text(.key, row)
        target.step = amount(.step, row)
        checkCells(of: target)
        checkUnits(of: &target)
        return target
    }

    /// A number; `nil` where the cell is empty, or after a report.
    private mutating func amount(_ field: TargetField, _ row: Int) -> TargetAmount? {
        guard let cell = cell(field, row), let text = text(field, row) else { return nil }
        switch cell.value {
        case .number(let number): return TargetAmount(quantity: Quantity(number), span: cell.span)
        case .quantity(let quantity): return TargetAmount(quantity: quantity, span: cell.span)
        case .text, .date, .boolean, .list, .table, .row, .empty, .notApplicable, .blank: break
        }
        switch VietnameseNumber.parseQuantity(text.text) {
        case .success(let quantity): return TargetAmount(quantity: quantity, span: cell.span)
        case .failure(let fault):
            let typed = LocatedText(cell.span.file, cell.span.range)
            diagnostics.append(.numberFault(fault, typed, code: "target.bad-number"))
            return nil
        }
    }

    /// A number, or the name of a column: what starts with a digit is a number.
    private mutating func bound(_ field: TargetField, _ row: Int) -> TargetBound? {
        guard let text = text(field, row), let first = text.text.unicodeScalars.first else { return nil }
        if ("0"..."9").contains(first) || first == "-" && text.text.unicodeScalars.dropFirst().first?.value ?? 0 < 0x3A
        {
            return amount(field, row).map { .amount($0) }
        }
        return .column(text)
    }

    /// The codes of a cell that names several.
    private static func words(in text: TargetText) -> [TargetText] {
        var words: [TargetText] = []
        let bytes = Array(text.span.text.utf8)
        let start = text.span.range.lowerBound
        var index = 0
        for part in bytes.split(omittingEmptySubsequences: false, whereSeparator: { $0 == 0x2C || $0 == 0x3B }) {
            let first = part.firstIndex { $0 != 0x20 } ?? part.endIndex
            let last = part.lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? part.endIndex
            index += 1
            if first == part.endIndex { continue }
            let span = SourceSpan(text.span.file, start + first..<start + last)
            words.append(TargetText(text: String(span.text), span: span))
        }
        return words
    }

    /// Cells that the kind needs and does not have, or has and does not need.
    private mutating func checkCells(of target: Target) {
        let row = target.row
        let filled = TargetField.allCases.filter { text($0, row) != nil }
        let kept: [TargetField] = [.code, .name, .kind]
        for field in filled where !kept.contains(field) && !target.kind.allowed.contains(field) {
            diagnostics.append(.targetCellUnused(target, field, at: cell(field, row)?.span ?? target.code.span))
        }
        let division: [TargetField] = [.basis, .rate, .floor, .cap, .fixed, .key]
        let isDivided = target.units != nil
        let isFromOther = target.kind == .share || target.kind == .sum
        if !isDivided, !isFromOther, target.kind != .ceiling, target.kind != .ratio {
            let needsUnits = target.kind != .split || filled.contains { division.contains($0) }
            if needsUnits { missing(.units, target) } else if target.total == nil { missing(.total, target) }
            return
        }
        for field in target.kind.required where !filled.contains(field) { missing(field, target) }
        if target.kind == .ceiling || target.kind == .ratio, !filled.contains(.rate), !filled.contains(.total) {
            missing(.rate, target)
        }
    }

    private mutating func missing(_ field: TargetField, _ target: Target) {
        let place = cell(field, target.row)?.span
        diagnostics.append(.targetCellMissing(target, field, at: place ?? target.code.span, hasColumn: place != nil))
    }

    /// Gives the target its unit and compares the units of its numbers with it.
    private mutating func checkUnits(of target: inout Target) {
        let own = text(.unit, target.row)
        target.unit = target.total?.quantity.unit ?? own?.text
        if let own, let unit = target.total?.quantity.unit, unit != own.text {
            diagnostics.append(.targetUnits(target, unit, own.text, at: own.span))
            return
        }
        if case .amount(let rate)? = target.rate {
            switch target.kind {
            case .share:
                if rate.quantity.unit != "%" || rate.quantity.value.isNegative
                    || rate.quantity.value > ExactDecimal(100)
                {
                    diagnostics.append(.targetShareIsNoPercent(target, at: rate.span))
                }
            case .fixed, .perMember, .ceiling, .ratio:
                if target.unit == nil { target.unit = rate.quantity.unit }
                compare(rate, target)
            case .split, .sum: break
            }
        } else if target.kind == .share, let rate = target.rate {
            diagnostics.append(.targetShareIsNoPercent(target, at: rate.span))
        }
        for case .amount(let limit)? in [target.floor, target.cap] { compare(limit, target) }
        if let step = target.step { compare(step, target) }
    }

    private mutating func compare(_ amount: TargetAmount, _ target: Target) {
        guard let unit = amount.quantity.unit, unit != target.unit else { return }
        diagnostics.append(.targetUnits(target, target.unit, unit, at: amount.span))
    }
}

extension Diagnostic {
    /// A column whose name is nearly one of the table of targets.
    fileprivate static func targetColumnUnknown(_ name: String, _ nearest: String, in table: DataTable) -> Diagnostic {
        Diagnostic(
            "target.unknown-column", .error,
            Bilingual(
                vi: "bảng chỉ tiêu không có cột «\(name)»", en: "the table of targets has no column «\(name)»"),
            at: headerSpan(name, in: table),
            explanation: Bilingual(
                vi: "Nếu là cột riêng để in thì đặt tên khác hẳn, ví dụ «Ghi chú».",
                en: "If it is a column of your own, give it quite another name, for example «Ghi chú»."),
            found: name, expected: fields, suggestion: nearest)
    }

    /// A column that stands twice.
    fileprivate static func targetColumnTwice(_ name: String, in table: DataTable) -> Diagnostic {
        Diagnostic(
            "target.column-twice", .error,
            Bilingual(
                vi: "bảng chỉ tiêu có hai cột «\(name)»", en: "the table of targets has two columns «\(name)»"),
            at: headerSpan(name, in: table), found: name)
    }

    /// A column without which no target can be read.
    fileprivate static func targetColumnMissing(_ field: TargetField, in table: DataTable) -> Diagnostic {
        Diagnostic(
            "target.missing-column", .error,
            Bilingual(
                vi: "bảng chỉ tiêu thiếu cột «\(field.rawValue)»",
                en: "the table of targets has no column «\(field.rawValue)»"),
            at: headerSpan(nil, in: table), expected: fields)
    }

    /// A row without code.
    fileprivate static func targetCodeMissing(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "target.code-missing", .error,
            Bilingual(vi: "chỉ tiêu chưa có mã", en: "the target has no code"), at: span,
            explanation: Bilingual(
                vi: "Mã là tên để gọi chỉ tiêu: mã «vòng» thì viết {{ chỉ_tiêu.vòng }}, {{ x.vòng }}.",
                en: "The code is what the target is called by: «vòng» gives {{ chỉ_tiêu.vòng }}, {{ x.vòng }}."))
    }

    /// A code that another target has.
    fileprivate static func targetCodeTwice(_ code: TargetText, first: SourceSpan) -> Diagnostic {
        Diagnostic(
            "target.code-twice", .error,
            Bilingual(vi: "hai chỉ tiêu cùng mã «\(code.text)»", en: "two targets have the code «\(code.text)»"),
            at: code.span, found: code.text,
            expected: Bilingual(vi: "một mã khác", en: "another code"),
            notes: [Note(Bilingual(vi: "chỉ tiêu kia ở đây", en: "the other one is here"), at: first)])
    }

    /// A code that is the name of a column of the table.
    fileprivate static func targetCodeIsColumn(_ code: TargetText) -> Diagnostic {
        Diagnostic(
            "target.code-is-column", .error,
            Bilingual(
                vi: "mã «\(code.text)» trùng tên một cột của bảng chỉ tiêu",
                en: "the code «\(code.text)» is the name of a column of the table of targets"),
            at: code.span, found: code.text, expected: Bilingual(vi: "một mã khác", en: "another code"))
    }

    /// A word that is no kind.
    fileprivate static func targetKindUnknown(_ word: TargetText) -> Diagnostic {
        let kinds = TargetKind.allCases.map(\.rawValue)
        let list = kinds.joined(separator: ", ")
        return Diagnostic(
            "target.unknown-kind", .error,
            Bilingual(vi: "không có kiểu chỉ tiêu «\(word.text)»", en: "there is no kind of target «\(word.text)»"),
            at: word.span, found: word.text, expected: Bilingual(vi: "một trong: \(list)", en: "one of: \(list)"),
            suggestion: NearestName.find(word.text, among: kinds))
    }

    /// A cell that the kind of the target needs.
    fileprivate static func targetCellMissing(
        _ target: Target, _ field: TargetField, at span: SourceSpan, hasColumn: Bool
    ) -> Diagnostic {
        let cure: Bilingual
        switch field {
        case .basis where target.kind == .split || target.kind == .perMember:
            cure = Bilingual(
                vi: "tên một cột số của bảng ghi ở «Chia cho»; chia đều thì ghi «đều»",
                en: "a column of figures of the table under «Chia cho»; «đều» for equal parts")
        case .basis: cure = Bilingual(vi: "mã của chỉ tiêu khác", en: "the code of another target")
        case .units: cure = Bilingual(vi: "tên một bảng dữ liệu", en: "the name of a table of data")
        case .rate: cure = Bilingual(vi: "một số hoặc tên một cột số", en: "a number or a column of figures")
        case .code, .name, .total, .kind, .floor, .cap, .fixed, .key, .step, .unit:
            cure = Bilingual(vi: "một số, ví dụ 190 ca", en: "a number, for example 190 ca")
        }
        return Diagnostic(
            "target.missing-cell", .error,
            Bilingual(
                vi: "chỉ tiêu «\(target.code.text)» thiếu «\(field.rawValue)»",
                en: "the target «\(target.code.text)» lacks «\(field.rawValue)»"),
            at: span,
            explanation: hasColumn
                ? nil
                : Bilingual(
                    vi: "Thêm cột «\(field.rawValue)» vào bảng chỉ tiêu.",
                    en: "Add a column «\(field.rawValue)» to the table of targets."),
            expected: cure)
    }

    /// A cell that the kind of the target does not use.
    fileprivate static func targetCellUnused(_ target: Target, _ field: TargetField, at span: SourceSpan) -> Diagnostic
    {
        let fits = TargetKind.allCases.filter { $0.allowed.contains(field) }.map { "«\($0.rawValue)»" }
        let list = fits.joined(separator: ", ")
        return Diagnostic(
            "target.unused-cell", .error,
            Bilingual(
                vi: "chỉ tiêu kiểu «\(target.kind.rawValue)» không dùng «\(field.rawValue)»",
                en: "a target of the kind «\(target.kind.rawValue)» does not use «\(field.rawValue)»"),
            at: span,
            explanation: Bilingual(
                vi: "Bỏ trống ô này, hoặc ghi ở cột «Kiểu» một kiểu có dùng: \(list).",
                en: "Leave the cell empty, or put a kind that uses it under «Kiểu»: \(list)."),
            found: String(span.text))
    }

    /// Numbers of one target with different units.
    static func targetUnits(_ target: Target, _ unit: String?, _ other: String, at span: SourceSpan) -> Diagnostic {
        let own = unit ?? "không đơn vị"
        return Diagnostic(
            "target.unit-clash", .error,
            Bilingual(
                vi: "chỉ tiêu «\(target.code.text)» tính bằng «\(own)», ở đây là «\(other)»",
                en: "the target «\(target.code.text)» is in «\(own)», this is in «\(other)»"),
            at: span, found: other, expected: Bilingual(vi: own, en: unit ?? "no unit"))
    }

    /// A share that is no percentage.
    fileprivate static func targetShareIsNoPercent(_ target: Target, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "target.bad-share", .error,
            Bilingual(
                vi: "mức của chỉ tiêu tỷ trọng «\(target.code.text)» phải là phần trăm, từ 0% đến 100%",
                en: "the rate of the share «\(target.code.text)» must be a percentage, 0% to 100%"),
            at: span, found: String(span.text), expected: Bilingual(vi: "ví dụ 30%", en: "for example 30%"))
    }

    /// The columns that the table of targets may have.
    private static var fields: Bilingual {
        let list = TargetField.allCases.map(\.rawValue).joined(separator: ", ")
        return Bilingual(vi: "các cột: \(list)", en: "the columns: \(list)")
    }

    /// Where the last column of a name has its heading; the row of headings without a name.
    private static func headerSpan(_ name: String?, in table: DataTable) -> SourceSpan {
        if let name, let span = table.columns.last(where: { $0.name == name })?.nameSpan { return span }
        guard let first = table.columns.first?.nameSpan, let last = table.columns.last?.nameSpan else {
            return table.span
        }
        return first.extended(to: last)
    }
}
