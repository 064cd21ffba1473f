import ArgumentParser
import Diagnostics
import Foundation
import VanThu

/// `vanthu watch`: renders a spec whenever it is saved.
struct WatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: CommandLanguage.words(
            "Soạn lại mỗi khi tệp được lưu; trình duyệt tự cập nhật.",
            "Renders whenever the spec is saved; the browser follows."),
        discussion: CommandLanguage.words(
            """
            Theo dõi tệp soạn và mọi tệp nó dùng: tệp cơ quan, tệp chèn, thư mục loại văn bản. Mở trang <tên tệp>.xem.html
            bằng trình duyệt: trang ấy tự hiện bản mới và lỗi, không cần mạng. Nhấn Ctrl-C để dừng; các tệp .xem được
            xóa, văn bản còn lại.

            VÍ DỤ:
              vanthu watch ke-hoach.vanthu
              vanthu watch ke-hoach.vanthu -o van-ban --format html,odt
            """,
            """
            Follows the spec and every file it uses: office file, includes, the type's folder. Open <spec name>.xem.html in
            a browser: that page shows the new document and the diagnostics by itself, without a network. Ctrl-C ends;
            the .xem files go, the documents stay.

            EXAMPLES:
              vanthu watch plan.vanthu
              vanthu watch plan.vanthu -o papers --format html,odt
            """))

    @Argument(help: CommandLanguage.help("Tệp soạn.", "The spec file.", valueName: "spec"))
    var spec: String

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: CommandLanguage.help(
            "Thư mục ghi kết quả, mặc định là thư mục của tệp soạn.", "Output folder, by default the spec's.",
            valueName: "dir"))
    var output: String?

    @Option(
        name: .long,
        help: CommandLanguage.help(
            "Các dạng kết quả, cách nhau bằng dấu phẩy: \(Renderer.formatNames.joined(separator: ",")).",
            "Output formats, separated by commas: \(Renderer.formatNames.joined(separator: ",")).",
            valueName: "formats"))
    var format = "html"

    @OptionGroup var conversion: ConversionOptions

    @OptionGroup var shared: SharedOptions

    /// The pause between two looks at the files, in microseconds: short beside what an eye notices, and the few status
    /// calls of a look cost next to nothing.
    private static let pause: UInt32 = 15_000

    private var formats: [String] {
        format.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces).lowercased() }
    }

    func validate() throws {
        let names = Renderer.formatNames
        if formats.isEmpty || Set(formats).count != formats.count || !formats.allSatisfy(names.contains) {
            let list = names.joined(separator: ", ")
            throw ValidationError(
                CommandLanguage.words(
                    "--format cần ít nhất một dạng, mỗi dạng một lần, trong: \(list)",
                    "--format needs at least one format, each once, of: \(list)"))
        }
    }

    func run() throws {
        let interruption = Interruption()
        var options = shared.rendering
        options.formats = formats
        conversion.apply(to: &options)
        var watch = SpecWatch(
            spec, renderer: Renderer(options: options), into: output, language: CommandLanguage.current)
        while !interruption.hasCome {
            if let round = watch.look() { report(round, viewer: watch.viewerPath) }
            usleep(Self.pause)
        }
        watch.end()
    }

    /// Says what became of a rendering: on a terminal in the place of what was said before, else below it.
    private func report(_ round: SpecWatch.Round, viewer: String?) {
        if shared.lookup.diagnostics == .text {
            if Terminal.error.isInteractive {
                Terminal.error.write("\u{1B}[H\u{1B}[2J\u{1B}[3J")
            } else if round.number > 1 {
                Terminal.error.write("---\n")
            }
        }
        shared.report(round.outcome.diagnostics)
        guard shared.lookup.diagnostics == .text else { return }
        let wrote = CommandLanguage.words("đã ghi", "wrote")
        Terminal.error.write(round.outcome.written.map { "\(wrote) \($0)\n" }.joined())
        if let viewer, round.number == 1 || Terminal.error.isInteractive {
            let open = CommandLanguage.words(
                "mở bằng trình duyệt: \(viewer)  (Ctrl-C để dừng)", "open in a browser: \(viewer)  (Ctrl-C ends)")
            Terminal.error.write(open + "\n")
        }
    }
}
