import Diagnostics
import Document
import Testing
import VanThu

/// A figure knows exactly the cells that it depends on: change one cell, and only lines that name it change; every line
/// that names it changes under some change of it.
@Suite struct FigureProvenanceTests {
    private static let rows = [
        ["Hương Trà", "Đông", "812", "40", "31"], ["Khe Sim", "Tây", "604", "30", "33"],
        ["Tân Lập", "Đông", "590", "25", "24"], ["Vân Hà", "Tây", "321", "12", "10"],
    ]

    /// The head and the text around the data of the communes.
    private static func spec(_ data: String) -> String {
        """
        mẫu: kế hoạch
        cơ quan:
          tên: Ủy ban nhân dân huyện Khe Lá
          viết tắt: UBND
        địa danh: Khe Lá
        ngày: 05/3/2020
        trích yếu: Truyền thông dân số
        dữ liệu:
          giá: 15 đồng
        \(data)
        tính:
          xã: |
            | Cột      | Công thức                  | Đơn vị | Số lẻ |
            |----------|----------------------------|--------|------:|
            | Tỷ lệ    | tỷ_lệ(Thực_hiện, Kế_hoạch) | %      |     1 |
            | Tỷ trọng | tỷ_trọng(Số_dân, đủ_100)   | %      |     1 |
            | Của cụm  | tổng(Thực_hiện, Cụm)       |        |       |
            | Hạng     | hạng(Tỷ_lệ)                |        |       |
            | Tiền     | vòng * số(giá)             | đồng   |       |
            | Dồn      | lũy_kế(Kế_hoạch)           |        |       |
        chỉ tiêu: |
          | Mã   | Tên      | Tổng | Chia cho | Theo   |
          |------|----------|-----:|----------|--------|
          | vòng | Đặt vòng |   95 | xã       | Số dân |
        bảng:
          kết quả:
            dòng: xã
            cột: [Stt, Tên, Cụm, Kế hoạch, Thực hiện, Tỷ lệ, Tỷ trọng, Của cụm, Hạng, vòng, Tiền, Dồn]
            dòng cộng: cuối
        nơi nhận:
          - Như trên
          - Lưu: VT
        ký:
          chức vụ: Chủ tịch
          họ tên: Nguyễn Văn Mẫu
        ---
        Tổng số {{ xã | tổng("Thực hiện") }} ca, bình quân {{ xã | bình_quân("Kế hoạch") | làm_tròn(2) }}.
        {% lặp x trong xã %}
        - {{ x.Tên }} thuộc cụm {{ x.Cụm }}: {{ x.Thực_hiện }}, đạt {{ x.Tỷ_lệ }}.
        {% hết %}
        # Phụ lục [kq]: Kết quả
        {{ bảng.kết_quả }}
        """
    }

    /// A spec with its data typed in the head, or in a file beside it; the cells as a table of texts.
    private struct Example {
        let isFile: Bool
        var rows = FigureProvenanceTests.rows

        var files: [String: String] {
            let names = ["Tên", "Cụm", "Số dân", "Kế hoạch", "Thực hiện"]
            if isFile {
                let lines = ([names] + rows).map { $0.joined(separator: ";") + "\n" }
                return ["xa.csv": lines.joined(), "a.vanthu": spec("  xã: xa.csv")]
            }
            let lines = [names, ["---", "---", "---:", "---:", "---:"]] + rows
            let table = lines.map { "    | " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
            return ["a.vanthu": spec("  xã: |\n" + table)]
        }

        /// The lines of the document.
        func lines() throws -> [Line] {
            let folder = try TemporaryFolder()
            var path = ""
            for (name, text) in files.sorted(by: { $0.key < $1.key }) {
                let written = try folder.write(text, to: name)
                if name == "a.vanthu" { path = written }
            }
            let options = RenderingOptions(templateFolders: [Repository.templates])
            let drafted = Renderer(options: options).draft(path)
            let document = try #require(drafted.output?.document, "\(drafted.diagnostics.map(\.message.vi))")
            return DocumentLines.of(document, hasDataCells: true).map(Line.init)
        }
    }

    /// One line of a document: what it prints and the places of the cells it names.
    private struct Line {
        let text: String
        let inputs: Set<SourceSpan>
        /// Whether it is a sum over all rows, which may stand still: the quotas of a target always add to its total.
        let isTotal: Bool

        init(_ line: DocumentLine) {
            text = line.content.plainText
            inputs = Self.inputs(of: line.content)
            isTotal = if case .cell(_, 6, _) = line.place.part { true } else { false }
        }

        private static func inputs(of content: [Inline]) -> Set<SourceSpan> {
            var found: Set<SourceSpan> = []
            for inline in content {
                switch inline {
                case .figure(let figure): found.formUnion(figure.inputs)
                case .emphasis(_, let inner): found.formUnion(inputs(of: inner))
                case .text, .lineBreak, .reference, .footnote, .blank: break
                }
            }
            return found
        }

        /// Whether it names the cell of a row and column: by its line below the names of the columns, and its text.
        func names(_ text: String, row: Int, isFile: Bool) -> Bool {
            inputs.contains { span in
                let line = span.start.line
                return span.text == text && line == (isFile ? row + 2 : row + 13)
            }
        }
    }

    /// Other texts for a cell: figures below, near and far above, another name, the other group.
    private static func changes(of text: String) -> [String] {
        switch text {
        case "Đông": ["Tây", "Nam"]
        case "Tây": ["Đông", "Nam"]
        default:
            if let number = Int(text) {
                ["\(number + 1)", "\(number * 9 + 1)", "\(number / 3 + 1)"]
            } else {
                [text + " B"]
            }
        }
    }

    @Test(arguments: [false, true]) func oneCellChangesExactlyTheLinesThatNameIt(isFile: Bool) throws {
        let example = Example(isFile: isFile)
        let before = try example.lines()
        for row in Self.rows.indices {
            for (column, text) in Self.rows[row].enumerated() {
                let named = Set(before.indices.filter { before[$0].names(text, row: row, isFile: isFile) })
                var changed: Set<Int> = []
                for change in Self.changes(of: text) {
                    var other = example
                    other.rows[row][column] = change
                    let after = try other.lines()
                    try #require(after.count == before.count)
                    changed.formUnion(before.indices.filter { before[$0].text != after[$0].text })
                }
                #expect(!named.isEmpty)
                #expect(changed.subtracting(named).map { before[$0].text } == [], "\(text)")
                let unmoved = named.subtracting(changed).filter { !before[$0].isTotal }
                #expect(unmoved.map { before[$0].text } == [], "\(text)")
            }
        }
    }
}
