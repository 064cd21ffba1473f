package import Diagnostics
package import Values
import Vietnamese

/// The indicators that a head declares under `chỉ số` (bộ chỉ số), read and checked, before anything is computed.
package struct IndicatorSet: Sendable {
    /// The table of indicators as it was read.
    package let catalog: DataTable
    /// The indicators, top down.
    package let indicators: [Indicator]
    /// The name of the table of units, with its place; `nil` where the figures are not by unit.
    package let units: LocatedText?
    /// The folder of returned workbooks, with its place; `nil` where there is none.
    package let folder: LocatedText?
    /// The relations as typed; `nil` where none are given.
    package let relations: DataTable?
    /// Whether completion and change are those of the estimate for the whole year, where there is one.
    package let usesEstimate: Bool
    /// Decimals of completion and change, unless the indicator says otherwise.
    package private(set) var places: Int
    /// The place of the key `chỉ số`.
    package let span: SourceSpan

    /// Decimals of completion, change and means where nothing is said.
    package static let standardPlaces = 1

    /// The indicator of a code, folded.
    package func indicator(_ code: String) -> Indicator? {
        if let exact = indicators.first(where: { $0.code == code }) { return exact }
        let folded = Key.fold(code)
        return indicators.first { Key.fold($0.code) == folded }
    }

    /// The indicators of a head; no output, and nothing said, where it declares none. A fault that reading has told of
    /// stays silent here.
    package static func read(_ head: Head) -> Diagnosed<IndicatorSet> {
        guard let field = head.fields["chi_so"], case .map(let map) = field.value else { return Diagnosed(nil) }
        guard case .text(let name)? = map["danh_muc"]?.value else { return Diagnosed(nil) }
        var diagnostics: [Diagnostic] = []
        let tables = head.dataTables
        guard let catalog = find(name, in: head, &diagnostics) else { return Diagnosed(nil, diagnostics) }
        var units: LocatedText?
        switch map["theo_don_vi"]?.value {
        case .text(let text)?:
            if Key.fold(text.text) == Key.fold(name.text) {
                diagnostics.append(.indicatorUnitsAreCatalog(text, tables.map(\.name)))
            } else if find(text, in: head, &diagnostics) != nil {
                units = text
            }
        case .faulty?: return Diagnosed(nil, diagnostics)
        case .line?, .blocks?, .date?, .number?, .length?, .choice?, .words?, .map?, .list?, .data?, .table?, .blank?,
            .none?, .empty?, nil:
            break
        }
        var reader = IndicatorReader(catalog)
        let indicators = reader.read()
        diagnostics += reader.diagnostics
        var set = IndicatorSet(
            catalog: catalog, indicators: indicators, units: units, folder: text(map["phieu"]),
            relations: table(map["quan_he"]), usesEstimate: choice(map["tinh_theo"]) == "uoc_ca_nam",
            places: standardPlaces, span: field.nameSpan)
        if case .number(let number, let span)? = map["so_le"]?.value {
            if let places = number.wholeValue, (0...6).contains(places) {
                set.places = places
            } else {
                diagnostics.append(.indicatorPlaces(at: span))
            }
        }
        return Diagnosed(diagnostics.hasErrors ? nil : set, diagnostics)
    }

    private static func text(_ field: Field?) -> LocatedText? {
        if case .text(let text)? = field?.value { text } else { nil }
    }

    private static func choice(_ field: Field?) -> String? {
        if case .choice(let word, _)? = field?.value { word } else { nil }
    }

    private static func table(_ field: Field?) -> DataTable? {
        if case .table(let table, _)? = field?.value { table } else { nil }
    }

    /// A table of the data; `nil` after a report, or where reading has told of it.
    private static func find(
        _ name: LocatedText, in head: Head, _ diagnostics: inout [Diagnostic]
    ) -> DataTable? {
        let folded = Key.fold(name.text)
        let tables = head.dataTables
        if let table = tables.first(where: { Key.fold($0.name) == folded }) { return table }
        switch head.fields["du_lieu"]?.value {
        case .faulty?: return nil
        case .data(let entries, _)?:
            if entries.contains(where: { $0.foldedName == folded && $0.isFaulty }) { return nil }
        case .text?, .line?, .blocks?, .date?, .number?, .length?, .choice?, .words?, .map?, .list?, .table?, .blank?,
            .none?, .empty?, nil:
            break
        }
        diagnostics.append(.indicatorTableUnknown(name, tables.map(\.name)))
        return nil
    }
}

extension Diagnostic {
    /// A table that the data does not have.
    fileprivate static func indicatorTableUnknown(_ name: LocatedText, _ tables: [String]) -> Diagnostic {
        let list = tables.map { "«\($0)»" }.joined(separator: ", ")
        return Diagnostic(
            "indicator.unknown-table", .error,
            Bilingual(
                vi: "trong dữ liệu không có bảng «\(name.text)» cho chỉ số",
                en: "there is no table «\(name.text)» in the data for the indicators"),
            at: name.span, found: name.text,
            expected: tables.isEmpty
                ? Bilingual(vi: "một bảng khai ở «dữ liệu»", en: "a table under «dữ liệu»")
                : Bilingual(vi: "bảng: \(list)", en: "tables: \(list)"),
            suggestion: NearestName.find(name.text, among: tables))
    }

    /// One table for the indicators and for the units.
    fileprivate static func indicatorUnitsAreCatalog(_ name: LocatedText, _ tables: [String]) -> Diagnostic {
        Diagnostic(
            "indicator.units-are-catalog", .error,
            Bilingual(
                vi: "«theo đơn vị» và «danh mục» cùng chỉ bảng «\(name.text)»",
                en: "«theo đơn vị» and «danh mục» both name the table «\(name.text)»"),
            at: name.span,
            explanation: Bilingual(
                vi: "Danh mục có mỗi dòng một chỉ số; bảng đơn vị có mỗi dòng một đơn vị, mỗi cột một mã chỉ số.",
                en: "The catalogue has a row an indicator; the table of units a row a unit and a column a code."),
            found: name.text)
    }

    /// Decimals outside what can be asked for.
    fileprivate static func indicatorPlaces(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "indicator.bad-places", .error,
            Bilingual(vi: "số chữ số sau dấu phẩy phải từ 0 đến 6", en: "decimals must be 0 to 6"), at: span,
            found: String(span.text), expected: Bilingual(vi: "0 đến 6", en: "0 to 6"))
    }
}
