import ArgumentParser
import Diagnostics
import VanThu

/// Where templates lie and how problems are written; for every command.
struct LookupOptions: ParsableArguments {
    @Option(
        name: .long,
        help: CommandLanguage.help(
            "Thư mục mẫu, tìm trước các thư mục có sẵn; được dùng nhiều lần.",
            "Template folder, searched before the built-in ones; may be repeated.", valueName: "dir"))
    var templates: [String] = []

    @Option(
        name: .long,
        help: CommandLanguage.help("Cách ghi lỗi và cảnh báo.", "How problems are written.", valueName: "style"))
    var diagnostics: DiagnosticsFormat = .text

    @Option(
        name: .long,
        help: CommandLanguage.help("Ngôn ngữ của thông báo.", "Language of messages.", valueName: "lang"))
    var lang: LanguageOption = .vi

    /// Template folders of the command line must be there: one with a slip in its name would be left out unseen.
    func validate() throws {
        for folder in templates where !FileReading.isFolder(folder) {
            throw ValidationError(
                CommandLanguage.words(
                    "không có thư mục mẫu «\(folder)»", "there is no template folder «\(folder)»"))
        }
    }

    /// The types in the folders of the command line and in the built-in ones.
    var catalogue: TypeCatalogue { TypeCatalogue(templateFolders: templates) }

    /// Writes what was asked for to a file, or to standard output where there is none or `-`, and everything there is to
    /// say to standard error; ends the command with 1 where there is an error.
    func finish(
        _ text: String?, _ found: [Diagnostic], into path: String? = nil, overwriting: Bool = false
    ) throws {
        var found = found
        var written: String?
        if let text, let path, path != "-" {
            let faults = NewSpecFile.write(text, to: path, overwriting: overwriting)
            found += faults
            if faults.isEmpty { written = path }
        } else if let text, let reason = Terminal.output.write(Array(text.utf8)) {
            found.append(Renderer.cannotWriteOutput(reason))
        }
        diagnostics.write(found)
        if let written, diagnostics == .text {
            Terminal.error.write("\(CommandLanguage.words("đã ghi", "wrote")) \(written)\n")
        }
        if text == nil || found.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
    }
}
