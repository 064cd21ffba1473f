import Diagnostics
import Testing
import Values

@Suite struct SourceReaderTests {
    func read(_ bytes: [UInt8]) -> Diagnosed<SourceFile> { SourceReader.read(bytes, path: "a.vanthu") }

    func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { unit -> [UInt8] in
            let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            return bigEndian ? pair.reversed() : pair
        }
    }

    @Test func readsPlainUTF8() {
        let file = read(Array("Kế hoạch năm 2026".utf8))
        #expect(file.diagnostics.isEmpty)
        #expect(file.output?.text == "Kế hoạch năm 2026")
        #expect(file.output?.wasNormalized == false)
    }

    @Test func dropsTheByteOrderMark() {
        #expect(read([0xEF, 0xBB, 0xBF] + Array("mẫu".utf8)).output?.text == "mẫu")
    }

    @Test(arguments: [true, false]) func readsUTF16WithMark(bigEndian: Bool) {
        let mark: [UInt8] = bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
        let file = read(mark + utf16("ngày: 30/6/2026\n𝄞 Ế", bigEndian: bigEndian))
        #expect(file.diagnostics.isEmpty)
        #expect(file.output?.text == "ngày: 30/6/2026\n𝄞 Ế")
    }

    @Test(arguments: [true, false]) func recognisesUTF16WithoutMark(bigEndian: Bool) {
        let file = read(utf16("mẫu: kế hoạch\nngày: 30/6/2026\n", bigEndian: bigEndian))
        #expect(file.output?.text == "mẫu: kế hoạch\nngày: 30/6/2026\n")
    }

    @Test func lineEndsBecomeLineFeeds() {
        #expect(read(Array("a\r\nb\rc\r\r\nd".utf8)).output?.text == "a\nb\nc\n\nd")
    }

    @Test func textComesInNormalFormC() {
        let decomposed = "Kê\u{301} hoa\u{323}ch"
        let file = read(Array(decomposed.utf8)).output
        #expect(file.map { Array($0.text.utf8) } == Array("Kế hoạch".utf8))
        #expect(file?.wasNormalized == true)
    }

    @Test func columnsStayTheSameAfterNormalisation() {
        let file = read(Array("Kê\u{301}\u{7} x".utf8))
        #expect(file.diagnostics.first?.span?.start == SourcePosition(line: 1, column: 3))
    }

    @Test func invalidByteIsOneErrorAtItsPlace() {
        let file = read(Array("dòng một\r\ndòng ".utf8) + [0xCA, 0x20, 0xCB, 0x20])
        #expect(file.output == nil)
        #expect(file.diagnostics.map(\.code) == ["source.invalid-utf8"])
        #expect(file.diagnostics.first?.span?.start == SourcePosition(line: 2, column: 6))
        #expect(file.diagnostics.first?.explanation?.vi.contains("TCVN3") == true)
    }

    @Test func surrogateWrittenInThreeBytesIsAnError() {
        let file = read(Array("ab".utf8) + [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80])
        #expect(file.diagnostics.map(\.code) == ["source.invalid-utf8"])
        #expect(file.diagnostics.first?.span?.range.lowerBound == 2)
    }

    @Test func overlongFormIsAnError() {
        #expect(read([0x61, 0xC0, 0x80]).diagnostics.map(\.code) == ["source.invalid-utf8"])
    }

    @Test func loneSurrogateInUTF16IsAnErrorAtItsPlace() {
        let file = read([0xFF, 0xFE, 0x61, 0, 0x0A, 0, 0x00, 0xD8, 0x62, 0])
        #expect(file.diagnostics.map(\.code) == ["source.invalid-utf16"])
        #expect(file.diagnostics.first?.span?.start == SourcePosition(line: 2, column: 1))
    }

    @Test func oddNumberOfBytesInUTF16IsAnError() {
        #expect(read([0xFF, 0xFE, 0x61, 0, 0x62]).diagnostics.map(\.code) == ["source.invalid-utf16"])
    }

    @Test func utf32IsNamed() {
        #expect(read([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0]).diagnostics.map(\.code) == ["source.utf32"])
    }

    @Test(arguments: ["\u{0}", "\u{1B}", "\u{7F}", "\u{85}", "\u{B}", "\u{2028}", "\u{FEFF}", "\u{FFFF}"])
    func controlCharacterIsAnErrorAtItsPlace(control: String) {
        let file = read(Array("Đoạn\nmột\(control) hai".utf8))
        #expect(file.diagnostics.map(\.code) == ["source.control-character"])
        #expect(file.diagnostics.first?.span?.start == SourcePosition(line: 2, column: 4))
        #expect(file.output?.text == "Đoạn\nmột\u{FFFD} hai")
    }

    @Test func eachControlCharacterIsReported() {
        let file = read(Array("a\u{1}b\u{2}c".utf8))
        #expect(file.diagnostics.compactMap { $0.span?.range.lowerBound } == [1, 5])
        #expect(file.diagnostics.compactMap(\.found) == ["U+0001", "U+0002"])
    }

    @Test func manyControlCharactersEndInASummary() {
        let file = read(Array(repeating: 0x01, count: 5000) + Array("x".utf8))
        #expect(file.diagnostics.count == 21)
        #expect(file.diagnostics.last?.code == "source.more-control-characters")
        #expect(file.diagnostics.last?.message.vi.contains("4980") == true)
    }

    @Test func tabsAreText() {
        #expect(read(Array("a\tb".utf8)).diagnostics.isEmpty)
    }

    @Test(arguments: ["", " \n\t\n", "\u{FEFF}"]) func fileWithoutTextIsAnError(text: String) {
        let file = read(Array(text.utf8))
        #expect(file.diagnostics.map(\.code) == ["source.empty"])
        #expect(file.output == nil)
    }

    @Test func tooLargeFileIsAnErrorThatNamesTheLimit() {
        let file = read([UInt8](repeating: 0x61, count: 17 * 1024 * 1024))
        #expect(file.output == nil)
        #expect(file.diagnostics.map(\.code) == ["source.too-large"])
        #expect(file.diagnostics.first?.message.vi.contains("16 MB") == true)
        #expect(file.diagnostics.first?.span?.file.path == "a.vanthu")
    }
}
