import Diagnostics
import Form

/// What there is to say about measured pages.
struct PageFindings {
    /// The spec's path.
    let name: String
    /// What was measured.
    let pages: PageReport
    /// The pack that the pages were set by; it names the remedies.
    let pack: RulePack
    /// Whether to say the count too.
    let saysCount: Bool

    /// Everything, the count first.
    var all: [Diagnostic] {
        var found: [Diagnostic] = []
        if saysCount { found.append(.pageCount(name, pages)) }
        if let alone = pages.poorClosing(below: PageReport.leastLines) {
            found.append(.lonelySignature(name, alone, remedies))
        } else if let carried = pages.poorClosing(below: PageReport.goodLines) {
            found.append(.carriedSignature(name, carried, remedies))
        }
        return found
    }

    /// The remedies with their provisions, one of each kind: `cách đoạn: 7 pt (điểm e khoản 6 …)`.
    private var remedies: String {
        var kinds: [String] = []
        var words: [String] = []
        for remedy in PageRemedy.all(for: pack) {
            let kind = remedy.lines.compactMap { $0.split(separator: ":").first }.joined(separator: ", ")
            if kinds.contains(kind) { continue }
            kinds.append(kind)
            words.append("\(remedy.words) (\(remedy.citation.vietnamese))")
        }
        return words.joined(separator: "; ")
    }
}

extension Diagnostic {
    /// How many pages there are and where the text ends.
    fileprivate static func pageCount(_ name: String, _ pages: PageReport) -> Diagnostic {
        let places = pages.closings.map { "\($0.page)" }.joined(separator: ", ")
        let count = pages.pageCount
        return Diagnostic(
            "page.count", .information,
            Bilingual(
                vi: "«\(name)» có \(count) trang" + (places.isEmpty ? "" : "; chữ ký ở trang \(places)"),
                en: "«\(name)» has \(count) pages" + (places.isEmpty ? "" : "; signature on page \(places)")),
            at: nil)
    }

    /// A signature with fewer than two lines of text above it on its page.
    fileprivate static func lonelySignature(
        _ name: String, _ place: PageReport.ClosingPlace, _ remedies: String
    ) -> Diagnostic {
        Diagnostic(
            "page.lonely-signature", .warning,
            Bilingual(
                vi:
                    "«\(name)»: phần ký đứng một mình ở trang \(place.page), chỉ có \(place.lineCount) dòng nội dung ở trên",
                en:
                    "«\(name)»: the signature stands alone on page \(place.page), with \(place.lineCount) lines of text above it"
            ),
            at: nil, explanation: cure(remedies))
    }

    /// A page with nothing but the signature and the lines that were carried over with it.
    fileprivate static func carriedSignature(
        _ name: String, _ place: PageReport.ClosingPlace, _ remedies: String
    ) -> Diagnostic {
        Diagnostic(
            "page.carried-signature", .information,
            Bilingual(
                vi: "«\(name)»: trang \(place.page) chỉ có phần ký và \(place.lineCount) dòng nội dung",
                en: "«\(name)»: page \(place.page) holds only the signature and \(place.lineCount) lines of text"),
            at: nil, explanation: cure(remedies))
    }

    private static func cure(_ remedies: String) -> Bilingual {
        Bilingual(
            vi: "Dùng --vừa-trang để máy tự chọn, hoặc ghi dưới «trình bày» một trong các cách: \(remedies).",
            en: "Let --fit choose, or write one of these under «trình bày»: \(remedies).")
    }

    /// What was changed so that the signature has text with it.
    static func fitted(_ name: String, _ remedy: PageRemedy) -> Diagnostic {
        Diagnostic(
            "page.fitted", .information,
            Bilingual(
                vi: "«\(name)» đã được dàn lại trang để phần ký không đứng một mình: «\(remedy.words)»",
                en: "the pages of «\(name)» were set again so that the signature is not alone: «\(remedy.words)»"),
            at: nil,
            explanation: Bilingual(
                vi:
                    "Muốn giữ cách dàn này thì ghi «\(remedy.words)» dưới «trình bày» trong phần đầu, mỗi mục một dòng.",
                en: "To keep it, write «\(remedy.words)» under «trình bày» in the head, an entry a line."),
            citation: remedy.citation)
    }

    /// No single change inside the ranges brought text and signature together.
    static func notFitted(_ name: String) -> Diagnostic {
        Diagnostic(
            "page.not-fitted", .warning,
            Bilingual(
                vi:
                    "«\(name)»: không có cách dàn trang nào trong phạm vi cho phép đưa thêm nội dung về cùng trang với phần ký",
                en: "«\(name)»: no setting inside the allowed ranges brings more text to the page of the signature"),
            at: nil,
            explanation: Bilingual(
                vi: "Văn bản được làm như không có --vừa-trang; thêm hoặc bớt vài dòng nội dung thì sẽ khác.",
                en: "The document is as without --fit; a few lines more or fewer will change it."))
    }
}
