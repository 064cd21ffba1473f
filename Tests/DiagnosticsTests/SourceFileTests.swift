import Diagnostics
import Testing

@Suite struct SourceFileTests {
    @Test func columnsCountCharacters() {
        let file = SourceFile(path: "a", text: "một\nhai ba")
        #expect(file.position(at: 0) == SourcePosition(line: 1, column: 1))
        #expect(file.position(at: "một".utf8.count) == SourcePosition(line: 1, column: 4))
        #expect(file.position(at: "một\nhai ".utf8.count) == SourcePosition(line: 2, column: 5))
    }

    @Test func lineTextHasNoLineFeed() {
        let file = SourceFile(path: "a", text: "một\nhai\n")
        #expect(file.lineCount == 3)
        #expect(file.line(1) == "một")
        #expect(file.line(2) == "hai")
        #expect(file.line(3) == "")
    }
}
