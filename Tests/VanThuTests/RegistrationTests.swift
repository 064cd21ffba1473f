import Testing

/// `vanthu number`: number and date, and nothing else.
@Suite(.enabled(if: CommandRun.isThere))
struct RegistrationTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(Self.spec(), to: "a.vanthu")
    }

    private static func spec(_ head: String = "", _ text: String = "Trồng thêm cây xanh.\n") -> String {
        head + SmallSpec.head.replacing("ngày: 12/3/2026", with: "ngày: 7/2026") + text
    }

    private func number(_ arguments: String...) throws -> CommandRun {
        try CommandRun(["number"] + arguments + ["--templates", Repository.templates], in: folder)
    }

    @Test func writesTheRegisteredVersionBesideTheSpec() throws {
        let run = try number("a.vanthu", "--so", "15", "--ngay", "05/7/2026", "--format", "html")
        #expect(run.status == 0, "\(run.complaints)")
        #expect(folder.names == ["a-so-15.html", "a.vanthu"])
        let html = String(decoding: folder.bytes("a-so-15.html") ?? [], as: UTF8.self)
        #expect(html.contains("Số: 15/KH-UBND"))
        #expect(html.contains("ngày 05 tháng 7 năm 2026"))
    }

    @Test func takesItsOptionsWithMarksToo() throws {
        let run = try number("a.vanthu", "--số", "15", "--ngày", "05/7/2026", "--format", "odt")
        #expect(run.status == 0, "\(run.complaints)")
    }

    @Test func allowsTheReferenceLineOfAnAppendix() throws {
        try folder.write(Self.spec("", "Chi tiết ở phụ lục.\n# Phụ lục: Danh sách\nCác tổ.\n"), to: "b.vanthu")
        let run = try number("b.vanthu", "--so", "15", "--ngay", "05/7/2026", "--format", "odt")
        #expect(run.status == 0)
        #expect(!run.complaints.contains("register."), "\(run.complaints)")
    }

    @Test func listsTextThatQuotesTheDate() throws {
        try folder.write(Self.spec("", "Có hiệu lực từ {{ ngày }}.\n"), to: "b.vanthu")
        let run = try number("b.vanthu", "--so", "15", "--ngay", "05/7/2026", "--format", "odt")
        #expect(run.status == 0, "\(run.complaints)")
        #expect(run.complaints.contains("[register.quotes-number]"))
        #expect(run.complaints.contains("b.vanthu:15:1"))
    }

    @Test func refusesWhenMoreThanNumberAndDateChanges() throws {
        let text = "{% nếu số = \"15\" %}\nThêm một đoạn.\n{% hết %}\nTrồng cây.\n"
        try folder.write(Self.spec("số: Nháp\n", text), to: "b.vanthu")
        let run = try number("b.vanthu", "--so", "15", "--ngay", "05/7/2026")
        #expect(run.status == 1)
        #expect(run.complaints.contains("[register.other-change]"))
        #expect(run.complaints.contains("Thêm một đoạn."))
        #expect(folder.names == ["a.vanthu", "b.vanthu"])
    }

    @Test func refusesAnotherNumberThanTheSpecHas() throws {
        try folder.write(Self.spec("số: 12\n"), to: "b.vanthu")
        let run = try number("b.vanthu", "--so", "15")
        #expect(run.status == 1)
        #expect(run.complaints.contains("b.vanthu:1:5: lỗi: văn bản đã có số «12»"))
    }

    @Test func acceptsTheNumberThatTheSpecHas() throws {
        try folder.write(Self.spec("số: 15\n"), to: "b.vanthu")
        #expect(try number("b.vanthu", "--so", "15", "--ngay", "05/7/2026", "--format", "odt").status == 0)
    }

    @Test func findsAnotherCompleteDate() throws {
        try folder.write(SmallSpec.sound, to: "b.vanthu")
        let run = try number("b.vanthu", "--so", "15", "--ngay", "05/7/2026", "--format", "odt")
        #expect(run.status == 0)
        #expect(run.complaints.contains("[register.other-date]"))
    }

    @Test func reportsAFaultOfTheGivenDateOnce() throws {
        let run = try number("a.vanthu", "--so", "15", "--ngay", "31/6/2026")
        #expect(run.status == 1)
        #expect(run.complaints.contains("[head.bad-date]"))
        #expect(run.complaints.hasSuffix("1 lỗi\n"), "\(run.complaints)")
    }

    @Test(arguments: ["", " ", "/-"]) func refusesANumberWithoutOne(_ typed: String) throws {
        let run = try number("a.vanthu", "--so", typed, "--ngay", "05/7/2026")
        #expect(run.status == 64, "\(run.complaints)")
        #expect(run.complaints.contains("--so chưa có số nào"))
        #expect(folder.names == ["a.vanthu"])
    }

    @Test func leavesTheSpecAloneUnlessAsked() throws {
        #expect(try number("a.vanthu", "--so", "15", "--ngay", "05/7/2026", "--format", "odt").status == 0)
        #expect(folder.bytes("a.vanthu") == Array(Self.spec().utf8))
    }

    @Test func writesNumberAndDateIntoTheSpec() throws {
        let run = try number("a.vanthu", "--so", "15", "--ngay", "05/7/2026", "--format", "odt", "--ghi")
        #expect(run.status == 0, "\(run.complaints)")
        let wanted = Self.spec().replacing("ngày: 7/2026\n", with: "ngày: 05/7/2026\nsố: 15\n")
        #expect(folder.bytes("a.vanthu") == Array(wanted.utf8))
    }

    @Test func fillsABlankNumberInItsPlaceAndKeepsLineEnds() throws {
        let text = "số: để trống\n" + SmallSpec.sound
        try folder.write(text.replacing("\n", with: "\r\n"), to: "b.vanthu")
        #expect(try number("b.vanthu", "--so", "15", "--format", "odt", "--ghi").status == 0)
        let wanted = text.replacing("để trống", with: "15").replacing("\n", with: "\r\n")
        #expect(folder.bytes("b.vanthu") == Array(wanted.utf8))
    }

    @Test func namesTheFileByANumberWithItsSymbol() throws {
        #expect(try number("a.vanthu", "--so", "15/KH-UBND", "--ngay", "05/7/2026", "--format", "odt").status == 0)
        #expect(folder.names == ["a-so-15-KH-UBND.odt", "a.vanthu"])
    }
}
