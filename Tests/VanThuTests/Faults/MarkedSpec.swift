/// A text in which `▮` marks the places that reports must point to; the marks of several faults are told apart.
struct MarkedSpec {
    /// The text without marks.
    let text: String
    /// The UTF-8 offset of each fault's mark; 0 for a fault without mark, which is one of the whole file.
    private let offsets: [Int: Int]

    /// Takes the marks out.
    init(_ marked: String) {
        var text = ""
        var offsets: [Int: Int] = [:]
        for scalar in marked.unicodeScalars {
            if let index = Self.index(of: scalar) {
                offsets[index] = text.utf8.count
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
        self.text = text
        self.offsets = offsets
    }

    /// Where a fault must be reported.
    func offset(of fault: Int) -> Int { offsets[fault] ?? 0 }

    /// A text whose `▮` is the mark of a fault of its own; the marks are characters that no spec holds.
    static func marked(_ text: String, fault: Int) -> String {
        guard let mark = Unicode.Scalar(first + UInt32(fault)) else { return text }
        return text.replacing("▮", with: String(Character(mark)))
    }

    private static let first: UInt32 = 0xE000

    private static func index(of scalar: Unicode.Scalar) -> Int? {
        (first..<first + 0x400).contains(scalar.value) ? Int(scalar.value - first) : nil
    }
}
