import Diagnostics
import Foundation
import PageTestSupport
import Testing
import VanThu

/// The check of typed figures on real documents: their tables typed as data raise at most one false alarm a document,
/// and what is really wrong is found.
@Suite(.enabled(if: CorpusFolder.path != nil, CorpusFolder.absence)) struct TypedFigureCorpusTests {
    private let renderer = Renderer(options: RenderingOptions(templateFolders: [CorpusFolder.templates]))

    private func findings(_ spec: String) throws -> [Diagnostic] {
        let drafted = renderer.draft(SourceFile(path: "van-ban.vanthu", text: spec))
        let errors = drafted.diagnostics.filter { $0.severity == .error }
        #expect(errors.map { "\($0.span?.start.line ?? 0): \($0.message.vi)" } == [])
        return drafted.diagnostics.filter { $0.code == "lint.typed-figure" }
    }

    @Test(arguments: Specimen.all) func raisesAtMostOneAlarm(_ specimen: Specimen) throws {
        let document = CorpusDocument(try CorpusFolder.text(specimen.number))
        let tables = DataTables(document.body)
        let spec = CorpusSpec(document, specimen).text
        let parts = spec.split(separator: "\n---\n", maxSplits: 1, omittingEmptySubsequences: false)
        try #require(parts.count == 2)
        let found = try findings(parts[0] + "\n" + tables.text + "---\n" + parts[1])
        print("corpus \(specimen.number): \(tables.count) tables as data, \(found.count) findings")
        #expect(found.count <= 1, "\(found.map { "\($0.message.vi)" })")
    }

    @Test func findsTheCountOfTheSeedThatContradictsItself() throws {
        let folder = try #require(CorpusFolder.path) + "/../seeds"
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        let texts = try names.map { try String(contentsOfFile: folder + "/" + $0, encoding: .utf8) }
        let seed = try #require(texts.first { $0.contains("UBND 11 xã") })
        let line = try #require(seed.split(separator: "\n").first { $0.contains("tại 10 xã") })
        let communes = (1...11).map { "    | Xã số \($0) |\n" }.joined()
        let found = try findings(
            """
            mẫu: kế hoạch
            cơ quan:
              tên: Ủy ban nhân dân huyện
              viết tắt: UBND
            địa danh: Huyện
            ngày: 2020
            trích yếu: Truyền thông
            dữ liệu:
              xã: |
                | Tên |
                |-----|
            \(communes.split(separator: "\n").map { "    \($0.drop { $0 == " " })" }.joined(separator: "\n"))
            nơi nhận:
              - UBND 11 xã, thị trấn
              - Lưu: VT
            ký:
              chức vụ: Chủ tịch
              họ tên: để trống
            ---
            \(line)
            """)
        #expect(found.map(\.found) == ["10 xã"])
    }
}

/// The tables of a document typed as data of a head.
private struct DataTables {
    /// `dữ liệu:` with the tables; empty where there is none.
    private(set) var text = ""
    /// How many tables could be typed.
    private(set) var count = 0

    init(_ lines: [CorpusPage.Line]) {
        var rows: [[String]] = []
        for line in lines {
            if let cells = line.cells, rows.isEmpty || cells.count == rows[0].count {
                rows.append(cells.map { MarkedText($0).plain.replacing("|", with: "/").replacing("\\", with: "/") })
            } else {
                add(rows)
                rows = []
            }
        }
        add(rows)
        if count > 0 { text = "dữ liệu:\n" + text }
    }

    private mutating func add(_ all: [[String]]) {
        let rows = all.filter { !$0.allSatisfy { $0.allSatisfy { $0 == "-" || $0 == " " || $0 == ":" } } }
        guard rows.count >= 3, rows[0].count >= 2, Set(rows[0]).count == rows[0].count,
            !rows[0].contains(where: \.isEmpty)
        else { return }
        let key = rows[0].firstIndex { !["TT", "STT", "Stt"].contains($0) } ?? 0
        let letters = rows[0][key].lowercased().filter { $0.isLetter || $0 == " " }
        count += 1
        let name = text.contains("  \(letters):") || letters.isEmpty ? "bảng số \(count)" : letters
        let figures = rows[0].indices.map { column in
            rows.dropFirst().allSatisfy { Self.isFigure($0[column]) }
                && rows.dropFirst().contains { !$0[column].isEmpty }
        }
        text += "  \(name): |\n    | \(rows[0].joined(separator: " | ")) |\n"
        text += "    |" + figures.map { $0 ? "---:|" : "---|" }.joined() + "\n"
        for row in rows.dropFirst() { text += "    | \(row.joined(separator: " | ")) |\n" }
    }

    /// Whether a cell is empty or a number in Vietnamese form.
    private static func isFigure(_ cell: String) -> Bool {
        if cell.isEmpty || cell == "-" || cell == "x" { return true }
        let parts = cell.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty }) else { return false }
        if parts.count == 2, !parts[1].allSatisfy(\.isNumber) { return false }
        let groups = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        guard groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isNumber) }), groups[0].count <= 3 || groups.count == 1
        else { return false }
        return groups.dropFirst().allSatisfy { $0.count == 3 }
    }
}
