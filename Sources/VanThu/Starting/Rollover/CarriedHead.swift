import Diagnostics
import Form
import Values
import Vietnamese

/// The fields of a head that a new spec takes over as they were typed, lines and comments and all.
struct CarriedHead {
    private let source: SourceFile
    private let fields: [Field]
    /// UTF-8 offset where the head ends.
    private let end: Int

    /// The fields of an old spec, in the file's own words.
    init(_ source: SourceFile, _ head: Head, end: Int) {
        self.source = source
        self.end = end
        fields = head.fields.entries.filter { $0.nameSpan.file === source }.sorted {
            $0.nameSpan.range.lowerBound < $1.nameSpan.range.lowerBound
        }
    }

    /// Folded names of what belongs to the old document alone.
    private static let left: Set<String> = [
        "mau", "nam", "ngay", "so", "trich_yeu", "chi_tieu", "chi_so", "du_lieu", "tinh", "bang", "bieu_do",
        "van_ban_kem_theo", "ky_phu_luc", "do_khan", "du_thao", "ky_hieu", "ten_loai",
    ]

    /// The lines of the fields that the new type knows; those with figures, and legal bases, are marked.
    /// - Parameter marking: Folded names of further fields to be marked.
    func lines(for type: DocumentType, marking: Set<String> = []) -> String {
        let known = Set(type.headFields.map { Key.fold($0.name) })
        return fields.filter { known.contains($0.foldedName) && !Self.left.contains($0.foldedName) }.map { field in
            let text = lines(from: field.nameSpan, behind: following(field.nameSpan, in: fields.map(\.nameSpan)) ?? end)
            let needsMark =
                field.foldedName == "can_cu" || marking.contains(field.foldedName)
                || !["the_thuc", "trinh_bay"].contains(field.foldedName) && !FigureScan.figures(in: text).isEmpty
            return (needsMark && !text.contains(ReviewMark.word) ? ReviewMark.inHead(field.name) + "\n" : "") + text
        }.joined()
    }

    /// The folded names of the fields that it takes over.
    var names: Set<String> { Set(fields.map(\.foldedName)).subtracting(Self.left) }

    /// The subject without its forced line ends, for a sentence.
    var subject: String? {
        guard case .line(let text)? = fields.first(where: { $0.foldedName == "trich_yeu" })?.value,
            !text.text.contains("{{")
        else { return nil }
        return text.text.split { $0.isWhitespace }.joined(separator: " ")
    }

    /// The other entries of `dữ liệu`, marked, each with the lines it was typed on.
    /// - Parameter replaced: Folded names of those that the new spec makes anew.
    func data(without replaced: Set<String>) -> String {
        guard let field = fields.first(where: { $0.foldedName == "du_lieu" }),
            case .data(let entries, _) = field.value
        else { return "" }
        let own = entries.filter { $0.nameSpan.file === source && $0.dataFile == nil }
        let places = entries.filter { $0.nameSpan.file === source }.map(\.nameSpan)
        let stop = following(field.nameSpan, in: fields.map(\.nameSpan)) ?? end
        return own.filter { !replaced.contains($0.foldedName) && $0.foldedName != "nam" && !$0.isFile(in: source) }.map
        { entry in
            let text = lines(from: entry.nameSpan, behind: following(entry.nameSpan, in: places) ?? stop)
            let needsMark = !text.contains(ReviewMark.word) && !FigureScan.figures(in: text).isEmpty
            return (needsMark ? "  " + ReviewMark.inHead(entry.name) + "\n" : "") + text
        }.joined()
    }

    /// Folded names of the data that ``data(without:)`` takes over.
    func dataNames(without replaced: Set<String>) -> Set<String> {
        guard case .data(let entries, _)? = fields.first(where: { $0.foldedName == "du_lieu" })?.value else {
            return []
        }
        return Set(
            entries.filter {
                $0.nameSpan.file === source && !replaced.contains($0.foldedName) && !$0.isFile(in: source)
            }
            .map(\.foldedName))
    }

    /// Where the next of some names stands.
    private func following(_ place: SourceSpan, in places: [SourceSpan]) -> Int? {
        places.map(\.range.lowerBound).filter { $0 > place.range.lowerBound }.min().map { offset in
            source.lineRange(SourceSpan(source, offset..<offset).start.line).lowerBound
        }
    }

    /// The lines from a name to what follows, without the comments and empty lines at their end, which belong to that.
    private func lines(from place: SourceSpan, behind end: Int) -> String {
        let first = place.start.line
        var lines: [Substring] = []
        var number = first
        while number <= source.lineCount, source.lineRange(number).lowerBound < end {
            lines.append(source.line(number))
            number += 1
        }
        while lines.count > 1, let last = lines.last,
            last.allSatisfy(\.isWhitespace) || last.drop(while: { $0 == " " }).hasPrefix("#")
        {
            lines.removeLast()
        }
        return lines.map { $0 + "\n" }.joined()
    }
}

extension DataEntry {
    /// Whether its rows came from a data file: its cells stand elsewhere.
    fileprivate func isFile(in source: SourceFile) -> Bool {
        if dataFile != nil { return true }
        guard case .table(let table) = value.value else { return false }
        return table.span.file !== source
    }
}
