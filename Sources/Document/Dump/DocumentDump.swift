import Diagnostics

/// A readable, diffable picture of a tree, one node a line; for `vanthu tree` and as expected values of tests.
///
/// The form is stable: roles by their names, text in straight quotes, children two spaces deeper.
public struct DocumentDump {
    /// What the dump shows beside roles and text.
    public struct Options: Hashable, Sendable {
        /// Whether each block shows where it was written, as `@line:column`.
        public var showsPlaces: Bool
        /// Whether each figure shows the cells and fields it came from, as `← line:column`.
        public var showsSources: Bool

        /// Options; nothing but roles and text unless said otherwise.
        public init(showsPlaces: Bool = false, showsSources: Bool = false) {
            self.showsPlaces = showsPlaces
            self.showsSources = showsSources
        }
    }

    /// What is shown.
    let options: Options
    /// The lines so far.
    private var lines: [String] = []
    private var depth = 0

    private init(_ options: Options) { self.options = options }

    /// The dump of a whole document.
    public static func text(_ document: Document, options: Options = Options()) -> String {
        var dump = DocumentDump(options)
        dump.add(document)
        return dump.result
    }

    /// The dump of blocks alone.
    public static func text(_ blocks: [Block], options: Options = Options()) -> String {
        var dump = DocumentDump(options)
        dump.add(blocks)
        return dump.result
    }

    /// The dump of one line of inlines.
    public static func text(_ content: [Inline], options: Options = Options()) -> String {
        DocumentDump(options).words(content)
    }

    /// The dump of the assembled parts of a form alone.
    public static func text(_ form: DocumentForm, options: Options = Options()) -> String {
        var dump = DocumentDump(options)
        dump.add(form)
        return dump.result
    }

    private var result: String { lines.joined(separator: "\n") }

    /// Adds a line at the current depth.
    mutating func add(_ line: String) {
        lines.append(String(repeating: "  ", count: depth) + line)
    }

    /// Runs a step one depth deeper.
    mutating func nest(_ body: (inout DocumentDump) -> Void) {
        depth += 1
        body(&self)
        depth -= 1
    }

    private mutating func add(_ document: Document) {
        addBeginning(document.form)
        add("body")
        nest { $0.add(document.body) }
        addClosing(document.form)
        for appendix in document.appendices { add(appendix) }
        for text in document.issuedTexts { add(text) }
        add(document.form.metadata)
    }

    private mutating func add(_ text: IssuedText) {
        var line = "issued text"
        if let name = text.name { line += " named \(name)" }
        if !text.form.typeWord.isEmpty { line += " called \(Self.quoted(text.form.typeWord))" }
        if text.orientation == .landscape { line += " landscape" }
        add(line + place(text.origin))
        nest { dump in
            dump.addBeginning(text.form)
            dump.add("body")
            dump.nest { $0.add(text.body) }
            dump.addClosing(text.form)
            for appendix in text.appendices { dump.add(appendix) }
        }
    }

    private mutating func add(_ appendix: Appendix) {
        let heading = appendix.heading
        var line = "appendix"
        switch heading.label {
        case .numbered(let typed): line += typed.map { " typed \(Self.quoted($0))" } ?? ""
        case .own(let label): line += " own \(Self.quoted(label))"
        }
        if let name = heading.name { line += " named \(name)" }
        if let label = heading.printedLabel { line += " prints \(Self.quoted(label))" }
        if appendix.orientation == .landscape { line += " landscape" }
        if heading.keepsCase { line += " keeps-case" }
        add(line + place(heading.origin))
        nest { dump in
            dump.add("title " + dump.words(heading.title))
            switch heading.reference {
            case .generated: dump.add("reference generated")
            case .none: break
            case .line(let content): dump.add("reference " + dump.words(content))
            }
            dump.add(appendix.blocks)
            dump.add(appendix.signatures, "signatures")
        }
    }

    /// A place as `@line:column` where places are shown.
    func place(_ origin: Origin) -> String {
        guard options.showsPlaces, let span = origin.written else { return "" }
        return " @" + Self.position(span)
    }

    /// A place as `line:column`.
    static func position(_ span: SourceSpan) -> String {
        let start = span.start
        return "\(start.line):\(start.column)"
    }

    /// What stands before the place of a value of the command line.
    public static let settingMark = "--set:"

    /// The place of an input as `line:column`, in a sheet as `Sheet!D17`, that of a value of the command line as
    /// `--set:line:column`.
    static func source(_ span: SourceSpan) -> String {
        if let sheet = span.file.sheet, let cell = span.cell { return sheet.name + "!" + cell }
        return (span.file.path + ":" == settingMark ? settingMark : "") + position(span)
    }

    /// A text in straight quotes, with quotes and invisible characters written out.
    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            case "\u{A0}": quoted += "\\u{A0}"
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
