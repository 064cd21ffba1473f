import ArgumentParser
import Diagnostics
import VanThu

/// `vanthu number`: the registered version of a spec.
struct NumberCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "number",
        abstract: CommandLanguage.words(
            "Cấp số và ngày cho văn bản, chứng minh không gì khác thay đổi.",
            "Gives a document its number and date, and proves that nothing else changes."),
        discussion: CommandLanguage.words(
            """
            Ghi <tên tệp>-so-<số>.odt và .html cạnh tệp đặc tả. Nếu số hay ngày làm
            đổi điều gì khác trong văn bản thì báo lỗi từng chỗ và không ghi gì. Chỗ
            nhắc số, ngày bằng biểu thức được phép đổi và được liệt kê.

            VÍ DỤ:
              vanthu number ke-hoach.vanthu --so 15 --ngay 05/7/2026
              vanthu number ke-hoach.vanthu --so 15 --ngay 05/7/2026 --ghi --format odt,pdf
            """,
            """
            Writes <spec name>-so-<number>.odt and .html beside the spec. Where number
            or date change anything else, each place is an error and nothing is
            written. Text that quotes them by an expression may change and is listed.

            EXAMPLES:
              vanthu number plan.vanthu --so 15 --ngay 05/7/2026
              vanthu number plan.vanthu --so 15 --ngay 05/7/2026 --ghi --format odt,pdf
            """))

    @Argument(help: CommandLanguage.help("Tệp đặc tả.", "The spec file.", valueName: "spec"))
    var spec: String

    @Option(
        name: [.customLong("so"), .customLong("số")],
        help: CommandLanguage.help("Số văn bản, in đúng như gõ.", "The number, printed as typed.", valueName: "số"))
    var number: String

    @Option(
        name: [.customLong("ngay"), .customLong("ngày")],
        help: CommandLanguage.help(
            "Ngày ban hành; không ghi thì giữ ngày trong tệp.", "The date; without it the spec's stays.",
            valueName: "ngày"))
    var date: String?

    @Flag(
        name: .customLong("ghi"),
        help: CommandLanguage.help(
            "Ghi cả số và ngày vào tệp đặc tả.", "Writes number and date into the spec too."))
    var editsSpec = false

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: CommandLanguage.help(
            "Thư mục ghi kết quả, mặc định là thư mục của tệp đặc tả.", "Output folder, by default the spec's.",
            valueName: "dir"))
    var output: String?

    @OptionGroup var outputs: OutputOptions

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        guard !number.contains(where: { $0.isLetter || $0.isNumber }) else { return }
        throw ValidationError(
            CommandLanguage.words(
                "--so chưa có số nào, gặp «\(number)»; ví dụ: --so 15",
                "--so has no number, found «\(number)»; say --so 15"))
    }

    func run() throws {
        var options = shared.rendering
        outputs.apply(to: &options)
        let outcome = Registration(number: number, date: date, editsSpec: editsSpec)
            .run(spec, options: options, into: output)
        shared.report(outcome)
        if outcome.exitStatus != 0 { throw ExitCode(outcome.exitStatus) }
    }
}
