import ArgumentParser
import Diagnostics
import Foundation
import VanThu

/// `vanthu render`: spec files to documents.
struct RenderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render",
        abstract: CommandLanguage.words("Soạn văn bản từ tệp đặc tả.", "Makes documents from spec files."),
        discussion: CommandLanguage.words(
            """
            Mỗi tệp đặc tả cho ra <tên tệp>.odt và <tên tệp>.html. Tệp nào có lỗi thì
            không ghi gì cho tệp đó và kết thúc với trạng thái 1; cảnh báo không ngăn
            việc ghi, trừ khi có --strict.

            VÍ DỤ:
              vanthu render ke-hoach.vanthu
              vanthu render *.vanthu -o van-ban --format odt,docx,pdf
              vanthu render ke-hoach.vanthu --set 'số=15' --set 'ngày=05/7/2026'
              vanthu render ke-hoach.vanthu --format html -o - > ke-hoach.html
            """,
            """
            Each spec gives <spec name>.odt and <spec name>.html. A spec with errors
            writes nothing and the command ends with status 1; findings do not stop
            writing, unless --strict is given.

            EXAMPLES:
              vanthu render plan.vanthu
              vanthu render *.vanthu -o papers --format odt,docx,pdf
              vanthu render plan.vanthu --set 'số=15' --set 'ngày=05/7/2026'
              vanthu render plan.vanthu --format html -o - > plan.html
            """))

    @Argument(help: CommandLanguage.help("Các tệp đặc tả.", "The spec files.", valueName: "spec"))
    var specs: [String]

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: CommandLanguage.help(
            "Thư mục ghi kết quả, mặc định là thư mục của tệp đặc tả; - là đầu ra chuẩn, chỉ với một tệp và một dạng.",
            "Output folder, by default the spec's; - is standard output, with exactly one spec and one format.",
            valueName: "dir"))
    var output: String?

    @OptionGroup var outputs: OutputOptions

    @OptionGroup var shared: SharedOptions

    private var formats: [String] { outputs.chosen.names }

    func validate() throws {
        if output == "-", specs.count != 1 || formats.count != 1 {
            throw ValidationError(
                CommandLanguage.words(
                    "-o - chỉ dùng với đúng một tệp đặc tả và một dạng (--format odt hoặc --format html)",
                    "-o - takes exactly one spec and one format (--format odt or --format html)"))
        }
    }

    func run() throws {
        var options = shared.rendering
        outputs.apply(to: &options)
        let renderer = Renderer(options: options)
        if output == "-" { return try renderToOutput(renderer) }
        let outcome = renderer.renderFiles(specs, into: output)
        shared.report(outcome)
        if outcome.exitStatus != 0 { throw ExitCode(outcome.exitStatus) }
    }

    /// Renders the one spec in the one format to standard output.
    private func renderToOutput(_ renderer: Renderer) throws {
        let result = renderer.render(specs[0])
        var outcome = Renderer.Outcome(
            diagnostics: result.diagnostics, hasFailed: result.files.isEmpty, hasDefect: result.hasDefect)
        if let file = result.files.first, let reason = Terminal.output.write(file.bytes) {
            outcome.diagnostics.append(Renderer.cannotWriteOutput(reason))
            outcome.hasFailed = true
        }
        shared.report(outcome.diagnostics)
        if outcome.exitStatus != 0 { throw ExitCode(outcome.exitStatus) }
    }
}
