import Diagnostics
import Testing

@Suite struct SheetPlacesTests {
    private let file = SourceFile(
        path: "xa.xlsx", text: "Tên\tDân số\nHương Trà\t\t5\n", sheet: SheetPlaces(name: "Trang 1", rows: [3, 17]))

    @Test func namesTheCellOfAnOffset() {
        let offset = file.text.utf8.count - 2
        #expect(SourceSpan(file, offset..<offset + 1).place == "xa.xlsx:Trang 1!C17")
        #expect(SourceSpan(file, 0..<3).place == "xa.xlsx:Trang 1!A3")
    }

    @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")])
    func writesColumnsAsSpreadsheetsDo(column: Int, letters: String) {
        #expect(SheetPlaces.letters(ofColumn: column) == letters)
    }

    @Test func textOfNoSheetHasLineAndColumn() {
        let plain = SourceFile(path: "a.csv", text: "x\nđường")
        #expect(SourceSpan(plain, 4..<6).place == "a.csv:2:2")
        #expect(SourceSpan(plain, 4..<6).cell == nil)
    }
}
