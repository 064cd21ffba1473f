import ArgumentParser
import Diagnostics
import VanThu

/// `vanthu schema`: a JSON Schema of specs in strict YAML.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: CommandLanguage.words(
            "In lược đồ JSON của tệp soạn .yaml, để trình soạn thảo gợi ý tên mục.",
            "Prints a JSON Schema of .yaml specs, for completion in editors."),
        discussion: CommandLanguage.words(
            """
            VÍ DỤ:
              vanthu schema ke-hoach > ke-hoach.schema.json
            """,
            """
            EXAMPLE:
              vanthu schema ke-hoach > ke-hoach.schema.json
            """))

    @Argument(
        help: CommandLanguage.help(
            "Loại văn bản, ví dụ ke-hoach; xem vanthu types.", "The type, for example ke-hoach; see vanthu types.",
            valueName: "type"))
    var type: String

    @OptionGroup var lookup: LookupOptions

    func run() throws {
        let found = lookup.catalogue.type(named: type)
        try lookup.finish(found.output.map { SpecSchema($0).json }, found.diagnostics)
    }
}
