import Foundation
import Vietnamese

/// The folders that hold document types and named lists, found by the product's own search.
///
/// Searched in order: the folders given, `Templates` beside the spec, `Templates` beside the executable, the resource
/// folder that the build copies beside the executable, `../share/vanthu/Templates`. Names fold like keys.
package struct TemplateLibrary: Sendable {
    /// The folders that exist, in search order.
    package let folders: [String]
    /// Those of them that came with the program, whatever the caller gave.
    let builtInFolders: [String]

    /// Searches the folders given and the built-in places.
    package init(given: [String], specFolder: String) {
        let own = given + [specFolder + "/Templates"]
        var candidates: [String] = []
        if let executable = FileReading.realPath("/proc/self/exe") ?? Bundle.main.executablePath {
            let folder = PathText.folder(of: executable)
            candidates.append(folder + "/Templates")
            candidates.append(folder + "/VanThu_BundledTemplates.resources/Templates")
            candidates.append(PathText.folder(of: folder) + "/share/vanthu/Templates")
        }
        builtInFolders = candidates.filter(FileReading.isFolder)
        folders = own.filter(FileReading.isFolder) + builtInFolders
    }

    /// The folder of a document type by its name; the first match in search order.
    package func typeFolder(named name: String) -> String? {
        let folded = Key.fold(name)
        for folder in folders {
            for entry in FileReading.names(in: folder)
            where Key.fold(entry) == folded && FileReading.isFolder(folder + "/" + entry) {
                return folder + "/" + entry
            }
        }
        return nil
    }

    /// Every document type's slug, sorted, without repetition.
    package var typeNames: [String] {
        var names: Set<String> = []
        for folder in folders {
            for entry in FileReading.names(in: folder)
            where FileManager.default.fileExists(atPath: folder + "/" + entry + "/" + Self.declarationFile) {
                names.insert(entry)
            }
        }
        return names.sorted()
    }

    /// The file of a named list, for example family `noi_nhan`, slug `xa`.
    package func listFile(family: String, slug: String) -> String? {
        let slug = Key.fold(slug)
        return lists(family: family).first { Key.fold($0.slug) == slug }?.path
    }

    /// The slugs of a family of named lists, in search order.
    package func listNames(family: String) -> [String] { lists(family: family).map(\.slug) }

    /// The name of the file that declares a type.
    package static let declarationFile = "type.yaml"
    /// The name of the file that holds a type's frame.
    package static let frameFile = "khung.vanthu"

    /// Every named list with its family, in search order.
    var namesOfLists: [String] {
        folders.enumerated().flatMap { index, folder in
            FileReading.names(in: folder).flatMap { family in
                FileReading.names(in: folder + "/" + family).filter { $0.hasSuffix(".vanthu") }.map {
                    "\(index)/\(family)/\($0)"
                }
            }
        }
    }

    private func lists(family: String) -> [(slug: String, path: String)] {
        var found: [(String, String)] = []
        for folder in folders {
            for entry in FileReading.names(in: folder) where Key.fold(entry) == Key.fold(family) {
                for file in FileReading.names(in: folder + "/" + entry) where file.hasSuffix(".vanthu") {
                    found.append((String(file.dropLast(".vanthu".count)), folder + "/" + entry + "/" + file))
                }
            }
        }
        return found
    }
}
