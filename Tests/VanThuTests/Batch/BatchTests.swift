import Diagnostics
import Foundation
import Packaging
import Testing
import VanThu

/// A document a row: what there is in the folder, and what another run does with it.
@Suite struct BatchTests {
    @Test func makesADocumentForEachRow() throws {
        let folder = try TemporaryFolder()
        let outcome = try BatchSpec.run(BatchSpec.spec(), in: folder)
        #expect(outcome.diagnostics.isEmpty)
        #expect(outcome.made == 3)
        let names = folder.contents(of: "ra").keys.sorted()
        #expect(
            names == [
                "01-hoa-son.html", "01-hoa-son.odt", "02-dong-giua.html", "02-dong-giua.odt", "03-phu-thanh.html",
                "03-phu-thanh.odt", "index.html", "manifest.json",
            ])
        let page = String(decoding: folder.bytes("ra/02-dong-giua.html") ?? [], as: UTF8.self)
        #expect(page.contains("Đồng Giữa"))
        #expect(page.contains("812"))
        #expect(!page.contains("Hòa Sơn"))
    }

    @Test func writesTheDocumentThatRenderWouldWriteForTheRow() throws {
        let folder = try TemporaryFolder()
        _ = try BatchSpec.run(BatchSpec.spec(), in: folder)
        let text = BatchSpec.text.replacing("{{ xã_này.Tên }}", with: "Đồng Giữa")
            .replacing("{{ xã_này[\"Số hộ\"] }}", with: "812")
        let path = try folder.write(BatchSpec.spec(text: text), to: "mot.vanthu")
        let options = RenderingOptions(formats: ["odt", "html"], templateFolders: [Repository.templates])
        let single = Renderer(options: options).render(path)
        #expect(
            single.files.map(\.bytes) == [folder.bytes("ra/02-dong-giua.odt"), folder.bytes("ra/02-dong-giua.html")])
    }

    @Test func aDocumentIsTheSameMadeAloneOrAfterOthers() throws {
        let folder = try TemporaryFolder()
        let rows = """
            | Mã | Tên | Huyện | Số hộ |
              |----|-----|-------|------:|
              | 01 | Hòa Sơn | Hòa Đông | 1.105 |
              | 02 | Tân Lập thuộc khu kinh tế cửa khẩu quốc tế Đồng Giữa và vùng phụ cận phía tây bắc | Phú Tây | x |
              | 03 | <b> & "An" | Phú Tây | 7 |
              | 04 | Hòa Sơn | Hòa Đông | 12 ca |
              | 05 | Ước | Phú Tây | 900.000 |
            """
        let spec = BatchSpec.spec(
            rows: rows,
            text: """
                Thực hiện {{ trích_yếu }}, xã {{ xã_này.Tên }} (thứ {{ xã_này.Stt }}/{{ xã | đếm }}):
                {% chèn "chung.vanthu" với tên = xã_này.Tên %}
                # Chỉ tiêu
                {% nếu xã_này.Huyện = "Phú Tây" %}
                ## Riêng huyện Phú Tây
                Làm trước[^1].
                [^1]: Theo {{ xã_này.Tên }}.
                {% hết %}
                | Stt | Xã | Số |
                |:---:|----|---:|
                | # | Chỉ tiêu chung | 5 |
                | # | {{ xã_này.Tên }} | {{ xã_này["Số hộ"] }} |
                # Phụ lục: Danh sách của {{ xã_này.Tên }}
                Xem {{ ký.họ_tên }}.

                """
        ).replacing("trích yếu: Giao chỉ tiêu năm 2026", with: "trích yếu: Giao chỉ tiêu cho {{ xã_này.Tên }}")
            .replacing(
                "- UBND các xã", with: "- UBND {{ xã_này.Tên }}\n  {% nếu xã_này.Stt > 2 %}\n  - Sở Y tế\n  {% hết %}"
            )
            .replacing("nơi nhận:", with: "căn cứ:\n  Căn cứ {{ trích_yếu }}\n  Căn cứ Luật Tổ chức\nnơi nhận:")
        try folder.write("Giao {{ tên }} thực hiện từ {{ ngày }}.\n", to: "chung.vanthu")
        let whole = try BatchSpec.run(spec, in: folder, output: "mot", name: "{{ xã_này.Mã }}", jobs: 1)
        #expect(whole.diagnostics.hasErrors == false)
        #expect(whole.made == 5)
        for number in 1...5 {
            _ = try BatchSpec.run(
                spec, in: folder, output: "rieng", name: "{{ xã_này.Mã }}", shard: BatchOptions.Shard(number, of: 5))
        }
        let alone = folder.contents(of: "rieng").filter { !$0.key.hasPrefix("manifest") }
        let together = folder.contents(of: "mot").filter { $0.key != "manifest.json" && $0.key != "index.html" }
        #expect(alone.count == 10)
        #expect(alone == together)
    }

    @Test func makesADocumentForEachGroup() throws {
        let folder = try TemporaryFolder()
        let text = "Huyện {{ nhóm_này }} có {{ xã_này | đếm }} xã: {{ xã_này.Tên | nối(\", \") }}.\n"
        let outcome = try BatchSpec.run(BatchSpec.spec(text: text), in: folder, each: "xã.Huyện")
        #expect(outcome.diagnostics.isEmpty)
        let page = String(decoding: folder.bytes("ra/hoa-dong.html") ?? [], as: UTF8.self)
        #expect(page.contains("Huyện Hòa Đông có 2 xã: Hòa Sơn, Đồng Giữa."))
        #expect(folder.contents(of: "ra").count == 6)
    }

    @Test func namesFilesByTheLineGiven() throws {
        let folder = try TemporaryFolder()
        let outcome = try BatchSpec.run(
            BatchSpec.spec(), in: folder, name: "KH {{ xã_này.Stt }} {{ xã_này.Huyện | hoa }}", formats: ["html"])
        #expect(outcome.diagnostics.isEmpty)
        let names = folder.contents(of: "ra").keys.filter { $0.hasPrefix("kh") }.sorted()
        #expect(names == ["kh-1-hoa-dong.html", "kh-2-hoa-dong.html", "kh-3-phu-tay.html"])
    }

    @Test(arguments: [1, 2, 5]) func writesTheSameBytesWhateverTheNumberOfJobs(_ jobs: Int) throws {
        let folder = try TemporaryFolder()
        let spec = BatchSpec.spec(rows: BatchSpec.manyRows(23))
        _ = try BatchSpec.run(spec, in: folder, output: "mot", jobs: 1)
        _ = try BatchSpec.run(spec, in: folder, output: "nhieu", jobs: jobs)
        #expect(folder.contents(of: "mot") == folder.contents(of: "nhieu"))
    }

    @Test func rewritesNothingWhereAllIsThere() throws {
        let folder = try TemporaryFolder()
        _ = try BatchSpec.run(BatchSpec.spec(), in: folder)
        let before = try folder.stamps(of: "ra")
        let outcome = try BatchSpec.run(BatchSpec.spec(), in: folder)
        #expect(outcome.made == 0)
        #expect(outcome.kept == 3)
        #expect(try folder.stamps(of: "ra") == before)
    }

    @Test func makesAgainWhatWasChangedOrDeleted() throws {
        let folder = try TemporaryFolder()
        _ = try BatchSpec.run(BatchSpec.spec(), in: folder)
        let whole = folder.contents(of: "ra")
        try folder.write("khác", to: "ra/01-hoa-son.html")
        try FileManager.default.removeItem(atPath: folder("ra/03-phu-thanh.odt"))
        let outcome = try BatchSpec.run(BatchSpec.spec(), in: folder)
        #expect(outcome.made == 2)
        #expect(outcome.kept == 1)
        #expect(folder.contents(of: "ra") == whole)
    }

    @Test func writesOnlyWhatANewFigureChanges() throws {
        let folder = try TemporaryFolder()
        _ = try BatchSpec.run(BatchSpec.spec(), in: folder)
        let before = try folder.stamps(of: "ra")
        _ = try BatchSpec.run(BatchSpec.spec(rows: BatchSpec.rows.replacing("  812", with: "  813")), in: folder)
        let after = try folder.stamps(of: "ra")
        let changed = after.keys.filter { after[$0] != before[$0] }.sorted()
        #expect(changed == ["02-dong-giua.html", "02-dong-giua.odt", "manifest.json"])
    }

    @Test func takesUpWhatAKilledRunHasFinished() throws {
        let folder = try TemporaryFolder()
        _ = try BatchSpec.run(BatchSpec.spec(), in: folder)
        let whole = folder.contents(of: "ra")
        let manifest = try #require(Manifest(whole["manifest.json"]))
        // As a run leaves it that was killed after the first document, in the middle of a line.
        var journal = "vanthu-batch 1 \(manifest.fingerprint)\n"
        for file in manifest.documents[0].files { journal += "0\t\(file.bytes)\t\(file.sha256)\t\(file.path)\n" }
        for name in whole.keys where !name.hasPrefix("01") {
            try FileManager.default.removeItem(atPath: folder("ra/" + name))
        }
        try folder.write(journal + "1\t12", to: "ra/.vanthu-batch.journal")
        try folder.write("dở", to: "ra/.vanthu-batch-khac-1/0-0")
        let outcome = try BatchSpec.run(BatchSpec.spec(), in: folder)
        #expect(outcome.kept == 1)
        #expect(outcome.made == 2)
        try FileManager.default.removeItem(atPath: folder("ra/.vanthu-batch-khac-1"))
        #expect(folder.contents(of: "ra") == whole)
    }

    @Test func makesTheOthersWhereOneRowHasAFault() throws {
        let folder = try TemporaryFolder()
        let spec = BatchSpec.spec(rows: BatchSpec.rows.replacing("  812", with: "     "))
        let outcome = try BatchSpec.run(spec, in: folder)
        #expect(outcome.diagnostics.map(\.code) == ["evaluate.empty-value"])
        #expect(outcome.exitStatus == 1)
        #expect((outcome.made, outcome.failed) == (2, 1))
        #expect(folder.bytes("ra/02-dong-giua.odt") == nil)
        let manifest = try #require(Manifest(folder.bytes("ra/manifest.json")))
        #expect(manifest.failed.map(\.key) == ["02"])
        let mended = try BatchSpec.run(BatchSpec.spec(), in: folder)
        #expect(mended.exitStatus == 0)
    }

    @Test func stopsAtTheFirstFaultWhereAsked() throws {
        let folder = try TemporaryFolder()
        let spec = BatchSpec.spec(rows: BatchSpec.rows.replacing(" 1.105", with: "      "))
        let outcome = try BatchSpec.run(spec, in: folder, jobs: 1, stops: true)
        #expect((outcome.made, outcome.failed) == (0, 1))
        #expect(outcome.manifest == nil)
    }

    @Test func tellsABoundedNumberOfFaults() throws {
        let folder = try TemporaryFolder()
        let rows = BatchSpec.manyRows(80).replacing(/\| \d+ \|$/.anchorsMatchLineEndings(), with: "| |")
        let outcome = try BatchSpec.run(BatchSpec.spec(rows: rows), in: folder)
        #expect(outcome.failed == 80)
        #expect(outcome.diagnostics.count == 51)
        #expect(outcome.diagnostics.last?.code == "batch.more-faults")
    }

    @Test func saysAFindingOfTheTextOnce() throws {
        let folder = try TemporaryFolder()
        let outcome = try BatchSpec.run("số: 5\n" + BatchSpec.spec(), in: folder)
        #expect(outcome.diagnostics.count == 1)
        #expect(outcome.exitStatus == 0)
    }

    @Test func theManifestHoldsTheDigestsOfInputsAndFiles() throws {
        let folder = try TemporaryFolder()
        _ = try BatchSpec.run(BatchSpec.spec(), in: folder)
        let manifest = try #require(Manifest(folder.bytes("ra/manifest.json")))
        let spec = try #require(manifest.inputs.first { $0.path.hasSuffix("giao.vanthu") })
        #expect(spec.sha256 == SHA256.hex(folder.bytes("giao.vanthu") ?? []))
        #expect(manifest.inputs.contains { $0.path.hasSuffix("type.yaml") })
        for file in manifest.documents.flatMap(\.files) {
            let bytes = try #require(folder.bytes("ra/" + file.path))
            #expect(file.bytes == bytes.count)
            #expect(file.sha256 == SHA256.hex(bytes))
        }
    }

    @Test func theIndexLinksToEveryFile() throws {
        let folder = try TemporaryFolder()
        _ = try BatchSpec.run(BatchSpec.spec(), in: folder)
        let page = String(decoding: folder.bytes("ra/index.html") ?? [], as: UTF8.self)
        for name in folder.contents(of: "ra").keys where name.hasPrefix("0") {
            #expect(page.contains("href=\"\(name)\""))
        }
        #expect(page.contains("Phú Thạnh"))
        #expect(!page.contains("<script"))
    }

    @Test func aDataFileIsAnInputLikeTheSpec() throws {
        let folder = try TemporaryFolder()
        let rows = "Mã,Tên,Số hộ\n01,Hòa Sơn,1105\n02,Đồng Giữa,812\n"
        try folder.write(rows, to: "xa.csv")
        let columns =
            "| Tên | Ở tệp | Kiểu |\n|---|---|---|\n| Mã | Mã | chữ |\n| Tên | Tên | chữ |\n| Số hộ | Số hộ | số |"
        let indented = columns.replacing("\n", with: "\n      ")
        let spec = BatchSpec.spec()
            .replacing(
                "xã: |\n    " + BatchSpec.rows.replacing("\n", with: "\n  "),
                with: "xã:\n    tệp: xa.csv\n    cột: |\n      \(indented)")
        let first = try BatchSpec.run(spec, in: folder)
        #expect(first.diagnostics.map(\.message.vi) == [])
        #expect(first.made == 2)
        let manifest = try #require(Manifest(folder.bytes("ra/manifest.json")))
        let input = try #require(manifest.inputs.first { $0.path.hasSuffix("xa.csv") })
        #expect(input.sha256 == SHA256.hex(Array(rows.utf8)))
        try folder.write(rows.replacing("812", with: "813"), to: "xa.csv")
        let second = try BatchSpec.run(spec, in: folder)
        #expect(second.kept == 0)
        #expect(String(decoding: folder.bytes("ra/02-dong-giua.html") ?? [], as: UTF8.self).contains("813"))
    }

    @Test func anIncludedFileThatChangesMakesTheDocumentsAnew() throws {
        let folder = try TemporaryFolder()
        let text = BatchSpec.text + "{% chèn \"chung.vanthu\" %}\n"
        try folder.write("Thực hiện trong quý I.\n", to: "chung.vanthu")
        _ = try BatchSpec.run(BatchSpec.spec(text: text), in: folder)
        try folder.write("Thực hiện trong quý II.\n", to: "chung.vanthu")
        let outcome = try BatchSpec.run(BatchSpec.spec(text: text), in: folder)
        #expect(outcome.made == 3)
        let page = String(decoding: folder.bytes("ra/01-hoa-son.html") ?? [], as: UTF8.self)
        #expect(page.contains("quý II."))
    }
}

/// What a program reads of a manifest.
struct Manifest: Decodable {
    let fingerprint: String
    let inputs: [Input]
    let documents: [Document]
    let failed: [Failure]

    struct Input: Decodable {
        let path: String
        let sha256: String
    }
    struct Document: Decodable {
        let row: Int
        let key: String
        let files: [File]
    }
    struct File: Decodable {
        let path: String
        let bytes: Int
        let sha256: String
    }
    struct Failure: Decodable {
        let row: Int
        let key: String
    }

    init?(_ bytes: [UInt8]?) {
        guard let bytes, let read = try? JSONDecoder().decode(Manifest.self, from: Data(bytes)) else { return nil }
        self = read
    }
}

extension TemporaryFolder {
    /// When each file of a folder inside was written, and which file it is.
    fileprivate func stamps(of folder: String) throws -> [String: [String]] {
        var stamps: [String: [String]] = [:]
        for name in contents(of: folder).keys {
            let facts = try FileManager.default.attributesOfItem(atPath: self(folder + "/" + name))
            stamps[name] = [
                "\(facts[.modificationDate] ?? "")", "\(facts[.systemFileNumber] ?? "")", "\(facts[.size] ?? "")",
            ]
        }
        return stamps
    }
}
