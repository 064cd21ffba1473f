import Diagnostics
import Foundation
import Testing
import VanThu

/// Tidying twice is tidying once, and the tree never changes.
@Suite struct TidyPropertyTests {
    @Test(arguments: Repository.examples) func examplesKeepTheirTree(_ name: String) throws {
        try TidyCheck.expectHarmless(Repository.root + "/Examples/" + name)
    }

    @Test func examplesAndSamplesAreTidy() {
        let samples = Repository.names(in: "Templates").map { Repository.templates + "/\($0)/mau.vanthu" }
            .filter { FileManager.default.fileExists(atPath: $0) }
        let examples = Repository.examples.map { Repository.root + "/Examples/" + $0 }
        let outcome = TidyCheck.formatter.format(examples + samples, isCheck: true)
        #expect(outcome.changed.isEmpty)
        #expect(outcome.diagnostics.isEmpty)
    }

    @Test(
        arguments: Repository.names(in: "Templates").filter {
            Repository.names(in: "Templates/" + $0).contains("mau.vanthu")
        })
    func samplesOfTypesKeepTheirTree(_ type: String) throws {
        try TidyCheck.expectHarmless(Repository.templates + "/" + type + "/mau.vanthu")
    }

    @Test(arguments: ["ke-hoach", "bao-cao", "giay-moi", "cong-dien"]) func startersKeepTheirTree(_ type: String) throws
    {
        let starter = TypeCatalogue(templateFolders: [Repository.templates]).starter(of: type)
        try TidyCheck.expectHarmless(try #require(starter.output), named: "moi.vanthu")
    }

    @Test(arguments: PlantedFindingTests.findings + NumberingFaults.findings)
    func specsWithFindingsKeepTheirTree(_ finding: PlantedFault) throws {
        var spec = SoundSpec()
        spec.plant(finding)
        try TidyCheck.expectHarmless(MarkedSpec(spec.text).text, named: "van-ban.vanthu")
    }

    @Test(arguments: 0..<16) func disorderedSpecsKeepTheirTree(_ seed: Int) throws {
        var disorder = Disorder(seed: UInt64(seed))
        let name = Repository.examples[seed % Repository.examples.count]
        let text = disorder.made(of: try Repository.text("Examples/" + name))
        try TidyCheck.expectHarmless(text, named: name)
    }

    @Test(arguments: 0..<8) func disorderOfBlanksComesOutAsTheSameFile(_ seed: Int) throws {
        let name = Repository.examples[seed % Repository.examples.count]
        let path = Repository.root + "/Examples/" + name
        var disorder = Disorder(seed: UInt64(seed), kinds: [.trailing, .lineEnds, .mark])
        let text = disorder.made(of: try Repository.text("Examples/" + name))
        #expect(try TidyCheck.tidied(text, name: name).text == TidyCheck.formatter.tidy(path).text)
    }
}

/// Brings a spec into disorder in ways that do not change what it says, the same way for the same seed.
struct Disorder {
    /// A way to bring disorder.
    enum Kind: CaseIterable {
        case trailing, blankLines, wideCells, indentedText, wideMarks, lineEnds, mark, tightTags, bullets, keys
    }

    private var state: UInt64
    private let kinds: [Kind]

    /// Ways to choose from.
    init(seed: UInt64, kinds: [Kind] = Kind.allCases) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678
        self.kinds = kinds
    }

    private mutating func draws(_ of: UInt64) -> Bool {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return (state >> 33) % of == 0
    }

    /// The text in disorder.
    mutating func made(of text: String) -> String {
        var lines: [String] = []
        var isText = false
        var isInTable = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            var line = String(line)
            if line == "---" { isText = true }
            let isMark = line == "---"
            isInTable = line.drop { $0 == " " }.hasPrefix("|")
            for kind in kinds where !isMark && draws(3) {
                line = isText ? body(line, kind, isInTable) : head(line, kind, isInTable)
            }
            if kinds.contains(.trailing), draws(4) { line += "  \t" }
            lines.append(line)
            if isText, !isInTable, !isMark, kinds.contains(.blankLines), draws(5) { lines += ["", " "] }
        }
        let end = kinds.contains(.lineEnds) && draws(2) ? "\r\n" : "\n"
        let start = kinds.contains(.mark) && draws(2) ? "\u{FEFF}" : ""
        return start + lines.joined(separator: end)
    }

    private func body(_ line: String, _ kind: Kind, _ isInTable: Bool) -> String {
        switch kind {
        case .wideCells: isInTable ? line.replacingBars : line
        case .indentedText: line.isEmpty ? line : "   " + line
        case .wideMarks:
            line.hasPrefix("- ") || line.hasPrefix("# ") ? "\(line.prefix(1))   \(line.dropFirst(2))" : line
        case .tightTags: line.replacing("{{ ", with: "{{").replacing(" }}", with: "}}").replacing("{% ", with: "{%")
        case .bullets: line.hasPrefix("- ") ? "•\u{A0}" + line.dropFirst(2) : line
        case .trailing, .blankLines, .lineEnds, .mark, .keys: line
        }
    }

    private func head(_ line: String, _ kind: Kind, _ isInTable: Bool) -> String {
        switch kind {
        case .keys:
            for (name, other) in [
                ("trích yếu:", "trich_yeu:  "), ("nơi nhận:", "NƠI NHẬN:"), ("địa danh:", "Địa-danh:   "),
                ("  họ tên:", "  ho ten:"),
            ] where line.hasPrefix(name) {
                return line.replacing(name, with: other)
            }
            return line
        case .wideCells: return isInTable ? line.replacingBars : line
        case .trailing, .blankLines, .indentedText, .wideMarks, .lineEnds, .mark, .tightTags, .bullets: return line
        }
    }
}

extension String {
    /// Cells of a row with more spaces.
    fileprivate var replacingBars: String { contains("{") || contains("\\") ? self : replacing(" | ", with: "   |  ") }
}
