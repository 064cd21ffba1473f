import Diagnostics
import Testing
import VanThu

/// Every file in `Examples` is sound.
@Suite struct ExampleTests {
    private let renderer = Renderer(options: RenderingOptions(templateFolders: [Repository.templates]))

    @Test func thereAreExamples() { #expect(Repository.examples.count >= 3) }

    @Test(arguments: Repository.examples) func rendersWithoutErrorOrFinding(_ name: String) {
        let rendering = renderer.render(Repository.root + "/Examples/" + name)
        #expect(rendering.diagnostics.filter { $0.severity != .information }.map(\.message.vi) == [])
        #expect(rendering.files.map(\.format) == ["odt", "html"])
    }

    @Test(arguments: Repository.examples) func givesTheSameTreeTwice(_ name: String) throws {
        let path = Repository.root + "/Examples/" + name
        let tree = try #require(renderer.tree(path).output)
        #expect(!tree.isEmpty)
        #expect(Array(tree.utf8) == Array((renderer.tree(path).output ?? "").utf8))
    }

    @Test(
        arguments: Repository.names(in: "Templates").filter {
            Repository.names(in: "Templates/" + $0).contains("mau.vanthu")
        })
    func sampleOfTheTypeRendersWithoutAFinding(_ type: String) {
        let rendering = renderer.render(Repository.templates + "/" + type + "/mau.vanthu")
        #expect(rendering.diagnostics.map(\.message.vi) == [])
        #expect(rendering.files.map(\.format) == ["odt", "html"])
    }
}
