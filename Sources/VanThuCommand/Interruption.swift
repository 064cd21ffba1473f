import Foundation

/// The signals by which a user ends a command that runs on: held back, so that it can put things in order first.
struct Interruption {
    private static let signals = [SIGINT, SIGTERM, SIGHUP]

    /// Holds the signals back from now on, for the rest of the process.
    init() {
        var set = sigset_t()
        unsafe sigemptyset(&set)
        for signal in Self.signals { unsafe sigaddset(&set, signal) }
        unsafe pthread_sigmask(SIG_BLOCK, &set, nil)
    }

    /// Whether one of them has come.
    var hasCome: Bool {
        var set = sigset_t()
        unsafe sigemptyset(&set)
        unsafe sigpending(&set)
        return Self.signals.contains { unsafe sigismember(&set, $0) == 1 }
    }
}
