import Diagnostics
import Form
import Foundation
import Template
import Testing
import Values
import VanThu

/// What `vanthu fields` says of a type.
@Suite struct FieldListTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func list(_ declaration: String = "") throws -> FieldList {
        try folder.write("tên: đơn\nthể thức: nd30\n" + declaration, to: "don/type.yaml")
        let type = TypeCatalogue(templateFolders: [folder.path]).type(named: "đơn")
        return FieldList(try #require(type.output, "\(type.diagnostics.map(\.message.vi))"))
    }

    private let own = """
        mục riêng:
          - tên: hạn gửi
            kiểu: ngày
            bắt buộc: có
            mặc định: 25/8/2026
            giải thích: Hạn cuối để gửi kết quả.
            giải thích tiếng Anh: The last day.
            ví dụ: 26/8/2026
        """

    @Test func namesEveryFieldThatThisVersionHas() throws {
        let text = try list().text(.vietnamese)
        for field in FormFields.standard {
            if case .deferred = field.kind { continue }
            #expect(text.contains("\(field.name): "), "\(field.name)")
            #expect(text.contains("    \(field.help.vi)\n"))
        }
    }

    @Test func leavesOutWhatALaterVersionHas() throws {
        #expect(try !list().text(.vietnamese).contains("phiên bản này chưa"))
    }

    @Test func indentsInnerFields() throws {
        #expect(try list().text(.vietnamese).contains("\n  viết tắt: "))
    }

    @Test func marksAFieldOfTheTypeItself() throws {
        let text = try list(own).text(.vietnamese)
        #expect(
            text.contains(
                """
                hạn gửi: ngày, bắt buộc, mục riêng của đơn
                    Hạn cuối để gửi kết quả.
                    mặc định: 25/8/2026
                    ví dụ: 26/8/2026
                """))
    }

    @Test func speaksEnglishOnRequest() throws {
        let text = try list(own).text(.english)
        #expect(text.contains("hạn gửi: date, required, only in đơn\n    The last day.\n"))
    }

    @Test func saysWhatMayStandThereBesidesAValue() throws {
        #expect(try list().text(.vietnamese).contains("được ghi: «để trống», «không»"))
    }

    @Test func writesTheFieldsForPrograms() throws {
        let text = try list(own).json
        let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        let fields = try #require(object?["fields"] as? [[String: Any]])
        let field = try #require(fields.first { $0["name"] as? String == "hạn gửi" })
        #expect(field["key"] as? String == "han_gui")
        #expect(field["own"] as? Bool == true)
        #expect(field["required"] as? Bool == true)
        #expect(field["default"] as? String == "25/8/2026")
        let issuer = try #require(fields.first { $0["key"] as? String == "co_quan" })
        let inner = try #require(issuer["fields"] as? [[String: Any]])
        #expect(inner.contains { $0["key"] as? String == "viet_tat" })
    }

    @Test func everyFieldHasHelpInBothLanguages() {
        for field in FormFields.standard { #expect(!field.help.vi.isEmpty && !field.help.en.isEmpty, "\(field.name)") }
    }
}
