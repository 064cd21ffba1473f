import Testing

@testable import VanThu

/// Paths as text.
@Suite struct PathTextTests {
    @Test(arguments: [
        ("a", "", "a", "a"), ("a.vanthu", "", "a.vanthu", "a"), ("b/a.x.vanthu", "b", "a.x.vanthu", "a.x"),
        ("/a", "/", "a", "a"), ("./a", ".", "a", "a"), ("b//a/", "b", "a", "a"), ("/", "/", "/", "/"),
        ("", "", "", ""), (".vanthu", "", ".vanthu", ".vanthu"),
        ("thư mục/kế hoạch.vanthu", "thư mục", "kế hoạch.vanthu", "kế hoạch"),
    ])
    func partsAreFolderNameAndStem(_ path: String, _ folder: String, _ name: String, _ stem: String) {
        #expect(PathText.folder(of: path) == folder)
        #expect(PathText.name(of: path) == name)
        #expect(PathText.stem(of: path) == stem)
    }

    @Test func joinsWithOneSlash() {
        #expect(PathText.join("", "a") == "a")
        #expect(PathText.join("b", "a") == "b/a")
        #expect(PathText.join("/", "a") == "/a")
    }
}
