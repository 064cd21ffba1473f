public import Diagnostics
import Vietnamese

/// Reads the bytes of a file as text that diagnostics can point into.
///
/// UTF-8 and UTF-16, with or without byte order mark; line ends become `\n`, the text is brought to normal form C.
/// Source: design.md "The head" (YAML policy), decisions 34 and 41.
public enum SourceReader {
    /// The largest file, in bytes: 16 MB. Compare with it before reading a file into memory.
    public static let byteLimit = 16 * 1024 * 1024

    /// How many characters that may not stand in a text are reported one by one.
    static let placeLimit = 20

    /// The text of a file.
    ///
    /// No output when the bytes are no text at all. Control characters are errors, each at its place; in the output
    /// U+FFFD stands for them, so that everything else can still be checked.
    public static func read(_ bytes: [UInt8], path: String) -> Diagnosed<SourceFile> {
        guard bytes.count <= byteLimit else {
            return Diagnosed(nil, [tooLarge(path: path)])
        }
        switch SourceEncoding.decode(bytes) {
        case .success(let text):
            return read(text: text, path: path)
        case .failure(let failure):
            let before = unixLines(failure.before)
            let file = SourceFile(path: path, text: before + unixLines(failure.after))
            let offset = before.utf8.count
            let span = SourceSpan(file, offset..<min(offset + 3, file.utf8Count))
            return Diagnosed(nil, [.unreadableBytes(failure.fault, at: span)])
        }
    }

    /// The same for text that is decoded already, for example an argument of the command line.
    public static func read(text: String, path: String) -> Diagnosed<SourceFile> {
        let lines = unixLines(text)
        let composed = NormalForm.composed(lines)
        let wasNormalized = !composed.utf8.elementsEqual(lines.utf8)
        let (clean, places, count) = replacingForbidden(composed)
        let file = SourceFile(path: path, text: clean, wasNormalized: wasNormalized)
        guard !clean.utf8.allSatisfy({ ASCII.isBlank($0) || $0 == ASCII.newline }) else {
            return Diagnosed(nil, [.emptySource(SourceSpan(file, 0..<0))])
        }
        var diagnostics = places.map {
            Diagnostic.controlCharacter($0.scalar, at: SourceSpan(file, $0.offset..<$0.offset + 3))
        }
        if count > places.count, let last = diagnostics.last?.span {
            diagnostics.append(.moreControlCharacters(count - places.count, after: last))
        }
        return Diagnosed(file, diagnostics)
    }

    /// The diagnostic for a file above ``byteLimit``, for those who ask for the size before they read.
    public static func tooLarge(path: String) -> Diagnostic {
        .sourceTooLarge(at: SourceSpan(SourceFile(path: path, text: ""), 0..<0))
    }

    /// CRLF and CR become LF.
    private static func unixLines(_ text: String) -> String {
        guard text.utf8.contains(ASCII.carriageReturn) else { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var afterReturn = false
        for byte in text.utf8 {
            if byte == ASCII.carriageReturn {
                bytes.append(ASCII.newline)
            } else if byte != ASCII.newline || !afterReturn {
                bytes.append(byte)
            }
            afterReturn = byte == ASCII.carriageReturn
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The text with U+FFFD for every character that may not stand in it, the first places, and the number of all.
    static func replacingForbidden(
        _ text: String
    ) -> (text: String, places: [(offset: Int, scalar: UInt32)], count: Int) {
        let bytes = text.utf8.span
        var output: [UInt8]?
        var places: [(offset: Int, scalar: UInt32)] = []
        var count = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            guard let found = forbidden(byte, at: index, in: bytes) else {
                output?.append(byte)
                index += 1
                continue
            }
            var clean = output ?? (0..<index).map { bytes[$0] }
            output = nil
            if places.count < placeLimit { places.append((clean.count, found.scalar)) }
            clean.append(contentsOf: [0xEF, 0xBF, 0xBD])
            output = clean
            count += 1
            index += found.width
        }
        guard let output else { return (text, [], 0) }
        return (String(decoding: output, as: UTF8.self), places, count)
    }

    /// The character that starts with a byte, if it may not stand in a text: C0 and C1 controls but tab and newline,
    /// the Unicode line and paragraph separators, a byte order mark inside the text, U+FFFE and U+FFFF.
    private static func forbidden(
        _ byte: UInt8, at index: Int, in bytes: Span<UInt8>
    ) -> (scalar: UInt32, width: Int)? {
        switch byte {
        case ASCII.tab, ASCII.newline: return nil
        case 0..<0x20, 0x7F: return (UInt32(byte), 1)
        case 0xC2:
            let next = bytes[index + 1]
            return next < 0xA0 ? (UInt32(next), 2) : nil
        case 0xE2:
            guard bytes[index + 1] == 0x80, bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9 else { return nil }
            return (bytes[index + 2] == 0xA8 ? 0x2028 : 0x2029, 3)
        case 0xEF:
            switch (bytes[index + 1], bytes[index + 2]) {
            case (0xBB, 0xBF): return (0xFEFF, 3)
            case (0xBF, 0xBE): return (0xFFFE, 3)
            case (0xBF, 0xBF): return (0xFFFF, 3)
            default: return nil
            }
        default: return nil
        }
    }
}

extension Diagnostic {
    /// A file above the limit.
    fileprivate static func sourceTooLarge(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "source.too-large", .error,
            Bilingual(vi: "tệp lớn hơn giới hạn 16 MB", en: "the file is larger than the limit of 16 MB"), at: span,
            explanation: Bilingual(
                vi: "Kiểm tra xem có chọn nhầm tệp không; số liệu lớn nên để ở tệp riêng.",
                en: "Check that it is the right file; large data belong in a file of their own."),
            expected: Bilingual(vi: "không quá 16 MB", en: "at most 16 MB"))
    }

    /// A file without any text.
    fileprivate static func emptySource(_ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "source.empty", .error, Bilingual(vi: "tệp không có chữ nào", en: "the file is empty"), at: span,
            explanation: Bilingual(
                vi: "Có thể tệp chưa được lưu; mở lại, soạn nội dung rồi lưu.",
                en: "Perhaps it was not saved; open it again, write the text and save."))
    }

    /// Bytes that are no text.
    fileprivate static func unreadableBytes(_ fault: SourceEncoding.Fault, at span: SourceSpan) -> Diagnostic {
        let legacy = Bilingual(
            vi: "Tệp có lẽ được lưu bằng bảng mã cũ (TCVN3, VNI, Windows-1258). Dùng công cụ chuyển mã của UniKey "
                + "đổi sang Unicode, rồi trong Notepad chọn Lưu thành (Save As), mục Mã hóa (Encoding): UTF-8.",
            en: "The file was probably saved in a legacy encoding (TCVN3, VNI, Windows-1258). Convert it to Unicode "
                + "with UniKey's converter, then in Notepad choose Save As, Encoding: UTF-8.")
        let again = Bilingual(
            vi: "Mở tệp bằng Notepad, chọn Lưu thành (Save As), mục Mã hóa (Encoding): UTF-8.",
            en: "Open the file in Notepad and choose Save As, Encoding: UTF-8.")
        let utf8 = Bilingual(vi: "chữ Unicode lưu kiểu UTF-8", en: "Unicode text saved as UTF-8")
        switch fault {
        case .invalidUTF8:
            return Diagnostic(
                "source.invalid-utf8", .error,
                Bilingual(
                    vi: "Từ chỗ này tệp không phải chữ Unicode (UTF-8)",
                    en: "From here on the file is not Unicode text (UTF-8)"),
                at: span, explanation: legacy, expected: utf8)
        case .surrogate:
            return Diagnostic(
                "source.invalid-utf8", .error,
                Bilingual(
                    vi: "Ký tự ở đây được ghi sai kiểu UTF-8 (nửa cặp mã UTF-16)",
                    en: "The character here is written wrongly in UTF-8 (half of a UTF-16 pair)"),
                at: span, explanation: again, expected: utf8)
        case .invalidUTF16:
            return Diagnostic(
                "source.invalid-utf16", .error,
                Bilingual(
                    vi: "Tệp lưu kiểu UTF-16 bị hỏng ở chỗ này", en: "The file is UTF-16 and is damaged here"),
                at: span, explanation: again, expected: utf8)
        case .utf32:
            return Diagnostic(
                "source.utf32", .error,
                Bilingual(vi: "Tệp lưu kiểu UTF-32, không đọc được", en: "The file is UTF-32, which is not read"),
                at: span, explanation: again, expected: utf8)
        }
    }

    /// A character that may not stand in a text.
    fileprivate static func controlCharacter(_ scalar: UInt32, at span: SourceSpan) -> Diagnostic {
        let digits = String(scalar, radix: 16, uppercase: true)
        let code = "U+" + String(repeating: "0", count: max(4 - digits.count, 0)) + digits
        let isBreak = scalar == 0x0B || scalar == 0x0C || scalar == 0x2028 || scalar == 0x2029 || scalar == 0x85
        return Diagnostic(
            "source.control-character", .error,
            Bilingual(
                vi: "ký tự điều khiển \(code) không nhìn thấy được và không được có trong văn bản",
                en: "the invisible control character \(code) may not stand in a text"), at: span,
            explanation: isBreak
                ? Bilingual(
                    vi:
                        "Đây là dấu ngắt dòng dán từ Word; xóa nó rồi xuống dòng, hoặc viết \\\\ để ngắt dòng trong đoạn.",
                    en: "It is a line break pasted from Word; delete it and start a new line, or write \\\\ to break "
                        + "the line inside the paragraph.")
                : Bilingual(
                    vi: "Xóa ký tự này: đặt con trỏ ngay sau chỗ báo lỗi rồi nhấn phím xóa lùi.",
                    en: "Delete it: put the cursor right behind this place and press backspace."),
            found: code,
            fixIts: [
                FixIt(
                    Bilingual(vi: "xóa ký tự \(code)", en: "delete the character \(code)"),
                    [Replacement(span, with: "")])
            ])
    }

    /// The rest of the characters that may not stand in a text.
    fileprivate static func moreControlCharacters(_ count: Int, after span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "source.more-control-characters", .error,
            Bilingual(
                vi: "còn \(count) ký tự điều khiển nữa sau chỗ này",
                en: "\(count) more control characters stand behind this place"), at: span,
            explanation: Bilingual(
                vi: "Nhiều ký tự như vậy thường là do chọn nhầm tệp (tệp Word, tệp PDF), hoặc tệp bị hỏng.",
                en: "So many of them usually mean that it is the wrong file (Word, PDF) or a damaged one."))
    }
}
