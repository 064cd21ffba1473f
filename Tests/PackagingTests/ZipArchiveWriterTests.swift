import Packaging
import Testing

/// A little-endian number inside bytes.
private func number(_ bytes: [UInt8], _ offset: Int, _ count: Int) -> Int {
    (0..<count).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
}

/// The offsets of a signature inside an archive.
private func offsets(of signature: [UInt8], in bytes: [UInt8]) -> [Int] {
    bytes.indices.filter { $0 + 4 <= bytes.count && Array(bytes[$0..<$0 + 4]) == signature }
}

private let localHeader: [UInt8] = [0x50, 0x4B, 3, 4]
private let directoryHeader: [UInt8] = [0x50, 0x4B, 1, 2]

@Suite struct ZipArchiveWriterTests {
    private let parts = [
        ZipEntry(name: "content.xml", bytes: Array(String(repeating: "<text:p>Kính gửi</text:p>", count: 50).utf8)),
        ZipEntry(name: "META-INF/manifest.xml", bytes: Array("<manifest/>".utf8)),
    ]

    @Test func putsTheMediaTypeFirstAndStored() throws {
        let archive = try ZipArchiveWriter.archive(mediaType: "application/vnd.oasis.opendocument.text", parts)
        #expect(Array(archive[0..<4]) == localHeader)
        #expect(number(archive, 8, 2) == 0, "stored")
        #expect(String(decoding: archive[30..<77], as: UTF8.self) == "mimetypeapplication/vnd.oasis.opendocument.text")
    }

    @Test func writesNoExtraFieldsFlagsOrDescriptors() throws {
        let archive = try ZipArchiveWriter.archive(mediaType: "a/b", parts)
        let headers = offsets(of: localHeader, in: archive)
        #expect(headers.count == 3)
        for header in headers {
            #expect(number(archive, header + 6, 2) == 0, "flags")
            #expect(number(archive, header + 28, 2) == 0, "extra field")
        }
        let listed = offsets(of: directoryHeader, in: archive)
        #expect(listed.count == 3)
        for header in listed {
            #expect(number(archive, header + 30, 2) == 0, "extra field")
            #expect(number(archive, header + 32, 2) == 0, "comment")
            #expect(number(archive, header + 38, 4) == 0, "attributes")
        }
    }

    @Test func datesEveryEntryTheSame() throws {
        let archive = try ZipArchiveWriter.archive(mediaType: "a/b", parts)
        for header in offsets(of: localHeader, in: archive) { #expect(number(archive, header + 10, 4) == 0x0021_0000) }
        for header in offsets(of: directoryHeader, in: archive) {
            #expect(number(archive, header + 12, 4) == 0x0021_0000)
        }
    }

    @Test func writesTheSameBytesTwice() throws {
        let first = try ZipArchiveWriter.archive(mediaType: "a/b", parts)
        let second = try ZipArchiveWriter.archive(mediaType: "a/b", parts)
        #expect(first == second)
    }

    @Test func writesTheSameBytesFromPrecompressedParts() throws {
        var compressor = try ZipCompressor()
        var ready: [PrecompressedPart] = []
        for part in parts + parts { ready.append(try compressor.compress(part)) }
        #expect(ready[0] == ready[2])
        var writer = try ZipArchiveWriter(mediaType: "a/b")
        for part in ready.prefix(2) { try writer.add(part) }
        let archive = try writer.finish()
        #expect(try archive == ZipArchiveWriter.archive(mediaType: "a/b", parts))
    }

    @Test func compressesLentBytesTheSame() throws {
        var compressor = try ZipCompressor()
        let bytes = parts[0].bytes
        let lent = try compressor.compress(bytes.span, name: parts[0].name)
        #expect(try lent == PrecompressedPart(parts[0]))
        let stored = try compressor.compress(bytes.span, name: parts[0].name, method: .stored)
        #expect(stored.compressed == bytes)
    }

    @Test func marksNamesThatAreNotASCII() throws {
        let archive = try ZipArchiveWriter.archive([ZipEntry(name: "Phụ lục.txt", bytes: [1])])
        #expect(number(archive, 6, 2) == 0x800)
        var reader = try ZipArchiveReader(archive)
        #expect(try reader.read("Phụ lục.txt") == [1])
    }

    @Test func compressesMoreAtHigherLevels() throws {
        let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: ($0 &* $0) >> 7) % 23 }
        let sizes = try [0, 1, 9].map { level in
            try PrecompressedPart(ZipEntry(name: "a", bytes: bytes), level: level).compressed.count
        }
        #expect(sizes[0] > sizes[1])
        #expect(sizes[1] > sizes[2])
    }

    @Test(arguments: ["", "/a", "../a", "a/../b", "a//b", "./a", "a\\b", "C:/a", "a\u{0}b", "a\n"])
    func refusesNamesThatLeaveTheArchive(name: String) {
        #expect(throws: PackagingError(.invalidName, name: name)) {
            try ZipArchiveWriter.archive([ZipEntry(name: name, bytes: [])])
        }
    }

    @Test func refusesANameTwice() {
        #expect(throws: PackagingError(.duplicateName, name: "a")) {
            try ZipArchiveWriter.archive([ZipEntry(name: "a", bytes: []), ZipEntry(name: "a", bytes: [1])])
        }
    }
}
