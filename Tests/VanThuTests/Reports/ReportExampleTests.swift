import Diagnostics
import Document
import Foundation
import Packaging
import Testing
import VanThu

/// The annual report of the examples: all its figures come from one workbook, and next year's workbook gives next year's
/// report.
@Suite struct ReportExampleTests {
    private static let name = "bao-cao-nam-hoi-nong-dan-tinh-2026.vanthu"
    private static let workbook = "so-lieu/hoi-nong-dan-thanh-lam.xlsx"

    /// The sheets of the workbook with figures, by the names of their parts.
    private static let sheets = ["xl/worksheets/sheet1.xml": "Chỉ tiêu", "xl/worksheets/sheet2.xml": "Xã"]

    /// A line of the report: its text and the cells that it names, `Xã!D5`.
    private struct Line: Equatable {
        var text: String
        var cells: Set<String>
        var isRanked: Bool
    }

    /// The report with other figures in some cells.
    private func lines(changing change: (_ sheet: String, _ cell: String, _ value: String) -> String?) throws -> [Line]
    {
        let folder = try TemporaryFolder()
        var archive = try ZipArchiveReader(bytes(of: Self.workbook))
        var entries: [ZipEntry] = []
        for entry in archive.entries {
            let name = entry.name
            var part = try archive.read(name)
            if let sheet = Self.sheets[name] {
                part = Array(Self.edited(String(decoding: part, as: UTF8.self)) { change(sheet, $0, $1) }.utf8)
            }
            entries.append(ZipEntry(name: name, bytes: part))
        }
        try folder.makeFolder("so-lieu")
        try Data(ZipArchiveWriter.archive(entries)).write(to: URL(fileURLWithPath: folder(Self.workbook)))
        return try drafted(at: folder.write(Self.withoutRelations(), to: "a.vanthu")).lines
    }

    /// The spec without its relations: a figure changed alone breaks them, which is their purpose.
    private static func withoutRelations() throws -> String {
        let text = try Repository.text("Examples/" + name)
        let start = try #require(text.firstRange(of: "  quan hệ: |\n"))
        let stop = try #require(text.firstRange(of: "biểu đồ:\n"))
        return String(text[..<start.lowerBound] + text[stop.lowerBound...])
    }

    private func drafted(at path: String, settings: [String] = []) throws -> (lines: [Line], findings: [Diagnostic]) {
        var options = RenderingOptions(templateFolders: [Repository.templates])
        options.settings = settings
        let drafted = Renderer(options: options).draft(path)
        let document = try #require(drafted.output?.document, "\(drafted.diagnostics.map(\.message.vi))")
        let lines = DocumentLines.of(document, hasDataCells: true).map { line -> Line in
            let isBar = if case .bar = line.place.part { true } else { false }
            return Line(text: line.content.plainText, cells: Self.cells(of: line.content), isRanked: isBar)
        }
        return (lines, drafted.diagnostics.filter { $0.severity != .information })
    }

    private func bytes(of path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: Repository.root + "/Examples/" + path)))
    }

    private static func cells(of content: [Inline]) -> Set<String> {
        var found: Set<String> = []
        for inline in content {
            switch inline {
            case .figure(let figure):
                for span in figure.inputs {
                    if let sheet = span.file.sheet, let cell = span.cell { found.insert("\(sheet.name)!\(cell)") }
                }
            case .emphasis(_, let inner): found.formUnion(cells(of: inner))
            case .text, .lineBreak, .reference, .footnote, .blank: break
            }
        }
        return found
    }

    /// A sheet with other numbers: each `<c r="D5" …><v>118</v></c>` is offered.
    private static func edited(_ text: String, _ change: (_ cell: String, _ value: String) -> String?) -> String {
        var made = ""
        var rest = text[...]
        while let open = rest.firstRange(of: "<c r=\""), let end = rest[open.upperBound...].firstRange(of: "</c>") {
            let cell = rest[open.upperBound...].prefix { $0 != "\"" }
            let body = rest[open.lowerBound..<end.upperBound]
            made += rest[..<open.lowerBound]
            if let value = body.firstRange(of: "<v>"), let stop = body.firstRange(of: "</v>"),
                !body.dropFirst(3).contains("<c r="),
                let other = change(String(cell), String(body[value.upperBound..<stop.lowerBound]))
            {
                made += body[..<value.upperBound] + other + body[stop.lowerBound...]
            } else if body.dropFirst(3).contains("<c r=") {
                // A cell without content stands before the next one.
                let next = body.index(body.startIndex, offsetBy: 3)
                made += body[..<next]
                rest = rest[next...]
                continue
            } else {
                made += body
            }
            rest = rest[end.upperBound...]
        }
        return made + rest
    }

    /// Another figure far from the first; a percentage stays one.
    /// Columns change by other factors, so that a plan and its result do not keep their ratio.
    private static func other(_ value: String, column: Int, isPercent: Bool) -> String {
        guard let number = Double(value) else { return value }
        if isPercent { return number < 1 ? "0.9" : "\((number * 5).rounded() / 10)" }
        return "\(Int(number) * (2 + column % 5) + 7)"
    }

    // MARK: Sources

    @Test func everyCellChangesTheLinesThatNameItAndNoOthers() throws {
        let before = try lines { _, _, _ in nil }
        let percentRows: Set<Int> = Set(
            before.indices.isEmpty ? [] : [11, 12, 25])  // H4, H5, V3 in the sheet of indicators
        var moved: Set<Int> = []
        var touched: Set<String> = []
        for round in 0..<11 {
            var changed: Set<String> = []
            let after = try lines { sheet, cell, value in
                let letters = cell.prefix { $0.isLetter }
                guard let row = Int(cell.dropFirst(letters.count)), row > 3, row % 11 == round else { return nil }
                changed.insert("\(sheet)!\(cell)")
                let isPercent = sheet == "Xã" ? letters == "B" : percentRows.contains(row)
                return Self.other(value, column: Int(letters.utf8.last ?? 0), isPercent: isPercent)
            }
            touched.formUnion(changed)
            try #require(after.count == before.count)
            for index in before.indices
            where !before[index].isRanked {
                let isNamed = !before[index].cells.isDisjoint(with: changed)
                let hasMoved = before[index].text != after[index].text
                if hasMoved { moved.insert(index) }
                #expect(!hasMoved || isNamed || !after[index].cells.isDisjoint(with: changed), "\(before[index].text)")
                if isNamed, before[index].cells.count <= 2, before[index].text != "-" {
                    #expect(hasMoved, "\(before[index].text)")
                }
            }
        }
        let still = before.indices.filter { !before[$0].cells.isEmpty && !moved.contains($0) && !before[$0].isRanked }
        #expect(still.filter { before[$0].text.contains(where: \.isNumber) }.map { before[$0].text } == [])
        #expect(touched.count > 500)
    }

    @Test func noNumberWithAUnitIsTyped() throws {
        let units = [
            "%", "buổi", "lượt", "tin", "hội viên", "tổ chức", "cuộc", "hộ", "triệu", "tỷ", "ngày công", "mô hình",
            "lớp",
            "người", "sản phẩm", "vụ", "xã",
        ]
        let text = try Repository.text("Examples/" + Self.name)
        let body = try #require(text.components(separatedBy: "\n---\n").last)
        let typed = body.replacing(/\{\{.*?\}\}|\{%.*?%\}/, with: "□")
        for unit in units {
            let found = typed.ranges(of: try Regex("[0-9][0-9.,]* ?\(unit)")).map { String(typed[$0]) }
            #expect(found == [], "\(unit)")
        }
    }

    // MARK: The year after

    @Test func nextYearsWorkbookAndTheYearGiveNextYearsReport() throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("so-lieu")
        try Data(bytes(of: "so-lieu/hoi-nong-dan-thanh-lam-2027.xlsx")).write(
            to: URL(fileURLWithPath: folder(Self.workbook)))
        let path = try folder.write(Repository.text("Examples/" + Self.name), to: "a.vanthu")
        let report = try drafted(at: path, settings: ["năm=2027"])
        #expect(report.findings.map(\.message.vi) == [])
        let text = report.lines.map(\.text).joined(separator: "\n")
        #expect(text.contains("phong trào nông dân năm 2027") && text.contains("nhiệm vụ năm 2028"))
        #expect(text.contains("năm 2026") && !text.contains("2025"))
    }
}
