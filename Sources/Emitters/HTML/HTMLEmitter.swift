public import Diagnostics
import Document
public import Form
import XML

/// HTML: one self-contained file without script that prints to the same pages and reads well on a phone
/// (design "Output").
public struct HTMLEmitter: Emitter {
    /// The emitter.
    public init() {}

    /// `html`.
    public var format: String { "html" }
    /// `html`.
    public var fileExtension: String { "html" }
    /// `text/html`.
    public var mediaType: String { "text/html" }
    /// Browsers do not set footnotes at the foot of a page.
    public var limitations: [Bilingual] {
        [
            Bilingual(
                vi: "Chú thích đứng ở cuối văn bản hoặc cuối phụ lục, không đứng ở chân trang",
                en: "Footnotes stand at the end of the text or of the appendix, not at the foot of the page")
        ]
    }

    /// Makes the style sheet of the pack.
    public func prepared(for pack: RulePack) throws(EmitterError) -> any PreparedEmitter {
        try PreparedHTMLEmitter(pack)
    }
}

/// The HTML emitter with the style sheet of a pack.
struct PreparedHTMLEmitter: PreparedEmitter {
    /// The pack.
    let pack: RulePack
    private let styleSheet: String
    /// Pieces of markup that large tables repeat.
    private let stencils: HTMLStencils

    /// Makes the style sheet.
    init(_ pack: RulePack) throws(EmitterError) {
        self.pack = pack
        styleSheet = HTMLStyleSheet.fixed(pack)
        do throws(XMLError) { stencils = try HTMLStencils() } catch { throw EmitterError(error) }
    }

    /// The file of one document.
    func emit(_ document: Document) throws(EmitterError) -> [UInt8] {
        var content = HTMLContent(pack: pack, stencils: stencils)
        var main = XMLWriter(.html)
        content.document(document, into: &main)
        if let failure = content.failure { throw failure }
        do throws(XMLError) {
            let fragment = try main.finishFragment()
            var writer = XMLWriter(.html)
            let metadata = document.form.metadata
            writer.element(HTML.html, [HTML.lang: "vi"]) { writer in
                writer.element(HTML.head) { writer in
                    writer.empty(HTML.meta, [HTML.charset: "utf-8"])
                    writer.empty(
                        HTML.meta, [HTML.name: "viewport", HTML.content: "width=device-width, initial-scale=1"])
                    // A page without a title is not valid.
                    writer.element(HTML.title, text: metadata.title.isEmpty ? "Văn bản" : metadata.title)
                    if !metadata.issuer.isEmpty {
                        writer.empty(HTML.meta, [HTML.name: "author", HTML.content: metadata.issuer])
                    }
                    writer.empty(HTML.meta, [HTML.name: "generator", HTML.content: "VanThu"])
                    writer.styleSheet(styleSheet + content.classes.css + content.pages)
                }
                writer.element(HTML.body) { $0.include(fragment) }
            }
            return try writer.finish()
        } catch {
            throw EmitterError(error)
        }
    }
}
