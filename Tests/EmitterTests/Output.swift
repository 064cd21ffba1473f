import Document
import Form
import Foundation
import Packaging
import Testing
import XML

@testable import Emitters

/// What the emitters make of a document, read back.
enum Output {
    /// Every sample with its name.
    static let samples: [(name: String, document: Document)] = [
        ("kinds", Sample.document(Sample.everyKind)), ("appendices", Sample.appendices), ("closings", Sample.signers),
        ("bare", Sample.bare), ("issued", Sample.issuing), ("letter", Sample.letter),
        ("charts", Sample.document(Sample.charts)),
    ]

    /// The names of the samples.
    static let names = samples.map(\.name)

    /// A sample by its name.
    static func sample(_ name: String) throws -> Document {
        try #require(samples.first { $0.name == name }).document
    }

    /// The parts of an ODT.
    static let parts = ["META-INF/manifest.xml", "content.xml", "styles.xml", "meta.xml", "settings.xml"]

    /// One part of the ODT of a document.
    static func part(_ name: String, of document: Document, _ pack: RulePack = StatePack.pack) throws -> [UInt8] {
        var archive = try ZipArchiveReader(try ODTEmitter().emit(document, pack))
        return try archive.read(name)
    }

    /// `content.xml` of a document.
    static func content(_ document: Document, _ pack: RulePack = StatePack.pack) throws -> XMLElement {
        try XMLElement.parse(try part("content.xml", of: document, pack))
    }

    /// `styles.xml` of a document.
    static func styles(_ document: Document, _ pack: RulePack = StatePack.pack) throws -> XMLElement {
        try XMLElement.parse(try part("styles.xml", of: document, pack))
    }

    /// The HTML of a document; it is written so that it is XML too.
    static func html(_ document: Document, _ pack: RulePack = StatePack.pack) throws -> XMLElement {
        var limits = XMLLimits()
        limits.permitsDoctype = true
        return try XMLElement.parse(try HTMLEmitter().emit(document, pack), limits: limits)
    }

    /// The body of an ODT of blocks, without head and closing.
    static func text(_ blocks: [Block]) throws -> XMLElement {
        try #require(try content(Sample.plain(blocks)).first("office:text"))
    }

    /// The first section of the HTML of blocks, without head and closing.
    static func article(_ blocks: [Block]) throws -> XMLElement {
        try #require(try html(Sample.plain(blocks)).first("article"))
    }

    /// A file of the published schemas, where the folder lies beside the checkout.
    static func schema(_ name: String) -> String? {
        var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        while folder.path != "/" {
            for place in ["shared", "work/shared"] {
                let path = folder.appendingPathComponent("\(place)/schemas/odf1.3/\(name)").path
                if FileManager.default.fileExists(atPath: path) { return path }
            }
            folder.deleteLastPathComponent()
        }
        return nil
    }
}
