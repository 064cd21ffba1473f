package import Diagnostics
package import Document
package import Values

/// What rules look at: the finished document and the head that it was made from.
package struct LintSubject: Sendable {
    /// The document, numbered.
    package let document: Document
    /// The head with all columns of its tables.
    package let head: Head
    /// The text below the head; `nil` where there is none.
    package let body: LocatedText?
    /// The parts that its type wants in the text.
    package let requiredParts: [RequiredPart]

    /// A document with its head, its text and the parts that its type wants.
    package init(document: Document, head: Head, body: LocatedText? = nil, requiredParts: [RequiredPart] = []) {
        self.document = document
        self.head = head
        self.body = body
        self.requiredParts = requiredParts
    }
}

/// One rule over the values and the tree of a document (một luật kiểm tra). Its findings never stop a render.
package struct LintRule: Sendable {
    /// The code of its findings.
    package let code: String
    /// What it finds, one sentence.
    package let summary: Bilingual
    /// The rule.
    package let check: @Sendable (LintSubject) -> [Diagnostic]

    /// A rule.
    package init(
        _ code: String, summary: Bilingual, check: @escaping @Sendable (LintSubject) -> [Diagnostic]
    ) {
        self.code = code
        self.summary = summary
        self.check = check
    }
}

/// The rules of the product.
package enum LintRules {
    /// All of them. A rule is a file in this folder and a line here.
    package static let all: [LintRule] = [TypedFigureRule.rule, TypedCompletionRule.rule, RequiredPartRule.rule]

    /// The findings of all rules.
    package static func findings(in subject: LintSubject) -> [Diagnostic] { all.flatMap { $0.check(subject) } }
}
