extension Sequence<String> {
    /// Names as messages list them: `«An Phú», «Hòa Sơn»`.
    package var quoted: String { map { "«\($0)»" }.joined(separator: ", ") }

    /// The first names as messages list them; `…` stands for the others.
    package func quoted(atMost limit: Int) -> String {
        let names = Array(self)
        return names.prefix(limit).quoted + (names.count > limit ? ", …" : "")
    }
}
