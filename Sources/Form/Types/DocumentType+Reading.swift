public import Diagnostics
public import Values

extension DocumentType {
    /// Reads a type from its files: the declaration `type.yaml` and the frame `khung.vanthu`, where there is one.
    /// - Parameter standard: The fields of every form, which a type must not declare again.
    public static func read(
        id: String, declaration: SourceFile, frame: SourceFile?, standard: [FieldDeclaration]
    ) -> Diagnosed<DocumentType> {
        let scanned = SpecScanner.scanHead(declaration)
        guard let spec = scanned.output else { return Diagnosed(nil, scanned.diagnostics) }
        let head = spec.read(declarations(standard: standard))
        guard let fields = head.output?.fields else { return Diagnosed(nil, scanned.diagnostics + head.diagnostics) }
        let made = make(
            id: id, declaration: fields, frame: frame.map { LocatedText($0, 0..<$0.utf8Count) }, standard: standard)
        return Diagnosed(made.output, scanned.diagnostics + head.diagnostics + made.diagnostics)
    }
}
