public import Document

/// How a chart lies on its pages: one sheet, or several of the same scale where its bars do not fit on a page.
public struct ChartLayout: Hashable, Sendable {
    /// The sheets, first to last.
    public let parts: [ChartDrawing]
    /// Type size in pt.
    public let size: Double
    /// Whether the names and figures leave too little room for the bars.
    public let isTooNarrow: Bool
    /// The least height in mm that the chart needs where the author's is less; `nil` where it fits.
    public let wantedHeight: Double?

    /// How closely bars stand.
    struct Spacing: Hashable {
        /// Type size in pt.
        var size: Double
        /// Room between rows in lines of text.
        var gap: Double
        /// Thickness of a bar that stands alone in its row, in lines of text.
        var thickness: Double
    }

    /// Height in mm that a chart may have on a page of a height in mm: title, unit, source and the line above need room.
    static func room(_ pageHeight: Double) -> Double { max(pageHeight - 50, 20) }

    /// Least width in pt of the stretch that bars are drawn in.
    private static let leastPlot = 70.0

    /// Lays a chart into a width in mm on pages of a height in mm.
    ///
    /// The type starts at the pack's size and shrinks inside its range before a chart is shared out over several sheets.
    public static func solve(
        _ chart: ChartBlock, available: Double, pageHeight: Double, pack: RulePack
    ) -> ChartLayout {
        let points = PageGeometry.pointsPerMillimetre
        let width = min(chart.width ?? available, available) * points
        let room = room(pageHeight) * points
        let spacings = spacings(pack)
        let wanted = chart.height.map { min($0 * points, room) }
        for spacing in spacings {
            var sheet = ChartSheet(chart, width: width, spacing: spacing)
            guard sheet.height(of: sheet.all) <= wanted ?? room else { continue }
            if let wanted { sheet.stretch(to: wanted) }
            return ChartLayout(
                parts: [sheet.drawing(of: sheet.all)], size: spacing.size,
                isTooNarrow: sheet.plotWidth < leastPlot, wantedHeight: nil)
        }
        // On several sheets the type may be larger again, as long as there are no more of them.
        let sheets = spacings.map { spacing in
            let sheet = ChartSheet(chart, width: width, spacing: spacing)
            return (sheet: sheet, rows: sheet.parts(room: room))
        }
        let least = sheets.map(\.rows.count).min() ?? 0
        guard let chosen = sheets.first(where: { $0.rows.count == least }), let closest = sheets.last?.sheet else {
            return ChartLayout(parts: [], size: pack.style(.chartPicture).size, isTooNarrow: false, wantedHeight: nil)
        }
        return ChartLayout(
            parts: chosen.rows.map { chosen.sheet.drawing(of: $0) }, size: chosen.sheet.spacing.size,
            isTooNarrow: chosen.sheet.plotWidth < leastPlot,
            wantedHeight: wanted == nil ? nil : (closest.height(of: closest.all) / points).rounded(.up))
    }

    /// From comfortable to close, by the sizes that the pack allows.
    private static func spacings(_ pack: RulePack) -> [Spacing] {
        let own = pack.style(.chartPicture).size
        let least = min(own, max(pack.tableSize.range.lowerBound, own - 2))
        var spacings = [Spacing(size: own, gap: 0.7, thickness: 1.1), Spacing(size: own, gap: 0.4, thickness: 1)]
        var size = own - 1
        while size >= least {
            spacings.append(Spacing(size: size, gap: 0.3, thickness: 1))
            size -= 1
        }
        return spacings
    }
}
