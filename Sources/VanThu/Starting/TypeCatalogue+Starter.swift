public import Diagnostics
import Document
import Form
import Values

extension TypeCatalogue {
    /// A commented spec of a type to start from; it renders as it is, without a finding.
    /// - Parameters:
    ///   - name: The type's name or slug.
    ///   - form: The name of a rule pack (thể thức) to write into it; the office's or the type's own where it is `nil`.
    ///   - office: The office file that the spec will lie under; what it gives is switched off in the starter.
    ///   - folder: Where the spec will stand.
    public func starter(
        of name: String, form: String? = nil, office: OfficeChoice = .none, in folder: String = "."
    ) -> Diagnosed<String> {
        let found = type(named: name)
        var diagnostics = found.diagnostics
        let pack = form.flatMap { RulePacks.pack(named: $0) }
        if let form, pack == nil { diagnostics.append(RulePacks.unknownName(Placed(form, at: nil))) }
        let read = OfficeFile.read(office, specFolder: folder.isEmpty ? "." : folder)
        diagnostics += read.diagnostics
        guard let type = found.output, !diagnostics.hasErrors else { return Diagnosed(nil, diagnostics) }
        let own = file(StarterBody.file, of: type)
        diagnostics += own.diagnostics
        guard !diagnostics.hasErrors else { return Diagnosed(nil, diagnostics) }
        let shared = read.output?.fields
        let spec = StarterSpec(
            type: type, pack: pack, printing: pack ?? shared?.pack ?? type.defaultPack,
            body: own.output?.text ?? StarterBody.general, given: shared?.paths ?? [])
        return Diagnosed(spec.text, diagnostics)
    }

    /// Last month's spec made ready for this month: date, number and figures cleared or marked, the rest as it was. A
    /// type that follows the old one (nối tiếp), such as a report after a plan, gets a spec of its own with the targets
    /// of the old one as its indicators.
    /// - Parameters:
    ///   - path: The spec to copy.
    ///   - name: The type of the copy; the spec's own where it is `nil`.
    ///   - year: The year of the copy; that of the old spec, or the one after it, where it is `nil`.
    public func renewed(from path: String, as name: String? = nil, year: Int? = nil) -> Diagnosed<String> {
        let read = FileReading.source(path)
        guard let source = read.output else { return Diagnosed(nil, read.diagnostics) }
        var diagnostics = read.diagnostics
        let chosen = name.map { type(named: $0) }
        diagnostics += chosen?.diagnostics ?? []
        guard !diagnostics.hasErrors else { return Diagnosed(nil, diagnostics) }
        if let type = chosen?.output, let following = following(source, as: type, year: year) { return following }
        let renewed = SpecRenewal.renew(source, as: chosen?.output, year: year) { name in
            type(named: name.text, at: name.span)
        }
        return Diagnosed(renewed.output, diagnostics + renewed.diagnostics)
    }

    /// The spec of a type that follows the old one; `nil` where it does not: the same type, or one that follows none.
    private func following(_ source: SourceFile, as type: DocumentType, year: Int?) -> Diagnosed<String>? {
        guard let succession = type.succession, let spec = SpecScanner.scan(source).output,
            let old = spec.peek("mau"), !type.isNamed(old.text)
        else { return nil }
        guard !SpecScanner.isStrict(source) else { return Diagnosed(nil, [.cannotFollowStrict(old.span)]) }
        var prepared = Drafting(options: RenderingOptions(templateFolders: templateFolders), source: source).prepare()
        prepared.diagnostics.removeAll { $0.severity != .error }
        guard let head = prepared.output?.head, !prepared.hasErrors else { return Diagnosed(nil, prepared.diagnostics) }
        let model = file(RolloverBody.file, of: type)
        guard !model.hasErrors else { return Diagnosed(nil, model.diagnostics) }
        let rollover = SpecRollover(
            spec: spec, head: head, type: type, succession: succession, year: year, model: model.output?.text)
        return Diagnosed(rollover.text)
    }
}

extension Diagnostic {
    /// A `.yaml` spec, whose values stand in other signs than a `.vanthu` file has them.
    fileprivate static func cannotFollowStrict(_ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "new.strict-source", .error,
            Bilingual(
                vi: "tệp .yaml chưa làm tiếp thành loại văn bản khác được",
                en: "a .yaml spec cannot be made into one of another type yet"),
            at: span,
            explanation: Bilingual(
                vi: "Chép phần đầu và phần văn bản sang một tệp .vanthu rồi chạy lại.",
                en: "Move head and text into a .vanthu file and run again."),
            found: String(span.text))
    }
}

extension FieldMap {
    /// The pack that `thể thức` names.
    fileprivate var pack: RulePack? {
        guard case .text(let text)? = self["the_thuc"]?.value else { return nil }
        return RulePacks.pack(named: text.text)
    }

    /// The folded paths of what is given: `dia_danh`, `co_quan.ten`.
    fileprivate var paths: Set<String> {
        var paths: Set<String> = []
        for field in entries {
            if case .map(let inner) = field.value {
                paths.formUnion(inner.entries.map { field.foldedName + "." + $0.foldedName })
            } else {
                paths.insert(field.foldedName)
            }
        }
        return paths
    }
}
