import Testing

/// The last columns of the glossary name what the sources declare.
@Suite struct GlossaryTests {
    /// An identifier of the glossary.
    struct Entry: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// The parts between the dots.
        var parts: [Substring] { testDescription.split(separator: ".") }
    }

    private static let entries: [Entry] = ((try? Repository.text("Docs/thuat-ngu.md")) ?? "").split(separator: "\n")
        .compactMap { row in
            let cells = row.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
            guard cells.count == 4, let code = cells[2].wholeMatch(of: /`([A-Za-z0-9.]+)`/) else { return nil }
            return Entry(testDescription: String(code.1))
        }

    private static let sources = DeclaredNames.all(in: "Sources")

    @Test func theGlossaryHasEntries() {
        #expect(Self.entries.count > 100)
    }

    @Test(arguments: entries) func anIdentifierIsDeclared(_ entry: Entry) throws {
        let last = try #require(entry.parts.last)
        guard last.first?.isLowercase == true else {
            #expect(Self.sources.contains { $0.types.contains(last) })
            return
        }
        let type = try #require(entry.parts.dropLast().last)
        #expect(Self.sources.contains { $0.types.contains(type) && $0.members.contains(last) })
    }
}
