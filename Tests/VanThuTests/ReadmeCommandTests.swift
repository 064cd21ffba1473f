import Foundation
import Testing

/// What the README tells a reader to do works.
@Suite struct ReadmeCommandTests {
    /// The fenced blocks of the README.
    private static let blocks: [String] = {
        let parts = ((try? Repository.text("README.md")) ?? "").components(separatedBy: "```")
        return parts.indices.filter { !$0.isMultiple(of: 2) }.map { parts[$0].trimmingCharacters(in: .newlines) }
    }()

    /// The commands of the README that start `vanthu`, wherever it lies.
    private static let commands: [String] = blocks.flatMap { $0.split(separator: "\n").map(String.init) }.filter {
        $0.wholeMatch(of: /(\.build\/[a-z]+\/)?vanthu .*/) != nil
    }

    @Test func showsASpecAndCommands() {
        #expect(Self.blocks.contains { $0.hasPrefix("mẫu: ") })
        #expect(Self.commands.count >= 2)
    }

    @Test func namesScriptsThatExist() {
        let scripts = Self.blocks.filter { $0.hasPrefix("Scripts/") }
        #expect(scripts.count >= 2)
        for script in scripts {
            let path = Repository.root + "/" + (script.split(separator: " ").first ?? "")
            #expect(FileManager.default.isExecutableFile(atPath: path), "\(path)")
        }
    }

    @Test(.enabled(if: CommandRun.isThere)) func commandsRunOnTheSpecShown() throws {
        let folder = try TemporaryFolder()
        let spec = try #require(Self.blocks.first { $0.hasPrefix("mẫu: ") })
        let name = try #require(Self.commands.first?.firstMatch(of: /[a-z-]+\.vanthu/)?.output)
        try folder.write(spec + "\n", to: String(name))
        for command in Self.commands {
            let words = command.split(separator: " ").dropFirst().map { $0.replacingOccurrences(of: "'", with: "") }
            let run = try CommandRun(words, in: folder)
            #expect(run.status == 0, "\(command): \(run.complaints)")
            #expect(!run.complaints.contains("cảnh báo"), "\(command): \(run.complaints)")
        }
        #expect(folder.names.contains(String(name).replacing(".vanthu", with: ".odt")))
    }
}
