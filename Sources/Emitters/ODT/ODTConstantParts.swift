import Document
import XML

/// The small parts of the package: manifest, settings, properties.
enum ODTConstantParts {
    /// `META-INF/manifest.xml` (ODF 1.3 part 2, 3.2), with the pictures of a document.
    static func manifest(_ pictures: [ODTPicture] = []) throws(EmitterError) -> [UInt8] {
        var writer = XMLWriter()
        writer.element(
            "manifest:manifest",
            [
                "xmlns:manifest": "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
                "manifest:version": ODF.versionValue,
            ]
        ) { writer in
            writer.empty(
                "manifest:file-entry",
                [
                    "manifest:full-path": "/", "manifest:version": ODF.versionValue,
                    "manifest:media-type": ODTPackage.mediaType,
                ])
            for part in ["content.xml", "styles.xml", "meta.xml", "settings.xml"] {
                writer.empty(
                    "manifest:file-entry", ["manifest:full-path": part, "manifest:media-type": "text/xml"])
            }
            for picture in pictures {
                writer.empty(
                    "manifest:file-entry",
                    ["manifest:full-path": picture.path, "manifest:media-type": EnhancedMetafile.mediaType])
            }
        }
        return try finished(writer)
    }

    /// `settings.xml`: how the office program shall lay out, so that an older default cannot surprise.
    static func settings() throws(EmitterError) -> [UInt8] {
        let items: [(String, Bool)] = [
            // Spaces above and below add up, as in Word, also at the top of a cell.
            ("AddParaTableSpacing", true), ("AddParaTableSpacingAtStart", true),
            // A line before a forced break is not stretched.
            ("DoNotJustifyLinesWithManualBreak", true),
            // The font's own leading counts, as in Word and in browsers.
            ("AddExternalLeading", true), ("UnxForceZeroExtLeading", false), ("UseFormerLineSpacing", false),
            ("AddParaSpacingToTableCells", true), ("AddParaLineSpacingToTableCells", true),
            ("UseFormerObjectPositioning", false), ("IgnoreFirstLineIndentInNumbering", false),
        ]
        var writer = XMLWriter()
        writer.element(
            "office:document-settings",
            [
                "xmlns:office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
                "xmlns:config": "urn:oasis:names:tc:opendocument:xmlns:config:1.0",
                "xmlns:ooo": "http://openoffice.org/2004/office",
                ODF.version: ODF.versionValue,
            ]
        ) { writer in
            writer.element("office:settings") { writer in
                writer.element("config:config-item-set", ["config:name": "ooo:configuration-settings"]) { writer in
                    for (name, value) in items {
                        writer.element(
                            "config:config-item", ["config:name": name, "config:type": "boolean"],
                            text: value ? "true" : "false")
                    }
                    writer.element(
                        "config:config-item", ["config:name": "PrinterIndependentLayout", "config:type": "string"],
                        text: "high-resolution")
                }
            }
        }
        return try finished(writer)
    }

    /// `meta.xml`: title, issuer, language and the document's own date; never the clock.
    static func meta(_ metadata: Metadata) throws(EmitterError) -> [UInt8] {
        var writer = XMLWriter()
        writer.element(
            "office:document-meta",
            [
                "xmlns:office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
                "xmlns:meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
                "xmlns:dc": "http://purl.org/dc/elements/1.1/", ODF.version: ODF.versionValue,
            ]
        ) { writer in
            writer.element("office:meta") { writer in
                writer.element("meta:generator", text: "VanThu")
                if !metadata.title.isEmpty { writer.element("dc:title", text: metadata.title) }
                if !metadata.issuer.isEmpty {
                    writer.element("meta:initial-creator", text: metadata.issuer)
                    writer.element("dc:creator", text: metadata.issuer)
                }
                if isDate(metadata.date) {
                    writer.element("meta:creation-date", text: metadata.date + "T00:00:00")
                    writer.element("dc:date", text: metadata.date + "T00:00:00")
                }
                writer.element("dc:language", text: "vi-VN")
            }
        }
        return try finished(writer)
    }

    /// Whether a text is a complete ISO date.
    private static func isDate(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.map(\.utf8.count) == [4, 2, 2] && parts.allSatisfy { Int($0) != nil }
    }

    private static func finished(_ writer: consuming XMLWriter) throws(EmitterError) -> [UInt8] {
        do throws(XMLError) { return try writer.finish() } catch { throw EmitterError(error) }
    }
}
