import ArgumentParser
import Diagnostics
import VanThu

/// How diagnostics are written.
enum DiagnosticsFormat: String, ExpressibleByArgument, CaseIterable {
    /// For people.
    case text
    /// For programs.
    case json
}

/// The language option.
enum LanguageOption: String, ExpressibleByArgument, CaseIterable {
    /// Vietnamese.
    case vi
    /// English.
    case en
}

/// Options that every command takes.
struct SharedOptions: ParsableArguments {
    @Option(
        name: .long,
        help: CommandLanguage.help(
            "Thư mục mẫu, tìm trước các thư mục có sẵn; được dùng nhiều lần.",
            "Template folder, searched before the built-in ones; may be repeated.", valueName: "dir"))
    var templates: [String] = []

    @Option(
        name: .customLong("set"),
        help: CommandLanguage.help(
            "Thay giá trị một mục của phần đầu, ví dụ --set 'số=15' hoặc --set 'ký.họ tên=Nguyễn Văn A'.",
            "Replaces a field of the head, for example --set 'số=15' or --set 'ký.họ tên=Nguyễn Văn A'.",
            valueName: "khóa=giá trị"))
    var settings: [String] = []

    @Option(
        name: .long,
        help: CommandLanguage.help("Cách ghi lỗi và cảnh báo.", "How problems are written."))
    var diagnostics: DiagnosticsFormat = .text

    @Option(
        name: .long,
        help: CommandLanguage.help("Ngôn ngữ của thông báo.", "Language of messages."))
    var lang: LanguageOption = .vi

    /// The settings split at their first `=`; a usage error where there is none.
    func validate() throws {
        for setting in settings where !setting.contains("=") {
            throw ValidationError(
                CommandLanguage.words(
                    "--set cần dạng khóa=giá trị, gặp «\(setting)»", "--set needs key=value, found «\(setting)»"))
        }
    }

    /// What the pipeline takes of the command line.
    var rendering: RenderingOptions {
        RenderingOptions(templateFolders: templates, settings: settings)
    }

    /// Writes what became of specs: what there is to say, then, for people, which files were written.
    func report(_ outcome: Renderer.Outcome) {
        report(outcome.diagnostics)
        guard diagnostics == .text else { return }
        let words = CommandLanguage.words("đã ghi", "wrote")
        Terminal.error.write(outcome.written.map { "\(words) \($0)\n" }.joined())
    }

    /// Writes diagnostics to standard error, with a closing count for people.
    func report(_ found: [Diagnostic]) {
        switch diagnostics {
        case .json:
            Terminal.error.write(JSONReporter().report(found))
        case .text:
            let reporter = TextReporter(language: CommandLanguage.current, hasColor: Terminal.error.hasColor)
            guard let summary = reporter.summary(found) else { return }
            Terminal.error.write(reporter.report(found) + summary + "\n")
        }
    }
}
