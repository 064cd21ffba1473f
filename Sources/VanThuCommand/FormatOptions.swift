import ArgumentParser
import Foundation
import VanThu

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
