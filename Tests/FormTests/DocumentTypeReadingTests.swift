import Diagnostics
import Form
import Foundation
import Template
import Testing
import Values
import Vietnamese

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
            frame: try Self.source("\(folder)/khung.vanthu"), standard: FormFields.standard)
        #expect(result.diagnostics.map(\.message.vi) == [])
        #expect(result.output?.isNamed(folder) == true)
        #expect(result.output?.frame?.text.isEmpty == false)
    }

    @Test(arguments: folders())
    func headOfEverySampleReadsWithoutFault(_ folder: String) throws {
        let type = try #require(
            DocumentType.read(
                id: folder, declaration: try Self.source("\(folder)/type.yaml"), frame: nil,
                standard: FormFields.standard
            ).output)
        let scanned = SpecScanner.scan(try Self.source("\(folder)/mau.vanthu"))
        let spec = try #require(scanned.output)
        // What is missing is not asked here: defaults of the type lie below the spec.
        let head = spec.layer(type.headFields)
        #expect((scanned.diagnostics + head.diagnostics).map(\.message.vi) == [])
        #expect(spec.peek("mau").map { type.isNamed($0.text) } == true)
    }

    static func read(_ text: String) -> Diagnosed<DocumentType> {
        DocumentType.read(
            id: "thu", declaration: SourceFile(path: "type.yaml", text: text), frame: nil, standard: FormFields.standard
        )
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

    private static func required(_ lines: String) -> [String: Bool] {
        let type = read("tên: giấy mời\nthể thức: nd30\n" + lines).output
        return Dictionary((type?.headFields ?? []).map { ($0.name, $0.isRequired) }) { $1 }
    }

    @Test func typeRequiresAFieldThatOthersDoNot() {
        #expect(Self.required("")["kính gửi"] == false)
        #expect(Self.required("bắt buộc: [Kính gửi, căn_cứ]\n")["kính gửi"] == true)
        #expect(Self.required("bắt buộc: [Kính gửi, căn_cứ]\n")["căn cứ"] == true)
    }

    @Test func typeDispensesWithAFieldThatOthersRequire() {
        #expect(Self.required("")["địa danh"] == true)
        #expect(Self.required("không cần: [địa danh]\n")["địa danh"] == false)
    }

    @Test func defaultsAreTypedWithTheirPlaces() throws {
        let result = Self.read(
            "tên: giấy mời\nthể thức: nd30\nmặc định:\n  dấu kết: không\n  trình bày:\n    cỡ chữ: 13\n")
        #expect(result.diagnostics.map(\.message.vi) == [])
        let defaults = try #require(result.output?.defaults)
        guard case FieldValue.none(let span)? = defaults["dau_ket"]?.value else {
            Issue.record("«không» is no value")
            return
        }
        #expect(span.file.path == "type.yaml" && span.text == "không")
        guard case .map(let presentation)? = defaults["trinh_bay"]?.value else {
            Issue.record("no group")
            return
        }
        #expect(presentation.entries.map(\.foldedName) == ["co_chu"])
    }

    @Test func ownFieldMayBeLeftOut() {
        let text = "tên: giấy mời\nthể thức: nd30\nmục riêng:\n  - tên: lời kết\n    kiểu: dòng\n"
        let type = Self.read(text + "    bỏ được: có\n    giải thích: Câu cuối.\n").output
        #expect(type?.fields.map(\.allowsNone) == [true])
    }

    static func typed(_ kind: String, default text: String) -> Diagnosed<DocumentType> {
        read(
            """
            tên: giấy mời
            thể thức: nd30
            mục riêng:
              - tên: thời gian
                kiểu: \(kind)
                bắt buộc: có
                mặc định: \(text)
                giải thích: Lúc nào họp.
            """)
    }

    /// The field of a spec that says nothing, or something, of it.
    static func value(_ type: DocumentType, _ line: String = "") -> (FieldValue?, [String]) {
        let spec = SpecScanner.scan(SourceFile(path: "a.vanthu", text: "mẫu: giấy mời\n\(line)\n---\nA\n")).output
        let head = spec?.read([FormFields.standard[0]] + type.fields)
        return (head?.output?.fields["thoi_gian"]?.value, head?.diagnostics.map(\.code) ?? [])
    }

    @Test(arguments: [("dòng", "8 giờ"), ("chữ", "8 giờ"), ("khối", "8 giờ"), ("ngày", "30/6/2026"), ("số", "1.234")])
    func defaultIsTypedLikeAValueOfTheSpec(_ kind: String, _ text: String) throws {
        let result = Self.typed(kind, default: text)
        #expect(result.diagnostics.map(\.message.vi) == [])
        let (value, codes) = Self.value(try #require(result.output))
        #expect(codes == [])
        let found =
            switch try #require(value) {
            case .line(let text): "dòng \(text.text)"
            case .text(let text): "chữ \(text.text)"
            case .blocks(let text): "khối \(text.text)"
            case .date(let date, _): "ngày \(date.short)"
            case .number(let number, _): "số \(number.vietnamese())"
            default: "khác"
            }
        #expect(found == "\(kind) \(text)")
        #expect(value?.span.file.path == "type.yaml")
        #expect(value.map { String($0.span.text) } == text)
    }

    @Test func specWinsOverTheDefault() throws {
        let type = try #require(Self.typed("dòng", default: "8 giờ").output)
        let (value, codes) = Self.value(type, "thời gian: 9 giờ")
        #expect(codes == [])
        #expect(value.map { String($0.span.text) } == "9 giờ")
    }

    @Test func fieldLeftEmptyTakesTheDefault() throws {
        let type = try #require(Self.typed("dòng", default: "8 giờ").output)
        let (value, codes) = Self.value(type, "thời gian:")
        #expect(codes == [])
        #expect(value.map { String($0.span.text) } == "8 giờ")
    }

    @Test func faultyDefaultIsReportedOnceInTheType() throws {
        let result = Self.typed("ngày", default: "31/02/2026")
        #expect(result.diagnostics.map(\.code) == ["head.bad-date"])
        #expect(result.diagnostics.first?.span?.text == "31/02/2026")
        let (_, codes) = Self.value(try #require(result.output))
        #expect(codes == [])
    }
}
