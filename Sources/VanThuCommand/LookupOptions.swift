import ArgumentParser
import Diagnostics
import VanThu

/// Options of the commands that tell about types and render nothing.
struct LookupOptions: ParsableArguments {
    @Option(
        name: .long,
        help: CommandLanguage.help(
            "Thư mục mẫu, tìm trước các thư mục có sẵn; được dùng nhiều lần.",
            "Template folder, searched before the built-in ones; may be repeated.", valueName: "dir"))
    var templates: [String] = []

    @Option(
        name: .long,
        help: CommandLanguage.help("Cách ghi lỗi và cảnh báo.", "How problems are written."))
    var diagnostics: DiagnosticsFormat = .text

    @Option(
        name: .long,
        help: CommandLanguage.help("Ngôn ngữ của thông báo.", "Language of messages."))
    var lang: LanguageOption = .vi

    /// The types in the folders of the command line and in the built-in ones.
    var catalogue: TypeCatalogue { TypeCatalogue(templateFolders: templates) }

    /// Writes what was asked for to standard output and everything there is to say to standard error; ends the command
    /// with 1 where there is an error.
    func finish(_ text: String?, _ found: [Diagnostic]) throws {
        var found = found
        if let text, let reason = Terminal.output.write(Array(text.utf8)) {
            found.append(Renderer.cannotWriteOutput(reason))
        }
        diagnostics.write(found)
        if text == nil || found.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
    }
}
