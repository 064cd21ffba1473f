import Foundation

/// LibreOffice on this machine: where it is, and what its process is given.
///
/// The library reads no environment by itself; a command takes what is needed of its own.
public struct OfficeProgram: Hashable, Sendable {
    /// The path of `soffice`.
    public var path: String
    /// The environment of its process, for example `HOME`, where the user's fonts lie.
    public var environment: [String: String]
    /// The folder for the private profile and the files on their way; everything in it is removed again.
    public var scratchFolder: String
    /// Seconds that starting may take. Beyond these and those of the documents, the process and its children are ended.
    public var seconds: Double
    /// Seconds that a long document may take on a busy machine.
    public var secondsPerDocument = 20.0

    /// A program at a path.
    public init(
        path: String, environment: [String: String] = [:], scratchFolder: String = "/tmp", seconds: Double = 120
    ) {
        self.path = path
        self.environment = environment
        self.scratchFolder = scratchFolder
        self.seconds = seconds
    }

    /// Looks for LibreOffice in the folders of a search path (`PATH`), then where its installers put it.
    public static func find(searchPath: String) -> String? {
        let folders = searchPath.split(separator: ":").map(String.init) + usualFolders
        return folders.lazy
            .flatMap { folder in ["soffice", "libreoffice"].map { PathText.join(folder, $0) } }
            .first { FileReading.isFile($0) && FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// Whether the path names a program that can be started.
    var isThere: Bool { FileReading.isFile(path) && FileManager.default.isExecutableFile(atPath: path) }

    private static let usualFolders = [
        "/usr/bin", "/usr/lib/libreoffice/program", "/opt/libreoffice/program",
        "/Applications/LibreOffice.app/Contents/MacOS",
    ]
}
