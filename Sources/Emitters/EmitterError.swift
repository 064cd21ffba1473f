public import Diagnostics
public import Packaging
public import XML

/// Why a document could not be written.
public struct EmitterError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What happened.
    public enum Code: Hashable, Sendable {
        /// A character that no XML file can hold, for example a control character.
        case invalidCharacter(Unicode.Scalar)
        /// A footnote inside the text of a footnote (chú thích trong chú thích), by its label.
        case noteInsideNote(String)
        /// The XML writer refused for another reason.
        case markup(XMLError)
        /// The package could not be put together.
        case package(PackagingError)
    }

    /// What happened.
    public var code: Code

    /// An error of a code.
    public init(_ code: Code) { self.code = code }

    /// An error of the XML writer.
    init(_ error: XMLError) {
        if error.code == .invalidCharacter, let scalar = error.scalar {
            code = .invalidCharacter(scalar)
        } else {
            code = .markup(error)
        }
    }

    /// Whether it is a defect of ours, not of the author's text.
    public var isDefect: Bool {
        switch code {
        case .invalidCharacter, .noteInsideNote: false
        case .markup, .package: true
        }
    }

    /// What happened, in English, for logs.
    public var description: String { diagnostic.message.en }

    /// What to tell the author; without a place, since characters are looked for when the text is read.
    public var diagnostic: Diagnostic {
        switch code {
        case .invalidCharacter(let scalar): .invalidCharacter(scalar)
        case .noteInsideNote(let label): .noteInsideNote(label)
        case .markup(let error): .notWritten(error.description)
        case .package(let error): .notWritten(error.description)
        }
    }
}

extension Diagnostic {
    /// A character that no file of ours can hold.
    fileprivate static func invalidCharacter(_ scalar: Unicode.Scalar) -> Diagnostic {
        let hex = String(scalar.value, radix: 16, uppercase: true)
        let name = "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
        return Diagnostic(
            "emit.invalid-character", .error,
            Bilingual(
                vi: "văn bản có ký tự điều khiển «\(name)» không ghi được vào tệp",
                en: "the text holds the control character «\(name)», which no file can carry"),
            at: nil,
            explanation: Bilingual(
                vi: "Ký tự này không nhìn thấy được, thường do sao chép từ nơi khác; hãy gõ lại đoạn chữ đó.",
                en: "The character is invisible and mostly comes from pasting; type that passage again."),
            found: name)
    }

    /// A footnote whose text has a footnote.
    fileprivate static func noteInsideNote(_ label: String) -> Diagnostic {
        Diagnostic(
            "emit.note-inside-note", .error,
            Bilingual(
                vi: "chú thích «\(label)» nằm trong nội dung của một chú thích khác",
                en: "the footnote «\(label)» stands inside the text of another footnote"),
            at: nil,
            explanation: Bilingual(
                vi: "Chú thích chỉ đặt được trong phần văn bản; hãy gộp hai chú thích làm một.",
                en: "A footnote can only stand in the text; join the two into one."),
            found: label)
    }

    /// Whatever the writers refuse that is no fault of the author.
    fileprivate static func notWritten(_ detail: String) -> Diagnostic {
        Diagnostic(
            "emit.not-written", .error,
            Bilingual(
                vi: "không tạo được tệp kết quả: «\(detail)»", en: "the output could not be made: «\(detail)»"),
            at: nil,
            explanation: Bilingual(
                vi:
                    "Đây là lỗi của chương trình, không phải của văn bản; hãy gửi tệp đặc tả và dòng này cho người làm VanThu.",
                en: "This is a defect of VanThu, not of the text; please report it with the spec and this line."))
    }
}
