/// What a printed document looks like, found by its texts and places and told as figures.
///
/// Knows the layout that the law prescribes, nothing of styles or of the program that printed the page.
package struct PageMeasure: Sendable {
    /// The file measured.
    package let file: PDFFile

    private let openings: [Substring: [String]]

    /// Measures a file.
    ///
    /// - Parameter paragraphs: the texts of the document's paragraphs, which tell where one begins.
    package init(_ file: PDFFile, paragraphs: [String] = []) {
        self.file = file
        var openings: [Substring: [String]] = [:]
        for paragraph in paragraphs {
            let text = WordSequence([paragraph]).words.joined(separator: " ")
            openings[text.prefix { $0 != " " }, default: []].append(text)
        }
        self.openings = openings
    }

    /// Whether a line begins a paragraph, by its words.
    package func opensParagraph(_ line: PDFLine) -> Bool {
        let text = line.text
        return openings[text.prefix { $0 != " " }]?.contains { $0.hasPrefix(text) } ?? false
    }

    /// The first page.
    private var first: PDFPage { file.pages.first ?? PDFPage(width: 0, height: 0, lines: [], rules: []) }

    // MARK: The header

    /// Quốc hiệu.
    package var nationalName: PDFLine? {
        first.lines.first { $0.text.hasPrefix("CỘNG HÒA XÃ HỘI") || $0.text.hasPrefix("CỘNG HOÀ XÃ HỘI") }
    }

    /// Tiêu ngữ.
    package var motto: PDFLine? { first.lines.first { $0.text == "Độc lập - Tự do - Hạnh phúc" } }

    /// Số, ký hiệu.
    package var number: PDFLine? {
        first.content.first { $0.text.hasPrefix("Số") && $0.center < first.width / 2 && $0.baseline < 75 }
    }

    /// Địa danh và thời gian.
    package var placeDate: PDFLine? {
        first.content.first {
            // Căn cứ may be italic too, but they start at the left margin.
            $0.isItalic && $0.left > first.width * 0.35 && $0.baseline < 75 && $0.text.contains("năm")
        }
    }

    /// The lines above the number in the left column: superior, issuer; without the star.
    package var leftHeader: [PDFLine] { leftColumn.filter { $0.text != "*" } }

    /// Dấu sao under the issuer, where the form has one instead of a rule.
    package var star: PDFLine? { leftColumn.first { $0.text == "*" } }

    private var leftColumn: [PDFLine] {
        guard let number else { return [] }
        return first.content.filter { $0.center < first.width / 2 && $0.baseline < number.baseline - 1 }
    }

    /// Cơ quan ban hành: the bold lines of the left column.
    package var issuer: [PDFLine] { leftHeader.filter(\.isBold) }

    /// Cơ quan chủ quản: the other lines of the left column.
    package var superior: [PDFLine] { leftHeader.filter { !$0.isBold } }

    /// The lower end of the header in mm: number, place and date, a subject under the number.
    var headerEnd: Double {
        max(number?.baseline ?? 0, placeDate?.baseline ?? 0, subjectUnderNumber.last?.baseline ?? 0)
    }

    /// Trích yếu of a công văn: the lines right under the number, about its middle.
    package var subjectUnderNumber: [PDFLine] {
        guard let number else { return [] }
        var lines: [PDFLine] = []
        let below = first.content.filter { $0.baseline > number.baseline + 1 && $0.center < first.width / 2 }
        for line in below.sorted(by: { $0.baseline < $1.baseline }) {
            let pitch = line.baseline - (lines.last ?? number).baseline
            guard abs(line.center - number.center) < 1.5, pitch < 12 else { break }
            lines.append(line)
        }
        return lines
    }

    /// Tên loại: bold capitals about the middle of the upper half; a letter has none.
    package var typeName: PDFLine? {
        first.content.first {
            $0.baseline > headerEnd + 1 && $0.baseline < 110 && $0.isBold && $0.text == $0.text.uppercased()
                && abs($0.center - first.width / 2) < 15
        }
    }

    /// Trích yếu: the bold centred lines right under the title.
    package var subject: [PDFLine] {
        guard let typeName else { return [] }
        var lines: [PDFLine] = []
        for line in first.content where line.baseline > typeName.baseline + 1 {
            let pitch = line.baseline - (lines.last ?? typeName).baseline
            guard line.isBold, abs(line.center - typeName.center) < 1, pitch < 9 else { break }
            lines.append(line)
        }
        return lines
    }

    /// The rule that stands under lines: the nearest below the last of them that lies within their column.
    package func rule(under lines: [PDFLine]) -> PDFRule? {
        guard let last = lines.max(by: { $0.baseline < $1.baseline }) else { return nil }
        return first.horizontalRules
            .filter { $0.top > last.baseline && $0.top < last.baseline + 6 && abs($0.center - last.center) < 8 }
            .min { $0.top < $1.top }
    }

    // MARK: Sections

    /// Indices of the pages of the body, of each appendix and of each issued text.
    package var sections: [Range<Int>] {
        let starts = [0] + file.pages.indices.dropFirst().filter { appendixLabel(on: $0) != nil || opensIssuedText($0) }
        return zip(starts, starts.dropFirst() + [file.pages.count]).map { $0..<$1 }
    }

    /// Whether a page has a head of its own, as the first page of an issued text.
    package func opensIssuedText(_ page: Int) -> Bool {
        file.pages[page].lines.contains { $0.text.hasPrefix("CỘNG HÒA XÃ HỘI") && $0.baseline < 40 }
    }

    /// "Phụ lục" at the head of a page: bold, about the middle.
    package func appendixLabel(on page: Int) -> PDFLine? {
        guard page > 0, let line = file.pages[page].content.first, line.text.hasPrefix("Phụ lục"), line.isBold,
            abs(line.center - file.pages[page].width / 2) < 12
        else { return nil }
        return line
    }

    /// The title lines and the "(Kèm theo …)" lines of an appendix.
    package func appendixHead(on page: Int) -> (title: [PDFLine], reference: [PDFLine]) {
        guard let label = appendixLabel(on: page) else { return ([], []) }
        let rest = file.pages[page].content.dropFirst()
        let title = rest.prefix { $0.isBold && abs($0.center - label.center) < 1 }
        let reference = rest.dropFirst(title.count).prefix { $0.isItalic && abs($0.center - label.center) < 1 }
        return (Array(title), Array(reference))
    }

    /// Printed page numbers section by section; nothing where a page shows none.
    package var pageNumbers: [[String?]] {
        sections.map { pages in pages.map { file.pages[$0].pageNumber?.text } }
    }

    // MARK: The closing part

    /// "Nơi nhận:" and the page it stands on.
    package var recipientsLabel: PlacedLine? {
        file.lines.last { $0.line.text.hasPrefix("Nơi nhận") && $0.line.isBold && $0.line.isItalic }
    }

    /// The lines of the closing part with their pages: recipients and signature.
    package var closing: [PlacedLine] {
        guard let label = recipientsLabel, let section = sections.first(where: { $0.contains(label.page) }) else {
            return []
        }
        return file.lines.filter { placed in
            section.contains(placed.page) && !file.pages[placed.page].isPageNumber(placed.line)
                && (placed.page > label.page
                    || placed.page == label.page && placed.line.baseline > label.line.baseline - 2)
                && placed.line.size > 0 && !isNote(placed)
        }
    }

    /// The recipients: closing lines under the label in its column that are not bold.
    package var recipients: [PDFLine] {
        guard let label = recipientsLabel else { return [] }
        return closing.filter {
            $0.page == label.page && $0.line.left < label.line.left + 60 && !$0.line.isBold
                && $0.line.baseline > label.line.baseline + 1
        }.map(\.line)
    }

    /// The signature lines: the bold closing lines right of the recipients.
    package var signature: [PDFLine] {
        guard let label = recipientsLabel else { return [] }
        return closing.filter { $0.line.isBold && $0.line.left > label.line.left + 25 }.map(\.line)
    }

    /// The middle between the margins that pages like this one show.
    package func textCenter(of page: PDFPage) -> Double {
        (leftMargin + page.width - rightMargin) / 2
    }
}
