import ArgumentParser
import Diagnostics
import VanThu

/// `vanthu tree`: the document tree of a spec, as text.
struct TreeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tree",
        abstract: CommandLanguage.words(
            "In cây văn bản: từng phần, từng đoạn, nguồn của từng con số.",
            "Prints the document tree: every part, every paragraph, the source of every figure."),
        discussion: CommandLanguage.words(
            """
            VÍ DỤ:
              vanthu tree ke-hoach.vanthu
            """,
            """
            EXAMPLE:
              vanthu tree plan.vanthu
            """))

    @Argument(help: CommandLanguage.help("Tệp đặc tả.", "The spec file.", valueName: "spec"))
    var spec: String

    @OptionGroup var shared: SharedOptions

    func run() throws {
        var result = Renderer(options: shared.rendering).tree(spec)
        if let tree = result.output, let reason = Terminal.output.write(Array((tree + "\n").utf8)) {
            result = Diagnosed(nil, result.diagnostics + [Renderer.cannotWriteOutput(reason)])
        }
        shared.report(result.diagnostics)
        if result.output == nil { throw ExitCode(1) }
    }
}
