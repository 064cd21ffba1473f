import Diagnostics
import Foundation
import Testing
import VanThu

/// One appendix a row inside a document: a loop around the appendix heading.
@Suite struct AppendixLoopTests {
    private let text = """
        {% lặp x trong xã %}
        - {{ x.Tên }}: {{ phụ_lục[x.Mã] }}.
        {% hết %}
        {% lặp x trong xã %}
        # Phụ lục [{{ x.Mã }}]: Giao xã {{ x.Tên }}
        | Stt | Chỉ tiêu | Số |
        |:---:|----------|---:|
        | # | Số hộ | {{ x["Số hộ"] }} |
        {% hết %}

        """

    @Test func eachRowGivesANumberedAppendixWithItsFigures() throws {
        let page = try page(BatchSpec.spec(text: text))
        for (number, name, count) in [
            ("I", "HÒA SƠN", "1.105"), ("II", "ĐỒNG GIỮA", "812"), ("III", "PHÚ THẠNH", "604"),
        ] {
            #expect(page.contains("Phụ lục \(number)<"))
            #expect(page.contains("GIAO XÃ \(name)"))
            #expect(page.contains(">\(count)<"))
        }
    }

    @Test func aMentionByValuePrintsTheNumberOfItsAppendix() throws {
        let page = try page(BatchSpec.spec(text: text))
        #expect(page.contains("Đồng Giữa: Phụ lục II."))
        #expect(page.contains("Phú Thạnh: Phụ lục III."))
    }

    @Test func signersOfAppendicesStandBelowEach() throws {
        let spec = BatchSpec.spec(text: text)
            .replacing("dữ liệu:", with: "ký phụ lục:\n  nhãn trên: NGƯỜI LẬP BIỂU\n  họ tên: Đỗ Thị Mẫu\ndữ liệu:")
        let page = try page(spec)
        #expect(page.components(separatedBy: "NGƯỜI LẬP BIỂU").count == 4)
    }

    @Test func numbersRunBeyondAHundred() throws {
        let page = try page(BatchSpec.spec(rows: BatchSpec.manyRows(120), text: text))
        #expect(page.contains("Phụ lục XCIX<"))
        #expect(page.contains("Phụ lục CXX<"))
        #expect(page.contains("Xã số 120: Phụ lục CXX."))
    }

    @Test func twoRowsOfOneNameAreAnError() throws {
        let spec = BatchSpec.spec(rows: BatchSpec.rows.replacing("| 02 |", with: "| 01 |"), text: text.dropMentions)
        #expect(try diagnostics(spec).map(\.code) == ["reference.duplicate-name"])
    }

    @Test func aNameWithoutLettersIsAnError() throws {
        let spec = BatchSpec.spec(
            rows: BatchSpec.rows.replacing("| 02 |", with: "| -- |"), text: text.dropMentions)
        #expect(try diagnostics(spec).map(\.code) == ["evaluate.empty-appendix-name"])
    }

    @Test func anUnknownNameInTheBracketsIsToldAtItsPlace() throws {
        let spec = BatchSpec.spec(text: text.replacing("[{{ x.Mã }}]", with: "[{{ x.Maa }}]").dropMentions)
        let told = try diagnostics(spec)
        #expect(told.map(\.code) == ["evaluate.unknown-column"])
        #expect(told.first?.suggestion == "Mã")
    }

    @Test func aMentionOfNoAppendixIsToldByItsValue() throws {
        let spec = BatchSpec.spec(text: "{% lặp x trong xã %}\n{{ phụ_lục[x.Mã] }}\n{% hết %}\n")
        #expect(try diagnostics(spec).map(\.code) == Array(repeating: "reference.unknown-appendix", count: 3))
    }

    @Test func anExpressionBesideTheBracketsStaysAnOrdinaryHeading() throws {
        let page = try page(BatchSpec.spec(text: "# Phụ lục của {{ xã | đếm }} xã\nChữ.\n"))
        #expect(!page.contains("(Kèm theo"))
    }

    private func page(_ spec: String) throws -> String {
        let rendering = try render(spec)
        #expect(rendering.diagnostics.filter { $0.severity == .error }.map(\.message.vi) == [])
        return String(decoding: rendering.files.first?.bytes ?? [], as: UTF8.self)
    }

    private func diagnostics(_ spec: String) throws -> [Diagnostic] {
        try render(spec).diagnostics.filter { $0.severity == .error }
    }

    private func render(_ spec: String) throws -> Renderer.Rendering {
        let folder = try TemporaryFolder()
        let path = try folder.write(spec, to: "giao.vanthu")
        return Renderer(options: RenderingOptions(formats: ["html"], templateFolders: [Repository.templates])).render(
            path)
    }
}

extension String {
    /// The text without its list of mentions.
    fileprivate var dropMentions: String { components(separatedBy: "\n").dropFirst(3).joined(separator: "\n") }
}
