import Diagnostics
import Testing
@testable import VanThu

/// One wrong form: exactly one report, at its file and cell, with its cure.
struct ReturnedFormFault: Sendable, CustomTestStringConvertible {
    /// What is wrong, in a few words.
    let name: String
    /// The code of the report.
    let code: String
    /// Where it points: `phieu/02.xlsx:Phiếu!E6`; the spec for what has no cell.
    let place: String
    /// A word of its cure in Vietnamese.
    let cure: String
    /// How grave it is.
    let severity: Diagnostic.Severity
    /// Lays the forms down.
    let returning: @Sendable (CollectionCase) throws -> Void

    /// The words of a failing test.
    var testDescription: String { name }

    private static let spec = "bao-cao.vanthu"

    /// The form of Thượng Lâm, filled in and then changed.
    static func form(
        _ name: String, _ code: String, at cell: String?, sheet: String = "Phiếu", cure: String,
        _ change: @escaping @Sendable (inout FilledForm) -> Void
    ) -> Self {
        let place = cell.map { "phieu/02.xlsx:\(sheet)!\($0)" } ?? spec
        return Self(name: name, code: code, place: place, cure: cure, severity: .error) { collection in
            var form = CollectionCase.filled(try collection.form(), 110)
            change(&form)
            try collection.send(form, as: "02.xlsx")
        }
    }

    /// A form with a finding that stops nothing, among sound ones.
    static func finding(
        _ name: String, _ code: String, at cell: String, sheet: String = "Phiếu", cure: String,
        _ change: @escaping @Sendable (inout FilledForm) -> Void
    ) -> Self {
        Self(name: name, code: code, place: "phieu/02.xlsx:\(sheet)!\(cell)", cure: cure, severity: .warning) {
            collection in
            var form = CollectionCase.filled(try collection.form(), 110)
            change(&form)
            try collection.send(form, as: "02.xlsx")
            for other in ["01-huong-tra", "03-an-phu"] {
                try collection.send(CollectionCase.filled(collection.form("phieu-" + other), 90), as: other + ".xlsx")
            }
        }
    }

    /// Other bytes in the folder.
    static func bytes(
        _ name: String, _ code: String, file: String = "02.xlsx", at place: String = spec, cure: String,
        _ bytes: @escaping @Sendable (FilledForm) throws -> [UInt8]
    ) -> Self {
        Self(name: name, code: code, place: place, cure: cure, severity: .error) { collection in
            try collection.send(bytes(CollectionCase.filled(collection.form(), 110)), as: file)
        }
    }

    /// Renders the report and expects this report alone.
    func expect() throws {
        let collection = try CollectionCase()
        #expect(!collection.makeForms().hasFailed)
        try returning(collection)
        let rendering = collection.render()
        let reports = rendering.diagnostics
        #expect(reports.map(\.code) == [code], "\(reports.map { $0.words(.vietnamese) })")
        guard let report = reports.first else { return }
        #expect(report.severity == severity)
        let found = collection.place(report.span)
        #expect(found == place || found.hasPrefix(place + ":"), "\(found)")
        let words = report.words(.vietnamese)
        #expect(words.contains(cure), "\(words)")
        if place == Self.spec { #expect(words.contains("phieu"), "no file is named: \(words)") }
        #expect(rendering.files.isEmpty == (severity == .error))
        ReportWording.check(report)
    }
}
