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
        let markup: XMLFragment
    }

    /// What the frame of `content.xml` follows from.
    struct FrameKey: Equatable {
        /// The automatic styles.
        let styles: ODTAutomaticStyles
        /// Whether the text starts with a table and has footnotes.
        let startsWithSpacer: Bool
    }

    private struct Latest {
        var parts: [Written?] = [nil, nil]
        var changes = [0, 0]
        var frame: (key: FrameKey, frame: XMLFrame)?
    }

    private let latest = Mutex(Latest())

    /// Writes a part of the walk, from what is kept where it can be.
    func write(
        _ part: Part, of walk: inout ODTContent, into writer: inout XMLWriter,
        _ make: (inout ODTContent, inout XMLWriter) -> Void
    ) {
        let index = part.index
        let (known, changes) = latest.withLock { ($0.parts[index], $0.changes[index]) }
        if let known, known.start.standsAt(walk), known.part == part {
            walk = known.end
            writer.include(known.markup)
            if changes > 0 { latest.withLock { $0.changes[index] = 0 } }
            return
        }
        guard changes < 2 else { return make(&walk, &writer) }
        let start = walk
        let markup = try? XMLFragment { make(&walk, &$0) }
        guard let markup, walk.failure == nil else {
            walk = start
            return make(&walk, &writer)
        }
        writer.include(markup)
        let written = Written(part: part, start: start, end: walk, markup: markup)
        latest.withLock {
            $0.parts[index] = written
            if known != nil { $0.changes[index] += 1 }
        }
    }

    /// The frame of `content.xml`, made where it is not the one before.
    func frame(_ key: FrameKey, _ make: () throws(XMLError) -> XMLFrame) throws(XMLError) -> XMLFrame {
        if let known = latest.withLock({ $0.frame }), known.key == key { return known.frame }
        let frame = try make()
        latest.withLock { $0.frame = (key, frame) }
        return frame
    }
}
