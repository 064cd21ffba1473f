package import Diagnostics
package import Values

/// A filter of the template language: what stands behind `|`.
///
/// Each lives in a file of its own with one static value; the examples are its documentation and its tests.
package struct FilterDescription: Sendable {
    /// The name as documentation writes it, with marks.
    package let name: String
    /// What it does, one sentence.
    package let summary: Bilingual
    /// How many arguments it takes.
    package let arguments: ClosedRange<Int>
    /// Whether it looks at empty values itself; for the others an empty value is an error.
    package let acceptsEmpty: Bool
    /// Whether it looks at values that are not applicable; for the others they stay what they are.
    package let acceptsNotApplicable: Bool
    /// Whether an argument may be empty or not applicable, so that the filter says so in its words; for the others that is
    /// an error.
    package let acceptsEmptyArguments: Bool
    /// Whether it takes a whole row of a table; for the others a row stands for its value.
    package let acceptsRows: Bool
    /// Uses with what they print.
    package let examples: [FilterExample]
    /// The function.
    package let apply: @Sendable (FilterCall) -> FilterOutcome

    /// A filter.
    package init(
        _ name: String, summary: Bilingual, arguments: ClosedRange<Int> = 0...0, acceptsEmpty: Bool = false,
        acceptsNotApplicable: Bool = false, acceptsEmptyArguments: Bool = false,
        acceptsRows: Bool = false, examples: [FilterExample],
        apply: @escaping @Sendable (FilterCall) -> FilterOutcome
    ) {
        self.name = name
        self.summary = summary
        self.arguments = arguments
        self.acceptsEmpty = acceptsEmpty
        self.acceptsNotApplicable = acceptsNotApplicable
        self.acceptsEmptyArguments = acceptsEmptyArguments
        self.acceptsRows = acceptsRows
        self.examples = examples
        self.apply = apply
    }
}

/// One use of a filter: the input, the arguments and their places.
package struct FilterCall: Sendable {
    /// What stands before the bar.
    package let input: SourcedValue
    /// The arguments; as many as the filter allows, none empty.
    package let arguments: [SourcedValue]
    /// The input's place.
    package let inputSpan: SourceSpan
    /// The places of the arguments.
    package let argumentSpans: [SourceSpan]
    /// The place of the filter's name.
    package let nameSpan: SourceSpan
    /// The year of the document with its source; `nil` where the head names none.
    package let year: SourcedValue?

    /// A use of a filter.
    package init(
        input: SourcedValue, arguments: [SourcedValue], inputSpan: SourceSpan, argumentSpans: [SourceSpan],
        nameSpan: SourceSpan, year: SourcedValue? = nil
    ) {
        self.input = input
        self.arguments = arguments
        self.inputSpan = inputSpan
        self.argumentSpans = argumentSpans
        self.nameSpan = nameSpan
        self.year = year
    }
}

/// What a filter gives: a value, if there is one, and what is to be said.
package struct FilterOutcome: Sendable {
    /// The value; `nil` after an error.
    package var value: SourcedValue?
    /// Errors, or notices such as cells that a sum left out.
    package var diagnostics: [Diagnostic]

    /// A value without remarks; its sources are the input's unless others are given.
    package static func value(_ value: Value, sources: [SourceSpan], _ notices: [Diagnostic] = []) -> FilterOutcome {
        FilterOutcome(value: SourcedValue(value, sources: sources), diagnostics: notices)
    }

    /// No value.
    package static func fault(_ diagnostic: Diagnostic) -> FilterOutcome {
        FilterOutcome(value: nil, diagnostics: [diagnostic])
    }
}

/// A use of a filter with what it prints, for documentation and tests.
package struct FilterExample: Hashable, Sendable {
    /// The expression.
    package var expression: String
    /// The data it is used on, by name.
    package var data: [Datum]
    /// What is printed.
    package var prints: String

    /// A use of a filter.
    package init(_ expression: String, on data: [Datum], prints: String) {
        self.expression = expression
        self.data = data
        self.prints = prints
    }

    /// A named value of an example; figures as a head writes them.
    package enum Datum: Hashable, Sendable {
        /// Text.
        case text(String, String)
        /// A number or quantity, for example `190 ca`.
        case figure(String, String)
        /// A date.
        case date(String, String)
        /// Present without a value.
        case empty(String)
        /// A table of one column: its name, the column's name, the cells as figures or text.
        case column(String, String, [String])
        /// A table: its name, the names of its columns, those of figures with a colon behind, and the rows.
        case rows(String, [String], [[String]])
    }
}
