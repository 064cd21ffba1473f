import Document
import Vietnamese

extension Assembler {
    /// The superiors of all issuers, each once, one printed line each.
    func superiorLines() -> [[Inline]] {
        var lines: [[Inline]] = []
        for line in data.issuers.flatMap(\.superiors)
        where !lines.contains(where: { Key.fold($0.plainText) == Key.fold(line.plainText) }) {
            lines.append(line)
        }
        return lines
    }

    /// The names as they stand in the head: the lines of one issuer; joint issuers on one line, or each on its own with
    /// the joining dash at its end.
    func issuerLines() -> [[Inline]] {
        guard data.issuers.count > 1 else { return data.issuer.printedLines }
        let join = FixedText.issuerJoin.rawValue
        let names = data.issuers.map { Self.joined($0.name, by: " ") }
        switch data.issuerArrangement {
        case .sharedLine: return packed(names, by: join)
        case .ownLines:
            return names.enumerated().map { index, name in
                index < names.count - 1 ? name.with(suffix: String(join.dropLast())) : name
            }
        }
    }

    /// Names on as few lines as the column holds; a line breaks between names, never inside one.
    private func packed(_ names: [[Inline]], by join: String) -> [[Inline]] {
        let style = pack.style(.issuer)
        var lines: [[Inline]] = []
        for name in names {
            guard let last = lines.last else {
                lines.append(name)
                continue
            }
            let together = Self.joined([last, name], by: join)
            let printed = MeasuredContent.runs(together.map(\.inCapitals), style: style, pack: pack)
            if TextMeasure.width(printed) <= pack.headerWidth(left: true) - Self.headerTolerance {
                lines[lines.count - 1] = together
            } else {
                lines[lines.count - 1] = last.with(suffix: String(join.dropLast()))
                lines.append(name)
            }
        }
        return lines
    }

    /// The issuer inside a sentence: office and body, joint issuers parted by commas and `và`.
    func issuerInSentence() -> [Inline] {
        var content: [Inline] = []
        for (index, issuer) in data.issuers.enumerated() {
            if index > 0 { content.append(.text(index == data.issuers.count - 1 ? " và " : ", ", .supplied)) }
            if !issuer.office.isBlank { content += issuer.office + [.text(" ", .supplied)] }
            content += Self.joined(issuer.name, by: " ")
        }
        return content.joiningTexts()
    }

    /// Lines as one, without their forced breaks.
    static func joined(_ lines: [[Inline]], by separator: String) -> [Inline] {
        var content: [Inline] = []
        for (index, line) in lines.enumerated() {
            if index > 0 { content.append(.text(separator, .supplied)) }
            content += line.map { if case .lineBreak = $0 { .text(" ", .supplied) } else { $0 } }
        }
        return content.joiningTexts()
    }
}

extension FormData.Issuer {
    /// The body's name on one line, plain.
    var bodyName: String { name.map(\.plainText).joined(separator: " ") }

    /// The lines of the name: as typed; a council or committee typed on one line parts before its level, as such bodies
    /// print it (practice).
    var printedLines: [[Inline]] {
        guard name.count == 1, let line = name.first, case .text(let text, let origin)? = line.first else {
            return name
        }
        let words = line.plainText.split(separator: " ")
        let typed = text.split(separator: " ")
        guard words.count > 5, typed.count >= 4,
            ["uy_ban_nhan_dan", "hoi_dong_nhan_dan"].contains(Key.fold(words.prefix(4).joined(separator: " "))),
            Self.levels.contains(where: { Key.fold(words.dropFirst(4).joined(separator: " ")).hasPrefix($0 + "_") })
        else { return name }
        let rest = typed.dropFirst(4).joined(separator: " ")
        let end: String = text.last == " " && !rest.isEmpty ? " " : ""
        return [
            [.text(typed.prefix(4).joined(separator: " "), origin)],
            (rest.isEmpty ? [] : [.text(rest + end, origin)]) + line.dropFirst(),
        ]
    }

    /// Folded words for the levels of the administration, now and before 01/7/2025.
    private static let levels = [
        "tinh", "thanh_pho", "xa", "phuong", "dac_khu", "huyen", "quan", "thi_xa", "thi_tran",
    ]
}
