extension ChartBlock {
    /// The name of the chart for people who do not see it: its title, or what it compares.
    public var spokenTitle: String {
        let title = title?.plainText ?? ""
        return title.isEmpty ? kind.words : title
    }

    /// What the chart says, in words, with every figure, for people who do not see it (chữ thay thế).
    public var spokenDescription: String {
        let unit = unit.map { ", đơn vị tính: \($0)" } ?? ""
        let rows = categories.indices.map { row -> String in
            let figures = series.map { series -> String in
                let value = series.values.indices.contains(row) ? series.values[row].text : ""
                return self.series.count > 1 ? "\(series.name) \(value)" : value
            }
            return "\(categories[row].printedLabel): \(figures.joined(separator: ", "))"
        }
        let mark = mark.map { " \($0.label)." } ?? ""
        return "Biểu đồ thanh ngang, \(kind.words.lowercased())\(unit).\(mark) \(rows.joined(separator: "; "))."
    }
}

extension ChartBlock.Kind {
    /// What a chart of the kind compares, in the words of a clerk.
    public var words: String {
        switch self {
        case .completion: "Mức hoàn thành"
        case .years: "So sánh các năm"
        case .ranking: "Xếp hạng"
        }
    }
}
