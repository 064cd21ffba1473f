import ArgumentParser
import Diagnostics
import VanThu

/// `vanthu new`: a spec to start from.
struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: CommandLanguage.words(
            "Tạo tệp soạn mới, có sẵn lời ghi và ví dụ.", "Makes a commented spec to start from."),
        discussion: CommandLanguage.words(
            """
            Tệp tạo ra chạy được ngay. Với --from, tệp cũ được chép lại: ngày và số
            bị xóa, số liệu trong bảng của phần đầu được để trống, con số trong câu
            được đánh dấu {# KIỂM TRA #}; vanthu render kể ra những dấu còn lại.
            Ghi thêm loại khác thì làm tiếp: báo cáo từ kế hoạch, kế hoạch năm sau
            từ báo cáo; các chỉ tiêu giữ nguyên mã và tên.

            VÍ DỤ:
              vanthu new ke-hoach > ke-hoach.vanthu
              vanthu new ke-hoach --the-thuc 'Hội Nông dân' -o ke-hoach.vanthu
              vanthu new --from thang-6.vanthu -o thang-7.vanthu
              vanthu new bao-cao-nam --from ke-hoach.vanthu -o bao-cao.vanthu
              vanthu new ke-hoach --from bao-cao.vanthu --năm 2027 -o ke-hoach.vanthu
            """,
            """
            The spec renders as it is. With --from an old spec is copied: date and
            number are cleared, figures in tables of the head left empty, figures in
            sentences marked {# KIỂM TRA #}; vanthu render lists the marks left.
            With another type it is followed on: a report on a plan, next year's
            plan after a report; targets keep their codes and names.

            EXAMPLES:
              vanthu new ke-hoach > plan.vanthu
              vanthu new ke-hoach --the-thuc 'Hội Nông dân' -o plan.vanthu
              vanthu new --from june.vanthu -o july.vanthu
              vanthu new bao-cao-nam --from plan.vanthu -o report.vanthu
              vanthu new ke-hoach --from report.vanthu --năm 2027 -o plan.vanthu
            """))

    @Argument(
        help: CommandLanguage.help(
            "Loại văn bản, ví dụ ke-hoach; xem vanthu types. Có --from thì không cần.",
            "The type, for example ke-hoach; see vanthu types. Not needed with --from.", valueName: "type"))
    var type: String?

    @Option(
        name: .long,
        help: CommandLanguage.help("Chép từ tệp soạn cũ này.", "Copies this older spec.", valueName: "spec"))
    var from: String?

    @Option(
        name: [.customLong("năm"), .customLong("nam")],
        help: CommandLanguage.help(
            "Năm của văn bản mới, dùng cùng --from.", "The year of the new document, with --from.",
            valueName: "year"))
    var year: Int?

    @Option(
        name: .customLong("the-thuc"),
        help: CommandLanguage.help(
            "Thể thức ghi vào tệp, ví dụ nd30; mặc định theo loại văn bản.",
            "The form written into it, for example nd30; by default the type's.", valueName: "pack"))
    var form: String?

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: CommandLanguage.help(
            "Tệp ghi ra; mặc định, hoặc -, là đầu ra chuẩn.", "The file; by default, or -, standard output.",
            valueName: "file"))
    var output: String?

    @Flag(
        name: .long,
        help: CommandLanguage.help("Ghi đè tệp đã có.", "Writes over a file that is there."))
    var force = false

    @OptionGroup var office: OfficeOptions

    @OptionGroup var lookup: LookupOptions

    func validate() throws {
        if type == nil, from == nil {
            throw ValidationError(
                CommandLanguage.words(
                    "cần một loại văn bản (ví dụ: vanthu new ke-hoach) hoặc --from",
                    "needs a type (for example: vanthu new ke-hoach) or --from"))
        }
        if year != nil, from == nil {
            throw ValidationError(
                CommandLanguage.words("--năm chỉ dùng cùng --from", "--năm goes with --from only"))
        }
        if let year, !(1945...2100).contains(year) {
            throw ValidationError(
                CommandLanguage.words(
                    "--năm phải là một năm, ví dụ --năm 2027", "--năm must be a year, for example --năm 2027"))
        }
        if from != nil, form != nil {
            throw ValidationError(
                CommandLanguage.words(
                    "--the-thuc không dùng cùng --from: tệp chép giữ thể thức của nó",
                    "--the-thuc does not go with --from: the copy keeps its form"))
        }
    }

    func run() throws {
        let made =
            if let from { lookup.catalogue.renewed(from: from, as: type, year: year) } else {
                lookup.catalogue.starter(of: type ?? "", form: form, office: office.choice, in: folder)
            }
        try lookup.finish(made.output, made.diagnostics, into: output, overwriting: force)
    }

    /// Where the new spec will stand.
    private var folder: String {
        guard let output, output != "-", let slash = output.lastIndex(of: "/") else { return "." }
        return String(output[...slash])
    }
}
