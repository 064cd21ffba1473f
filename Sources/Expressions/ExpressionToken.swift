package import Diagnostics
package import Vietnamese

/// A word or sign of an expression, with its range in the source.
package struct ExpressionToken: Sendable {
    /// What it is.
    package var kind: Kind
    /// Where it stands.
    package var range: Range<Int>

    /// Kinds of words and signs.
    package enum Kind: Hashable, Sendable {
        /// A name or keyword as typed.
        case name(String)
        /// A whole number.
        case number(ExactDecimal)
        /// Quoted text without its marks.
        case text(String)
        /// A sign; `==`, `≠`, `≤`, `≥` in their plain form.
        case sign(Sign)
        /// Nothing more.
        case end
    }

    /// Signs of the language.
    package enum Sign: String, Hashable, Sendable {
        case equal = "="
        case notEqual = "!="
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
        case plus = "+"
        case minus = "-"
        case times = "*"
        case over = "/"
        case bar = "|"
        case openParenthesis = "("
        case closeParenthesis = ")"
        case openBracket = "["
        case closeBracket = "]"
        case comma = ","
        case dot = "."
    }

    /// Words with a meaning of their own inside expressions, folded like keys.
    package enum Keyword: Hashable, Sendable {
        case and
        case or
        case not
        case `true`
        case `false`

        /// The keyword that a name is; Vietnamese and English, with or without marks.
        init?(_ name: String) {
            guard name.utf8.count <= 12 else { return nil }
            switch Key.fold(name) {
            case "va", "and": self = .and
            case "hoac", "or": self = .or
            case "khong", "not": self = .not
            case "dung", "true": self = .true
            case "sai", "false": self = .false
            default: return nil
            }
        }
    }
}

/// The fault that stops the reading of one expression; there is exactly one diagnostic for it.
package struct ExpressionFault: Error {
    /// What is wrong.
    package var diagnostic: Diagnostic

    /// A fault with its diagnostic.
    package init(_ diagnostic: Diagnostic) {
        self.diagnostic = diagnostic
    }
}
