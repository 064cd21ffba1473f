import Testing
import VanThu

/// Specs for batches, and a folder to make them in.
enum BatchSpec {
    /// The table of a small batch.
    static let rows = """
        | Mã | Tên       | Huyện    | Số hộ |
          |----|-----------|----------|------:|
          | 01 | Hòa Sơn   | Hòa Đông | 1.105 |
          | 02 | Đồng Giữa | Hòa Đông |   812 |
          | 03 | Phú Thạnh | Phú Tây  |   604 |
        """

    /// The text of a small batch.
    static let text = "Ủy ban nhân dân giao xã {{ xã_này.Tên }} hỗ trợ {{ xã_này[\"Số hộ\"] }} hộ.\n"

    /// A spec with a table `xã` and a text.
    static func spec(rows: String = rows, data: String = "", text: String = text) -> String {
        """
        mẫu: kế hoạch
        cơ quan:
          tên: Ủy ban nhân dân tỉnh Hòa Bắc
          viết tắt: UBND
        địa danh: Hòa Bắc
        ngày: 12/3/2026
        trích yếu: Giao chỉ tiêu năm 2026
        nơi nhận:
          - UBND các xã
          - Lưu: VT
        ký:
          chức vụ: Chủ tịch
          họ tên: Nguyễn Văn Mẫu
        dữ liệu:
          xã: |
            \(rows.replacing("\n", with: "\n  "))
        \(data)---
        \(text)
        """
    }

    /// A table of so many rows.
    static func manyRows(_ count: Int) -> String {
        (["| Mã | Tên | Huyện | Số hộ |", "  |---|---|---|--:|"]
            + (1...count).map { "  | \($0) | Xã số \($0) | Huyện \($0 % 3) | \($0 + 100) |" })
            .joined(separator: "\n")
    }

    /// Runs a batch in a folder, with the repository's templates.
    static func run(
        _ spec: String, in folder: TemporaryFolder, each: String = "xã", output: String = "ra", name: String? = nil,
        jobs: Int = 2, stops: Bool = false, shard: BatchOptions.Shard? = nil, formats: [String] = ["odt", "html"]
    ) throws -> Batch.Outcome {
        let path = try folder.write(spec, to: "giao.vanthu")
        let options = BatchOptions(
            each: each, folder: folder(output), name: name, jobs: jobs, stopsAtFault: stops, shard: shard)
        return Batch(options, rendering: RenderingOptions(formats: formats, templateFolders: [Repository.templates]))
            .run(path)
    }
}

extension TemporaryFolder {
    /// The bytes of every file below a folder inside, by name.
    func contents(of folder: String) -> [String: [UInt8]] {
        var contents: [String: [UInt8]] = [:]
        for name in names where name.hasPrefix(folder + "/") {
            if let bytes = bytes(name) { contents[String(name.dropFirst(folder.count + 1))] = bytes }
        }
        return contents
    }
}
