package import Diagnostics

/// Places gathered in order of use, each once.
///
/// Short lists are scanned, long ones kept with a set, so that a sum over a large column stays linear.
package struct SourceList {
    /// The places so far.
    package private(set) var spans: [SourceSpan] = []
    private var known: Set<SourceSpan> = []
    private var last: [SourceSpan] = []

    /// No places yet.
    package init() {}

    /// Adds places that are not yet there.
    package mutating func add(_ more: [SourceSpan]) {
        // Rows of a computed column often share all their places: the same array is compared at once.
        if more.count > 16 {
            if more == last { return }
            last = more
        }
        for span in more {
            if spans.count < 16 {
                if spans.contains(span) { continue }
            } else {
                if known.isEmpty { known = Set(spans) }
                if !known.insert(span).inserted { continue }
            }
            spans.append(span)
        }
    }

    /// The places of several values, in order, each once.
    package static func merged(_ values: SourcedValue...) -> [SourceSpan] {
        var list = SourceList()
        for value in values { list.add(value.sources) }
        return list.spans
    }
}
