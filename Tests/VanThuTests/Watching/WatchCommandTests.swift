import Foundation
import Testing

/// `vanthu watch` as a process: it starts, follows and ends cleanly.
@Suite struct WatchCommandTests {
    @Test(.enabled(if: CommandRun.isThere), .timeLimit(.minutes(1)), arguments: [SIGINT, SIGTERM])
    func endsCleanlyAtASignal(_ signal: Int32) throws {
        let folder = try TemporaryFolder()
        try folder.write(SmallSpec.sound, to: "a.vanthu")
        let complaints = try folder.write("", to: "noi-ra")
        let process = Process()
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        process.executableURL = URL(fileURLWithPath: CommandRun.executable ?? "")
        process.arguments = ["watch", "a.vanthu"]
        process.standardError = FileHandle(forWritingAtPath: complaints)
        process.standardOutput = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        while folder.bytes("a.xem.js") == nil, process.isRunning { usleep(10_000) }
        try folder.write(SmallSpec.faulty, to: "a.vanthu")
        while !told(complaints).contains("số_hộ"), process.isRunning { usleep(10_000) }
        #expect(kill(process.processIdentifier, signal) == 0)
        process.waitUntilExit()
        #expect(process.terminationReason == .exit)
        #expect(process.terminationStatus == 0)
        #expect(folder.names == ["a.html", "a.vanthu", "noi-ra"])
        #expect(told(complaints).hasPrefix("đã ghi a.html\nmở bằng trình duyệt: a.xem.html"))
    }

    private func told(_ path: String) -> String {
        String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    }
}
