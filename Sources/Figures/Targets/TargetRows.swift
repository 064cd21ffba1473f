import Values
import Vietnamese

/// What `chỉ tiêu` and `chỉ số` give to printed tables: the targets or indicators themselves, and the working of each
/// target.
enum TargetRows {
    /// What a name of rows means: `chỉ tiêu` or `cách_chia.vòng`.
    enum Meaning {
        /// It is none of these names.
        case other
        /// These rows.
        case table(DataTable)
        /// They had a fault that was told.
        case faulty
        /// The working of a target that there is not; the names that there are.
        case unknown([String])
    }

    /// What a name means in a head whose targets and indicators are made.
    static func find(_ name: String, in head: Head) -> Meaning {
        let folded = Key.fold(name)
        if folded == "chi_tieu" || folded == "chi_so" {
            switch head.fields[folded]?.value {
            case .table(let table, _)?: return .table(table)
            case .faulty?: return .faulty
            case .text, .line, .blocks, .date, .number, .length, .choice, .words, .map, .list, .data, .blank,
                FieldValue.none?, .empty, nil:
                return .other
            }
        }
        let family = Key.fold(AllocationWorking.tablesName)
        guard folded.hasPrefix(family + ".") else { return .other }
        switch head.fields[family]?.value {
        case .data(let entries, _)?:
            let code = folded.dropFirst(family.count + 1)
            if let entry = entries.first(where: { $0.foldedName == code }), case .table(let table) = entry.value.value {
                return .table(table)
            }
            return .unknown(entries.map { AllocationWorking.tablesName.replacing(" ", with: "_") + "." + $0.name })
        case .faulty?: return .faulty
        case .text, .line, .blocks, .date, .number, .length, .choice, .words, .map, .list, .table, .blank,
            FieldValue.none?, .empty, nil:
            return .unknown([])
        }
    }
}
