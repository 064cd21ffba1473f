import Foundation
import VanThu

/// One of the two streams of the command.
struct Terminal: Sendable {
    private let descriptor: Int32

    /// Standard output: documents and what was asked for.
    static let output = Terminal(descriptor: STDOUT_FILENO)
    /// Standard error: diagnostics.
    static let error = Terminal(descriptor: STDERR_FILENO)

    /// Whether to colour: a terminal, and the user has not said `NO_COLOR`.
    var hasColor: Bool {
        isInteractive && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
    }

    /// Whether a person looks at it.
    var isInteractive: Bool { isatty(descriptor) == 1 }

    /// Writes text.
    func write(_ text: String) { _ = write(Array(text.utf8)) }

    /// Writes bytes; the system's error number where it refuses.
    func write(_ bytes: [UInt8]) -> Int32? { DescriptorOutput.write(bytes, to: descriptor) }
}
