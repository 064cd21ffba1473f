import Testing

/// Braces for whole lines, written in a table's cell.
@Suite struct CellAttributeTests {
    @Test func anAttributeOfALineInACellIsAFinding() {
        expectFindings("| A | B |\n|---|---|\n| một ▮{giữa} | hai |", "text.attribute-without-effect")
    }

    @Test func otherWordsInBracesStayTextOfTheCell() {
        expectFindings("| A | B |\n|---|---|\n| {trang lẻ} | hai {3} |")
    }
}
