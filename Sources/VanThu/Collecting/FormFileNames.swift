import Figures
import Vietnamese

/// The names of the files of forms: `phieu-02-thuong-lam.xlsx`; every unit has one, and no two are the same.
enum FormFileNames {
    /// The longest name in bytes without extension.
    private static let lengthLimit = 120

    /// The name for each unit, in order, without extension.
    static func make(_ units: [CollectionUnit]) -> [String] {
        var taken: Set<String> = [blank]
        return units.map { unit in
            let name = "phieu-" + words(unit)
            var unique = name
            var count = 2
            while !taken.insert(unique).inserted {
                unique = "\(name)-\(count)"
                count += 1
            }
            return unique
        }
    }

    /// The name of the blank form.
    static let blank = "phieu-trong"

    /// Key and name without marks; what no file name takes is left out.
    private static func words(_ unit: CollectionUnit) -> String {
        var text = unit.words
        while case .failure(let refused) = FileNameText.make(text) {
            text = String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == refused.scalar ? " " : $0 }))
        }
        guard case .success(let name) = FileNameText.make(text), !name.isEmpty else { return "\(unit.row + 1)" }
        return String(name.prefix(lengthLimit))
    }
}
