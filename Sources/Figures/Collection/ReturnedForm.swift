import Diagnostics
import Values

/// What one returned form says (phiếu đơn vị gửi về): the figures of one unit, each with its cell.
struct ReturnedForm {
    /// The path as messages call it.
    let path: String
    /// The row of the unit in the table of units.
    let unit: Int
    /// Where the form names its unit.
    let place: SourceSpan
    /// The figures by code of the indicator and role.
    var figures: [Figure: DataCell] = [:]

    /// What a figure is of.
    struct Figure: Hashable {
        /// The code of the indicator.
        let code: String
        /// Its role.
        let role: IndicatorRole
    }
}
