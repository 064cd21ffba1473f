import Document
import Vietnamese

/// The lines of Nơi nhận by what they are: `Như …` for those named above, `Lưu …` for what is filed, all others.
struct RecipientList {
    /// The typed label, such as `Nơi nhận :`; `nil` where none was typed.
    let label: [Inline]?
    /// Entries and braces in order, without the label.
    private(set) var items: [ListText.Item]

    /// Before the words that the first line repeats.
    static let like = "Như "

    /// Reads the lines; a label that was typed is kept and not doubled.
    init(_ lines: [ListLine]) {
        items = ListText(lines).items
        guard case .entry(let first)? = items.first, first.mark == nil, first.content.isLabel(.recipients) else {
            label = nil
            return
        }
        label = first.content
        items.removeFirst()
    }

    /// What a line is.
    private enum Kind {
        /// `Như trên`, `Như Điều 3`.
        case like
        /// `Lưu: VT`.
        case archive
        /// Anybody.
        case other
    }

    private static func kind(_ entry: ListText.Entry) -> Kind {
        guard !entry.isNested else { return .other }
        let words = entry.content.plainText.split { !$0.isLetter }
        switch words.first.map({ Capitals.lower(String($0)) }) {
        case "như": return .like
        case "lưu": return .archive
        default: return .other
        }
    }

    /// All entries in order, those at braces included.
    var entries: [ListText.Entry] { items.flatMap(\.entries) }

    /// Whether somebody typed `Như …`.
    var hasLike: Bool { entries.contains { Self.kind($0) == .like } }

    /// The lines that say what is filed.
    var archives: [ListText.Entry] { entries.filter { Self.kind($0) == .archive } }

    /// The first `Như …` that stands below somebody else; `nil` where none does.
    var lateLike: ListText.Entry? {
        entries.drop { Self.kind($0) == .like }.first { Self.kind($0) == .like }
    }

    /// Whether nobody stands below the last `Lưu …`; entries nested in it may.
    var endsWithArchive: Bool { entries.last { !$0.isNested }.map { Self.kind($0) == .archive } ?? false }

    /// Whether `Lưu` is followed by something else than a colon.
    func lacksColon(_ entry: ListText.Entry) -> Bool {
        let words = entry.content.plainText.drop { !$0.isLetter }
        return words.drop { $0.isLetter }.first { !$0.isWhitespace } != ":"
    }

    /// Puts a supplied entry before all others, with the mark that they have.
    mutating func open(with content: [Inline]) {
        let mark = entries.contains { $0.mark != nil } || entries.isEmpty ? List.Mark.dash : nil
        items.insert(.entry(ListText.Entry(mark: mark, content: content, isVerbatim: false)), at: 0)
    }

    /// Puts `Như …` first and `Lưu …` last, each with what is nested in it; all others stay in order. Which of two
    /// offices is the higher cannot be told from their names, so nothing else is moved. End marks that were typed belong
    /// to the old order and are formed anew.
    mutating func arrange() {
        var runs: [[ListText.Item]] = []
        for item in items {
            if case .entry(let entry) = item, entry.isNested, !runs.isEmpty {
                runs[runs.count - 1].append(item)
            } else {
                runs.append([item])
            }
        }
        let order = [Kind.like, .other, .archive]
        let arranged = order.flatMap { kind in runs.filter { Self.kind($0) == kind } }
        guard
            arranged.map(\.count) != runs.map(\.count)
                || zip(arranged, runs).contains(where: { Self.kind($0) != Self.kind($1) })
        else { return }
        items = arranged.joined().map(\.withoutEndMark)
    }

    private static func kind(_ run: [ListText.Item]) -> Kind {
        switch run.first {
        case .entry(let entry): kind(entry)
        case .group, nil: .other
        }
    }
}

extension ListText.Item {
    /// The entry, or the entries at the brace.
    var entries: [ListText.Entry] {
        switch self {
        case .entry(let entry): [entry]
        case .group(let entries, _): entries
        }
    }

    fileprivate var withoutEndMark: ListText.Item {
        switch self {
        case .entry(let entry): .entry(entry.withoutEndMark)
        case .group(let entries, let words): .group(entries.map(\.withoutEndMark), words: words)
        }
    }
}

extension ListText.Entry {
    fileprivate var withoutEndMark: ListText.Entry {
        guard !isVerbatim else { return self }
        var entry = self
        entry.content = content.droppingFinal([";", ".", ","])
        return entry
    }
}
