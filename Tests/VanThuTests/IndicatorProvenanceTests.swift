import Diagnostics
import Document
import Testing
import VanThu

/// A figure of an indicator knows exactly the cells that it depends on: change one figure of the indicators or of a
/// commune, and only lines that name it change; every line that names it changes under some change of it.
@Suite struct IndicatorProvenanceTests {
    /// The figures of the indicators: plan, done, last year; of the communes: T1, T1 plan, T2, T3.
    private static let catalog = [["", "", "735"], ["140", "", "120"], ["95", "", "94"], ["5", "7", "6"]]
    private static let communes = [
        ["358", "300", "90", "96,5"], ["400", "421", "60", "90"], ["70", "80", "33", "88"],
    ]
    private static let names = ["An Phú", "Hòa Sơn", "Khe Lá"]

    /// The spec with these figures.
    private static func spec(_ catalog: [[String]], _ communes: [[String]]) -> String {
        let opening = [
            "| T1 | Cuộc tuyên truyền | cuộc | | |", "| T2 | Hộ đạt | hộ | | |",
            "| T3 | Tỷ lệ nước sạch | % | bình quân(T2) | |", "| T4 | Đơn còn tồn | đơn | không | thấp |",
        ]
        let rows = zip(opening, catalog).map { "    \($0) \($1.joined(separator: " | ")) |" }
        let units = zip(names, communes).map { "    | \($0) | \($1.joined(separator: " | ")) |" }
        return """
            mẫu: báo cáo
            cơ quan:
              tên: Ủy ban nhân dân tỉnh
              viết tắt: UBND
            địa danh: Tỉnh
            ngày: 2026
            trích yếu: Kết quả công tác
            dữ liệu:
              danh mục: |
                | Mã | Tên | Đơn vị | Gộp | Chiều | Kế hoạch | Thực hiện | Năm trước |
                |---|---|---|---|---|--:|--:|--:|
            \(rows.joined(separator: "\n"))
              xã: |
                | Tên | T1 | T1 kế hoạch | T2 | T3 |
                |---|--:|--:|--:|--:|
            \(units.joined(separator: "\n"))
            chỉ số:
              danh mục: danh mục
              theo đơn vị: xã
              số lẻ: 4
            bảng:
              chung:
                dòng: chỉ số
                cột: [Stt, Tên, Đơn vị, Kế hoạch, Thực hiện, Năm trước, Hoàn thành, Tăng giảm, So năm trước]
              theo xã:
                dòng: xã
                cột: [Stt, Tên, T1, T1 kế hoạch, T1 hoàn thành, T1 tỷ trọng]
            nơi nhận:
              - Lưu: VT
            ký:
              chức vụ: Chủ tịch
              họ tên: Nguyễn Văn Mẫu
            ---
            Tuyên truyền được {{ chỉ_số.T1 | kết_quả }}; còn {{ chỉ_số.T4 | kết_quả }}.
            Nước sạch {{ chỉ_số.T3 }}.
            {{ bảng.chung }}
            {{ bảng.theo_xã }}
            """
    }

    /// One line of a document: what it prints and the cells it names, as place and text.
    private struct Line {
        let text: String
        let inputs: Set<String>

        init(_ line: DocumentLine) {
            text = line.content.plainText
            var found: Set<String> = []
            for case .figure(let figure) in line.content {
                for span in figure.inputs { found.insert("\(span.start.line): \(span.text)") }
            }
            inputs = found
        }
    }

    private func lines(_ catalog: [[String]], _ communes: [[String]]) throws -> [Line] {
        let options = RenderingOptions(templateFolders: [Repository.templates])
        let file = SourceFile(path: "a.vanthu", text: Self.spec(catalog, communes))
        let drafted = Renderer(options: options).draft(file)
        let document = try #require(drafted.output?.document, "\(drafted.diagnostics.map(\.message.vi))")
        return DocumentLines.of(document, hasDataCells: true).map(Line.init)
    }

    /// Other figures for a cell, near and far.
    private static func changes(of text: String) -> [String] {
        let whole = Int(text.prefix { $0 != "," }) ?? 0
        return whole > 80 && whole < 97 ? ["\(whole - 1)", "\(whole - 20)"] : ["\(whole + 1)", "\(whole * 9 + 1)"]
    }

    @Test func oneFigureChangesExactlyTheLinesThatNameIt() throws {
        let before = try lines(Self.catalog, Self.communes)
        for part in 0...1 {
            let figures = part == 0 ? Self.catalog : Self.communes
            for row in figures.indices {
                for (column, text) in figures[row].enumerated() where !text.isEmpty {
                    let place = "\((part == 0 ? 12 : 19) + row): \(text)"
                    let named = Set(before.indices.filter { before[$0].inputs.contains(place) })
                    var changed: Set<Int> = []
                    for change in Self.changes(of: text) {
                        var other = figures
                        other[row][column] = change
                        let after = try lines(part == 0 ? other : Self.catalog, part == 0 ? Self.communes : other)
                        try #require(after.count == before.count)
                        changed.formUnion(before.indices.filter { before[$0].text != after[$0].text })
                    }
                    #expect(!named.isEmpty, "\(place)")
                    #expect(changed.subtracting(named).map { before[$0].text } == [], "\(place)")
                    #expect(named.subtracting(changed).map { before[$0].text } == [], "\(place)")
                }
            }
        }
    }

    @Test func thePathOfAnIndicatorShowsCalculationInputsAndPlaces() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(Self.spec(Self.catalog, Self.communes), to: "a.vanthu")
        let options = RenderingOptions(templateFolders: [Repository.templates])
        let list = try #require(Renderer(options: options).figures(path).output)
        let completion = try #require(list.traced("chỉ_số.T1.Hoàn_thành").output?.first)
        #expect(completion.formulaText == "Thực hiện ÷ Kế hoạch × 100")
        #expect(completion.inputs.map { String($0.text) } == ["358", "400", "70", "300", "421", "80"])
        #expect(!completion.printed.isEmpty)
        let sum = try #require(list.traced("chỉ_số.T1").output?.first)
        #expect(sum.text == "828 cuộc")
        #expect(sum.formulaText == "cộng cột «T1» của «xã»")
        let typed = try #require(list.traced("chỉ_số.T4.Thực_hiện").output?.first)
        #expect(typed.formulaText == nil)
        #expect(typed.inputs.map { String($0.text) } == ["7"])
        #expect(list.traced("xã.An_Phú.T1 hạng").output?.first?.formulaText?.contains("hạng của T1 ÷") == true)
    }
}
