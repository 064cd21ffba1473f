import Foundation

/// The outside programs of the slow checks, looked up once on the search path.
package enum Programs: String, CaseIterable, Sendable {
    /// LibreOffice Writer.
    case office
    /// Chromium.
    case chromium
    /// Words of a PDF with their boxes.
    case pdftotext
    /// Fonts and sizes of a PDF.
    case pdftohtml
    /// Lines and glyph places of a PDF.
    case pdftocairo
    /// The Java runtime of the Nu checker.
    case java
    /// Python, which knows where the Nu checker was installed.
    case python
    /// Fonts of the machine.
    case fontList

    /// Names it goes by, first choice first.
    private var names: [String] {
        switch self {
        case .office: ["soffice", "libreoffice"]
        case .chromium: ["chromium", "chromium-browser", "google-chrome"]
        case .pdftotext: ["pdftotext"]
        case .pdftohtml: ["pdftohtml"]
        case .pdftocairo: ["pdftocairo"]
        case .java: ["java"]
        case .python: ["python3"]
        case .fontList: ["fc-list"]
        }
    }

    /// Where to get it, for the message of a skipped check.
    private var origin: String {
        switch self {
        case .office: "Debian package libreoffice-writer-nogui"
        case .chromium: "Debian package chromium"
        case .pdftotext, .pdftohtml, .pdftocairo: "Debian package poppler-utils"
        case .java: "Debian package default-jre-headless"
        case .python: "Debian package python3"
        case .fontList: "Debian package fontconfig"
        }
    }

    /// What LibreOffice and poppler give: pages of the ODT to measure.
    package static let forPages: [Programs] = [.office, .pdftotext, .pdftohtml, .pdftocairo]
    /// What Chromium and poppler give: printed pages of the HTML to measure.
    package static let forPrinting: [Programs] = [.chromium, .pdftotext, .pdftohtml, .pdftocairo]

    /// The program, if the machine has it.
    package var program: ExternalProgram? { Self.found[self] }

    /// The program, or a failure that says what is missing.
    package func required() throws -> ExternalProgram {
        guard let program else { throw ExternalProgram.Failure("\(rawValue) is missing: \(origin)") }
        return program
    }

    /// Whether all are there; prints one line for each that is not, so that no check is skipped unseen.
    package static func areThere(_ programs: [Programs], for purpose: String) -> Bool {
        let missing = programs.filter { $0.program == nil }
        for program in missing {
            print("SKIPPED \(purpose): \(program.names[0]) not found (\(program.origin))")
        }
        return missing.isEmpty
    }

    private static let found: [Programs: ExternalProgram] = {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
        var found: [Programs: ExternalProgram] = [:]
        for program in allCases {
            let places = program.names.flatMap { name in folders.map { "\($0)/\(name)" } }
            if let path = places.first(where: FileManager.default.isExecutableFile) {
                found[program] = ExternalProgram(path: path)
            }
        }
        return found
    }()
}
