package import Foundation

/// A program of the machine that a slow check drives: found once, run with a time limit, its output kept in memory.
///
/// Output goes through files in a scratch folder, never through pipes, so that a talkative program cannot block.
package struct ExternalProgram: Sendable {
    /// The path of the program.
    package let path: String

    /// A program at a path.
    package init(path: String) { self.path = path }

    /// What a run left behind.
    package struct Output: Sendable {
        /// Exit status; 0 is success.
        package let status: Int32
        /// Standard output.
        package let output: Data
        /// Standard error.
        package let complaints: Data

        /// Standard output as text.
        package var text: String { String(decoding: output, as: UTF8.self) }
        /// Standard error as text.
        package var complaintText: String { String(decoding: complaints, as: UTF8.self) }
    }

    /// Why a run gave nothing to use.
    package struct Failure: Error, CustomStringConvertible {
        /// What went wrong, with the program's own words.
        package let description: String

        /// A failure in words.
        package init(_ description: String) { self.description = description }
    }

    /// Runs the program and waits for it.
    ///
    /// - Parameters:
    ///   - arguments: the arguments, without the program's name.
    ///   - folder: the working folder.
    ///   - seconds: after so many seconds the program is ended and `Failure` is thrown.
    ///   - acceptsFailure: whether a status other than 0 is returned instead of thrown.
    package func run(
        _ arguments: [String], in folder: ScratchFolder, seconds: Double = 120, acceptsFailure: Bool = false
    ) throws -> Output {
        let name = URL(fileURLWithPath: path).lastPathComponent
        let outputFile = try folder.uniqueFile("\(name)-out")
        let complaintFile = try folder.uniqueFile("\(name)-err")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.currentDirectoryURL = folder.url
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: outputFile)
        process.standardError = try FileHandle(forWritingTo: complaintFile)
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        try process.run()
        guard ended.wait(timeout: .now() + seconds) == .success else {
            process.terminate()
            if ended.wait(timeout: .now() + 5) != .success { kill(process.processIdentifier, SIGKILL) }
            throw Failure("\(name) did not end within \(seconds) seconds")
        }
        let result = Output(
            status: process.terminationStatus, output: try Data(contentsOf: outputFile),
            complaints: try Data(contentsOf: complaintFile))
        guard acceptsFailure || result.status == 0 else {
            throw Failure("\(name) ended with status \(result.status): \(result.complaintText.prefix(600))")
        }
        return result
    }
}
