import Form

/// A chart as an enhanced metafile (EMF): the one vector format that office programs draw from an ODT and keep, byte for
/// byte, in DOCX. Text stays text. Source: [MS-EMF].
///
/// One logical unit is a hundredth of a millimetre, so that no mapping has to be set.
struct EnhancedMetafile {
    /// The media type of the format.
    static let mediaType = "image/x-emf"
    /// Units in a point.
    private static let unitsPerPoint = 2540.0 / 72

    private var records: [[UInt8]] = []
    /// Pens, brushes and fonts made so far, by what they are; object 0 is the picture itself.
    private var objects: [Tool: UInt32] = [:]
    private var selected: Set<Tool> = []

    /// What draws.
    private enum Tool: Hashable {
        case pen(width: Int32, colour: UInt32)
        case brush(colour: UInt32)
        case font(height: Int32, FontFace)
    }

    /// Numbers of records ([MS-EMF] 2.1.1).
    private enum Record {
        static let header: UInt32 = 1
        static let endOfFile: UInt32 = 14
        static let setBackgroundMode: UInt32 = 18
        static let setTextAlign: UInt32 = 22
        static let moveTo: UInt32 = 27
        static let selectObject: UInt32 = 37
        static let createPen: UInt32 = 38
        static let createBrush: UInt32 = 39
        static let rectangle: UInt32 = 43
        static let lineTo: UInt32 = 54
        static let createFont: UInt32 = 82
        static let text: UInt32 = 84
    }

    /// The file of a drawing.
    static func bytes(of drawing: ChartDrawing) -> [UInt8] {
        var file = EnhancedMetafile()
        file.add(Record.setBackgroundMode, 1)
        // The reference point of a text is the left end of its base line.
        file.add(Record.setTextAlign, 24)
        for shape in drawing.shapes {
            switch shape {
            case .area(let area): file.add(area)
            case .lines(let lines): file.add(lines)
            case .text(let text): file.add(text)
            }
        }
        return file.finished(width: units(drawing.width), height: units(drawing.height))
    }

    private static func units(_ points: Double) -> Int32 { Int32((points * unitsPerPoint).rounded()) }

    /// A shade of grey as `COLORREF`.
    private static func colour(_ shade: Double) -> UInt32 {
        UInt32((min(max(shade, 0), 1) * 255).rounded()) * 0x01_0101
    }

    // MARK: Shapes

    private mutating func add(_ area: ChartArea) {
        let box = area.box
        // Without an outline the pen is the stock object that draws nothing.
        if area.outline > 0 {
            select(.pen(width: Self.units(area.outline), colour: 0))
        } else {
            add(Record.selectObject, 0x8000_0008)
            selected = selected.filter { if case .pen = $0 { false } else { true } }
        }
        select(.brush(colour: Self.colour(area.fill.shade)))
        add(
            Record.rectangle, Self.units(box.x), Self.units(box.y), Self.units(box.right),
            Self.units(box.bottom))
    }

    private mutating func add(_ lines: ChartLines) {
        select(.pen(width: Self.units(lines.thickness), colour: Self.colour(lines.shade)))
        for segment in lines.segments {
            add(Record.moveTo, Self.units(segment.x1), Self.units(segment.y1))
            add(Record.lineTo, Self.units(segment.x2), Self.units(segment.y2))
        }
    }

    private mutating func add(_ text: ChartText) {
        let characters = Array(text.text.utf16)
        guard !characters.isEmpty else { return }
        select(.font(height: Self.units(text.size), text.face))
        var record = Bytes()
        // Bounds that nobody reads, then the graphics mode and two scales for it.
        for bound in [0, 0, -1, -1] as [Int32] { record.append(bound) }
        record.append(1 as UInt32)
        record.append((1 as Float).bitPattern)
        record.append((1 as Float).bitPattern)
        let start: UInt32 = 76
        let length = UInt32(characters.count + characters.count % 2) * 2
        record.append(Self.units(text.left))
        record.append(Self.units(text.baseline))
        record.append(UInt32(characters.count))
        record.append(start)
        record.append(0 as UInt32)
        for bound in [0, 0, -1, -1] as [Int32] { record.append(bound) }
        record.append(start + length)
        for character in characters { record.append(character) }
        if characters.count % 2 == 1 { record.append(0 as UInt16) }
        for advance in Self.advances(text) { record.append(advance) }
        add(Record.text, record)
    }

    /// How far each character moves the next, as measured, so that every program sets the text alike.
    private static func advances(_ text: ChartText) -> [UInt32] {
        var advances: [UInt32] = []
        var (width, printed) = (0.0, Int32(0))
        for scalar in text.text.unicodeScalars {
            width += TextMeasure.width(String(scalar), face: text.face, size: text.size)
            let end = units(width)
            advances.append(UInt32(max(0, end - printed)))
            printed = end
            // The second half of a pair takes no room.
            if scalar.utf16.count == 2 { advances.append(0) }
        }
        return advances
    }

    // MARK: Tools

    /// Takes a tool up, making it where it is new.
    private mutating func select(_ tool: Tool) {
        guard !selected.contains(tool) else { return }
        let number: UInt32
        if let known = objects[tool] {
            number = known
        } else {
            number = UInt32(objects.count + 1)
            objects[tool] = number
            make(tool, number)
        }
        add(Record.selectObject, number)
        selected = selected.filter { !Self.areAlike($0, tool) }
        selected.insert(tool)
    }

    private static func areAlike(_ left: Tool, _ right: Tool) -> Bool {
        switch (left, right) {
        case (.pen, .pen), (.brush, .brush), (.font, .font): true
        case (.pen, _), (.brush, _), (.font, _): false
        }
    }

    private mutating func make(_ tool: Tool, _ number: UInt32) {
        var record = Bytes()
        record.append(number)
        switch tool {
        case .pen(let width, let colour):
            record.append(0 as UInt32)
            record.append(width)
            record.append(0 as Int32)
            record.append(colour)
            add(Record.createPen, record)
        case .brush(let colour):
            record.append(0 as UInt32)
            record.append(colour)
            record.append(0 as UInt32)
            add(Record.createBrush, record)
        case .font(let height, let face):
            record.append(-height)
            for _ in 0..<3 { record.append(0 as Int32) }
            let isBold = face == .bold || face == .boldItalic
            let isItalic = face == .italic || face == .boldItalic
            record.append((isBold ? 700 : 400) as Int32)
            // Italic, underline, strike-out, character set; precisions, quality, pitch and family (roman, variable).
            record.bytes += [isItalic ? 1 : 0, 0, 0, 1, 0, 0, 0, 0x12]
            for character in ODTNamedStyles.typeface.utf16 { record.append(character) }
            // LogFontPanose: the name has 32 places, what follows it stays 0.
            record.bytes += Array(repeating: 0, count: 4 + 320 - record.bytes.count)
            add(Record.createFont, record)
        }
    }

    // MARK: Records

    private mutating func add(_ type: UInt32, _ value: UInt32) {
        var record = Bytes()
        record.append(value)
        add(type, record)
    }

    private mutating func add(_ type: UInt32, _ values: Int32...) {
        var record = Bytes()
        for value in values { record.append(value) }
        add(type, record)
    }

    private mutating func add(_ type: UInt32, _ content: Bytes) {
        var record = Bytes()
        record.append(type)
        record.append(UInt32(content.bytes.count + 8))
        records.append(record.bytes + content.bytes)
    }

    /// The file with its header; sizes in units.
    private func finished(width: Int32, height: Int32) -> [UInt8] {
        var tail = Bytes()
        for value in [Record.endOfFile, 20, 0, 16, 20] as [UInt32] { tail.append(value) }
        let body = records.reduce(into: [UInt8]()) { $0 += $1 } + tail.bytes
        var header = Bytes()
        header.append(Record.header)
        header.append(108 as UInt32)
        // Bounds in device units and frame in hundredths of a millimetre are the same here.
        for value in [0, 0, width, height, 0, 0, width, height] { header.append(value) }
        header.append(0x464D_4520 as UInt32)
        header.append(0x1_0000 as UInt32)
        header.append(UInt32(108 + body.count))
        header.append(UInt32(records.count + 2))
        header.append(UInt16(objects.count + 1))
        header.append(0 as UInt16)
        for _ in 0..<3 { header.append(0 as UInt32) }
        // A device of A4 with a hundred dots a millimetre.
        for value in [21_000, 29_700, 210, 297, 0, 0, 0, 210_000, 297_000] as [UInt32] { header.append(value) }
        return header.bytes + body
    }

    /// Bytes with the lowest first.
    private struct Bytes {
        var bytes: [UInt8] = []

        mutating func append(_ value: some FixedWidthInteger) {
            var rest = value
            for _ in 0..<(value.bitWidth / 8) {
                bytes.append(UInt8(truncatingIfNeeded: rest))
                rest >>= 8
            }
        }
    }
}
