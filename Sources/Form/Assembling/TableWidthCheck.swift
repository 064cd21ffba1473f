import Diagnostics
import Document

/// Finds tables and charts whose given measures are not those of the page.
struct TableWidthCheck {
    /// The pack whose page counts.
    let pack: RulePack

    /// A finding for each such table, in order.
    func findings(_ document: Document) -> [Diagnostic] {
        let body = findings(document.body, on: pack.page.orientation)
        return body + findings(document.appendices)
            + document.issuedTexts.flatMap { text in
                findings(text.body, on: text.orientation) + findings(text.appendices)
            }
    }

    private func findings(_ appendices: [Appendix]) -> [Diagnostic] {
        appendices.flatMap { findings($0.blocks, on: $0.orientation) }
    }

    private func findings(_ blocks: [Block], on orientation: Orientation) -> [Diagnostic] {
        let page = pack.page
        return findings(
            blocks, available: page.textWidth(orientation), pageHeight: page.textHeight(orientation))
    }

    private func findings(_ blocks: [Block], available: Double, pageHeight: Double) -> [Diagnostic] {
        blocks.flatMap { block -> [Diagnostic] in
            switch block {
            case .table(let table):
                ColumnWidths.exceeds(table, available: available) ? [.tableTooWide(table, available)] : []
            case .dataTable(let table): DataTableCheck.findings(table, available: available, pack: pack)
            case .chart(let chart):
                ChartCheck.findings(chart, available: available, pageHeight: pageHeight, pack: pack)
            case .columns(let columns):
                columns.flatMap { blocks in
                    findings(blocks, available: available / Double(max(columns.count, 1)), pageHeight: pageHeight)
                }
            case .quotation(let blocks): findings(blocks, available: available, pageHeight: pageHeight)
            case .paragraph, .heading, .list, .pageBreak: []
            }
        }
    }
}

extension Diagnostic {
    /// The widths given to a table do not fit between the margins.
    fileprivate static func tableTooWide(_ table: Table, _ available: Double) -> Diagnostic {
        let room = "\(Int(available.rounded()))"
        return Diagnostic(
            "form.table-too-wide", .warning,
            Bilingual(
                vi: "độ rộng các cột của bảng cộng lại lớn hơn phần chữ của trang, bảng được thu nhỏ cho vừa",
                en: "the widths of the table's columns are more than the page has, the table is scaled to fit"),
            at: table.origin.written,
            expected: Bilingual(vi: "nhiều nhất \(room) mm", en: "at most \(room) mm"), trace: table.origin.trace)
    }
}
