import ArgumentParser
import Diagnostics
import Foundation
import VanThu

/// Options of commands that may need LibreOffice.
struct OfficeOptions: ParsableArguments {
    @Flag(
        name: .long,
        help: CommandLanguage.help(
            "Cho biết số trang và chữ ký ở trang nào; cần LibreOffice.",
            "Says how many pages there are and where the signature stands; needs LibreOffice."))
    var pages = false

    @Flag(
        name: [.customLong("vừa-trang"), .customLong("vua-trang"), .customLong("fit")],
        help: CommandLanguage.help(
            "Khi phần ký đứng gần như một mình ở một trang thì tự chỉnh trình bày, trong phạm vi cho phép; cần LibreOffice.",
            "Changes the presentation, inside the allowed ranges, where a signature is all but alone on its page; needs LibreOffice."
        ))
    var fit = false

    @Option(
        name: .long,
        help: CommandLanguage.help(
            "Chương trình soffice của LibreOffice, khi không nằm ở chỗ thường thấy.",
            "LibreOffice's program soffice, where it is not in its usual place.", valueName: "path"))
    var soffice: String?

    /// Adds the choices to those of a rendering. The environment is read here and nowhere below.
    func apply(to options: inout RenderingOptions) {
        let environment = ProcessInfo.processInfo.environment
        options.reportsPages = pages
        options.fitsPages = fit
        guard let path = soffice ?? OfficeProgram.find(searchPath: environment["PATH"] ?? "") else { return }
        options.office = OfficeProgram(
            path: path, environment: environment, scratchFolder: environment["TMPDIR"] ?? "/tmp")
    }
}

/// The option `--format`.
struct FormatOptions: ParsableArguments {
    @Option(
        name: .long,
        help: CommandLanguage.help(
            "Các dạng kết quả, cách nhau bằng dấu phẩy: \(Renderer.formatNames.joined(separator: ",")); \(converted) cần LibreOffice.",
            "Output formats, separated by commas: \(Renderer.formatNames.joined(separator: ",")); \(converted) need LibreOffice.",
            valueName: "formats"))
    var format = "odt,html"

    private static var converted: String { Renderer.convertedFormatNames.joined(separator: ",") }

    /// The names given.
    var names: [String] {
        format.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces).lowercased() }
    }

    func validate() throws {
        for name in names where !Renderer.formatNames.contains(name) {
            throw ValidationError(
                CommandLanguage.words(
                    "không có dạng «\(name)»; chọn trong: \(Renderer.formatNames.joined(separator: ", "))",
                    "no format «\(name)»; choose from: \(Renderer.formatNames.joined(separator: ", "))"))
        }
        if names.isEmpty || Set(names).count != names.count {
            throw ValidationError(
                CommandLanguage.words(
                    "--format cần ít nhất một dạng, mỗi dạng một lần",
                    "--format needs at least one format, each once"))
        }
    }
}
