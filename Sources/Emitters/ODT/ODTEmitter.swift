public import Diagnostics
import Document
public import Form
import Packaging
import XML

/// OpenDocument text: ODF 1.3, one package (design "Output").
public struct ODTEmitter: Emitter {
    /// The emitter.
    public init() {}

    /// `odt`.
    public var format: String { "odt" }
    /// `odt`.
    public var fileExtension: String { "odt" }
    /// The media type that also stands in the package.
    public var mediaType: String { ODTPackage.mediaType }
    /// Nothing is left out.
    public var limitations: [Bilingual] { [] }

    /// Makes the styles and all parts that do not change from one document to the next.
    public func prepared(for pack: RulePack) throws(EmitterError) -> any PreparedEmitter {
        try PreparedODTEmitter(pack)
    }
}

/// The ODT emitter with the constant parts of a pack, compressed once.
struct PreparedODTEmitter: PreparedEmitter {
    /// The pack.
    let pack: RulePack
    /// Parts that never change.
    private let package: ODTPackage
    /// Pieces of markup that large tables repeat.
    private let stencils: ODTStencils
    /// What the document before was written as.
    private let memo = ODTMemo()

    /// Makes the constant parts.
    init(_ pack: RulePack) throws(EmitterError) {
        self.pack = pack
        do throws(XMLError) {
            stencils = try ODTStencils()
        } catch {
            throw EmitterError(error)
        }
        package = try ODTPackage(pack)
    }

    /// The package of one document.
    func emit(_ document: Document) throws(EmitterError) -> [UInt8] {
        var content = ODTContent(pack: pack, stencils: stencils, memo: memo)
        var body = XMLWriter()
        content.document(document, into: &body)
        if let failure = content.failure { throw failure }
        return try package.archive(document, text: body, content, memo)
    }
}
