/// What a printed cell is computed over.
enum RowScope: Hashable {
    /// One row of the data.
    case row(Int)
    /// The sums of several.
    case rows([Int])

    /// The rows.
    var rows: [Int] {
        switch self {
        case .row(let row): [row]
        case .rows(let rows): rows
        }
    }
}
