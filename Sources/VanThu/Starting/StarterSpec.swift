import Diagnostics
import Form
import Values
import Vietnamese

/// A commented spec to start from (tệp soạn khởi đầu): what must be given is open and filled with examples, the rest
/// stands ready behind a `#`, each with its sentence of help.
///
/// It renders as it is, without a finding. Lines of help start with `# `; a field that is switched off starts with a `#`
/// and no space, so that taking this one sign away switches it on with its indentation right.
struct StarterSpec {
    /// The type.
    let type: DocumentType
    /// The pack that the caller chose; the office's or the type's own where it is `nil`.
    let pack: RulePack?
    /// The pack by which the spec prints.
    let printing: RulePack
    /// The text below the head; where the type's own text has a head of its own above a line `---`, both.
    let body: String
    /// Folded paths that the office file gives already, for example `co_quan.ten`: they stay switched off.
    var given: Set<String> = []

    /// The spec.
    var text: String {
        let samples = StarterSamples.values(for: printing)
        let own = StarterHead(body)
        let head = type.usableFields.map { declared in
            let path = Key.fold(declared.name)
            guard let lines = own.lines[path] else { return "\n" + field(declared, samples) }
            return "\n" + comment(declared, path, indent: "") + lines
        }
        return opening + head.joined() + "---\n" + own.text + (own.text.hasSuffix("\n") ? "" : "\n")
    }

    private var opening: String {
        """
        # Tệp soạn văn bản loại «\(type.name)». Dòng mở đầu bằng dấu # là lời ghi, không in ra.
        # Mục đang mở: thay ví dụ bằng nội dung của mình. Mục đang tắt có dấu # sát tên: xóa dấu # ấy khi cần dùng.
        # Các mục và cách ghi: vanthu fields \(type.id). Làm văn bản: vanthu render, rồi tên tệp này.

        """
    }

    /// A field at the margin with its help.
    private func field(_ field: FieldDeclaration, _ samples: [String: String]) -> String {
        let path = Key.fold(field.name)
        let isOpen = isOpen(field, path)
        let help = comment(field, path, indent: "")
        switch field.kind {
        case .map, .mapOrList:
            return help + (isOpen ? "" : "#") + field.name + ":\n"
                + field.kind.inner.map { inner(of: field, $0, path, isOpen: isOpen, samples) }.joined()
        case .text, .line, .blocks, .date, .number, .length, .choice, .words, .data, .table, .wordMap, .named,
            .deferred:
            return help + entry(field, value(field, path, samples), mark: isOpen ? "" : "#")
        }
    }

    /// A field inside another. Of a group that is off only what its example names stands there.
    private func inner(
        of group: FieldDeclaration, _ field: FieldDeclaration, _ groupPath: String, isOpen isGroupOpen: Bool,
        _ samples: [String: String]
    ) -> String {
        let path = groupPath + "." + Key.fold(field.name)
        let named = Self.values(in: samples[groupPath] ?? group.example)
        let value = named[Key.fold(field.name)] ?? value(field, path, samples)
        guard isGroupOpen else {
            return named[Key.fold(field.name)] == nil ? "" : entry(field, value, mark: "#  ")
        }
        let isOpen = (field.isRequired || named[Key.fold(field.name)] != nil) && !given.contains(path)
        return comment(field, path, indent: "  ") + entry(field, value, mark: isOpen ? "  " : "  #")
    }

    /// Whether a field at the margin is switched on: what a spec must give, what the caller chose, and recipients, which
    /// hardly any document lacks.
    private func isOpen(_ field: FieldDeclaration, _ path: String) -> Bool {
        if path == "the_thuc" { return pack != nil }
        if given.contains(path) { return false }
        if given.contains(where: { $0.hasPrefix(path + ".") }) {
            let named = Self.values(in: field.example)
            return field.kind.inner.contains { inner in
                let name = Key.fold(inner.name)
                return (inner.isRequired || named[name] != nil) && !given.contains(path + "." + name)
            }
        }
        return field.defaultText == nil && (field.isRequired || path == "noi_nhan")
    }

    /// What stands behind the name of a field: what the type or the caller says, then the pack's sample, then the
    /// declaration's example.
    private func value(_ field: FieldDeclaration, _ path: String, _ samples: [String: String]) -> String {
        switch path {
        case "mau": return type.name
        case "the_thuc":
            return RulePacks.pack(named: field.example)?.id == printing.id ? field.example : printing.name
        default: break
        }
        if let text = field.defaultText?.text, !text.isEmpty { return text }
        if let sample = samples[path] { return sample }
        return field.example.isEmpty ? field.kind.placeholder : field.example
    }

    /// The help of a field as lines behind `# `.
    private func comment(_ field: FieldDeclaration, _ path: String, indent: String) -> String {
        var words = field.help.vi
        if field.defaultText != nil { words += " Không ghi thì lấy giá trị dưới đây." }
        if given.contains(path) { words += " Tệp cơ quan đã ghi." }
        return words.split(separator: "\n").map { indent + "# " + $0 + "\n" }.joined()
    }

    /// A name with its value, on its line or on the lines below; every line starts with the mark.
    private func entry(_ field: FieldDeclaration, _ value: String, mark: String) -> String {
        let rows = value.split(separator: "\n", omittingEmptySubsequences: false)
        let below = rows.map { mark + "  " + $0 + "\n" }.joined()
        if case .data = field.kind { return mark + field.name + ":\n" + below }
        if case .blocks = field.kind { return mark + field.name + ": |\n" + below }
        return rows.count > 1
            ? mark + field.name + ": |\n" + below : mark + field.name + ": " + value + "\n"
    }

    /// The values that the example of a group names: `chức vụ: Chủ tịch`, one a line.
    private static func values(in example: String) -> [String: String] {
        var values: [String: String] = [:]
        for line in example.split(separator: "\n") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let value = line[line.index(after: colon)...].drop { $0 == " " }
            values[Key.fold(line[..<colon])] = String(value)
        }
        return values
    }
}

extension FieldKind {
    /// What stands for a value where the declaration has no example.
    fileprivate var placeholder: String {
        switch self {
        case .text, .line, .blocks: "…"
        case .date: "30/6/2026"
        case .number: "1"
        case .length(let unit): "10 \(unit)"
        case .choice(let words): words.first ?? "…"
        case .words: "[…]"
        case .data: "tên: 1"
        case .table: "| Tên | Tổng |\n|-----|-----:|\n| …   |    1 |"
        case .wordMap: "{ 1: đậm }"
        case .map, .mapOrList, .named, .deferred: ""
        }
    }
}
