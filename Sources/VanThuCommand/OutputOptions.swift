import ArgumentParser
import VanThu

/// What commands that write documents have in common: `--format`, `--strict`, and what may need LibreOffice.
struct OutputOptions: ParsableArguments {
    @OptionGroup var chosen: FormatOptions

    @Flag(
        name: .long,
        help: CommandLanguage.help("Có cảnh báo cũng không ghi.", "Findings stop writing too."))
    var strict = false

    @OptionGroup var conversion: ConversionOptions

    /// Adds the choices to those of a rendering.
    func apply(to options: inout RenderingOptions) {
        options.formats = chosen.names
        options.isStrict = strict
        conversion.apply(to: &options)
    }
}
