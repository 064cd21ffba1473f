import ArgumentParser
import Diagnostics
import VanThu

/// How diagnostics are written.
enum DiagnosticsFormat: String, ExpressibleByArgument, CaseIterable {
    /// For people.
    case text
    /// For programs.
    case json

    /// Writes diagnostics to standard error, with a closing count for people.
    func write(_ found: [Diagnostic]) {
        switch self {
        case .json:
            Terminal.error.write(JSONReporter().report(found))
        case .text:
            let reporter = TextReporter(language: CommandLanguage.current, hasColor: Terminal.error.hasColor)
            guard let summary = reporter.summary(found) else { return }
            Terminal.error.write(reporter.report(found) + summary + "\n")
        }
    }
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
        name: .customLong("set"),
        help: CommandLanguage.help(
            "Thay giá trị một mục của phần đầu, ví dụ --set 'số=15' hoặc --set 'ký.họ tên=Nguyễn Văn A'.",
            "Replaces a field of the head, for example --set 'số=15' or --set 'ký.họ tên=Nguyễn Văn A'.",
            valueName: "khóa=giá trị"))
    var settings: [String] = []

    @OptionGroup var office: OfficeOptions

    @Flag(
        name: .long,
        help: CommandLanguage.help(
            "Bản dự thảo: mục còn thiếu in thành [thiếu: …] và chỉ bị cảnh báo.",
            "A draft: what is missing prints as [thiếu: …] and is a finding only."))
    var draft = false

    @OptionGroup var lookup: LookupOptions

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
        RenderingOptions(
            templateFolders: lookup.templates, settings: settings, office: office.choice, isDraft: draft)
    }

    /// Writes what became of specs: what there is to say, then, for people, which files were written.
    func report(_ outcome: Renderer.Outcome) {
        report(outcome.diagnostics)
        guard lookup.diagnostics == .text else { return }
        let words = CommandLanguage.words("đã ghi", "wrote")
        Terminal.error.write(outcome.written.map { "\(words) \($0)\n" }.joined())
    }

    /// Writes diagnostics to standard error, with a closing count for people.
    func report(_ found: [Diagnostic]) { lookup.diagnostics.write(found) }
}
