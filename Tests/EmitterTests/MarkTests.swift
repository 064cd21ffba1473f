import Document
import Form
import Testing
import XML

@testable import Emitters

/// Marks in frames, the foot of the first page, a brace at the addressees.
@Suite struct MarkTests {
    @Test func theContactBlockStandsInTheFirstFooterAlone() throws {
        let styles = try Output.styles(Sample.letter)
        let foot = try #require(styles.first("style:footer-first"))
        #expect(foot.text.contains("Địa chỉ: số 5, đường \"Bờ Kênh\" <xã>"))
        #expect(styles.first("style:footer")?.text == "")
    }

    @Test func aDocumentWithoutContactBlockHasNoFooter() throws {
        let styles = try Output.styles(Sample.bare)
        #expect(styles.first("style:footer") == nil)
        #expect(styles.first("style:footer-first") == nil)
    }

    @Test func theContactBlockCannotLeaveItsPlaceInTheStyleSheet() throws {
        let css = try #require(Output.html(Sample.letter).first("style")).text
        #expect(css.contains(#"đường \22 Bờ Kênh\22  \3c xã\3e \a Điện thoại: 0200.000.000"#))
    }

    @Test func theContactBlockIsThereOnAScreenToo() throws {
        let page = try Output.html(Sample.letter)
        let block = try #require(page.all("footer").first { $0["class"] == "contacts" })
        #expect(block.text.contains("Điện thoại: 0200.000.000"))
    }

    @Test func aStampHasItsLegalSize() throws {
        let page = try Output.html(Sample.letter)
        let css = try #require(page.first("style")).text
        let stamp = try #require(page.all("p").first { $0.text == "HỎA TỐC" })
        let names = (stamp["class"] ?? "").split(separator: " ")
        #expect(names.contains("stamp"))
        #expect(names.contains { css.contains(".\($0){width:30mm") })
        #expect(css.contains("height:8mm"))
    }

    @Test func aBrokenSubjectRunsOnWhereItsBreaksAreDropped() throws {
        let page = try Output.html(Sample.letter)
        let subject = try #require(page.all("p").first { $0["class"] == Role.subjectUnderNumber.styleName })
        #expect(subject.text == "V/v khám sức khỏe năm 2025")
    }
}
