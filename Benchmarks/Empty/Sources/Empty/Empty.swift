import ArgumentParser
import VanThu

/// Reads its command line and ends.
@main
struct Empty: ParsableCommand {
    @Argument(parsing: .captureForPassthrough, help: "Ignored.") var files: [String] = []

    func run() {}
}
