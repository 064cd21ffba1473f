import Emitters
import Form

/// The emitters of one run with what follows from the rule pack alone, made once for every pack that comes along.
///
/// Documents of a run mostly share their pack, so only the latest of each format is kept.
struct PreparedEmitters {
    private var latest: [String: any PreparedEmitter] = [:]

    /// The emitter of a format, made ready for a pack; the one of the document before where the pack is the same.
    mutating func emitter(_ emitter: any Emitter, for pack: RulePack) throws(EmitterError) -> any PreparedEmitter {
        if let prepared = latest[emitter.format], prepared.pack == pack { return prepared }
        let prepared = try emitter.prepared(for: pack)
        latest[emitter.format] = prepared
        return prepared
    }
}
