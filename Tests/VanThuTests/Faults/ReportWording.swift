import Diagnostics
import Testing

/// How every report is worded.
enum ReportWording {
    /// Words of programmers that no clerk knows.
    private static let forbidden = [
        "mapping", "scalar", "token", "parse", "parser", "node", "nil", "null", "UTF-8", "string",
    ]

    /// Checks one report.
    static func check(_ report: Diagnostic, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(report.code.wholeMatch(of: /[a-z]+\.[a-z]+(-[a-z]+)*/) != nil, sourceLocation: sourceLocation)
        for language in Language.allCases {
            let message = report.message(language)
            line(message, sourceLocation)
            #expect(!message.hasSuffix("."), "\(message)", sourceLocation: sourceLocation)
            if let first = message.first {
                #expect(!first.isUppercase, "\(message)", sourceLocation: sourceLocation)
            }
            for note in report.notes { line(note.message(language), sourceLocation) }
            for fix in report.fixIts { line(fix.message(language), sourceLocation) }
            if let expected = report.expected?(language) { line(expected, sourceLocation) }
            if let explanation = report.explanation?(language) {
                line(explanation, sourceLocation)
                #expect(
                    explanation.first?.isUppercase == true || explanation.hasPrefix("«"), "\(explanation)",
                    sourceLocation: sourceLocation)
                #expect(explanation.hasSuffix("."), "\(explanation)", sourceLocation: sourceLocation)
            }
        }
        #expect(report.message.vi != report.message.en, "\(report.message.en)", sourceLocation: sourceLocation)
        let words = report.words(.vietnamese).lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init)
        #expect(words.allSatisfy { !forbidden.contains($0) }, "\(report.message.vi)", sourceLocation: sourceLocation)
    }

    private static func line(_ text: String, _ sourceLocation: SourceLocation) {
        #expect(!text.isEmpty && !text.contains("\n"), "\(text)", sourceLocation: sourceLocation)
        #expect(
            text.count(where: { $0 == "«" }) == text.count(where: { $0 == "»" }), "\(text)",
            sourceLocation: sourceLocation)
    }
}
