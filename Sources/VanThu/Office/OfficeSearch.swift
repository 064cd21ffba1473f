/// Finds the office file of a spec: beside it, then in each folder above, the nearest first.
///
/// The path found is written from the working folder, as the user would write it.
enum OfficeSearch {
    /// The name of the file.
    static let fileName = "co-quan.yaml"
    /// How many folders are looked into, the spec's own included.
    static let folderLimit = 32

    /// The path of the nearest office file; `nil` where no folder up to the root has one.
    static func find(from folder: String) -> String? {
        var folder = folder
        for _ in 0..<folderLimit {
            let path = folder == "." ? fileName : PathText.join(folder, fileName)
            if FileReading.isFile(path) { return path }
            guard FileReading.realPath(folder) != "/", let above = above(folder) else { return nil }
            folder = above
        }
        return nil
    }

    /// The folder above one, by its letters; `nil` above the root.
    static func above(_ folder: String) -> String? {
        switch PathText.name(of: folder) {
        case "/": return nil
        case "", ".":
            let outer = PathText.folder(of: folder)
            return outer.isEmpty ? ".." : above(outer)
        case "..": return PathText.join(folder, "..")
        default:
            let outer = PathText.folder(of: folder)
            return outer.isEmpty ? "." : outer
        }
    }
}
