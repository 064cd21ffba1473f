import Document
import Form
import Synchronization
import XML

/// What the document before was written as, for a batch: a part that is the same again and stands at the same point of
/// the walk is not written again.
///
/// A part that changed twice running is not kept any more, since keeping costs a copy. Writing from here gives the same
/// bytes as writing anew: a part is told by all that it is written from.
final class ODTMemo: Sendable {
    /// The parts that a batch mostly repeats.
    enum Part: Equatable {
        /// The two columns at the head.
        case header(Header)
        /// Recipients and signatures.
        case closing(Closing)

        /// Where it is kept.
        fileprivate var index: Int {
            switch self {
            case .header: 0
            case .closing: 1
            }
        }
    }

    /// A part as it was written.
    private struct Written {
        let part: Part
        /// The walk before and behind it.
        let start: ODTContent
        let end: ODTContent
        /// The styles that it asked for; a document with others before it may give them other names.
        let styles: [ODTAutomaticStyles.Request]
        let markup: XMLFragment
    }

    private struct Latest {
        var parts: [Written?] = [nil, nil]
        var changes = [0, 0]
        var styles: [(request: ODTAutomaticStyles.Request, markup: XMLFragment)] = []
    }

    private let latest = Mutex(Latest())

    /// Writes a part of the walk, from what is kept where it can be.
    func write(
        _ part: Part, of walk: inout ODTContent, into writer: inout XMLWriter,
        _ make: (inout ODTContent, inout XMLWriter) -> Void
    ) {
        let index = part.index
        let (known, changes) = latest.withLock { ($0.parts[index], $0.changes[index]) }
        if let known, known.start.standsAt(walk), known.part == part, walk.styles.repeats(known.styles) {
            walk.goOn(from: known.end)
            writer.include(known.markup)
            if changes > 0 { latest.withLock { $0.changes[index] = 0 } }
            return
        }
        guard changes < 2 else { return make(&walk, &writer) }
        let start = walk
        walk.styles.startKeeping()
        let markup = try? XMLFragment { make(&walk, &$0) }
        let styles = walk.styles.stopKeeping()
        guard let markup, walk.failure == nil else {
            walk = start
            return make(&walk, &writer)
        }
        assert(start.chartCount == walk.chartCount, "a part of the form has no charts")
        writer.include(markup)
        let written = Written(part: part, start: start, end: walk, styles: styles, markup: markup)
        latest.withLock {
            $0.parts[index] = written
            if known != nil { $0.changes[index] += 1 }
        }
    }

    /// Writes an automatic style, from what is kept where it can be; some dozens are kept.
    func write(
        _ style: ODTAutomaticStyles.Request, into writer: inout XMLWriter, _ make: (inout XMLWriter) -> Void
    ) {
        let known = latest.withLock { $0.styles }
        if let kept = known.first(where: { $0.request == style }) { return writer.include(kept.markup) }
        guard known.count < 48, let markup = try? XMLFragment(.xml, make) else { return make(&writer) }
        writer.include(markup)
        latest.withLock { $0.styles.append((style, markup)) }
    }
}
