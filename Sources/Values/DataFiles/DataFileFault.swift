import XML
import Packaging

/// Why a data file, or a sheet of it, cannot be read at all.
enum DataFileFault: Error, Hashable {
    /// Bytes of another format than the name says.
    case otherFormat(DataFileContent)
    /// A workbook of Excel 97–2003.
    case oldWorkbook
    /// A workbook with a password.
    case encrypted
    /// No zip archive, or one cut short.
    case brokenArchive
    /// A part of the archive that is damaged.
    case brokenPart(String)
    /// A part that is not there.
    case missingPart(String)
    /// More bytes than the limit once unpacked, or a part that grows too much.
    case bomb(String)
    /// A part whose XML declares or uses entities.
    case entity(String)
    /// A part whose XML is not well-formed.
    case brokenXML(String, line: Int)
    /// More cells than the limit.
    case tooManyCells(sheet: String)
    /// No sheet of the name; those that there are.
    case unknownSheet([String])
    /// Several sheets and none named.
    case sheetNotNamed([String])
    /// No sheet at all.
    case noSheet
}

/// What the bytes of a file are, whatever its name says.
enum DataFileContent: Hashable {
    /// A zip archive with a workbook of Excel.
    case xlsx
    /// A zip archive with an OpenDocument spreadsheet.
    case ods
    /// Another zip archive.
    case archive
    /// The container of old Microsoft programs, or of encrypted workbooks.
    case compound
    /// A page of HTML, which some programs save as `.xls`.
    case html
    /// XML, for example of Excel 2003.
    case xml
    /// A PDF.
    case pdf
    /// Anything else, perhaps text.
    case text

    /// Looks at the start of a file.
    init(_ bytes: [UInt8]) {
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
            let tail = String(decoding: bytes.suffix(64 << 10), as: UTF8.self)
            if head.contains("opendocument.spreadsheet") {
                self = .ods
            } else if head.contains("xl/") || tail.contains("xl/workbook") {
                self = .xlsx
            } else {
                self = .archive
            }
        } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            self = .compound
        } else if bytes.starts(with: Array("%PDF".utf8)) {
            self = .pdf
        } else {
            let start = String(decoding: bytes.prefix(512), as: UTF8.self).drop { $0.isWhitespace || $0 == "\u{FEFF}" }
            let lower = start.prefix(64).lowercased()
            if lower.hasPrefix("<!doctype html") || lower.hasPrefix("<html") || lower.hasPrefix("<table") {
                self = .html
            } else if lower.hasPrefix("<?xml") {
                self = .xml
            } else {
                self = .text
            }
        }
    }
}

extension DataFileFault {
    /// The fault that a failure of the archive is.
    init(_ error: PackagingError) {
        switch error.code {
        case .encrypted: self = .encrypted
        case .notAnArchive, .library, .duplicateName, .invalidName: self = .brokenArchive
        case .missingEntry: self = .missingPart(error.name ?? "")
        case .corrupt, .unsupportedMethod: self = .brokenPart(error.name ?? "")
        case .tooLarge, .tooCompressed, .tooManyEntries: self = .bomb(error.name ?? "")
        }
    }

    /// The fault that a failure of XML in a part is.
    init(_ error: XMLError, part: String) {
        switch error.code {
        case .entity, .documentType: self = .entity(part)
        case .tooLarge, .tooDeep: self = .bomb(part)
        case .invalidCharacter, .duplicateAttribute, .contentInVoidElement, .rawTextElement, .markupInStyleSheet,
            .notOneRoot, .mixedDialects, .wrongNumberOfValues, .malformed, .library:
            self = .brokenXML(part, line: error.line ?? 1)
        }
    }
}
