import Diagnostics
import Foundation
import Testing
import VanThu

/// Faults of office files: each gives one report, in the file that holds it, with its cure, and no file.
@Suite struct OfficeFaultTests {
    @Test(arguments: OfficeFault.all) func givesExactlyOneReportAtItsPlace(_ fault: OfficeFault) throws {
        var spec = SoundSpec()
        for (key, text) in fault.head.sorted(by: { $0.key < $1.key }) {
            spec.plant(.head(key, key, "", cure: "", text.replacing("▮", with: Self.mark)))
        }
        let texts = [
            "co-quan.yaml": fault.office.replacing("▮", with: Self.mark), "van-ban.vanthu": spec.text,
        ]
        let folder = try TemporaryFolder()
        for (name, text) in texts { try folder.write(text.replacing(Self.mark, with: ""), to: name) }
        let rendering = OfficeFileTests.renderer().render(folder("van-ban.vanthu"))
        #expect(rendering.files.isEmpty)
        #expect(rendering.diagnostics.map(\.code) == [fault.code], "\(rendering.diagnostics.map(\.message.vi))")
        let report = try #require(rendering.diagnostics.first)
        let span = try #require(report.span)
        let name = try #require(texts.first { $0.value.contains(Self.mark) }?.key)
        #expect(span.file.path == folder(name))
        let before = texts[name]?.components(separatedBy: Self.mark).first ?? ""
        #expect(String(span.file.text(in: 0..<span.range.lowerBound)) == before)
        let words = report.words(.vietnamese).lowercased()
        #expect(words.contains(fault.cure.lowercased()), "\(words)")
        ReportWording.check(report)
    }

    /// A character that no file holds.
    private static let mark = "\u{E000}"

    @Test func coversMoreThanTwentyFaults() {
        #expect(OfficeFault.all.count > 20)
        #expect(Set(OfficeFault.all.map(\.testDescription)).count == OfficeFault.all.count)
    }
}
