import Document
import Form

/// Which blocks at the end of the body stay on the page of the closing.
///
/// Nơi nhận and signature must not stand alone on a page (design "Output": at least two lines of body with them), so
/// the last paragraphs that make two lines are kept with what follows.
struct FlowTail {
    /// Index of the first block that is kept.
    let block: Int
    /// Index of the first item that is kept where that block is a list.
    let item: Int

    /// Whether a block is kept.
    func keeps(block index: Int) -> Bool { index >= block }

    /// Whether an item of a list is kept.
    func keeps(item index: Int, of block: Int) -> Bool { block > self.block || (block == self.block && index >= item) }

    /// A tail that keeps nothing.
    static let nothing = FlowTail(block: .max, item: .max)

    /// Lines of body that must stand with the closing.
    private static let wantedLines = 2

    /// Finds the tail of a text set in a width in mm.
    static func find(_ blocks: [Block], width: Double, pack: RulePack) -> FlowTail {
        var lines = 0
        var index = blocks.count
        while index > 0, lines < wantedLines {
            index -= 1
            switch blocks[index] {
            case .paragraph(let paragraph):
                lines += Measuring.lineCount(paragraph.content, style: pack.style(.body), pack: pack, width: width)
            case .heading(let heading):
                let style = pack.style(heading.paragraphRole)
                lines += Measuring.lineCount(heading.title + heading.text, style: style, pack: pack, width: width)
            case .list(let list):
                var item = list.items.count
                while item > 0, lines < wantedLines {
                    item -= 1
                    let style = pack.style(list.items[item].mark.role)
                    lines += Measuring.lineCount(list.items[item].content, style: style, pack: pack, width: width)
                }
                if lines >= wantedLines { return FlowTail(block: index, item: item) }
            case .table(let table):
                // A short table goes along as a whole; a long one is left to break.
                return table.rows.count <= longestKeptTable ? FlowTail(block: index, item: 0) : tail(after: index)
            case .dataTable(let table):
                return table.rows.count <= longestKeptTable ? FlowTail(block: index, item: 0) : tail(after: index)
            case .chart(let chart):
                let bars = chart.categories.count * chart.series.count
                return bars <= longestKeptTable ? FlowTail(block: index, item: 0) : tail(after: index)
            case .quotation: return FlowTail(block: index, item: 0)
            case .columns: return FlowTail(block: index, item: 0)
            case .pageBreak: return tail(after: index)
            }
        }
        return FlowTail(block: index, item: 0)
    }

    /// Rows of the longest table that is kept whole with the closing.
    private static let longestKeptTable = 12

    private static func tail(after index: Int) -> FlowTail { FlowTail(block: index + 1, item: 0) }
}

extension [Block] {
    /// Whether a block announces the table right after it: it must not end a page that the table does not begin on.
    func leadsToTable(_ index: Int) -> Bool {
        guard index + 1 < count else { return false }
        switch self[index + 1] {
        case .table, .dataTable, .chart: break
        case .paragraph, .heading, .list, .columns, .quotation, .pageBreak: return false
        }
        switch self[index] {
        case .paragraph, .heading, .list: return true
        case .table, .dataTable, .chart, .columns, .quotation, .pageBreak: return false
        }
    }
}
