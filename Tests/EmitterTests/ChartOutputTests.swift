import Document
import Form
import Packaging
import Testing
import XML

@testable import Emitters

@Suite("Charts in both formats")
struct ChartOutputTests {
    private static let document = Sample.document(Sample.charts)

    @Test func thePackageHoldsAPictureForEverySheet() throws {
        let archive = try ZipArchiveReader(try ODTEmitter().emit(Self.document, StatePack.pack))
        let pictures = archive.entries.map(\.name).filter { $0.hasPrefix("Pictures/") }
        let frames = try Output.content(Self.document).all("draw:image").compactMap { $0["xlink:href"] }
        #expect(pictures == frames)
        #expect(pictures.count >= 4)
    }

    @Test func theManifestNamesThePictures() throws {
        let manifest = try XMLElement.parse(Output.part("META-INF/manifest.xml", of: Self.document))
        let named = manifest.all("manifest:file-entry").filter { $0["manifest:media-type"] == "image/x-emf" }
        #expect(named.count == (try Output.content(Self.document).all("draw:image").count))
    }

    @Test func everyPictureSaysItsFiguresInWords() throws {
        let frames = try Output.content(Self.document).all("draw:frame")
        let words = frames.compactMap { $0.first("svg:desc")?.text }
        #expect(words.count == frames.count)
        #expect(words[0].contains("Kết nạp hội viên: 105,2"))
        #expect(words[0].contains("Lớp dạy nghề: chưa có số liệu"))
        #expect(words[1].contains("Hộ đạt: Năm 2025 4.402, Kế hoạch 2026 5.000, Thực hiện 2026 4.310"))
    }

    @Test func theDrawingInHTMLIsAnImageWithTheSameWords() throws {
        let drawings = try Output.html(Self.document).all("svg")
        #expect(drawings.allSatisfy { $0["role"] == "img" })
        #expect(drawings.first?.first("title")?.text == "Mức hoàn thành <các> chỉ tiêu & mốc")
        #expect(drawings.first?.first("desc")?.text.contains("Hộ sản xuất giỏi: 86,2") == true)
    }

    @Test func everyFigureOfTheBarsIsTextInTheDrawing() throws {
        let drawing = try #require(try Output.html(Self.document).all("svg").first)
        let texts = drawing.all("text").map(\.text)
        for text in ["105,2", "86,2", "chưa có số liệu", "không áp dụng", "Kế hoạch: 100%"] {
            #expect(texts.contains(text), "\(text)")
        }
    }

    @Test func aPhoneGetsADrawingOfItsOwn() throws {
        let figure = try #require(try Output.html(Self.document).all("figure").first)
        let classes = figure.all("svg").compactMap { $0["class"] }
        #expect(classes.count { $0.contains("paper") } == 1)
        #expect(classes.count { $0.contains("phone") } == 1)
    }

    @Test func onlyAChartOfSeveralSheetsMayBreakInPrint() throws {
        let classes = try Output.html(Self.document).all("figure").compactMap { $0["class"] }
        #expect(classes.map { $0.contains("split") } == [false, false, true])
    }

    @Test func theUnitStandsOverTheDrawingWhereItIsNarrow() throws {
        var chart = Sample.years
        chart.width = 100
        let styles = try Output.content(Sample.plain([.chart(chart)])).all("style:paragraph-properties")
        let side = Length.mm((StatePack.pack.page.textWidth(.portrait) - 100) / 2)
        #expect(styles.contains { $0["fo:margin-right"] == side })
    }

    @Test func aPictureIsTheSameBytesEveryTime() throws {
        let layout = ChartLayout.solve(
            Sample.completion, available: 160, pageHeight: 257, pack: StatePack.pack)
        let drawing = try #require(layout.parts.first)
        #expect(EnhancedMetafile.bytes(of: drawing) == EnhancedMetafile.bytes(of: drawing))
    }

    @Test func aPictureIsAWholeMetafile() throws {
        let layout = ChartLayout.solve(Sample.years, available: 160, pageHeight: 257, pack: StatePack.pack)
        let bytes = EnhancedMetafile.bytes(of: try #require(layout.parts.first))
        func number(_ place: Int) -> Int { (0..<4).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) } }
        #expect(number(40) == 0x464D_4520)
        #expect(number(48) == bytes.count)
        var (place, records, last) = (0, 0, 0)
        while place < bytes.count {
            last = number(place)
            #expect(number(place + 4) % 4 == 0)
            place += number(place + 4)
            records += 1
        }
        #expect(place == bytes.count)
        #expect(records == number(52))
        #expect(last == 14)
    }

    @Test func theWidthsOfATextAddUpToItsMeasure() throws {
        let layout = ChartLayout.solve(Sample.years, available: 160, pageHeight: 257, pack: StatePack.pack)
        let bytes = EnhancedMetafile.bytes(of: try #require(layout.parts.first))
        func number(_ place: Int) -> Int { (0..<4).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) } }
        let texts = try #require(layout.parts.first).texts
        var (place, index) = (0, 0)
        while place < bytes.count {
            if number(place) == 84 {
                let (count, widths) = (number(place + 44), number(place + 72))
                let sum = (0..<count).reduce(0) { $0 + number(place + widths + 4 * $1) }
                #expect(abs(Double(sum) - texts[index].width * 2540 / 72) < 1)
                index += 1
            }
            place += number(place + 4)
        }
        #expect(index == texts.count)
    }
}
