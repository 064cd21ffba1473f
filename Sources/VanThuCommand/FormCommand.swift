import ArgumentParser
import Diagnostics
import VanThu

/// `vanthu form`: the workbooks by which units report their figures.
struct FormCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "form",
        abstract: CommandLanguage.words(
            "Lập phiếu thu thập số liệu (.xlsx) cho từng đơn vị từ danh mục chỉ số.",
            "Makes the workbooks by which units report their figures, from the indicators."),
        discussion: CommandLanguage.words(
            """
            Mỗi đơn vị của bảng «theo đơn vị» một phiếu: chỉ các ô màu vàng điền được,
            mỗi ô chỉ nhận đúng loại số của chỉ tiêu. Đơn vị gửi phiếu về thì đặt vào thư
            mục ghi ở mục «phiếu»; vanthu render đọc, kiểm và gộp các phiếu ấy.

            VÍ DỤ:
              vanthu form bao-cao.vanthu -o phieu-gui
              vanthu form bao-cao.vanthu -o phieu-gui --for 'Hương Trà'
              vanthu form bao-cao.vanthu -o phieu-gui --blank
            """,
            """
            A form for each unit of the table «theo đơn vị»: only the yellow cells can be
            filled in, and each takes only what its indicator is. Forms that come back go
            into the folder named under «phiếu»; vanthu render reads, checks and adds them.

            EXAMPLES:
              vanthu form report.vanthu -o forms
              vanthu form report.vanthu -o forms --for 'Hương Trà'
              vanthu form report.vanthu -o forms --blank
            """))

    @Argument(help: CommandLanguage.help("Tệp đặc tả.", "The spec file.", valueName: "spec"))
    var spec: String

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: CommandLanguage.help("Thư mục ghi phiếu.", "Output folder.", valueName: "dir"))
    var output: String

    @Option(
        name: .customLong("for"),
        help: CommandLanguage.help(
            "Chỉ đơn vị này, ghi mã hoặc tên; lặp lại được.", "Only this unit, by key or name; may be repeated.",
            valueName: "đơn vị"))
    var units: [String] = []

    @Flag(
        name: .long,
        help: CommandLanguage.help(
            "Một phiếu trống, đơn vị tự ghi tên.", "One blank form, on which the unit writes its name."))
    var blank = false

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if blank, !units.isEmpty {
            throw ValidationError(
                CommandLanguage.words("--blank không đi cùng --for", "--blank does not go with --for"))
        }
    }

    func run() throws {
        let outcome = FormMaking(options: shared.rendering).run(spec, into: output, units: units, isBlank: blank)
        shared.report(outcome.diagnostics)
        if shared.lookup.diagnostics == .text, !outcome.written.isEmpty {
            let count = outcome.written.count
            Terminal.error.write(
                CommandLanguage.words("đã lập \(count) phiếu trong \(output)", "\(count) forms written to \(output)")
                    + "\n")
        }
        if outcome.exitStatus != 0 { throw ExitCode(outcome.exitStatus) }
    }
}
