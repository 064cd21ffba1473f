import Diagnostics
import Foundation

/// Turns ODT bytes into other formats and measures their pages: one process of LibreOffice for all of them.
struct OfficeConverter {
    /// One document to be converted.
    struct Job {
        /// The ODT.
        var odt: [UInt8]
        /// What to make of it; nothing to measure its pages only.
        var formats: [ConvertedFormat]
    }

    /// What became of one document.
    struct Made {
        /// The bytes in the order of the job's formats.
        var files: [[UInt8]]
        /// What was measured.
        var pages: PageReport
    }

    /// The program.
    let program: OfficeProgram

    /// Converts documents. Where the program cannot be used at all, every document gets the same reason.
    func convert(_ jobs: [Job]) -> [Result<Made, OfficeFault>] {
        guard !jobs.isEmpty else { return [] }
        func all(_ fault: Diagnostic) -> [Result<Made, OfficeFault>] {
            Array(repeating: .failure(OfficeFault(diagnostic: fault)), count: jobs.count)
        }
        guard program.isThere else { return all(.notAProgram(program.path)) }
        guard let folder = makeFolder() else {
            return all(.cannotWrite(program.scratchFolder, reason: errno))
        }
        defer { try? FileManager.default.removeItem(atPath: folder) }
        if let fault = prepare(jobs, folder) { return all(fault) }
        let seconds = program.seconds + Double(jobs.count) * program.secondsPerDocument
        let ending = run(folder, seconds: seconds)
        let notes = text(folder + "/report.txt").split(separator: "\n").map {
            $0.split(separator: " ").map(String.init)
        }
        return jobs.indices.map { index in
            if let made = made(jobs[index], index, notes, folder) { return .success(made) }
            return .failure(OfficeFault(diagnostic: fault(ending, seconds: seconds, folder)))
        }
    }

    /// A new folder that nobody else can read.
    private func makeFolder() -> String? {
        var template = Array((PathText.join(program.scratchFolder, "vanthu-XXXXXX") + "\0").utf8).map(
            CChar.init(bitPattern:))
        return unsafe template.withUnsafeMutableBufferPointer { buffer in
            guard let start = buffer.baseAddress, let made = unsafe mkdtemp(start) else { return nil }
            return unsafe FileReading.realPath(String(cString: made))
        }
    }

    /// Writes the profile, the documents and the list of jobs.
    private func prepare(_ jobs: [Job], _ folder: String) -> Diagnostic? {
        let profile = OfficeProfile.files.map { ("profile/" + $0.path, Array($0.text.utf8)) }
        let documents = jobs.enumerated().map { ("\($0).odt", $1.odt) }
        let lines = jobs.enumerated().map { index, job in
            (["\(index)"] + job.formats.map(\.rawValue)).joined(separator: " ") + "\n"
        }
        let list = [("jobs.txt", Array(lines.joined().utf8))]
        let files = (profile + documents + list).map {
            OutputWriter.File(path: PathText.join(folder, $0.0), bytes: $0.1)
        }
        for file in files {
            if let fault = OutputPlace.makeFolder(PathText.folder(of: file.path)) { return fault }
        }
        return OutputWriter.write(files).first
    }

    private func run(_ folder: String, seconds: Double) -> ChildProcess.Ending {
        var environment = program.environment
        environment[OfficeProfile.folderVariable] = folder
        // Drawing without a screen, whatever desktop the user has.
        environment["SAL_USE_VCLPLUGIN"] = "svp"
        environment["LC_ALL"] = "C.UTF-8"
        environment["TZ"] = "UTC"
        return ChildProcess.run(
            program.path,
            [
                "--headless", "--norestore", "--nologo", "--nodefault",
                "-env:UserInstallation=\(URL(fileURLWithPath: folder + "/profile").absoluteString)",
                OfficeProfile.macro,
            ],
            environment: environment, outputPath: folder + "/said.txt", seconds: seconds)
    }

    /// What the program made of a job; `nil` where something of it is missing.
    private func made(_ job: Job, _ index: Int, _ notes: [[String]], _ folder: String) -> Made? {
        var pages: PageReport?
        var formats: [String] = []
        for note in notes where note.first == "\(index)" && note.count > 2 {
            let numbers = note.dropFirst(2).compactMap { Int($0) }
            switch (note[1], numbers.count) {
            case ("pages", 1): pages = PageReport(pageCount: numbers[0])
            case ("closing", 2):
                pages?.closings.append(PageReport.ClosingPlace(page: numbers[0], lineCount: numbers[1]))
            case ("made", _): formats.append(note[2])
            case ("failed", _): return nil
            default: break
            }
        }
        guard let pages, formats == job.formats.map(\.rawValue) else { return nil }
        var files: [[UInt8]] = []
        for format in job.formats {
            let path = "\(folder)/\(index).\(format.rawValue)"
            guard let data = FileManager.default.contents(atPath: path) else { return nil }
            let bytes = Array(data)
            guard format.accepts(bytes) else { return nil }
            files.append(bytes)
        }
        return Made(files: files, pages: pages)
    }

    private func fault(_ ending: ChildProcess.Ending, seconds: Double, _ folder: String) -> Diagnostic {
        switch ending {
        case .timedOut: .tookTooLong(Int(seconds))
        case .notStarted(let reason): .notStarted(program.path, reason: reason)
        case .exited, .signalled:
            .madeNothing(
                said: text(folder + "/said.txt").split(separator: "\n").last { !$0.contains("javaldx") }.map(
                    String.init))
        }
    }

    private func text(_ path: String) -> String {
        FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}

/// Why LibreOffice gave nothing for a document.
struct OfficeFault: Error {
    /// What to tell.
    let diagnostic: Diagnostic
}

extension Diagnostic {
    /// A format, or pages to be counted, that needs LibreOffice, which the machine does not have.
    static func noOffice(for purpose: Bilingual) -> Diagnostic {
        Diagnostic(
            "convert.no-office", .error,
            Bilingual(
                vi: "cần LibreOffice để \(purpose.vi), máy này chưa có",
                en: "LibreOffice is needed to \(purpose.en), and is not installed here"),
            at: nil,
            explanation: Bilingual(
                vi:
                    "Cài gói libreoffice-writer (Debian, Ubuntu: apt install libreoffice-writer-nogui), hoặc chỉ chỗ bằng --soffice; dạng odt và html không cần LibreOffice.",
                en:
                    "Install libreoffice-writer (Debian, Ubuntu: apt install libreoffice-writer-nogui) or point to it with --soffice; odt and html do without."
            ))
    }

    /// A path given for LibreOffice where no program is.
    fileprivate static func notAProgram(_ path: String) -> Diagnostic {
        Diagnostic(
            "convert.not-a-program", .error,
            Bilingual(vi: "«\(path)» không phải chương trình chạy được", en: "«\(path)» is no program that can be run"),
            at: nil,
            explanation: Bilingual(
                vi: "Sau --soffice là đường dẫn của chương trình soffice, ví dụ /usr/bin/soffice.",
                en: "--soffice takes the path of the program soffice, for example /usr/bin/soffice."),
            found: path)
    }

    /// LibreOffice that did not start.
    fileprivate static func notStarted(_ path: String, reason: Int32) -> Diagnostic {
        let words = SystemReason.words(reason)
        return Diagnostic(
            "convert.not-started", .error,
            Bilingual(
                vi: "không chạy được LibreOffice «\(path)»: \(words.vi)",
                en: "LibreOffice «\(path)» did not start: \(words.en)"),
            at: nil)
    }

    /// LibreOffice that was ended because its time was up.
    fileprivate static func tookTooLong(_ seconds: Int) -> Diagnostic {
        Diagnostic(
            "convert.too-long", .error,
            Bilingual(
                vi: "LibreOffice chạy quá \(seconds) giây nên đã bị dừng",
                en: "LibreOffice took more than \(seconds) seconds and was ended"),
            at: nil,
            explanation: Bilingual(
                vi: "Máy có thể đang bận: thử lại, hoặc làm ít văn bản hơn trong một lần.",
                en: "The machine may be busy: try again, or render fewer documents at a time."))
    }

    /// LibreOffice that ended without the file wanted.
    fileprivate static func madeNothing(said: String?) -> Diagnostic {
        Diagnostic(
            "convert.nothing-made", .error,
            Bilingual(
                vi: "LibreOffice không làm ra được tệp cần có", en: "LibreOffice did not make the file that was wanted"),
            at: nil,
            explanation: Bilingual(
                vi:
                    "Thử mở tệp ODT bằng LibreOffice; ổ đĩa đầy, hoặc bản LibreOffice thiếu phần Writer hay Basic, cũng gây ra lỗi này.",
                en:
                    "Try to open the ODT in LibreOffice; a full disk, or a LibreOffice without Writer or Basic, also ends like this."
            ),
            found: said)
    }
}
