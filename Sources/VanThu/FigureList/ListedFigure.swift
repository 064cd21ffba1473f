public import Diagnostics
public import Document
import Vietnamese

/// One number of a finished text, where it stands and where it comes from (một con số của văn bản).
public struct ListedFigure: Sendable {
    /// As printed.
    public let text: String
    /// What stands around it on its line, for people.
    public let context: String
    /// Where it stands on the paper.
    public let place: DocumentPlace
    /// Where it comes from.
    public let source: Source

    /// Where a number comes from.
    public enum Source: Sendable {
        /// An expression printed it: its place, and every cell and field that went into it.
        case value(expression: SourceSpan?, inputs: [SourceSpan])
        /// Somebody typed it there; `nil` where the place is not known exactly.
        case typed(SourceSpan?)
        /// The rule pack or the type supplied it.
        case supplied
    }
}

extension ListedFigure {
    /// Every number of a document in reading order.
    static func all(in document: Document) -> [ListedFigure] {
        DocumentLines.of(document, hasDataCells: true).flatMap { line in
            var scan = LineScan(line)
            scan.add(line.content)
            return scan.found
        }
    }

    /// The numbers of one line.
    private struct LineScan {
        let line: DocumentLine
        let plain: String
        var found: [ListedFigure] = []

        init(_ line: DocumentLine) {
            self.line = line
            plain = line.content.plainText
        }

        mutating func add(_ inlines: [Inline]) {
            for inline in inlines {
                switch inline {
                case .text(let text, let origin): add(typed: text, origin)
                case .figure(let figure):
                    guard figure.text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { continue }
                    add(figure.text, .value(expression: figure.expression, inputs: figure.inputs))
                case .emphasis(_, let inner): add(inner)
                // Resolved mentions are numbered by the pack; footnotes are lines of their own.
                case .reference(let reference):
                    guard let text = reference.resolved else { continue }
                    for range in FigureScan.figures(in: text) { add(Self.part(text, range), .supplied) }
                case .lineBreak, .footnote, .blank: break
                }
            }
        }

        private mutating func add(typed text: String, _ origin: Origin) {
            for range in FigureScan.figures(in: text) {
                guard let written = origin.written else {
                    add(Self.part(text, range), .supplied)
                    continue
                }
                let common = zip(written.text.utf8, text.utf8).prefix { $0 == $1 }.count
                let start = written.range.lowerBound
                let exact = SourceSpan(written.file, start + range.lowerBound..<start + range.upperBound)
                let span = range.upperBound <= common ? exact : written
                add(Self.part(text, range), .typed(span))
            }
        }

        private mutating func add(_ text: String, _ source: Source) {
            let shown = plain.count > 60 ? String(plain.prefix(57)) + "…" : plain
            found.append(ListedFigure(text: text, context: shown, place: line.place, source: source))
        }

        private static func part(_ text: String, _ range: Range<Int>) -> String {
            let utf8 = text.utf8
            let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
            return String(text[start..<utf8.index(start, offsetBy: range.count)])
        }
    }
}

extension DocumentPlace {
    /// The place in words: section, headings, part.
    public func words(_ language: Language) -> String {
        var parts = section.isEmpty ? [] : [section]
        parts += headings.map { $0.count > 40 ? String($0.prefix(37)) + "…" : $0 }
        switch part {
        case .form(let role): parts.append(Self.name(of: role, language))
        case .heading, .paragraph, .item: break
        case .cell(let table, let row, let column):
            parts.append(
                Bilingual(
                    vi: "bảng \(table), dòng \(row), cột \(column)", en: "table \(table), row \(row), column \(column)")(
                        language))
        case .tableHead(let table):
            parts.append(Bilingual(vi: "đầu bảng \(table)", en: "head of table \(table)")(language))
        case .tableNote(let table):
            parts.append(Bilingual(vi: "ghi chú bảng \(table)", en: "note of table \(table)")(language))
        case .chartHead(let chart):
            parts.append(Bilingual(vi: "đầu biểu đồ \(chart)", en: "head of chart \(chart)")(language))
        case .bar(let chart, let name):
            parts.append(Bilingual(vi: "biểu đồ \(chart), \(name)", en: "chart \(chart), \(name)")(language))
        case .chartNote(let chart):
            parts.append(Bilingual(vi: "ghi chú biểu đồ \(chart)", en: "note of chart \(chart)")(language))
        case .footnote(let number):
            parts.append(Bilingual(vi: "chú thích \(number)", en: "footnote \(number)")(language))
        }
        return parts.isEmpty ? Bilingual(vi: "phần mở đầu", en: "opening")(language) : parts.joined(separator: " › ")
    }

    /// A part of the form in the clerk's words, where it is one that often holds figures.
    private static func name(of role: Role, _ language: Language) -> String {
        let names: [Role: Bilingual] = [
            .number: Bilingual(vi: "số, ký hiệu", en: "number"),
            .placeDate: Bilingual(vi: "địa danh, ngày", en: "place and date"),
            .subject: Bilingual(vi: "trích yếu", en: "subject"), .basis: Bilingual(vi: "căn cứ", en: "legal basis"),
            .recipient: Bilingual(vi: "nơi nhận", en: "recipients"),
            .appendixTitle: Bilingual(vi: "tiêu đề", en: "title"),
            .appendixReference: Bilingual(vi: "dòng kèm theo", en: "reference line"),
        ]
        return (names[role] ?? Bilingual(vi: "thể thức", en: "form"))(language)
    }
}
