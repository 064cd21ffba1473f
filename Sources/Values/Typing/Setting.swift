public import Diagnostics
import Vietnamese

/// One value given on the command line: `--set "trích yếu=…"`.
///
/// It is never read as marks or expressions; the kind of its field types it (design.md, kinds of text field).
public struct Setting: Hashable, Sendable {
    /// The argument as a source that diagnostics can point into.
    public let file: SourceFile
    /// The name, inner names behind dots: `ký.họ tên`; a signer of a list by number: `ký.2.họ tên`.
    public let path: LocatedText
    /// The value.
    public let value: LocatedText

    /// The folded path, `ky.ho_ten`.
    public var foldedPath: String { parts.map { Key.fold($0.text) }.joined(separator: ".") }

    /// Reads an argument `name=value`.
    public static func parse(_ argument: String) -> Diagnosed<Setting> {
        let read = SourceReader.read(text: argument, path: "--set")
        guard let file = read.output else { return Diagnosed(nil, read.diagnostics) }
        let utf8 = file.text.utf8
        guard let sign = utf8.firstIndex(of: UInt8(ascii: "=")) else {
            return Diagnosed(nil, read.diagnostics + [.settingWithoutSign(file)])
        }
        let offset = utf8.distance(from: utf8.startIndex, to: sign)
        let path = LocatedText(file, 0..<offset).trimmed()
        guard !path.text.isEmpty else { return Diagnosed(nil, read.diagnostics + [.settingWithoutSign(file)]) }
        let value = LocatedText(file, offset + 1..<file.utf8Count).trimmed()
        return Diagnosed(
            read.diagnostics.isEmpty ? Setting(file: file, path: path, value: value) : nil, read.diagnostics)
    }

    /// The names of the path, outermost first.
    var parts: [LocatedText] {
        var parts: [LocatedText] = []
        var start = 0
        let bytes = path.text.utf8.span
        for index in 0...bytes.count where index == bytes.count || bytes[index] == UInt8(ascii: ".") {
            parts.append(path.slice(start..<index).trimmed())
            start = index + 1
        }
        return parts
    }
}

extension Diagnostic {
    /// An argument without `=` or without name.
    fileprivate static func settingWithoutSign(_ file: SourceFile) -> Diagnostic {
        Diagnostic(
            "head.bad-setting", .error,
            Bilingual(vi: "«\(file.text)» không có dạng tên=giá trị", en: "«\(file.text)» is not name=value"),
            at: SourceSpan(file, 0..<file.utf8Count), found: file.text,
            expected: Bilingual(vi: "--set \"số=15\"", en: "--set \"số=15\""))
    }
}
