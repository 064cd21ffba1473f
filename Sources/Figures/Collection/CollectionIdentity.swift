package import Values

/// What the hidden sheet of a form says: whose form it is, and how its sheet was arranged when it was sent out.
///
/// The arrangement travels with the form, so that a form is read by what it was, and a moved row is seen as one. The
/// mark, made of all the rest, tells a hidden sheet that somebody changed.
package struct CollectionIdentity: Hashable, Sendable {
    /// The version of the arrangement.
    package var version: Int
    /// The year; `nil` where the spec names none.
    package var year: Int?
    /// What names the unit in the table of units; empty on a blank form.
    package var unitKey: String
    /// The name of the unit when the form was made; empty on a blank form.
    package var unitName: String
    /// The row of the headings, from 1.
    package var headingRow: Int
    /// The columns, left to right.
    package var columns: [Column]
    /// The rows of indicators, top down.
    package var rows: [Row]

    /// One column of the sheet.
    package struct Column: Hashable, Sendable {
        /// Its place, from 0.
        package var index: Int
        /// The role of its figures; `nil` for code, name, unit and note.
        package var role: IndicatorRole?
        /// Its heading.
        package var heading: String
    }

    /// One indicator.
    package struct Row: Hashable, Sendable {
        /// The row of the sheet, from 1.
        package var row: Int
        /// The code.
        package var code: String
        /// The unit of measure; empty where there is none.
        package var unit: String
    }

    /// What stands in the first cell of the sheet.
    package static let title = "Phiếu thu thập số liệu VanThu"

    /// The identity of a unit's form; of a blank one without a unit.
    package init(_ form: CollectionForm, unit: CollectionUnit?) {
        version = CollectionForm.version
        year = form.year
        unitKey = Self.line(unit?.key ?? "")
        unitName = Self.line(unit?.name ?? "")
        headingRow = CollectionForm.headingRow
        let leading = CollectionForm.leadingHeadings
        columns = leading.enumerated().map { Column(index: $0.offset, role: nil, heading: $0.element) }
        for role in form.roles {
            columns.append(Column(index: columns.count, role: role, heading: Self.line(form.heading(role))))
        }
        columns.append(Column(index: columns.count, role: nil, heading: CollectionForm.noteHeading))
        rows = []
        for (index, row) in form.rows.enumerated() {
            guard case .indicator(let indicator) = row else { continue }
            rows.append(
                Row(
                    row: CollectionForm.sheetRow(index), code: Self.line(indicator.code),
                    unit: Self.line(indicator.unit ?? "")))
        }
    }

    /// A text as a cell gives it back: on one line, white space as one space.
    package static func line(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The cells of the hidden sheet, row by row: a label, then what it says.
    package var cells: [[String]] {
        [[Self.title], ["Phiên bản", "\(version)"], ["Dấu", mark]] + told
    }

    /// Everything but version and mark.
    private var told: [[String]] {
        var lines = [
            ["Năm", year.map { "\($0)" } ?? ""], ["Mã đơn vị", unitKey], ["Tên đơn vị", unitName],
            ["Dòng tiêu đề", "\(headingRow)"],
        ]
        lines += columns.map { ["Cột", "\($0.index + 1)", $0.role?.rawValue ?? "", $0.heading] }
        lines += rows.map { ["Chỉ tiêu", "\($0.row)", $0.code, $0.unit] }
        return lines
    }

    /// The mark of what the sheet says: FNV-1a in 64 bits, enough to see a change that nobody makes on purpose.
    package var mark: String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in "\(version)\n\(told.map { $0.joined(separator: "\t") }.joined(separator: "\n"))".utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        return String(hash, radix: 16)
    }

    /// What a hidden sheet says, row by row.
    package enum Reading: Hashable, Sendable {
        /// A form of this version.
        case identity(CollectionIdentity)
        /// A form of another version.
        case otherVersion(String)
        /// Something was changed in it.
        case changed
        /// No sheet of a form.
        case stranger
    }

    /// Reads the cells of a sheet.
    package static func read(_ lines: [[String]]) -> Reading {
        guard lines.first?.first == title, lines.count >= 2, lines[1].first == "Phiên bản", lines[1].count > 1 else {
            return .stranger
        }
        guard lines[1][1] == "\(CollectionForm.version)" else { return .otherVersion(lines[1][1]) }
        guard lines.count > 7, lines[2].count > 1,
            let identity = CollectionIdentity(lines.dropFirst(3)), identity.mark == lines[2][1]
        else { return .changed }
        return .identity(identity)
    }

    private init?(_ lines: ArraySlice<[String]>) {
        func field(_ line: [String], _ index: Int) -> String { line.indices.contains(index) ? line[index] : "" }
        version = CollectionForm.version
        year = nil
        unitKey = ""
        unitName = ""
        headingRow = 0
        columns = []
        rows = []
        for line in lines {
            switch line.first {
            case "Năm": year = Int(field(line, 1))
            case "Mã đơn vị": unitKey = field(line, 1)
            case "Tên đơn vị": unitName = field(line, 1)
            case "Dòng tiêu đề": headingRow = Int(field(line, 1)) ?? 0
            case "Cột":
                guard let index = Int(field(line, 1)), index > 0 else { return nil }
                columns.append(
                    Column(index: index - 1, role: IndicatorRole(rawValue: field(line, 2)), heading: field(line, 3)))
            case "Chỉ tiêu":
                guard let row = Int(field(line, 1)), row > 0 else { return nil }
                rows.append(Row(row: row, code: field(line, 2), unit: field(line, 3)))
            case nil: continue
            default: return nil
            }
        }
    }
}
