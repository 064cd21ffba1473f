import Document
import Form
import Testing

@testable import Emitters

@Suite("Recorded output")
struct GoldenTests {
    @Test(arguments: Output.names, ["content.xml", "styles.xml", "meta.xml"])
    func odtPartsAreAsRecorded(_ sample: String, _ part: String) throws {
        Golden.expect(try Output.part(part, of: Output.sample(sample)), "\(sample).odt.\(part)")
    }

    @Test(arguments: ["META-INF/manifest.xml", "settings.xml"])
    func odtPartsOfEveryDocumentAreAsRecorded(_ part: String) throws {
        let name = part.split(separator: "/").last.map(String.init) ?? part
        Golden.expect(try Output.part(part, of: Sample.bare), "every.odt.\(name)")
    }

    @Test(arguments: Output.names)
    func htmlIsAsRecorded(_ sample: String) throws {
        Golden.expect(try HTMLEmitter().emit(Output.sample(sample), StatePack.pack), "\(sample).html")
    }
}
