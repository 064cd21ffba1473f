import Diagnostics
import Emitters

/// One spec on its way to files: its draft, and how to draft it again with other options.
struct Order {
    /// The spec's path, as messages name it.
    let name: String
    /// The draft with everything there is to say about it.
    let drafted: Diagnosed<Renderer.Draft>
    /// Drafts the same spec by another renderer.
    let redraft: (Renderer) -> Diagnosed<Renderer.Draft>

    /// An order.
    init(
        name: String, drafted: Diagnosed<Renderer.Draft>,
        redraft: @escaping (Renderer) -> Diagnosed<Renderer.Draft>
    ) {
        self.name = name
        self.drafted = drafted
        self.redraft = redraft
    }
}

extension Renderer {
    /// Whether a choice needs LibreOffice.
    var needsOffice: Bool { !convertedFormats.isEmpty || options.reportsPages || options.fitsPages }

    private var convertedFormats: [ConvertedFormat] { options.formats.compactMap(ConvertedFormat.init(rawValue:)) }

    /// What becomes of some specs: emitted by us, then, where a choice needs it, converted and measured together.
    func renderings(of orders: [Order], _ emitters: inout PreparedEmitters) -> [Rendering] {
        let own = options.formats.filter { ConvertedFormat(rawValue: $0) == nil }
        guard needsOffice else { return orders.map { emit($0.drafted, formats: own, &emitters) } }
        guard let program = options.officeProgram else {
            let fault = Diagnostic.noOffice(for: purpose)
            return orders.map { Rendering(files: [], diagnostics: $0.drafted.diagnostics + [fault]) }
        }
        let converter = OfficeConverter(program: program)
        var works = orders.map { Work(order: $0, rendering: emit($0.drafted, formats: [Self.source], &emitters)) }
        if options.fitsPages { fit(&works, converter, &emitters) }
        let jobs = works.indices.filter { works[$0].isGoing }
        let results = converter.convert(
            jobs.map { OfficeConverter.Job(odt: works[$0].odt, formats: convertedFormats) })
        for (index, result) in zip(jobs, results) {
            finish(&works[index], result, own: own, &emitters)
        }
        return works.map(\.rendering)
    }

    /// A spec between drafting and writing.
    private struct Work {
        let order: Order
        /// The source of conversion, later all files.
        var rendering: Rendering
        /// The draft that is printed; another than the order's where the pages were fitted.
        var drafted: Diagnosed<Draft>

        init(order: Order, rendering: Rendering) {
            self.order = order
            self.rendering = rendering
            drafted = order.drafted
        }

        var isGoing: Bool { !rendering.files.isEmpty }
        var odt: [UInt8] { rendering.files.first?.bytes ?? [] }
    }

    /// The format that LibreOffice reads.
    private static let source = "odt"

    private var purpose: Bilingual {
        let names = convertedFormats.map(\.rawValue).joined(separator: ", ")
        return names.isEmpty
            ? Bilingual(vi: "đếm trang", en: "count pages") : Bilingual(vi: "làm \(names)", en: "make \(names)")
    }

    /// Puts the files of a spec together in the order asked for, with what is to be said of its pages.
    private func finish(
        _ work: inout Work, _ result: Result<OfficeConverter.Made, OfficeFault>, own: [String],
        _ emitters: inout PreparedEmitters
    ) {
        let said = work.rendering.diagnostics
        switch result {
        case .failure(let fault): work.rendering = Rendering(files: [], diagnostics: said + [fault.diagnostic])
        case .success(let made):
            let emitted = emit(work.drafted, formats: own, &emitters)
            guard emitted.files.count == own.count, let pack = work.drafted.output?.pack else {
                work.rendering = emitted
                return
            }
            var ours = emitted.files[...]
            var theirs = made.files[...]
            let files = options.formats.compactMap { name -> RenderedFile? in
                guard ConvertedFormat(rawValue: name) != nil else { return ours.popFirst() }
                return theirs.popFirst().map { RenderedFile(format: name, fileExtension: name, bytes: $0) }
            }
            let findings = PageFindings(
                name: work.order.name, pages: made.pages, pack: pack, saysCount: options.reportsPages)
            work.rendering = Rendering(files: files, diagnostics: said + findings.all)
            if options.isStrict, findings.all.contains(where: { $0.severity == .warning }) {
                work.rendering = stopped(work.rendering.diagnostics)
            }
        }
    }

    /// Tries the remedies on the specs whose signature stands alone; all trials go through one process.
    private func fit(_ works: inout [Work], _ converter: OfficeConverter, _ emitters: inout PreparedEmitters) {
        let going = works.indices.filter { works[$0].isGoing }
        let measured = measure(converter, going.map { works[$0].odt })
        var trials: [Trial] = []
        for (index, pages) in zip(going, measured) {
            guard let pages, pages.poorClosing(below: PageReport.goodLines) != nil,
                let pack = works[index].drafted.output?.pack
            else { continue }
            for remedy in PageRemedy.all(for: pack) {
                var changed = options
                changed.settings += remedy.settings
                let drafted = works[index].order.redraft(Renderer(options: changed))
                let emitted = emit(drafted, formats: [Self.source], &emitters)
                guard !emitted.files.isEmpty else { continue }
                trials.append(Trial(work: index, before: pages, remedy: remedy, drafted: drafted, rendering: emitted))
            }
        }
        let outcomes = measure(converter, trials.map { $0.rendering.files[0].bytes })
        var settled: Set<Int> = []
        for (trial, pages) in zip(trials, outcomes) where !settled.contains(trial.work) {
            guard let pages, pages.pageCount <= trial.before.pageCount,
                pages.poorClosing(below: PageReport.goodLines) == nil
            else { continue }
            settled.insert(trial.work)
            works[trial.work].drafted = trial.drafted
            works[trial.work].rendering = Rendering(
                files: trial.rendering.files,
                diagnostics: trial.rendering.diagnostics + [.fitted(works[trial.work].order.name, trial.remedy)])
        }
        for index in Set(trials.map(\.work)).subtracting(settled).sorted() {
            let rendering = works[index].rendering
            works[index].rendering = Rendering(
                files: rendering.files, diagnostics: rendering.diagnostics + [.notFitted(works[index].order.name)])
        }
    }

    /// One remedy tried on one spec.
    private struct Trial {
        let work: Int
        let before: PageReport
        let remedy: PageRemedy
        let drafted: Diagnosed<Draft>
        let rendering: Rendering
    }

    /// The pages of some documents; `nil` where they could not be measured, which the conversion after it reports.
    private func measure(_ converter: OfficeConverter, _ documents: [[UInt8]]) -> [PageReport?] {
        converter.convert(documents.map { OfficeConverter.Job(odt: $0, formats: []) }).map { try? $0.get().pages }
    }
}
