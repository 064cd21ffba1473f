import Vietnamese

/// Recognises Vietnamese typed with the fonts of the nineties, TCVN3 (`.VnTime`) and VNI (`VNI-Times`), whose letters
/// are other letters to every program: `Ph­êng` or `Phöôøng` for «Phường».
///
/// Both put Vietnamese letters on places of Latin-1 that no Vietnamese word in Unicode uses. A text of which more words
/// hold such letters than hold letters only Unicode has (ư, ơ, ạ …) is taken for one; fewer than two words say nothing.
/// Source: the code tables of TCVN 5712:1993 (VN3) and of VNI for Windows.
enum LegacyText: Hashable {
    case tcvn3
    case vni

    /// The old code of a text; `nil` for others.
    static func find(_ text: String) -> (code: LegacyText, firstWord: Range<Int>)? {
        var counts = (tcvn3: 0, vni: 0, modern: 0)
        var first: [LegacyText: Range<Int>] = [:]
        let bytes = text.utf8.span
        var index = 0
        while index < bytes.count {
            // Words of ASCII say nothing; most of a file of figures is passed over here.
            guard let word = nextWord(bytes, from: &index) else { break }
            switch word.code {
            case .tcvn3?:
                counts.tcvn3 += 1
                if first[.tcvn3] == nil { first[.tcvn3] = word.range }
            case .vni?:
                counts.vni += 1
                if first[.vni] == nil { first[.vni] = word.range }
            case nil: if word.isModern { counts.modern += 1 }
            }
        }
        let legacy = counts.tcvn3 + counts.vni
        guard legacy >= 2, legacy > counts.modern else { return nil }
        let code: LegacyText = counts.tcvn3 >= counts.vni ? .tcvn3 : .vni
        return first[code].map { (code, $0) }
    }

    /// The same for bytes that are no Unicode, read as Latin-1.
    static func find(bytes: [UInt8]) -> LegacyText? {
        var text = String.UnicodeScalarView()
        for byte in bytes.prefix(256 << 10) { text.append(Unicode.Scalar(byte)) }
        return find(String(text))?.code
    }

    private struct Word {
        var range: Range<Int>
        var code: LegacyText?
        var isModern = false
    }

    /// The next word with a letter beyond ASCII.
    private static func nextWord(_ bytes: borrowing Span<UInt8>, from index: inout Int) -> Word? {
        while index < bytes.count {
            while index < bytes.count, !isWordByte(bytes[index]) { index += 1 }
            let start = index
            var word = Word(range: start..<start)
            var hasASCII = false
            var tcvn3 = 0
            var vni = 0
            while index < bytes.count, isWordByte(bytes[index]) {
                let byte = bytes[index]
                if byte < 0x80 {
                    hasASCII = true
                } else if byte == 0xC2 || byte == 0xC3, index + 1 < bytes.count {
                    let scalar = (UInt16(byte) & 0x1F) << 6 | UInt16(bytes[index + 1]) & 0x3F
                    if tcvn3Signs.contains(scalar) { tcvn3 += 1 }
                    if vniLetters.contains(scalar) { vni += 1 }
                } else if byte >= 0xC4, byte < 0xC7 || byte == 0xE1 {
                    word.isModern = true
                }
                index += 1
            }
            word.range = start..<index
            if hasASCII, !word.isModern, tcvn3 > 0 || vni > 0 { word.code = tcvn3 >= vni ? .tcvn3 : .vni }
            if word.code != nil || word.isModern { return word }
        }
        return nil
    }

    /// Whether a byte belongs to a word: letters, and everything beyond ASCII.
    private static func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
    }

    /// Signs of Latin-1 that are letters in TCVN3: ă â ê ô ơ ư đ, à ả ã á ạ, ằ ẳ ẵ ắ.
    private static let tcvn3Signs: Set<UInt16> = [
        0xA8, 0xA9, 0xAA, 0xAB, 0xAC, 0xAD, 0xAE, 0xB5, 0xB6, 0xB7, 0xB8, 0xB9, 0xBB, 0xBC, 0xBD, 0xBE, 0xC6,
    ]
    /// Letters of Latin-1 that VNI uses and Vietnamese in Unicode does not.
    private static let vniLetters: Set<UInt16> = [
        0xC4, 0xC5, 0xCB, 0xCF, 0xD1, 0xD6, 0xD8, 0xDB, 0xDC, 0xE4, 0xE5, 0xEB, 0xEF, 0xF1, 0xF6, 0xF8, 0xFB, 0xFC,
    ]
}
