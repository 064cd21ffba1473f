public import Diagnostics
public import Values

/// The way to other files: the umbrella reads them, the evaluation only asks.
public struct IncludeLoader: Sendable {
    /// Folders that includes may not leave: the spec's and the templates'. Empty means the spec's folder only.
    public var folders: [String]
    /// Fetches one file.
    public var load: @Sendable (IncludeRequest) -> IncludeAnswer

    /// A way to other files.
    public init(folders: [String] = [], load: @escaping @Sendable (IncludeRequest) -> IncludeAnswer) {
        self.folders = folders
        self.load = load
    }

    /// Knows no file.
    public static let none = IncludeLoader { _ in .missing(candidates: []) }
}

/// What a text asks to take in.
public enum IncludeRequest: Hashable, Sendable {
    /// A file, its path already resolved against the including file and inside an allowed folder, with `/` between names.
    case path(String)
    /// A named list: its folded family (`noi_nhan`) and its folded name.
    case named(family: String, slug: String)
}

/// What became of a request.
public enum IncludeAnswer: Sendable {
    /// The file.
    case file(SourceFile)
    /// Part of a file, with the name that it has there: a list of an office file.
    case part(LocatedText, name: String)
    /// There is no such file; names that there are, for a suggestion.
    case missing(candidates: [String])
    /// The file lies outside the allowed folders, for example behind a link.
    case outside
    /// The file could not be read; why.
    case faulty([Diagnostic])
}

/// Paths of includes, worked out on their letters alone.
enum IncludePath {
    /// A path relative to a file, without `.` and inner `..`; `nil` for an absolute path. Backslashes count as `/`.
    static func resolve(_ path: String, from file: String) -> String? {
        let written = path.map { $0 == "\\" ? "/" : $0 }
        if written.first == "/" || written.dropFirst().first == ":" { return nil }
        let base = file.split(separator: "/", omittingEmptySubsequences: true).dropLast().map(String.init)
        let parts = String(written).split(separator: "/", omittingEmptySubsequences: true).map(String.init)
        return (file.hasPrefix("/") ? "/" : "") + normalized(base + parts).joined(separator: "/")
    }

    /// The folder of a file; empty for the working folder.
    static func folder(of file: String) -> String {
        let parts = file.split(separator: "/", omittingEmptySubsequences: true).dropLast().map(String.init)
        return (file.hasPrefix("/") ? "/" : "") + normalized(parts).joined(separator: "/")
    }

    /// Whether a resolved path lies in a folder.
    static func isInside(_ path: String, _ folder: String) -> Bool {
        let parts = path.split(separator: "/").map(String.init)
        let root = normalized(folder.split(separator: "/", omittingEmptySubsequences: true).map(String.init))
        guard path.hasPrefix("/") == folder.hasPrefix("/"), parts.count > root.count else { return false }
        return parts.starts(with: root) && parts[root.count] != ".."
    }

    private static func normalized(_ parts: [String]) -> [String] {
        var result: [String] = []
        for part in parts where part != "." {
            if part == "..", let last = result.last, last != ".." { result.removeLast() } else { result.append(part) }
        }
        return result
    }
}
