import ArgumentParser
import Diagnostics
import VanThu

/// `vanthu fmt`: specs in their normal layout.
struct FormatCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fmt",
        abstract: CommandLanguage.words(
            "Sắp xếp tệp soạn cho ngay ngắn, không đổi chữ nào.", "Tidies spec files without changing a word."),
        discussion: CommandLanguage.words(
            """
            Tên mục viết đủ dấu, khoảng trắng và dòng trống thừa được bỏ, bảng được kẻ thẳng cột, dấu đầu dòng dán từ
            Word thành «- ». Trước khi ghi, văn bản trước và sau được so với nhau; khác nhau thì tệp được giữ nguyên.
            Tệp có lỗi cũng được giữ nguyên.

            VÍ DỤ:
              vanthu fmt ke-hoach.vanthu
              vanthu fmt --check *.vanthu            kể các tệp chưa ngay ngắn, kết thúc với 1 nếu có
              vanthu fmt ke-hoach.vanthu -o -        in ra, không ghi
            """,
            """
            Names get their marks, spare blanks and blank lines go, bars of tables stand below each other, bullets pasted
            from Word become «- ». Before writing, the documents before and after are compared; where they differ, or
            the spec has errors, the file is left alone.

            EXAMPLES:
              vanthu fmt plan.vanthu
              vanthu fmt --check *.vanthu            lists what is not tidy; status 1 if there is any
              vanthu fmt plan.vanthu -o -            prints, writes nothing
            """))

    @Argument(help: CommandLanguage.help("Các tệp soạn.", "The spec files.", valueName: "spec"))
    var specs: [String]

    @Flag(
        name: .long,
        help: CommandLanguage.help(
            "Chỉ kể các tệp sẽ đổi, không ghi; kết thúc với 1 nếu có tệp như vậy.",
            "Only lists the files that would change; ends with status 1 where there are any."))
    var check = false

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: CommandLanguage.help(
            "Chỉ nhận -: in một tệp ra đầu ra chuẩn thay vì ghi đè.",
            "Only -: prints one spec to standard output instead of writing it.", valueName: "-"))
    var output: String?

    @OptionGroup var office: OfficeOptions

    @OptionGroup var lookup: LookupOptions

    func validate() throws {
        if let output, output != "-" || specs.count != 1 || check {
            throw ValidationError(
                CommandLanguage.words(
                    "-o chỉ nhận -, với đúng một tệp và không có --check; muốn ghi đè thì không dùng -o",
                    "-o takes only -, with exactly one spec and without --check; leave -o out to write in place"))
        }
    }

    func run() throws {
        let formatter = SpecFormatter(templateFolders: lookup.templates, office: office.choice)
        if output != nil { return try print(formatter.tidy(specs[0])) }
        let outcome = formatter.format(specs, isCheck: check)
        lookup.diagnostics.write(outcome.diagnostics)
        if check {
            Terminal.output.write(outcome.changed.map { $0 + "\n" }.joined())
        } else if lookup.diagnostics == .text {
            let words = CommandLanguage.words("đã sắp xếp", "tidied")
            Terminal.error.write(outcome.changed.map { "\(words) \($0)\n" }.joined())
        }
        if outcome.hasDefect { throw ExitCode(70) }
        if outcome.hasFailed || check && !outcome.changed.isEmpty { throw ExitCode(1) }
    }

    private func print(_ tidied: SpecFormatter.Tidied) throws {
        var diagnostics = tidied.diagnostics
        if let text = tidied.text, let reason = Terminal.output.write(Array(text.utf8)) {
            diagnostics.append(Renderer.cannotWriteOutput(reason))
        }
        lookup.diagnostics.write(diagnostics)
        if tidied.hasDefect { throw ExitCode(70) }
        if !diagnostics.isEmpty { throw ExitCode(1) }
    }
}
