import Diagnostics
import Form
import Foundation
import Testing
import VanThu

/// What `vanthu new` makes.
@Suite struct StarterTests {
    private let folder: TemporaryFolder
    private let catalogue = TypeCatalogue(templateFolders: [Repository.templates])

    init() throws { folder = try TemporaryFolder() }

    /// A type in a pack.
    struct Choice: Sendable, CustomTestStringConvertible {
        let type: String
        let form: String?
        var testDescription: String { "\(type) \(form ?? "")" }
    }

    private static let choices: [Choice] = {
        let types = TypeCatalogue(templateFolders: [Repository.templates]).all().output ?? []
        return types.flatMap { type in
            [Choice(type: type.id, form: nil)] + RulePacks.all.map { Choice(type: type.id, form: $0.name) }
        }
    }()

    @Test(arguments: choices) func rendersAsItIsWithoutFinding(_ choice: Choice) throws {
        let made = catalogue.starter(of: choice.type, form: choice.form)
        #expect(made.diagnostics.map(\.message.vi) == [])
        let path = try folder.write(try #require(made.output), to: "moi.vanthu")
        let rendering = Renderer(options: RenderingOptions(templateFolders: [Repository.templates])).render(path)
        #expect(rendering.diagnostics.map { "\($0.span?.start.line ?? 0): \($0.message.vi)" } == [])
        #expect(rendering.files.count == 2)
    }

    @Test(arguments: choices.filter { $0.form == nil })
    func everyFieldSwitchedOnIsReadWithoutFault(_ choice: Choice) throws {
        let text = try #require(catalogue.starter(of: choice.type).output)
        var isHead = true
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            if line == "---" { isHead = false }
            guard isHead, let mark = line.firstIndex(of: "#"), line[..<mark].allSatisfy({ $0 == " " }),
                !line[mark...].hasPrefix("# ")
            else { return String(line) }
            return String(line[..<mark] + line[line.index(after: mark)...])
        }
        let path = try folder.write(lines.joined(separator: "\n"), to: "moi.vanthu")
        let rendering = Renderer(options: RenderingOptions(templateFolders: [Repository.templates])).render(path)
        let faults = rendering.diagnostics.filter { $0.code.hasPrefix("head.") || $0.code.hasPrefix("yaml.") }
        #expect(faults.map { "\($0.span?.start.line ?? 0): \($0.message.vi)" } == [])
    }

    @Test func fillsInWhatMustBeGivenAndSwitchesTheRestOff() throws {
        let text = try #require(catalogue.starter(of: "ke-hoach").output)
        #expect(text.contains("\nđịa danh: An Phú\n"))
        #expect(text.contains("\n#số: 15\n"))
        #expect(text.contains("\n#thể thức: nd30\n"))
    }

    @Test func explainsEachField() throws {
        let text = try #require(catalogue.starter(of: "ke-hoach").output)
        #expect(text.contains("\n# Nội dung chính của văn bản; mỗi dòng gõ là một dòng in.\ntrích yếu: "))
    }

    @Test func showsHeadingListAndTable() throws {
        let text = try #require(catalogue.starter(of: "ke-hoach").output)
        for mark in ["\n# ", "\n## ", "\n- ", "\n|:---:|"] { #expect(text.contains(mark)) }
    }

    @Test func writesTheFormThatWasChosen() throws {
        let text = try #require(catalogue.starter(of: "ke-hoach", form: "hội nông dân").output)
        #expect(text.contains("\nthể thức: Hội Nông dân\n"))
        #expect(text.contains("BCH Hội Nông dân xã An Phú"))
    }

    @Test func refusesAFormThatDoesNotExist() {
        let made = catalogue.starter(of: "ke-hoach", form: "nd31")
        #expect(made.output == nil)
        #expect(made.diagnostics.map(\.code) == ["pack.unknown-name"])
    }

    @Test func takesTheTextThatTheTypeOffers() throws {
        try folder.write("tên: đơn\nthể thức: nd30\n", to: "mau/don/type.yaml")
        try folder.write("Kính đề nghị xem xét.\n", to: "mau/don/khoi-dau.vanthu")
        let made = TypeCatalogue(templateFolders: [folder("mau")]).starter(of: "đơn")
        #expect(made.output?.hasSuffix("---\nKính đề nghị xem xét.\n") == true)
    }

    @Test func fillsInTheFieldsOfTheTypeItself() throws {
        let declaration = """
            tên: đơn
            thể thức: nd30
            mục riêng:
              - tên: hạn gửi
                kiểu: ngày
                bắt buộc: có
                giải thích: Hạn cuối để gửi.
                ví dụ: 26/8/2026
              - tên: số bản
                kiểu: số
                giải thích: In mấy bản.
            """
        try folder.write(declaration, to: "mau/don/type.yaml")
        let text = try #require(TypeCatalogue(templateFolders: [folder("mau")]).starter(of: "đơn").output)
        #expect(text.contains("\n# Hạn cuối để gửi.\nhạn gửi: 26/8/2026\n"))
        #expect(text.contains("\n# In mấy bản.\n#số bản: 1\n"))
    }

    @Test func leavesToTheOfficeFileWhatItGives() throws {
        try folder.write(
            "cơ quan:\n  tên: Ủy ban nhân dân xã Tân Hòa\n  viết tắt: UBND\nđịa danh: Tân Hòa\n", to: "co-quan.yaml")
        let made = catalogue.starter(of: "ke-hoach", office: .nearest, in: folder.path)
        let text = try #require(made.output, "\(made.diagnostics.map(\.message.vi))")
        #expect(text.contains("Tệp cơ quan đã ghi.\n#địa danh: "))
        #expect(text.contains("\n#cơ quan:\n#  tên: "))
        let path = try folder.write(text, to: "moi.vanthu")
        let rendering = Renderer(options: RenderingOptions(templateFolders: [Repository.templates])).render(path)
        #expect(rendering.diagnostics.map(\.message.vi) == [])
    }

    @Test func givesTheExamplesOfTheFormThatTheOfficeChose() throws {
        let path = try folder.write("thể thức: Hội Nông dân\n", to: "co-quan.yaml")
        let text = try #require(catalogue.starter(of: "ke-hoach", office: .file(path)).output)
        #expect(text.contains("BCH Hội Nông dân xã An Phú"))
    }
}
