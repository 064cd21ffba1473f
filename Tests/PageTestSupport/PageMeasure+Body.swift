extension PageMeasure {
    /// The lines of the body in order: between subject and closing part, without tables, page numbers and notes.
    package var body: [PlacedLine] {
        let start = (subject.last ?? typeName)?.baseline ?? headerEnd
        let end = bodyEnd
        let pages = sections.first ?? 0..<0
        return file.lines.filter { placed in
            guard pages.contains(placed.page) else { return false }
            let page = file.pages[placed.page]
            if page.isPageNumber(placed.line) || page.isInGrid(placed.line) || isNote(placed)
                || page.isInChart(placed.line)
            {
                return false
            }
            if placed.page == 0, placed.line.baseline <= start + 1 { return false }
            if let end, placed.page > end.page { return false }
            if let end, placed.page == end.page, placed.line.baseline > end.baseline - 2 { return false }
            return true
        }
    }

    /// Where the closing part begins: at Nơi nhận, or at the bold signatures right above it.
    private var bodyEnd: (page: Int, baseline: Double)? {
        guard let label = recipientsLabel else { return nil }
        let above = file.pages[label.page].content.filter { $0.baseline < label.line.baseline - 2 }
            .sorted { $0.baseline > $1.baseline }.prefix(while: \.isBold)
        return (label.page, above.last?.baseline ?? label.line.baseline)
    }

    /// Whether a line belongs to the notes at the foot: under a rule in the lower half with nothing but small type.
    func isNote(_ placed: PlacedLine) -> Bool {
        let page = file.pages[placed.page]
        return placed.line.size < 11.9
            && page.horizontalRules.contains { rule in
                rule.top > page.height / 2 && rule.bottom < placed.line.baseline && !isGrid(rule, on: page)
                    && page.content.allSatisfy { $0.baseline < rule.top || $0.size < 11.9 }
            }
    }

    private func isGrid(_ rule: PDFRule, on page: PDFPage) -> Bool {
        page.verticalRules.contains {
            $0.top < rule.bottom + 0.5 && $0.bottom > rule.top - 0.5 && $0.left > rule.left - 1
                && $0.right < rule.right + 1
        }
    }

    /// Body lines that run on from the line before: they start at the left margin and begin no paragraph.
    package var continuations: [(before: PDFLine, line: PDFLine)] {
        zip(body, body.dropFirst()).compactMap { before, line in
            guard before.page == line.page, abs(line.line.left - leftMargin) < 0.4,
                line.line.baseline > before.line.baseline, !opensParagraph(line.line),
                abs(before.line.size - line.line.size) < 0.3, !isCentered(before.line)
            else { return nil }
            return (before.line, line.line)
        }
    }

    private func isCentered(_ line: PDFLine) -> Bool {
        abs(line.center - textCenter(of: file.pages[0])) < 0.5 && line.left > leftMargin + 1
    }

    /// Left margin in mm: the left edge of the leftmost body line on portrait pages.
    package var leftMargin: Double {
        let start = typeName?.baseline ?? headerEnd
        return file.pages.enumerated().filter { $0.element.width < $0.element.height }.flatMap { number, page in
            page.content.filter { number > 0 || $0.baseline > start }.filter { !page.isInGrid($0) }.map(\.left)
        }.min() ?? 0
    }

    /// Right margin in mm: the distance of the rightmost line of running text from the edge of the paper.
    package var rightMargin: Double {
        let page = file.pages[0]
        let start = typeName?.baseline ?? headerEnd
        let edge = page.content.filter { $0.baseline > start && !page.isInGrid($0) }.map(\.right).max() ?? page.width
        return page.width - edge
    }

    /// Distance of the first line's top from the edge of the paper on each page, in mm.
    package var topMargins: [Double] { file.pages.map { page in page.content.map(\.top).min() ?? page.height } }

    /// Distance of the last line's bottom from the lower edge of the paper on each page, in mm.
    package var bottomMargins: [Double] {
        file.pages.map { page in page.height - (page.content.map(\.bottom).max() ?? 0) }
    }

    /// First-line indents of the paragraphs of the body in mm, each with its line; what is centred, set right or
    /// stands under a table is left out.
    package var firstLineIndents: [(indent: Double, text: String)] {
        let body = body
        return zip([nil] + body.map(Optional.some), body).compactMap { before, line in
            let indent = line.line.left - leftMargin
            guard opensParagraph(line.line), !isCentered(line.line), indent < 20 else { return nil }
            if let before, before.page == line.page, isTableBetween(before, line) { return nil }
            return (indent, line.line.text)
        }
    }

    /// Distance of lines inside paragraphs as a multiple of the single line of Times New Roman (1.149 of the size).
    package var lineSpacings: [Double] {
        continuations.map { ($1.baseline - $0.baseline) / mmPerPoint / ($1.size * 1.149) }
    }

    /// White space in pt between one paragraph and the next on the same page, beyond the distance of lines.
    package var paragraphSpacings: [Double] {
        let spacing = lineSpacings.sorted()
        let lines = spacing.isEmpty ? 1 : spacing[spacing.count / 2]
        return zip(body, body.dropFirst()).compactMap { before, line in
            // Kính gửi is no paragraph of the body: its label stands close to its list.
            guard before.page == line.page, opensParagraph(line.line), !isCentered(line.line),
                before.line.text != "Kính gửi:", !isTableBetween(before, line),
                abs(before.line.size - line.line.size) < 0.3
            else { return nil }
            let gap = (line.line.baseline - before.line.baseline) / mmPerPoint
            return gap > 0 ? gap - lines * line.line.size * 1.149 : nil
        }
    }

    private func isTableBetween(_ before: PlacedLine, _ line: PlacedLine) -> Bool {
        let page = file.pages[line.page]
        return (page.horizontalRules + page.verticalRules).contains {
            $0.top > before.line.baseline && $0.bottom < line.line.baseline
        }
    }

    /// Lines that run on to another line but do not reach the right margin: how far off, in mm, and the text.
    package func raggedLines(except wordsBeforeBreaks: Set<String>) -> [(short: Double, text: String)] {
        let edge = file.pages[0].width - rightMargin
        return continuations.compactMap { before, _ in
            let short = edge - before.right
            guard abs(short) > 0.6, !wordsBeforeBreaks.contains(before.words.last?.text ?? "") else { return nil }
            return (short, before.text)
        }
    }

    /// Headings that end a page: the text of each.
    ///
    /// - Parameter headings: the texts of the document's headings.
    package func headingsAtPageEnd(_ headings: [String]) -> [String] {
        let texts = Set(headings.map { WordSequence([$0]).words.joined(separator: " ") })
        return file.pages.dropLast().compactMap { page in
            let lines = page.content.filter { !page.isInGrid($0) && $0.size > 11.9 }
            guard let last = lines.max(by: { $0.baseline < $1.baseline }) else { return nil }
            // The grid of a table may stand under a heading that is the last line of text.
            if page.verticalRules.contains(where: { $0.bottom > last.baseline + 1 }) { return nil }
            let isHeading = texts.contains { text in
                text == last.text || (text.hasSuffix(last.text) && (last.isBold || last.isItalic))
            }
            return isHeading ? last.text : nil
        }
    }

    /// Pages on which a table goes on from the page before; each with the words that open the page.
    package var continuedTables: [(page: Int, opening: WordSequence)] {
        file.pages.indices.dropFirst().compactMap { number in
            let page = file.pages[number]
            let before = file.pages[number - 1]
            guard let opening = page.content.min(by: { $0.top < $1.top }), page.isInGrid(opening),
                let end = before.content.filter({ $0.size > 11.9 }).max(by: { $0.baseline < $1.baseline }),
                before.isInGrid(end)
            else { return nil }
            return (number, WordSequence(page.content.map(\.text)))
        }
    }
}
