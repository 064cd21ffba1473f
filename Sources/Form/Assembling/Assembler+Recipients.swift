import Diagnostics
import Document

extension Assembler {
    /// Nơi nhận with what the pack supplies: label, end marks, and where the spec asks for it the first line and the
    /// order.
    func recipients() -> Recipients? {
        guard let lines = data.recipients, !lines.isEmpty else { return nil }
        var list = RecipientList(lines)
        if let first = suppliedRecipient(list) { list.open(with: first) }
        if data.arrangesRecipients { list.arrange() }
        let items = list.items
        var entries: [Recipients.Entry] = []
        for (index, item) in items.enumerated() {
            let isLast = index == items.count - 1
            switch item {
            case .entry(let entry):
                entries.append(recipient(entry, isLast: isLast, next: items[safe: index + 1]?.entries.first))
            case .group(let inner, let words):
                let lines = inner.enumerated().map { place, entry in
                    recipient(entry, isLast: isLast && place == inner.count - 1, next: inner[safe: place + 1])
                }
                entries.append(.group(lines, purpose: words))
            }
        }
        let label = list.label ?? [FixedText.recipients.inline]
        return Recipients(label: line(.recipientsLabel, label), entries: entries)
    }

    private func recipient(_ entry: ListText.Entry, isLast: Bool, next: ListText.Entry?) -> Recipients.Entry {
        let marks = pack.switches.recipientMarks.value
        return .line(
            line(.recipient, entry.punctuated(isLast: isLast, next: next, marks)), level: entry.isNested ? 2 : 1)
    }

    /// `Như trên`, `Như Điều 3`: what the first recipient is where the spec asks for it and types none (nd30 Phụ lục I,
    /// Phần I, Mục II, khoản 9 điểm b; the samples of Phụ lục III).
    private func suppliedRecipient(_ list: RecipientList) -> [Inline]? {
        guard !list.hasLike else { return nil }
        switch data.firstRecipient {
        case .typed: return nil
        case .heading(let name):
            let reference = Reference(targets: [.heading(name.value)], origin: Origin(name.span))
            return [.text(RecipientList.like, .supplied), .reference(reference)]
        case .supplied:
            if hasArticles {
                let reference = Reference(targets: [.lastArticle], origin: .supplied)
                return [.text(RecipientList.like, .supplied), .reference(reference)]
            }
            return hasAddressees ? [.text(FixedText.likeAbove.rawValue, .supplied)] : nil
        }
    }

    private var hasAddressees: Bool {
        !data.addressees.isEmpty || !data.furtherAddressees.isEmpty || !data.telegramAddressees.isEmpty
    }

    /// What is unusual about Nơi nhận: nothing to file, `Lưu` without colon, `Như …` not first, `Lưu` not last, a first
    /// line asked for that nothing stands above.
    func recipientFindings() -> [Diagnostic] {
        guard let lines = data.recipients, !lines.isEmpty else { return [] }
        let list = RecipientList(lines)
        var findings: [Diagnostic] = []
        if case .supplied(let span?) = data.firstRecipient, !list.hasLike, suppliedRecipient(list) == nil {
            findings.append(.nothingAbove(at: span))
        }
        let archive = pack.switches.hasColonAfterArchiveWord
        guard let filed = list.archives.last else {
            if archive.standing == .law {
                findings.append(.archiveMissing(at: list.entries.last?.origin.written, archive.citation))
            }
            return findings
        }
        if archive.value, archive.standing == .law, list.lacksColon(filed) {
            findings.append(.archiveWithoutColon(filed.origin, archive.citation))
        }
        guard !data.arrangesRecipients else { return findings }
        if let late = list.lateLike { findings.append(.likeNotFirst(late.origin)) }
        if !list.endsWithArchive { findings.append(.archiveNotLast(filed.origin, archive.citation)) }
        return findings
    }
}

extension [Block] {
    /// Whether a Điều stands among the blocks; those of a quotation belong to the quoted text.
    var hasArticles: Bool {
        contains { block in
            switch block {
            case .heading(let heading): heading.division == .article
            case .columns(let columns): columns.contains(where: \.hasArticles)
            case .paragraph, .list, .table, .dataTable, .chart, .quotation, .pageBreak: false
            }
        }
    }
}

extension Diagnostic {
    /// `như trên: có` where neither a Điều nor an addressee stands above.
    fileprivate static func nothingAbove(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "form.nothing-above", .warning,
            Bilingual(
                vi: "không có gì để ghi «Như trên»: văn bản không có «kính gửi», không có Điều nào",
                en: "nothing for «Như trên»: no «kính gửi» and no Điều stands above"),
            at: span,
            explanation: Bilingual(
                vi: "Dòng «Như trên» chỉ các nơi ở Kính gửi; dòng «Như Điều …» chỉ những người thi hành.",
                en: "«Như trên» stands for the addressees, «Như Điều …» for those who carry the act out."),
            expected: Bilingual(vi: "như trên: không, hoặc thêm «kính gửi»", en: "như trên: không, or «kính gửi»"))
    }

    /// No line says where the document is filed.
    fileprivate static func archiveMissing(at span: SourceSpan?, _ citation: Citation?) -> Diagnostic {
        Diagnostic(
            "form.archive-missing", .warning,
            Bilingual(vi: "nơi nhận chưa có dòng «Lưu»", en: "the recipients have no line «Lưu»"), at: span,
            explanation: Bilingual(
                vi: "Dòng cuối ghi chữ «Lưu», nơi lưu và chữ viết tắt đơn vị soạn thảo.",
                en: "The last line says «Lưu», where it is filed and which unit drafted it."),
            expected: Bilingual(vi: "- Lưu: VT", en: "- Lưu: VT"), citation: citation)
    }

    /// `Lưu VT` where the form has a colon.
    fileprivate static func archiveWithoutColon(_ origin: Origin, _ citation: Citation?) -> Diagnostic {
        Diagnostic(
            "form.archive-without-colon", .warning,
            Bilingual(vi: "sau chữ «Lưu» thiếu dấu hai chấm", en: "a colon is missing after «Lưu»"),
            at: origin.written, expected: Bilingual(vi: "Lưu: VT", en: "Lưu: VT"), citation: citation,
            trace: origin.trace)
    }

    /// `Như …` below other recipients.
    fileprivate static func likeNotFirst(_ origin: Origin) -> Diagnostic {
        Diagnostic(
            "form.like-not-first", .warning,
            Bilingual(vi: "dòng «Như …» thường đứng đầu nơi nhận", en: "«Như …» usually opens the recipients"),
            at: origin.written, explanation: arranging, trace: origin.trace)
    }

    /// Recipients below `Lưu`.
    fileprivate static func archiveNotLast(_ origin: Origin, _ citation: Citation?) -> Diagnostic {
        Diagnostic(
            "form.archive-not-last", .warning,
            Bilingual(vi: "dòng «Lưu» không đứng cuối nơi nhận", en: "«Lưu» is not the last of the recipients"),
            at: origin.written, explanation: arranging, citation: citation, trace: origin.trace)
    }

    private static var arranging: Bilingual {
        Bilingual(
            vi: "Đổi chỗ dòng ấy, hoặc ghi «thứ tự nơi nhận: xếp lại».",
            en: "Move the line, or write «thứ tự nơi nhận: xếp lại».")
    }
}
