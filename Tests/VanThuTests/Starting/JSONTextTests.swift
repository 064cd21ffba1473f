import Foundation
import Testing

@testable import VanThu

/// JSON that keeps its order.
@Suite struct JSONTextTests {
    @Test func keepsTheOrderOfNames() {
        let json = JSONText.object(["b": .number(1), "a": .truth(false), "none": nil])
        #expect(json.document == "{\n  \"b\": 1,\n  \"a\": false\n}\n")
    }

    @Test func writesVietnameseUnescaped() {
        #expect(JSONText.text("kế hoạch / «x»").document == "\"kế hoạch / «x»\"\n")
    }

    @Test func escapesWhatJSONAsksFor() throws {
        let text = "\"\\\n\t\r\u{1}"
        let document = JSONText.list([.text(text)]).document
        #expect(document == "[\n  \"\\\"\\\\\\n\\t\\r\\u0001\"\n]\n")
        #expect(try JSONSerialization.jsonObject(with: Data(document.utf8)) as? [String] == [text])
    }

    @Test func writesEmptyListsOnOneLine() {
        #expect(JSONText.list([]).document == "[]\n")
        #expect(JSONText.map([]).document == "{}\n")
    }
}
