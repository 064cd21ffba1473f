import Testing
import XML

/// The names these tests use.
extension XMLName {
    static let text: XMLName = "office:text"
    static let paragraph: XMLName = "text:p"
    static let style: XMLName = "text:style-name"
    static let value: XMLName = "office:value"
}

/// A document's text.
private func written(
    _ dialect: XMLWriter.Dialect = .xml, _ content: (inout XMLWriter) -> Void
) throws -> String {
    var writer = XMLWriter(dialect)
    content(&writer)
    return String(decoding: try writer.finish(), as: UTF8.self)
}

/// A fragment's text, without the prolog.
private func fragment(
    _ dialect: XMLWriter.Dialect = .xml, _ content: (inout XMLWriter) -> Void
) throws -> String {
    String(decoding: try XMLFragment(dialect, content).bytes, as: UTF8.self)
}

/// The failure of writing, if there is one.
private func failure(
    _ dialect: XMLWriter.Dialect = .xml, _ content: (inout XMLWriter) -> Void
) -> XMLError? {
    var writer = XMLWriter(dialect)
    content(&writer)
    do {
        _ = try writer.finish()
        return nil
    } catch {
        return error
    }
}

@Suite struct XMLWriterTests {
    @Test func writesDeclarationElementsAndText() throws {
        let document = try written {
            $0.element(.text) { $0.element(.paragraph, [.style: "Thân bài"]) { $0.text("Kính gửi: Sở Y tế") } }
        }
        #expect(
            document == """
                <?xml version="1.0" encoding="UTF-8"?>
                <office:text><text:p text:style-name="Thân bài">Kính gửi: Sở Y tế</text:p></office:text>

                """)
    }

    @Test func escapesText() throws {
        #expect(try fragment { $0.text("a < b && \"c\" > 'd'\r\n\t") } == "a &lt; b &amp;&amp; \"c\" &gt; 'd'&#13;\n\t")
    }

    @Test func escapesAttributeValues() throws {
        let markup = try fragment { $0.empty(.paragraph, [.style: "<a & \"b\">\t\n\r'"]) }
        #expect(markup == "<text:p text:style-name=\"&lt;a &amp; &quot;b&quot;&gt;&#9;&#10;&#13;'\"/>")
    }

    @Test func keepsTheOrderOfAttributes() throws {
        let markup = try fragment { $0.empty("p", [("z", "1"), ("a", "2"), ("m", "3")]) }
        #expect(markup == #"<p z="1" a="2" m="3"/>"#)
    }

    @Test func writesCollectedAttributesAroundContent() throws {
        #expect(try fragment { $0.element("p", [("a", "1")]) { $0.empty("b") } } == #"<p a="1"><b/></p>"#)
    }

    @Test func writesEmptyAttributeValuesAndEmptyText() throws {
        #expect(try fragment { $0.element("p", ["a": ""]) { $0.text("") } } == #"<p a=""/>"#)
    }

    @Test func writesTheShortFormOfATextElement() throws {
        #expect(try fragment { $0.element("p", ["a": "1"], text: "x < y") } == #"<p a="1">x &lt; y</p>"#)
    }

    @Test func declaresNamespacesAsAttributes() throws {
        let markup = try fragment { $0.element("a:b", ["xmlns:a": "urn:x"]) { $0.empty("a:c") } }
        #expect(markup == #"<a:b xmlns:a="urn:x"><a:c/></a:b>"#)
    }

    @Test func mixesTextAndElements() throws {
        let markup = try fragment {
            $0.element("p") {
                $0.text("một ")
                $0.element("b", text: "hai")
                $0.text(" ba")
            }
        }
        #expect(markup == "<p>một <b>hai</b> ba</p>")
    }

    @Test func nestsDeeply() throws {
        func nest(_ writer: inout XMLWriter, _ depth: Int) {
            writer.element("d") { if depth > 1 { nest(&$0, depth - 1) } }
        }
        let markup = try fragment { nest(&$0, 500) }
        let opening = String(repeating: "<d>", count: 499), closing = String(repeating: "</d>", count: 499)
        #expect(markup == opening + "<d/>" + closing)
    }

    @Test func carriesAMegabyteOfText() throws {
        let text = String(repeating: "Ủy ban nhân dân & ", count: 60_000)
        let markup = try fragment { $0.element("p", text: text) }
        #expect(markup.utf8.count == text.utf8.count + 60_000 * 4 + 7)
    }

    @Test func keepsDecomposedTextAsItIs() throws {
        let text = "U\u{309}y ban va\u{300} \u{1EE6}y ban"
        #expect(try fragment { $0.text(text) }.utf8.elementsEqual(text.utf8))
    }

    @Test(arguments: ["\u{0}", "\u{1}", "\u{8}", "\u{B}", "\u{C}", "\u{1F}", "\u{FFFE}", "\u{FFFF}"])
    func refusesCharactersXMLCannotCarry(character: Unicode.Scalar) {
        let inText = failure { $0.element("p", text: "đúng\(character)sai") }
        #expect(inText == XMLError(.invalidCharacter, scalar: character, element: "p"))
        let inValue = failure { $0.empty("p", ["a": "đúng\(character)"]) }
        #expect(inValue == XMLError(.invalidCharacter, scalar: character, element: "p"))
    }

    @Test(arguments: [0x7F, 0x85, 0x9F, 0xFDD0, 0xFDEF, 0x1FFFE, 0x10FFFF, 0x0D] as [UInt32])
    func refusesWhatHTMLRefusesOnlyInHTML(number: UInt32) throws {
        let character = try #require(Unicode.Scalar(number))
        #expect(failure { $0.element("p", text: "\(character)") } == nil)
        let error = failure(.html) { $0.element("p", text: "\(character)") }
        #expect(error == XMLError(.invalidCharacter, scalar: character, element: "p"))
    }

    @Test(arguments: ["\u{E000}", "\u{FDCF}", "\u{FDF0}", "\u{FFFD}", "\u{1F600}", "\u{10FFFD}", "\u{A0}", "\u{EF}"])
    func acceptsNeighboursOfRefusedCharacters(character: Unicode.Scalar) {
        #expect(failure { $0.element("p", text: "\(character)") } == nil)
        #expect(failure(.html) { $0.element("p", text: "\(character)") } == nil)
    }

    @Test func lendsTheSameBytesAsItCopies() throws {
        var copied = XMLWriter()
        copied.element("p", text: "Kính gửi")
        var lent = XMLWriter()
        lent.element("p", text: "Kính gửi")
        let bytes = try lent.finish { bytes in bytes.indices.map { bytes[$0] } }
        #expect(try bytes == copied.finish())
    }

    @Test func throwsTheFailureInsteadOfLending() {
        #expect(throws: XMLError(.notOneRoot)) { try XMLWriter().finish { $0.count } }
    }

    @Test func keepsTheFirstFailureOnly() {
        let error = failure {
            $0.element("p", text: "\u{1}")
            $0.element("q", text: "\u{2}")
        }
        #expect(error?.scalar == "\u{1}")
        #expect(error?.element == "p")
    }

    @Test func refusesAnAttributeWrittenTwice() {
        let error = failure { $0.empty("p", [("a", "1"), ("b", "2"), ("a", "3")]) }
        #expect(error?.code == .duplicateAttribute)
    }

    @Test func refusesDocumentsWithoutExactlyOneRoot() {
        #expect(failure { _ in }?.code == .notOneRoot)
        #expect(
            failure {
                $0.empty("a")
                $0.empty("b")
            }?.code == .notOneRoot)
        #expect(
            failure {
                $0.empty("a")
                $0.text("b")
            }?.code == .notOneRoot)
    }

    @Test func saysEveryFailureInOneLine() {
        let error = XMLError(.invalidCharacter, scalar: "\u{1}", element: "text:p")
        #expect(error.description == "XML: invalidCharacter U+1 in <text:p>")
    }
}

@Suite struct HTMLWriterTests {
    @Test func writesTheDocumentType() throws {
        let document = try written(.html) { $0.element("html", ["lang": "vi"]) { $0.empty("body") } }
        #expect(document == "<!DOCTYPE html>\n<html lang=\"vi\"><body></body></html>\n")
    }

    @Test func closesOnlyVoidElementsThemselves() throws {
        let markup = try fragment(.html) {
            $0.empty("br")
            $0.element("col", ["span": "2"]) { _ in }
            $0.empty("td")
            $0.element("p") { _ in }
            $0.empty("colgroup")
        }
        #expect(markup == "<br/><col span=\"2\"/><td></td><p></p><colgroup></colgroup>")
    }

    @Test func refusesContentInVoidElements() {
        #expect(failure(.html) { $0.element("br", text: "a") }?.code == .contentInVoidElement)
        #expect(failure(.html) { $0.element("hr") { $0.empty("p") } }?.code == .contentInVoidElement)
    }

    @Test func goesOnAfterAVoidElement() throws {
        let markup = try fragment(.html) {
            $0.element("p") {
                $0.text("a")
                $0.empty("br")
                $0.text("b")
            }
        }
        #expect(markup == "<p>a<br/>b</p>")
    }

    @Test(arguments: ["script", "style", "iframe", "noscript"] as [XMLName])
    func refusesElementsWhoseTextIsNotEscaped(name: XMLName) {
        let error = failure(.html) { $0.element(name, text: "a") }
        #expect(error == XMLError(.rawTextElement, element: name.description))
    }

    @Test func writesAStyleSheetUnescaped() throws {
        let markup = try fragment(.html) { $0.styleSheet("p > b { content: \"x\" }", ["media": "print"]) }
        #expect(markup == "<style media=\"print\">p > b { content: \"x\" }</style>")
    }

    @Test(arguments: ["</style>", "a & b", "p::before { content: '<' }"])
    func refusesMarkupInAStyleSheet(css: String) {
        #expect(failure(.html) { $0.styleSheet(css) }?.code == .markupInStyleSheet)
    }

    @Test func refusesControlCharactersInAStyleSheet() {
        #expect(failure(.html) { $0.styleSheet("p\u{0}") }?.scalar == "\u{0}")
    }

    @Test func hasNoStyleSheetInXML() {
        #expect(failure(.xml) { $0.styleSheet("p {}") }?.code == .mixedDialects)
    }

    @Test func escapesRawLookingText() throws {
        let markup = try fragment(.html) { $0.element("p", ["title": "\"a\""], text: "<script>x</script>") }
        #expect(markup == "<p title=\"&quot;a&quot;\">&lt;script&gt;x&lt;/script&gt;</p>")
    }
}
