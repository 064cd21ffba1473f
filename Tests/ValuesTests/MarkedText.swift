import Diagnostics
import Testing
import Values

/// A text in which `▮` marks the places where diagnostics must point.
struct MarkedText {
    /// The text without marks.
    let text: String
    /// The UTF-8 offsets of the marks.
    let offsets: [Int]

    init(_ marked: String) {
        var text = ""
        var offsets: [Int] = []
        for part in marked.split(separator: "▮", omittingEmptySubsequences: false) {
            if !offsets.isEmpty || !text.isEmpty || marked.hasPrefix("▮") {
                offsets.append(text.utf8.count)
            }
            text += part
        }
        if marked.hasPrefix("▮") { offsets.removeFirst() }
        self.text = text
        self.offsets = offsets
    }
}

/// The fields that most tests use: the shape of the real ones, shorter.
enum Sample {
    static func field(
        _ name: String, _ kind: FieldKind, required: Bool = false, blank: Bool = false, none: Bool = false,
        isPrivate: Bool = false
    ) -> FieldDeclaration {
        FieldDeclaration(
            name, kind, isRequired: required, allowsBlank: blank, allowsNone: none,
            help: Bilingual(vi: "Trợ giúp.", en: "Help."), example: "ví dụ", isPrivate: isPrivate)
    }

    static let later = Bilingual(vi: "Mục này có ở phiên bản sau", en: "This comes with the next version")

    static let fields: [FieldDeclaration] = [
        field("mẫu", .text, required: true),
        field(
            "cơ quan",
            .map([field("tên", .line, required: true), field("cấp trên", .line), field("viết tắt", .text)])),
        field("ngày", .date),
        field("số", .text, blank: true, none: true),
        field("trích yếu", .line),
        field("lời dẫn", .blocks),
        field("nơi nhận", .line, none: true),
        field(
            "ký",
            .mapOrList([field("thay mặt", .line), field("chức vụ", .line), field("họ tên", .line, blank: true)])),
        field(
            "trình bày",
            .map([
                field("lề trái", .length(unit: "mm")), field("cỡ chữ", .length(unit: "pt")),
                field("giãn dòng", .number), field("đề mục", .words), field("kiểu đề mục", .wordMap),
                field("khổ", .choice(["A4", "A3"])), field("dấu kết", .choice(["có", "không"])),
            ])),
        field("mật khẩu", .number, isPrivate: true),
        field("dữ liệu", .data),
        field("chỉ tiêu", .deferred(later)),
    ]
}

/// Reads a head (with `mẫu` given and a text added) and checks that exactly these diagnostics come, each at a mark.
@discardableResult
func read(
    _ marked: String, _ codes: [String] = [], path: String = "a.vanthu", fields: [FieldDeclaration] = Sample.fields,
    settings: [Setting] = [], sourceLocation: SourceLocation = #_sourceLocation
) -> Head? {
    let isStrict = path.hasSuffix("yaml")
    let tail = isStrict ? (marked.contains("nội dung:") ? "" : "\nnội dung: |\n  Một đoạn.\n") : "\n---\nMột đoạn.\n"
    let source = MarkedText("mẫu: kế hoạch\n" + marked + tail)
    let file = SourceFile(path: path, text: source.text)
    let scanned = SpecScanner.scan(file)
    let head = scanned.output?.read(fields, settings: settings)
    check(scanned.diagnostics + (head?.diagnostics ?? []), codes, at: source.offsets, sourceLocation: sourceLocation)
    return head?.output
}

/// Checks codes and places of diagnostics.
func check(
    _ diagnostics: [Diagnostic], _ codes: [String], at offsets: [Int], sourceLocation: SourceLocation = #_sourceLocation
) {
    #expect(diagnostics.map(\.code) == codes, "\(diagnostics.map(\.message.vi))", sourceLocation: sourceLocation)
    let places = diagnostics.map { $0.span?.range.lowerBound ?? -1 }
    #expect(
        places == offsets, "points at \(diagnostics.map { String($0.span?.text ?? "") })",
        sourceLocation: sourceLocation)
    for diagnostic in diagnostics {
        #expect(!diagnostic.message.vi.contains("\n"), sourceLocation: sourceLocation)
        #expect(!diagnostic.message.vi.hasSuffix("."), sourceLocation: sourceLocation)
    }
}

extension Head {
    /// The field at a folded path.
    func value(_ path: String) -> FieldValue? {
        var map = fields
        let parts = path.split(separator: ".").map(String.init)
        for part in parts.dropLast() {
            guard case .map(let inner) = map[part]?.value else { return nil }
            map = inner
        }
        return parts.last.flatMap { map[$0]?.value }
    }

    /// The text at a folded path, whatever its kind.
    func text(_ path: String) -> String? {
        switch value(path) {
        case .text(let text), .line(let text), .blocks(let text): text.text
        default: nil
        }
    }

    /// A datum by its folded name.
    func datum(_ name: String) -> Value? {
        guard case .data(let entries, _) = value("du_lieu") else { return nil }
        return entries.first { $0.foldedName == name }?.value.value
    }

    /// A table by its folded name.
    func table(_ name: String) -> DataTable? {
        if case .table(let table) = datum(name) { table } else { nil }
    }
}
