/// The parts of a path as text; nothing is looked up.
///
/// Foundation's own for `NSString` ends the process at a path of one character on Linux.
enum PathText {
    /// The folder of a path: empty for a name alone, `/` for one at the root.
    static func folder(of path: String) -> String {
        let path = withoutFinalSlashes(path)
        guard let slash = path.utf8.lastIndex(of: slash) else { return "" }
        return withoutFinalSlashes(String(path[...slash]))
    }

    /// The last part of a path.
    static func name(of path: String) -> String {
        let path = withoutFinalSlashes(path)
        guard let slash = path.utf8.lastIndex(of: slash), path.utf8.count > 1 else { return path }
        return String(path[path.utf8.index(after: slash)...])
    }

    /// The last part of a path without its extension; a name that only starts with a dot has none.
    static func stem(of path: String) -> String {
        let name = name(of: path)
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else { return name }
        return String(name[..<dot])
    }

    /// A name in a folder; an empty folder is the current one.
    static func join(_ folder: String, _ name: String) -> String {
        folder.isEmpty ? name : folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }

    private static let slash = UInt8(ascii: "/")

    private static func withoutFinalSlashes(_ path: String) -> String {
        var end = path.utf8.endIndex
        while end > path.utf8.startIndex {
            let last = path.utf8.index(before: end)
            guard path.utf8[last] == slash, last > path.utf8.startIndex else { break }
            end = last
        }
        return String(path[..<end])
    }
}
