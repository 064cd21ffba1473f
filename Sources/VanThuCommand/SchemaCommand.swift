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
              vanthu schema ke-hoach -o ke-hoach.schema.json
              vanthu schema --co-quan -o co-quan.schema.json
            """,
            """
            EXAMPLE:
              vanthu schema ke-hoach -o ke-hoach.schema.json
            """))

    @Argument(
        help: CommandLanguage.help(
            "Loại văn bản, ví dụ ke-hoach; xem vanthu types.", "The type, for example ke-hoach; see vanthu types.",
            valueName: "type"))
    var type: String?

    @Flag(
        name: .customLong("co-quan"),
        help: CommandLanguage.help(
            "Lược đồ của tệp cơ quan co-quan.yaml.", "The schema of the office file co-quan.yaml."))
    var isOffice = false

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: CommandLanguage.help(
            "Tệp ghi ra; mặc định, hoặc -, là đầu ra chuẩn.", "The file; by default, or -, standard output.",
            valueName: "file"))
    var output: String?

    @OptionGroup var lookup: LookupOptions

    func validate() throws {
        if (type == nil) != isOffice {
            throw ValidationError(
                CommandLanguage.words(
                    "cần một loại văn bản (ví dụ: vanthu schema ke-hoach) hoặc --co-quan",
                    "needs a type (for example: vanthu schema ke-hoach) or --co-quan"))
        }
    }

    func run() throws {
        let found = type.map { lookup.catalogue.type(named: $0) }
        let json = isOffice ? SpecSchema.office.json : found?.output.map { SpecSchema($0).json }
        try lookup.finish(json, found?.diagnostics ?? [], into: output, overwriting: true)
    }
}
