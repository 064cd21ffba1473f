import Synchronization

/// The files that a piece of work looked at, with what they were at that moment; those that were not there too.
///
/// Set around the work by ``FileReading/log``; `watch` takes it to know what a document depends on.
package final class ReadLog: Sendable {
    private let stamps = Mutex<[String: FileStamp?]>([:])

    /// An empty log.
    package init() {}

    /// Notes a file; what was noted first stays.
    func note(_ path: String, _ stamp: FileStamp?) {
        stamps.withLock { stamps in
            if stamps[path] == nil { stamps[path] = .some(stamp) }
        }
    }

    /// The files by path.
    var all: [(path: String, stamp: FileStamp?)] {
        stamps.withLock { $0.map { (path: $0.key, stamp: $0.value) } }.sorted { $0.path < $1.path }
    }
}
