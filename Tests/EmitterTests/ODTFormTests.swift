import Document
import Form
import Foundation
import Testing
import XML

@testable import Emitters

@Suite("The form in ODT")
struct ODTFormTests {
    @Test func theHeadIsTwoColumnsOfFortyToSixty() throws {
        let content = try Output.content(Sample.appendices)
        let widths = content.all("style:table-column-properties").prefix(2).compactMap { $0["style:column-width"] }
        #expect(widths == ["66mm", "99mm"])
    }

    @Test func aRuleIsTheLowerBorderOfAThinParagraph() throws {
        let rule = try #require(
            try Output.styles(Sample.bare).all("style:style").first { $0["style:name"] == "rule" })
        let properties = rule.first("style:paragraph-properties")
        #expect(properties?["fo:border-bottom"] == "0.75pt solid #000000")
        #expect(properties?["fo:line-height"] == "2pt")
    }

    @Test func theIndentsOfARuleLeaveItsLength() throws {
        let lines = [Sample.formLine(.motto, "Độc lập - Tự do - Hạnh phúc")]
        let length = RuleGeometry.length(of: .motto, lines: lines, pack: StatePack.pack)
        let indent = (99 - length / PageGeometry.pointsPerMillimetre) / 2
        let content = try Output.content(Sample.appendices)
        let indents = content.all("style:paragraph-properties").compactMap { $0["fo:margin-left"] }
        #expect(indents.contains(Length.mm(indent)))
    }

    @Test func theClosingMayNotBreak() throws {
        let content = try Output.content(Sample.appendices)
        let closing = try #require(content.all("table:table").first { $0.text.contains("Nơi nhận") })
        let style = content.all("style:style").first { $0["style:name"] == closing["table:style-name"] }
        #expect(style?.first("style:table-properties")?["style:may-break-between-rows"] == "false")
    }

    @Test func theLastLinesOfTheBodyStayWithTheClosing() throws {
        let body = [Sample.paragraph("Một."), Sample.paragraph("Hai."), Sample.paragraph("Ba.")]
        let content = try Output.content(Sample.document(body))
        let kept = Set(
            content.all("style:style").filter {
                $0.first("style:paragraph-properties")?["fo:keep-with-next"] == "always"
            }.compactMap { $0["style:name"] })
        let names = ["Một.", "Hai.", "Ba."].map { text in
            content.all("text:p").first { $0.text == text }?["text:style-name"] ?? ""
        }
        #expect(names.map(kept.contains) == [false, true, true])
    }

    @Test func theBraceIsAsTallAsItsLines() throws {
        let content = try Output.content(Sample.appendices)
        let brace = try #require(content.all("text:p").first { $0.text == "}" })
        let style = content.all("style:style").first { $0["style:name"] == brace["text:style-name"] }
        let height = 3 * TextMeasure.lineHeight(size: 11)
        #expect(style?.first("style:paragraph-properties")?["fo:line-height"] == Length.pt(height))
    }

    @Test func spaceForTheSignatureStandsAboveTheName() throws {
        let content = try Output.content(Sample.appendices)
        let name = try #require(content.all("text:p").first { $0.text == "Nguyễn Văn Bình" })
        let style = content.all("style:style").first { $0["style:name"] == name["text:style-name"] }
        #expect(style?.first("style:paragraph-properties")?["fo:margin-top"] == "72pt")
    }

    @Test func recipientsBelowFollowTheSignatures() throws {
        let text = try #require(try Output.content(Sample.signers).first("office:text")).text
        let names = text.components(separatedBy: "Lê Văn Nam")
        #expect(names.count == 2)
        #expect(names.last?.contains("Nơi nhận:") == true)
    }

    @Test func anAppendixWithoutTitleHasItsLabelInTheOutline() throws {
        var appendix = Sample.appendix("Phụ lục", "", [Sample.paragraph("Nội dung.")])
        appendix.heading.title = []
        let headings = try Output.content(Sample.document([], appendices: [appendix])).all("text:h")
        #expect(headings.map(\.text) == ["Phụ lục"])
    }
}
