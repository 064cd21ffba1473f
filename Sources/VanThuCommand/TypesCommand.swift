import ArgumentParser
import Diagnostics
import VanThu

/// `vanthu types`: the document types, one a line.
struct TypesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "types",
        abstract: CommandLanguage.words("Liệt kê các loại văn bản.", "Lists the document types."),
        discussion: CommandLanguage.words(
            """
            Mỗi dòng một loại: tên không dấu, tên gọi ở mục «mẫu», một câu giải thích.

            VÍ DỤ:
              vanthu types
              vanthu types --templates mau-cua-xa
            """,
            """
            One type a line: its slug, its name for «mẫu», one sentence.

            EXAMPLES:
              vanthu types
              vanthu types --templates our-templates
            """))

    @Flag(name: .long, help: CommandLanguage.help("In dạng JSON cho chương trình.", "JSON, for programs."))
    var json = false

    @OptionGroup var lookup: LookupOptions

    func run() throws {
        let types = lookup.catalogue.all()
        let list = TypeList(types.output ?? [])
        try lookup.finish(json ? list.json : list.text(CommandLanguage.current), types.diagnostics)
    }
}
