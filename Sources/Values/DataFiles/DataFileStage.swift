package import Diagnostics
import Vietnamese

/// The stage that reads the data files a head names, before anything is computed (bước đọc tệp số liệu).
///
/// It opens nothing itself: bytes come from the caller, who knows the folders. A file is asked for once, whatever the
/// number of tables that are read from it.
package enum DataFileStage {
    /// What a request for a file brings.
    package enum Answer: Sendable {
        /// Its bytes, and the name by which messages call it.
        case bytes([UInt8], shownAs: String)
        /// No such file; those that there are.
        case missing(candidates: [String])
        /// Outside the folder of the spec.
        case outside
        /// Larger than the limit.
        case tooLarge
        /// Not to be read, for a reason that is told.
        case unreadable(Diagnostic)
    }

    /// The largest data file: 64 MB.
    package static let byteLimit = 64 << 20

    /// The head with a table for each file under `dữ liệu`. Tables with a fault stay faulty, so that mentions of them are
    /// silent.
    package static func run(_ head: Head, open: (String) -> Answer) -> Diagnosed<Head> {
        guard let field = head.fields.entries.firstIndex(where: { $0.foldedName == "du_lieu" }),
            case .data(var entries, let span) = head.fields.entries[field].value
        else { return Diagnosed(head) }
        var head = head
        var diagnostics: [Diagnostic] = []
        var answers: [String: Answer] = [:]
        for index in entries.indices {
            guard let declared = entries[index].dataFile else { continue }
            let path = declared.path.text
            let isFirst = answers[path] == nil
            let answer = answers[path] ?? open(path)
            answers[path] = answer
            let read: Diagnosed<DataTable>
            switch answer {
            case .bytes(let bytes, let name):
                read = DataFileReader(declared, path: name).table(of: bytes, at: entries[index].nameSpan)
            case .missing(let candidates):
                read = Diagnosed(nil, isFirst ? [.dataFileMissing(declared.path, candidates)] : [])
            case .outside: read = Diagnosed(nil, isFirst ? [.dataFileOutside(declared.path)] : [])
            case .tooLarge: read = Diagnosed(nil, isFirst ? [.dataFileTooLarge(declared.path)] : [])
            case .unreadable(var diagnostic):
                diagnostic.span = diagnostic.span ?? declared.path.span
                read = Diagnosed(nil, isFirst ? [diagnostic] : [])
            }
            diagnostics += read.diagnostics
            guard let table = read.output, !read.hasErrors else { continue }
            entries[index].value = SourcedValue(.table(table), sources: [declared.path.span])
            entries[index].isFaulty = false
        }
        head.fields.entries[field].value = .data(entries, span)
        return Diagnosed(head, diagnostics)
    }
}

/// Reads the table of one declaration from the bytes of its file.
struct DataFileReader {
    /// What the spec says.
    let declared: DataFileDeclaration
    /// The name by which messages call the file.
    let path: String

    /// For a declaration.
    init(_ declared: DataFileDeclaration, path: String) {
        self.declared = declared
        self.path = path
    }

    /// The table.
    func table(of bytes: [UInt8], at place: SourceSpan) -> Diagnosed<DataTable> {
        let content = DataFileContent(bytes)
        let sheet: Diagnosed<SheetContent>
        if bytes.isEmpty {
            return Diagnosed(nil, [.emptyDataFile(declared.path)])
        }
        do throws(DataFileFault) {
            switch (declared.format, content) {
            case (.csv?, .text):
                sheet = text(bytes)
            case (.xlsx?, .xlsx):
                sheet = Diagnosed(try XLSXReader.read(bytes, path: path, sheet: declared.sheet?.text))
            case (.ods?, .ods):
                sheet = Diagnosed(try ODSReader.read(bytes, path: path, sheet: declared.sheet?.text))
            case (.xlsx?, .archive), (.ods?, .archive):
                // An archive whose first parts tell nothing is tried as what its name says.
                sheet =
                    declared.format == .ods
                    ? Diagnosed(try ODSReader.read(bytes, path: path, sheet: declared.sheet?.text))
                    : Diagnosed(try XLSXReader.read(bytes, path: path, sheet: declared.sheet?.text))
            case (_, .compound): throw Self.isEncrypted(bytes) ? .encrypted : .oldWorkbook
            case (_, _): throw .otherFormat(content)
            }
        } catch {
            return Diagnosed(nil, [.dataFileFault(error, declared, path)])
        }
        guard let read = sheet.output, !sheet.hasErrors else { return Diagnosed(nil, sheet.diagnostics) }
        guard read.recordCount > 0 else {
            return Diagnosed(nil, [.emptySheet(declared, path, sheet: read.file.sheet?.name)])
        }
        if let legacy = LegacyText.find(read.file.text) {
            return Diagnosed(nil, [.legacyText(legacy.code, at: SourceSpan(read.file, legacy.firstWord))])
        }
        var typing = SheetTyping(declared, read, isText: declared.format == .csv)
        let table = typing.table(at: place)
        return Diagnosed(table, sheet.diagnostics + typing.diagnostics)
    }

    /// Whether a container of old Microsoft programs holds an encrypted workbook, by the name of its stream.
    static func isEncrypted(_ bytes: [UInt8]) -> Bool {
        let name = Array("EncryptedPackage".utf16).flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        return bytes.indices.contains { index in
            bytes[index] == name[0] && bytes[index...].prefix(name.count).elementsEqual(name)
        }
    }

    // MARK: CSV

    private func text(_ bytes: [UInt8]) -> Diagnosed<SheetContent> {
        let read: Diagnosed<SourceFile>
        if declared.encoding == "windows_1258" {
            read = SourceReader.read(text: Windows1258.decode(bytes), path: path)
        } else {
            switch SourceEncoding.decode(bytes) {
            case .success(let text): read = SourceReader.read(text: text, path: path)
            case .failure(let failure):
                let file = SourceFile(path: path, text: "")
                // Where Unicode letters stand before the fault, the file is damaged and no other code.
                let isDamaged = failure.before.utf8.contains { $0 >= 0x80 }
                if !isDamaged, let legacy = LegacyText.find(bytes: bytes) {
                    return Diagnosed(nil, [.legacyText(legacy, at: SourceSpan(file, 0..<0))])
                }
                let old = Windows1258.decode(bytes)
                guard failure.fault == .invalidUTF8, !isDamaged, declared.encoding == nil,
                    !old.unicodeScalars.contains("\u{FFFD}")
                else {
                    let lines = failure.before.utf8.count { $0 == ASCII.newline } + 1
                    return Diagnosed(nil, [.unreadableData(path, line: lines, at: declared.path.span)])
                }
                read = SourceReader.read(text: old, path: path)
            }
        }
        guard let file = read.output, !read.hasErrors else {
            if read.diagnostics.contains(where: { $0.code == "source.empty" }) {
                return Diagnosed(nil, [.emptyDataFile(declared.path)])
            }
            return Diagnosed(nil, read.diagnostics)
        }
        let found = CSVReader.findSeparator(file)
        if let separator = declared.separator, let found, found != separator,
            !file.line(1).utf8.contains(separator), let place = declared.separatorPlace
        {
            return Diagnosed(nil, [.wrongSeparator(found, file, at: place)])
        }
        var reader = CSVReader(file: file, separator: declared.separator ?? found ?? ASCII.comma)
        let content = reader.read()
        return Diagnosed(content, reader.diagnostics)
    }
}
