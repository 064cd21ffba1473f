/// What a caller chooses for a batch (soạn hàng loạt).
public struct BatchOptions: Sendable {
    /// What there is a document for: a table of data (`xã`), or a column of it whose values make groups (`xã.Huyện`).
    public var each: String
    /// The folder of the documents.
    public var folder: String
    /// The name of a document's files without extension, a line with expressions; `nil` for the key and the name of the
    /// row.
    public var name: String?
    /// How many documents are made at a time.
    public var jobs: Int
    /// Whether the first document with an error ends the batch; else the others are made all the same.
    public var stopsAtFault: Bool
    /// The part of the documents that this run makes; `nil` for all.
    public var shard: Shard?
    /// Whether the processor time of each stage is measured, for benchmarks.
    public var measuresStages = false

    /// Choices of a batch.
    public init(
        each: String, folder: String, name: String? = nil, jobs: Int = 1, stopsAtFault: Bool = false,
        shard: Shard? = nil
    ) {
        self.each = each
        self.folder = folder
        self.name = name
        self.jobs = jobs
        self.stopsAtFault = stopsAtFault
        self.shard = shard
    }

    /// One of several equal parts of a batch, for runs on several machines: every so many-th document.
    public struct Shard: Hashable, Sendable {
        /// Which part, from 1.
        public let number: Int
        /// How many parts there are.
        public let count: Int

        /// A part; `nil` where there is no such part.
        public init?(_ number: Int, of count: Int) {
            guard count >= 1, count <= Self.countLimit, (1...count).contains(number) else { return nil }
            self.number = number
            self.count = count
        }

        /// A part as the command line names it: `2/8`.
        public init?(_ text: String) {
            let parts = text.split(separator: "/", omittingEmptySubsequences: false)
            guard parts.count == 2, let number = Int(parts[0]), let count = Int(parts[1]) else { return nil }
            self.init(number, of: count)
        }

        /// More parts than this are a slip of the keyboard.
        public static let countLimit = 10_000

        /// Whether the document of a row, counted from 0, belongs to this part.
        func holds(_ row: Int) -> Bool { row % count == number - 1 }
    }
}
