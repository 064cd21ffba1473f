/// What the format and Excel hold, so that the library never has to refuse (ECMA-376 part 1, 18.2.19, 18.3.1.32).
enum WorkbookLimits {
    /// The most characters of a cell.
    static let text = 32_767
    /// The most characters of a sheet's name.
    static let sheetName = 31
    /// The most characters of the titles of hints.
    static let title = 32
    /// The most characters of a hint, and of the words of a list with commas between them.
    static let hint = 255
    /// The most rows and columns.
    static let rows = 1_048_576, columns = 16_384

    /// Refuses what would not fit.
    static func check(_ sheet: SheetPlan) throws(WorkbookError) {
        let refused: Set<Character> = ["[", "]", ":", "*", "?", "/", "\\"]
        guard (1...sheetName).contains(units(sheet.name)), !sheet.name.contains(where: refused.contains),
            !sheet.name.hasPrefix("'"), !sheet.name.hasSuffix("'")
        else { throw WorkbookError(.limit, detail: sheet.name) }
        for cell in sheet.cells {
            guard (0..<rows).contains(cell.place.row), (0..<columns).contains(cell.place.column),
                (cell.place.column..<columns).contains(cell.lastColumn)
            else { throw WorkbookError(.limit, detail: sheet.name) }
            switch cell.content {
            case .text(let words): try check(words, text)
            case .number(let number):
                guard number.isFinite else { throw WorkbookError(.limit, detail: "\(number)") }
            case .empty: break
            }
        }
        for rule in sheet.rules {
            for words in [rule.hintTitle, rule.faultTitle] { try check(words, title) }
            for words in [rule.hint, rule.fault] { try check(words, hint) }
            if case .choice(let words) = rule.kind { try check(words.joined(separator: ","), hint) }
        }
        if let page = sheet.page { try check(page.footer, hint) }
    }

    private static func check(_ words: String, _ limit: Int) throws(WorkbookError) {
        // A zero byte would end the text inside the library.
        guard units(words) <= limit, !words.utf8.contains(0) else {
            throw WorkbookError(.limit, detail: String(words.prefix(40)))
        }
    }

    /// Excel counts UTF-16 units.
    private static func units(_ words: String) -> Int { words.utf16.count }
}
