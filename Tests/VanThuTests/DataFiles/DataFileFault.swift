import Diagnostics
import Testing
import VanThu

/// One fault in a data file, or in what a spec says of one: exactly one report, at its cell, with its cure.
struct DataFileFault: Sendable, CustomTestStringConvertible {
    /// What is wrong, in a few words.
    let name: String
    /// The code of the report.
    let code: String
    /// Where it points: `xa.csv:3:5`, `xa.xlsx:Trang 1!B3`; the name of the spec alone for a place in the spec.
    let place: String
    /// A word of its cure in Vietnamese.
    let cure: String
    /// What the spec says below the name of the table.
    var entry = ""
    /// The name of the file.
    var file: String
    /// The bytes of the file.
    let bytes: @Sendable () throws -> [UInt8]

    /// The words of a failing test.
    var testDescription: String { name }

    /// A fault of a CSV file.
    static func csv(
        _ name: String, _ code: String, at place: String = "van-ban.vanthu", cure: String, entry: String = "",
        _ text: String
    ) -> Self {
        Self(name: name, code: code, place: place, cure: cure, entry: entry, file: "xa.csv") { Array(text.utf8) }
    }

    /// A fault of a CSV file given by its bytes.
    static func bytes(
        _ name: String, _ code: String, file: String = "xa.csv", at place: String = "van-ban.vanthu", cure: String,
        entry: String = "", _ bytes: @escaping @Sendable () throws -> [UInt8]
    ) -> Self {
        Self(name: name, code: code, place: place, cure: cure, entry: entry, file: file, bytes: bytes)
    }

    /// A fault of a workbook of one sheet.
    static func xlsx(
        _ name: String, _ code: String, at cell: String? = nil, cure: String, entry: String = "", _ sheet: TestSheet
    ) -> Self {
        let place = cell.map { "xa.xlsx:\(sheet.name)!\($0)" } ?? "van-ban.vanthu"
        return Self(name: name, code: code, place: place, cure: cure, entry: entry, file: "xa.xlsx") {
            try TestSheet.xlsx([sheet])
        }
    }

    /// A fault of an OpenDocument spreadsheet of one sheet.
    static func ods(
        _ name: String, _ code: String, at cell: String? = nil, cure: String, entry: String = "", _ sheet: TestSheet
    ) -> Self {
        let place = cell.map { "xa.ods:\(sheet.name)!\($0)" } ?? "van-ban.vanthu"
        return Self(name: name, code: code, place: place, cure: cure, entry: entry, file: "xa.ods") {
            try TestSheet.ods([sheet])
        }
    }

    /// Renders a spec with the file and expects this report alone.
    func expect(_ severity: Diagnostic.Severity) throws {
        let rendering = try DataFileRendering(files: [file: try bytes()], entry: ["tệp: \(file)", entry])
        let reports = rendering.diagnostics
        #expect(reports.map(\.code) == [code], "\(reports.map { $0.words(.vietnamese) })")
        guard let report = reports.first else { return }
        #expect(report.severity == severity)
        let found = report.span.map { rendering.place($0) } ?? "nowhere"
        #expect(found == place || found.hasPrefix(place + ":"), "\(found)")
        #expect(report.words(.vietnamese).contains(cure), "\(report.words(.vietnamese))")
        if found.hasPrefix("van-ban.vanthu"), !entry.contains("▮") {
            // A place in the spec is not enough: the words name the file, or what the spec says of it.
            let words = report.words(.vietnamese) + (report.found ?? "") + report.code
            #expect(words.contains(file) || words.contains("«"), "\(words)")
        }
        #expect(rendering.files.isEmpty == (severity == .error))
    }
}

/// A spec with a table from a data file, rendered by the product.
struct DataFileRendering {
    /// Everything reported.
    let diagnostics: [Diagnostic]
    /// What would be written.
    let files: [Renderer.RenderedFile]
    /// The tree as text.
    let tree: String
    private let folder: TemporaryFolder

    /// Renders a spec that names a table «xã» and prints some of it.
    init(files: [String: [UInt8]], entry: [String], more: String = "", text: String = "Có {{ xã | đếm }} xã.") throws {
        folder = try TemporaryFolder()
        for (name, bytes) in files { try folder.write(bytes, to: "goc/" + name) }
        let lines = entry.flatMap { $0.split(separator: "\n") }.map { "    " + $0 }.joined(separator: "\n")
        let spec = "dữ liệu:\n  xã:\n\(lines)\n\(more)" + SmallSpec.head + text + "\n# Mục đích\nTrồng thêm cây xanh.\n"
        let path = try folder.write(spec, to: "goc/van-ban.vanthu")
        let renderer = Renderer(options: RenderingOptions(templateFolders: [Repository.templates]))
        let rendering = renderer.render(path)
        diagnostics = rendering.diagnostics
        self.files = rendering.files
        tree = renderer.tree(path).output ?? ""
    }

    /// A place without the folder.
    func place(_ span: SourceSpan) -> String { span.place.replacing(folder.path + "/goc/", with: "") }
}
