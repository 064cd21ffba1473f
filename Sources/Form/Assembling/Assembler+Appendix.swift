import Document

extension Assembler {
    /// An appendix with its reference line made and broken; labels are the numbering pass's.
    func assembled(_ appendix: Appendix) -> Appendix {
        var appendix = appendix
        let width = pack.textWidth(appendix.orientation) * Self.centredShare
        switch appendix.heading.reference {
        case .generated:
            let line = line(.appendixReference, referenceLine(), fitting: width)
            appendix.heading.reference = .line(line.content)
        case .line(let content):
            let line = line(.appendixReference, content, fitting: width)
            appendix.heading.reference = .line(line.content)
        case .none: break
        }
        if pack.style(.appendixTitle).isUppercase, !appendix.heading.keepsCase {
            appendix.heading.title = appendix.heading.title.map(\.inCapitals)
        }
        return appendix
    }

    /// `(Kèm theo Kế hoạch số 15/KH-UBND ngày 30 tháng 6 năm 2020 của …)` (nd30 Phụ lục I, Phần I, Mục III, khoản 1 điểm
    /// c); `(Kèm theo Quy chế ban hành kèm theo Quyết định số …)` where an issued text has no number of its own (practice).
    func referenceLine() -> [Inline] {
        var mention = mention()
        if let issue, data.number == .none {
            mention = [.text("\(data.typeWord) ban hành kèm theo ", .supplied)] + issue.mention
        }
        return ([.text("(Kèm theo ", .supplied)] + mention + [.text(")", .supplied)]).joiningTexts()
    }

    /// `Kế hoạch số 15/KH-UBND ngày 30 tháng 6 năm 2020 của …`, blanks where number or day are blank. The issuer is
    /// named by its lines joined, as typed.
    func mention() -> [Inline] {
        var content: [Inline] = [.text("\(data.typeWord) ", .supplied)]
        if let number = number() { content += [.text("số ", .supplied)] + number + [.text(" ", .supplied)] }
        content += date(word: "ngày ")
        content.append(.text(" của ", .supplied))
        for (index, line) in data.issuer.name.enumerated() {
            if index > 0 { content.append(.text(" ", .supplied)) }
            content += line.map { if case .lineBreak = $0 { .text(" ", .supplied) } else { $0 } }
        }
        return content.joiningTexts()
    }
}
