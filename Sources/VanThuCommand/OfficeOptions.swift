import ArgumentParser
import VanThu

/// Which office file a command reads.
struct OfficeOptions: ParsableArguments {
    @Option(
        name: .long,
        help: CommandLanguage.help(
            "Tệp cơ quan; không ghi thì lấy co-quan.yaml cạnh tệp soạn hoặc ở thư mục gần nhất phía trên.",
            "The office file; by default co-quan.yaml beside the spec or in the nearest folder above it.",
            valueName: "file"))
    var office: String?

    @Flag(
        name: .customLong("no-office"),
        help: CommandLanguage.help("Không dùng tệp cơ quan nào.", "Takes no office file."))
    var hasNoOffice = false

    func validate() throws {
        if office != nil, hasNoOffice {
            throw ValidationError(
                CommandLanguage.words(
                    "chỉ dùng một trong hai: --office hoặc --no-office", "give either --office or --no-office"))
        }
    }

    /// Where the office file comes from.
    var choice: OfficeChoice { hasNoOffice ? .none : office.map { .file($0) } ?? .nearest }
}
