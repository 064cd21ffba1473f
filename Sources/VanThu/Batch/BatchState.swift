import Diagnostics
import Synchronization

/// What a run of a batch has come to so far, shared by its workers.
final class BatchState: Sendable {
    /// What there is at the end.
    struct Result: Sendable {
        /// The files of the documents that are there.
        var finished: [Int: [BatchManifest.File]]
        /// The documents with errors, each with what is wrong.
        var failed: [Int: [Diagnostic]] = [:]
        /// What was said of documents that were made, each with the first document that says it and its place there.
        var findings: [Diagnostic: Place] = [:]
        /// Why the run had to stop; `nil` where it came to its end.
        var fault: BatchFault?
        /// Whether a document with errors ended the run.
        var isStopped = false
        /// Whether a defect of ours stopped a document.
        var hasDefect = false

        /// A finding's first document, and where it stands in what is said of it.
        struct Place: Comparable, Sendable {
            var document: Int
            var index: Int

            static func < (left: Place, right: Place) -> Bool {
                (left.document, left.index) < (right.document, right.index)
            }
        }

        /// Everything there is to say, in the order of the rows; what several documents share is said once.
        func diagnostics(limit: Int) -> [Diagnostic] {
            var places = findings
            for (document, diagnostics) in failed {
                for (index, diagnostic) in diagnostics.enumerated() {
                    let place = Place(document: document, index: index)
                    places[diagnostic] = min(places[diagnostic] ?? place, place)
                }
            }
            let sorted = places.sorted { $0.value < $1.value }.map(\.key)
            var list = Array(sorted.prefix(limit))
            let left = sorted.count - list.count
            if left > 0 { list.append(.moreBatchFaults(left)) }
            return list
        }
    }

    private struct State {
        var result: Result
        var reported = 0
    }

    private let state: Mutex<State>
    private let total: Int
    private let progress: @Sendable (Int, Int) -> Void
    private let stopped = Atomic(false)

    /// A state at the start of a run.
    init(
        total: Int, finished: [Int: [BatchManifest.File]], progress: @escaping @Sendable (Int, Int) -> Void
    ) {
        state = Mutex(State(result: Result(finished: finished)))
        self.total = total
        self.progress = progress
        progress(finished.count, total)
    }

    /// Whether no more documents shall be made.
    var isStopped: Bool { stopped.load(ordering: .relaxed) }

    /// What there is now.
    var result: Result { state.withLock { $0.result } }

    /// Notes a document that is there.
    func finish(_ document: Int, _ files: [BatchManifest.File], _ findings: [Diagnostic]) {
        state.withLock { state in
            state.result.finished[document] = files
            for (index, finding) in findings.enumerated() {
                let place = Result.Place(document: document, index: index)
                if let known = state.result.findings[finding] {
                    state.result.findings[finding] = min(known, place)
                } else if state.result.findings.count < Batch.faultLimit * 20 {
                    state.result.findings[finding] = place
                }
            }
            report(&state)
        }
    }

    /// Notes a document with errors.
    func fail(_ document: Int, _ rendering: Renderer.Rendering, stops: Bool) {
        state.withLock { state in
            let keeps = state.result.failed.count < Batch.faultLimit * 20
            state.result.failed[document] = keeps ? rendering.diagnostics : []
            if rendering.hasDefect { state.result.hasDefect = true }
            if stops {
                state.result.isStopped = true
                stopped.store(true, ordering: .relaxed)
            }
            report(&state)
        }
    }

    /// Notes that files cannot be written, which no other document would survive either.
    func stop(_ fault: BatchFault) {
        state.withLock { state in
            if state.result.fault == nil { state.result.fault = fault }
            stopped.store(true, ordering: .relaxed)
        }
    }

    private func report(_ state: inout State) {
        let finished = state.result.finished.count + state.result.failed.count
        let step = max(1, total / 200)
        guard finished >= state.reported + step || finished == total else { return }
        state.reported = finished
        progress(finished, total)
    }
}

extension Diagnostic {
    /// More faults of documents than are told one by one.
    fileprivate static func moreBatchFaults(_ count: Int) -> Diagnostic {
        Diagnostic(
            "batch.more-faults", .error,
            Bilingual(
                vi: "còn \(count) lỗi, cảnh báo nữa không kể hết",
                en: "\(count) more faults and findings are not listed"),
            at: nil,
            explanation: Bilingual(
                vi: "Sửa những lỗi đã kể rồi chạy lại; văn bản nào đã xong thì không làm lại.",
                en: "Mend the ones listed and run again; documents that are finished are not made again."))
    }
}
