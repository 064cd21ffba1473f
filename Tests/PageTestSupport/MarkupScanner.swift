/// A forgiving forward scanner of XML and HTML, for reading what programs print and what we emit.
///
/// Independent of the product's own reader on purpose: a fault there must not hide itself. Knows tags, attributes,
/// text, the five named references and character references; skips comments, declarations and doctypes.
package struct MarkupScanner: Sequence, IteratorProtocol {
    /// One piece of markup.
    package enum Piece: Hashable, Sendable {
        /// A start tag; `isClosed` when it ends in `/>`.
        case start(name: String, attributes: [String: String], isClosed: Bool)
        /// An end tag.
        case end(name: String)
        /// Text between tags, references resolved.
        case text(String)
    }

    private let bytes: [UInt8]
    private var place = 0

    /// A scanner over a whole file.
    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next piece, or nothing at the end.
    package mutating func next() -> Piece? {
        while place < bytes.count {
            guard bytes[place] == UInt8(ascii: "<") else { return .text(text(upTo: UInt8(ascii: "<"))) }
            if starts(with: "<!--") {
                skip(past: "-->")
            } else if starts(with: "<!") || starts(with: "<?") {
                skip(past: ">")
            } else if starts(with: "</") {
                place += 2
                let name = word()
                skip(past: ">")
                return .end(name: name)
            } else {
                return tag()
            }
        }
        return nil
    }

    private mutating func tag() -> Piece {
        place += 1
        let name = word()
        var attributes: [String: String] = [:]
        while place < bytes.count {
            skipSpaces()
            if starts(with: "/>") {
                place += 2
                return .start(name: name, attributes: attributes, isClosed: true)
            }
            if place < bytes.count, bytes[place] == UInt8(ascii: ">") {
                place += 1
                break
            }
            let key = word()
            skipSpaces()
            var value = ""
            if place < bytes.count, bytes[place] == UInt8(ascii: "=") {
                place += 1
                skipSpaces()
                if place < bytes.count, bytes[place] == UInt8(ascii: "\"") || bytes[place] == UInt8(ascii: "'") {
                    let quote = bytes[place]
                    place += 1
                    value = text(upTo: quote)
                    place += 1
                } else {
                    value = word()
                }
            } else if key.isEmpty {
                place += 1
            }
            if !key.isEmpty { attributes[key] = value }
        }
        return .start(name: name, attributes: attributes, isClosed: false)
    }

    private mutating func text(upTo stop: UInt8) -> String {
        let from = place
        while place < bytes.count, bytes[place] != stop { place += 1 }
        return Self.resolved(String(decoding: bytes[from..<place], as: UTF8.self))
    }

    private mutating func word() -> String {
        let from = place
        while place < bytes.count, !Self.endsWord(bytes[place]) {
            if bytes[place] == UInt8(ascii: "/"), place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: ">") {
                break
            }
            place += 1
        }
        return String(decoding: bytes[from..<place], as: UTF8.self)
    }

    private static func endsWord(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "=")
    }

    private mutating func skipSpaces() { while place < bytes.count, bytes[place] <= 0x20 { place += 1 } }

    private func starts(with mark: StaticString) -> Bool {
        let mark = Array("\(mark)".utf8)
        return place + mark.count <= bytes.count && bytes[place..<place + mark.count].elementsEqual(mark)
    }

    private mutating func skip(past mark: StaticString) {
        while place < bytes.count, !starts(with: mark) { place += 1 }
        place = Swift.min(bytes.count, place + "\(mark)".utf8.count)
    }

    private static func resolved(_ raw: String) -> String {
        guard raw.utf8.contains(UInt8(ascii: "&")) else { return raw }
        let pieces = raw.split(separator: "&", omittingEmptySubsequences: false)
        var result = String(pieces[0])
        for piece in pieces.dropFirst() {
            guard let stop = piece.firstIndex(of: ";"), let scalar = reference(piece[..<stop]) else {
                result += "&" + piece
                continue
            }
            result.unicodeScalars.append(scalar)
            result += piece[piece.index(after: stop)...]
        }
        return result
    }

    private static func reference(_ name: Substring) -> Unicode.Scalar? {
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        case "nbsp": return "\u{A0}"
        default: break
        }
        if name.hasPrefix("#x") || name.hasPrefix("#X") {
            return UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
        }
        return name.hasPrefix("#") ? UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init) : nil
    }
}
