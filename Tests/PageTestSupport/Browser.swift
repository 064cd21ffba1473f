package import Foundation

/// Headless Chromium: prints pages and tells how wide they get on a phone.
package struct Browser {
    private let program: ExternalProgram
    private let folder: ScratchFolder

    /// A browser that works in a folder; fails when Chromium is missing.
    package init(in folder: ScratchFolder) throws {
        program = try Programs.chromium.required()
        self.folder = folder
    }

    /// Prints a page to PDF with its own page rules and nothing of the browser's.
    package func print(_ page: URL, to pdf: URL) throws {
        _ = try program.run(
            options + ["--no-pdf-header-footer", "--print-to-pdf=\(pdf.path)", page.absoluteString], in: folder)
        guard FileManager.default.fileExists(atPath: pdf.path) else {
            throw ExternalProgram.Failure("Chromium printed no \(pdf.lastPathComponent)")
        }
    }

    /// The width of the scrolled content of each page in a window so many pixels wide, in the order given.
    ///
    /// The pages carry no script, so a page of ours holds each in a frame and reads the width from outside. A width
    /// larger than the window's means that the page scrolls sideways.
    package func scrollWidths(of pages: [URL], windowWidth: Int) throws -> [Int] {
        let frames = pages.map { page in
            "<iframe src=\"\(page.absoluteString)\" style=\"width:\(windowWidth)px;height:844px;border:0\"></iframe>"
        }
        let script = """
            addEventListener('load', () => {
              const w = [...document.querySelectorAll('iframe')].map(f => f.contentDocument.documentElement.scrollWidth);
              document.body.textContent = 'WIDTHS ' + w.join(' ') + ' END';
            });
            """
        let harness = try folder.write(
            Array("<!DOCTYPE html><meta charset=utf-8><script>\(script)</script><body>\(frames.joined())</body>".utf8),
            to: "phone.html")
        let result = try program.run(
            options + [
                "--allow-file-access-from-files", "--hide-scrollbars", "--virtual-time-budget=10000",
                "--window-size=1000,900", "--dump-dom", harness.absoluteString,
            ], in: folder)
        let dump = result.text
        guard let start = dump.range(of: "WIDTHS ", options: .backwards),
            let end = dump.range(of: " END", range: start.upperBound..<dump.endIndex)
        else { throw ExternalProgram.Failure("Chromium told no widths: \(dump.suffix(300))") }
        let widths = dump[start.upperBound..<end.lowerBound].split(separator: " ").compactMap { Int($0) }
        guard widths.count == pages.count else {
            throw ExternalProgram.Failure("Chromium told \(widths.count) widths for \(pages.count) pages")
        }
        return widths
    }

    private var options: [String] {
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
            "--user-data-dir=\(folder.file("browser-profile").path)",
        ]
    }
}
