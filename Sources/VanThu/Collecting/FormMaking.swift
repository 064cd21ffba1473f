import Diagnostics
import Figures
import Foundation
import Values
import Vietnamese
import Workbooks

/// Makes the forms by which units report their figures: a workbook a unit (lập phiếu thu thập số liệu).
///
/// ```swift
/// let outcome = FormMaking(options: RenderingOptions()).run("bao-cao.vanthu", into: "phieu-gui", units: [])
/// ```
public struct FormMaking: Sendable {
    /// What the caller chose.
    private let options: RenderingOptions

    /// Forms for specs read with these options; what a head still lacks for rendering does not matter here.
    public init(options: RenderingOptions = RenderingOptions()) {
        var options = options
        options.isDraft = true
        self.options = options
    }

    /// Writes the forms of a spec into a folder: all of them, or none.
    ///
    /// - Parameters:
    ///   - path: The spec.
    ///   - folder: Where the forms go; made where it is not there.
    ///   - units: Key or name of the units wanted; all where empty.
    ///   - isBlank: Whether one form without a unit is made instead.
    public func run(
        _ path: String, into folder: String, units wanted: [String] = [], isBlank: Bool = false
    ) -> Renderer.Outcome {
        let read = FileReading.source(path)
        guard let source = read.output, !read.hasErrors else {
            return Renderer.Outcome(diagnostics: read.diagnostics, hasFailed: true)
        }
        let made = forms(source, units: wanted, isBlank: isBlank)
        var outcome = Renderer.Outcome(diagnostics: read.diagnostics + made.diagnostics)
        guard let files = made.output, !outcome.diagnostics.hasErrors else {
            outcome.hasFailed = true
            return outcome
        }
        if let fault = OutputPlace.makeFolder(folder) {
            return Renderer.Outcome(diagnostics: outcome.diagnostics + [fault], hasFailed: true)
        }
        let placed = files.map {
            OutputWriter.File(path: PathText.join(folder, $0.name + ".xlsx"), bytes: $0.bytes)
        }
        let faults = OutputWriter.write(placed)
        outcome.diagnostics += faults
        outcome.hasFailed = !faults.isEmpty
        outcome.written = faults.isEmpty ? placed.map(\.path) : []
        return outcome
    }

    /// One form: the name of its file without extension, and its bytes.
    struct File: Sendable {
        /// The name without extension.
        let name: String
        /// The workbook.
        let bytes: [UInt8]
    }

    /// The forms of a spec that is already read.
    func forms(_ source: SourceFile, units wanted: [String], isBlank: Bool) -> Diagnosed<[File]> {
        let prepared = Drafting(options: options, source: source).dataHead()
        var diagnostics = prepared.diagnostics.filter { $0.severity == .error || $0.code.hasPrefix("data.") }
        guard let head = prepared.output, !diagnostics.hasErrors else { return Diagnosed(nil, diagnostics) }
        let reading = CollectionForm.read(head)
        diagnostics += reading.diagnostics
        guard let form = reading.output, !diagnostics.hasErrors else { return Diagnosed(nil, diagnostics) }
        let all = form.unitList
        var chosen: [CollectionUnit?] = isBlank || all.isEmpty ? [nil] : all
        if !wanted.isEmpty, !isBlank {
            chosen = []
            for name in wanted {
                let folded = Key.fold(name)
                let unit = all.first { [$0.key, $0.name, $0.words].contains { Key.fold($0) == folded } }
                if let unit { chosen.append(unit) } else { diagnostics.append(.unknownFormUnit(name, all)) }
            }
        }
        for unit in chosen { diagnostics += faults(of: form, unit) }
        guard !diagnostics.hasErrors else { return Diagnosed(nil, diagnostics.withoutRepetition) }
        let names = FormFileNames.make(all)
        let receiver = head.receiver
        let temporary = NSTemporaryDirectory()
        var files: [File] = []
        for unit in chosen {
            let sheets = FormSheet(form, unit: unit, receiver: receiver).sheets
            let title = "Phiếu thu thập số liệu" + (unit.map { ": " + $0.name } ?? "")
            do throws(WorkbookError) {
                let bytes = try WorkbookWriter.bytes(
                    of: sheets, title: String(title.prefix(200)), temporaryFolder: temporary)
                files.append(File(name: unit.map { names[$0.row] } ?? FormFileNames.blank, bytes: bytes))
            } catch {
                return Diagnosed(nil, diagnostics + [.formNotMade(unit, error)])
            }
        }
        return Diagnosed(files, diagnostics)
    }

    /// Figures of the table of units that cannot stand on a form.
    private func faults(of form: CollectionForm, _ unit: CollectionUnit?) -> [Diagnostic] {
        guard let unit else { return [] }
        var faults: [Diagnostic] = []
        for case .indicator(let indicator) in form.rows {
            for role in form.roles {
                if case .fault(let fault)? = form.known(role, of: indicator, unit: unit.row)?.content {
                    faults.append(fault)
                }
            }
        }
        return faults
    }
}

extension Head {
    /// The issuer in plain words; `nil` where it is computed or marked.
    fileprivate var receiver: String? {
        guard case .map(let office)? = fields["co_quan"]?.value, case .line(let name)? = office["ten"]?.value else {
            return nil
        }
        let words = name.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words.isEmpty || words.contains(where: { "{}*_\\^~[".contains($0) }) || words.count > 120 ? nil : words
    }
}

extension Diagnostic {
    /// A unit on the command line that the table does not have.
    fileprivate static func unknownFormUnit(_ name: String, _ units: [CollectionUnit]) -> Diagnostic {
        Diagnostic(
            "collection.unknown-wanted-unit", .error,
            Bilingual(
                vi: "bảng đơn vị không có «\(name)»", en: "the table of units does not have «\(name)»"), at: nil,
            explanation: Bilingual(
                vi: "Sau --for ghi mã hoặc tên của đơn vị như trong bảng.",
                en: "After --for stands the key or the name of a unit."),
            found: name, suggestion: NearestName.find(name, among: units.flatMap { [$0.name, $0.key] }))
    }

    /// A form that could not be made.
    fileprivate static func formNotMade(_ unit: CollectionUnit?, _ error: WorkbookError) -> Diagnostic {
        let name = unit?.words ?? "phiếu trống"
        let (vi, en) =
            switch error.code {
            case .limit:
                ("chữ «\(error.detail)» dài hơn bảng tính chứa được", "«\(error.detail)» is longer than a sheet holds")
            case .temporaryFile: ("không ghi được tệp tạm", "a temporary file could not be written")
            case .library: ("thư viện bảng tính báo lỗi", "the library of workbooks failed")
            }
        return Diagnostic(
            "collection.not-made", .error,
            Bilingual(vi: "không lập được phiếu của «\(name)»: \(vi)", en: "no form for «\(name)»: \(en)"), at: nil,
            explanation: Bilingual(
                vi: "Rút ngắn tên chỉ tiêu, đơn vị tính, hoặc kiểm tra chỗ trống trên đĩa.",
                en: "Shorten the names, or look at the space left on the disk."),
            found: error.detail)
    }
}
