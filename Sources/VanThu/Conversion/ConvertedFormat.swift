/// A format that is not written by an emitter of ours but made from the ODT by LibreOffice.
enum ConvertedFormat: String, CaseIterable, Sendable {
    /// Word's format.
    case docx
    /// Pages for print.
    case pdf

    /// The name of LibreOffice's filter.
    var filter: String {
        switch self {
        case .docx: "MS Word 2007 XML"
        case .pdf: "writer_pdf_Export"
        }
    }

    /// The bytes that every file of the format begins with.
    private var signature: [UInt8] {
        switch self {
        case .docx: Array("PK".utf8)
        case .pdf: Array("%PDF-".utf8)
        }
    }

    /// Whether bytes are a file of the format at first sight: LibreOffice ends well even where it wrote nothing of use.
    func accepts(_ bytes: [UInt8]) -> Bool { bytes.starts(with: signature) }
}
