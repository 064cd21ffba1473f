/// A document of the corpus, divided into its parts by the shapes and the formal words of its lines.
struct CorpusDocument {
    /// `Kính gửi` or `Đồng kính gửi` with what follows it.
    struct Addressees {
        /// The words before the colon.
        var label: String
        /// Each addressee, with its dash where it has one.
        var lines: [String]
    }

    /// The lines of the file.
    let page: CorpusPage
    /// The header.
    let header: CorpusHeader
    /// The name of the type as printed; nothing for a letter.
    private(set) var typeName: String?
    /// The lines under it.
    private(set) var summary: [String] = []
    /// To whom it goes.
    private(set) var addressees: [Addressees] = []
    /// The line of authority.
    private(set) var authority: String?
    /// The bases (căn cứ).
    private(set) var bases: [MarkedText] = []
    /// Paragraphs and rows from the first after these to the last before the closing.
    private(set) var body: [CorpusPage.Line] = []
    /// Recipients and signatures.
    let closing: CorpusClosing

    /// Words that begin the name of a type; a letter (công văn) has none.
    static let typeNames = [
        "KẾ HOẠCH", "BÁO CÁO", "TỜ TRÌNH", "THÔNG BÁO", "QUYẾT ĐỊNH", "BIÊN BẢN", "THƯ MỜI", "GIẤY MỜI", "CHỈ THỊ",
        "CHƯƠNG TRÌNH", "HƯỚNG DẪN", "QUY CHẾ", "THỂ LỆ",
    ]

    /// Divides a file.
    init(_ source: String) {
        page = CorpusPage(source)
        let lines = page.lines
        let opening = lines.firstIndex(where: Self.endsHeader) ?? 0
        let closingStart = lines.indices.first { $0 > opening + 3 && Self.opensClosing(lines, at: $0) } ?? lines.count
        header = CorpusHeader(lines[..<opening], isPrinted: page.isPrinted)
        closing = CorpusClosing(lines[closingStart...], isPrinted: page.isPrinted)
        var place = opening
        if !lines[opening].plain.hasPrefix("Kính gửi"), lines[opening].cells == nil {
            typeName = lines[opening].plain
            place += 1
            takeSummary(lines[..<closingStart], &place)
        }
        var rest = CorpusPage.paragraphs(lines[place..<closingStart], isPrinted: page.isPrinted)[...]
        takeAddressees(&rest)
        if let line = rest.first, Self.isAuthority(line.plain) {
            authority = line.plain
            rest.removeFirst()
        }
        while typeName != nil, let line = rest.first, Self.isBasis(line.plain) {
            bases.append(MarkedText(line.text))
            rest.removeFirst()
        }
        body = Array(rest)
    }

    private static func endsHeader(_ line: CorpusPage.Line) -> Bool {
        let text = line.cells?.first.map { MarkedText($0).plain } ?? line.plain
        return text.hasPrefix("Kính gửi") || line.cells == nil && typeNames.contains(where: text.hasPrefix)
    }

    private static func opensClosing(_ lines: [CorpusPage.Line], at place: Int) -> Bool {
        let line = lines[place]
        if let cells = line.cells {
            guard cells.count == 2 else { return false }
            return MarkedText(cells[0]).plain.hasPrefix("Nơi nhận")
                || cells[0].isEmpty && cells[1].contains(" / ") && place >= lines.count - 2
        }
        return line.plain.hasPrefix("Nơi nhận") || line.text.contains(" | ")
            || ["TM.", "KT.", "TL.", "T/M", "K/T"].contains(where: line.plain.hasPrefix)
    }

    private mutating func takeSummary(_ lines: ArraySlice<CorpusPage.Line>, _ place: inout Int) {
        var isFirst = true
        while place < lines.endIndex {
            let line = lines[place]
            if line.plain.allSatisfy({ $0 == "-" }) {
                place += 1
                continue
            }
            let isBracketed = line.plain.hasPrefix("(") && line.plain.hasSuffix(")") && line.plain.count < 120
            guard line.cells == nil, isFirst || page.isPrinted || MarkedText(line.text).isAll(.bold) || isBracketed
            else { return }
            let text = line.plain
            if page.isPrinted, !lines[place...].contains(where: { $0.plain.hasPrefix("Kính gửi") }) { return }
            guard !text.hasPrefix("Kính gửi"), !Self.isAuthority(text), !Self.isBasis(text),
                NumberShape(of: text) == nil, Division(text) == nil
            else { return }
            summary.append(text)
            isFirst = false
            place += 1
        }
    }

    private mutating func takeAddressees(_ rest: inout ArraySlice<CorpusPage.Line>) {
        while let line = rest.first {
            if let cells = line.cells, cells.count == 2, MarkedText(cells[0]).plain.hasSuffix(":") {
                let label = MarkedText(cells[0]).plain
                addressees.append(Addressees(label: String(label.dropLast()), lines: cells[1].parts(between: " / ")))
            } else if let label = ["Kính gửi:", "Đồng kính gửi:"].first(where: line.plain.hasPrefix) {
                let text = String(line.plain.dropFirst(label.count)).trimmed
                addressees.append(Addressees(label: String(label.dropLast()), lines: text.isEmpty ? [] : [text]))
            } else if let last = addressees.last, line.plain.hasPrefix("- "),
                last.lines.first?.hasPrefix("- ") ?? true
            {
                addressees[addressees.count - 1].lines.append(line.plain)
            } else {
                return
            }
            rest.removeFirst()
        }
    }

    private static func isAuthority(_ text: String) -> Bool {
        text.isCapital && ["CHỦ TỊCH", "ỦY BAN", "UỶ BAN", "HỘI ĐỒNG", "GIÁM ĐỐC"].contains(where: text.hasPrefix)
    }

    private static func isBasis(_ text: String) -> Bool {
        let start = text.hasPrefix("- ") ? text.dropFirst(2) : text[...]
        let words = ["Căn cứ ", "Căn cư ", "Thực hiện ", "Xét đề nghị ", "Theo đề nghị "]
        return words.contains(where: start.hasPrefix) && !text.hasSuffix(":")
    }
}
