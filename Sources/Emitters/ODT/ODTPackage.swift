import Document
import Form
import Packaging
import Synchronization
import XML

/// The parts of the package: those of the pack made once, those of a document made each time.
struct ODTPackage: Sendable {
    /// The media type of the format.
    static let mediaType = "application/vnd.oasis.opendocument.text"

    private let pack: RulePack
    /// Named styles.
    private let namedStyles: XMLFragment
    /// Page layouts.
    private let layouts: XMLFragment
    /// Fonts and the automatic styles of `content.xml` that every document has.
    private let fonts: XMLFragment
    private let fixedStyles: XMLFragment
    /// `styles.xml` of a document without appendices.
    private let plainStyles: PrecompressedPart
    private let manifest: PrecompressedPart
    private let settings: PrecompressedPart
    /// One for all documents of the pack: setting one up costs as much as a small part.
    private let compressor: ODTCompressor

    /// Makes the parts of a pack.
    init(_ pack: RulePack) throws(EmitterError) {
        self.pack = pack
        do throws(XMLError) {
            fonts = try XMLFragment { ODTNamedStyles.writeFonts(into: &$0) }
            namedStyles = try XMLFragment { ODTNamedStyles.write(pack, into: &$0) }
            layouts = try XMLFragment { ODTPages.writeLayouts(pack, into: &$0) }
            fixedStyles = try XMLFragment { ODTAutomaticStyles.writeFixed(into: &$0) }
        } catch {
            throw EmitterError(error)
        }
        let layouts = layouts
        plainStyles = try Self.compressed(
            "styles.xml",
            try Self.styles(fonts, namedStyles, body: pack.page.orientation, sections: []) { $0.include(layouts) })
        manifest = try Self.compressed("META-INF/manifest.xml", try ODTConstantParts.manifest())
        settings = try Self.compressed("settings.xml", try ODTConstantParts.settings())
        do throws(PackagingError) {
            compressor = try ODTCompressor()
        } catch {
            throw EmitterError(.package(error))
        }
    }

    /// The package of a document whose text was written.
    func archive(
        _ document: Document, text: consuming XMLWriter, _ walk: ODTContent, _ memo: ODTMemo
    ) throws(EmitterError) -> [UInt8] {
        let meta = try ODTConstantParts.meta(document.form.metadata)
        var styles: [UInt8]?
        let foot = try ODTFirstPageFoot(document.form.contact, pack: pack, stencils: walk.stencils)
        let sections = ODTPages.sections(document)
        if !sections.isEmpty || foot != nil {
            styles = try Self.styles(
                fonts, namedStyles, body: pack.page.orientation, foot: foot?.text, sections: sections
            ) { writer in
                writer.include(layouts)
                foot?.writeStyles(pack, into: &writer)
            }
        }
        let startsWithTable = !document.form.header.rows.isEmpty
        do {
            let frame = try frame(walk, memo, startsWithTable: startsWithTable)
            // The text is compressed where it stands: copied together it would take three times its size.
            let content = try Self.compress(text, inside: frame, with: compressor)
            var archive = try ZipArchiveWriter(mediaType: Self.mediaType)
            let pictures = walk.pictures
            if pictures.isEmpty {
                try archive.add(manifest)
            } else {
                let own = ZipEntry(name: "META-INF/manifest.xml", bytes: try ODTConstantParts.manifest(pictures))
                try archive.add(compressor.compress(own))
            }
            try archive.add(content)
            if let styles {
                try archive.add(compressor.compress(ZipEntry(name: "styles.xml", bytes: styles)))
            } else {
                try archive.add(plainStyles)
            }
            try archive.add(compressor.compress(ZipEntry(name: "meta.xml", bytes: meta)))
            try archive.add(settings)
            for picture in pictures {
                try archive.add(compressor.compress(ZipEntry(name: picture.path, bytes: picture.bytes)))
            }
            return try archive.finish()
        } catch let error as PackagingError {
            throw EmitterError(.package(error))
        } catch let error as XMLError {
            throw EmitterError(error)
        } catch {
            throw EmitterError(.markup(XMLError(.library, detail: "\(error)")))
        }
    }

    private static func compress(
        _ text: consuming XMLWriter, inside frame: XMLFrame, with compressor: ODTCompressor
    ) throws -> PrecompressedPart {
        try text.finish(inside: frame) { try compressor.compress($0, name: "content.xml") }
    }

    /// `content.xml` with a hole for the text.
    private func frame(
        _ walk: ODTContent, _ memo: ODTMemo, startsWithTable: Bool
    ) throws(XMLError) -> XMLFrame {
        try XMLFrame { writer in
            writer.element("office:document-content", ODF.namespaces) { writer in
                writer.include(fonts)
                writer.element("office:automatic-styles") { writer in
                    writer.include(fixedStyles)
                    walk.styles.write(memo, into: &writer)
                }
                writer.element("office:body") { writer in
                    writer.element("office:text") { writer in
                        // A text with footnotes that starts with a table comes back lower from Word's format.
                        if startsWithTable, walk.noteCount > 0 {
                            writer.empty(ODF.p, [ODF.textStyle: ODTNamedStyles.spacer])
                        }
                        writer.text(XMLStencil.hole)
                    }
                }
            }
        }
    }

    private static func styles(
        _ fonts: XMLFragment, _ named: XMLFragment, body: Orientation, foot: XMLFragment? = nil,
        sections: [(place: SectionPlace, orientation: Orientation)], automatic: (inout XMLWriter) -> Void
    ) throws(EmitterError) -> [UInt8] {
        var writer = XMLWriter()
        writer.element("office:document-styles", ODF.namespaces) { writer in
            writer.include(fonts)
            writer.include(named)
            writer.element("office:automatic-styles") { automatic(&$0) }
            writer.element("office:master-styles") {
                ODTPages.writeMasters(body: body, foot: foot, sections: sections, into: &$0)
            }
        }
        do throws(XMLError) { return try writer.finish() } catch { throw EmitterError(error) }
    }

    private static func compressed(_ name: String, _ bytes: [UInt8]) throws(EmitterError) -> PrecompressedPart {
        do throws(PackagingError) {
            return try PrecompressedPart(ZipEntry(name: name, bytes: bytes))
        } catch {
            throw EmitterError(.package(error))
        }
    }
}

/// A compressor that tasks may share; one document's part at a time.
private final class ODTCompressor: Sendable {
    private let compressor: Mutex<ZipCompressor>

    /// A compressor of the usual level.
    init() throws(PackagingError) { compressor = Mutex(try ZipCompressor()) }

    /// Compresses a part of a document.
    func compress(_ entry: ZipEntry) throws(PackagingError) -> PrecompressedPart {
        try compressor.withLock { compressor throws(PackagingError) in try compressor.compress(entry) }
    }

    /// Compresses bytes that are only lent.
    func compress(_ bytes: Span<UInt8>, name: String) throws(PackagingError) -> PrecompressedPart {
        try compressor.withLock { compressor throws(PackagingError) in try compressor.compress(bytes, name: name) }
    }
}
