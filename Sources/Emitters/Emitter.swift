public import Diagnostics
public import Document
public import Form

/// An output format: a total function of tree and rule pack (design "Output").
///
/// Adding a format is a folder beside `ODT` and `HTML` and one line in ``Emitters/all``.
public protocol Emitter: Sendable {
    /// The name by which `--format` calls it, for example `odt`.
    var format: String { get }
    /// The extension of its files, without a dot.
    var fileExtension: String { get }
    /// The media type of its files.
    var mediaType: String { get }
    /// What the format cannot show, a sentence each; empty when it shows everything.
    var limitations: [Bilingual] { get }

    /// Makes ready what is the same for every document of a pack; a batch does it once and emits many times.
    func prepared(for pack: RulePack) throws(EmitterError) -> any PreparedEmitter
}

/// An emitter with the parts that follow from its rule pack alone; immutable, so that tasks may share it.
public protocol PreparedEmitter: Sendable {
    /// The pack it was made ready for.
    var pack: RulePack { get }

    /// The bytes of the file; the same document gives the same bytes.
    func emit(_ document: Document) throws(EmitterError) -> [UInt8]
}

extension Emitter {
    /// The bytes of the file for one document after numbering.
    public func emit(_ document: Document, _ pack: RulePack) throws(EmitterError) -> [UInt8] {
        try prepared(for: pack).emit(document)
    }
}

/// The list of output formats; adding one is a folder and a line here.
public enum Emitters {
    /// Every format, in the order in which messages name them.
    public static let all: [any Emitter] = [ODTEmitter(), HTMLEmitter()]

    /// The format of a name; `nil` when none is called so.
    public static func emitter(named format: String) -> (any Emitter)? {
        all.first { $0.format == format }
    }
}
