import Packaging
import Testing

/// An archive of one compressed entry.
private func archive(_ name: String, _ bytes: [UInt8]) throws -> [UInt8] {
    try ZipArchiveWriter.archive([ZipEntry(name: name, bytes: bytes)])
}

/// The code of the failure to open an archive and read all its entries.
private func failure(
    _ archive: [UInt8], _ limits: ZipArchiveReader.Limits = ZipArchiveReader.Limits()
) -> PackagingError.Code? {
    do {
        var reader = try ZipArchiveReader(archive, limits: limits)
        for entry in reader.entries { _ = try reader.read(entry.name) }
        return nil
    } catch {
        return error.code
    }
}

/// The archive with some bytes replaced by others of the same number.
private func replacing(_ old: String, _ new: String, in archive: [UInt8]) -> [UInt8] {
    var bytes = archive
    let pattern = Array(old.utf8), other = Array(new.utf8)
    for start in bytes.indices where bytes[start...].starts(with: pattern) {
        bytes.replaceSubrange(start..<start + pattern.count, with: other)
    }
    return bytes
}

@Suite struct ZipArchiveReaderTests {
    private let text = Array(String(repeating: "Nơi nhận: Như trên; ", count: 100).utf8)

    @Test func readsBackWhatWasWritten() throws {
        let written = [
            ZipEntry(name: "mimetype", bytes: Array("a/b".utf8), method: .stored),
            ZipEntry(name: "content.xml", bytes: text), ZipEntry(name: "empty", bytes: []),
            ZipEntry(name: "folder/", bytes: [], method: .stored),
        ]
        var reader = try ZipArchiveReader(ZipArchiveWriter.archive(written))
        #expect(reader.entries.map(\.name) == written.map(\.name))
        #expect(reader.entries.map(\.size) == written.map(\.bytes.count))
        #expect(reader.entries.map(\.method) == written.map(\.method))
        for entry in written { #expect(try reader.read(entry.name) == entry.bytes) }
    }

    @Test func readsEntriesInAnyOrderAndTwice() throws {
        let bytes = try ZipArchiveWriter.archive([ZipEntry(name: "a", bytes: [1]), ZipEntry(name: "b", bytes: text)])
        var reader = try ZipArchiveReader(bytes)
        #expect(try reader.read("b") == text)
        #expect(try reader.read("a") == [1])
        #expect(try reader.read("b") == text)
    }

    @Test func reportsAMissingEntry() throws {
        let bytes = try archive("a.txt", text)
        #expect(throws: PackagingError(.missingEntry, name: "b")) {
            var reader = try ZipArchiveReader(bytes)
            _ = try reader.read("b")
        }
    }

    @Test func refusesAnArchiveWithoutEntries() throws {
        #expect(failure(try ZipArchiveWriter.archive([])) == .notAnArchive)
    }

    @Test func refusesWhatIsNoArchive() throws {
        #expect(failure([]) == .notAnArchive)
        #expect(failure(Array("không phải tệp nén".utf8)) == .notAnArchive)
        #expect(failure(Array(try archive("a.txt", text).dropLast(30))) == .notAnArchive)
    }

    @Test func noticesChangedData() throws {
        var stored = try ZipArchiveWriter.archive([ZipEntry(name: "a", bytes: text, method: .stored)])
        stored[40] ^= 1
        #expect(failure(stored) == .corrupt)
        var deflated = try archive("a", text)
        deflated[40] ^= 0x55
        #expect(failure(deflated) == .corrupt)
    }

    @Test func survivesAnyChangedByte() throws {
        let good = try ZipArchiveWriter.archive(mediaType: "a/b", [ZipEntry(name: "c", bytes: text)])
        for index in good.indices {
            for flip in [1, 0x80, 0xFF] as [UInt8] {
                var bad = good
                bad[index] ^= flip
                // Whatever the change hits, reading ends, with the right content or an error.
                guard var reader = try? ZipArchiveReader(bad) else { continue }
                for entry in reader.entries {
                    guard let content = try? reader.read(entry.name) else { continue }
                    #expect(content == text || content == Array("a/b".utf8))
                }
            }
        }
    }

    @Test func survivesAnyCut() throws {
        let good = try ZipArchiveWriter.archive(mediaType: "a/b", [ZipEntry(name: "c", bytes: text)])
        for count in 0..<good.count { #expect(failure(Array(good.prefix(count))) != nil) }
    }

    @Test func refusesMoreBytesThanTheLimit() throws {
        let bytes = try ZipArchiveWriter.archive([ZipEntry(name: "a", bytes: text), ZipEntry(name: "b", bytes: text)])
        #expect(failure(bytes, .init(totalSize: text.count * 2)) == nil)
        #expect(failure(bytes, .init(totalSize: text.count * 2 - 1)) == .tooLarge)
        #expect(failure(bytes, .init(totalSize: text.count - 1)) == .tooLarge)
    }

    @Test func refusesABomb() throws {
        let bomb = try archive("a.txt", [UInt8](repeating: 0, count: 8 << 20))
        #expect(failure(bomb) == .tooCompressed)
        #expect(failure(bomb, .init(ratio: 2000)) == nil)
    }

    @Test func doesNotBelieveTheSizeAnEntryClaims() throws {
        // The size stands in the local header at 22 and in the directory, 24 bytes after its signature.
        var bytes = try archive("a", text)
        let directory = try #require(
            bytes.indices.first { bytes[$0...].starts(with: [0x50, 0x4B, 1, 2] as [UInt8]) })
        for place in [22, directory + 24] {
            bytes[place] = 10
            bytes[place + 1] = 0
        }
        #expect(failure(bytes) == .corrupt)
    }

    @Test func refusesMoreEntriesThanTheLimit() throws {
        let bytes = try ZipArchiveWriter.archive((1...4).map { ZipEntry(name: "\($0)", bytes: []) })
        #expect(failure(bytes, .init(entryCount: 4)) == nil)
        #expect(failure(bytes, .init(entryCount: 3)) == .tooManyEntries)
    }

    @Test(arguments: ["../xyz", "/abcde", "a/../b", "a\\bcde", "C:/xyz"])
    func refusesNamesThatLeaveTheArchive(name: String) throws {
        let safe = "abcdef"
        let bytes = try archive(safe, text)
        #expect(failure(replacing(safe, name, in: bytes)) == .invalidName)
    }

    @Test func refusesANameTwice() throws {
        let bytes = try ZipArchiveWriter.archive([
            ZipEntry(name: "first", bytes: text), ZipEntry(name: "other", bytes: []),
        ])
        #expect(failure(replacing("other", "first", in: bytes)) == .duplicateName)
    }

    @Test func refusesEncryptedEntriesAndOtherMethods() throws {
        let bytes = try archive("a", text)
        let directory = try #require(
            bytes.indices.first { bytes[$0...].starts(with: [0x50, 0x4B, 1, 2] as [UInt8]) })
        var encrypted = bytes
        encrypted[directory + 8] |= 1
        #expect(failure(encrypted) == .encrypted)
        var other = bytes
        other[directory + 10] = 12
        #expect(failure(other) == .unsupportedMethod)
    }
}
