import Foundation
import Testing
import VanThu

/// The command `vanthu batch` as a process that is killed, runs out of room, or meets another.
@Suite(.enabled(if: CommandRun.isThere)) struct BatchKillTests {
    /// Twenty kills in CI; `Scripts/kill-batch.sh 200` does it longer.
    @Test func killedRunsLeaveNoHalfFileAndAreTakenUp() throws {
        let folder = try TemporaryFolder()
        try folder.write(BatchSpec.spec(rows: BatchSpec.manyRows(40)), to: "giao.vanthu")
        #expect(try run(folder, "het").status == 0)
        let whole = folder.contents(of: "het")
        #expect(whole.count == 82)
        var draw: UInt64 = 0x5DEE_CE66
        for kill in 1...20 {
            draw = draw &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            try self.kill(folder, after: UInt32(draw >> 33) % 150_000)
            for (name, bytes) in folder.contents(of: "ra") where !name.hasPrefix(".vanthu") {
                #expect(bytes == whole[name], "kill \(kill): \(name)")
            }
            guard kill.isMultiple(of: 4) else { continue }
            #expect(try run(folder, "ra").status == 0)
            #expect(folder.contents(of: "ra") == whole)
            try FileManager.default.removeItem(atPath: folder("ra"))
        }
    }

    @Test func aFullDiskIsToldOnceAndWhatIsThereStays() throws {
        let folder = try TemporaryFolder()
        try folder.write(BatchSpec.spec(rows: BatchSpec.manyRows(12)), to: "giao.vanthu")
        #expect(try run(folder, "het").status == 0)
        // Enough for an ODT, not for an HTML.
        let full = try run(folder, "ra", limit: 16)
        #expect(full.status == 1)
        #expect(full.complaints.components(separatedBy: "file.cannot-write").count == 2, "\(full.complaints)")
        #expect(folder.contents(of: "ra").keys.filter { !$0.hasPrefix(".vanthu") }.isEmpty)
        #expect(try run(folder, "ra").status == 0)
        #expect(folder.contents(of: "ra") == folder.contents(of: "het"))
    }

    @Test func aRunInAFolderThatAnotherHoldsIsRefused() throws {
        let folder = try TemporaryFolder()
        try folder.write(BatchSpec.spec(rows: BatchSpec.manyRows(3)), to: "giao.vanthu")
        try folder.makeFolder("ra")
        let descriptor = unsafe open(folder("ra/.vanthu-batch.journal"), O_RDWR | O_CREAT, 0o644)
        #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        let busy = try run(folder, "ra")
        close(descriptor)
        #expect(busy.status == 1)
        #expect(busy.complaints.contains("batch.busy"))
        #expect(try run(folder, "ra").status == 0)
    }

    @Test func wrongCommandLinesAreUsageErrors() throws {
        let folder = try TemporaryFolder()
        try folder.write(BatchSpec.spec(), to: "giao.vanthu")
        for arguments in [
            ["giao.vanthu"], ["giao.vanthu", "--for", "xã"],
            ["giao.vanthu", "--for", "xã", "-o", "ra", "--shard", "3/2"],
            ["giao.vanthu", "--for", "xã", "-o", "ra", "--jobs", "0"], ["--merge", "ra", "-o", "ra"],
        ] {
            #expect(try CommandRun(["batch"] + arguments, in: folder).status == 64, "\(arguments)")
        }
    }

    @Test func theProgressBarIsForTerminalsOnly() throws {
        let folder = try TemporaryFolder()
        try folder.write(BatchSpec.spec(), to: "giao.vanthu")
        let said = try run(folder, "ra").complaints
        #expect(!said.contains("█"))
        #expect(said.contains("3 văn bản mới"))
    }

    private func run(_ folder: TemporaryFolder, _ output: String, limit: Int? = nil) throws -> CommandRun {
        try CommandRun(Self.arguments(output), in: folder, limit: limit)
    }

    private static func arguments(_ output: String) -> [String] {
        ["batch", "giao.vanthu", "--for", "xã", "-o", output, "--templates", Repository.templates]
    }

    /// Starts the command and kills it after some microseconds.
    private func kill(_ folder: TemporaryFolder, after delay: UInt32) throws {
        let process = Process()
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        process.executableURL = URL(fileURLWithPath: CommandRun.executable ?? "")
        process.arguments = Self.arguments("ra")
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        usleep(delay)
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }
}
