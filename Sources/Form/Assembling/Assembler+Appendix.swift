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

    /// `(Kèm theo Kế hoạch số 15/KH-UBND ngày 30 tháng 6 năm 2020 của …)`, blanks where number or day are blank (nd30
    /// Phụ lục I, Phần I, Mục III, khoản 1 điểm c). The issuer is named by its lines joined, as typed.
    private func referenceLine() -> [Inline] {
        var content: [Inline] = [.text("(Kèm theo \(data.typeWord) ", .supplied)]
        if let number = number() { content += [.text("số ", .supplied)] + number + [.text(" ", .supplied)] }
        content += date(word: "ngày ")
        content.append(.text(" của ", .supplied))
        content += issuerInSentence()
        content.append(.text(")", .supplied))
        return content.joiningTexts()
    }
}
