import ArgumentParser
import Diagnostics
import Foundation
import VanThu

/// Options of commands that may need LibreOffice.
struct ConversionOptions: ParsableArguments {
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
        options.officeProgram = OfficeProgram(
            path: path, environment: environment, scratchFolder: environment["TMPDIR"] ?? "/tmp")
    }
}
