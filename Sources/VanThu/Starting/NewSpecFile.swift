public import Diagnostics

/// Writes a spec that the product made, never over somebody's work.
public enum NewSpecFile {
    /// Writes the file whole, by way of a temporary one; a file that is there already is an error unless the caller
    /// says that it may go.
    /// - Returns: What could not be done; empty on success.
    public static func write(_ text: String, to path: String, overwriting: Bool = false) -> [Diagnostic] {
        if !overwriting, FileReading.isFile(path) { return [.fileExists(path)] }
        return OutputWriter.write([OutputWriter.File(path: path, bytes: Array(text.utf8))])
    }
}

extension Diagnostic {
    /// A file that would be lost.
    fileprivate static func fileExists(_ path: String) -> Diagnostic {
        Diagnostic(
            "file.exists", .error,
            Bilingual(vi: "đã có tệp «\(path)», không ghi đè", en: "the file «\(path)» exists already"), at: nil,
            explanation: Bilingual(
                vi: "Chọn tên khác sau -o; nếu chắc chắn bỏ tệp cũ thì thêm --force.",
                en: "Choose another name after -o; add --force if the old one may go."),
            found: path)
    }
}
