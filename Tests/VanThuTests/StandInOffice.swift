import Foundation
import VanThu

/// A shell script in LibreOffice's place, for what does not need real pages.
struct StandInOffice {
    /// The script's path.
    let path: String

    /// Writes a script into a folder; it runs in the folder of the documents.
    init(_ script: String, in folder: TemporaryFolder) throws {
        path = try folder.write("#!/bin/sh\ncd \"$VANTHU_CONVERSION\" || exit 9\n\(script)\n", to: "soffice")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }

    /// One that makes a PDF of the first document and reports its pages.
    static func making(closing: String = "1 6", in folder: TemporaryFolder) throws -> StandInOffice {
        try StandInOffice(
            """
            printf '%%PDF-1.6' > 0.pdf
            printf '0 pages 2\\n0 closing \(closing)\\n' > report.txt
            read words < jobs.txt
            case "$words" in *pdf) echo '0 made pdf' >> report.txt;; esac
            """, in: folder)
    }
}
