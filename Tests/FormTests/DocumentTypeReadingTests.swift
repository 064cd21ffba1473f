import Diagnostics
import Form
import Foundation
import Template
import Testing
import Values

@Suite struct DocumentTypeReadingTests {
    static let templates = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Templates")

    static func folders() -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: templates.path())) ?? []
        return names.sorted().filter {
            FileManager.default.fileExists(atPath: templates.appending(path: "\($0)/type.yaml").path())
        }
    }

    static func source(_ path: String) throws -> SourceFile {
        let text = try String(contentsOf: templates.appending(path: path), encoding: .utf8)
        return SourceFile(path: path, text: text)
    }

    @Test func planIsAmongTheTypes() {
        #expect(Self.folders().contains("ke-hoach"))
    }

    @Test(arguments: folders())
    func everyTypeLoadsWithoutFault(_ folder: String) throws {
        let result = DocumentType.read(
            id: folder, declaration: try Self.source("\(folder)/type.yaml"),
            frame: try Self.source("\(folder)/khung.vanthu"), standard: [])
        #expect(result.diagnostics.map(\.message.vi) == [])
        #expect(result.output?.isNamed(folder) == true)
        #expect(result.output?.frame?.text.isEmpty == false)
    }

    @Test(arguments: folders())
    func headOfEverySampleReadsWithoutFault(_ folder: String) throws {
        let type = try #require(
            DocumentType.read(
                id: folder, declaration: try Self.source("\(folder)/type.yaml"), frame: nil, standard: []
            ).output)
        let scanned = SpecScanner.scan(try Self.source("\(folder)/mau.vanthu"))
        let spec = try #require(scanned.output)
        let head = spec.read(FormFields.standard + type.fields)
        #expect((scanned.diagnostics + head.diagnostics).map(\.message.vi) == [])
        #expect(spec.peek("mau").map { type.isNamed($0.text) } == true)
    }

    static func read(_ text: String) -> Diagnosed<DocumentType> {
        DocumentType.read(
            id: "thu", declaration: SourceFile(path: "type.yaml", text: text), frame: nil, standard: [])
    }

    @Test func unknownKeyIsReported() {
        let result = Self.read("tên: thư\nthể thức: nd30\nviết tat: T\nchữ ký: x\n")
        #expect(result.diagnostics.count == 1)
        #expect(result.diagnostics.first?.found == "chữ ký" || result.diagnostics.first?.code == "head.unknown-key")
    }

    @Test func missingPackIsReportedOnce() {
        #expect(Self.read("tên: thư\n").diagnostics.count == 1)
    }

    @Test func ownFieldsAreReadFromAList() {
        let result = Self.read(
            """
            tên: giấy mời
            thể thức: nd30
            mục riêng:
              - tên: thời gian
                kiểu: dòng
                bắt buộc: có
                giải thích: Lúc nào họp.
            """)
        #expect(result.diagnostics.map(\.message.vi) == [])
        #expect(result.output?.fields.map(\.name) == ["thời gian"])
        #expect(result.output?.fields.first?.isRequired == true)
    }
}
