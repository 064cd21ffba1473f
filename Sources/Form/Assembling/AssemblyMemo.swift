import Diagnostics
import Document
import Synchronization

/// What the document before was assembled and numbered to, for a batch: a part whose data are the same is not made again.
///
/// A part is told by all data but those that it cannot depend on, so that data added later count by themselves. A batch
/// gives one to each of its workers.
public final class AssemblyMemo: Sendable {
    private struct Latest {
        var pack: (input: RulePack, key: FormData, output: RulePack, diagnostics: [Diagnostic])?
        var header: (key: Key, output: Header)?
        var closing: (key: Key, output: Closing, findings: [Diagnostic])?
        var numberedHeader: Numbered<Header>?
        var numberedClosing: Numbered<Closing>?
    }

    /// A part without references and footnotes, before and after numbering.
    private struct Numbered<Part: Equatable> {
        let pack: RulePack
        let input: Part
        let output: Part

        /// The numbered part where it is made of this one.
        func output(for part: Part, by pack: RulePack) -> Part? {
            input == part && self.pack == pack ? output : nil
        }
    }

    /// What a part follows from.
    private struct Key: Equatable {
        var data: FormData
        var pack: RulePack
        var issue: Bool
        var hasArticles: Bool
    }

    private let latest = Mutex(Latest())

    /// Nothing assembled yet.
    public init() {}

    /// The settled pack of a document.
    func pack(_ input: RulePack, _ data: FormData) -> (pack: RulePack, diagnostics: [Diagnostic]) {
        var key = data
        key.subject = []
        key.bases = []
        key.recipients = nil
        if let known = latest.withLock({ $0.pack }), known.key == key, known.input == input {
            return (known.output, known.diagnostics)
        }
        let made = Assembler.settle(input, data)
        latest.withLock { $0.pack = (input, key, made.pack, made.diagnostics) }
        return made
    }

    /// The two columns at the head.
    func header(_ assembler: Assembler) -> Header {
        guard assembler.issue == nil else { return assembler.header() }
        var data = assembler.data
        switch data.subjectPlacement {
        case .underTypeName: data.subject = []
        case .underNumber: break
        }
        data.bases = []
        data.recipients = nil
        data.addressees = []
        data.furtherAddressees = []
        let key = Key(data: data, pack: assembler.pack, issue: false, hasArticles: assembler.hasArticles)
        if let known = latest.withLock({ $0.header }), known.key == key { return known.output }
        let made = assembler.header()
        latest.withLock { $0.header = (key, made) }
        return made
    }

    /// Recipients and signatures, with what there is to say of the recipients.
    func closing(_ assembler: Assembler) -> (output: Closing, findings: [Diagnostic]) {
        var data = assembler.data
        data.subject = []
        data.bases = []
        let key = Key(data: data, pack: assembler.pack, issue: false, hasArticles: assembler.hasArticles)
        if let known = latest.withLock({ $0.closing }), known.key == key { return (known.output, known.findings) }
        let (made, findings) = (assembler.closing(), assembler.recipientFindings())
        latest.withLock { $0.closing = (key, made, findings) }
        return (made, findings)
    }

    // MARK: Numbering

    /// A numbered head; `nil` where it is not the one before.
    func numbered(_ header: Header, by pack: RulePack) -> Header? {
        latest.withLock { $0.numberedHeader }?.output(for: header, by: pack)
    }

    /// Keeps a numbered head that mentions nothing.
    func keep(_ output: Header, of input: Header, by pack: RulePack) {
        latest.withLock { $0.numberedHeader = Numbered(pack: pack, input: input, output: output) }
    }

    /// Numbered recipients and signatures; `nil` where they are not those before.
    func numbered(_ closing: Closing, by pack: RulePack) -> Closing? {
        latest.withLock { $0.numberedClosing }?.output(for: closing, by: pack)
    }

    /// Keeps numbered recipients and signatures that mention nothing.
    func keep(_ output: Closing, of input: Closing, by pack: RulePack) {
        latest.withLock { $0.numberedClosing = Numbered(pack: pack, input: input, output: output) }
    }
}
