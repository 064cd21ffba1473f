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
        let result = Renderer(options: shared.rendering).tree(spec)
        shared.report(result.diagnostics)
        guard let tree = result.output else { throw ExitCode(1) }
        Terminal.output.write(tree.hasSuffix("\n") ? tree : tree + "\n")
    }
}
