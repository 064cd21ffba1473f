import Diagnostics
import Values
import Vietnamese

extension Head {
    /// Leaves out the tables and charts that the type declares for every document (mặc định › bảng, biểu đồ) and whose
    /// rows this one does not have; a frame asks `bảng.tên.dòng | mặc_định("")` before it prints one.
    ///
    /// `dòng: chỉ số` is there where the spec has indicators; `dòng: đơn vị của chỉ số` is the data that its indicators
    /// are collected from (theo đơn vị). Tables of the spec itself stay as they are: what they lack is an error.
    mutating func settleDefaultTables() {
        for name in ["bang", "bieu_do"] { settleDefaults(under: name) }
    }

    private mutating func settleDefaults(under name: String) {
        guard let index = fields.entries.firstIndex(where: { $0.foldedName == name }),
            case .map(var map) = fields.entries[index].value
        else { return }
        for entry in map.entries.indices where map.entries[entry].nameSpan.file !== file {
            guard case .map(var table) = map.entries[entry].value,
                let rows = table.entries.firstIndex(where: { $0.foldedName == "dong" }),
                case .text(let name) = table.entries[rows].value, name.file !== file
            else { continue }
            switch Key.fold(name.text) {
            case "chi_so":
                guard !hasIndicators else { continue }
            case "don_vi_cua_chi_so":
                if let units = unitsOfIndicators {
                    table.entries[rows].value = .text(units)
                    map.entries[entry].value = .map(table)
                    continue
                }
            case let folded:
                guard !hasData(folded) else { continue }
            }
            map.entries[entry].value = .empty(map.entries[entry].nameSpan)
        }
        fields.entries[index].value = .map(map)
    }

    private var hasIndicators: Bool {
        switch fields["chi_so"]?.value {
        case nil, .empty?, FieldValue.none?: false
        case .text?, .line?, .blocks?, .date?, .number?, .length?, .choice?, .words?, .map?, .list?, .data?, .table?,
            .blank?, .faulty?:
            true
        }
    }

    /// What `theo đơn vị` of the indicators says.
    private var unitsOfIndicators: LocatedText? {
        guard case .map(let map)? = fields["chi_so"]?.value, case .text(let name)? = map["theo_don_vi"]?.value else {
            return nil
        }
        return name
    }

    private func hasData(_ folded: String) -> Bool {
        guard case .data(let entries, _)? = fields["du_lieu"]?.value else { return false }
        return entries.contains { $0.foldedName == folded }
    }
}
