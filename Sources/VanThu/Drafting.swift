import Diagnostics
import Document
import Figures
import Form
import Foundation
import Linting
import Template
import Values
import Vietnamese

/// One spec on its way through the stages; every stage runs as far as it can, so that all faults come out at once.
struct Drafting {
    let options: RenderingOptions
    let source: SourceFile
    /// Where types and named lists lie.
    let library: TemplateLibrary
    private let specFolder: String

    /// A spec to be drafted; its path tells where types and includes are sought.
    init(options: RenderingOptions, source: SourceFile) {
        self.options = options
        self.source = source
        let folder = PathText.folder(of: source.path)
        specFolder = folder.isEmpty ? "." : folder
        library = TemplateLibrary(given: options.templateFolders, specFolder: specFolder)
    }

    /// Runs the stages.
    func run() -> Diagnosed<Renderer.Draft> {
        var diagnostics: [Diagnostic] = []
        let draft = draft(&diagnostics)
        return Diagnosed(diagnostics.hasErrors ? nil : draft, diagnostics.inReadingOrder(of: source))
    }

    private func draft(_ diagnostics: inout [Diagnostic]) -> Renderer.Draft? {
        guard let spec = prepare(&diagnostics), let draft = keep(spec.draft(spec.head), &diagnostics) else {
            return nil
        }
        diagnostics += LintRules.findings(
            in: LintSubject(
                document: draft.document, head: spec.head, body: spec.body, requiredParts: spec.requiredParts))
        return draft
    }

    /// Runs the stages up to the evaluation, which a batch runs once for each of its rows.
    func prepare() -> Diagnosed<PreparedSpec> {
        var diagnostics: [Diagnostic] = []
        let spec = prepare(&diagnostics)
        return Diagnosed(spec, diagnostics)
    }

    /// The head with its data files read, before anything is computed: what forms are made from.
    func dataHead() -> Diagnosed<Head> {
        var diagnostics: [Diagnostic] = []
        return Diagnosed(read(&diagnostics)?.head, diagnostics)
    }

    /// What was read of a spec before anything is computed.
    private struct Reading {
        let spec: ScannedSpec
        var head: Head
        let type: Diagnosed<DocumentType>
        let declarations: [FieldDeclaration]
        let office: OfficeFile?
    }

    /// Reads head, type, office file and data files.
    private func read(_ diagnostics: inout [Diagnostic]) -> Reading? {
        let settings = options.settings.compactMap { keep(Setting.parse($0), &diagnostics) }
        guard let spec = keep(scan(), &diagnostics) else { return nil }
        let office = keep(OfficeFile.read(options.office, specFolder: specFolder), &diagnostics)
        let type = documentType(of: spec)
        diagnostics += type.diagnostics
        let declarations = type.output?.headFields ?? FormFields.standard
        guard
            var head = head(
                of: spec, declarations, type: type, office: office, settings: settings, &diagnostics)
        else { return nil }
        diagnostics += ReviewMark.remaining(in: spec, blocks: head.fields.blockSpans)
        let files = DataFileOpening(folder: specFolder)
        head = keep(DataFileStage.run(head, open: files.open), &diagnostics) ?? head
        return Reading(spec: spec, head: head, type: type, declarations: declarations, office: office)
    }

    private func prepare(_ diagnostics: inout [Diagnostic]) -> PreparedSpec? {
        guard let reading = read(&diagnostics) else { return nil }
        let (spec, type, declarations, office) = (
            reading.spec, reading.type.output, reading.declarations, reading.office
        )
        let files = DataFileOpening(folder: specFolder, limit: WorkbookSheets.byteLimit)
        let forms = CollectionStage.run(reading.head, list: FormFolder(folder: specFolder).list, open: files.open)
        var head = keep(forms, &diagnostics) ?? reading.head
        diagnostics += BatchNames.check(&head)
        head.settleDefaultTables()
        diagnostics += AdministrativeLevel.check(head) + YearCheck.check(head)
        let named = packName(head)
        let pack =
            named.flatMap { RulePacks.pack(named: $0.value) } ?? type?.defaultPack ?? RulePacks.all[0]
        let figures = keep(
            FigureStage.run(head, notApplicable: pack.switches.notApplicableMark), &diagnostics)
        if let figures { head = figures.head }
        if diagnostics.hasErrors { head.fields.supplyDate() }
        return PreparedSpec(
            head: head, body: body(of: spec), declarations: declarations, loader: loader(office),
            isDraft: options.isDraft, frame: reading.type.hasErrors ? nil : type?.frame,
            names: type?.names ?? TypeNames(title: "", word: "", code: ""),
            requiredParts: type?.requiredParts ?? [], packName: named, pack: pack, figures: figures)
    }

    /// The spec parted into head and text. A draft may be a head alone, which is a finding.
    private func scan() -> Diagnosed<ScannedSpec> {
        let scanned = SpecScanner.scan(source)
        guard options.isDraft, scanned.output == nil, scanned.diagnostics.map(\.code) == ["head.no-separator"],
            let head = SpecScanner.scanHead(source).output,
            !head.layer(FormFields.standard).diagnostics.contains(where: { $0.code.hasPrefix("head.no-") })
        else { return scanned }
        return Diagnosed(head, scanned.diagnostics.map(\.asFinding))
    }

    /// The text of the spec; in a draft without text the mark of one.
    private func body(of spec: ScannedSpec) -> LocatedText? {
        guard options.isDraft, spec.body?.text.allSatisfy(\.isWhitespace) ?? true else { return spec.body }
        return DraftMark.text("nội dung")
    }

    /// The head of the spec with the layers below it: what the type fixes, office file, defaults of the type; with the
    /// values of the command line over all of them. Of a type with faults of its own not every field may be known.
    private func head(
        of spec: ScannedSpec, _ declarations: [FieldDeclaration], type: Diagnosed<DocumentType>, office: OfficeFile?,
        settings: [Setting], _ diagnostics: inout [Diagnostic]
    ) -> Head? {
        guard var head = keep(spec.layer(declarations, knowsAllNames: !type.hasErrors), &diagnostics) else {
            return nil
        }
        let place = head.fields.span
        if let fixed = type.output?.fixedFields { head = head.over(fixed, declarations) }
        if let office { head = head.over(office.fields(at: place), declarations) }
        if let defaults = type.output?.defaults { head = head.over(defaults, declarations) }
        let named = NamedValues(office?.fields, isUnreadable: office.map { $0.fields == nil } ?? false)
        head = keep(head.resolvingNames(declarations, in: named), &diagnostics) ?? head
        head = keep(head.applying(settings, declarations: declarations), &diagnostics) ?? head
        head = keep(head.resolvingNames(declarations, in: named), &diagnostics) ?? head
        head.fields.takeDateFromYear()
        head = keep(TableModels(library).resolved(head), &diagnostics) ?? head
        let sought = office?.fields.map { (place: SourceSpan($0.span.file, 0..<0), names: OfficeFields.shared) }
        return keep(
            head.completed(
                declarations, set: Set(settings.map(\.foldedPath)), isDraft: options.isDraft, sought: sought),
            &diagnostics)
    }

    /// What `thể thức` names, as written.
    private func packName(_ head: Head) -> Placed<String>? {
        guard case .text(let text)? = head.fields["the_thuc"]?.value else { return nil }
        return Placed(text.text, at: text.span)
    }

    /// The type that `mẫu` names. Where it names none the reader of the head reports the missing field.
    private func documentType(of spec: ScannedSpec) -> Diagnosed<DocumentType> {
        guard let name = spec.peek("mau") else { return Diagnosed(nil) }
        return TypeCatalogue(library: library).type(named: name.text, at: name.span)
    }

    /// The way of includes to files: inside the spec's folder and the template folders only, links resolved.
    private func loader(_ office: OfficeFile?) -> IncludeLoader {
        let library = library
        let folders = [specFolder] + library.folders
        let roots = folders.compactMap(FileReading.realPath)
        return IncludeLoader(folders: folders) { request in
            switch request {
            case .path(let path):
                guard FileReading.isFile(path), let real = FileReading.realPath(path) else {
                    let folder = PathText.folder(of: path)
                    let names = FileReading.names(in: folder.isEmpty ? "." : folder)
                    return .missing(candidates: names.filter { $0.hasSuffix(".vanthu") })
                }
                guard roots.contains(where: { real.hasPrefix($0 == "/" ? $0 : $0 + "/") }) else { return .outside }
                return Self.answer(FileReading.source(path))
            case .named(let family, let slug):
                let isRecipients = family == Key.fold("nơi nhận")
                if isRecipients, let list = office?.list(slug) { return .part(list, name: slug) }
                guard let path = library.listFile(family: family, slug: slug) else {
                    // The list may stand in an office file that could not be read, which was reported.
                    if isRecipients, let office, office.fields == nil { return .faulty([]) }
                    let own = (isRecipients ? office?.listNames ?? [] : []).map { $0.replacing(" ", with: "_") }
                    return .missing(candidates: own + library.listNames(family: family))
                }
                return Self.answer(FileReading.source(path))
            }
        }
    }

    private static func answer(_ read: Diagnosed<SourceFile>) -> IncludeAnswer {
        guard let file = read.output, !read.hasErrors else { return .faulty(read.diagnostics) }
        return .file(file)
    }

    private func keep<Output>(_ result: Diagnosed<Output>, _ diagnostics: inout [Diagnostic]) -> Output? {
        diagnostics += result.diagnostics
        return result.output
    }
}

extension FieldMap {
    /// Where fields hold paragraphs.
    fileprivate var blockSpans: [SourceSpan] {
        entries.compactMap { if case .blocks(let text) = $0.value, text.file === span.file { text.span } else { nil } }
    }

    /// Puts a date far ahead in the place of a missing or faulty one, which has been reported: the later stages can then
    /// look at the rest, so that its faults come out in the same run. Nothing is written of such a head.
    fileprivate mutating func supplyDate() {
        let index = entries.firstIndex { $0.foldedName == "ngay" }
        if let index, case .date = entries[index].value { return }
        let place = index.map { entries[$0].value.span } ?? span
        let date = FieldValue.date(PartialDate(year: 9999), place)
        if let index {
            entries[index].value = date
        } else {
            entries.append(Field(name: "ngày", foldedName: "ngay", nameSpan: place, value: date))
        }
    }
}
