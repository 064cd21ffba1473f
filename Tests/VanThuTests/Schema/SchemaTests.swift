import Diagnostics
import Form
import Foundation
import Template
import Testing
import Values
import VanThu

/// The JSON Schema of a type takes every sound spec and refuses what a schema can see.
@Suite struct SchemaTests {
    private static let catalogue = TypeCatalogue(templateFolders: [Repository.templates])
    private static let plan: String = catalogue.type(named: "ke-hoach").output.map { SpecSchema($0).json } ?? ""

    /// Every sample and example with the type that it names.
    private static let specs: [String] =
        Repository.examples.map { "Examples/" + $0 }
        + Repository.names(in: "Templates").map { "Templates/\($0)/mau.vanthu" }.filter {
            FileManager.default.fileExists(atPath: Repository.root + "/" + $0)
        }

    @Test(arguments: specs) func takesEveryExample(_ path: String) throws {
        let file = SourceFile(path: path, text: try Repository.text(path))
        let spec = try #require(SpecScanner.scan(file).output)
        let name = spec.peek("mau")?.text ?? ""
        let type = try #require(Self.catalogue.type(named: name).output)
        var head = try #require(spec.read(type.headFields).output)
        // Without `ngày` the year of the document stands for it, which is seen only later.
        if head.fields["nam"] != nil, spec.peek("ngay") == nil {
            head.fields.entries.removeAll { $0.foldedName == "ngay" }
        }
        let instance = SchemaInstance(head: head, body: spec.body)
        #expect(try SchemaValidator(SpecSchema(type).json).accepts(instance))
    }

    @Test func aYearMayStandForTheDate() throws {
        let head = "mẫu: kế hoạch\ncơ quan:\n  tên: A\n  viết tắt: U\nđịa danh: x\ntrích yếu: y\nký:\n  chức vụ: b\n"
        let text = "nội dung: z\n"
        let dated = try #require(SchemaInstance(yaml: head + "năm: 2026\n" + text))
        #expect(try SchemaValidator(Self.plan).accepts(dated))
        let undated = try #require(SchemaInstance(yaml: head + text))
        #expect(try !SchemaValidator(Self.plan).accepts(undated))
    }

    @Test func takesTheStrictExampleOfTheLanguagePage() throws {
        let page = try Repository.text("Docs/ngon-ngu.md")
        let yaml = try #require(page.components(separatedBy: "```yaml\n").dropFirst().first)
        let instance = try #require(SchemaInstance(yaml: yaml.components(separatedBy: "```")[0]))
        #expect(try SchemaValidator(Self.plan).accepts(instance))
    }

    @Test func takesTheSoundSpecIntoWhichFaultsArePlanted() throws {
        let instance = try #require(SchemaInstance(yaml: SoundSpec(isStrict: true).text))
        #expect(try SchemaValidator(Self.plan).accepts(instance))
    }

    /// What the shapes of a schema can show.
    private static let visible: Set<String> = [
        "head.unknown-key", "head.missing-key", "head.empty-value", "head.bad-date", "head.bad-number",
        "head.bad-length", "head.not-a-choice", "head.wrong-shape", "head.blank-not-allowed", "head.none-not-allowed",
        "head.missing-body", "head.body-not-text", "head.map-for-text", "head.list-for-text", "head.item-became-map",
        "head.not-yet",
    ]

    /// Faults of these kinds that YAML reads as a number, or that are the name of an office's signer for all a schema knows.
    private static let unseen: Set<String> = ["a line spacing with point", "a signer on the line of the key"]

    private static let faults = PlantedFault.all.filter { fault in
        guard visible.contains(fault.code), !unseen.contains(fault.name), fault.place != .body else { return false }
        return SchemaInstance(yaml: yaml(of: fault)) != nil
    }

    private static func yaml(of fault: PlantedFault) -> String {
        var spec = SoundSpec(isStrict: true)
        spec.plant(fault)
        return MarkedSpec(spec.text).text
    }

    @Test func manyFaultsCanBeSeen() { #expect(Self.faults.count >= 20, "\(Self.faults.map(\.name))") }

    @Test(arguments: faults) func refusesAFaultThatItCanSee(_ fault: PlantedFault) throws {
        let instance = try #require(SchemaInstance(yaml: Self.yaml(of: fault)))
        #expect(try !SchemaValidator(Self.plan).accepts(instance))
    }

    @Test(arguments: ["trích yếu", "Trích yếu", "trich_yeu", "TRÍCH-YẾU", "trich yeu"])
    func takesEveryWayToWriteAName(_ name: String) throws {
        let yaml = SoundSpec(isStrict: true).text.replacing("\ntrích yếu:", with: "\n\(name):")
        #expect(try SchemaValidator(Self.plan).accepts(try #require(SchemaInstance(yaml: yaml))))
    }

    @Test(arguments: ["30/6/2026", "2026-06-30", "6/2026", "2026", "ngày 30 tháng 6 năm 2026", "05-3-2026"])
    func takesADate(_ date: String) throws { #expect(try takes(date: date)) }

    @Test(arguments: ["31/6/2026", "30/2/2026", "6/30/2026", "30/6/26", "30/6", "2026/06/30", "hôm nay", "13/2026"])
    func refusesWhatIsNoDate(_ date: String) throws { #expect(try !takes(date: date)) }

    private func takes(date: String) throws -> Bool {
        let yaml = SoundSpec(isStrict: true).text.replacing("ngày: 12/3/2026", with: "ngày: \(date)")
        return try SchemaValidator(Self.plan).accepts(try #require(SchemaInstance(yaml: yaml)))
    }

    @Test func describesFieldsInVietnamese() {
        #expect(Self.plan.contains("\"description\": \"Nơi ban hành, in trước ngày tháng"))
    }

    @Test func isTheSameEveryTime() throws {
        let type = try #require(Self.catalogue.type(named: "ke-hoach").output)
        #expect(SpecSchema(type).json == SpecSchema(type).json)
    }

    @Test func saysWhichDraftItIsWrittenIn() {
        #expect(Self.plan.hasPrefix("{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\","))
    }

    @Test(arguments: [
        ("địa danh: Hòa Sơn", true), ("cơ quan:\n  viết tắt: UBND", true),
        ("người ký:\n  chủ tịch:\n    chức vụ: Chủ tịch", true),
        ("danh sách nơi nhận:\n  khối xã: |\n    - Lưu VT", true),
        ("trích yếu: Trồng cây", false), ("người ký:\n  chủ tịch:\n    chuc: Chủ tịch", false),
        ("trình bày:\n  cỡ chữ: to", false),
    ]) func theOfficeFileHasASchemaOfItsOwn(_ yaml: String, _ isSound: Bool) throws {
        let instance = try #require(SchemaInstance(yaml: yaml + "\n"))
        #expect(try SchemaValidator(SpecSchema.office.json).accepts(instance) == isSound)
    }
}
