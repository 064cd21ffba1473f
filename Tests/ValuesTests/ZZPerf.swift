import Testing
import Values
import Diagnostics
@Suite struct ZZPerf {
    @Test func perf() {
        var text =
            "mẫu: kế hoạch\nngày: 30/6/2026\ncơ quan:\n  tên: |\n    Hội\n    xã\n  viết tắt: H\ndữ liệu:\n  xã: |\n    | Tên | Số |\n    |---|---:|\n"
        for i in 0..<8 { text += "    | Xã \(i) | 1.10\(i) |\n" }
        text += "trình bày:\n  đề mục: [I., 1.]\nnơi nhận: |\n  - Sở\n  - Lưu: VT\n---\nabc\n"
        let clock = ContinuousClock()
        let bytes = Array(text.utf8)
        let t = clock.measure {
            for _ in 0..<100 {
                let f = SourceReader.read(bytes, path: "a.vanthu").output!;
                _ = SpecScanner.scan(f).output!.read(Sample.fields)
            }
        }
        print("PERF per head", t / 100)
        let big = Array((text + String(repeating: "Đoạn văn bản dài: một hai ba bốn năm.\n", count: 300_000)).utf8)
        print(
            "PERF big", big.count,
            clock.measure {
                let f = SourceReader.read(big, path: "a.vanthu").output!;
                _ = SpecScanner.scan(f).output!.read(Sample.fields)
            })
        var t2 = "mẫu: a\ndữ liệu:\n  xã: |\n    | Tên | Số |\n    |---|---:|\n"
        for i in 0..<50000 { t2 += "    | Xã \(i) | \(i % 900) |\n" }
        t2 += "---\n"
        let b2 = Array(t2.utf8)
        print(
            "PERF table 100k cells",
            clock.measure {
                let f = SourceReader.read(b2, path: "a.vanthu").output!;
                _ = SpecScanner.scan(f).output!.read(Sample.fields)
            })
    }
}
