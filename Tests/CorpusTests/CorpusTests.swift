import Diagnostics
import Foundation
import PageTestSupport
import Testing
import VanThu

/// Real documents, written again as specs, print their words in order.
///
/// Differences that are allowed, each because the line is structure that the form makes (principle 2 of the design):
///
/// - the number line: its label, and the spaces around its signs, are the pack's;
/// - days below 10 and the first two months have two figures; the first line of the state's title is in capitals;
/// - `TM.ỦY BAN` gets its space, `Nơi nhận :` loses it, a single addressee stands without a dash on its label's line;
/// - rules drawn with signs, page numbers and braces in parts are drawn, not typed;
/// - under the pack of Hội Nông dân a star stands below the issuer (the copy of 021 lost it).
@Suite(.enabled(if: CorpusFolder.path != nil, CorpusFolder.absence)) struct CorpusTests {
    private let renderer = Renderer(options: RenderingOptions(templateFolders: [CorpusFolder.templates]))

    @Test(arguments: Specimen.all) func printsTheWordsInOrder(_ specimen: Specimen) throws {
        let document = CorpusDocument(try CorpusFolder.text(specimen.number))
        let folder = try ScratchFolder()
        let spec = try folder.write(Array(CorpusSpec(document, specimen).text.utf8), to: "\(specimen.number).vanthu")
        let rendering = renderer.render(spec.path)
        #expect(rendering.diagnostics.filter { $0.severity == .error }.map(\.message.vi) == [])
        let words = CorpusWords(document, specimen)
        let odt = try #require(rendering.files.first { $0.format == "odt" })
        let html = try #require(rendering.files.first { $0.format == "html" })
        let inODT = try ODTFile(odt.bytes).words.firstDifference(from: words.sequence(notesAtEnd: false))
        let inHTML = HTMLText.words(html.bytes).firstDifference(from: words.sequence(notesAtEnd: true))
        print(
            "corpus \(specimen): \(words.sequence(notesAtEnd: true).words.count) words, "
                + "equal in ODT: \(inODT == nil ? "yes" : "no"), in HTML: \(inHTML == nil ? "yes" : "no")")
        #expect(inODT == nil)
        #expect(inHTML == nil)
    }

    /// What is expected is the file, word for word: only what the list above names may go or come.
    @Test(arguments: Specimen.all) func expectsTheWordsOfTheFile(_ specimen: Specimen) throws {
        let source = try CorpusFolder.text(specimen.number)
        let document = CorpusDocument(source)
        let inventory = WordInventory(source, document)
        let expected = CorpusWords(document, specimen).sequence(notesAtEnd: true)
        #expect(inventory.lost(in: expected) == [])
        #expect(inventory.added(in: expected) == [])
    }

    @Test func takesEveryDocumentOrSaysWhyNot() throws {
        let numbers = Set(Specimen.all.map(\.number)).union(Specimen.leftOut.keys)
        #expect(try CorpusFolder.numbers().filter { !numbers.contains($0) } == [])
    }

    @Test func takesTwelveTypesAndIssuers() {
        #expect(Specimen.all.count >= 12)
        #expect(Set(Specimen.all.map(\.type)).count >= 8)
    }
}
