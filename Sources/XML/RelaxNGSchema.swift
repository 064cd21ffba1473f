import CXML

/// A compiled RELAX NG schema, such as that of OpenDocument.
///
/// `@unchecked Sendable` because the compiled schema is never changed after `init`: every validation makes a state of
/// its own and only reads the schema.
@safe public final class RelaxNGSchema: @unchecked Sendable {
    /// The C schema.
    private let handle: OpaquePointer

    /// Compiles the schema in a file; its includes are looked for beside it. Throws with the first problem of it.
    public init(path: String) throws(XMLError) {
        let problems = unsafe Library.isReady ? cxml_problems_create() : nil
        defer { unsafe cxml_problems_destroy(problems) }
        guard let problems = unsafe problems else { throw XMLError(.library) }
        guard let handle = unsafe cxml_schema_create(path, problems) else {
            let first = unsafe Self.list(problems).first
            throw XMLError(.malformed, line: first?.line, detail: first?.message ?? "")
        }
        unsafe self.handle = handle
    }

    deinit { unsafe cxml_schema_destroy(handle) }

    /// What is wrong with a document, in document order; empty when it is valid. Bytes that are not well-formed are a
    /// problem too. At most 1000 problems are kept.
    public func validate(_ bytes: [UInt8]) -> [XMLProblem] {
        let problems = unsafe cxml_problems_create()
        defer { unsafe cxml_problems_destroy(problems) }
        guard let problems = unsafe problems else { return [XMLProblem(line: 0, message: "out of memory")] }
        let isValid = unsafe cxml_schema_validate(handle, bytes, Int64(bytes.count), problems)
        return isValid ? [] : unsafe Self.list(problems)
    }

    /// The problems that C collected.
    private static func list(_ problems: OpaquePointer) -> [XMLProblem] {
        (0..<(unsafe cxml_problems_count(problems))).map { index in
            unsafe XMLProblem(
                line: Int(cxml_problems_line(problems, index)),
                message: String(cString: cxml_problems_message(problems, index)))
        }
    }
}
