/// A spec without faults, into which faults are planted.
struct SoundSpec {
    private var head: [(key: String, text: String)] = [
        ("mẫu", "mẫu: kế hoạch"),
        ("thể thức", "thể thức: nd30"),
        ("cơ quan", "cơ quan:\n  tên: Ủy ban nhân dân xã Hòa Sơn\n  viết tắt: UBND"),
        ("địa danh", "địa danh: Hòa Sơn"),
        ("ngày", "ngày: 12/3/2026"),
        ("số", "số: 15"),
        ("trích yếu", "trích yếu: Trồng cây năm 2026"),
        ("nơi nhận", "nơi nhận: |\n  - Đảng ủy xã\n  - Lưu: VT"),
        ("ký", "ký:\n  thay mặt: Ủy ban nhân dân\n  chức vụ: Chủ tịch\n  họ tên: Nguyễn Văn Mẫu"),
    ]
    private var dataPart: String?
    private var data = [
        "tên xã: Hòa Sơn", "số hộ: 120", "hạn nộp: 20/4/2026", "đất: 15 ha",
        """
        thôn: |
          | Tên      | Số cây | Đất trồng | Năm | Nam | Ghi chú  | Cây ăn quả |
          |----------|-------:|----------:|----:|----:|----------|-----------:|
          | Thôn Bắc |    450 |    1,5 ha |   3 |  12 | gần sông |         12 |
          | Thôn Nam |    380 |           |   4 |  15 | x        |          x |
        """,
    ]
    private var body = [
        "Ủy ban nhân dân xã ban hành Kế hoạch như sau:", "# Mục đích {tên: mục_đích}\nTrồng thêm cây xanh.",
    ]
    private var appendix: [String] = []
    private var whole: String?
    private let isStrict: Bool
    private var count = 0

    /// A sound spec, raw or strict.
    init(isStrict: Bool = false) { self.isStrict = isStrict }

    /// Puts a fault in its place.
    mutating func plant(_ fault: PlantedFault) {
        let text = MarkedSpec.marked(fault.text, fault: count)
        count += 1
        switch fault.place {
        case .head("dữ liệu"): dataPart = text
        case .head(let key):
            if let index = head.firstIndex(where: { $0.key == key }) {
                head[index].text = text
            } else {
                head.append((key, text))
            }
        case .data: data.append(text)
        case .body: body.append(text)
        case .appendix: appendix.append(text)
        case .spec: whole = text
        }
    }

    /// The spec as text, markers included.
    var text: String {
        if let whole { return whole }
        let parts = head.filter { !$0.text.isEmpty }.map(\.text)
        let datum = dataPart ?? "dữ liệu:\n" + data.map { Self.indented($0) }.joined(separator: "\n")
        let tail = appendix.isEmpty ? [] : ["# Phụ lục [bảng_giao]: Giao chỉ tiêu"] + appendix
        // A paragraph between the parts: tables without one would be one table, as blank lines mean nothing.
        let text = (body + tail).joined(separator: "\n\nMột đoạn xen giữa.\n\n") + "\n"
        let top = (parts + [datum]).joined(separator: "\n")
        return isStrict ? top + "\nnội dung: |\n" + Self.indented(text) : top + "\n---\n" + text
    }

    private static func indented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "" : "  " + $0 }.joined(separator: "\n")
    }
}
