import Testing
import Vietnamese

/// Names of files.
@Suite struct FileNameTextTests {
    @Test(arguments: [
        ("Hòa Sơn", "hoa-son"), ("10000 - Đặc khu Cẩm Long", "10000-dac-khu-cam-long"),
        ("UBND xã (mới), “Tân An”", "ubnd-xa-moi-tan-an"), ("a_b", "a_b"), ("  - ", ""), ("Xã số 5.2", "xa-so-5-2"),
        ("THỊ TRẤN ƯỚC", "thi-tran-uoc"),
    ]) func takesMarksOffAndJoinsWords(_ text: String, _ name: String) {
        #expect((try? FileNameText.make(text).get()) == name)
    }

    @Test(arguments: ["a/b", "a\\b", "a:b", "a*b", "a?b", "a<b", "a|b", "a\u{0}b", "a\nb", "中", "😀"])
    func refusesWhatSomeSystemRefuses(_ text: String) {
        #expect(throws: FileNameText.RefusedCharacter.self) { try FileNameText.make(text).get() }
    }

    @Test func knowsTheNamesOfDevices() {
        #expect(FileNameText.isReserved("con"))
        #expect(FileNameText.isReserved("com1"))
        #expect(FileNameText.isReserved("lpt9"))
        #expect(!FileNameText.isReserved("com"))
        #expect(!FileNameText.isReserved("com0"))
        #expect(!FileNameText.isReserved("con-cuong"))
    }
}
