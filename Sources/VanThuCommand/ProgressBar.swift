import Diagnostics

/// A line that shows how far a long command is; on a terminal only, and gone at the end.
struct ProgressBar: Sendable {
    private let terminal: Terminal

    /// A bar on a stream.
    init(_ terminal: Terminal) { self.terminal = terminal }

    /// Shows that so many are finished of so many.
    func show(_ finished: Int, of count: Int) {
        guard terminal.isInteractive, count > 0 else { return }
        let width = 30
        let filled = width * finished / count
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
        terminal.write("\r\(bar) \(finished)/\(count) (\(100 * finished / count)%)")
    }

    /// Takes the line away.
    func clear() {
        guard terminal.isInteractive else { return }
        terminal.write("\r\u{1B}[K")
    }
}
