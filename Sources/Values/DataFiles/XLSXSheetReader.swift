import Diagnostics
import Vietnamese
import XML

/// Reads the rows of one sheet of a workbook of Excel, forward (ECMA-376 part 1, 18.3.1).
struct XLSXSheetReader {
    /// The part in the archive.
    let part: String
    /// The name of the sheet.
    let sheet: String
    /// The texts that cells share.
    let strings: SharedStrings
    /// The number formats.
    let styles: XLSXStyles
    /// Whether days are counted from 1904.
    let isFrom1904: Bool

    private var builder = SheetBuilder()
    private var codes: [Name] = []
    private var row = 0
    private var isHidden = false
    private var cell = Cell()
    private var capture = Capture.nothing

    init(
        part: String, sheet: String, strings: SharedStrings, styles: XLSXStyles, isFrom1904: Bool, keepsEnds: Bool
    ) {
        builder.keepsEnds = keepsEnds
        self.part = part
        self.sheet = sheet
        self.strings = strings
        self.styles = styles
        self.isFrom1904 = isFrom1904
    }

    /// The elements and attributes that count.
    private enum Name: UInt8 {
        case other, row, cell, value, text, formula, phonetic, join, column
        case reference, style, type, hidden, first, last
    }

    /// Which text belongs to the cell.
    private enum Capture {
        case nothing, value, formula
    }

    /// What was said of the open cell.
    private struct Cell {
        var column = 0
        var style = 0
        var type = UInt8(ascii: "n")
        var text: [UInt8] = []
        var hasValue = false
        var hasFormula = false
        var isExternal = false
    }

    /// The sheet.
    mutating func read(_ reader: consuming XMLPullReader, path: String) throws(DataFileFault) -> SheetContent {
        var phonetic = 0
        while let record = try reader.record(of: part) {
            while codes.count < reader.nameCount { codes.append(Self.code(reader.name(codes.count).localName)) }
            switch record.kind {
            case .start:
                switch codes[record.name] {
                case .row: startRow(record, reader)
                case .cell: startCell(record, reader)
                case .value:
                    capture = .value
                    cell.hasValue = true
                case .text where phonetic == 0:
                    capture = .value
                    cell.hasValue = true
                case .formula:
                    capture = .formula
                    cell.hasFormula = true
                case .phonetic: phonetic += 1
                case .join: join(record, reader)
                case .column: hideColumns(record, reader)
                case .text, .other, .reference, .style, .type, .hidden, .first, .last: break
                }
            case .text:
                switch capture {
                case .nothing: break
                case .value: cell.text.append(contentsOf: reader.page[record.range])
                case .formula:
                    if reader.page[record.range].contains(ASCII.bracket) { cell.isExternal = true }
                }
            case .end:
                switch codes[record.name] {
                case .row: builder.endRow(row, isHidden: isHidden)
                case .cell: endCell()
                case .phonetic: phonetic -= 1
                case .value, .text, .formula, .join, .column, .other, .reference, .style, .type, .hidden, .first, .last:
                    capture = .nothing
                }
                if builder.isTooLarge { throw .tooManyCells(sheet: sheet) }
            }
        }
        return builder.finish(path: path, sheet: sheet)
    }

    private static func code(_ name: String) -> Name {
        switch name {
        case "row": .row
        case "c": .cell
        case "v": .value
        case "t": .text
        case "f": .formula
        case "rPh": .phonetic
        case "mergeCell": .join
        case "col": .column
        case "r": .reference
        case "ref": .reference
        case "s": .style
        case "hidden": .hidden
        case "min": .first
        case "max": .last
        default: .other
        }
    }

    /// Calls a function with each attribute of a start: its name and where its value stands.
    private func attributes(
        _ record: XMLPullReader.Record, _ reader: borrowing XMLPullReader, _ each: (Name, String, Range<Int>) -> Void
    ) {
        var offset = record.range.lowerBound
        for _ in 0..<record.attributeCount {
            let attribute = reader.attribute(at: offset)
            let name = reader.name(attribute.name)
            each(name.prefix.isEmpty ? Self.code(name.localName) : .other, name.localName, attribute.range)
            offset = attribute.range.upperBound
        }
    }

    private mutating func startRow(_ record: XMLPullReader.Record, _ reader: borrowing XMLPullReader) {
        var number = row + 1
        var hidden = false
        attributes(record, reader) { name, _, range in
            switch name {
            case .reference: number = Int(reader.text(range)) ?? number
            case .hidden: hidden = Self.isTrue(reader.text(range))
            case .other, .row, .cell, .value, .text, .formula, .phonetic, .join, .column, .style, .type, .first, .last:
                break
            }
        }
        row = number
        isHidden = hidden
    }

    private static func isTrue(_ text: String) -> Bool { text == "1" || text == "true" }

    private mutating func startCell(_ record: XMLPullReader.Record, _ reader: borrowing XMLPullReader) {
        cell.column = builder.column
        cell.style = 0
        cell.type = UInt8(ascii: "n")
        cell.text.removeAll(keepingCapacity: true)
        cell.hasValue = false
        cell.hasFormula = false
        cell.isExternal = false
        var offset = record.range.lowerBound
        for _ in 0..<record.attributeCount {
            let attribute = reader.attribute(at: offset)
            offset = attribute.range.upperBound
            switch codes.indices.contains(attribute.name) ? codes[attribute.name] : .other {
            case .reference:
                if let address = CellAddress(reader.page[attribute.range]) { cell.column = address.column }
            case .style:
                cell.style = reader.page[attribute.range].reduce(0) { $0 &* 10 &+ Int($1 & 0x0F) }
            case .text:
                // s, str, inlineStr, b, e, d, n: the first letters tell them apart.
                let type = reader.page[attribute.range]
                cell.type = type.elementsEqual("str".utf8) ? UInt8(ascii: "t") : type.first ?? UInt8(ascii: "n")
            case .other, .row, .cell, .value, .formula, .phonetic, .join, .column, .type, .hidden, .first, .last: break
            }
        }
    }

    private mutating func join(_ record: XMLPullReader.Record, _ reader: borrowing XMLPullReader) {
        var found: CellRange?
        attributes(record, reader) { name, _, range in
            if name == .reference { found = CellRange(Array(reader.page[range])) }
        }
        if let found { builder.joins.append(found) }
    }

    private mutating func hideColumns(_ record: XMLPullReader.Record, _ reader: borrowing XMLPullReader) {
        var first = 0
        var last = 0
        var hidden = false
        attributes(record, reader) { name, _, range in
            switch name {
            case .first: first = Int(reader.text(range)) ?? 0
            case .last: last = Int(reader.text(range)) ?? 0
            case .hidden: hidden = Self.isTrue(reader.text(range))
            case .other, .row, .cell, .value, .text, .formula, .phonetic, .join, .column, .reference, .style, .type:
                break
            }
        }
        if hidden, first > 0, last >= first { builder.hiddenColumns.append(first - 1...last - 1) }
    }

    /// Hands the finished cell to the sheet.
    private mutating func endCell() {
        capture = .nothing
        // A cell before one that stands already is none that a spreadsheet writes.
        guard cell.column >= builder.column, cell.column < CellAddress.columnLimit else { return }
        builder.skip(to: cell.column)
        if cell.hasFormula, !cell.hasValue {
            builder.uncomputed()
        } else if cell.hasValue {
            addValue()
        } else {
            builder.empty()
        }
        if cell.isExternal { builder.noteExternalFormula() }
    }

    private mutating func addValue() {
        let all = 0..<cell.text.count
        switch cell.type {
        case UInt8(ascii: "s"):
            let index = cell.text.reduce(0) { $0 &* 10 &+ Int($1 & 0x0F) }
            builder.text(strings.text(index))
        case UInt8(ascii: "t"), UInt8(ascii: "i"):
            builder.text(SharedStrings.tidy(cell.text[...])?[...] ?? cell.text[...])
        case UInt8(ascii: "b"): builder.truth(cell.text.first == UInt8(ascii: "1"))
        case UInt8(ascii: "e"): builder.text(cell.text[...], kind: .fault)
        case UInt8(ascii: "d"):
            if let date = ISODate.read(cell.text) { builder.date(date) } else { builder.text(cell.text[...]) }
        default:
            guard let figure = FigureBytes.read(cell.text, in: all) else {
                if cell.text.isEmpty { builder.empty() } else { builder.text(cell.text[...]) }
                return
            }
            add(figure.significand, figure.scale)
        }
    }

    private mutating func add(_ significand: Int64, _ scale: Int) {
        switch styles.form(cell.style) {
        case .plain: builder.number(significand, scale: scale, isPercent: false, isGrouped: false)
        case .grouped: builder.number(significand, scale: scale, isPercent: false, isGrouped: true)
        case .percent: builder.percent(significand, scale: scale)
        case .date:
            var serial = significand
            for _ in 0..<scale { serial /= 10 }
            if let date = XLSXStyles.date(serial: Int(serial), isFrom1904: isFrom1904) {
                builder.date(date)
            } else {
                builder.number(significand, scale: scale, isPercent: false, isGrouped: false)
            }
        case .time: builder.time(significand, scale: scale)
        }
    }
}

/// A date as XML writes it: `2020-06-30`, perhaps with a time behind it.
enum ISODate {
    /// The date; `nil` for other texts.
    static func read(_ bytes: [UInt8]) -> PartialDate? {
        let parts = bytes.prefix(10).split(separator: ASCII.dash, omittingEmptySubsequences: false)
        guard parts.count == 3, bytes.count == 10 || bytes.dropFirst(10).first == UInt8(ascii: "T"),
            let year = Int(String(decoding: parts[0], as: UTF8.self)),
            let month = Int(String(decoding: parts[1], as: UTF8.self)),
            let day = Int(String(decoding: parts[2], as: UTF8.self))
        else { return nil }
        let date = PartialDate(year: year, month: month, day: day)
        return date.exists ? date : nil
    }
}
