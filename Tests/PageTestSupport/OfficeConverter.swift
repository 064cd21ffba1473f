package import Foundation

/// LibreOffice as a converter: one process for all files of a step, with a profile of its own.
package struct OfficeConverter {
    private let program: ExternalProgram
    private let folder: ScratchFolder

    /// A converter that works in a folder; fails when LibreOffice is missing.
    package init(in folder: ScratchFolder) throws {
        program = try Programs.office.required()
        self.folder = folder
    }

    /// What LibreOffice made of one ODT.
    package struct Pages: Sendable {
        /// ODT → PDF.
        package let direct: URL
        /// ODT → DOCX → PDF.
        package let throughDOCX: URL
    }

    /// Converts every ODT to PDF, directly and through DOCX: two processes in all, whatever the number of files.
    ///
    /// - Parameter files: stem and path of each ODT; stems are distinct.
    package func convert(_ files: [(stem: String, path: URL)]) throws -> [String: Pages] {
        guard !files.isEmpty else { return [:] }
        let exchange = try folder.folder("docx")
        let result = try folder.folder("pdf")
        try run(to: "docx:MS Word 2007 XML", files.map(\.path), into: exchange)
        var inputs = files.map(\.path)
        for file in files {
            // Both chains end in one folder, so the second gets a stem of its own.
            let renamed = exchange.appendingPathComponent("\(file.stem)-docx.docx")
            let made = exchange.appendingPathComponent(
                file.path.deletingPathExtension().appendingPathExtension("docx").lastPathComponent)
            try FileManager.default.moveItem(at: made, to: renamed)
            inputs.append(renamed)
        }
        try run(to: "pdf:writer_pdf_Export", inputs, into: result)
        var pages: [String: Pages] = [:]
        for file in files {
            let name = file.path.deletingPathExtension().lastPathComponent
            pages[file.stem] = Pages(
                direct: try present(result.appendingPathComponent("\(name).pdf")),
                throughDOCX: try present(result.appendingPathComponent("\(file.stem)-docx.pdf")))
        }
        return pages
    }

    private func run(to format: String, _ files: [URL], into target: URL) throws {
        let profile = folder.file("office-profile").absoluteString
        _ = try program.run(
            [
                "--headless", "--norestore", "-env:UserInstallation=\(profile)", "--convert-to", format, "--outdir",
                target.path,
            ]
                + files.map(\.path),
            in: folder, seconds: 60 + 10 * Double(files.count))
    }

    private func present(_ file: URL) throws -> URL {
        guard FileManager.default.fileExists(atPath: file.path) else {
            throw ExternalProgram.Failure("LibreOffice made no \(file.lastPathComponent)")
        }
        return file
    }
}
