import Values

extension SourcedValue {
    /// What the value stands for where one is printed or computed: a row that has a value of its own, such as a target,
    /// stands for that; everything else for itself.
    var standing: SourcedValue {
        guard case .row(let table, let row) = value, let column = table.valueColumn else { return self }
        let cell = table.columns[column].cells[row]
        return SourcedValue(cell.value, sources: cell.sources, places: table.columns[column].places)
    }
}

extension EvaluatedValue {
    /// What it stands for where it is printed or computed.
    var standing: EvaluatedValue {
        guard case .value(let sourced) = self else { return self }
        return .value(sourced.standing)
    }
}
