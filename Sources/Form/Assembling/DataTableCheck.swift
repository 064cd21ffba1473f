import Diagnostics
import Document

/// Finds tables made from data that are wider than their page, and type sizes outside the pack's range.
enum DataTableCheck {
    /// What is to be said of a table in a width in mm.
    static func findings(_ table: DataTableBlock, available: Double, pack: RulePack) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        if let size = table.size, !pack.tableSize.range.contains(size) {
            findings.append(.tableSizeOutsideRange(size, pack.tableSize, at: table.origin))
        }
        let layout = DataTableLayout.solve(table, available: available, pack: pack)
        if layout.isTooWide {
            findings.append(.dataTableTooWide(table, available))
        } else if layout.parts.count > 1, table.splitting == .unspoken {
            findings.append(.dataTableSplit(layout.parts.count, table, available))
        }
        return findings
    }
}

extension Diagnostic {
    /// A type size that the pack does not allow for tables.
    fileprivate static func tableSizeOutsideRange(
        _ size: Double, _ range: RegulatedRange, at origin: Origin
    ) -> Diagnostic {
        let (least, most) = (shown(range.range.lowerBound), shown(range.range.upperBound))
        return Diagnostic(
            "form.table-size", .error,
            Bilingual(
                vi: "cỡ chữ \(shown(size)) của bảng nằm ngoài khoảng \(least)–\(most)",
                en: "the table's type size \(shown(size)) is outside \(least)–\(most)"),
            at: origin.written, found: shown(size),
            expected: Bilingual(vi: "\(least)–\(most)", en: "\(least)–\(most)"), trace: origin.trace)
    }

    /// A table that may not be split, or whose key columns leave no room, is wider than the page.
    fileprivate static func dataTableTooWide(_ table: DataTableBlock, _ available: Double) -> Diagnostic {
        Diagnostic(
            "form.data-table-too-wide", .error,
            Bilingual(
                vi:
                    "bảng có \(table.columns.count) cột, không đặt vừa bề ngang \(Int(available.rounded())) mm của trang",
                en:
                    "the table has \(table.columns.count) columns and does not fit the page's \(Int(available.rounded())) mm"
            ),
            at: table.origin.written,
            explanation: Bilingual(
                vi:
                    "Có thể đặt trang ngang ({ngang} sau tên phụ lục), bớt cột, rút ngắn tiêu đề, ghi nhỏ hơn ở «Rộng», "
                    + "hoặc ghi «tách cột: có» để tách bảng thành nhiều phần.",
                en:
                    "Turn the page ({ngang} behind the appendix title), drop columns, shorten headings or widths, or say "
                    + "«tách cột: có» to split the table into parts."),
            trace: table.origin.trace)
    }

    /// A table was split and nobody asked for it.
    fileprivate static func dataTableSplit(_ parts: Int, _ table: DataTableBlock, _ available: Double) -> Diagnostic {
        Diagnostic(
            "form.data-table-split", .warning,
            Bilingual(
                vi: "bảng rộng hơn trang nên được tách thành \(parts) phần theo cột",
                en: "the table is wider than the page and was split into \(parts) parts"),
            at: table.origin.written,
            explanation: Bilingual(
                vi:
                    "Nếu đúng ý thì ghi «tách cột: có»; nếu không, đặt trang ngang ({ngang} sau tên phụ lục) hoặc bớt cột.",
                en:
                    "If that is meant say «tách cột: có»; else turn the page ({ngang} behind the appendix title) or drop "
                    + "columns."),
            trace: table.origin.trace)
    }

    /// A size without superfluous decimals, with a comma.
    private static func shown(_ size: Double) -> String {
        let tenths = Int((size * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10),\(tenths % 10)"
    }
}
