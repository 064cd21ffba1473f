/// What a document type calls its documents.
public struct TypeNames: Hashable, Sendable {
    /// Tên loại as printed above the subject, for example `KẾ HOẠCH`; empty for công văn.
    public var title: String
    /// Tên loại inside a sentence, for example `Kế hoạch`.
    public var word: String
    /// Viết tắt tên loại for the symbol, for example `KH`; empty for công văn.
    public var code: String

    /// Names of a type.
    public init(title: String, word: String, code: String) {
        self.title = title
        self.word = word
        self.code = code
    }
}
