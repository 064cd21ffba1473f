import Diagnostics
import Document
import Foundation
import Form
import Testing
import Vietnamese

@Suite struct RulePackTests {
    @Test func everyPackFileIsInTheList() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Sources/Form/RulePacks")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path())
            .filter { $0.hasSuffix("Pack.swift") && $0 != "RulePack.swift" }
        #expect(files.count == RulePacks.all.count)
    }

    @Test(arguments: RulePacks.all)
    func sizesAreInsideTheirRanges(_ pack: RulePack) {
        for role in Role.allCases {
            let entry = pack.styles.entry(role)
            if let sizes = entry.sizes { #expect(sizes.contains(entry.style.size), "\(role)") }
        }
    }

    @Test(arguments: RulePacks.all)
    func everyLookHasItsSource(_ pack: RulePack) {
        for role in Role.allCases { #expect(pack.styles.entry(role).citation != nil, "\(role)") }
    }

    @Test(arguments: RulePacks.all)
    func figuresAreInsideTheirRanges(_ pack: RulePack) {
        let figures = [
            pack.bodySize, pack.firstLineIndent, pack.paragraphSpacing, pack.lineSpacing, pack.page.top,
            pack.page.bottom, pack.page.left, pack.page.right,
        ]
        for figure in figures { #expect(figure.range.contains(figure.value)) }
    }

    @Test(arguments: RulePacks.all)
    func bodyLooksAgreeWithTheFigures(_ pack: RulePack) {
        let body = pack.style(.body)
        #expect(body.size == pack.bodySize.value)
        #expect(body.firstLineIndent == pack.firstLineIndent.value)
        #expect(body.spaceAfter == pack.paragraphSpacing.value)
        #expect(body.lineHeight == .lines(pack.lineSpacing.value))
    }

    @Test(arguments: RulePacks.all)
    func rulesAreInsideTheirShares(_ pack: RulePack) {
        #expect(pack.ruleShares[.motto]?.value == 1)
        for rule in [RuleRole.issuer, .subject] {
            #expect((1.0 / 3...0.5).contains(pack.ruleShares[rule]?.value ?? 0))
        }
    }

    @Test(arguments: RulePacks.all)
    func nationalNameFitsItsColumn(_ pack: RulePack) {
        let width = TextMeasure.width(
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", face: .bold, size: pack.style(.nationalName).size)
        #expect(width < pack.headerWidth(left: false))
    }

    @Test(arguments: RulePacks.all)
    func headerLinesShareOneHeight(_ pack: RulePack) {
        let roles: [Role] = [.nationalName, .motto, .superior, .issuer, .star, .number, .placeDate]
        #expect(Set(roles.map { pack.style($0).lineHeight }).count == 1)
    }

    @Test func stateGeometryIsTheDecrees() {
        let page = StatePack.pack.page
        #expect([page.top.value, page.bottom.value, page.left.value, page.right.value] == [20, 20, 30, 15])
    }

    @Test func unionPackPresentsNothingAsLaw() {
        let pack = FarmersUnionPack.pack
        #expect(Role.allCases.allSatisfy { pack.styles.entry($0).standing != .law })
        #expect([pack.bodySize, pack.page.left, pack.lineSpacing].allSatisfy { $0.standing != .law })
    }

    @Test(arguments: ["nd30", "NĐ 30", "nđ-30", "Nghị định 30"])
    func statePackHasItsNames(_ name: String) {
        #expect(RulePacks.pack(named: name)?.id == "nd30")
    }

    @Test(arguments: ["hội nông dân", "Hội Nông dân", "hoi_nong_dan", "HNDVN"])
    func unionPackHasItsNames(_ name: String) {
        #expect(RulePacks.pack(named: name)?.id == "hoi_nong_dan")
    }

    static func select(_ name: String, _ date: PartialDate) -> Diagnosed<RulePack> {
        RulePacks.select(Placed(name, at: Sample.span(1)), date: Placed(date, at: Sample.span(2)))
    }

    @Test func unknownNameIsAnErrorWithTheNearest() throws {
        let result = Self.select("hội nông đân", PartialDate(year: 2020))
        #expect(result.output?.id == "hoi_nong_dan")
        let wrong = Self.select("nd31", PartialDate(year: 2020))
        let error = try #require(wrong.diagnostics.first)
        #expect(error.code == "pack.unknown-name")
        #expect(error.suggestion == "nd30")
        #expect(error.span == Sample.span(1))
    }

    @Test(arguments: [
        (PartialDate(year: 2020, month: 3, day: 5), true), (PartialDate(year: 2020, month: 3, day: 4), false),
        (PartialDate(year: 2020), true), (PartialDate(year: 2019), false), (PartialDate(year: 2020, month: 2), false),
    ])
    func earlierDateRendersWithAFinding(_ date: PartialDate, _ isInForce: Bool) {
        let result = Self.select("nd30", date)
        #expect(result.output?.id == "nd30")
        #expect(result.diagnostics.map(\.code) == (isInForce ? [] : ["pack.not-yet-in-force"]))
        #expect(!result.hasErrors)
    }
}
