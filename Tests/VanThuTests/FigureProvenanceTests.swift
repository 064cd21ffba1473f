import Diagnostics
import Document
import Testing
import VanThu

/// A figure knows exactly the cells that it depends on: change one cell, and only lines that name it change; every line
/// that names it changes under some change of it.
@Suite struct FigureProvenanceTests {
    private static let spec = """
        mẫu: kế hoạch
        cơ quan:
          tên: Ủy ban nhân dân huyện Khe Lá
          viết tắt: UBND
        địa danh: Khe Lá
        ngày: 05/3/2020
        trích yếu: Truyền thông dân số
        dữ liệu:
          giá: 15 đồng
          xã: |
            | Tên       | Cụm  | Số dân | Kế hoạch | Thực hiện |
            |-----------|------|-------:|---------:|----------:|
            | Hương Trà | Đông |    812 |       40 |        31 |
            | Khe Sim   | Tây  |    604 |       30 |        33 |
            | Tân Lập   | Đông |    590 |       25 |        25 |
            | Vân Hà    | Tây  |    321 |       12 |        10 |
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

    /// One line of a document: what it prints and the offsets of the cells it names.
    private struct Line {
        var text: String
        var inputs: Set<Int>
        /// Whether it is a sum over all rows, which may stand still: the quotas of a target always add to its total.
        var isTotal: Bool
    }

    private static func lines(_ spec: String) throws -> [Line] {
        let options = RenderingOptions(templateFolders: [Repository.templates])
        let drafted = Renderer(options: options).draft(SourceFile(path: "thu.vanthu", text: spec))
        let document = try #require(drafted.output?.document, "\(drafted.diagnostics.map(\.message.vi))")
        return DocumentLines.of(document, hasDataCells: true).map { line in
            let isTotal = if case .cell(_, 6, _) = line.place.part { true } else { false }
            return Line(text: line.content.plainText, inputs: inputs(of: line.content), isTotal: isTotal)
        }
    }

    private static func inputs(of content: [Inline]) -> Set<Int> {
        var found: Set<Int> = []
        for inline in content {
            switch inline {
            case .figure(let figure): found.formUnion(figure.inputs.map(\.range.lowerBound))
            case .emphasis(_, let inner): found.formUnion(inputs(of: inner))
            case .text, .lineBreak, .reference, .footnote, .blank: break
            }
        }
        return found
    }

    /// The cells of the typed table: offset and text.
    private static var cells: [(offset: Int, text: String)] {
        var cells: [(Int, String)] = []
        var offset = 0
        for line in spec.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.contains("| Đông |") || line.contains("| Tây  |") {
                var place = offset
                for part in line.split(separator: "|", omittingEmptySubsequences: false) {
                    let blanks = part.prefix { $0 == " " }.utf8.count
                    let text = part.trimmed
                    if !text.isEmpty { cells.append((place + blanks, text)) }
                    place += part.utf8.count + 1
                }
            }
            offset += line.utf8.count + 1
        }
        return cells
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

    @Test func oneCellChangesExactlyTheLinesThatNameIt() throws {
        let before = try Self.lines(Self.spec)
        #expect(Self.cells.count == 20)
        for cell in Self.cells {
            let named = Set(before.indices.filter { before[$0].inputs.contains(cell.offset) })
            var changed: Set<Int> = []
            for change in Self.changes(of: cell.text) {
                var bytes = Array(Self.spec.utf8)
                bytes.replaceSubrange(cell.offset..<cell.offset + cell.text.utf8.count, with: Array(change.utf8))
                let after = try Self.lines(String(decoding: bytes, as: UTF8.self))
                try #require(after.count == before.count)
                changed.formUnion(before.indices.filter { before[$0].text != after[$0].text })
            }
            #expect(!named.isEmpty)
            #expect(changed.subtracting(named).map { before[$0].text } == [], "\(cell.text)")
            let unmoved = named.subtracting(changed).filter { !before[$0].isTotal }
            #expect(unmoved.map { before[$0].text } == [], "\(cell.text)")
        }
    }
}

extension Substring {
    /// Without spaces at its ends.
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
