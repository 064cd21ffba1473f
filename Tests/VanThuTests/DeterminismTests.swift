import Testing

/// The same spec gives the same bytes, wherever and whenever it is rendered.
@Suite(.enabled(if: CommandRun.isThere)) struct DeterminismTests {
    @Test(arguments: Repository.examples) func givesTheSameBytesEverywhere(_ name: String) throws {
        let text = try Repository.text("Examples/" + name)
        let stem = String(name.dropLast(".vanthu".count))
        var first: [[UInt8]]?
        for (index, environment) in Self.environments.enumerated() {
            let folder = try TemporaryFolder()
            let place = index.isMultiple(of: 2) ? "" : "thư mục khác/sâu hơn/"
            let spec = place + name
            try folder.copyData(beside: Repository.root + "/Examples/" + name, to: place)
            try folder.write(text, to: spec)
            let run = try CommandRun(["render", spec, "-o", "ra"], in: folder, environment: environment)
            #expect(run.status == 0, "\(run.complaints)")
            let files = ["odt", "html"].map { folder.bytes("ra/\(stem).\($0)") ?? [] }
            #expect(files.allSatisfy { !$0.isEmpty })
            if let first { #expect(first.elementsEqual(files, by: ==), "\(environment)") } else { first = files }
        }
    }

    @Test func reportsTheSameInEveryLocale() throws {
        let folder = try TemporaryFolder()
        try folder.write(SmallSpec.faulty, to: "a.vanthu")
        let reports = try Self.environments.map { environment in
            try CommandRun(["render", "a.vanthu", "--diagnostics", "json"], in: folder, environment: environment)
                .complaints
        }
        #expect(Set(reports).count == 1)
    }

    private static let environments: [[String: String]] = [
        ["LC_ALL": "C", "TZ": "UTC"],
        ["LC_ALL": "C", "TZ": "UTC"],
        ["LC_ALL": "vi_VN.UTF-8", "LANG": "vi_VN.UTF-8", "TZ": "Asia/Ho_Chi_Minh"],
        ["LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "America/New_York"],
        ["LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati", "SWIFT_DETERMINISTIC_HASHING": "1"],
    ]
}
