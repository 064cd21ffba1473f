import Diagnostics
import Testing
import Yams

@testable import Values

/// Nothing of what Yams reads is lost or changed on the way: not by the scanner in front of it, not by the places found
/// behind it.
@Suite struct YamsAgreementTests {
    /// A tree as lines `path=text`; blanks at the ends of texts and lines do not count.
    static func shape(_ node: SourceNode, _ path: String = "") -> [String] {
        switch node.content {
        case .scalar(let scalar): ["\(path)=\(trimmed(scalar.text.text))"]
        case .map(let entries):
            ["\(path)={"] + entries.flatMap { shape($0.value, "\(path).\(trimmed($0.key))") }
        case .list(let items):
            ["\(path)=["] + items.enumerated().flatMap { shape($0.element, "\(path).\($0.offset)") }
        }
    }

    /// The same of a node of Yams.
    static func shape(_ node: Node, _ path: String = "") -> [String] {
        switch node {
        case .scalar(let scalar): ["\(path)=\(trimmed(scalar.string))"]
        case .mapping(let mapping):
            ["\(path)={"] + mapping.flatMap { shape($0.value, "\(path).\(trimmed($0.key.string ?? "?"))") }
        case .sequence(let sequence):
            ["\(path)=["] + sequence.enumerated().flatMap { shape($0.element, "\(path).\($0.offset)") }
        case .alias: ["\(path)=*"]
        }
    }

    /// A text without blanks at the ends of its lines and empty lines at its ends.
    static func trimmed(_ text: String) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            String(line.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
        }
        while lines.last == "" { lines.removeLast() }
        while lines.first == "" { lines.removeFirst() }
        return lines.joined(separator: "\n")
    }

    static func read(_ text: String) -> Diagnosed<SourceNode> {
        let bytes = Array(text.utf8)
        return HeadScanner.read(
            SourceFile(path: "a.yaml", text: text), bytes: bytes, in: 0..<bytes.count, scope: .yaml, isStrict: true)
    }

    static let samples = [
        "a: b\nc:\n  d: e # f\n  g: |\n    h: i\n     j\n\n    k # l\nm:\n- n: o\n  p: 'q ''r'\n-\n  s: t\n- u\n",
        "\"a b\": \"c \\\"d\\\" e\n  f\\n g\"\nh: >\n  i j\n  k\n\n  l\nm: n\n  o p\n\n  q\nr: [s, 't, u', \"v\", w x]\n",
        "a:\n  - - b\n    - c\n  - d: e\n    f:\n    - g\n    - h\ni: {j: k, l: m}\nn:\no: ''\np: |-\n  q\nr: |+\n  s\n\nt: |2\n    u\n",
        "\"tr\\xEDch y\\u1EBFu\": a\n'b ''c''': d\n\"e \\\"f\\\"\": g\n",
        "# a\nb: 'c\n\n  d'\n\n# e\nf : g#h\ni: j:k http://l\nm: n - o\np: -5\nq: ?r :s\nt: a [b] {c} \"d\" 'e'\n",
    ]

    @Test(arguments: samples) func readsLikeYams(text: String) throws {
        let read = Self.read(text)
        let node = try #require(try Yams.compose(yaml: text))
        #expect(read.diagnostics.isEmpty)
        #expect(read.output.map { Self.shape($0) } == Self.shape(node))
    }

    /// Blanks that a clerk does not see are no reason to refuse a text that is fine otherwise.
    @Test(arguments: [
        "a: |\n      \n  b\nc: d\n", "a: b\n\u{A0}\nc: d\n", "a: b\n\t# e\nc: d\n", "a: |\n  b\n\t\nc: d\n",
    ])
    func unseenBlanksAreNoFault(text: String) {
        let read = Self.read(text)
        #expect(read.diagnostics.isEmpty)
        #expect(read.output.map { Self.shape($0) } == ["={", ".a=b", ".c=d"])
    }

    /// A few thousand texts, each with some bytes changed, always the same ones.
    @Test func readsLikeYamsWhateverIsMutated() throws {
        var state: UInt64 = 42
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
        let pieces = [
            "\n", " ", "  ", ": ", ":", "- ", "#", " #", "'", "\"", "|", ">", "[", "]", "{", "}", ",", "&", "*", "a",
            "\\", "?", "\n\n", "\t", "---\n",
        ]
        var agreed = 0
        for round in 0..<4000 {
            var text = Self.samples[round % Self.samples.count]
            for _ in 0...next(2) {
                let start = text.index(text.startIndex, offsetBy: next(text.count))
                if next(2) == 0 {
                    text.remove(at: start)
                } else {
                    text.insert(contentsOf: pieces[next(pieces.count)], at: start)
                }
            }
            let read = Self.read(text)
            guard let output = read.output, read.diagnostics.isEmpty else { continue }
            let node = try? Yams.compose(yaml: text)
            if node == nil, case .map(let entries) = output.content, entries.isEmpty { continue }
            #expect(node.map { Self.shape($0) } == Self.shape(output), "\(text.debugDescription)")
            agreed += 1
        }
        #expect(agreed > 1000)
    }

    /// The same with heads whose text fields are raw: nothing crashes, every place is inside the file.
    @Test func noHeadCrashesTheReader() {
        var state: UInt64 = 7
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
        let head = """
            mẫu: kế hoạch
            cơ quan:
              tên: |
                Hội Nông dân
                xã Khe Sim
            ngày: 30/6/2026 # dự kiến
            trích yếu: "Thi đua": đợt 1
            dữ liệu:
              hộ: 190 ca
              xã: |
                | Tên | Số |
                |-----|---:|
                | a | 1.105 |
            trình bày:
              đề mục: [I., 1.]
              kiểu đề mục: { 3: nghiêng }
            ký:
              - chức vụ: Chủ tịch
                họ tên: để trống
            ---
            Đoạn.
            """
        let pieces = ["\n", "  ", ": ", "- ", "#", "\"", "|", "[", "}", "\\", "\t", "|\n", "---\n", "\u{A0}", "ế"]
        for _ in 0..<3000 {
            var text = head
            for _ in 0...next(4) {
                let start = text.index(text.startIndex, offsetBy: next(text.count))
                if next(2) == 0 {
                    text.remove(at: start)
                } else {
                    text.insert(contentsOf: pieces[next(pieces.count)], at: start)
                }
            }
            for path in ["a.vanthu", "a.yaml"] {
                let scanned = SpecScanner.scan(SourceFile(path: path, text: text))
                let all = scanned.diagnostics + (scanned.output?.read(Sample.fields).diagnostics ?? [])
                for diagnostic in all {
                    let range = diagnostic.span?.range ?? 0..<0
                    #expect(range.upperBound <= text.utf8.count && range.lowerBound >= 0, "\(text.debugDescription)")
                }
            }
        }
    }
}
