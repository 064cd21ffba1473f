import Document
import Form
import Testing
import XML

@testable import Emitters

@Suite("Issued texts")
struct IssuedTextTests {
    @Test func eachTextAndEachOfItsAppendicesHasAMasterPage() throws {
        let masters = try Output.styles(Sample.issuing).all("style:master-page")
        #expect(
            masters.compactMap { $0["style:name"] } == [
                "Standard", "PhuLuc1", "VanBan1", "VanBan1PhuLuc1", "VanBan2",
            ])
        #expect(
            masters.compactMap { $0["style:page-layout-name"] } == ["Doc", "Doc", "Doc", "Ngang", "Ngang"])
        for master in masters { #expect(master.first("style:header-first")?.first("text:page-number") == nil) }
    }

    @Test func eachStartsOnAPageNumberedOne() throws {
        let starts = try Output.content(Sample.issuing).all("style:style").filter {
            $0["style:master-page-name"] != nil
        }
        #expect(
            starts.compactMap { $0["style:master-page-name"] } == ["PhuLuc1", "VanBan1", "VanBan1PhuLuc1", "VanBan2"])
        for start in starts { #expect(start.first("style:paragraph-properties")?["style:page-number"] == "1") }
    }

    @Test func notesOfAnIssuedTextCarryTheirNumber() throws {
        let citations = try Output.content(Sample.issuing).all("text:note-citation")
        #expect(citations.map { $0["text:label"] } == [nil, "1"])
        #expect(citations.map(\.text) == ["1", "1"])
    }

    @Test func htmlHasASectionForEachInItsOrder() throws {
        let sections = try Output.html(Sample.issuing).all("section")
        #expect(sections.compactMap { $0["id"] } == ["pl1", "vb1", "vb1-pl1", "vb2"])
        #expect(sections.compactMap { $0["class"] } == ["sheet s1", "sheet s2", "sheet s3", "sheet s4"])
    }

    @Test func htmlHasOneTitleOfTheFirstRank() throws {
        let html = try Output.html(Sample.issuing)
        #expect(html.all("h1").count == 1)
        #expect(html.all("h2").map(\.text).contains("QUY CHẾ"))
        #expect(html.all("h3").map(\.text).contains("LỊCH TIẾP"))
    }

    @Test func htmlHasPagesOfItsOwnForEach() throws {
        let style = try #require(try Output.html(Sample.issuing).first("style")).text
        for section in 0...4 { #expect(style.contains("@page s\(section){")) }
        #expect(style.contains("@page s4{size:297mm 210mm"))
    }
}
