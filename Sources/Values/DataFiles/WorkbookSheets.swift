package import Diagnostics

/// Reads every sheet of a workbook that no spec declares, such as a form that a unit returned (phiếu trả về).
package enum WorkbookSheets {
    /// The largest form: 8 MB.
    package static let byteLimit = 8 << 20
    /// So many sheets are looked at.
    static let limit = 16

    /// Whether a file is one that can be read here, by its name.
    package static func isWorkbook(_ name: String) -> Bool {
        switch DataFileDeclaration.format(name) {
        case .xlsx?, .ods?: !name.lowercased().hasSuffix(".xlsm")
        case .csv?, nil: false
        }
    }

    /// The sheets in the order of the workbook, or the one report of why it cannot be read.
    ///
    /// - Parameters:
    ///   - answer: What opening the file brought.
    ///   - path: The path as messages call it.
    ///   - place: Where the spec names the file or its folder.
    package static func read(
        _ answer: DataFileStage.Answer, of path: String, at place: LocatedText
    ) -> Diagnosed<[SheetContent]> {
        let named = LocatedText(path, file: place.file, segments: place.segments.prefix(1).map { $0 })
        let declared = DataFileDeclaration(name: "", path: named)
        switch answer {
        case .bytes(let bytes, let name):
            if bytes.isEmpty { return failure(.emptyDataFile(named), place) }
            do throws(DataFileFault) {
                return Diagnosed(try sheets(of: bytes, path: name))
            } catch {
                return failure(.dataFileFault(error, declared, path), place)
            }
        case .missing(let candidates): return failure(.dataFileMissing(named, candidates), place)
        case .outside: return failure(.dataFileOutside(named), place)
        case .tooLarge: return failure(.dataFileTooLarge(named, limit: byteLimit >> 20), place)
        case .unreadable(let diagnostic): return failure(diagnostic, place)
        }
    }

    private static func failure(_ diagnostic: Diagnostic, _ place: LocatedText) -> Diagnosed<[SheetContent]> {
        var diagnostic = diagnostic
        diagnostic.span = place.span
        return Diagnosed(nil, [diagnostic])
    }

    private static func sheets(of bytes: [UInt8], path: String) throws(DataFileFault) -> [SheetContent] {
        let content = DataFileContent(bytes)
        let format = DataFileDeclaration.format(path)
        switch content {
        case .xlsx where format == .xlsx, .archive where format == .xlsx:
            return try XLSXReader.readAll(bytes, path: path, limit: limit)
        case .ods where format == .ods, .archive where format == .ods:
            return try ODSReader.readAll(bytes, path: path, limit: limit)
        case .compound: throw DataFileReader.isEncrypted(bytes) ? .encrypted : .oldWorkbook
        case .xlsx, .ods, .archive, .html, .xml, .pdf, .text: throw .otherFormat(content)
        }
    }
}
