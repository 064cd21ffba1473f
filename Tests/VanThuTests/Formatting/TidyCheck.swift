import Diagnostics
import Document
import Foundation
import Testing
import VanThu

/// What every tidied spec must keep.
enum TidyCheck {
    /// The formatter with the repository's templates.
    static let formatter = SpecFormatter(templateFolders: [Repository.templates], office: .none)

    /// The tidied text of a spec in a folder of its own.
    static func tidied(_ text: String, name: String = "van-ban.vanthu") throws -> SpecFormatter.Tidied {
        let folder = try TemporaryFolder()
        try folder.copyData(beside: Repository.root + "/Examples/" + name)
        return formatter.tidy(try folder.write(text, to: name))
    }

    /// Expects that tidying a file twice gives what once gives, and that the tree stays.
    static func expectHarmless(_ path: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let once = formatter.tidy(path)
        let text = try #require(once.text, "\(once.diagnostics.map(\.message.vi))", sourceLocation: sourceLocation)
        let folder = try TemporaryFolder()
        let name = path.hasSuffix(".yaml") ? "van-ban.yaml" : "van-ban.vanthu"
        let copy = try folder.write(text, to: name)
        try folder.copyData(beside: path)
        let renderer = Renderer(
            options: RenderingOptions(templateFolders: [Repository.templates], office: .none, isDraft: true))
        let dumps = [path, copy].map { renderer.draft($0).output.map { DocumentDump.text($0.document) } }
        #expect(dumps[0] != nil, sourceLocation: sourceLocation)
        #expect(dumps[0] == dumps[1], sourceLocation: sourceLocation)
        let twice = formatter.tidy(copy)
        #expect(twice.text == text, sourceLocation: sourceLocation)
        #expect(!twice.isChanged, sourceLocation: sourceLocation)
    }

    /// The same for a text.
    static func expectHarmless(_ text: String, named name: String) throws {
        let folder = try TemporaryFolder()
        try folder.copyData(beside: Repository.root + "/Examples/" + name)
        try expectHarmless(try folder.write(text, to: name))
    }
}
