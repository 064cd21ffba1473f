import Diagnostics
import Form
import Foundation
import Testing
import VanThu

/// Finding and listing document types.
@Suite struct TypeCatalogueTests {
    private let folder: TemporaryFolder
    private var catalogue: TypeCatalogue { TypeCatalogue(templateFolders: [Repository.templates, folder.path]) }

    init() throws { folder = try TemporaryFolder() }

    private func declare(_ slug: String, _ name: String, more: String = "") throws {
        try folder.write("tên: \(name)\nthể thức: nd30\n" + more, to: slug + "/type.yaml")
    }

    @Test func findsEveryTypeOfTheProduct() throws {
        let found = catalogue.all()
        #expect(found.diagnostics.map(\.message.vi) == [])
        let folders = Repository.names(in: "Templates").filter {
            Repository.names(in: "Templates/" + $0).contains("type.yaml")
        }
        #expect(found.output?.map(\.id).sorted() == folders)
    }

    @Test func ordersTypesAsVietnameseListsDo() throws {
        try declare("don", "đơn")
        try declare("du-an", "dự án")
        try declare("an-pham", "ấn phẩm")
        let names = catalogue.all().output?.map(\.name).filter { ["đơn", "dự án", "ấn phẩm"].contains($0) }
        #expect(names == ["ấn phẩm", "dự án", "đơn"])
    }

    @Test func listsTheSlugFirst() throws {
        let list = TypeList(catalogue.all().output ?? []).text(.vietnamese)
        #expect(list.split(separator: "\n").contains { $0.wholeMatch(of: /ke-hoach +kế hoạch +\S.*\./) != nil })
    }

    @Test func standsInColumns() throws {
        try declare("mot-loai-van-ban-rieng", "một loại văn bản riêng")
        let lines = TypeList(catalogue.all().output ?? []).text(.vietnamese).split(separator: "\n")
        let starts = lines.compactMap { $0.firstMatch(of: /^\S+ +/)?.output.count }
        #expect(starts.count == lines.count)
        #expect(Set(starts).count == 1)
    }

    @Test func reportsAFaultyTypeAndListsTheOthers() throws {
        try folder.write("tên: đơn\nthể thức: nd99\n", to: "don/type.yaml")
        let found = catalogue.all()
        #expect(found.diagnostics.map(\.code) == ["pack.unknown-name"])
        #expect(found.output?.contains { $0.id == "ke-hoach" } == true)
    }

    @Test(arguments: ["ke-hoach", "kế hoạch", "Kế_hoạch", "KE HOACH"]) func knowsATypeByAnyOfItsNames(_ name: String) {
        #expect(catalogue.type(named: name).output?.id == "ke-hoach")
    }

    @Test func namesTheNearestTypeForAnUnknownOne() {
        let found = catalogue.type(named: "ke-hoac")
        #expect(found.output == nil)
        #expect(found.diagnostics.map(\.code) == ["type.unknown"])
        #expect(found.diagnostics.first?.suggestion == "kế hoạch")
    }

    @Test func takesAFolderWithoutDeclarationForNoType() {
        #expect(catalogue.type(named: "nơi nhận").diagnostics.map(\.code) == ["type.unknown"])
    }

    @Test func writesTheListForPrograms() throws {
        let list = TypeList(catalogue.all().output ?? []).json
        #expect(list == TypeList(catalogue.all().output ?? []).json)
        let object = try JSONSerialization.jsonObject(with: Data(list.utf8)) as? [String: Any]
        let types = try #require(object?["types"] as? [[String: Any]])
        let plan = try #require(types.first { $0["slug"] as? String == "ke-hoach" })
        #expect(plan["name"] as? String == "kế hoạch")
        #expect(plan["code"] as? String == "KH")
        #expect((plan["help"] as? [String: String])?.keys.sorted() == ["en", "vi"])
    }
}
