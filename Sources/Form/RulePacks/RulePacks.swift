public import Diagnostics
public import Document
public import Vietnamese

/// The list of rule packs; adding one is a file in this folder and a line here.
public enum RulePacks {
    /// Every pack, in the order in which messages name them.
    public static let all: [RulePack] = [StatePack.pack, FarmersUnionPack.pack]

    /// The pack that `thể thức` names: by identifier, name or another name, folded; `nil` when none is called so.
    public static func pack(named name: String) -> RulePack? {
        let folded = Key.fold(name)
        return all.first { pack in
            Key.fold(pack.id) == folded || Key.fold(pack.name) == folded
                || pack.aliases.contains { Key.fold($0) == folded }
        }
    }

    /// The error for a name that no pack has.
    package static func unknownName(_ name: Placed<String>) -> Diagnostic { .unknownPack(name) }

    /// The pack for a document: found by name, then compared with the date; an earlier date than the pack's first
    /// day still renders, with a finding.
    public static func select(_ name: Placed<String>, date: Placed<PartialDate>) -> Diagnosed<RulePack> {
        guard let pack = pack(named: name.value) else {
            return Diagnosed(nil, [.unknownPack(name)])
        }
        guard let first = pack.firstDay, date.value.latest < first else { return Diagnosed(pack) }
        return Diagnosed(pack, [.packNotYetInForce(pack, first: first, date)])
    }
}

extension Diagnostic {
    /// `thể thức` names no pack.
    fileprivate static func unknownPack(_ name: Placed<String>) -> Diagnostic {
        let names = RulePacks.all.map(\.name)
        let known = names.quoted
        return Diagnostic(
            "pack.unknown-name", .error,
            Bilingual(
                vi: "không có thể thức «\(name.value)»", en: "there is no form «\(name.value)»"),
            at: name.span, found: name.value,
            expected: Bilingual(vi: "một trong: \(known)", en: "one of: \(known)"),
            suggestion: NearestName.find(
                name.value, among: RulePacks.all.flatMap { [$0.name, $0.id] + $0.aliases }))
    }

    /// The document is older than the act that the pack follows.
    fileprivate static func packNotYetInForce(
        _ pack: RulePack, first: PartialDate, _ date: Placed<PartialDate>
    ) -> Diagnostic {
        Diagnostic(
            "pack.not-yet-in-force", .warning,
            Bilingual(
                vi: "ngày văn bản «\(date.value.short)» trước ngày thể thức \(pack.name) có hiệu lực",
                en: "the document's date «\(date.value.short)» is before the form \(pack.name) came into force"),
            at: date.span,
            explanation: Bilingual(
                vi: "Văn bản vẫn được trình bày theo thể thức này; hãy kiểm tra lại ngày hoặc thể thức.",
                en: "The document is still set in this form; check the date or the form."),
            found: date.value.short,
            expected: Bilingual(vi: "từ ngày \(first.short)", en: "from \(first.short) on"),
            citation: pack.citation)
    }
}
