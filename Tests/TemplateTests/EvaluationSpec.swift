import Diagnostics
import Document
import Template
import Testing
import Values
import Vietnamese

/// A spec for tests of the evaluation: head fields and data with real places, a text with markers, files to include.
struct EvaluationSpec {
    private var head = ""
    private var fields: [(String, (SourceFile) -> FieldValue?, Range<Int>)] = []
    private var data: [(String, Range<Int>, (SourceFile) -> SourcedValue)] = []
    private var text = ""
    private var frame: String?
    private var files: [String: String] = [:]
    private var limits = EvaluationLimits()
    private var declarations: [FieldDeclaration] = FormFields.standard

    /// A spec of a text, with a date unless told otherwise.
    init(_ text: String = "", hasForm: Bool = true) {
        self.text = text
        if hasForm { add("ngày", "30/6/2020") { .date(PartialDate(year: 2020, month: 6, day: 30), $0.span) } }
    }

    /// Adds a `dòng`.
    func line(_ name: String, _ value: String) -> Self { adding(name, value) { .line($0) } }
    /// Adds plain text.
    func plain(_ name: String, _ value: String) -> Self { adding(name, value) { .text($0) } }
    /// Adds a `khối`.
    func blocks(_ name: String, _ value: String) -> Self { adding(name, value) { .blocks($0) } }
    /// Adds a field of another kind.
    func field(_ name: String, _ value: String, _ make: @escaping (LocatedText) -> FieldValue) -> Self {
        adding(name, value, make)
    }
    /// Adds a group of `dòng` fields; a value that starts with `=` is plain text.
    func group(_ name: String, _ entries: [(String, String)]) -> Self {
        var copy = self
        let place = copy.write(name + ":\n")
        let parts = entries.map { name, value in
            let nameRange = copy.write("  " + name).dropFirst(2)
            let range = copy.write(": " + value + "\n").dropFirst(2).dropLast(1)
            return (name, nameRange, range, value)
        }
        copy.fields.append((name, { file in .map(Self.map(parts, file)) }, place.lowerBound..<(place.upperBound - 2)))
        return copy
    }
    /// Adds a list of groups.
    func groups(_ name: String, _ groups: [[(String, String)]]) -> Self {
        var copy = self
        let place = copy.write(name + ":\n")
        let parts = groups.map { entries in
            entries.map { name, value in
                let nameRange = copy.write("  " + name).dropFirst(2)
                let range = copy.write(": " + value + "\n").dropFirst(2).dropLast(1)
                return (name, nameRange, range, value)
            }
        }
        copy.fields.append(
            (name, { file in .list(parts.map { Self.map($0, file) }, SourceSpan(file, place)) }, place))
        return copy
    }
    /// Adds a constant: a figure where it reads as one, `""` empty, else text.
    func datum(_ name: String, _ value: String) -> Self {
        var copy = self
        let nameRange = copy.write("  " + name).dropFirst(2)
        let range = copy.write(": " + value + "\n").dropFirst(2).dropLast(1)
        copy.data.append(
            (
                name.replacing("▮", with: ""), nameRange,
                { SourcedValue(Self.value(value, isFigure: true), sources: [SourceSpan($0, range)]) }
            ))
        return copy
    }
    /// Adds a date.
    func date(_ name: String, _ value: String) -> Self {
        var copy = self
        let nameRange = copy.write("  " + name).dropFirst(2)
        let range = copy.write(": " + value + "\n").dropFirst(2).dropLast(1)
        copy.data.append(
            (
                name, nameRange,
                { file in
                    let date = try? PartialDate.parse(value).get()
                    return SourcedValue(date.map { .date($0) } ?? .empty, sources: [SourceSpan(file, range)])
                }
            ))
        return copy
    }
    /// Adds a table; columns whose name ends in `:` hold figures, `x` and `-` there are not applicable.
    func table(_ name: String, _ columns: [String], _ rows: [[String]]) -> Self {
        var copy = self
        let nameRange = copy.write("  " + name).dropFirst(2)
        _ = copy.write(":\n")
        let cells = rows.map { row in row.map { cell in (cell, copy.write("| " + cell).dropFirst(2)) } }
        copy.data.append(
            (
                name, nameRange,
                { file in
                    let made = columns.enumerated().map { index, column in
                        let isFigure = column.hasSuffix(":")
                        return DataColumn(
                            name: isFigure ? String(column.dropLast()) : column, kind: isFigure ? .figures : .text,
                            cells: cells.map {
                                DataCell(
                                    Self.value($0[index].0, isFigure: isFigure), at: SourceSpan(file, $0[index].1))
                            })
                    }
                    let span = SourceSpan(file, nameRange)
                    let table = DataTable(name: name, columns: made, rowCount: rows.count, span: span)
                    return SourcedValue(.table(table), sources: [span])
                }
            ))
        return copy
    }
    /// Sets the frame of the type.
    func frame(_ text: String) -> Self { with { $0.frame = text } }
    /// Adds a file to include, by its resolved path.
    func file(_ path: String, _ text: String) -> Self { with { $0.files[path] = text } }
    /// Changes the bounds.
    func limits(_ change: (inout EvaluationLimits) -> Void) -> Self { with { change(&$0.limits) } }
    /// Declares a field of the type.
    func declaring(_ declaration: FieldDeclaration) -> Self { with { $0.declarations.append(declaration) } }

    private func with(_ change: (inout Self) -> Void) -> Self {
        var copy = self
        change(&copy)
        return copy
    }

    private func adding(_ name: String, _ value: String, _ make: @escaping (LocatedText) -> FieldValue) -> Self {
        with { $0.add(name, value, make) }
    }

    private mutating func add(_ name: String, _ value: String, _ make: @escaping (LocatedText) -> FieldValue) {
        let nameRange = write(name)
        let range = write(": " + value + "\n").dropFirst(2).dropLast(1)
        fields.append((name.replacing("▮", with: ""), { make(LocatedText($0, range)) }, nameRange))
    }

    private mutating func write(_ text: String) -> Range<Int> {
        let start = head.utf8.count
        head += text.replacing("▮", with: "")
        markers.append(contentsOf: Self.markers(in: text).map { $0 + start })
        return start..<head.utf8.count
    }

    private var markers: [Int] = []

    private static func markers(in text: String) -> [Int] {
        var offset = 0
        var found: [Int] = []
        for part in text.split(separator: "▮", omittingEmptySubsequences: false).dropLast() {
            offset += part.utf8.count
            found.append(offset)
        }
        return found
    }

    private static func map(_ parts: [(String, Range<Int>, Range<Int>, String)], _ file: SourceFile) -> FieldMap {
        let entries = parts.map { name, nameRange, range, value in
            let (name, value) = (name.replacing("▮", with: ""), value.replacing("▮", with: ""))
            let text = LocatedText(file, range)
            let field: FieldValue =
                switch value {
                case "để trống": .blank(text.span)
                case "?": .faulty(text.span)
                case let value where value.hasPrefix("="):
                    .text(LocatedText(file, (range.lowerBound + 1)..<range.upperBound))
                case let value where value.hasPrefix("#"):
                    .number((try? VietnameseNumber.parse(value.dropFirst()).get()) ?? .zero, text.span)
                case let value where value.hasPrefix("~"):
                    .length((try? VietnameseNumber.parse(value.dropFirst()).get()) ?? .zero, unit: "mm", text.span)
                default: .line(text)
                }
            return Field(
                name: name, foldedName: Key.fold(name), nameSpan: SourceSpan(file, nameRange), value: field)
        }
        let start = parts.first?.1.lowerBound ?? 0
        return FieldMap(entries, span: SourceSpan(file, start..<(parts.first?.2.upperBound ?? 0)))
    }

    private static func value(_ text: String, isFigure: Bool) -> Value {
        if text.isEmpty { return .empty }
        guard isFigure else { return .text(text) }
        if text == "x" || text == "-" { return .notApplicable }
        guard case .success(let quantity) = VietnameseNumber.parseQuantity(text) else { return .text(text) }
        return quantity.unit == nil ? .number(quantity.value) : .quantity(quantity)
    }

    /// Evaluates the spec.
    func run() -> EvaluationRun {
        let separator = "---\n"
        let body = text.replacing("▮", with: "")
        let start = head.utf8.count + separator.utf8.count
        let file = SourceFile(path: "ho-so/van-ban.vanthu", text: head + separator + body)
        var entries = fields.compactMap { name, make, place in
            make(file).map {
                Field(name: name, foldedName: Key.fold(name), nameSpan: SourceSpan(file, place), value: $0)
            }
        }
        if !data.isEmpty {
            let values = data.map { name, place, make in
                DataEntry(
                    name: name, foldedName: Key.fold(name), nameSpan: SourceSpan(file, place), value: make(file))
            }
            let span = SourceSpan(file, 0..<0)
            entries.append(
                Field(name: "dữ liệu", foldedName: "du_lieu", nameSpan: span, value: .data(values, span)))
        }
        let files = files
        let loader = IncludeLoader(folders: ["ho-so", "mau"]) { request in
            let path =
                switch request {
                case .path(let path): path
                case .named(let family, let slug): "mau/\(family)/\(slug)"
                }
            guard let text = files[path] else {
                return .missing(candidates: files.keys.sorted().map { String($0.split(separator: "/").last ?? "") })
            }
            return .file(SourceFile(path: path, text: text.replacing("▮", with: "")))
        }
        let head = Head(file: file, fields: FieldMap(entries, span: SourceSpan(file, 0..<0)))
        let context = EvaluationContext(
            head: head, body: LocatedText(file, start..<file.utf8Count), declarations: declarations, loader: loader,
            notApplicableMark: "–", limits: limits)
        let frameText = frame.map { text -> LocatedText in
            let file = SourceFile(path: "mau/khung.vanthu", text: text.replacing("▮", with: ""))
            return LocatedText(file, 0..<file.utf8Count)
        }
        let type = TypeNames(title: "KẾ HOẠCH", word: "Kế hoạch", code: "KH")
        let result = Evaluation.evaluate(frame: frameText, type: type, in: context)
        var expected = markers + Self.markers(in: text).map { $0 + start }
        if let frame { expected += Self.markers(in: frame) }
        for (_, text) in files { expected += Self.markers(in: text) }
        return EvaluationRun(
            form: result.output?.form, body: result.output?.body ?? [], appendices: result.output?.appendices ?? [],
            issuedTexts: result.output?.issuedTexts ?? [], diagnostics: result.diagnostics, markers: expected.sorted())
    }
}

/// What came of an evaluation, with the places that the markers gave.
struct EvaluationRun {
    var form: FormData?
    var body: [Block]
    var appendices: [Appendix]
    var issuedTexts: [IssuedTextData] = []
    var diagnostics: [Diagnostic]
    var markers: [Int]

    /// The body as lines, see ``EvaluationDump``; unexpected diagnostics fail.
    func dump(sourceLocation: SourceLocation = #_sourceLocation) -> String {
        for diagnostic in diagnostics {
            Issue.record("\(diagnostic.code): \(diagnostic.message.vi)", sourceLocation: sourceLocation)
        }
        return EvaluationDump.text(body, appendices)
    }

    /// Expects exactly these diagnostics, in order, starting where the markers stand.
    func expect(_ codes: String..., sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(diagnostics.map(\.code) == codes, sourceLocation: sourceLocation)
        let places = diagnostics.compactMap { $0.span?.range.lowerBound }.sorted()
        #expect(places == markers, "places", sourceLocation: sourceLocation)
        for diagnostic in diagnostics {
            #expect(
                !diagnostic.message.vi.isEmpty && !diagnostic.message.vi.hasSuffix("."), sourceLocation: sourceLocation)
            #expect(!diagnostic.message.vi.contains("\n"), sourceLocation: sourceLocation)
        }
    }
}
