import Diagnostics
import Document

/// Finds charts whose given measures do not hold their bars.
enum ChartCheck {
    /// What is to be said of a chart in a width in mm on pages of a height in mm.
    static func findings(
        _ chart: ChartBlock, available: Double, pageHeight: Double, pack: RulePack
    ) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        if let width = chart.width, width > available + 0.5 {
            findings.append(.chartTooWide(chart, available))
        }
        let room = ChartLayout.room(pageHeight)
        if let height = chart.height, height > room + 0.5 { findings.append(.chartTooHigh(chart, room)) }
        let layout = ChartLayout.solve(chart, available: available, pageHeight: pageHeight, pack: pack)
        if layout.isTooNarrow { findings.append(.chartTooNarrow(chart)) }
        if let height = layout.wantedHeight { findings.append(.chartTooLow(chart, height)) }
        return findings
    }
}

extension Diagnostic {
    /// A chart whose given width is more than the page has; it is drawn as wide as the page allows.
    fileprivate static func chartTooWide(_ chart: ChartBlock, _ available: Double) -> Diagnostic {
        let room = "\(Int(available.rounded()))"
        return Diagnostic(
            "form.chart-too-wide", .warning,
            Bilingual(
                vi: "biểu đồ rộng hơn phần chữ của trang (\(room) mm), được vẽ vừa trang",
                en: "the chart is wider than the text of the page (\(room) mm) and is drawn to fit"),
            at: chart.origin.written, expected: Bilingual(vi: "không quá \(room) mm", en: "at most \(room) mm"),
            trace: chart.origin.trace)
    }

    /// A chart whose given height is more than a page has; it is drawn as high as the page allows.
    fileprivate static func chartTooHigh(_ chart: ChartBlock, _ room: Double) -> Diagnostic {
        let most = "\(Int(room.rounded()))"
        return Diagnostic(
            "form.chart-too-high", .warning,
            Bilingual(
                vi: "biểu đồ cao hơn chỗ dành cho nó trên một trang (\(most) mm), được vẽ vừa trang",
                en: "the chart is higher than the room on a page (\(most) mm) and is drawn to fit"),
            at: chart.origin.written, expected: Bilingual(vi: "không quá \(most) mm", en: "at most \(most) mm"),
            trace: chart.origin.trace)
    }

    /// A chart whose names and figures leave no room for bars.
    fileprivate static func chartTooNarrow(_ chart: ChartBlock) -> Diagnostic {
        Diagnostic(
            "form.chart-too-narrow", .error,
            Bilingual(
                vi: "tên và con số dài chiếm hết bề ngang, không còn chỗ cho các thanh",
                en: "names and figures leave no room for the bars"),
            at: chart.origin.written,
            explanation: Bilingual(
                vi: "Ghi «rộng» lớn hơn, dùng đơn vị lớn hơn (tỷ đồng thay cho đồng), hoặc chọn cột «nhãn» ngắn hơn.",
                en: "Widen it, use a larger unit, or name the bars by a shorter column."),
            trace: chart.origin.trace)
    }

    /// A chart whose given height does not hold its bars.
    fileprivate static func chartTooLow(_ chart: ChartBlock, _ wanted: Double) -> Diagnostic {
        let given = "\(Int((chart.height ?? 0).rounded()))"
        return Diagnostic(
            "form.chart-too-low", .error,
            Bilingual(
                vi: "\(chart.categories.count) dòng không xếp vừa chiều cao \(given) mm của biểu đồ",
                en: "\(chart.categories.count) rows do not fit the chart's height of \(given) mm"),
            at: chart.origin.written,
            explanation: Bilingual(
                vi: "Bỏ «cao» để chiều cao theo số thanh, hoặc bớt dòng bằng «tối đa» hay «lọc».",
                en: "Leave «cao» out, or draw fewer rows with «tối đa» or «lọc»."),
            found: "\(given) mm",
            expected: Bilingual(vi: "ít nhất \(Int(wanted)) mm", en: "at least \(Int(wanted)) mm"),
            trace: chart.origin.trace)
    }
}
