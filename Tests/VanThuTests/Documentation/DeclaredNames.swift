/// The names that one source file declares, or extends.
struct DeclaredNames: Sendable {
    /// The types.
    var types: Set<Substring> = []
    /// Their members.
    var members: Set<Substring> = []

    /// Reads the declarations of a source, line by line.
    init(_ source: String) {
        for line in source.split(separator: "\n") {
            let words = line.split { !$0.isLetter && !$0.isNumber }
            for (word, next) in zip(words, words.dropFirst()) {
                switch word {
                case "struct", "enum", "class", "protocol", "typealias": types.insert(next)
                case "extension": types.formUnion(words)
                case "let", "var", "func": members.insert(next)
                case "case": members.formUnion(words)
                default: break
                }
            }
        }
    }
}

extension DeclaredNames {
    /// Those of all Swift files below a folder of the repository.
    static func all(in folder: String) -> [DeclaredNames] {
        Repository.paths(in: folder).filter { $0.hasSuffix(".swift") }.compactMap { try? Repository.text($0) }
            .map(DeclaredNames.init)
    }
}
