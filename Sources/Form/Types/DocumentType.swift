public import Diagnostics
public import Template
public import Values
import Vietnamese

/// A document type: a folder under `Templates/` with its declaration `type.yaml`, its frame `khung.vanthu` and a sample
/// `mau.vanthu`. Types and rule packs are independent.
public struct DocumentType: Sendable {
    /// The folder's name, for example `ke-hoach`.
    public var id: String
    /// What `mẫu` calls it, for example `kế hoạch`.
    public var name: String
    /// Tên loại as printed above the subject, before capitals; empty for công văn.
    public var title: String
    /// Tên loại inside a sentence, for example `Kế hoạch`.
    public var word: String
    /// Viết tắt tên loại for the symbol, for example `KH`; empty for công văn.
    public var code: String
    /// The rule pack where the spec names none.
    public var defaultPack: RulePack
    /// One sentence that says what such a document is for; empty where the declaration has none.
    public var help: Bilingual
    /// The standard fields as this type wants them: required or not.
    public var standardFields: [FieldDeclaration]
    /// What stands in standard fields where the spec says nothing, whatever the office file says (`ấn định`).
    public var fixedFields: FieldMap?
    /// What stands in standard fields where neither spec nor office says anything (`mặc định`).
    public var defaults: FieldMap?
    /// The fields that this type adds to those of every form.
    public var fields: [FieldDeclaration]
    /// The frame into which the spec's text is set; `nil` prints the text alone.
    public var frame: LocatedText?
    /// The parts that the text must have (phần phải có), in their order.
    public var requiredParts: [RequiredPart] = []
    /// How a spec of this type follows one of another type (nối tiếp); `nil` where it follows none.
    public var succession: Succession?

    /// Every field that a spec of this type may have: the standard ones, then its own.
    public var headFields: [FieldDeclaration] { standardFields + fields }

    /// What the evaluation needs to know of the type.
    public var names: TypeNames { TypeNames(title: title, word: word, code: code) }

    /// Whether `mẫu` may call the type so: its name or its folder's, folded.
    public func isNamed(_ name: String) -> Bool {
        let folded = Key.fold(name)
        return Key.fold(id) == folded || Key.fold(self.name) == folded
    }

    /// Which year's figures a document takes over from the one that it follows.
    public enum Succession: String, CaseIterable, Sendable {
        /// A report on a plan: the plan's figures stay the plan.
        case sameYear = "cùng năm"
        /// A plan after a report: next year's plan becomes the plan, this year's result last year's.
        case nextYear = "năm sau"
    }

    /// The kinds that a field of a type's own may have.
    enum OwnFieldKind: String, CaseIterable {
        /// Plain text.
        case text = "chữ"
        /// A line with marks and expressions.
        case line = "dòng"
        /// Blocks.
        case blocks = "khối"
        /// A date.
        case date = "ngày"
        /// A number.
        case number = "số"
        /// One of the words that its declaration names.
        case choice = "chọn"

        /// The kind as declarations have it.
        /// - Parameter words: What may be chosen; for ``choice`` alone.
        func kind(choosing words: [String]) -> FieldKind {
            switch self {
            case .text: .text
            case .line: .line
            case .blocks: .blocks
            case .date: .date
            case .number: .number
            case .choice: .choice(words)
            }
        }
    }
}
