import Diagnostics
import Foundation
import PageTestSupport
import VanThu

/// The two outputs of one spec.
struct RenderedSpec: Sendable {
    /// Bytes of the ODT.
    let odt: [UInt8]
    /// Bytes of the HTML.
    let html: [UInt8]
}

/// Renders a spec through the product; the only place where these tests touch it.
///
/// - Parameters:
///   - source: the text of the spec.
///   - path: where it lies, for what it takes in from beside it.
func renderForPages(_ source: String, at path: String) throws -> RenderedSpec? {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path
    let renderer = Renderer(options: RenderingOptions(templateFolders: [root + "/Templates"]))
    let result = renderer.render(SourceFile(path: path, text: source))
    guard let odt = result.files.first(where: { $0.format == "odt" }),
        let html = result.files.first(where: { $0.format == "html" })
    else {
        throw ExternalProgram.Failure(
            result.diagnostics.map { "\($0.code) \($0.message.vi)" }.joined(separator: "; "))
    }
    return RenderedSpec(odt: odt.bytes, html: html.bytes)
}
