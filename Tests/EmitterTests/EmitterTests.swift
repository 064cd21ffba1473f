import Diagnostics
import Document
import Form
import Foundation
import Packaging
import Testing

@testable import Emitters

@Suite("Every emitter")
struct EmitterTests {
    static let formats = Emitters.all.map(\.format)

    private func emitter(_ format: String) throws -> any Emitter { try #require(Emitters.emitter(named: format)) }

    @Test func aFolderOfSourcesIsListedAsAFormat() throws {
        let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Sources/Emitters")
        let folders = try FileManager.default.contentsOfDirectory(atPath: sources.path)
            .filter { FileManager.default.fileExists(atPath: sources.path + "/\($0)/\($0)Emitter.swift") }
        #expect(folders.map { $0.lowercased() }.sorted() == Self.formats.sorted())
    }

    @Test func anUnknownNameIsNoFormat() { #expect(Emitters.emitter(named: "doc") == nil) }

    @Test(arguments: formats, Output.names)
    func givesTheSameBytesTwice(_ format: String, _ sample: String) throws {
        let document = try Output.sample(sample)
        let first = try emitter(format).emit(document, StatePack.pack)
        #expect(try emitter(format).emit(document, StatePack.pack) == first)
    }

    @Test(arguments: formats)
    func emitsManyDocumentsFromOnePreparation(_ format: String) throws {
        let prepared = try emitter(format).prepared(for: StatePack.pack)
        for (_, document) in Output.samples {
            #expect(try prepared.emit(document) == emitter(format).emit(document, StatePack.pack))
        }
    }

    @Test(arguments: formats)
    func givesTheSameBytesWhateverDocumentCameBefore(_ format: String) throws {
        let own = try Output.samples.map { try emitter(format).emit($0.document, StatePack.pack) }
        for (_, first) in Output.samples {
            let prepared = try emitter(format).prepared(for: StatePack.pack)
            for (index, second) in Output.samples.enumerated() {
                _ = try prepared.emit(first)
                #expect(try prepared.emit(second.document) == own[index])
            }
        }
    }

    @Test(arguments: formats)
    func writesADocumentWithoutAnything(_ format: String) throws {
        #expect(try !emitter(format).emit(Sample.bare, StatePack.pack).isEmpty)
    }

    @Test(arguments: formats, RulePacks.all.map(\.id))
    func writesUnderEveryPack(_ format: String, _ pack: String) throws {
        let pack = try #require(RulePacks.all.first { $0.id == pack })
        #expect(try !emitter(format).emit(Sample.document(Sample.everyKind), pack).isEmpty)
    }

    @Test(arguments: formats)
    func writesAWordOfAMegabyte(_ format: String) throws {
        let word = String(repeating: "a", count: 1 << 20)
        #expect(try !emitter(format).emit(Sample.plain([Sample.paragraph(word)]), StatePack.pack).isEmpty)
    }

    @Test(arguments: formats, ["\u{0}", "\u{8}", "\u{1F}", "\u{FFFE}"])
    func refusesACharacterThatNoFileCanHold(_ format: String, _ character: String) throws {
        let document = Sample.plain([Sample.paragraph("trước\(character)sau")])
        let error = #expect(throws: EmitterError.self) { try emitter(format).emit(document, StatePack.pack) }
        let scalar = try #require(character.unicodeScalars.first)
        #expect(error?.code == .invalidCharacter(scalar))
        #expect(error?.diagnostic.code == "emit.invalid-character")
    }

    @Test(arguments: formats)
    func refusesAFootnoteInsideAFootnote(_ format: String) throws {
        var note = Sample.note(1, "Ngoài")
        note.content.append(.footnote(Sample.note(2, "Trong")))
        let document = Sample.plain([Sample.paragraph([Sample.text("Chữ"), .footnote(note)])])
        let error = #expect(throws: EmitterError.self) { try emitter(format).emit(document, StatePack.pack) }
        #expect(error?.code == .noteInsideNote("2"))
    }

    @Test func saysInVietnameseWhichCharacterIsRefused() {
        let diagnostic = EmitterError(.invalidCharacter("\u{8}")).diagnostic
        #expect(diagnostic.message.vi == "văn bản có ký tự điều khiển «U+0008» không ghi được vào tệp")
    }
}
