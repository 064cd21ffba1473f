import Testing
import Vietnamese

@Suite struct CollationTests {
    @Test func sortsTheChainThatTwoOtherImplementationsGive() {
        let chain = [
            "a", "A", "ba", "bà", "bả", "bã", "bá", "bạ", "ban", "bàn", "băn", "bân", "Cà Mau", "Cao Bằng", "Cần Thơ",
            "da", "đa", "o", "ô", "ơ",
        ]
        #expect(Collation.sorted(chain.reversed()) == chain)
    }

    @Test func comparesAllLettersBeforeAnyTone() {
        #expect(Collation.precedes("bá cam", "bà can"))
        #expect(Collation.precedes("Đăk", "Đắk"))
        #expect(Collation.precedes("hoa", "Hoa"))
    }

    @Test func putsSpacesAndDigitsBeforeLetters() {
        let order = ["a b", "a-b", "a1", "ab", "f", "z"]
        #expect(Collation.sorted(order.reversed()) == order)
    }

    @Test func ordersBothNormalFormsTogether() {
        #expect(Collation.sorted(["bạ", "ba\u{301}", "bà"]).map { NormalForm.composed($0) } == ["bà", "bá", "bạ"])
    }
}

@Suite struct TonePlacementTests {
    static let pairs = [
        ("òa", "oà"), ("óa", "oá"), ("ỏa", "oả"), ("õa", "oã"), ("ọa", "oạ"), ("òe", "oè"), ("óe", "oé"), ("ỏe", "oẻ"),
        ("õe", "oẽ"), ("ọe", "oẹ"), ("ùy", "uỳ"), ("úy", "uý"), ("ủy", "uỷ"), ("ũy", "uỹ"), ("ụy", "uỵ"),
    ]

    @Test(arguments: pairs)
    func knowsAndConvertsThePairsOfTheTwoStyles(old: String, new: String) {
        for onset in ["", "h", "kh", "th"] {
            #expect(TonePlacement.occurrences(in: onset + old).map(\.style) == [.old])
            #expect(TonePlacement.occurrences(in: onset + new).map(\.style) == [.new])
            #expect(TonePlacement.converted(onset + new, to: .old) == onset + old)
            #expect(TonePlacement.converted((onset + old).uppercased(), to: .new) == (onset + new).uppercased())
        }
    }

    @Test func leavesSyllablesThatBothStylesWriteAlike() {
        let text =
            "quý quỹ quà quỷ hoàn toán khoét huỳnh thuyết ngoài xoáy khuya khuyến nghĩa của chữa tiến yếu muốn nước già gì"
        #expect(TonePlacement.occurrences(in: text).isEmpty)
        #expect(TonePlacement.faults(in: text).isEmpty)
        for style in ToneStyle.allCases { #expect(TonePlacement.converted(text, to: style) == text) }
    }

    @Test func givesThePlaceOfEachOccurrence() {
        let text = "Cộng hoà, ỦY BAN"
        let found = TonePlacement.occurrences(in: text)
        #expect(found.map(\.style) == [.new, .old])
        #expect(found.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) } == ["hoà", "ỦY"])
    }

    @Test(arguments: [
        ("hòan", "hoàn"), ("tóan", "toán"), ("khòai", "khoài"), ("qúy", "quý"), ("gía", "giá"), ("cuả", "của"),
        ("nghiã", "nghĩa"), ("tíên", "tiến"), ("nứơc", "nước"), ("TÒAN", "TOÀN"), ("khủyu", "khuỷu"),
    ])
    func findsTonesThatNoStyleAllows(wrong: String, right: String) {
        #expect(TonePlacement.faults(in: "đã \(wrong).").map(\.correction) == [right])
        #expect(TonePlacement.faults(in: "đã \(right).").isEmpty)
    }

    @Test func findsTheExampleWithoutItsHorn() {
        #expect(TonePlacement.faults(in: "thúơng").count == 1)
    }

    @Test(arguments: ["Đắk", "Krông", "Pháp", "Séoul", "café", "quí", "xoong", "đường", "giếng", "thuở", "Ðòan", "Ếch"])
    func leavesNamesAndRightWordsAlone(word: String) {
        #expect(TonePlacement.faults(in: word).isEmpty)
    }

    @Test func comparesFixedStringsWithoutRegardToStyleButWithTones() {
        #expect(FixedText.areSame("CỘNG HÒA", "CỘNG HOÀ"))
        #expect(FixedText.areSame("Thừa ủy quyền", "Thu\u{31B}\u{300}a uỷ quyền"))
        #expect(!FixedText.areSame("CỘNG HÒA", "CỘNG HOA"))
        #expect(!FixedText.areSame("hòa", "HÒA"))
    }
}

@Suite struct SuspiciousCharacterTests {
    @Test(
        arguments: [
            ("Ðảng", SuspiciousCharacter.Kind.lookalike, "Đ"),
            ("vănbản".replacing("ă", with: "ă\u{200B}"), .invisible, ""),
            ("Việt\u{A0}Nam", .noBreakSpace, " "), ("х\u{E3}", .lookalike, "x"), ("\u{FEFF}Kế", .invisible, ""),
            ("kế\u{AD}hoạch", .invisible, ""), ("n\u{303}\u{301}", .strayMark, nil), ("a\u{1}", .control, ""),
            ("\u{F0B7} mục", .unreadable, nil), ("BΑN", .lookalike, "A"), ("Nԁ", .lookalike, "d"),
        ] as [(String, SuspiciousCharacter.Kind, String?)])
    func findsCharactersThatOnlyLookRight(text: String, kind: SuspiciousCharacter.Kind, replacement: String?) throws {
        let first = try #require(SuspiciousCharacter.find(in: text).first)
        #expect(first.kind == kind)
        #expect(first.replacement == replacement)
    }

    @Test func givesItsPlace() {
        let text = "Xã Ðông"
        #expect(SuspiciousCharacter.find(in: text).map(\.range) == [4..<6])
    }

    @Test(arguments: ["Việt Nam, 10\u{A0}km² – “đợt 1”…", "α = 5 µm", "Москва", "một\tdòng\n", "số\u{A0}05", "日本🙂"])
    func leavesOrdinaryTextAlone(text: String) {
        #expect(SuspiciousCharacter.find(in: text).isEmpty)
    }
}
