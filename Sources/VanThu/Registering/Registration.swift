import Diagnostics
import Document
import Form
import Foundation
import Values
import Vietnamese

/// Gives a drafted spec its number and date, as the registry does, and proves that nothing else of it changes.
///
/// The spec is drafted as it is and with number and date, and both trees are compared node by node. Lines of the form
/// that print number or date may differ; text that quotes them by an expression may too, and is listed; anything else
/// is an error, and nothing is written.
public struct Registration {
    /// The number as typed.
    public let number: String
    /// The date as typed; `nil` keeps the spec's.
    public let date: String?
    /// Whether number and date are also written into the spec file.
    public var editsSpec = false

    /// A registration.
    public init(number: String, date: String?, editsSpec: Bool = false) {
        self.number = number
        self.date = date
        self.editsSpec = editsSpec
    }

    /// Renders the registered version as `<spec>-so-<number>` in every format of the renderer.
    public func run(_ path: String, options: RenderingOptions, into folder: String? = nil) -> Renderer.Outcome {
        func failed(_ diagnostics: [Diagnostic]) -> Renderer.Outcome {
            Renderer.Outcome(diagnostics: diagnostics, hasFailed: true)
        }
        let read = FileReading.source(path)
        guard let source = read.output, !read.hasErrors else { return failed(read.diagnostics) }
        var settings = ["số=\(number)"]
        if let date { settings.append("ngày=\(date)") }
        var numbered = options
        numbered.settings += settings
        let plain = Renderer(options: options).draft(source)
        let renderer = Renderer(options: numbered)
        let drafted = renderer.draft(source)
        guard let before = plain.output else { return failed(read.diagnostics + plain.diagnostics) }
        guard let after = drafted.output else { return failed(read.diagnostics + drafted.diagnostics) }
        var findings = given(source)
        let comparison = TreeComparison(before.document, after.document)
        findings += comparison.quotations.map { .quotesNumber(Self.words($0), at: Self.place($0, in: source)) }
        findings += comparison.others.map { change in
            .changesOtherwise(
                before: change.before.map(Self.words), after: change.after.map(Self.words),
                at: (change.before ?? change.after).flatMap { Self.place($0, in: source) })
        }
        if before.pack != after.pack { findings.append(.changesPack(before.pack.name, after.pack.name)) }
        if findings.hasErrors { return failed(read.diagnostics + drafted.diagnostics + findings) }
        let place = OutputPlace(spec: path, folder: folder, suffix: "-so-" + Self.fileName(number))
        var emitters = PreparedEmitters()
        let order = Order(name: path, drafted: Diagnosed(after, read.diagnostics + drafted.diagnostics + findings)) {
            $0.draft(source)
        }
        let rendering = renderer.renderings(of: [order], &emitters)[0]
        var outcome = Renderer.Outcome()
        var edited: OutputWriter.File?
        if editsSpec, !rendering.files.isEmpty {
            switch SpecEditing.file(source, path: path, number: number, date: date) {
            case .success(let file): edited = file
            case .failure(let fault): return failed(rendering.diagnostics + [fault.diagnostic])
            }
        }
        renderer.write(rendering, at: place, folder: folder, also: edited, &outcome)
        return outcome
    }

    /// What the spec says already: another number is an error, another complete date a finding.
    private func given(_ source: SourceFile) -> [Diagnostic] {
        guard let spec = SpecScanner.scan(source).output else { return [] }
        var found: [Diagnostic] = []
        if let typed = spec.peek("so"), typed.text != number, Key.fold(typed.text) != "de_trong" {
            found.append(.hasNumber(typed, given: number))
        }
        if let date, let typed = spec.peek("ngay"),
            let old = try? PartialDate.parse(typed.text).get(), old.isComplete,
            old != (try? PartialDate.parse(date).get())
        {
            found.append(.hasDate(typed, given: date))
        }
        return found
    }

    /// A number as part of a file name: letters, digits and hyphens.
    static func fileName(_ number: String) -> String {
        String(number.map { $0.isLetter || $0.isNumber ? $0 : "-" })
    }

    /// The printed words of a line of a dump, in order.
    private static func words(_ line: String) -> String {
        var words = ""
        var rest = line[...]
        while let start = rest.firstIndex(of: "\"") {
            var end = rest.index(after: start)
            while end < rest.endIndex, rest[end] != "\"" || rest[rest.index(before: end)] == "\\" {
                end = rest.index(after: end)
            }
            words += rest[rest.index(after: start)..<end]
            guard end < rest.endIndex else { break }
            rest = rest[rest.index(after: end)...]
        }
        return words.isEmpty ? line.trimmingCharacters(in: .whitespaces) : words
    }

    /// The line of the spec that a line of a dump comes from; `nil` where it was written elsewhere.
    private static func place(_ line: String, in source: SourceFile) -> SourceSpan? {
        guard let mark = line.lastIndex(of: "@"),
            let number = Int(line[line.index(after: mark)...].prefix { $0 != ":" }), number <= source.lineCount,
            let quote = line.firstIndex(of: "\"")
        else { return nil }
        let first = line[line.index(after: quote)...].prefix { $0 != "\"" }
        let text = source.line(number)
        guard text.contains(first.prefix(12)) || text.contains("{{") else { return nil }
        return SourceSpan(source, source.lineRange(number))
    }
}

extension Diagnostic {
    /// A number in the spec that is not the one given.
    fileprivate static func hasNumber(_ typed: LocatedText, given: String) -> Diagnostic {
        Diagnostic(
            "register.other-number", .error,
            Bilingual(
                vi: "văn bản đã có số «\(typed.text)», khác số «\(given)» đang cấp",
                en: "the document has the number «\(typed.text)» already, not «\(given)»"),
            at: typed.span,
            explanation: Bilingual(
                vi: "Kiểm tra sổ văn bản; nếu số trong tệp sai thì xóa mục «số» rồi làm lại.",
                en: "Look into the register; if the spec is wrong, take «số» out and run again."),
            found: typed.text, expected: Bilingual(vi: given, en: given))
    }

    /// A complete date in the spec that is not the one given.
    fileprivate static func hasDate(_ typed: LocatedText, given: String) -> Diagnostic {
        Diagnostic(
            "register.other-date", .warning,
            Bilingual(
                vi: "tệp ghi ngày «\(typed.text)», văn bản được cấp số ngày «\(given)»",
                en: "the spec says «\(typed.text)», the document is registered on «\(given)»"),
            at: typed.span, found: typed.text, expected: Bilingual(vi: given, en: given))
    }

    /// A line of the text that prints number or date by an expression.
    fileprivate static func quotesNumber(_ words: String, at span: SourceSpan?) -> Diagnostic {
        Diagnostic(
            "register.quotes-number", .information,
            Bilingual(
                vi: "dòng này nhắc số hoặc ngày nên cũng thay đổi: «\(words)»",
                en: "this line quotes number or date and changes too: «\(words)»"),
            at: span)
    }

    /// A line that changes though it prints neither number nor date.
    fileprivate static func changesOtherwise(before: String?, after: String?, at span: SourceSpan?) -> Diagnostic {
        let words = after ?? before ?? ""
        return Diagnostic(
            "register.other-change", .error,
            Bilingual(
                vi: "cấp số và ngày làm đổi cả nội dung: «\(words)»",
                en: "number and date change more of the document: «\(words)»"),
            at: span,
            explanation: Bilingual(
                vi: "Văn bản đã trình ký không được đổi khi cấp số; xem lại chỗ nội dung phụ thuộc số hay ngày.",
                en:
                    "What was signed must not change when it is numbered; look where the text depends on number or date."
            ),
            found: before ?? "", expected: nil)
    }

    /// Another rule pack because of the date.
    fileprivate static func changesPack(_ before: String, _ after: String) -> Diagnostic {
        Diagnostic(
            "register.other-pack", .error,
            Bilingual(
                vi: "ngày mới làm đổi thể thức từ «\(before)» sang «\(after)»",
                en: "the new date changes the form from «\(before)» to «\(after)»"),
            at: nil)
    }
}
