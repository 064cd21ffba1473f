import Foundation

/// One run of the built command `vanthu`, as a user starts it.
struct CommandRun: Sendable {
    /// The exit status; 128 and more when a signal ended it.
    let status: Int32
    /// What it wrote to standard output.
    let output: [UInt8]
    /// What it wrote to standard error.
    let complaints: String

    /// Standard output as text.
    var text: String { String(decoding: output, as: UTF8.self) }

    /// The command that the build put beside this test bundle; a line says so where it is not there.
    static let executable: String? = {
        let bundle =
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
        let path = URL(fileURLWithPath: bundle).deletingLastPathComponent().appendingPathComponent("vanthu").path
        if FileManager.default.isExecutableFile(atPath: path) { return path }
        print("SKIPPED tests of the command: \(path) is not built")
        return nil
    }()

    /// Whether the command is there.
    static var isThere: Bool { executable != nil }

    /// Runs the command with the repository's templates.
    ///
    /// - Parameters:
    ///   - arguments: the arguments; the first is the subcommand.
    ///   - folder: the working folder.
    ///   - environment: variables to set besides the own ones.
    ///   - limit: the largest file in blocks of 512 bytes that the shell allows.
    ///   - outputPath: where standard output goes instead of a scratch file, for example `/dev/full`.
    init(
        _ arguments: [String], in folder: TemporaryFolder, environment: [String: String] = [:], limit: Int? = nil,
        outputPath: String? = nil
    ) throws {
        let scratch = try TemporaryFolder()
        let outputFile = try scratch.write("", to: "out")
        let complaintFile = try scratch.write("", to: "err")
        let executable = Self.executable ?? ""
        let process = Process()
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        process.executableURL = URL(fileURLWithPath: limit == nil ? executable : "/bin/sh")
        process.arguments =
            limit.map { ["-c", "ulimit -f \($0); exec \"$@\"", "sh", executable] + arguments } ?? arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle(forWritingAtPath: outputPath ?? outputFile)
        process.standardError = FileHandle(forWritingAtPath: complaintFile)
        try process.run()
        process.waitUntilExit()
        status = process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
        output = FileManager.default.contents(atPath: outputFile).map { Array($0) } ?? []
        complaints = String(decoding: FileManager.default.contents(atPath: complaintFile) ?? Data(), as: UTF8.self)
    }
}
