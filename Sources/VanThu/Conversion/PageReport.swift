/// What LibreOffice measured of a document's pages.
struct PageReport: Hashable, Sendable {
    /// How many pages there are, appendices included.
    var pageCount: Int
    /// The ends of the texts, one for each text with a signature or recipients, in order.
    var closings: [ClosingPlace] = []

    /// Where an end of a text stands.
    struct ClosingPlace: Hashable, Sendable {
        /// The page, from 1.
        var page: Int
        /// Printed lines and table rows above it on that page; counted no further than ``countedLines``.
        var lineCount: Int
    }

    /// Lines are counted up to here: more are enough in any case.
    static let countedLines = 6
    /// Fewer lines leave the signature alone (design "Output": at least two lines of body with it).
    static let leastLines = 2
    /// Fewer lines make a last page that a clerk would rather save.
    static let goodLines = 3

    /// The end of a text with too little above it; the first such.
    func poorClosing(below limit: Int) -> ClosingPlace? { closings.first { $0.page > 1 && $0.lineCount < limit } }
}
