import Diagnostics
import Document
import Values
import Vietnamese

extension Evaluator {
    /// The folded family of the named lists of recipients (danh sách nơi nhận).
    static let recipientsFamily = "noi_nhan"

    /// Fetches the file of an include and runs something inside it: with the include's arguments as the only names of
    /// its own, its path for further includes, and the tag in the chain of including places.
    mutating func include(_ tag: SyntaxInclude, _ body: (inout Evaluator, IncludedText) -> Void) {
        var arguments = Scope()
        for argument in tag.arguments {
            let value = evaluate(argument.value)
            let names = scope
            scope = arguments
            _ = bind(argument.name, at: argument.nameSpan, to: value)
            arguments = scope
            scope = names
        }
        guard dryDepth == 0, let included = included(tag) else { return }
        let saved = (scope, footnotes, openFootnotes, includingPath)
        (scope, footnotes, openFootnotes, includingPath) = (arguments, [], [], included.text.file.path)
        openIncludes.append(included.id)
        trace.append(tag.span)
        body(&self, included)
        trace.removeLast()
        openIncludes.removeLast()
        (scope, footnotes, openFootnotes, includingPath) = saved
    }

    /// The parsed text of an included file; its faults are told once.
    mutating func parsed(_ included: IncludedText) -> SyntaxText? {
        if let known = parsedIncludes[included.id] { return known }
        let parsed = context.parsed?.text(included.text) ?? TextParser.parse(included.text)
        report(parsed.diagnostics)
        parsedIncludes[included.id] = .some(parsed.output)
        return parsed.output
    }

    /// The parsed list of an included file; its faults are told once.
    mutating func parsedList(_ included: IncludedText) -> [SyntaxListLine]? {
        if let known = parsedLists[included.id] { return known }
        let parsed = context.parsed?.list(included.text) ?? TextParser.parseList(included.text)
        report(parsed.diagnostics)
        parsedLists[included.id] = .some(parsed.output)
        return parsed.output
    }

    private mutating func included(_ tag: SyntaxInclude) -> IncludedText? {
        let limit = context.limits.includeDepth
        guard openIncludes.count < limit else {
            report(.includeTooDeep(limit: limit, at: tag.span))
            return nil
        }
        let request: IncludeRequest
        let written: String
        let span: SourceSpan
        switch tag.target {
        case .path(let path, let place):
            (written, span) = (path, place)
            guard let resolved = resolved(path) else {
                report(.includeOutside(path, at: place))
                return nil
            }
            request = .path(resolved)
        case .named(let family, let slug, let place):
            (written, span) = (slug, place)
            request = .named(family: Key.fold(family), slug: Key.fold(slug))
        }
        switch context.loader.load(request) {
        case .file(let file):
            return unopened(IncludedText(text: LocatedText(file, 0..<file.utf8Count), id: file.path), at: span)
        case .part(let text, let name):
            return unopened(IncludedText(text: text, id: "\(text.file.path) «\(name)»"), at: span)
        case .missing(let candidates):
            report(.includeMissing(written, nearest: Self.nearestFile(written, among: candidates), at: span))
        case .outside: report(.includeOutside(written, at: span))
        case .faulty(let diagnostics):
            trace.append(tag.span)
            report(diagnostics)
            trace.removeLast()
        }
        return nil
    }

    /// A text that is not being included already; one that is takes itself in.
    private mutating func unopened(_ included: IncludedText, at span: SourceSpan) -> IncludedText? {
        let open = [context.head.file.path] + openIncludes
        guard let start = open.firstIndex(of: included.id) else { return included }
        report(.includeCycle(open[start...] + [included.id], at: span))
        return nil
    }

    /// The nearest file name; equal endings such as `.vanthu` make no names near.
    private static func nearestFile(_ written: String, among candidates: [String]) -> String? {
        func stem(_ name: String) -> String { name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name }
        let stems = candidates.map(stem)
        guard let nearest = NearestName.find(stem(written), among: stems) else { return nil }
        return stems.firstIndex(of: nearest).map { candidates[$0] }
    }

    /// An include's path against the including file, inside an allowed folder.
    private func resolved(_ path: String) -> String? {
        guard let resolved = IncludePath.resolve(path, from: includingPath) else { return nil }
        let folders =
            context.loader.folders.isEmpty ? [IncludePath.folder(of: context.head.file.path)] : context.loader.folders
        return folders.contains { IncludePath.isInside(resolved, $0) } ? resolved : nil
    }
}

/// A text that an include takes in.
struct IncludedText {
    /// The text with its places.
    var text: LocatedText
    /// What tells it from others: the path of its file, and its name where it is part of one.
    var id: String
}

extension Diagnostic {
    /// Includes inside includes without end.
    static func includeTooDeep(limit: Int, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "include.too-deep", .error,
            Bilingual(
                vi: "«chèn» lồng nhau quá giới hạn \(limit) tầng", en: "includes go deeper than the limit of \(limit)"),
            at: span)
    }

    /// A file that takes itself in.
    static func includeCycle(_ chain: some Sequence<String>, at span: SourceSpan) -> Diagnostic {
        let path = chain.joined(separator: " → ")
        return Diagnostic(
            "include.cycle", .error,
            Bilingual(vi: "tệp tự chèn lại chính nó: \(path)", en: "a file includes itself: \(path)"), at: span)
    }

    /// No such file or list.
    static func includeMissing(_ name: String, nearest: String?, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "include.missing", .error,
            Bilingual(vi: "không tìm thấy «\(name)» để chèn", en: "«\(name)» was not found"), at: span,
            explanation: Bilingual(
                vi: """
                    Tên tệp tính từ thư mục của tệp đang viết; danh sách có tên nằm trong tệp cơ quan hoặc thư mục \
                    Templates.
                    """,
                en: """
                    File names count from the folder of the including file; named lists are in the office file or in \
                    Templates.
                    """),
            found: name, suggestion: nearest)
    }

    /// A list of recipients among the blocks of a text: its braces and marks mean something in a list only.
    static func recipientsInText(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "include.recipients-in-text", .error,
            Bilingual(
                vi: "danh sách nơi nhận «\(name)» không chèn được vào phần văn bản",
                en: "the recipients list «\(name)» cannot be included in the text"), at: span,
            explanation: Bilingual(
                vi: "Danh sách này dùng cho mục «nơi nhận» hoặc «kính gửi» của phần đầu.",
                en: "It belongs in «nơi nhận» or «kính gửi» of the head."),
            found: name)
    }

    /// A file above the allowed folders.
    static func includeOutside(_ path: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "include.outside", .error,
            Bilingual(
                vi: "«\(path)» nằm ngoài thư mục của văn bản và thư mục mẫu",
                en: "«\(path)» lies outside the spec's and the templates' folders"),
            at: span,
            explanation: Bilingual(
                vi: "Chỉ chèn được tệp trong cùng thư mục hoặc thư mục con; hãy chép tệp vào đó.",
                en: "Only files in the same folder or below can be included; copy the file there."),
            found: path)
    }
}
