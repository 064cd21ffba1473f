import Foundation

/// A program that is started, waited for, and ended with all its children when it takes too long.
///
/// Foundation's `Process` knows no process group: it would end the start script of LibreOffice and leave the program.
enum ChildProcess {
    /// How a run ended.
    enum Ending: Equatable {
        /// By itself, with a status.
        case exited(Int32)
        /// By a signal of somebody else.
        case signalled(Int32)
        /// By us, after the time was up.
        case timedOut
        /// It could not be started; the system's error number.
        case notStarted(Int32)
    }

    /// Runs a program to its end. Input is empty; both outputs go into one file, so that a full pipe can never block.
    ///
    /// - Parameters:
    ///   - path: the program.
    ///   - arguments: the arguments, without the program's name.
    ///   - environment: the whole environment.
    ///   - outputPath: the file for what it says.
    ///   - seconds: how long it may take.
    static func run(
        _ path: String, _ arguments: [String], environment: [String: String], outputPath: String, seconds: Double
    ) -> Ending {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        unsafe posix_spawn_file_actions_addopen(
            &actions, STDOUT_FILENO, outputPath, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        unsafe posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
        var attributes = posix_spawnattr_t()
        unsafe posix_spawnattr_init(&attributes)
        defer { unsafe posix_spawnattr_destroy(&attributes) }
        // A group of its own, whose number is the process's: the whole group is ended when the time is up.
        unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        unsafe posix_spawnattr_setpgroup(&attributes, 0)
        let variables = environment.map { "\($0.key)=\($0.value)" }.sorted()
        var process: pid_t = 0
        let fault = unsafe withCStrings([path] + arguments) { arguments in
            unsafe withCStrings(variables) { variables in
                unsafe posix_spawn(&process, path, &actions, &attributes, arguments, variables)
            }
        }
        guard fault == 0 else { return .notStarted(fault) }
        return wait(for: process, seconds: seconds)
    }

    /// Waits for a process, looking often; ends its group when the time is up. The process is always reaped.
    private static func wait(for process: pid_t, seconds: Double) -> Ending {
        let clock = ContinuousClock()
        let deadline = clock.now.advanced(by: .seconds(seconds))
        var status: Int32 = 0
        while true {
            let ended = unsafe waitpid(process, &status, WNOHANG)
            if ended == process { break }
            if ended < 0, errno != EINTR { return .notStarted(errno) }
            if clock.now >= deadline {
                kill(-process, SIGKILL)
                unsafe waitpid(process, &status, 0)
                return .timedOut
            }
            usleep(10_000)
        }
        // What the program left running in its group ends with it.
        kill(-process, SIGKILL)
        let signal = status & 0x7F
        return signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal)
    }

    /// Calls a body with texts as the system takes lists of texts: C strings with a null at the end.
    private static func withCStrings<Result>(
        _ texts: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
    ) -> Result {
        var pointers = unsafe texts.map { unsafe strdup($0) } + [nil]
        defer { unsafe pointers.forEach { unsafe free($0) } }
        return unsafe pointers.withUnsafeMutableBufferPointer { buffer in
            guard let start = buffer.baseAddress else {
                var nothing: UnsafeMutablePointer<CChar>?
                return unsafe body(&nothing)
            }
            return unsafe body(start)
        }
    }
}
