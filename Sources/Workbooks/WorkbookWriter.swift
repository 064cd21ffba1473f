import CWorkbook

/// Writes workbooks of Excel, the same bytes for the same sheets on every run.
///
/// The library, libxlsxwriter, dates every part 1980-01-01; the created date is that too.
public enum WorkbookWriter {
    /// The bytes of a workbook.
    ///
    /// - Parameters:
    ///   - sheets: The sheets; the first that is not hidden is the one that opens.
    ///   - title: The title among the properties of the file.
    ///   - folder: Where temporary files may stand for the length of the call.
    public static func bytes(of sheets: [SheetPlan], title: String, temporaryFolder folder: String)
        throws(WorkbookError) -> [UInt8]
    {
        for sheet in sheets { try WorkbookLimits.check(sheet) }
        var target = try WorkbookTarget(title: title, folder: folder)
        for sheet in sheets { try target.add(sheet) }
        return try target.finish()
    }
}

/// The C workbook while it grows.
@safe private struct WorkbookTarget: ~Copyable {
    private let handle: OpaquePointer
    private var styles: [SheetStyle: Int32] = [:]

    init(title: String, folder: String) throws(WorkbookError) {
        var failure = CWorkbookFailure.ok
        guard let handle = unsafe cworkbook_create(folder, title, &failure) else {
            throw WorkbookError(failure == .temporaryFile ? .temporaryFile : .library, detail: folder)
        }
        unsafe self.handle = handle
    }

    deinit { unsafe cworkbook_destroy(handle) }

    /// Adds a sheet with all that stands on it.
    mutating func add(_ sheet: SheetPlan) throws(WorkbookError) {
        try unsafe expect(cworkbook_add_sheet(handle, sheet.name, sheet.isHidden), sheet.name)
        for (column, width) in sheet.columnWidths.enumerated() {
            try unsafe expect(cworkbook_column(handle, Int32(column), width))
        }
        for (row, height) in sheet.rowHeights.sorted(by: { $0.key < $1.key }) {
            try unsafe expect(cworkbook_row(handle, Int32(row), height))
        }
        for cell in sheet.cells { try add(cell) }
        for rule in sheet.rules { try add(rule) }
        if let place = sheet.frozen { unsafe cworkbook_freeze(handle, Int32(place.row), Int32(place.column)) }
        if let place = sheet.selected { unsafe cworkbook_select(handle, Int32(place.row), Int32(place.column)) }
        if let page = sheet.page { try add(page) }
        if sheet.isProtected { unsafe cworkbook_protect(handle) }
    }

    private mutating func add(_ cell: SheetCell) throws(WorkbookError) {
        let style = try number(of: cell.style)
        let row = Int32(cell.place.row)
        let column = Int32(cell.place.column)
        if cell.lastColumn > cell.place.column {
            var words = ""
            if case .text(let text) = cell.content { words = text }
            return try unsafe expect(cworkbook_join(handle, row, column, Int32(cell.lastColumn), words, style))
        }
        switch cell.content {
        case .text(let words): try unsafe expect(cworkbook_text(handle, row, column, words, style))
        case .number(let number): try unsafe expect(cworkbook_number(handle, row, column, number, style))
        case .empty: try unsafe expect(cworkbook_blank(handle, row, column, style))
        }
    }

    /// The number of a style, which is made once.
    private mutating func number(of style: SheetStyle) throws(WorkbookError) -> Int32 {
        if let known = styles[style] { return known }
        func make(_ format: UnsafePointer<CChar>?) -> Int32 {
            var plain = unsafe CWorkbookStyle(
                size: style.size, fill: style.fill ?? -1, ink: style.ink ?? -1, horizontal: style.alignment.rawValue,
                bold: style.isBold, italic: style.isItalic, wrapped: style.isWrapped, bordered: style.hasBorder,
                indented: style.isIndented, unlocked: style.isUnlocked, number_format: format)
            return unsafe cworkbook_add_style(handle, &plain)
        }
        let made =
            if let format = style.numberFormat { unsafe format.withCString { unsafe make($0) } } else { make(nil) }
        guard made >= 0 else { throw WorkbookError(.library) }
        styles[style] = made
        return made
    }

    private func add(_ rule: SheetRule) throws(WorkbookError) {
        let kind: Int32
        var bounds = 0.0...0.0
        var words: [String] = []
        switch rule.kind {
        case .whole(let range):
            kind = 0
            bounds = range
        case .number(let range):
            kind = 1
            bounds = range
        case .choice(let choices):
            kind = 2
            words = choices
        }
        let failure = unsafe withStrings(words + [rule.hintTitle, rule.hint, rule.faultTitle, rule.fault]) { texts in
            let count = texts.count - 4
            let first = texts.baseAddress
            guard let hintTitle = unsafe texts[count], let hint = unsafe texts[count + 1],
                let faultTitle = unsafe texts[count + 2], let fault = unsafe texts[count + 3]
            else { return CWorkbookFailure.library }
            var plain = unsafe CWorkbookRule(
                kind: kind, minimum: bounds.lowerBound, maximum: bounds.upperBound, choices: first,
                choice_count: Int32(count), hint_title: hintTitle, hint: hint, fault_title: faultTitle, fault: fault)
            return unsafe cworkbook_rule(handle, Int32(rule.place.row), Int32(rule.place.column), &plain)
        }
        try expect(failure, rule.hintTitle)
    }

    /// Lends texts as C strings for the length of a call.
    private func withStrings(
        _ texts: [String], _ body: (UnsafeBufferPointer<UnsafePointer<CChar>?>) -> CWorkbookFailure
    ) -> CWorkbookFailure {
        var bytes: [CChar] = []
        var starts: [Int] = []
        for text in texts {
            starts.append(bytes.count)
            bytes.append(contentsOf: text.utf8.lazy.map { CChar(bitPattern: $0) })
            bytes.append(0)
        }
        return unsafe bytes.withUnsafeBufferPointer { buffer in
            let pointers = unsafe starts.map { unsafe buffer.baseAddress?.advanced(by: $0) }
            return unsafe pointers.withUnsafeBufferPointer { unsafe body($0) }
        }
    }

    private func add(_ page: SheetPage) throws(WorkbookError) {
        let inch = 25.4
        try unsafe expect(
            cworkbook_page(
                handle, page.isLandscape, page.side / inch, page.top / inch, page.bottom / inch,
                Int32(page.repeatedRows.lowerBound), Int32(page.repeatedRows.upperBound), page.footer))
    }

    /// The finished file.
    consuming func finish() throws(WorkbookError) -> [UInt8] { try finished() }

    /// Borrowing, so that the C workbook outlives the copying.
    private borrowing func finished() throws(WorkbookError) -> [UInt8] {
        var start: UnsafePointer<UInt8>?
        var count: Int64 = 0
        try unsafe expect(cworkbook_finish(handle, &start, &count))
        guard let start = unsafe start else { throw WorkbookError(.library) }
        return unsafe [UInt8](UnsafeBufferPointer(start: start, count: Int(count)))
    }

    private borrowing func expect(_ failure: CWorkbookFailure, _ detail: String = "") throws(WorkbookError) {
        switch failure {
        case .ok: return
        case .temporaryFile: throw WorkbookError(.temporaryFile, detail: detail)
        case .library: throw WorkbookError(.library, detail: detail)
        }
    }
}
