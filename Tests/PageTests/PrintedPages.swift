import Foundation
import PageTestSupport

/// All documents rendered, converted, printed and read once for every test.
struct PrintedPages: Sendable {
    /// What became of one document.
    struct Printed: Sendable {
        /// Bytes of the two outputs.
        let rendered: RenderedSpec
        /// The ODT's parts.
        let odt: ODTFile
        /// Measured pages by printing.
        let pages: [Printing: PDFFile]
        /// Width of the HTML on a phone 390 pixels wide.
        let phoneWidth: Int?
        /// Remarks of the Nu checker.
        let remarks: [NuChecker.Remark]
    }

    /// What became of each document, by name.
    let printed: [String: Printed]
    /// The documents that were not rendered, each with the reason.
    let failures: [String]

    /// Whether anything was rendered at all; prints a line when not.
    static let areThere: Bool = {
        guard Programs.areThere(Programs.forPages, for: "page checks") else { return false }
        let isRendering = PageDocument.all.contains { document in
            // A spec that fails is a failure to report, not a reason to skip.
            do { return try renderForPages(document.source, at: document.path) != nil } catch { return true }
        }
        if !isRendering { print("SKIPPED page checks: nothing renders yet") }
        return isRendering
    }()

    /// Whether HTML can be printed.
    static let canPrintHTML: Bool = areThere && Programs.areThere(Programs.forPrinting, for: "HTML printing checks")

    /// The pages, made on first use.
    static let shared: Result<PrintedPages, any Error> = Result { try PrintedPages() }

    /// What became of a document; nothing when it did not get here, which one test of its own reports.
    static func printed(_ document: PageDocument) -> Printed? { try? shared.get().printed[document.name] }

    /// The measured pages of a case; nothing when its document did not get here.
    static func measure(_ page: PageCase) -> (printed: Printed, measure: PageMeasure)? {
        guard let printed = printed(page.document), let file = printed.pages[page.printing] else { return nil }
        return (printed, PageMeasure(file, paragraphs: printed.odt.paragraphs.map(\.text)))
    }

    private init() throws {
        let folder = try ScratchFolder()
        var rendered: [(document: PageDocument, output: RenderedSpec, odt: URL, html: URL)] = []
        var failures: [String] = []
        for document in PageDocument.all + SignatureSpecimens.all + HeadSpecimens.all + GallerySpecimens.all
            + FormSpecimens.all
        {
            do {
                guard let output = try renderForPages(document.source, at: document.path) else { continue }
                let odt = try folder.write(output.odt, to: "\(document.name).odt")
                let html = try folder.write(output.html, to: "\(document.name).html")
                rendered.append((document, output, odt, html))
            } catch {
                failures.append("\(document.name): \(error)")
            }
        }
        self.failures = failures
        let office = try OfficeConverter(in: folder).convert(rendered.map { ($0.document.name, $0.odt) })
        let pages = rendered.filter { $0.document.hasHTML }
        var widths: [Int] = []
        let browser = Self.canPrintHTML ? try Browser(in: folder) : nil
        if let browser { widths = try browser.scrollWidths(of: pages.map(\.html), windowWidth: 390) }
        let remarks = NuChecker.isThere ? try NuChecker(in: folder).check(pages.map(\.html)) : []
        let reader = try PDFReader(in: folder)
        var printed: [String: Printed] = [:]
        for (document, output, _, html) in rendered {
            var files: [Printing: PDFFile] = [:]
            if let made = office[document.name] {
                files[.direct] = try reader.read(made.direct)
                if document.hasHTML { files[.throughDOCX] = try reader.read(made.throughDOCX) }
            }
            if let browser, document.hasHTML {
                let pdf = folder.file("\(document.name)-html.pdf")
                try browser.print(html, to: pdf)
                files[.browser] = try reader.read(pdf)
            }
            let place = pages.firstIndex { $0.document.name == document.name }
            printed[document.name] = Printed(
                rendered: output, odt: try ODTFile(output.odt), pages: files,
                phoneWidth: place.flatMap { widths.indices.contains($0) ? widths[$0] : nil },
                remarks: remarks.filter { $0.file == html.lastPathComponent })
        }
        self.printed = printed
    }
}
