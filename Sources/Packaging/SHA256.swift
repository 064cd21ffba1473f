import CDigest

/// The SHA-256 of bytes, to tell whether a file is still the one that was written (mã băm SHA-256, FIPS 180-4).
public enum SHA256 {
    /// The digest as 64 lower-case hexadecimal digits.
    public static func hex(_ bytes: [UInt8]) -> String { hex(bytes.span) }

    /// The digest of bytes that are only lent.
    public static func hex(_ bytes: Span<UInt8>) -> String {
        var digest = [UInt8](repeating: 0, count: 32)
        unsafe bytes.withUnsafeBufferPointer { unsafe cdigest_sha256($0.baseAddress, Int64($0.count), &digest) }
        var text: [UInt8] = []
        text.reserveCapacity(64)
        for byte in digest {
            text.append(digit(byte >> 4))
            text.append(digit(byte & 15))
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
}
