import ArgumentParser
import Diagnostics
import VanThu

/// `vanthu fields`: the fields of the head that a type takes.
struct FieldsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fields",
        abstract: CommandLanguage.words(
            "In các mục phần đầu của một loại văn bản.", "Prints the fields of the head that a type takes."),
        discussion: CommandLanguage.words(
            """
            Mỗi mục: tên, ghi được gì, có bắt buộc không, một câu giải thích, mặc định, ví dụ. Mục con thụt vào.

            VÍ DỤ:
              vanthu fields ke-hoach
              vanthu fields 'kế hoạch' --json
            """,
            """
            Of each: name, what it takes, whether it is required, one sentence, default, example. Inner fields are
            indented.

            EXAMPLES:
              vanthu fields ke-hoach
              vanthu fields 'kế hoạch' --json
            """))

    @Argument(
        help: CommandLanguage.help(
            "Loại văn bản, ví dụ ke-hoach; xem vanthu types.", "The type, for example ke-hoach; see vanthu types.",
            valueName: "type"))
    var type: String

    @Flag(name: .long, help: CommandLanguage.help("In dạng JSON cho chương trình.", "JSON, for programs."))
    var json = false

    @OptionGroup var lookup: LookupOptions

    func run() throws {
        let found = lookup.catalogue.type(named: type)
        let list = found.output.map { FieldList($0) }
        try lookup.finish(json ? list?.json : list?.text(CommandLanguage.current), found.diagnostics)
    }
}
