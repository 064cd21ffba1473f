import CXML

/// Reads XML forward, an event at a time, within limits.
///
/// No network, no entity but XML's own five, no document type unless permitted, no recovery: the first fault ends the
/// reading. The library parses a piece of the bytes whenever the log of what it said runs out. Not `Sendable`.
@safe public struct XMLPullReader: ~Copyable {
    /// How many bytes the library gets at once.
    private static let pieceSize = 32 << 10

    /// The C reader; `nil` when it could not be made.
    private let handle: OpaquePointer?
    /// The document.
    private let bytes: [UInt8]
    /// What is accepted.
    private let limits: XMLLimits
    /// How many bytes the library has got.
    private var fed = 0
    /// Whether the library was told of the end.
    private var isFed = false
    /// How many bytes of the log were read, and how many there are.
    var logOffset = 0, logCount = 0
    /// The names met so far, by the number the log gives them.
    private(set) var names: [XMLQualifiedName] = []
    /// The failure that ended the reading.
    private var failure: XMLError?
    /// The log as records read it, taken over once a piece; what records name stands there until the next one is asked
    /// for.
    package private(set) var page: [UInt8] = []
    /// Whether the log is newer than the page.
    private var isPageStale = true

    /// A reader at the start of a document.
    public init(_ bytes: [UInt8], limits: XMLLimits = XMLLimits()) {
        self.bytes = bytes
        self.limits = limits
        unsafe handle =
            Library.isReady && bytes.count <= limits.size
            ? cxml_reader_create(Int64(limits.depth), limits.permitsDoctype) : nil
    }

    deinit { unsafe cxml_reader_destroy(handle) }

    /// The next event; `nil` after the end. A failure is thrown again on every further call.
    public mutating func next() throws(XMLError) -> XMLEvent? {
        try fill() ? readEvent() : nil
    }

    /// Feeds the library until the log holds something; `false` at the end.
    private mutating func fill() throws(XMLError) -> Bool {
        while logOffset == logCount {
            if let failure { throw failure }
            if isFed { return false }
            feed()
        }
        return true
    }

    /// Makes the page hold the next record; `false` at the end.
    mutating func fillPage() throws(XMLError) -> Bool {
        guard try fill() else { return false }
        guard isPageStale else { return true }
        isPageStale = false
        var size: Int64 = 0
        let start = unsafe handle.flatMap { unsafe cxml_reader_log($0, &size) }
        page = unsafe [UInt8](UnsafeBufferPointer(start: start, count: Int(size)))
        return true
    }

    /// Hands the library the next piece; what it said before a fault is still read.
    private mutating func feed() {
        guard let handle = unsafe handle else {
            let isTooLarge = bytes.count > limits.size
            failure = XMLError(isTooLarge ? .tooLarge : .library, detail: isTooLarge ? "\(limits.size)" : "")
            return
        }
        let count = min(Self.pieceSize, bytes.count - fed)
        isFed = fed + count == bytes.count
        let outcome = unsafe bytes.withUnsafeBufferPointer { all in
            let piece = unsafe all.baseAddress.map { unsafe $0 + fed }
            return unsafe cxml_reader_feed(handle, piece, Int32(count), isFed)
        }
        fed += count
        failure = unsafe error(outcome, handle)
        var size: Int64 = 0
        _ = unsafe cxml_reader_log(handle, &size)
        logOffset = 0
        logCount = Int(size)
        isPageStale = true
        unsafe learnNames(handle)
    }

    /// Takes over the names that the library met for the first time.
    private mutating func learnNames(_ handle: OpaquePointer) {
        let count = unsafe cxml_reader_name_count(handle)
        while names.count < count {
            var prefix: UnsafePointer<CChar>?
            var local: UnsafePointer<CChar>?
            var space: UnsafePointer<CChar>?
            unsafe cxml_reader_name(handle, UInt32(names.count), &prefix, &local, &space)
            names.append(
                unsafe XMLQualifiedName(
                    prefix: prefix.map { unsafe String(cString: $0) } ?? "",
                    localName: local.map { unsafe String(cString: $0) } ?? "",
                    namespace: space.map { unsafe String(cString: $0) } ?? ""))
        }
    }

    /// What a failure of the C reader is called here.
    private func error(_ outcome: CXMLReadFailure, _ handle: OpaquePointer) -> XMLError? {
        let code: XMLError.Code
        switch outcome {
        case .ok: return nil
        case .malformed: code = .malformed
        case .doctype: code = .documentType
        case .entity: code = .entity
        case .depth: code = .tooDeep
        case .memory: code = .library
        }
        return unsafe XMLError(
            code, line: Int(cxml_reader_line(handle)), detail: String(cString: cxml_reader_message(handle)))
    }

    // MARK: The log

    /// The event that begins at the log's offset.
    private mutating func readEvent() -> XMLEvent {
        switch readByte() {
        case CXML_START:
            let name = names[readNumber()]
            let attributes = (0..<readNumber()).map { _ in
                XMLAttribute(name: names[readNumber()], value: readText())
            }
            return .start(name, attributes)
        case CXML_END: return .end(names[readNumber()])
        default: return .text(readText())
        }
    }

    /// The rest of the log, which the library lends.
    private var rest: UnsafeRawBufferPointer {
        var size: Int64 = 0
        let start = unsafe handle.flatMap { unsafe cxml_reader_log($0, &size) }
        return unsafe UnsafeRawBufferPointer(
            rebasing: UnsafeRawBufferPointer(start: start, count: Int(size))[logOffset...])
    }

    /// The kind of the next record.
    private mutating func readByte() -> Int {
        let byte = unsafe rest[0]
        logOffset += 1
        return Int(byte)
    }

    /// The next number.
    private mutating func readNumber() -> Int {
        let number = unsafe rest.loadUnaligned(as: UInt32.self)
        logOffset += 4
        return Int(number)
    }

    /// The next text: its length, then its bytes.
    private mutating func readText() -> String {
        let count = readNumber()
        let text = unsafe String(decoding: rest[..<count], as: UTF8.self)
        logOffset += count
        return text
    }
}
