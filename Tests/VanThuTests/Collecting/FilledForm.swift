import Packaging

/// A form as a unit fills it in: the workbook that we made, its cells changed in the XML as a spreadsheet would.
struct FilledForm: Sendable {
    private var parts: [(name: String, text: String)]

    /// The parts of the sheet to be filled in and of the hidden one.
    static let sheet = "xl/worksheets/sheet1.xml", hidden = "xl/worksheets/sheet2.xml"

    /// A form that came as bytes.
    init(_ bytes: [UInt8]) throws {
        var archive = try ZipArchiveReader(bytes)
        parts = []
        for entry in archive.entries {
            parts.append((entry.name, String(decoding: try archive.read(entry.name), as: UTF8.self)))
        }
    }

    /// The bytes of the workbook.
    var bytes: [UInt8] {
        get throws { try ZipArchiveWriter.archive(parts.map { ZipEntry(name: $0.name, bytes: Array($0.text.utf8)) }) }
    }

    /// The text of a part.
    func part(_ name: String) -> String { parts.first { $0.name == name }?.text ?? "" }

    /// Writes a number into a cell.
    mutating func set(_ cell: String, _ number: String) { put(cell, "", "<v>\(number)</v>") }

    /// Writes a text into a cell.
    mutating func set(_ cell: String, text: String) {
        put(cell, " t=\"inlineStr\"", "<is><t>\(TestSheet.escaped(text))</t></is>")
    }

    /// Writes something else into a cell: further attributes, and what stands in it.
    mutating func put(_ cell: String, _ attributes: String, _ content: String, style: String? = nil) {
        change(Self.sheet) { text in
            guard let start = text.firstRange(of: "<c r=\"\(cell)\"") else { return }
            let rest = text[start.upperBound...]
            guard let close = rest.firstIndex(of: ">") else { return }
            let isEmpty = rest[..<close].last == "/"
            let own = rest[..<close].split(separator: " ").first { $0.hasPrefix("s=") }.map {
                String($0.prefix { $0 != "/" })
            }
            var end = text.index(after: close)
            if !isEmpty, let tag = text[close...].firstRange(of: "</c>") { end = tag.upperBound }
            let shown = style.map { "s=\"\($0)\"" } ?? own ?? ""
            text.replaceSubrange(start.lowerBound..<end, with: "<c r=\"\(cell)\" \(shown)\(attributes)>\(content)</c>")
        }
    }

    /// Takes what stands in a cell away.
    mutating func clear(_ cell: String) { put(cell, "", "") }

    /// Changes a text wherever a part has it.
    mutating func replace(_ old: String, _ new: String, in part: String) {
        change(part) { $0 = $0.replacing(old, with: new) }
    }

    /// Adds a part.
    mutating func add(_ part: String, _ text: String) { parts.append((part, text)) }

    /// Takes a part away.
    mutating func remove(_ part: String) { parts.removeAll { $0.name == part } }

    /// Moves every row from one on by a number of rows; moved up, the rows in between go.
    mutating func moveRows(from row: Int, by count: Int) {
        change(Self.sheet) { text in
            guard let data = text.firstRange(of: "<sheetData>"), let end = text.firstRange(of: "</sheetData>") else {
                return
            }
            var moved = ""
            for piece in text[data.upperBound..<end.lowerBound].split(separator: "<row ") {
                guard let number = Int(piece.dropFirst(3).prefix { $0 != "\"" }) else { continue }
                if count < 0, (row + count..<row).contains(number) { continue }
                var piece = String(piece)
                if number >= row {
                    piece = piece.replacing("r=\"\(number)\"", with: "r=\"\(number + count)\"")
                    for letter in "ABCDEFGH" {
                        piece = piece.replacing("r=\"\(letter)\(number)\"", with: "r=\"\(letter)\(number + count)\"")
                    }
                }
                moved += "<row " + piece
            }
            text.replaceSubrange(data.upperBound..<end.lowerBound, with: moved)
        }
    }

    /// Adds XML behind the cells of the sheet, or in front of an element.
    mutating func insert(_ xml: String, before element: String) {
        change(Self.sheet) { text in
            if let place = text.firstRange(of: element) { text.insert(contentsOf: xml, at: place.lowerBound) }
        }
    }

    private mutating func change(_ part: String, _ body: (inout String) -> Void) {
        guard let index = parts.firstIndex(where: { $0.name == part }) else { return }
        body(&parts[index].text)
    }
}

extension FilledForm {
    /// Adds a further sheet.
    mutating func addSheet(_ name: String, _ rows: String) {
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        replace("</sheets>", "<sheet name=\"\(name)\" sheetId=\"9\" r:id=\"rId99\"/></sheets>", in: "xl/workbook.xml")
        replace(
            "</Relationships>",
            "<Relationship Id=\"rId99\" Type=\"\(relation)/worksheet\" Target=\"worksheets/sheet9.xml\"/></Relationships>",
            in: "xl/_rels/workbook.xml.rels")
        add("xl/worksheets/sheet9.xml", "<worksheet xmlns=\"\(main)\"><sheetData>\(rows)</sheetData></worksheet>")
    }

    /// Writes another version into the hidden sheet.
    mutating func setVersion(_ version: String) {
        replace("<c r=\"B2\"", "<c r=\"B2\" t=\"inlineStr\"><is><t>\(version)</t></is></c><c r=\"X2\"", in: Self.hidden)
    }
}

extension String {
    /// How often a text stands between two others.
    func components(between start: String, and end: String, of word: String) -> Int {
        guard let first = firstRange(of: start), let last = self[first.upperBound...].firstRange(of: end) else {
            return 0
        }
        return self[first.upperBound..<last.lowerBound].ranges(of: word).count
    }
}
