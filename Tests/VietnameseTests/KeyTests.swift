import Testing
import Vietnamese

@Suite struct KeyTests {
    @Test func foldsMarksCaseSpacesAndHyphensToOneKey() {
        for name in ["Trích yếu", "trích_yếu", "trich-yeu", "  TRÍCH   YẾU ", "tri\u{301}ch ye\u{302}\u{301}u"] {
            #expect(Key.fold(name) == "trich_yeu")
        }
    }
}
