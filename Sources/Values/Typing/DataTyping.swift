import Diagnostics
import Vietnamese

/// Types the entries under `dữ liệu`: tables typed as rows of bars, constants, and what is said of data files.
struct DataTyping {
    /// The file of the head.
    let file: SourceFile
    /// How many cells all tables may have together.
    var cellLimit = Self.cellLimit
    /// The limit of the product: 10⁶ cells typed in a head (decision 41).
    static let cellLimit = 1_000_000
    /// What was found.
    var diagnostics: [Diagnostic] = []
    /// Cells read so far.
    private var cellCount = 0

    /// For the data of a file.
    init(file: SourceFile, cellLimit: Int = Self.cellLimit) {
        self.file = file
        self.cellLimit = cellLimit
    }

    /// The typed data in the author's order.
    mutating func entries(_ entries: [SourceNode.Entry]) -> [DataEntry] {
        entries.map { entry in
            let place = SourceSpan(file, entry.keyRange)
            if let path = fileName(entry) {
                return DataEntry(
                    name: entry.key, foldedName: entry.folded, nameSpan: place,
                    value: SourcedValue(.notApplicable, sources: [place]), isFaulty: true,
                    dataFile: DataFileDeclaration(name: entry.key, path: path))
            }
            if case .map = entry.value.content, !entry.value.isFlow {
                return DataEntry(
                    name: entry.key, foldedName: entry.folded, nameSpan: place,
                    value: SourcedValue(.notApplicable, sources: [place]), isFaulty: true, dataFile: dataFile(entry))
            }
            let value = value(entry)
            return DataEntry(
                name: entry.key, foldedName: entry.folded, nameSpan: place,
                value: SourcedValue(value ?? .notApplicable, sources: [value == nil ? place : span(entry)]),
                isFaulty: value == nil)
        }
    }

    /// The file that an entry names in short: `xã: cac-xa.csv`.
    private func fileName(_ entry: SourceNode.Entry) -> LocatedText? {
        guard let scalar = entry.value.scalar, !scalar.isFaulty, scalar.style != .quoted else { return nil }
        let text = scalar.text.trimmed()
        return Self.isFileName(text.text) ? text : nil
    }

    /// What an entry says of its data file; `nil` after a report.
    private mutating func dataFile(_ entry: SourceNode.Entry) -> DataFileDeclaration? {
        var typing = HeadTyping(file: file)
        let map = typing.map(entry.value, DataFileFields.all, parent: entry.key)
        diagnostics += typing.diagnostics
        var reader = DataFileDeclarationReader(name: entry.key)
        let declared = reader.read(map, at: SourceSpan(file, entry.keyRange))
        diagnostics += reader.diagnostics
        return typing.diagnostics.hasErrors ? nil : declared
    }

    /// Where the value of an entry stands; its name where it has none.
    private func span(_ entry: SourceNode.Entry) -> SourceSpan {
        SourceSpan(file, entry.value.range.isEmpty ? entry.keyRange : entry.value.range)
    }

    /// The value of an entry; `nil` after a report.
    private mutating func value(_ entry: SourceNode.Entry) -> Value? {
        guard let scalar = entry.value.scalar else {
            diagnostics.append(.dataWrongShape(entry.key, at: SourceSpan(file, entry.keyRange)))
            return nil
        }
        if scalar.isFaulty { return nil }
        let text = scalar.text.trimmed()
        if text.text.utf8.first == ASCII.bar {
            var reader = DataTableReader(name: entry.key, text: text, cellsLeft: cellLimit - cellCount)
            let table = reader.read(at: SourceSpan(file, entry.keyRange))
            cellCount += reader.cellCount
            diagnostics.append(contentsOf: reader.diagnostics)
            return reader.isFaulty ? nil : table.map { .table($0) }
        }
        if let comment = scalar.comment, scalar.style == .plain, !isFigure(text.text) {
            diagnostics.append(.commentCutsText(at: SourceSpan(file, comment..<comment + 1)))
            return nil
        }
        return constant(text, isQuoted: scalar.style == .quoted)
    }

    /// Whether a text starts like a number, so that a comment behind it cuts nothing.
    private func isFigure(_ text: String) -> Bool {
        text.utf8.first.map { ASCII.isDigit($0) || $0 == ASCII.dash } ?? false
    }

    /// The value of a constant; `nil` after a report.
    ///
    /// In quotation marks it is text, without them: a number in Vietnamese form is a number, with words behind it a
    /// quantity (`190 ca`), `d/m/yyyy` a date, `để trống` a deliberate blank, nothing is empty, everything else text.
    /// A number in another form (`1.5`, `1,234`) and an impossible date are errors. A number that starts with 0 and
    /// another digit (`012`) is a code and stays text.
    mutating func constant(_ text: LocatedText, isQuoted: Bool) -> Value? {
        if isQuoted { return .text(text.text) }
        if text.text.isEmpty { return .empty }
        let bare = text.unquoted()
        if bare.text.utf8.count != text.text.utf8.count { return .text(bare.text) }
        if case .blank = ScalarTyping.nothingWord(text.text) { return .blank }
        if Self.isDate(text.text) {
            switch PartialDate.parse(text.text) {
            case .success(let date): return .date(date)
            case .failure(let fault):
                diagnostics.append(.dateFault(fault, text))
                return nil
            }
        }
        guard Self.startsLikeNumber(text.text) else { return .text(text.text) }
        switch VietnameseNumber.parseQuantity(text.text) {
        case .success(let quantity): return quantity.unit == nil ? .number(quantity.value) : .quantity(quantity)
        case .failure(.notANumber), .failure(.badGrouping(suggestion: nil)): return .text(text.text)
        case .failure(let fault):
            diagnostics.append(.constantFault(fault, text))
            return nil
        }
    }

    /// Whether a text is the name of a data file.
    private static func isFileName(_ text: String) -> Bool {
        let lower = text.lowercased()
        return !text.contains("\n") && !text.contains("  ")
            && [".csv", ".xlsx", ".ods"].contains { lower.hasSuffix($0) }
    }

    /// Whether a text has the shape `d/m/yyyy`.
    private static func isDate(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        return parts.count == 3 && (1...2).contains(parts[0].count) && (1...2).contains(parts[1].count)
            && parts[2].count == 4 && parts.allSatisfy { $0.allSatisfy(ASCII.isDigit) }
    }

    /// Whether a text starts with a digit, perhaps after a sign, and is no code with a leading zero.
    private static func startsLikeNumber(_ text: String) -> Bool {
        var digits = text.unicodeScalars[...]
        if let sign = digits.first, sign == "-" || sign == "\u{2212}" || sign == "+" { digits.removeFirst() }
        guard let first = digits.first, ("0"..."9").contains(first) else { return false }
        guard first == "0", let second = digits.dropFirst().first else { return true }
        return !("0"..."9").contains(second)
    }
}

extension Diagnostic {
    /// A list or inner names under a datum.
    fileprivate static func dataWrongShape(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "data.wrong-shape", .error,
            Bilingual(
                vi: "số liệu «\(name)» phải là một giá trị hoặc một bảng dưới dấu |",
                en: "the datum «\(name)» must be one value or a table under |"), at: span,
            found: name,
            expected: Bilingual(
                vi: "«\(name): 120», hoặc «\(name): |» rồi các dòng bảng bắt đầu bằng dấu |, hoặc «tệp: …» ở dòng dưới",
                en: "«\(name): 120», or «\(name): |» and rows that start with |, or «tệp: …» on the line below"))
    }

    /// A constant that looks like a number in another form.
    fileprivate static func constantFault(_ fault: NumberFault, _ text: LocatedText) -> Diagnostic {
        var diagnostic = numberFault(fault, text, code: "data.bad-number")
        diagnostic.explanation = Bilingual(
            vi: "Nếu đây là chữ chứ không phải số thì đặt trong dấu ngoặc kép: \"\(text.text)\".",
            en: "If it is text and no number, put it in quotation marks: \"\(text.text)\".")
        return diagnostic
    }
}
