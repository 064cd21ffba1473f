import Figures
import Foundation
import Values

/// The folder of returned forms: inside the folder of the spec only, links resolved, as data files are.
struct FormFolder {
    /// The folder of the spec.
    let folder: String

    /// The files of a folder as the spec writes it, sorted by name.
    func list(_ path: String) -> CollectionStage.Folder {
        let full = path.hasPrefix("/") ? path : PathText.join(folder == "." ? "" : folder, path)
        guard let real = FileReading.realPath(full) else {
            return .missing(candidates: folders(beside: full, as: path))
        }
        guard FileReading.isFolder(full) else { return .file }
        guard let root = FileReading.realPath(folder), real.hasPrefix(root == "/" ? root : root + "/") else {
            return .outside
        }
        FileReading.noteFolder(full)
        var files: [String] = []
        var others: [String] = []
        for name in FileReading.names(in: full) where !Self.isOfSystem(name) {
            let file = PathText.join(path, name)
            if FileReading.isFolder(PathText.join(full, name)) { continue }
            if WorkbookSheets.isWorkbook(name) { files.append(file) } else { others.append(file) }
        }
        return .files(files, others: others)
    }

    /// Files that programs lay down beside others: locks of Excel (`~$x.xlsx`) and LibreOffice, lists of thumbnails.
    private static func isOfSystem(_ name: String) -> Bool {
        name.hasPrefix("~$") || name.hasPrefix(".") || ["thumbs.db", "desktop.ini"].contains(name.lowercased())
    }

    private func folders(beside full: String, as path: String) -> [String] {
        let sought = PathText.folder(of: full)
        let prefix = PathText.folder(of: path)
        return FileReading.names(in: sought.isEmpty ? "." : sought)
            .filter { !$0.hasPrefix(".") && FileReading.isFolder(PathText.join(sought, $0)) }
            .map { PathText.join(prefix, $0) }
    }
}
