import Diagnostics
import Vietnamese

extension Diagnostic {
    /// A data file that is not there.
    static func dataFileMissing(_ path: LocatedText, _ candidates: [String]) -> Diagnostic {
        Diagnostic(
            "data.file-missing", .error,
            Bilingual(vi: "không có tệp số liệu «\(path.text)»", en: "there is no data file «\(path.text)»"),
            at: path.span,
            explanation: Bilingual(
                vi: "Đường dẫn tính từ thư mục của tệp soạn.", en: "The path is seen from the folder of the spec."),
            found: path.text, suggestion: NearestName.find(path.text, among: candidates))
    }

    /// A data file outside the folder of the spec.
    static func dataFileOutside(_ path: LocatedText) -> Diagnostic {
        Diagnostic(
            "data.file-outside", .error,
            Bilingual(
                vi: "tệp số liệu «\(path.text)» nằm ngoài thư mục của tệp soạn",
                en: "the data file «\(path.text)» lies outside the folder of the spec"), at: path.span,
            explanation: Bilingual(
                vi: "Chép tệp vào thư mục của tệp soạn hoặc thư mục con của nó.",
                en: "Copy it into the folder of the spec or one below."),
            found: path.text)
    }

    /// A data file above the limit, in MB.
    static func dataFileTooLarge(_ path: LocatedText, limit: Int = DataFileStage.byteLimit >> 20) -> Diagnostic {
        Diagnostic(
            "data.file-too-large", .error,
            Bilingual(
                vi: "tệp số liệu «\(path.text)» lớn hơn giới hạn \(limit) MB",
                en: "the data file «\(path.text)» is larger than \(limit) MB"),
            at: path.span,
            explanation: Bilingual(
                vi: "Chia thành nhiều tệp, hoặc xóa ảnh và trang không dùng trong bảng tính.",
                en: "Part it, or delete pictures and sheets that are not used."),
            found: path.text, expected: Bilingual(vi: "không quá \(limit) MB", en: "at most \(limit) MB"))
    }

    /// A data file without anything in it.
    static func emptyDataFile(_ path: LocatedText) -> Diagnostic {
        Diagnostic(
            "data.file-empty", .error,
            Bilingual(vi: "tệp số liệu «\(path.text)» không có gì", en: "the data file «\(path.text)» is empty"),
            at: path.span,
            explanation: Bilingual(
                vi: "Có thể tệp chưa được lưu; mở lại, kiểm tra rồi lưu.",
                en: "Perhaps it was not saved; open it and save it again."),
            found: path.text)
    }

    /// A sheet without anything in it.
    static func emptySheet(_ declared: DataFileDeclaration, _ path: String, sheet: String?) -> Diagnostic {
        let name = sheet.map { "\(path):\($0)" } ?? path
        return Diagnostic(
            "data.sheet-empty", .error,
            Bilingual(vi: "trang tính «\(name)» không có ô nào có chữ", en: "nothing stands on the sheet «\(name)»"),
            at: (declared.sheet ?? declared.path).span, found: name)
    }

    /// A text typed with a font of an old code.
    static func legacyText(_ code: LegacyText, at span: SourceSpan) -> Diagnostic {
        let name = code == .tcvn3 ? "TCVN3 (.VnTime)" : "VNI (VNI-Times)"
        return Diagnostic(
            "data.legacy-text", .error,
            Bilingual(
                vi: "chữ trong tệp gõ bằng bảng mã cũ \(name), không phải Unicode",
                en: "the text of the file is in the old code \(name), not in Unicode"),
            at: span,
            explanation: Bilingual(
                vi: "Mở tệp trong Excel, chọn hết chữ rồi chép (Ctrl+C); trong UniKey nhấn Ctrl+Shift+F6, chọn nguồn "
                    + "\(code == .tcvn3 ? "TCVN3 (ABC)" : "VNI Windows"), đích Unicode, chuyển mã; dán lại rồi lưu.",
                en: "Open the file in Excel and copy the text; in UniKey press Ctrl+Shift+F6, source "
                    + "\(code == .tcvn3 ? "TCVN3 (ABC)" : "VNI Windows"), target Unicode, convert; paste and save."),
            found: span.range.isEmpty ? span.file.path : String(span.text),
            expected: Bilingual(vi: "chữ Unicode", en: "Unicode text"))
    }

    /// Bytes of a CSV file that are no text in any known encoding.
    static func unreadableData(_ path: String, line: Int, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "data.unreadable-text", .error,
            Bilingual(
                vi: "tệp «\(path)» có ký tự không đọc được ở dòng \(line)",
                en: "line \(line) of «\(path)» is no text that can be read"),
            at: span,
            explanation: Bilingual(
                vi:
                    "Trong Excel chọn Lưu thành (Save As), loại CSV UTF-8; nếu tệp dùng bảng mã khác thì ghi ở mục «mã hóa».",
                en: "In Excel choose Save As, type CSV UTF-8; name another encoding under «mã hóa»."),
            found: path, expected: Bilingual(vi: "CSV UTF-8", en: "CSV UTF-8"))
    }

    /// A separator that the file does not use.
    static func wrongSeparator(_ found: UInt8, _ file: SourceFile, at span: SourceSpan) -> Diagnostic {
        let name = found == ASCII.tab ? "tab" : String(UnicodeScalar(found))
        return Diagnostic(
            "data.wrong-separator", .error,
            Bilingual(
                vi: "tệp «\(file.path)» không ngăn ô bằng dấu đã khai",
                en: "«\(file.path)» does not part its cells that way"),
            at: span, found: String(span.text), expected: Bilingual(vi: "phân cách: \(name)", en: "phân cách: \(name)"),
            suggestion: name,
            notes: [
                Note(
                    Bilingual(vi: "dòng đầu của tệp", en: "the first line of the file"),
                    at: SourceSpan(file, file.lineRange(1)))
            ])
    }

    /// A data file, or a sheet of it, that cannot be read at all.
    static func dataFileFault(_ fault: DataFileFault, _ declared: DataFileDeclaration, _ path: String) -> Diagnostic {
        let place = declared.path.span
        let again = Bilingual(
            vi: "Mở tệp bằng Excel hoặc LibreOffice rồi lưu lại; không mở được thì xin lại tệp gốc.",
            en: "Open it in Excel or LibreOffice and save it again; if that fails, ask for the original.")
        switch fault {
        case .otherFormat(let content): return otherFormat(content, path, at: place)
        case .oldWorkbook:
            return Diagnostic(
                "data.old-workbook", .error,
                Bilingual(
                    vi: "tệp «\(path)» là bảng tính Excel 97–2003 (.xls), dù tên có đuôi khác",
                    en: "«\(path)» is a workbook of Excel 97–2003 (.xls), whatever its name"), at: place,
                explanation: Bilingual(
                    vi: "Mở bằng Excel, chọn Lưu thành (Save As), loại Excel Workbook (.xlsx).",
                    en: "Open it in Excel and choose Save As, type Excel Workbook (.xlsx)."),
                found: path)
        case .encrypted:
            return Diagnostic(
                "data.encrypted", .error,
                Bilingual(vi: "tệp «\(path)» được đặt mật khẩu", en: "the file «\(path)» has a password"), at: place,
                explanation: Bilingual(
                    vi: "Mở tệp bằng mật khẩu, bỏ mật khẩu (Tệp, Thông tin, Bảo vệ sổ làm việc) rồi lưu lại.",
                    en: "Open it, remove the password (File, Info, Protect Workbook), and save it again."),
                found: path)
        case .brokenArchive:
            return Diagnostic(
                "data.broken-archive", .error,
                Bilingual(
                    vi: "tệp «\(path)» bị hỏng hoặc tải về chưa hết", en: "the file «\(path)» is damaged or cut short"),
                at: place, explanation: again, found: path)
        case .brokenPart(let part):
            return Diagnostic(
                "data.broken-part", .error,
                Bilingual(
                    vi: "phần «\(part)» trong tệp «\(path)» bị hỏng", en: "the part «\(part)» of «\(path)» is damaged"),
                at: place, explanation: again, found: part)
        case .missingPart(let part):
            return Diagnostic(
                "data.missing-part", .error,
                Bilingual(vi: "tệp «\(path)» thiếu phần «\(part)»", en: "«\(path)» lacks the part «\(part)»"),
                at: place,
                explanation: again, found: path)
        case .bomb(let part):
            return Diagnostic(
                "data.file-bomb", .error,
                Bilingual(
                    vi: "tệp «\(path)» phình quá lớn khi giải nén\(part.isEmpty ? "" : " (phần «\(part)»)")",
                    en: "«\(path)» grows too large when unpacked\(part.isEmpty ? "" : " (part «\(part)»)")"), at: place,
                explanation: Bilingual(
                    vi:
                        "Xóa các dòng, cột trống đã định dạng ở cuối trang tính rồi lưu lại; nếu tệp lạ thì không nên mở.",
                    en:
                        "Delete formatted empty rows and columns and save it again; do not open it if you do not know it."
                ),
                found: part.isEmpty ? path : part,
                expected: Bilingual(vi: "không quá 1 GB sau khi giải nén", en: "at most 1 GB unpacked"))
        case .entity(let part):
            return Diagnostic(
                "data.entity", .error,
                Bilingual(
                    vi: "phần «\(part)» trong tệp «\(path)» khai thực thể XML, một cách tấn công, nên không được đọc",
                    en: "the part «\(part)» of «\(path)» declares XML entities, a way of attack, and is not read"),
                at: place,
                explanation: Bilingual(
                    vi: "Excel và LibreOffice không ghi như vậy; xin lại tệp gốc từ nơi gửi.",
                    en: "Neither Excel nor LibreOffice writes such; ask for the original."),
                found: part)
        case .brokenXML(let part, let line):
            return Diagnostic(
                "data.broken-xml", .error,
                Bilingual(
                    vi: "phần «\(part)» trong tệp «\(path)» hỏng ở dòng \(line)",
                    en: "the part «\(part)» of «\(path)» is damaged in line \(line)"), at: place, explanation: again,
                found: part)
        case .tooManyCells(let sheet):
            return Diagnostic(
                "data.too-many-file-cells", .error,
                Bilingual(
                    vi: "trang «\(sheet)» của tệp «\(path)» có quá 10.000.000 ô",
                    en: "the sheet «\(sheet)» of «\(path)» has more than 10.000.000 cells"), at: place,
                explanation: Bilingual(
                    vi: "Thường là do kéo công thức xuống hết trang; xóa các dòng thừa rồi lưu lại.",
                    en: "Usually a formula was filled down to the end; delete the superfluous rows and save again."),
                found: sheet, expected: Bilingual(vi: "không quá 10.000.000 ô", en: "at most 10.000.000 cells"))
        case .unknownSheet(let names):
            let wanted = declared.sheet?.text ?? ""
            return Diagnostic(
                "data.unknown-sheet", .error,
                Bilingual(
                    vi: "tệp «\(path)» không có trang «\(wanted)»", en: "«\(path)» has no sheet «\(wanted)»"),
                at: declared.sheet?.span ?? place, found: wanted, expected: Self.sheetList(names),
                suggestion: NearestName.find(wanted, among: names))
        case .sheetNotNamed(let names):
            return Diagnostic(
                "data.sheet-not-named", .error,
                Bilingual(
                    vi: "tệp «\(path)» có \(names.count) trang, chưa ghi đọc trang nào",
                    en: "«\(path)» has \(names.count) sheets and none is named"), at: place, found: path,
                expected: Bilingual(
                    vi: "trang: \(names.first ?? "…") (\(Self.sheetList(names).vi))",
                    en: "trang: \(names.first ?? "…") (\(Self.sheetList(names).en))"))
        case .noSheet:
            return Diagnostic(
                "data.no-sheet", .error,
                Bilingual(vi: "tệp «\(path)» không có trang tính nào", en: "«\(path)» has no sheets"), at: place,
                explanation: again, found: path)
        }
    }

    private static func sheetList(_ names: [String]) -> Bilingual {
        let list = names.quoted(atMost: 12)
        return Bilingual(vi: "một trong: \(list)", en: "one of: \(list)")
    }

    /// A file whose content is not what its name says.
    private static func otherFormat(_ content: DataFileContent, _ path: String, at span: SourceSpan) -> Diagnostic {
        let (vi, en) =
            switch content {
            case .xlsx: ("bảng tính Excel (.xlsx)", "a workbook of Excel (.xlsx)")
            case .ods: ("bảng tính OpenDocument (.ods)", "an OpenDocument spreadsheet (.ods)")
            case .archive: ("tệp nén", "an archive")
            case .compound: ("tệp Office kiểu cũ", "a file of an old Office")
            case .html: ("trang HTML", "a page of HTML")
            case .xml: ("tệp XML", "XML")
            case .pdf: ("tệp PDF", "a PDF")
            case .text: ("tệp chữ", "plain text")
            }
        let isSheet = content == .xlsx || content == .ods
        return Diagnostic(
            "data.other-format", .error,
            Bilingual(vi: "bên trong tệp «\(path)» là \(vi)", en: "inside, «\(path)» is \(en)"), at: span,
            explanation: isSheet || content == .text
                ? Bilingual(vi: "Đổi đuôi tên tệp cho đúng loại.", en: "Give the file the extension of its kind.")
                : Bilingual(
                    vi: "Mở tệp bằng Excel hoặc LibreOffice, chọn Lưu thành (Save As), loại .xlsx hoặc CSV UTF-8.",
                    en: "Open it in Excel or LibreOffice and choose Save As, type .xlsx or CSV UTF-8."),
            found: path, expected: Bilingual(vi: ".csv, .xlsx hoặc .ods", en: ".csv, .xlsx or .ods"))
    }
}
