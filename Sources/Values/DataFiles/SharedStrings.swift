import Vietnamese
import XML

/// The texts that the cells of a workbook share, in one run of bytes; those of several faces are joined, and the
/// readings of Japanese left out.
struct SharedStrings {
    private var bytes: [UInt8] = []
    private var ends: [Int] = [0]

    /// No texts.
    init() {}

    /// The texts of `sharedStrings.xml`.
    init(_ reader: consuming XMLPullReader, part: String) throws(DataFileFault) {
        var phonetic = 0
        var isText = false
        var codes: [UInt8] = []
        while let record = try reader.record(of: part) {
            while codes.count < reader.nameCount {
                switch reader.name(codes.count).localName {
                case "si": codes.append(1)
                case "t": codes.append(2)
                case "rPh": codes.append(3)
                default: codes.append(0)
                }
            }
            switch record.kind {
            case .start:
                switch codes[record.name] {
                case 2: isText = phonetic == 0
                case 3: phonetic += 1
                default: break
                }
            case .text:
                if isText { bytes.append(contentsOf: reader.page[record.range]) }
            case .end:
                switch codes[record.name] {
                case 1:
                    tidyLast()
                    ends.append(bytes.count)
                case 2: isText = false
                case 3: phonetic -= 1
                default: break
                }
            }
        }
    }

    /// The bytes of a text; empty for a number that is not there.
    func text(_ index: Int) -> ArraySlice<UInt8> {
        index >= 0 && index + 1 < ends.count ? bytes[ends[index]..<ends[index + 1]] : []
    }

    /// Whether there is a text of a number.
    func holds(_ index: Int) -> Bool { index >= 0 && index + 1 < ends.count }

    /// Brings the text that was just read to normal form.
    private mutating func tidyLast() {
        let start = ends[ends.count - 1]
        let last = bytes[start...]
        if let tidy = Self.tidy(last) {
            bytes.removeLast(bytes.count - start)
            bytes.append(contentsOf: tidy)
        }
    }

    /// A text in normal form C with Excel's `_x000D_` resolved; `nil` where nothing changes.
    static func tidy(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        guard text.contains(where: { $0 >= 0xCC || $0 == UInt8(ascii: "_") }) else { return nil }
        var string = String(decoding: text, as: UTF8.self)
        var isChanged = false
        if string.contains("_x000") {
            string = string.replacing("_x000D_\n", with: "\n").replacing("_x000D_", with: "\n")
                .replacing("_x000A_", with: "\n").replacing("_x0009_", with: " ")
            isChanged = true
        }
        if !NormalForm.isComposed(string) {
            string = NormalForm.composed(string)
            isChanged = true
        }
        return isChanged ? Array(string.utf8) : nil
    }
}
