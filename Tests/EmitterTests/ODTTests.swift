import Document
import Form
import Packaging
import Testing
import XML

@testable import Emitters

@Suite("ODT")
struct ODTTests {
    private static let documentSchema = Output.schema("OpenDocument-v1.3-schema.rng")
    private static let manifestSchema = Output.schema("OpenDocument-v1.3-manifest-schema.rng")

    @Test(.enabled(if: documentSchema != nil, "the published schemas are not beside the checkout"))
    func everyPartIsValid() throws {
        let schema = try RelaxNGSchema(path: #require(Self.documentSchema))
        for (name, document) in Output.samples {
            for part in Output.parts where part != "META-INF/manifest.xml" {
                let problems = schema.validate(try Output.part(part, of: document))
                #expect(problems.isEmpty, "\(name) \(part): \(problems.prefix(3))")
            }
        }
    }

    @Test(.enabled(if: manifestSchema != nil, "the published schemas are not beside the checkout"))
    func theManifestIsValid() throws {
        let schema = try RelaxNGSchema(path: #require(Self.manifestSchema))
        #expect(schema.validate(try Output.part("META-INF/manifest.xml", of: Sample.bare)).isEmpty)
    }

    @Test func theMediaTypeComesFirstAndIsStored() throws {
        let archive = try ZipArchiveReader(try ODTEmitter().emit(Sample.bare, StatePack.pack))
        let first = try #require(archive.entries.first)
        #expect(first.name == "mimetype")
        #expect(first.method == .stored)
    }

    @Test func theManifestNamesEveryPart() throws {
        let archive = try ZipArchiveReader(try ODTEmitter().emit(Sample.bare, StatePack.pack))
        let manifest = try XMLElement.parse(Output.part("META-INF/manifest.xml", of: Sample.bare))
        let named = manifest.all("manifest:file-entry").compactMap { $0["manifest:full-path"] }
        let parts = archive.entries.map(\.name).filter { $0 != "mimetype" && !$0.hasPrefix("META-INF") }
        #expect(named.sorted() == (parts + ["/"]).sorted())
    }

    @Test(arguments: Output.names)
    func everyStyleThatIsUsedExists(_ sample: String) throws {
        let document = try Output.sample(sample)
        let content = try Output.content(document)
        let styles = try Output.styles(document)
        let known = Set((content.all("style:style") + styles.all("style:style")).compactMap { $0["style:name"] })
        for attribute in ["text:style-name", "table:style-name", "style:parent-style-name"] {
            for element in all(content) + all(styles) {
                guard let name = element[attribute] else { continue }
                #expect(known.contains(name), "\(attribute) \(name)")
            }
        }
        let masters = Set(styles.all("style:master-page").compactMap { $0["style:name"] })
        for element in all(content) {
            guard let name = element["style:master-page-name"] else { continue }
            #expect(masters.contains(name))
        }
    }

    @Test(arguments: Output.names)
    func everyColumnHasAStyleWithAWidth(_ sample: String) throws {
        let content = try Output.content(Output.sample(sample))
        let widths = Set(
            content.all("style:style").filter { $0.first("style:table-column-properties") != nil }
                .compactMap { $0["style:name"] })
        for column in content.all("table:table-column") {
            #expect(column["table:style-name"].map(widths.contains) == true)
        }
    }

    @Test(arguments: Output.names)
    func everyRowFillsTheColumnsOfItsTable(_ sample: String) throws {
        for table in try Output.content(Output.sample(sample)).all("table:table") {
            let columns = table.elements.filter { $0.name.localName == "table-column" }.count
            let header = table.elements.filter { $0.name.localName == "table-header-rows" }.flatMap(\.elements)
            let rows = header + table.elements.filter { $0.name.localName == "table-row" }
            for row in rows { #expect(row.elements.count == columns) }
        }
    }

    @Test(arguments: Output.names)
    func twoTablesNeverStandTogether(_ sample: String) throws {
        for element in all(try Output.content(Output.sample(sample))) {
            let names = element.elements.map(\.name.localName)
            #expect(!zip(names, names.dropFirst()).contains { $0 == "table" && $1 == "table" })
        }
    }

    @Test(arguments: Output.names)
    func aPlaceNeverEndsInATable(_ sample: String) throws {
        let content = try Output.content(Output.sample(sample))
        for place in content.all("table:table-cell") + content.all("office:text") {
            #expect(place.elements.last?.name.localName != "table")
        }
    }

    @Test func eachSectionHasAMasterPageWithAnEmptyFirstHeader() throws {
        let masters = try Output.styles(Sample.appendices).all("style:master-page")
        #expect(masters.compactMap { $0["style:name"] } == ["Standard", "PhuLuc1", "PhuLuc2"])
        for master in masters {
            #expect(master.first("style:header")?.first("text:page-number") != nil)
            #expect(master.first("style:header-first")?.first("text:page-number") == nil)
        }
    }

    @Test func anAppendixStartsOnAPageNumberedOne() throws {
        let styles = try Output.content(Sample.appendices).all("style:style")
        let starts = styles.filter { $0["style:master-page-name"] != nil }
        #expect(starts.compactMap { $0["style:master-page-name"] } == ["PhuLuc1", "PhuLuc2"])
        for start in starts { #expect(start.first("style:paragraph-properties")?["style:page-number"] == "1") }
    }

    @Test func theTextBeginsAtTheTopMargin() throws {
        let layout = try #require(try Output.styles(Sample.bare).first("style:page-layout"))
        #expect(layout.first("style:page-layout-properties")?["fo:margin-top"] == "10mm")
        #expect(layout.first("style:header-footer-properties")?["svg:height"] == "10mm")
    }

    @Test func everyRoleHasANamedStyleInVietnamese() throws {
        let styles = try Output.styles(Sample.bare).all("style:style")
        for role in Role.allCases {
            let style = styles.first { $0["style:name"] == role.styleName }
            #expect(style?["style:display-name"] == role.displayName)
        }
        #expect(Set(Role.allCases.map(\.displayName)).count == Role.allCases.count)
    }

    @Test func pairKerningIsOff() throws {
        let defaults = try #require(try Output.styles(Sample.bare).first("style:default-style"))
        #expect(defaults.first("style:text-properties")?["style:letter-kerning"] == "false")
    }

    @Test func theDateOfTheFileIsTheDocuments() throws {
        let meta = try XMLElement.parse(Output.part("meta.xml", of: Sample.appendices))
        #expect(meta.first("meta:creation-date")?.text == "2025-03-05T00:00:00")
    }

    @Test func anIncompleteDateIsLeftOut() throws {
        let meta = try XMLElement.parse(Output.part("meta.xml", of: Sample.bare))
        #expect(meta.first("meta:creation-date") == nil)
    }

    private func all(_ element: XMLElement) -> [XMLElement] { [element] + element.elements.flatMap(all) }
}
