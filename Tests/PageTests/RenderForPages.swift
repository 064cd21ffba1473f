import Foundation

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
/// - Returns: nothing while there is no product to ask.
func renderForPages(_ source: String, at path: String) throws -> RenderedSpec? {
    // Until the umbrella module is there: ready-made `<stem>.odt` and `<stem>.html` from a folder.
    guard let folder = ProcessInfo.processInfo.environment["VANTHU_PAGES_FROM"] else { return nil }
    let stem = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    let place = URL(fileURLWithPath: folder).appendingPathComponent(stem)
    guard let odt = try? Data(contentsOf: place.appendingPathExtension("odt")),
        let html = try? Data(contentsOf: place.appendingPathExtension("html"))
    else { return nil }
    return RenderedSpec(odt: Array(odt), html: Array(html))
}
