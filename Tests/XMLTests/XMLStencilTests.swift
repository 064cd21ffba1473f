import Testing
import XML

/// What the closure writes inside a root element.
private func content(_ write: (inout XMLWriter) -> Void) throws(XMLError) -> String {
    String(decoding: try XMLFragment(.xml) { $0.element("r", [:], write) }.bytes, as: UTF8.self)
}

@Suite struct XMLFragmentTests {
    @Test func splicesAFragmentInWhole() throws {
        let part = try XMLFragment { $0.element("b", text: "1 < 2") }
        let markup = try content {
            $0.text("a")
            $0.include(part)
            $0.include(part)
        }
        #expect(markup == "<r>a<b>1 &lt; 2</b><b>1 &lt; 2</b></r>")
    }

    @Test func countsTheRootOfAFragment() throws {
        let part = try XMLFragment { $0.empty("b") }
        var writer = XMLWriter()
        writer.include(part)
        #expect(try writer.finish().count == 44)
        #expect(throws: XMLError(.notOneRoot)) {
            var two = XMLWriter()
            two.include(part)
            two.include(part)
            _ = try two.finish()
        }
    }

    @Test func refusesAFragmentOfTheOtherDialect() throws {
        let part = try XMLFragment(.html) { $0.empty("br") }
        #expect(throws: XMLError(.mixedDialects)) { try content { $0.include(part) } }
    }

    @Test func throwsTheFailureOfAFragment() {
        #expect(throws: XMLError(.invalidCharacter, scalar: "\u{7}", element: "p")) {
            try XMLFragment { $0.element("p", text: "\u{7}") }
        }
    }
}

@Suite struct XMLStencilTests {
    @Test func stampsTextEscaped() throws {
        let cell = try XMLStencil { $0.element("c", ["s": "x"]) { $0.element("p", text: XMLStencil.hole) } }
        #expect(cell.holeCount == 1)
        let markup = try content {
            $0.stamp(cell, "1 < 2")
            $0.stamp(cell, "")
        }
        #expect(markup == #"<r><c s="x"><p>1 &lt; 2</p></c><c s="x"><p></p></c></r>"#)
    }

    @Test func stampsAttributeValuesAsValues() throws {
        let cell = try XMLStencil { $0.element("c", ["v": XMLStencil.hole], text: "a > b \(XMLStencil.hole)!") }
        #expect(try content { $0.stamp(cell, "\"\n", "\"\n") } == "<r><c v=\"&quot;&#10;\">a &gt; b \"\n!</c></r>")
    }

    @Test func writesTheSameAsElementsDo() throws {
        let row = try XMLStencil {
            $0.element("r") { for _ in 0..<3 { $0.element("c", text: XMLStencil.hole) } }
        }
        let stamped = try content { $0.stamp(row, ["Một", "hai & ba", "bốn"]) }
        let plain = try content {
            $0.element("r") { for text in ["Một", "hai & ba", "bốn"] { $0.element("c", text: text) } }
        }
        #expect(stamped == plain)
    }

    @Test func refusesAWrongNumberOfValues() throws {
        let cell = try XMLStencil { $0.element("c", text: XMLStencil.hole) }
        #expect(throws: XMLError(.wrongNumberOfValues, detail: "2 for 1")) { try content { $0.stamp(cell, "a", "b") } }
    }

    @Test func refusesAHoleInAStyleSheet() {
        #expect(throws: XMLError(.invalidCharacter, scalar: "\u{FFFF}", element: "style")) {
            try XMLStencil(.html) { $0.styleSheet("p { color: \(XMLStencil.hole) }") }
        }
    }

    @Test func refusesBadCharactersInValues() throws {
        let cell = try XMLStencil { $0.element("c", text: XMLStencil.hole) }
        #expect(throws: XMLError.self) { try content { $0.stamp(cell, "\u{FFFF}") } }
    }
}
