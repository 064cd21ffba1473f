import Diagnostics
import Foundation

/// Where the files of a spec go: `DIR/<spec name>.<format>`, by default in the spec's folder.
struct OutputPlace: Hashable, Sendable {
    /// The spec file.
    let spec: String
    /// The path without extension.
    let stem: String

    /// The place of a spec's files in a folder, its own where none is given.
    init(spec: String, folder: String?) {
        self.spec = spec
        let name = ((spec as NSString).lastPathComponent as NSString).deletingPathExtension
        let own = (spec as NSString).deletingLastPathComponent
        let folder = folder ?? own
        stem = folder.isEmpty ? name : folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }

    /// The path of one format's file.
    func path(fileExtension: String) -> String { stem + "." + fileExtension }

    /// Specs that would write the same files: one error for each further spec.
    static func clashes(_ places: [OutputPlace]) -> [Diagnostic] {
        var first: [String: String] = [:]
        var faults: [Diagnostic] = []
        for place in places {
            if let other = first[place.stem] {
                faults.append(.sameOutput(place, other: other))
            } else {
                first[place.stem] = place.spec
            }
        }
        return faults
    }

    /// Makes the output folder where it is not there yet.
    static func makeFolder(_ folder: String) -> Diagnostic? {
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            return nil
        } catch {
            let code = FileReading.isFolder(folder) ? EACCES : ENOTDIR
            return .cannotWrite(folder, reason: Int32(code))
        }
    }
}

extension Diagnostic {
    /// Two specs of one name in one output folder.
    fileprivate static func sameOutput(_ place: OutputPlace, other: String) -> Diagnostic {
        Diagnostic(
            "output.same-file", .error,
            Bilingual(
                vi: "«\(place.spec)» và «\(other)» cùng ghi ra «\(place.stem)»",
                en: "«\(place.spec)» and «\(other)» would both be written to «\(place.stem)»"),
            at: nil,
            explanation: Bilingual(
                vi: "Đổi tên một tệp, hoặc soạn hai tệp vào hai thư mục khác nhau.",
                en: "Rename one, or render them into two folders."))
    }
}
