import Document
import Form
import Foundation
import Testing
import XML

@testable import Emitters

@Suite("HTML")
struct HTMLTests {
    @Test(arguments: Output.names)
    func hasNoScriptAndNoExternalResource(_ sample: String) throws {
        let page = try Output.html(Output.sample(sample))
        for name in ["script", "link", "img", "iframe", "object"] { #expect(page.all(name).isEmpty) }
        for element in all(page) {
            #expect(element["src"] == nil)
            #expect(element["style"] == nil)
            #expect(element["href"].map { $0.hasPrefix("#") } != false)
        }
        let css = page.first("style")?.text ?? ""
        #expect(!css.contains("url("))
        #expect(!css.contains("@import"))
    }

    @Test(arguments: Output.names)
    func everyClassThatIsUsedHasARule(_ sample: String) throws {
        let page = try Output.html(Output.sample(sample))
        let css = page.first("style")?.text ?? ""
        for element in all(page) {
            for name in (element["class"] ?? "").split(separator: " ") {
                #expect(css.contains(".\(name)"), "\(name)")
            }
        }
    }

    @Test(arguments: Output.names)
    func everyLinkHasItsTarget(_ sample: String) throws {
        let page = try Output.html(Output.sample(sample))
        let ids = all(page).compactMap { $0["id"] }
        #expect(Set(ids).count == ids.count)
        for link in page.all("a") { #expect(link["href"].map { ids.contains(String($0.dropFirst())) } == true) }
    }

    @Test func saysItsLanguageAndTitle() throws {
        let page = try Output.html(Sample.appendices)
        #expect(page["lang"] == "vi")
        #expect(page.first("title")?.text == "Kế hoạch: Tổ chức đợt khám sức khỏe")
    }

    @Test func aDocumentWithoutTitleStillHasOne() throws {
        var document = Sample.bare
        document.form.metadata.title = ""
        #expect(try Output.html(document).first("title")?.text == "Văn bản")
    }

    @Test func eachSectionHasPagesAndACounterOfItsOwn() throws {
        let css = try Output.html(Sample.appendices).first("style")?.text ?? ""
        for (section, size) in ["210mm 297mm", "210mm 297mm", "297mm 210mm"].enumerated() {
            let rule = "@page s\(section){size:\(size);margin:20mm 15mm 20mm 30mm;counter-increment:c\(section);"
            #expect(css.contains(rule), "\(rule)")
        }
    }

    @Test(arguments: ["kinds", "appendices", "closings"])
    func holdsTheWordsOfTheODT(_ sample: String) throws {
        let document = try Output.sample(sample)
        let page = try #require(try Output.html(document).first("main"))
        let text = try #require(try Output.content(document).first("office:text"))
        // Footnotes stand elsewhere.
        #expect(words(page, without: "notes") == words(text, without: "note-body"))
    }

    @Test(arguments: [13.0, 14.0])
    func anExactLineHasItsBaseLineWhereOfficeProgramsHaveIt(_ size: Double) throws {
        let pack = StatePack.pack
        let role: Role = size == 13 ? .issuer : .motto
        let style = pack.style(role)
        let rule = try #require(
            (try Output.html(Sample.bare).first("style")?.text ?? "").components(separatedBy: ".\(role.styleName){")
                .last)
        let shift = try #require(rule.components(separatedBy: "top:").dropFirst().first { !$0.hasPrefix("0;") })
        let top = try #require(Double(shift.prefix { "0123456789.-".contains($0) }))
        let leading = (style.lineAdvance + TextMeasure.ascent(size: size) - TextMeasure.descent(size: size)) / 2
        #expect(abs(leading + top - 0.8 * style.lineAdvance) < 0.01)
    }

    private func all(_ element: XMLElement) -> [XMLElement] { [element] + element.elements.flatMap(all) }

    private func words(_ element: XMLElement, without name: String) -> [Substring] {
        plain(element, without: name).split { $0.isWhitespace }
    }

    private func plain(_ element: XMLElement, without name: String) -> String {
        if element.name.localName == name || element["class"] == name { return "" }
        let isText = ["span", "strong", "em", "u", "sup", "sub", "a", "note", "note-citation"]
        let spaces = ["s", "tab", "line-break", "br"]
        let inner = element.children.map { child in
            switch child {
            case .element(let element): plain(element, without: name)
            case .text(let text): text
            }
        }.joined()
        if spaces.contains(element.name.localName) { return " " }
        return isText.contains(element.name.localName) ? inner : " \(inner) "
    }
}
