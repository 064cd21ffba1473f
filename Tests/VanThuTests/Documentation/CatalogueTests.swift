import Testing

/// The links of the DocC catalogue name what the library declares.
@Suite struct CatalogueTests {
    private static let pages = Repository.paths(in: "Sources/VanThu/VanThu.docc").filter { $0.hasSuffix(".md") }

    /// The symbols between doubled backticks, without what tells overloads apart.
    private static let links: [String] = pages.flatMap { page in
        ((try? Repository.text(page)) ?? "").split(separator: "\n").filter { !$0.hasPrefix("```") }
            .flatMap { $0.matches(of: /``([A-Za-z\/]+)[^`]*``/).map { String($0.1) } }
    }

    private static let library = DeclaredNames.all(in: "Sources/VanThu")

    @Test(arguments: Set(links).subtracting(["VanThu"]).sorted()) func aSymbolLinkIsDeclared(_ link: String) throws {
        let parts = link.split(separator: "/")
        let type = try #require(parts.first)
        #expect(
            Self.library.contains { names in
                names.types.contains(type) && parts.dropFirst().allSatisfy { names.members.contains($0) }
            })
    }

    @Test func anArticleLinkIsAPage() throws {
        for page in Self.pages {
            for link in try Repository.text(page).matches(of: /<doc:([A-Za-z]+)>/) {
                #expect(Self.pages.contains("Sources/VanThu/VanThu.docc/\(link.1).md"))
            }
        }
    }
}
