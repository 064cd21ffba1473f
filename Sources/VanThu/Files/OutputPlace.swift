import Diagnostics
import Foundation

/// Where the files of a spec go: `DIR/<spec name>.<format>`, by default in the spec's folder.
struct OutputPlace: Hashable, Sendable {
    /// The spec file.
    let spec: String
    /// The path without extension.
    let stem: String

    /// The place of a spec's files in a folder, its own where none is given.
    init(spec: String, folder: String?, suffix: String = "") {
        self.spec = spec
        let name = PathText.stem(of: spec) + suffix
        let own = PathText.folder(of: spec)
        let folder = folder ?? own
        stem = PathText.join(folder, name)
    }

    /// The path of one format's file.
    func path(fileExtension: String) -> String { stem + "." + fileExtension }

    /// Specs that would write the same files, and specs that their own output would overwrite: one error for each.
    static func clashes(_ places: [OutputPlace], extensions: [String]) -> [Diagnostic] {
        var first: [String: String] = [:]
        var faults: [Diagnostic] = []
        for place in places {
            let key = place.resolvedStem
            if let other = first[key] {
                faults.append(.sameOutput(place, other: other))
                continue
            }
            first[key] = place.spec
            let own = FileReading.realPath(place.spec)
            for name in extensions where own != nil && FileReading.realPath(place.path(fileExtension: name)) == own {
                faults.append(.overSpec(place))
            }
        }
        return faults
    }

    /// The stem with the links of its folder resolved, to know the same place by two paths.
    private var resolvedStem: String {
        let folder = PathText.folder(of: stem)
        let resolved = FileReading.realPath(folder.isEmpty ? "." : folder) ?? folder
        return PathText.join(resolved, PathText.name(of: stem))
    }

    /// Makes the output folder, with the folders on its way, where it is not there yet.
    static func makeFolder(_ folder: String) -> Diagnostic? {
        if FileReading.isFolder(folder) { return nil }
        let parent = PathText.folder(of: folder)
        if !parent.isEmpty, parent != folder, let fault = makeFolder(parent) { return fault }
        guard unsafe mkdir(folder, 0o777) != 0 else { return nil }
        let reason = errno
        return FileReading.isFolder(folder) ? nil : .cannotMakeFolder(folder, reason: reason)
    }
}

extension Diagnostic {
    /// A folder that could not be made, with the system's reason in the clerk's words.
    fileprivate static func cannotMakeFolder(_ path: String, reason: Int32) -> Diagnostic {
        let words = SystemReason.words(reason)
        return Diagnostic(
            "file.cannot-make-folder", .error,
            Bilingual(
                vi: "không tạo được thư mục «\(path)»: \(words.vi)",
                en: "cannot make the folder «\(path)»: \(words.en)"),
            at: nil)
    }

    /// A spec that would be overwritten by its own output.
    fileprivate static func overSpec(_ place: OutputPlace) -> Diagnostic {
        Diagnostic(
            "output.over-spec", .error,
            Bilingual(
                vi: "kết quả sẽ ghi đè lên chính tệp đặc tả «\(place.spec)»",
                en: "the output would overwrite the spec «\(place.spec)» itself"),
            at: nil,
            explanation: Bilingual(
                vi: "Đổi đuôi tệp đặc tả thành .vanthu, hoặc chọn thư mục khác bằng -o.",
                en: "Name the spec .vanthu, or choose another folder with -o."))
    }

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
