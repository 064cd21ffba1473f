import Diagnostics
import Testing
import VanThu

/// Planted faults through the whole pipeline: each gives one report, at its place, with its cure, and no file.
@Suite struct PlantedFaultTests {
    @Test(arguments: PlantedFault.all) func givesExactlyOneReportAtItsPlace(_ fault: PlantedFault) throws {
        var spec = SoundSpec(isStrict: fault.isStrict)
        spec.plant(fault)
        let rendering = try PlantedRendering(spec, files: fault.files, isStrict: fault.isStrict)
        rendering.expect([fault])
        #expect(rendering.files.map(\.format) == [])
        for report in rendering.errors {
            let words = report.words(.vietnamese)
            #expect(words.lowercased().contains(fault.cure.lowercased()), "\(words)")
        }
        for report in rendering.diagnostics { ReportWording.check(report) }
    }

    @Test func coversEveryClassWithMoreThanAHundredFaults() {
        #expect(PlantedFault.all.count > 150)
        #expect(Set(PlantedFault.all.map(\.name)).count == PlantedFault.all.count)
    }

    @Test func soundSpecHasNothingToReport() throws {
        for isStrict in [false, true] {
            let rendering = try PlantedRendering(SoundSpec(isStrict: isStrict), isStrict: isStrict)
            #expect(rendering.diagnostics.isEmpty, "\(rendering.diagnostics.map(\.message.vi))")
            #expect(rendering.files.map(\.format) == ["odt", "html"])
        }
    }

    @Test func citesTheProvisionOfEveryRange() throws {
        for fault in PlantedFault.all where fault.code == "pack.outside-range" {
            var spec = SoundSpec()
            spec.plant(fault)
            let report = try #require(try PlantedRendering(spec).errors.first)
            #expect(report.citation != nil, "\(fault.name)")
        }
    }
}
