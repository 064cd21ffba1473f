import Foundation
import Testing
import XML

/// The OpenDocument schema, where the schemas lie beside the checkout.
private let schemaPath: String? = {
    var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    while folder.path != "/" {
        let path = folder.appendingPathComponent("shared/schemas/odf1.3/OpenDocument-v1.3-schema.rng").path
        if FileManager.default.fileExists(atPath: path) { return path }
        folder.deleteLastPathComponent()
    }
    return nil
}()

/// A document of one paragraph whose attribute is given.
private func flatDocument(_ attribute: XMLName) throws -> [UInt8] {
    var writer = XMLWriter()
    writer.element(
        "office:document-content",
        [
            "xmlns:office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
            "xmlns:text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0", "office:version": "1.3",
        ]
    ) {
        $0.element("office:body") {
            $0.element("office:text") { $0.element("text:p", [(attribute, "P1")]) { $0.text("Kính gửi") } }
        }
    }
    return try writer.finish()
}

/// A schema of our own in a file that goes away with this value.
private final class SchemaFile {
    let path = NSTemporaryDirectory() + "schema-\(ProcessInfo.processInfo.globallyUniqueString).rng"

    init(_ text: String) throws { try Data(text.utf8).write(to: URL(fileURLWithPath: path)) }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}

@Suite struct RelaxNGSchemaTests {
    private let own = """
        <element name="a" xmlns="http://relaxng.org/ns/structure/1.0"
            datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
          <zeroOrMore><element name="b"><data type="integer"/></element></zeroOrMore>
        </element>
        """

    @Test func acceptsAValidDocument() throws {
        let file = try SchemaFile(own)
        let schema = try RelaxNGSchema(path: file.path)
        #expect(schema.validate(Array("<a><b>1</b><b>2</b></a>".utf8)) == [])
    }

    @Test func reportsProblemsWithTheirLines() throws {
        let file = try SchemaFile(own)
        let problems = try RelaxNGSchema(path: file.path).validate(Array("<a>\n<b>1</b>\n<b>x</b></a>".utf8))
        #expect(problems.first?.line == 3)
        #expect(problems.contains { $0.message.contains("b") })
    }

    @Test func reportsBytesThatAreNotXML() throws {
        let file = try SchemaFile(own)
        let schema = try RelaxNGSchema(path: file.path)
        #expect(schema.validate(Array("<a><b></a>".utf8)).isEmpty == false)
        #expect(schema.validate([]).isEmpty == false)
    }

    @Test func refusesASchemaThatIsNone() throws {
        let file = try SchemaFile(
            "<element name='a' xmlns='http://relaxng.org/ns/structure/1.0'><ref name='x'/></element>")
        #expect(throws: XMLError.self) { try RelaxNGSchema(path: file.path) }
        let broken = try SchemaFile("<element")
        #expect(throws: XMLError.self) { try RelaxNGSchema(path: broken.path) }
        #expect(throws: XMLError.self) { try RelaxNGSchema(path: broken.path + ".none") }
    }

    @Test func validatesInParallel() async throws {
        let file = try SchemaFile(own)
        let schema = try RelaxNGSchema(path: file.path)
        let good = Array("<a>\(String(repeating: "<b>7</b>", count: 500))</a>".utf8)
        let bad = Array("<a>\(String(repeating: "<b>7</b>", count: 500))<b>x</b></a>".utf8)
        let outcomes = await withTaskGroup(of: Bool.self) { group in
            for index in 0..<40 {
                group.addTask {
                    schema.validate(index.isMultiple(of: 2) ? good : bad).isEmpty == index.isMultiple(of: 2)
                }
            }
            return await group.reduce(into: [Bool]()) { $0.append($1) }
        }
        #expect(outcomes == [Bool](repeating: true, count: 40))
    }

    @Test(.enabled(if: schemaPath != nil, "no folder shared/schemas above the tests"))
    func validatesOpenDocument() throws {
        let schema = try RelaxNGSchema(path: try #require(schemaPath))
        #expect(schema.validate(try flatDocument("text:style-name")) == [])
        let problems = schema.validate(try flatDocument("text:no-such-attribute"))
        #expect(problems.isEmpty == false)
        #expect(problems.allSatisfy { $0.line > 0 })
    }
}
