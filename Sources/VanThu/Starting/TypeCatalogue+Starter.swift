public import Diagnostics
import Document
import Form
import Values

extension TypeCatalogue {
    /// A commented spec of a type to start from; it renders as it is, without a finding.
    /// - Parameters:
    ///   - name: The type's name or slug.
    ///   - form: The name of a rule pack (thể thức) to write into it; the type's own where it is `nil`.
    public func starter(of name: String, form: String? = nil) -> Diagnosed<String> {
        let found = type(named: name)
        var diagnostics = found.diagnostics
        let pack = form.flatMap { RulePacks.pack(named: $0) }
        if let form, pack == nil { diagnostics.append(RulePacks.unknownName(Placed(form, at: nil))) }
        guard let type = found.output, !diagnostics.hasErrors else { return Diagnosed(nil, diagnostics) }
        let own = file(StarterBody.file, of: type)
        diagnostics += own.diagnostics
        guard !diagnostics.hasErrors else { return Diagnosed(nil, diagnostics) }
        let spec = StarterSpec(type: type, pack: pack, body: own.output?.text ?? StarterBody.general)
        return Diagnosed(spec.text, diagnostics)
    }

    /// Last month's spec made ready for this month: date, number and figures cleared or marked, the rest as it was.
    /// - Parameters:
    ///   - path: The spec to copy.
    ///   - name: The type of the copy; the spec's own where it is `nil`.
    public func renewed(from path: String, as name: String? = nil) -> Diagnosed<String> {
        let read = FileReading.source(path)
        guard let source = read.output else { return Diagnosed(nil, read.diagnostics) }
        var diagnostics = read.diagnostics
        let chosen = name.map { type(named: $0) }
        diagnostics += chosen?.diagnostics ?? []
        guard !diagnostics.hasErrors else { return Diagnosed(nil, diagnostics) }
        let renewed = SpecRenewal.renew(source, as: chosen?.output) { name in
            type(named: name.text, at: name.span)
        }
        return Diagnosed(renewed.output, diagnostics + renewed.diagnostics)
    }
}
