import Diagnostics
import Vietnamese

/// What a spec says of a data file (khai báo tệp số liệu): where it is and how it is to be read.
public struct DataFileDeclaration: Hashable, Sendable {
    /// The name of the table that it becomes.
    public var name: String
    /// The path, seen from the folder of the spec.
    public var path: LocatedText
    /// The name of the sheet.
    var sheet: LocatedText?
    /// The rows of the column names, from 1.
    var headerRows: ClosedRange<Int>?
    /// The cells that are read.
    var range: CellRange?
    /// What opens the first row that is not read.
    var until: LocatedText?
    /// What opens rows that are left out.
    var skipped: [LocatedText] = []
    /// Whether hidden rows and columns are left out; `nil` where nothing is said.
    var leavesOutHidden: Bool?
    /// Whether joined cells count for every row of theirs.
    var repeatsJoined = false
    /// The separator of a CSV file.
    var separator: UInt8?
    /// Where the separator is said.
    var separatorPlace: SourceSpan?
    /// The encoding of a CSV file, folded.
    var encoding: String?
    /// How its numbers are written.
    var numberForm: NumberForm?
    /// The column in which every row has a value of its own.
    var key: LocatedText?
    /// The columns to read; `nil` for all.
    var columns: [Column]?

    /// A file of which nothing more is said.
    init(name: String, path: LocatedText) {
        self.name = name
        self.path = path
    }

    /// How numbers are written.
    enum NumberForm: Hashable, Sendable {
        /// `1.234,5`.
        case vietnamese
        /// `1,234.5`.
        case english

        /// The form that an example shows.
        init?(_ example: String) {
            switch example.replacing(" ", with: "") {
            case "1.234,5", "1.234,56", "1.234": self = .vietnamese
            case "1,234.5", "1,234.56", "1,234": self = .english
            default: return nil
            }
        }
    }

    /// What a column is declared to hold.
    enum ColumnKind: String, Hashable, Sendable, CaseIterable {
        case text = "chữ"
        case number = "số"
        case percent = "phần trăm"
        case date = "ngày"
        case truth = "đúng/sai"
    }

    /// One column to be read.
    struct Column: Hashable, Sendable {
        /// Its name in the spec.
        var name: LocatedText
        /// Its name in the file, or `cột D`.
        var source: LocatedText
        /// What it holds; `nil` for what is found.
        var kind: ColumnKind?
        /// The unit of its figures.
        var unit: String?
        /// How its numbers are written.
        var numberForm: NumberForm?
    }

    /// The form of the file, by its name.
    enum Format {
        case csv, xlsx, ods
    }

    /// The form of the file, by its name; `nil` for others.
    var format: Format? { Self.format(path.text) }

    /// The form of a file, by its name.
    static func format(_ path: String) -> Format? {
        let lower = path.lowercased()
        if lower.hasSuffix(".csv") { return .csv }
        if lower.hasSuffix(".xlsx") || lower.hasSuffix(".xlsm") { return .xlsx }
        return lower.hasSuffix(".ods") ? .ods : nil
    }
}
