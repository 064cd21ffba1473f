import Diagnostics
import Values

/// A small head with indicators, and figures by commune where wanted, run through the stage of figures.
enum IndicatorSpec {
    /// Runs indicators given as rows of bars, the first row the headings, those from `Kế hoạch` on being figures.
    static func run(
        _ rows: [String], units: [String] = [], keys: [String] = [], more: String = ""
    ) -> FigureSpec {
        var text = "dữ liệu:\n  danh mục: |\n" + table(rows, "    ")
        if !units.isEmpty { text += "  xã: |\n" + table(units, "    ") }
        text += more + "chỉ số:\n  danh mục: danh mục\n"
        if !units.isEmpty { text += "  theo đơn vị: xã\n" }
        for key in keys { text += "  \(key)\n" }
        return FigureSpec(text)
    }

    /// Headings of words; every other column holds figures.
    private static let words: Set<String> = [
        "Mã", "Tên", "Đơn vị", "ĐVT", "Loại", "Chiều", "Gộp", "Phần", "Ghi chú", "Huyện", "Thực hiện chữ",
    ]

    private static func table(_ rows: [String], _ indent: String) -> String {
        guard let first = rows.first else { return "" }
        let headings = first.split(separator: "|").map { $0.trimmed }
        let rule = headings.map { words.contains($0) ? "---" : "--:" }.joined(separator: "|")
        return ([first, rule] + rows.dropFirst()).map { "\(indent)| \($0) |\n" }.joined()
    }
}

extension Substring {
    fileprivate var trimmed: String {
        var text = self
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
