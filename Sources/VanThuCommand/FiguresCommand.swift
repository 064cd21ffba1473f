import ArgumentParser
import Diagnostics
import VanThu

/// `vanthu figures`: every number of the finished text with its source.
struct FiguresCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "figures",
        abstract: CommandLanguage.words(
            "Liệt kê mọi con số của văn bản kèm nguồn của nó.", "Lists every number of the text with its source."),
        discussion: CommandLanguage.words(
            """
            Mỗi con số: chỗ nó đứng, chữ in ra, biểu thức đã in nó và những ô đã góp vào; số gõ trong câu thì nói là
            gõ. Với --path: công thức của một số liệu, những ô nó lấy, những chỗ in ra nó.

            VÍ DỤ:
              vanthu figures ke-hoach.vanthu
              vanthu figures ke-hoach.vanthu --path 'xã["Hương Trà"].Tỷ lệ'
              vanthu figures ke-hoach.vanthu --path chỉ_tiêu.vòng --json
            """,
            """
            Of each number: its place, what is printed, the expression that printed it and the cells that went in; a
            number typed in a sentence is said to be typed. With --path: the formula of one figure, its inputs, where it
            is printed.

            EXAMPLES:
              vanthu figures plan.vanthu
              vanthu figures plan.vanthu --path 'xã["Hương Trà"].Tỷ lệ'
              vanthu figures plan.vanthu --path chỉ_tiêu.vòng --json
            """))

    @Argument(help: CommandLanguage.help("Tệp đặc tả.", "The spec file.", valueName: "spec"))
    var spec: String

    @Option(
        name: .long,
        help: CommandLanguage.help(
            "Chỉ một số liệu, viết như trong biểu thức.", "One figure only, written as in expressions.",
            valueName: "đường"))
    var path: String?

    @Flag(name: .long, help: CommandLanguage.help("In dạng JSON cho chương trình.", "JSON, for programs."))
    var json = false

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let listed = Renderer(options: shared.rendering).figures(spec)
        var text: String?
        var found = listed.diagnostics
        if let list = listed.output {
            if let path {
                let traced = list.traced(path)
                found += traced.diagnostics
                text = traced.output.map { figures in
                    json
                        ? TracedFigure.json(figures)
                        : figures.map { $0.text(CommandLanguage.current) }.joined(separator: "\n")
                }
            } else {
                text = json ? list.json : list.text(CommandLanguage.current)
            }
        }
        try shared.lookup.finish(text, found)
    }
}
