import Testing
import VanThu

/// Several faults in one spec: k faults in k places give exactly k reports, in one run.
@Suite struct CombinedFaultTests {
    @Test func reportsAllFaultsOfOneSpecAtOnce() throws {
        let names = [
            "a misspelt required text", "a day that the calendar lacks", "a misspelt inner key",
            "an unknown name among the recipients", "a signer without body and office",
            "outside the range: left margin",
            "a cell that is no figure", "a decimal point", "a misspelt tag", "units that differ",
            "a join across the header", "an unknown filter", "an unknown appendix", "a footnote mark without text",
            "a ragged row in an appendix", "an unknown name in an appendix",
        ]
        let faults = names.compactMap { name in PlantedFault.all.first { $0.name == name } }
        try #require(faults.count == names.count)
        try expectAll(faults)
    }

    @Test(arguments: 1...60) func reportsEveryFaultOfAMixtureOnce(_ seed: Int) throws {
        var draw = Draw(seed: UInt64(seed))
        let faults = PlantedFault.all.filter { fault in
            !fault.isAlone && !fault.isStrict && fault.files.isEmpty && !fault.text.contains("cơ_quan")
        }
        try expectAll(mixture(&draw, from: Self.openingOrClosing(faults, isOpening: seed.isMultiple(of: 2))))
    }

    @Test(arguments: [true, false]) func reportsEveryFaultOfTheTextInOneSpec(_ isOpening: Bool) throws {
        try expectAll(Self.openingOrClosing(Self.ofTheText, isOpening: isOpening))
    }

    @Test(arguments: [true, false]) func reportsEveryFaultOfTheTextInTheStrictTwin(_ isOpening: Bool) throws {
        try expectAll(Self.openingOrClosing(Self.ofTheText, isOpening: isOpening), isStrict: true)
    }

    @Test func reportsEveryFaultOfTheDataInOneSpec() throws {
        // Of the tables of one name only the first can be planted.
        var isTableTaken = false
        try expectAll(
            PlantedFault.all.filter { fault in
                guard fault.place == .data, !fault.isAlone else { return false }
                guard fault.text.hasPrefix("ấp:") else { return true }
                defer { isTableTaken = true }
                return !isTableTaken
            })
    }

    @Test func saysAMissingFieldOnceWhereTheTextNamesIt() throws {
        var spec = SoundSpec()
        let missing = try #require(PlantedFault.all.first { $0.name == "a missing place" })
        spec.plant(missing)
        spec.plant(.body("a mention of it", "", cure: "", "Tại {{ địa_danh }}, ngày {{ ngày | ngày(\"dài\") }}."))
        try PlantedRendering(spec).expect([missing])
    }

    private static let ofTheText = PlantedFault.all.filter { $0.place == .body && !$0.isAlone && $0.files.isEmpty }

    /// A stray closing below an opening that lacks one is taken for its closing, and rightly so: the two kinds of faults
    /// are planted apart.
    private static func openingOrClosing(_ faults: [PlantedFault], isOpening: Bool) -> [PlantedFault] {
        let openings = ["template.unclosed-block", "template.unknown-tag", "template.unclosed-tag"]
        let closings = ["template.stray-closing", "template.stray-branch"]
        return faults.filter { !(isOpening ? closings : openings).contains($0.code) }
    }

    private func expectAll(_ faults: [PlantedFault], isStrict: Bool = false) throws {
        var spec = SoundSpec(isStrict: isStrict)
        for fault in faults { spec.plant(fault) }
        let rendering = try PlantedRendering(spec, isStrict: isStrict)
        rendering.expect(faults)
        #expect(rendering.files.map(\.format) == [])
    }

    /// A dozen and a half of faults, at most one in each part of the head and one table in the data.
    private func mixture(_ draw: inout Draw, from faults: [PlantedFault]) -> [PlantedFault] {
        var left = faults
        var taken: [PlantedFault] = []
        var places: Set<PlantedFault.Place> = []
        while taken.count < 18, !left.isEmpty {
            let fault = left.remove(at: draw.next(below: left.count))
            switch fault.place {
            case .head, .data: guard places.insert(fault.place).inserted else { continue }
            case .body, .appendix: break
            case .spec: continue
            }
            taken.append(fault)
        }
        return taken
    }
}

/// Drawing lots that fall the same way every time.
struct Draw {
    private var state: UInt64

    /// Lots by a number.
    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    /// A number from 0 up to a bound.
    mutating func next(below bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state >> 33) % max(bound, 1)
    }
}
