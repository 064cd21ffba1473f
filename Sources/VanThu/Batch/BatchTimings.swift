import Foundation
import Synchronization

/// The processor time of the stages of a batch, for benchmarks; costs nothing where it was not asked for.
final class BatchTimings: Sendable {
    /// A stage.
    enum Stage: String, CaseIterable {
        /// Reading, typing and computing the spec, once.
        case reading = "read"
        /// From head and text to a numbered document.
        case evaluation = "evaluate"
        /// XML and compression.
        case emission = "xml and deflate"
        /// Digests, files, journal.
        case files = "file"
    }

    private let isOn: Bool
    private let sums = Mutex<[Stage: Double]>([:])

    /// A measure that is on or off.
    init(isOn: Bool) { self.isOn = isOn }

    /// Runs something and adds its processor time to a stage.
    func measure<Result>(_ stage: Stage, _ body: () -> Result) -> Result {
        guard isOn else { return body() }
        let start = Self.now
        let result = body()
        let time = Self.now - start
        sums.withLock { $0[stage, default: 0] += time }
        return result
    }

    /// The sums in milliseconds; `nil` where nothing was measured.
    var report: String? {
        guard isOn else { return nil }
        let sums = sums.withLock { $0 }
        return Stage.allCases.map { stage in
            "\(stage.rawValue) \(Int(((sums[stage] ?? 0) * 1_000).rounded())) ms"
        }.joined(separator: ", ")
    }

    /// The processor time of this thread in seconds.
    private static var now: Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
