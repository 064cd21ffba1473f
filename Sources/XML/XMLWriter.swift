import CXML

/// Writes one XML or HTML document forward, through libxml2's text writer.
///
/// Elements are closures, so nesting cannot go wrong. Text and values are escaped and checked against what the dialect
/// can carry; the first failure sticks, later calls do nothing, and `finish()` throws it, so that emitters stay free
/// of error handling. Nothing is ever indented: white space is text. Not `Sendable`; it stays in the task that made it.
@safe public struct XMLWriter: ~Copyable {
    /// The two ways of writing.
    public enum Dialect: Sendable {
        /// XML 1.0 in UTF-8 with its declaration.
        case xml
        /// HTML with `<!DOCTYPE html>`: only void elements close themselves, all others get an end tag.
        case html

        /// What stands before the root element.
        var prolog: StaticString {
            switch self {
            case .xml: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            case .html: "<!DOCTYPE html>\n"
            }
        }
    }

    /// The rules this writer follows.
    public let dialect: Dialect

    /// The C writer; `nil` when it could not be made, which counts as a failure of the library.
    let handle: OpaquePointer?
    /// How many elements are open.
    var depth = 0
    /// How many elements were written outside any element.
    var rootCount = 0
    /// Whether text was written outside any element.
    var hasLooseText = false
    /// A failure that the C writer does not know of.
    var failure: XMLError?

    /// A writer at the start of a document.
    public init(_ dialect: Dialect = .xml) {
        self.init(dialect, isStencil: false)
    }

    /// A writer of a document, or of a stencil in which U+FFFF marks a hole.
    init(_ dialect: Dialect, isStencil: Bool) {
        self.dialect = dialect
        unsafe handle = Library.isReady ? cxml_writer_create(dialect == .html, isStencil) : nil
        let prolog = dialect.prolog
        unsafe cxml_writer_raw(handle, prolog.utf8Start, Int64(prolog.utf8CodeUnitCount))
    }

    deinit { unsafe cxml_writer_destroy(handle) }

    // MARK: Elements

    /// Writes an element with what the closure writes inside it; attributes stand in the order given.
    public mutating func element(
        _ name: XMLName, _ attributes: KeyValuePairs<XMLName, String> = [:], _ content: (inout XMLWriter) -> Void
    ) {
        start(name)
        for (attribute, value) in attributes { write(attribute, value) }
        content(&self)
        end()
    }

    /// Writes an element whose attributes were collected beforehand.
    public mutating func element(
        _ name: XMLName, _ attributes: [(XMLName, String)], _ content: (inout XMLWriter) -> Void
    ) {
        start(name)
        for (attribute, value) in attributes { write(attribute, value) }
        content(&self)
        end()
    }

    /// Writes an element that holds only text.
    public mutating func element(
        _ name: XMLName, _ attributes: KeyValuePairs<XMLName, String> = [:], text: String
    ) {
        start(name)
        for (attribute, value) in attributes { write(attribute, value) }
        self.text(text)
        end()
    }

    /// Writes an element without content.
    public mutating func empty(_ name: XMLName, _ attributes: KeyValuePairs<XMLName, String> = [:]) {
        start(name)
        for (attribute, value) in attributes { write(attribute, value) }
        end()
    }

    /// Writes an element without content, whose attributes were collected beforehand.
    public mutating func empty(_ name: XMLName, _ attributes: [(XMLName, String)]) {
        start(name)
        for (attribute, value) in attributes { write(attribute, value) }
        end()
    }

    // MARK: Content

    /// Writes text, escaped.
    public mutating func text(_ text: String) {
        if depth == 0 && !text.isEmpty { hasLooseText = true }
        var text = text
        let handle = unsafe handle
        text.withUTF8 { unsafe cxml_writer_text(handle, $0.baseAddress, Int64($0.count)) }
    }

    /// Writes HTML's `style` element with a style sheet, which is not escaped; `<` and `&` in it are refused.
    public mutating func styleSheet(_ css: String, _ attributes: KeyValuePairs<XMLName, String> = [:]) {
        guard dialect == .html else { return fail(.mixedDialects) }
        countRoot()
        unsafe cxml_writer_start_style(handle)
        for (attribute, value) in attributes { write(attribute, value) }
        var css = css
        let handle = unsafe handle
        css.withUTF8 { unsafe cxml_writer_style_sheet(handle, $0.baseAddress, Int64($0.count)) }
    }

    // MARK: The end

    /// The finished document, with a line break at its end; throws the first failure.
    public consuming func finish() throws(XMLError) -> [UInt8] {
        endDocument()
        return try bytes(from: 0)
    }

    /// Lends the finished document to the closure instead of copying it: for large documents that are compressed at
    /// once. Throws the first failure, or what the closure throws.
    public consuming func finish<Result>(_ body: (Span<UInt8>) throws -> Result) throws -> Result {
        endDocument()
        return try lend(body)
    }

    /// What was written since the prolog, to be spliced into other documents; throws the first failure.
    public consuming func finishFragment() throws(XMLError) -> XMLFragment {
        XMLFragment(
            dialect: dialect, bytes: try bytes(from: dialect.prolog.utf8CodeUnitCount), rootCount: rootCount,
            hasLooseText: hasLooseText)
    }

    // MARK: Steps

    /// Opens an element.
    private mutating func start(_ name: XMLName) {
        countRoot()
        depth += 1
        unsafe cxml_writer_start(handle, name.pointer)
    }

    /// Closes the innermost element.
    private mutating func end() {
        depth -= 1
        unsafe cxml_writer_end(handle)
    }

    /// Writes an attribute of the element just opened.
    private mutating func write(_ name: XMLName, _ value: String) {
        var value = value
        let handle = unsafe handle
        value.withUTF8 {
            unsafe cxml_writer_attribute(handle, name.pointer, $0.baseAddress, Int64($0.count))
        }
    }

    /// Counts an element that stands outside all others.
    private mutating func countRoot() {
        if depth == 0 { rootCount += 1 }
    }

    /// Keeps the first failure.
    mutating func fail(_ code: XMLError.Code, detail: String = "") {
        guard failure == nil, unsafe cxml_writer_failure(handle) == .ok else { return }
        failure = XMLError(code, detail: detail)
    }

    /// Checks that the document is whole and ends its last line.
    private mutating func endDocument() {
        if depth == 0 && (rootCount != 1 || hasLooseText) { fail(.notOneRoot) }
        let newline: [UInt8] = [UInt8(ascii: "\n")]
        unsafe cxml_writer_raw(handle, newline, 1)
    }

    /// What was written so far, as long as the C writer lives, or the first failure.
    private borrowing func written() throws(XMLError) -> UnsafeBufferPointer<UInt8> {
        if let error = failure ?? libraryFailure { throw error }
        var count: Int64 = 0
        guard let start = unsafe cxml_writer_bytes(handle, &count) else { throw XMLError(.library) }
        return unsafe UnsafeBufferPointer(start: start, count: Int(count))
    }

    /// Lends what was written so far; borrowing, so that the C writer outlives the closure.
    borrowing func lend<Result>(_ body: (Span<UInt8>) throws -> Result) throws -> Result {
        try unsafe body(written().span)
    }

    /// A copy of what was written from an offset on, or the first failure.
    borrowing func bytes(from offset: Int) throws(XMLError) -> [UInt8] {
        unsafe [UInt8](try written().dropFirst(offset))
    }

    /// The first failure of the C writer.
    private var libraryFailure: XMLError? {
        let code: XMLError.Code
        switch unsafe cxml_writer_failure(handle) {
        case .ok: return nil
        case .invalidCharacter: code = .invalidCharacter
        case .library: code = .library
        case .duplicateAttribute: code = .duplicateAttribute
        case .contentInVoidElement: code = .contentInVoidElement
        case .rawTextElement: code = .rawTextElement
        case .markupInStyleSheet: code = .markupInStyleSheet
        }
        let scalar = code == .invalidCharacter ? unsafe Unicode.Scalar(cxml_writer_scalar(handle)) : nil
        let element = unsafe cxml_writer_element(handle).map { unsafe String(cString: $0) }
        return XMLError(code, scalar: scalar, element: element)
    }
}
