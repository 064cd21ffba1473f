import ArgumentParser
import Diagnostics
import Foundation
import VanThu

/// `vanthu batch`: a document for each row of a table.
struct BatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "batch",
        abstract: CommandLanguage.words(
            "Soạn hàng loạt: mỗi dòng của bảng dữ liệu một văn bản.", "Makes a document for each row of a table."),
        discussion: CommandLanguage.words(
            """
            Trong tệp soạn, dòng của từng văn bản tên là «xã_này» (bảng «xã»). Với
            --for xã.Huyện mỗi huyện một văn bản: «xã_này» là bảng các xã của huyện,
            «nhóm_này» là tên huyện. Trong thư mục có thêm index.html và manifest.json.
            Chạy lại thì chỉ làm những gì chưa có hoặc đã khác.

            VÍ DỤ:
              vanthu batch giao-chi-tieu.vanthu --for xã -o van-ban
              vanthu batch giao-chi-tieu.vanthu --for xã -o van-ban --name "{{ xã_này.Mã }}"
              vanthu batch giao-chi-tieu.vanthu --for xã.Huyện -o van-ban --format odt
              vanthu batch giao-chi-tieu.vanthu --for xã -o van-ban --shard 1/4
              vanthu batch --merge van-ban
            """,
            """
            In the spec the row of a document is «xã_này» (table «xã»). With
            --for xã.Huyện there is a document a district: «xã_này» is the table of its
            communes, «nhóm_này» its name. The folder gets index.html and manifest.json
            too. Another run makes only what is missing or has changed.

            EXAMPLES:
              vanthu batch targets.vanthu --for xã -o papers
              vanthu batch targets.vanthu --for xã -o papers --name "{{ xã_này.Mã }}"
              vanthu batch targets.vanthu --for xã.Huyện -o papers --format odt
              vanthu batch targets.vanthu --for xã -o papers --shard 1/4
              vanthu batch --merge papers
            """))

    @Argument(help: CommandLanguage.help("Tệp đặc tả.", "The spec file.", valueName: "spec"))
    var spec: String?

    @Option(
        name: .customLong("for"),
        help: CommandLanguage.help(
            "Bảng dữ liệu, mỗi dòng một văn bản; hoặc bảng.cột, mỗi nhóm một văn bản.",
            "The table with a document a row; or table.column with a document a group.", valueName: "table"))
    var each: String?

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: CommandLanguage.help("Thư mục ghi kết quả.", "Output folder.", valueName: "dir"))
    var output: String?

    @Option(
        name: .long,
        help: CommandLanguage.help(
            "Tên tệp, không kèm đuôi, ví dụ \"{{ xã_này.Mã }}\"; bỏ dấu khi ghi.",
            "The name of the files without extension, such as \"{{ xã_này.Mã }}\"; marks are taken off.",
            valueName: "name"))
    var name: String?

    @Option(
        name: .long,
        help: CommandLanguage.help(
            "Số văn bản làm cùng lúc, mặc định là số nhân của máy.",
            "How many documents are made at a time, by default one a core.", valueName: "count"))
    var jobs: Int?

    @Flag(
        name: .customLong("stop"),
        help: CommandLanguage.help(
            "Dừng ở văn bản đầu tiên có lỗi; mặc định là làm tiếp các văn bản khác.",
            "Stops at the first document with errors; by default the others are made."))
    var stops = false

    @Option(
        name: .long,
        help: CommandLanguage.help(
            "Chỉ làm phần thứ i trong n phần, để nhiều máy cùng làm.",
            "Makes only part i of n, so that several machines share the work.", valueName: "i/n"))
    var shard: String?

    @Option(
        name: .customLong("merge"),
        help: CommandLanguage.help(
            "Ghép các phần đã làm trong thư mục này thành một manifest.json và một index.html.",
            "Puts the parts made in this folder together: one manifest.json and one index.html.", valueName: "dir"))
    var merge: String?

    @Flag(name: .customLong("timing"), help: .hidden)
    var timing = false

    @OptionGroup var outputs: OutputOptions

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if merge != nil {
            guard spec == nil, each == nil, output == nil, shard == nil, name == nil else {
                throw ValidationError(
                    CommandLanguage.words(
                        "--merge đứng một mình với thư mục cần ghép", "--merge stands alone with the folder"))
            }
            return
        }
        guard spec != nil, each != nil, output != nil else {
            throw ValidationError(
                CommandLanguage.words(
                    "cần đủ tệp soạn, --for BẢNG và -o THƯ_MỤC", "a spec, --for TABLE and -o DIR are needed"))
        }
        if let jobs, !(1...256).contains(jobs) {
            throw ValidationError(
                CommandLanguage.words("--jobs từ 1 đến 256, gặp «\(jobs)»", "--jobs takes 1 to 256, found «\(jobs)»"))
        }
        if let shard, BatchOptions.Shard(shard) == nil {
            throw ValidationError(
                CommandLanguage.words(
                    "--shard cần dạng i/n với i từ 1 đến n, gặp «\(shard)»; ví dụ --shard 2/8",
                    "--shard takes i/n with i from 1 to n, found «\(shard)»; say --shard 2/8"))
        }
    }

    func run() throws {
        if let merge { return try report(BatchMerge(folder: merge).run()) }
        guard let spec, let each, let output else { return }
        var rendering = shared.rendering
        outputs.apply(to: &rendering)
        var options = BatchOptions(
            each: each, folder: output, name: name, jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount,
            stopsAtFault: stops, shard: shard.flatMap { BatchOptions.Shard($0) })
        options.measuresStages = timing
        let bar = ProgressBar(Terminal.error)
        let outcome = Batch(options, rendering: rendering).run(spec) { bar.show($0, of: $1) }
        bar.clear()
        try report(outcome)
    }

    /// Writes what became of the batch, and ends the command with its status.
    private func report(_ outcome: Batch.Outcome) throws {
        shared.report(outcome.diagnostics)
        if shared.lookup.diagnostics == .text, let manifest = outcome.manifest {
            let words = CommandLanguage.words(
                "\(outcome.made) văn bản mới, \(outcome.kept) đã có, \(outcome.failed) có lỗi; danh sách: \(manifest)",
                "\(outcome.made) documents made, \(outcome.kept) there already, \(outcome.failed) with errors; list: \(manifest)"
            )
            Terminal.error.write(words + "\n")
        }
        if let stages = outcome.stages { Terminal.error.write(stages + "\n") }
        if outcome.exitStatus != 0 { throw ExitCode(outcome.exitStatus) }
    }
}
