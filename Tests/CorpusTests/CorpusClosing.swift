/// Recipients and signatures of a document of the corpus.
struct CorpusClosing {
    /// A line of the recipients.
    enum Recipient {
        case item(MarkedText)
        case brace
        case braceEnd(String)
    }

    /// The recipients in order; nothing where the document has none.
    private(set) var recipients: [Recipient] = []
    /// Whether there is a list of recipients.
    private(set) var hasRecipients = false
    /// Whether the list stands below the signatures.
    private(set) var isBelow = false
    /// Rows of signers, each its lines.
    private(set) var rows: [[[String]]] = []
    /// The lines between two rows of signers, by the number of the lower row.
    private(set) var middles: [Int: String] = [:]
    /// The lines of the approval.
    private(set) var approval: [String] = []

    private var isInApproval = false
    private var isInBrace = false

    /// Reads the lines from the first of the closing on.
    init(_ lines: ArraySlice<CorpusPage.Line>, isPrinted: Bool) {
        for line in lines {
            if let cells = line.cells {
                for cell in cells { cell.parts(between: " / ").forEach { take($0, isSigner: cell != cells[0]) } }
            } else if isPrinted {
                for piece in CorpusPage.columns(line) { take(piece.text, isSigner: piece.indent >= 30) }
            } else if line.text.contains(" | ") {
                takeColumns(line.text.parts(between: " | "))
            } else {
                take(line.text, isSigner: nil)
            }
        }
        if isInBrace { recipients.append(.braceEnd("")) }
    }

    private mutating func takeColumns(_ columns: [String]) {
        let cells = columns.map { $0.parts(between: " / ").map { MarkedText($0).plain.trimmed } }
        let isClosed = rows.last?.first?.last.map { !$0.isCapital } ?? true
        if isClosed {
            rows.append(cells)
        } else {
            for place in cells.indices { rows[rows.count - 1][place] += cells[place] }
        }
    }

    private mutating func take(_ marked: String, isSigner: Bool?) {
        let text = MarkedText(marked).plain.trimmed
        if text.isEmpty { return }
        if text.hasPrefix("Nơi nhận") {
            hasRecipients = true
            isBelow = !rows.isEmpty && isSigner == nil
            let rest = text.drop { $0 != ":" }.dropFirst()
            if !rest.allSatisfy(\.isWhitespace) { sign(String(rest).trimmed) }
        } else if text.hasPrefix("{giữa trang}") {
            isInApproval = true
            approval.append(String(text.dropFirst("{giữa trang}".count)).trimmed)
        } else if isInApproval {
            approval.append(text)
        } else if isSigner == true {
            sign(text)
        } else if text.hasPrefix("- ") {
            takeRecipient(marked, isWhole: isSigner == false)
        } else if isSigner == false, hasRecipients {
            takeContinuation(text)
        } else if let last = rows.last, last.count > 1 {
            middles[rows.count] = text
        } else {
            sign(text)
        }
    }

    private mutating func sign(_ text: String) {
        if rows.isEmpty { rows = [[[]]] }
        rows[rows.count - 1][0].append(text)
    }

    private mutating func takeRecipient(_ marked: String, isWhole: Bool) {
        hasRecipients = true
        var runs = MarkedText(marked).runs
        if !isWhole, runs.count > 1, runs[runs.count - 1].look.contains(.bold) {
            sign(runs.removeLast().text.trimmed)
        }
        var text = runs.map(\.text).joined().trimmed
        if !isWhole, text.hasSuffix(")"), let range = Substring(text).range(ofText: " (Đã ký") {
            sign(String(text[range.lowerBound...]).trimmed)
            text = String(text[..<range.lowerBound])
            runs = [MarkedText.Run(text: text, look: [])]
        }
        guard let stop = text.firstIndex(where: { "⎫⎬⎭".contains($0) }) else {
            if isInBrace { recipients.append(.braceEnd("")) }
            isInBrace = false
            recipients.append(.item(MarkedText(runs).without(.bold)))
            return
        }
        if !isInBrace { recipients.append(.brace) }
        recipients.append(.item(MarkedText(String(text[..<stop]).trimmed)))
        isInBrace = true
        let label = String(text[text.index(after: stop)...]).trimmed
        if !label.isEmpty {
            recipients.append(.braceEnd(label))
            isInBrace = false
        }
    }

    private mutating func takeContinuation(_ text: String) {
        guard case .item(let last) = recipients.last else { return }
        recipients[recipients.count - 1] = .item(MarkedText(last.runs + [MarkedText.Run(text: " " + text, look: [])]))
    }
}
