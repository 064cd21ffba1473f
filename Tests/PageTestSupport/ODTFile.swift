import Packaging

/// An ODT as its parts, read for checking.
package struct ODTFile: Sendable {
    /// Name and content of each part in the order of the archive.
    package let parts: [(name: String, bytes: [UInt8])]

    /// Opens an archive and reads all its parts.
    package init(_ archive: [UInt8]) throws {
        var reader = try ZipArchiveReader(archive)
        var parts: [(name: String, bytes: [UInt8])] = []
        for entry in reader.entries where !entry.name.hasSuffix("/") {
            parts.append((entry.name, try reader.read(entry.name)))
        }
        self.parts = parts
    }

    /// A part by its name; empty when there is none.
    package func part(_ name: String) -> [UInt8] { parts.first { $0.name == name }?.bytes ?? [] }

    /// The texts of `content.xml` in order, one a paragraph or heading; notes after the paragraph that holds them.
    package var paragraphs: [Paragraph] { ODTParagraphs(part("content.xml")).paragraphs }

    /// A paragraph or heading.
    package struct Paragraph: Hashable, Sendable {
        /// Its text; breaks and gaps are spaces.
        package var text: String
        /// Whether it is a heading of the outline.
        package var isHeading: Bool
        /// Index of the table whose repeated header row it stands in.
        package var headerOfTable: Int?
        /// Index of the innermost table it stands in.
        package var table: Int?
    }

    /// The words of the content in order.
    package var words: WordSequence { WordSequence(paragraphs.map(\.text)) }

    /// The words before forced line breaks; the line they end is not set flush right.
    package var wordsBeforeBreaks: Set<String> { ODTParagraphs(part("content.xml")).wordsBeforeBreaks }

    /// Names that `content.xml` and `styles.xml` use for styles but nobody declares: `family attribute name`.
    package var undeclaredStyles: [String] {
        var declared: Set<String> = []
        var used: [String] = []
        for name in ["styles.xml", "content.xml"] {
            for case .start(let element, let attributes, _) in MarkupScanner(part(name)) {
                if let style = attributes["style:name"] { declared.insert(style) }
                for (key, value) in attributes.sorted(by: { $0.key < $1.key }) where Self.isReference(key, on: element)
                {
                    used.append("\(element) \(key)=\(value)")
                }
            }
        }
        return used.filter { use in
            let style = use[use.index(after: use.lastIndex(of: "=") ?? use.startIndex)...]
            return !style.isEmpty && !declared.contains(String(style))
        }
    }

    private static func isReference(_ attribute: String, on element: String) -> Bool {
        switch attribute {
        case "text:style-name", "table:style-name", "draw:style-name", "style:parent-style-name",
            "style:next-style-name", "style:master-page-name", "style:page-layout-name", "style:list-style-name",
            "style:font-name", "text:citation-style-name", "text:citation-body-style-name",
            "text:default-style-name", "table:default-cell-style-name":
            true
        default: false
        }
    }

    /// Tables with a column that names no style, by table name.
    package var tablesWithBareColumns: [String] {
        var table = ""
        var bare: [String] = []
        for case .start(let element, let attributes, _) in MarkupScanner(part("content.xml")) {
            if element == "table:table" { table = attributes["table:name"] ?? "unnamed" }
            if element == "table:table-column", attributes["table:style-name"] == nil { bare.append(table) }
        }
        return bare
    }

    /// How many tables the content has.
    package var tableCount: Int {
        var count = 0
        for case .start("table:table", _, _) in MarkupScanner(part("content.xml")) { count += 1 }
        return count
    }

    /// For each table with repeated header rows, the words of those rows.
    package var repeatedHeaders: [WordSequence] {
        var texts: [Int: [String]] = [:]
        for paragraph in paragraphs {
            if let table = paragraph.headerOfTable { texts[table, default: []].append(paragraph.text) }
        }
        return texts.keys.sorted().map { WordSequence(texts[$0] ?? []) }
    }
}

/// One walk over `content.xml`.
private struct ODTParagraphs {
    private(set) var paragraphs: [ODTFile.Paragraph] = []
    private(set) var wordsBeforeBreaks: Set<String> = []

    init(_ content: [UInt8]) {
        /// A paragraph that is open, and the notes found in it so far.
        var open: [ODTFile.Paragraph] = []
        var notes: [ODTFile.Paragraph] = []
        var tables: [Int] = []
        var tableCount = 0
        var headerDepth = 0
        var isInCitation = false
        var isInNote = false
        var isInBody = false
        for piece in MarkupScanner(content) {
            switch piece {
            case .start(let name, let attributes, let isClosed):
                guard isInBody || name == "office:text" else { continue }
                switch name {
                case "office:text": isInBody = true
                case "text:p", "text:h":
                    let paragraph = ODTFile.Paragraph(
                        text: "", isHeading: name == "text:h", headerOfTable: headerDepth > 0 ? tables.last : nil,
                        table: tables.last)
                    if isClosed { paragraphs.append(paragraph) } else { open.append(paragraph) }
                case "text:s", "text:tab":
                    let count = Int(attributes["text:c"] ?? "1") ?? 1
                    if !open.isEmpty { open[open.count - 1].text += String(repeating: " ", count: count) }
                case "text:line-break":
                    if !open.isEmpty {
                        let text = open[open.count - 1].text
                        wordsBeforeBreaks.formUnion(
                            text.split(whereSeparator: \.isWhitespace).suffix(1).map(String.init))
                        open[open.count - 1].text += "\n"
                    }
                case "table:table":
                    tables.append(tableCount)
                    tableCount += 1
                case "table:table-header-rows": headerDepth += 1
                case "text:note": isInNote = true
                case "text:note-citation": isInCitation = true
                case "text:note-body": break
                default: break
                }
            case .end(let name):
                switch name {
                case "text:p", "text:h":
                    guard let paragraph = open.popLast() else { continue }
                    if isInNote {
                        notes[notes.count - 1].text += paragraph.text + " "
                    } else {
                        paragraphs.append(paragraph)
                        paragraphs += notes
                        notes = []
                    }
                case "table:table": _ = tables.popLast()
                case "table:table-header-rows": headerDepth -= 1
                case "text:note": isInNote = false
                case "text:note-citation": isInCitation = false
                case "office:text": isInBody = false
                default: break
                }
            case .text(let text):
                guard !open.isEmpty else { continue }
                open[open.count - 1].text += text
                if isInCitation {
                    notes.append(ODTFile.Paragraph(text: text + " ", isHeading: false, headerOfTable: nil, table: nil))
                }
            }
        }
    }
}
