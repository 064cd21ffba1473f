import Testing
import XML

/// All events of a document.
private func events(_ document: String, _ limits: XMLLimits = XMLLimits()) throws(XMLError) -> [XMLEvent] {
    var reader = XMLPullReader(Array(document.utf8), limits: limits)
    var events: [XMLEvent] = []
    while let event = try reader.next() { events.append(event) }
    return events
}

/// The failure of reading a document, if there is one.
private func failure(_ document: String, _ limits: XMLLimits = XMLLimits()) -> XMLError? {
    do {
        _ = try events(document, limits)
        return nil
    } catch {
        return error
    }
}

/// A name without prefix or namespace.
private func plain(_ name: String) -> XMLQualifiedName { XMLQualifiedName(localName: name) }

@Suite struct XMLPullReaderTests {
    @Test func saysElementsAttributesAndText() throws {
        let said = try events("<a b='1' c='x &lt; y'>một<d/>hai</a>")
        #expect(
            said == [
                .start(
                    plain("a"),
                    [XMLAttribute(name: plain("b"), value: "1"), XMLAttribute(name: plain("c"), value: "x < y")]),
                .text("một"), .start(plain("d"), []), .end(plain("d")), .text("hai"), .end(plain("a")),
            ])
    }

    @Test func resolvesNamespaces() throws {
        let said = try events("<a xmlns='urn:a' xmlns:b='urn:b' c='1' b:c='2'><b:d/></a>")
        let a = XMLQualifiedName(localName: "a", namespace: "urn:a")
        let d = XMLQualifiedName(prefix: "b", localName: "d", namespace: "urn:b")
        let c = XMLQualifiedName(prefix: "b", localName: "c", namespace: "urn:b")
        #expect(
            said == [
                .start(a, [XMLAttribute(name: plain("c"), value: "1"), XMLAttribute(name: c, value: "2")]),
                .start(d, []), .end(d), .end(a),
            ])
    }

    @Test func joinsTextAcrossReferencesCommentsAndSections() throws {
        #expect(
            try events("<a>1 &amp; 2<!-- x --> <![CDATA[<b>]]>&#7911;<?p q?>!</a>")[1] == .text("1 & 2 <b>ủ!"))
    }

    @Test func resolvesReferencesInValues() throws {
        let said = try events("<a b='&amp;&#38;&#x26;x&amp;#38;y&lt;&quot;&apos;&gt;&amp;'/>")
        #expect(said[0] == .start(plain("a"), [XMLAttribute(name: plain("b"), value: "&&&x&#38;y<\"'>&")]))
    }

    @Test func joinsTextAcrossPieces() throws {
        let text = String(repeating: "Ủy ban nhân dân xã ", count: 20_000)
        #expect(try events("<a><b/>\(text)</a>")[3] == .text(text))
    }

    @Test func keepsManyDifferentNamesApart() throws {
        let body = (0..<1000).map { "<n\($0) a\($0)='\($0)'/>" }.joined()
        let said = try events("<r>\(body)</r>")
        #expect(said.count == 2002)
        for index in 0..<1000 {
            let attribute = XMLAttribute(name: plain("a\(index)"), value: "\(index)")
            #expect(said[1 + 2 * index] == .start(plain("n\(index)"), [attribute]))
        }
    }

    @Test func readsOtherEncodings() throws {
        var bytes: [UInt8] = [0xFF, 0xFE]
        for unit in "<?xml version='1.0' encoding='UTF-16'?><a>Ủy</a>".utf16 {
            bytes += [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
        }
        #expect(try XMLElement.parse(bytes).text == "Ủy")
    }

    @Test func saysWhatCameBeforeAFault() throws {
        var reader = XMLPullReader(Array("<a>\n<b></a>".utf8))
        let first = try reader.next()
        #expect(first == .start(plain("a"), []))
    }

    @Test(arguments: ["", " ", "text", "<a>", "<a></b>", "<a/><b/>", "<a b='1' b='2'/>", "<a b=1/>", "<a>\u{1}</a>"])
    func refusesWhatIsNotWellFormed(document: String) {
        #expect(failure(document)?.code == .malformed)
    }

    @Test func givesTheLineOfAFault() {
        #expect(failure("<a>\n\n<b></c></a>")?.line == 3)
    }

    @Test func throwsTheFailureAgain() {
        var reader = XMLPullReader(Array("<a".utf8))
        for _ in 0..<2 {
            do {
                _ = try reader.next()
                Issue.record("no failure")
            } catch { #expect(error.code == .malformed) }
        }
    }

    @Test func refusesUndeclaredPrefixes() {
        #expect(failure("<x:a/>")?.code == .malformed)
    }

    @Test func refusesADocumentType() {
        #expect(failure("<!DOCTYPE a><a/>")?.code == .documentType)
        #expect(failure("<!DOCTYPE a SYSTEM 'file:///etc/hostname'><a/>")?.code == .documentType)
        #expect(failure("<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>")?.code == .documentType)
    }

    @Test func passesOverADocumentTypeWherePermitted() throws {
        let said = try events("<!DOCTYPE a SYSTEM 'a.dtd'><a>1</a>", XMLLimits(permitsDoctype: true))
        #expect(said == [.start(plain("a"), []), .text("1"), .end(plain("a"))])
    }

    @Test(arguments: [
        "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>",
        "<!DOCTYPE a [<!ENTITY % x SYSTEM 'file:///etc/hostname'> %x;]><a/>",
        "<!DOCTYPE a [<!ENTITY x 'ha'><!ENTITY y '&x;&x;&x;'>]><a b='&y;'/>",
        "<!DOCTYPE a SYSTEM 'a.dtd'><a>&x;</a>", "<!DOCTYPE a SYSTEM 'a.dtd'><a b='&x;'/>",
        "<a>&x;</a>", "<a b='&x;'/>",
    ])
    func refusesEntities(document: String) {
        #expect(failure(document, XMLLimits(permitsDoctype: true))?.code == .entity)
    }

    @Test func refusesElementsNestedTooDeeply() {
        func nested(_ depth: Int) -> String {
            String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
        }
        #expect(failure(nested(200)) == nil)
        #expect(failure(nested(201))?.code == .tooDeep)
        #expect(failure(nested(4), XMLLimits(depth: 3))?.code == .tooDeep)
        #expect(failure(nested(100_000))?.code == .tooDeep)
    }

    @Test func refusesMoreBytesThanTheLimit() {
        #expect(failure("<abc/>", XMLLimits(size: 6)) == nil)
        #expect(failure("<abc/>", XMLLimits(size: 5)) == XMLError(.tooLarge, detail: "5"))
    }

    @Test func survivesAnyChangedByteAndAnyCut() {
        let good = Array("<?xml version=\"1.0\"?><a xmlns:b='urn:b' c='&lt;'>ủ<b:d/><![CDATA[x]]><!--y--></a>".utf8)
        for index in good.indices {
            for byte in [0x00, 0x26, 0x3C, 0x80, 0xFF] as [UInt8] {
                var bad = good
                bad[index] = byte
                _ = try? XMLElement.parse(bad)
            }
            #expect(throws: XMLError.self) { try XMLElement.parse(Array(good.prefix(index))) }
        }
    }

    @Test func readsWhatTheWriterWrites() throws {
        let text = "\"Ủy\" < ban & 'nhân' > dân\r\n\t"
        var writer = XMLWriter()
        writer.element("r", ["a": text], text: text)
        let root = try XMLElement.parse(try writer.finish())
        #expect(root["a"] == text)
        #expect(root.text == text)
    }
}

@Suite struct XMLElementTests {
    private let document = "<r xmlns:t='urn:t'>1<t:p t:s='A'>2<t:b>3</t:b></t:p>4<t:p>5</t:p></r>"

    @Test func keepsTheTree() throws {
        let root = try XMLElement.parse(Array(document.utf8))
        #expect(root.name == plain("r"))
        #expect(root.text == "12345")
        #expect(root.elements.map(\.name.description) == ["t:p", "t:p"])
        #expect(root.elements[0]["t:s"] == "A")
        #expect(root.elements[0].name.namespace == "urn:t")
        #expect(root.children.first == .text("1"))
    }

    @Test func findsElementsByTheirWrittenName() throws {
        let root = try XMLElement.parse(Array(document.utf8))
        #expect(root.all("t:p").map(\.text) == ["23", "5"])
        #expect(root.first("t:b")?.text == "3")
        #expect(root.first("t:x") == nil)
        #expect(root["x"] == nil)
    }
}
