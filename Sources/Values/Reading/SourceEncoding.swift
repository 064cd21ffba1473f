/// How the bytes of a file are to be read as text: UTF-8, or UTF-16 as Notepad saves it.
enum SourceEncoding: Hashable {
    case utf8
    case utf16LittleEndian
    case utf16BigEndian

    /// Why bytes are no text.
    enum Fault: Hashable {
        /// A byte that UTF-8 does not have there.
        case invalidUTF8
        /// Half of a surrogate pair written as three bytes (CESU-8), which UTF-8 forbids.
        case surrogate
        /// Half of a surrogate pair, or half of a unit at the end.
        case invalidUTF16
        /// A mark of UTF-32 at the start.
        case utf32
    }

    /// Bytes that could not be read: why, and the text before and after that place.
    struct Failure: Error {
        /// Why.
        var fault: Fault
        /// The text before the fault.
        var before: String
        /// The text from the fault on, the unreadable replaced.
        var after: String
    }

    /// The text of the bytes, without byte order mark.
    static func decode(_ bytes: [UInt8]) -> Result<String, Failure> {
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
            return .failure(Failure(fault: .utf32, before: "", after: ""))
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return decodeUTF8(bytes[3...]) }
        if bytes.starts(with: [0xFF, 0xFE]) { return decodeUTF16(bytes[2...], bigEndian: false) }
        if bytes.starts(with: [0xFE, 0xFF]) { return decodeUTF16(bytes[2...], bigEndian: true) }
        switch guess(bytes) {
        case .utf8: return decodeUTF8(bytes[...])
        case .utf16LittleEndian: return decodeUTF16(bytes[...], bigEndian: false)
        case .utf16BigEndian: return decodeUTF16(bytes[...], bigEndian: true)
        }
    }

    /// The encoding of bytes without mark: text in UTF-16 has a zero in every space and unmarked letter, always on the
    /// same side; text in UTF-8 has none at all.
    private static func guess(_ bytes: [UInt8]) -> SourceEncoding {
        let sample = bytes.prefix(4096)
        let pairs = sample.count / 2
        guard pairs > 1 else { return .utf8 }
        var even = 0
        var odd = 0
        for (index, byte) in sample.enumerated() where byte == 0 {
            if index % 2 == 0 { even += 1 } else { odd += 1 }
        }
        if odd * 5 >= pairs, even * 20 <= odd { return .utf16LittleEndian }
        if even * 5 >= pairs, odd * 20 <= even { return .utf16BigEndian }
        return .utf8
    }

    /// Reads UTF-8 and finds the first byte that is none.
    private static func decodeUTF8(_ bytes: ArraySlice<UInt8>) -> Result<String, Failure> {
        if let text = String(validating: bytes, as: UTF8.self) { return .success(text) }
        var parser = UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        var good = bytes.startIndex
        scan: while true {
            switch parser.parseScalar(from: &iterator) {
            case .valid(let scalar): good += scalar.count
            case .emptyInput, .error: break scan
            }
        }
        let tail = bytes[good...]
        let isSurrogate = tail.count >= 3 && tail.first == 0xED && (0xA0...0xBF).contains(tail[good + 1])
        return .failure(
            Failure(
                fault: isSurrogate ? .surrogate : .invalidUTF8, before: String(decoding: bytes[..<good], as: UTF8.self),
                after: String(decoding: tail, as: UTF8.self)))
    }

    /// Reads UTF-16 and finds the first unit that stands alone.
    private static func decodeUTF16(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) -> Result<String, Failure> {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var index = bytes.startIndex
        while index + 1 < bytes.endIndex {
            let first = UInt16(bytes[index])
            let second = UInt16(bytes[index + 1])
            units.append(bigEndian ? first << 8 | second : second << 8 | first)
            index += 2
        }
        if bytes.count % 2 == 0, let text = String(validating: units, as: UTF16.self) { return .success(text) }
        let good = units.indices.first { isAlone($0, in: units) } ?? units.count
        return .failure(
            Failure(
                fault: .invalidUTF16, before: String(decoding: units[..<good], as: UTF16.self),
                after: String(decoding: units[good...], as: UTF16.self)))
    }

    /// Whether a unit is half of a surrogate pair without its other half.
    private static func isAlone(_ index: Int, in units: [UInt16]) -> Bool {
        if UTF16.isLeadSurrogate(units[index]) {
            return index + 1 >= units.count || !UTF16.isTrailSurrogate(units[index + 1])
        }
        guard UTF16.isTrailSurrogate(units[index]) else { return false }
        return index == 0 || !UTF16.isLeadSurrogate(units[index - 1])
    }
}
