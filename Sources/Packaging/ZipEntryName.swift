/// What an entry of an archive may be called.
enum ZipEntryName {
    /// Whether a name stays inside the archive wherever it is unpacked.
    ///
    /// Refused: empty, absolute, with a drive letter, with `\` or control characters, with empty, `.` or `..` parts,
    /// longer than a zip can hold. A `/` at the end marks a folder.
    static func isSafe(_ name: String) -> Bool {
        let utf8 = name.utf8
        guard !utf8.isEmpty, utf8.count <= 0xFFFF else { return false }
        guard !utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) else { return false }
        var parts = utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        if parts.count > 1, parts.last?.isEmpty == true { parts.removeLast() }
        guard let first = parts.first, !(first.count == 2 && first.last == UInt8(ascii: ":")) else { return false }
        return parts.allSatisfy { !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8) }
    }
}
