import Diagnostics
import Foundation
import Testing
import VanThu

/// A batch made in parts.
@Suite struct BatchShardTests {
    @Test func partsMergedAreTheWhole() throws {
        let folder = try TemporaryFolder()
        let spec = BatchSpec.spec(rows: BatchSpec.manyRows(11))
        _ = try BatchSpec.run(spec, in: folder, output: "mot")
        try runParts([1, 2, 3], of: 3, spec, in: folder)
        let merged = BatchMerge(folder: folder("ra")).run()
        #expect(merged.diagnostics.isEmpty)
        let parts = folder.contents(of: "ra").filter { !$0.key.hasPrefix("manifest-") }
        #expect(parts == folder.contents(of: "mot"))
    }

    @Test func aPartMakesOnlyItsDocuments() throws {
        let folder = try TemporaryFolder()
        try runParts([2], of: 3, BatchSpec.spec(), in: folder)
        #expect(
            folder.contents(of: "ra").keys.sorted() == ["02-dong-giua.html", "02-dong-giua.odt", "manifest-2-3.json"])
    }

    @Test func aMissingPartIsNamed() throws {
        let folder = try TemporaryFolder()
        try runParts([1, 3], of: 3, BatchSpec.spec(), in: folder)
        let merged = BatchMerge(folder: folder("ra")).run()
        #expect(merged.diagnostics.map(\.code) == ["batch.missing-parts"])
        #expect(merged.diagnostics.first?.found == "2/3")
        #expect(folder.bytes("ra/manifest.json") == nil)
    }

    @Test func aPartOfOtherInputsIsNamed() throws {
        let folder = try TemporaryFolder()
        try runParts([1, 2], of: 3, BatchSpec.spec(), in: folder)
        try runParts([3], of: 3, BatchSpec.spec(text: BatchSpec.text + "Thêm.\n"), in: folder)
        let merged = BatchMerge(folder: folder("ra")).run()
        #expect(merged.diagnostics.map(\.code) == ["batch.other-part"])
        #expect(merged.diagnostics.first?.found == "3/3")
    }

    @Test func aFileChangedBehindAPartIsNamed() throws {
        let folder = try TemporaryFolder()
        try runParts([1, 2], of: 2, BatchSpec.spec(), in: folder)
        try folder.write("khác", to: "ra/03-phu-thanh.odt")
        let merged = BatchMerge(folder: folder("ra")).run()
        #expect(merged.diagnostics.map(\.code) == ["batch.changed-files"])
        #expect(merged.diagnostics.first?.found == "03-phu-thanh.odt")
    }

    @Test func aDamagedPartIsNamed() throws {
        let folder = try TemporaryFolder()
        try runParts([1, 2], of: 2, BatchSpec.spec(), in: folder)
        try folder.write("{", to: "ra/manifest-2-2.json")
        #expect(BatchMerge(folder: folder("ra")).run().diagnostics.map(\.code) == ["batch.damaged-part"])
    }

    @Test func aFolderWithoutPartsIsAnError() throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("ra")
        #expect(BatchMerge(folder: folder("ra")).run().diagnostics.map(\.code) == ["batch.no-parts"])
    }

    private func runParts(_ numbers: [Int], of count: Int, _ spec: String, in folder: TemporaryFolder) throws {
        for number in numbers {
            let shard = try #require(BatchOptions.Shard(number, of: count))
            let outcome = try BatchSpec.run(spec, in: folder, shard: shard)
            #expect(outcome.diagnostics.isEmpty)
        }
    }
}
