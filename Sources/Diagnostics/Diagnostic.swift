/// One thing that is wrong or worth a look in the author's data, template or type.
///
/// Diagnostics are values made by `static func` factories at the foot of the file that emits them, so that the
/// wording of a concern can be read together. How one looks on a screen is decided by the reporter at the edge.
public struct Diagnostic: Hashable, Sendable {
    /// Stable code, `domain.kebab-name`, for example `head.unknown-key`. Never reused.
    public var code: String
    /// Whether it stops writing.
    public var severity: Severity
    /// What is wrong, in one line, without final stop, the user's own text in quotes «».
    public var message: Bilingual
    /// Why it matters or how to mend it, in one or two sentences, in the clerk's words.
    public var explanation: Bilingual?
    /// Where it is; `nil` only for problems of a whole file or of the command line.
    public var span: SourceSpan?
    /// What stood there, as the user typed it.
    public var found: String?
    /// What should stand there.
    public var expected: Bilingual?
    /// The nearest valid name, where a name was not known.
    public var suggestion: String?
    /// Other places that matter, for example where a name was first defined.
    public var notes: [Note]
    /// Changes that would mend it; an empty list of replacements is advice only.
    public var fixIts: [FixIt]
    /// The regulation, where one asks for it.
    public var citation: Citation?
    /// The chain of including files, outermost first.
    public var trace: [SourceSpan]

    /// A diagnostic; everything but code, severity, message and place may be left out.
    public init(
        _ code: String, _ severity: Severity, _ message: Bilingual, at span: SourceSpan?,
        explanation: Bilingual? = nil, found: String? = nil, expected: Bilingual? = nil,
        suggestion: String? = nil, notes: [Note] = [], fixIts: [FixIt] = [],
        citation: Citation? = nil, trace: [SourceSpan] = []
    ) {
        self.code = code
        self.severity = severity
        self.message = message
        self.explanation = explanation
        self.span = span
        self.found = found
        self.expected = expected
        self.suggestion = suggestion
        self.notes = notes
        self.fixIts = fixIts
        self.citation = citation
        self.trace = trace
    }

    /// How grave a diagnostic is.
    public enum Severity: String, Hashable, Sendable, CaseIterable {
        /// Nothing is written.
        case error
        /// A finding of form or figures; `--strict` makes it stop writing.
        case warning
        /// A notice, for example that pasted text was brought to our marks.
        case information
    }

    /// Another place that matters.
    public struct Note: Hashable, Sendable {
        /// What is to be seen there.
        public var message: Bilingual
        /// Where.
        public var span: SourceSpan?

        /// A note with its place.
        public init(_ message: Bilingual, at span: SourceSpan?) {
            self.message = message
            self.span = span
        }
    }

    /// A change that would mend the problem.
    public struct FixIt: Hashable, Sendable {
        /// What the change does.
        public var message: Bilingual
        /// The replacements, in file order, not overlapping.
        public var replacements: [Replacement]

        /// A change with its replacements.
        public init(_ message: Bilingual, _ replacements: [Replacement] = []) {
            self.message = message
            self.replacements = replacements
        }
    }

    /// New text for a span.
    public struct Replacement: Hashable, Sendable {
        /// What is replaced.
        public var span: SourceSpan
        /// What stands there afterwards.
        public var text: String

        /// New text for a span.
        public init(_ span: SourceSpan, with text: String) {
            self.span = span
            self.text = text
        }
    }
}

/// The same words in Vietnamese and in English; both are required.
public struct Bilingual: Hashable, Sendable {
    /// Vietnamese, shown by default.
    public let vi: String
    /// English, shown on request.
    public let en: String

    /// Both languages.
    public init(vi: String, en: String) {
        self.vi = vi
        self.en = en
    }

    /// The words in one language.
    public func callAsFunction(_ language: Language) -> String {
        switch language {
        case .vietnamese: vi
        case .english: en
        }
    }
}

/// The language of messages.
public enum Language: String, Hashable, Sendable, CaseIterable {
    /// Vietnamese, the default.
    case vietnamese = "vi"
    /// English, on request.
    case english = "en"
}
