import Vietnamese

extension [FieldDeclaration] {
    /// The field whose name stands among the words of an unknown one: `ngày ban hành` for `ngày`.
    ///
    /// What was typed with marks is compared with its marks, so that `màu giấy` is not taken for `mẫu`.
    func name(inside entry: SourceNode.Entry) -> String? {
        let typed = entry.key.lowercased().replacing("_", with: " ").replacing("-", with: " ")
        let hasMarks = typed.utf8.contains { $0 >= 0x80 }
        return first { field in
            hasMarks
                ? " \(typed) ".contains(" \(field.name.lowercased()) ")
                : "_\(entry.folded)_".contains("_\(Key.fold(field.name))_")
        }?.name
    }
}
