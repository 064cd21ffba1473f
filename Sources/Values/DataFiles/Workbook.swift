import Packaging
import XML

/// The archive of a workbook, of which parts are read one by one.
struct Workbook: ~Copyable {
    private var archive: ZipArchiveReader
    /// The names of all parts.
    let names: Set<String>

    /// How many bytes an unpacked workbook may have.
    static let byteLimit = 1 << 30
    /// What an unpacked workbook may need at most.
    static let limits = ZipArchiveReader.Limits(entryCount: 10_000, totalSize: byteLimit, ratio: 400)

    /// Opens an archive.
    init(_ bytes: [UInt8]) throws(DataFileFault) {
        do {
            archive = try ZipArchiveReader(bytes, limits: Self.limits)
        } catch {
            throw DataFileFault(error)
        }
        names = Set(archive.entries.map(\.name))
    }

    /// The bytes of a part.
    mutating func part(_ name: String) throws(DataFileFault) -> [UInt8] {
        do {
            return try archive.read(name)
        } catch {
            throw DataFileFault(error)
        }
    }

    /// A small part as a tree.
    mutating func element(_ name: String) throws(DataFileFault) -> XMLElement {
        let bytes = try part(name)
        do {
            return try XMLElement.parse(bytes, limits: XMLLimits(size: 64 << 20))
        } catch {
            throw DataFileFault(error, part: name)
        }
    }

    /// A reader of a large part.
    mutating func reader(_ name: String) throws(DataFileFault) -> XMLPullReader {
        XMLPullReader(try part(name), limits: XMLLimits(size: Self.byteLimit))
    }
}

extension XMLPullReader {
    /// The next record, a failure told as one of the file.
    mutating func record(of part: String) throws(DataFileFault) -> Record? {
        do {
            return try nextRecord()
        } catch {
            throw DataFileFault(error, part: part)
        }
    }

    /// The value of an attribute of a start by the end of its name; names of other namespaces have a prefix.
    func text(_ range: Range<Int>) -> String { String(decoding: page[range], as: UTF8.self) }
}

extension XMLElement {
    /// The elements below of a local name, at any depth, in order.
    func all(_ localName: String) -> [XMLElement] {
        children.flatMap { child -> [XMLElement] in
            guard case .element(let element) = child else { return [] }
            return (element.name.localName == localName ? [element] : []) + element.all(localName)
        }
    }

    /// The value of an attribute by its local name.
    func value(_ localName: String) -> String? { attributes.first { $0.name.localName == localName }?.value }
}
