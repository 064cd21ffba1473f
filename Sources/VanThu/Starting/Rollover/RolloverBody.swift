import Form
import Vietnamese

/// The text of a spec made from one of another type: the type's `noi-tiep.vanthu`, else a general one.
///
/// A comment alone on its line is a place to be filled: `{# chỉ số #}` with a line for each indicator, `{# chỉ số: phần #}`
/// with those of a part, `{# nội dung cũ: chữ #}` with the old text below a heading of these words, `{# đề mục cũ: chữ #}`
/// with its headings alone.
struct RolloverBody {
    /// The name of the file in a type's folder.
    static let file = "noi-tiep.vanthu"

    /// Whether the new document is of the same year or the next.
    let succession: DocumentType.Succession
    /// The indicators.
    let indicators: [CarriedIndicators.Entry]
    /// The old text.
    let old: String
    /// What moves old text.
    let carried: CarriedText

    /// The text with its places filled.
    func fill(_ model: String) -> String {
        var made: [String] = []
        var depth = 0
        var told: Set<String> = []
        let lines = model.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for line in lines.compactMap(Self.place) where line.kind == "chi_so" && !line.words.isEmpty {
            told.formUnion(entries(of: line.words).map(\.code))
        }
        for line in lines {
            if line.hasPrefix("#"), !line.hasPrefix("#!") {
                depth = line.isDivisionLine ? 0 : line.prefix { $0 == "#" }.count
            }
            guard let place = Self.place(line) else {
                made.append(line)
                continue
            }
            switch place.kind {
            case "chi_so":
                let rows =
                    place.words.isEmpty
                    ? indicators.filter { !told.contains($0.code) } : entries(of: place.words)
                made += rows.filter { succession == .sameYear || $0.isPlanned }.map(sentence)
                if rows.isEmpty { made.append(Self.filler) }
            case "noi_dung_cu":
                made += carried.section(place.words, of: old, below: depth) ?? [Self.filler]
            default:
                made += carried.headings(place.words, of: old, below: depth, filler: Self.filler) ?? [Self.filler]
            }
        }
        return made.joined(separator: "\n")
    }

    /// A line for a human to write.
    static let filler = "Nội dung cần viết.\(ReviewMark.inText)"

    private func entries(of words: [String]) -> [CarriedIndicators.Entry] {
        indicators.filter { entry in
            let part = "_" + Key.fold(entry.part) + "_"
            return words.contains { part.contains("_" + $0 + "_") }
        }
    }

    /// The sentence of an indicator: its result in a report, its figure in a plan.
    private func sentence(_ entry: CarriedIndicators.Entry) -> String {
        let row = entry.code.isIdentifier ? "chỉ_số.\(entry.code)" : "chỉ_số[\"\(entry.code)\"]"
        return switch succession {
        case .sameYear: "- \(entry.name.asText): {{ \(row) | kết_quả }}."
        case .nextYear: "- \(entry.name.asText): {{ \(row).Kế_hoạch }}."
        }
    }

    /// A place to be filled: its kind and its words, folded.
    private static func place(_ line: String) -> (kind: String, words: [String])? {
        guard line.hasPrefix("{#"), line.hasSuffix("#}") else { return nil }
        let parts = line.dropFirst(2).dropLast(2).split(separator: ":", maxSplits: 1)
        guard let kind = parts.first.map({ Key.fold($0) }), ["chi_so", "noi_dung_cu", "de_muc_cu"].contains(kind) else {
            return nil
        }
        let words = parts.count > 1 ? parts[1].split(separator: ",").map { Key.fold($0) } : []
        return (kind, words)
    }

    /// The text where a type has no file of its own.
    static func general(_ succession: DocumentType.Succession) -> String {
        switch succession {
        case .sameYear: report
        case .nextYear: plan
        }
    }

    private static let report = """
        Thực hiện kế hoạch năm {{ năm }}, kết quả như sau:{# KIỂM TRA #}
        # Công tác chỉ đạo, triển khai
        Nội dung cần viết.{# KIỂM TRA #}
        # Kết quả thực hiện
        ## Các chỉ tiêu
        {# chỉ số #}
        ## Các nhiệm vụ
        {# đề mục cũ: nhiệm vụ, nội dung, nội dung thực hiện, giải pháp #}
        # Đánh giá chung
        ## Ưu điểm
        Nội dung cần viết.{# KIỂM TRA #}
        ## Hạn chế, nguyên nhân
        Nội dung cần viết.{# KIỂM TRA #}
        # Phương hướng, nhiệm vụ năm {{ năm + 1 }}
        Nội dung cần viết.{# KIỂM TRA #}

        """

    private static let plan = """
        Căn cứ kết quả năm {{ năm - 1 }}, kế hoạch năm {{ năm }} như sau:{# KIỂM TRA #}
        # Mục đích, yêu cầu
        ## Mục đích
        Nội dung cần viết.{# KIỂM TRA #}
        ## Yêu cầu
        Nội dung cần viết.{# KIỂM TRA #}
        # Chỉ tiêu năm {{ năm }}
        {# chỉ số #}
        # Nhiệm vụ, giải pháp
        {# nội dung cũ: nhiệm vụ giải pháp, nhiệm vụ và giải pháp, phương hướng nhiệm vụ, phương hướng, nhiệm vụ #}
        # Tổ chức thực hiện
        Nội dung cần viết.{# KIỂM TRA #}

        """
}

extension String {
    /// Whether an expression can call it so, behind a dot.
    fileprivate var isIdentifier: Bool {
        guard let first, first.isLetter || first == "_" else { return false }
        return allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
    }

    /// The words as text of a spec: what could be a mark is literal.
    fileprivate var asText: String {
        var made = ""
        for character in self {
            if "\\*^~{_[".contains(character) { made.append("\\") }
            made.append(character)
        }
        return made
    }

    /// `# Phần. …`: headings below it start again at the first level.
    fileprivate var isDivisionLine: Bool {
        let word = drop { $0 == "#" || $0 == " " }.prefix { $0.isLetter }
        return hasPrefix("#") && ["phan", "chuong"].contains(Key.fold(word)) && contains(".")
    }
}
