public import Diagnostics
import Vietnamese

/// A spec parted into head and text, whose fields are not typed yet.
///
/// Made by ``SpecScanner``. Find the type with ``peek(_:)`` first, then read the head by the type's declarations.
public struct ScannedSpec: Sendable {
    /// The file.
    public let file: SourceFile
    /// The text of the document; `nil` in a file that is a head only.
    public let body: LocatedText?
    /// The head before typing.
    let head: Contents

    /// A head before typing.
    enum Contents: Sendable {
        /// The lines of a `.vanthu` head: which fields are raw is known with the declarations only.
        case lines(Range<Int>)
        /// The map of a strict YAML file.
        case node(SourceNode)
    }

    /// A spec parted into head and text.
    init(file: SourceFile, head: Contents, body: LocatedText?) {
        self.file = file
        self.head = head
        self.body = body
    }

    /// The value of a name at the margin (folded, `mau`) as text without quotation marks; `nil` where it is not given
    /// or empty. Needs no declarations: for `mẫu`, `thể thức`.
    public func peek(_ foldedName: String) -> LocatedText? {
        switch head {
        case .node(let node):
            guard case .map(let entries) = node.content,
                let text = entries.first(where: { $0.folded == foldedName })?.value.scalar?.text.trimmed()
            else { return nil }
            return text.text.isEmpty ? nil : text
        case .lines(let range):
            return peek(foldedName, in: range)
        }
    }

    /// The same in the lines of a `.vanthu` head; the value may also stand alone on the line below.
    private func peek(_ foldedName: String, in range: Range<Int>) -> LocatedText? {
        let bytes = Array(file.text.utf8.prefix(range.upperBound))
        let lines = HeadLine.lines(of: bytes, in: range).filter { !$0.isBlank && bytes[$0.first] != ASCII.hash }
        guard let margin = lines.first?.indent else { return nil }
        let reader = HeadScanner(file: file, bytes: bytes, isStrict: false, lines: [], end: 0)
        for (index, line) in lines.enumerated() where line.indent == margin {
            guard let key = reader.findKey(line), Key.fold(key.text) == foldedName else { continue }
            var value = key.valueStart..<line.end
            if value.isEmpty || reader.blockMark(value) != nil {
                guard index + 1 < lines.count, lines[index + 1].indent > margin else { return nil }
                value = lines[index + 1].first..<lines[index + 1].end
            }
            if let comment = value.dropFirst().first(where: { bytes[$0] == ASCII.hash && ASCII.isBlank(bytes[$0 - 1]) })
            {
                value = value.lowerBound..<comment
            }
            let text = LocatedText(file, value).trimmed().unquoted()
            return text.text.isEmpty ? nil : text
        }
        return nil
    }

    /// The fields of the head, typed by declarations, with everything that is wrong with them.
    ///
    /// `settings` come from the command line and win over the file; a required field that is set there may be missing
    /// in the file. No output after a fault of syntax, which is then the only diagnostic.
    public func read(_ declarations: [FieldDeclaration], settings: [Setting] = []) -> Diagnosed<Head> {
        let layer = layer(declarations)
        guard let head = layer.output else { return layer }
        let applied = head.applying(settings, declarations: declarations)
        let completed = (applied.output ?? head).completed(declarations, set: Set(settings.map(\.foldedPath)))
        let found = (layer.diagnostics + completed.diagnostics)
            .sorted { ($0.span?.range.lowerBound ?? 0) < ($1.span?.range.lowerBound ?? 0) }
        return Diagnosed(completed.output, found + applied.diagnostics)
    }

    /// The fields that this file alone gives, typed by declarations: one layer of a head, with nothing missed and no
    /// default taken. No output after a fault of syntax, which is then the only diagnostic.
    /// - Parameter knowsAllNames: Whether the declarations are all there are; otherwise a name unlike all of them may
    ///   belong to a document type that could not be read, and is kept as faulty without a report.
    public func layer(_ declarations: [FieldDeclaration], knowsAllNames: Bool = true) -> Diagnosed<Head> {
        let node: SourceNode
        var diagnostics: [Diagnostic] = []
        switch head {
        case .node(let strict): node = strict
        case .lines(let range):
            let bytes = Array(file.text.utf8.prefix(range.upperBound))
            let read = HeadScanner.read(
                file, bytes: bytes, in: range, scope: .fields(declarations), isStrict: false)
            diagnostics = read.diagnostics
            guard let output = read.output else { return Diagnosed(nil, diagnostics) }
            node = output
        }
        var typing = HeadTyping(file: file, knowsAllNames: knowsAllNames)
        let fields = typing.map(node, declarations)
        diagnostics.append(contentsOf: typing.diagnostics)
        diagnostics.sort { ($0.span?.range.lowerBound ?? 0) < ($1.span?.range.lowerBound ?? 0) }
        return Diagnosed(Head(file: file, fields: fields), diagnostics)
    }
}

extension LocatedText {
    /// The text without the straight quotation marks around it, where both stand.
    func unquoted() -> LocatedText {
        let bytes = text.utf8.span
        guard bytes.count >= 2, bytes[0] == bytes[bytes.count - 1],
            bytes[0] == ASCII.quote || bytes[0] == ASCII.apostrophe
        else { return self }
        return slice(1..<bytes.count - 1)
    }
}
