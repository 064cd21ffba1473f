import Diagnostics
import Foundation
import Values

/// Puts number and date into the text of a spec; every other character stays as it is.
enum SpecEditing {
    /// The changed file; a failure where it is not stored in a way that can be kept.
    static func file(
        _ source: SourceFile, path: String, number: String, date: String?
    ) -> Result<OutputWriter.File, OfficeFault> {
        guard case .success(let bytes) = FileReading.bytes(path), let text = String(validating: bytes, as: UTF8.self),
            let spec = SpecScanner.scan(source).output
        else { return .failure(OfficeFault(diagnostic: .cannotEdit(path))) }
        // Lines of the file as it is stored: line ends and an unusual spelling of marks stay.
        var lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
        let end = text.utf8.contains(0x0D) ? "\r\n" : "\n"
        guard lines.count == source.lineCount, lines.joined(separator: end) == text else {
            return .failure(OfficeFault(diagnostic: .cannotEdit(path)))
        }
        if let date, let old = spec.peek("ngay") { replace(old, with: date, in: &lines) }
        if let old = spec.peek("so") {
            replace(old, with: number, in: &lines)
        } else if let anchor = spec.peek("ngay") ?? spec.peek("mau") {
            lines.insert("số: \(number)", at: anchor.span.start.line)
        }
        return .success(OutputWriter.File(path: path, bytes: Array(lines.joined(separator: end).utf8)))
    }

    /// Replaces a value on its line: what stands after the key's colon, or the whole line where it stands alone.
    private static func replace(_ old: LocatedText, with value: String, in lines: inout [String]) {
        let index = old.span.start.line - 1
        guard lines.indices.contains(index) else { return }
        let line = lines[index]
        if let colon = line.firstIndex(of: ":"), old.span.start.column > 1 {
            lines[index] = line[...colon] + " " + value
        } else {
            lines[index] = line.prefix { $0 == " " || $0 == "\t" } + value
        }
    }
}

extension Diagnostic {
    /// A spec that is stored in another encoding, or with mixed line ends.
    fileprivate static func cannotEdit(_ path: String) -> Diagnostic {
        Diagnostic(
            "register.cannot-edit", .error,
            Bilingual(
                vi: "không ghi số và ngày vào «\(path)» được vì tệp không lưu bằng UTF-8",
                en: "number and date cannot be written into «\(path)», which is not stored as UTF-8"),
            at: nil,
            explanation: Bilingual(
                vi: "Lưu tệp lại bằng UTF-8 rồi làm lại, hoặc bỏ --ghi và tự ghi số vào tệp.",
                en: "Store the file as UTF-8 and run again, or leave out --ghi and write the number yourself."))
    }
}
