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
        help: CommandLanguage.help(
            "Tệp cơ quan; không ghi thì lấy co-quan.yaml cạnh tệp đặc tả hoặc ở thư mục gần nhất phía trên.",
            "The office file; by default co-quan.yaml beside the spec or in the nearest folder above it.",
            valueName: "file"))
    var office: String?

    @Flag(
        name: .customLong("no-office"),
        help: CommandLanguage.help("Không dùng tệp cơ quan nào.", "Takes no office file."))
    var hasNoOffice = false

    @Flag(
        name: .long,
        help: CommandLanguage.help(
            "Bản dự thảo: mục còn thiếu in thành [thiếu: …] và chỉ bị cảnh báo.",
            "A draft: what is missing prints as [thiếu: …] and is a finding only."))
    var draft = false

    @Option(
        name: .long,
        help: CommandLanguage.help("Cách ghi lỗi và cảnh báo.", "How problems are written.", valueName: "style"))
    var diagnostics: DiagnosticsFormat = .text

    @Option(
        name: .long,
        help: CommandLanguage.help("Ngôn ngữ của thông báo.", "Language of messages.", valueName: "lang"))
    var lang: LanguageOption = .vi

    /// The settings split at their first `=`; a usage error where there is none.
    func validate() throws {
        if office != nil, hasNoOffice {
            throw ValidationError(
                CommandLanguage.words(
                    "chỉ dùng một trong hai: --office hoặc --no-office", "give either --office or --no-office"))
        }
        try LookupOptions.check(templates)
        for setting in settings where !setting.contains("=") {
            throw ValidationError(
                CommandLanguage.words(
                    "--set cần dạng khóa=giá trị, gặp «\(setting)»", "--set needs key=value, found «\(setting)»"))
        }
    }

    /// What the pipeline takes of the command line.
    var rendering: RenderingOptions {
        RenderingOptions(
            templateFolders: templates, settings: settings, office: officeChoice, isDraft: draft)
    }

    /// Where the office file comes from.
    private var officeChoice: OfficeChoice {
        if hasNoOffice { return .none }
        return office.map { .file($0) } ?? .nearest
    }

    /// Writes what became of specs: what there is to say, then, for people, which files were written.
    func report(_ outcome: Renderer.Outcome) {
        report(outcome.diagnostics)
        guard diagnostics == .text else { return }
        let words = CommandLanguage.words("đã ghi", "wrote")
        Terminal.error.write(outcome.written.map { "\(words) \($0)\n" }.joined())
    }

    /// Writes diagnostics to standard error, with a closing count for people.
    func report(_ found: [Diagnostic]) { diagnostics.write(found) }
}
