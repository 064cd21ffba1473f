import Document

/// Gathers evaluated blocks: neighbouring list lines become one list, what follows the heading of an
/// appendix or of an issued text belongs to it.
struct BlockSink {
    /// Blocks before the first appendix.
    private(set) var blocks: [Block] = []
    /// The appendices of the main text in order.
    private(set) var appendices: [Appendix] = []
    /// The issued texts in order, each with its appendices.
    private(set) var issuedTexts: [IssuedTextData] = []
    /// Whether appendices and issued texts may start here: not inside columns or quotations.
    let allowsAppendices: Bool
    /// Added to the depth of headings of the body: the depth of the frame's heading above it.
    var headingOffset = 0
    /// Depth of the last numbered heading.
    var lastDepth = 0
    /// The section that blocks go to.
    private(set) var section = SectionPlace()
    /// The list that is growing.
    private var list: [List.Item] = []
    /// Whether a `-` stands in the growing list.
    private var hasDash = false

    /// A place for blocks.
    init(allowsAppendices: Bool) { self.allowsAppendices = allowsAppendices }

    /// Adds a block.
    mutating func append(_ block: Block) {
        flush()
        place(block)
    }

    /// Adds a list line; its level follows from its mark and what stands before it.
    mutating func append(_ mark: List.Mark, _ content: [Inline], isVerbatim: Bool, origin: Origin) {
        let level: Int
        switch mark {
        case .dash:
            level = 1
            hasDash = true
        case .plus: level = hasDash ? 2 : 1
        case .star:
            if let last = list.last { level = last.mark == .star ? last.level : last.level + 1 } else { level = 1 }
        }
        list.append(List.Item(mark, level: level, content, isVerbatim: isVerbatim, origin: origin))
    }

    /// Starts an appendix.
    mutating func open(_ appendix: Appendix) {
        flush()
        if section.text == 0 {
            appendices.append(appendix)
            section.appendix = appendices.count - 1
        } else {
            issuedTexts[section.text - 1].appendices.append(appendix)
            section.appendix = issuedTexts[section.text - 1].appendices.count - 1
        }
        headingOffset = 0
        lastDepth = 0
    }

    /// Starts an issued text.
    mutating func open(_ text: IssuedTextData) {
        flush()
        issuedTexts.append(text)
        section = SectionPlace(text: issuedTexts.count)
        headingOffset = 0
        lastDepth = 0
    }

    /// Goes back to where the frame stood before it took the body in.
    mutating func leave(to section: SectionPlace) {
        guard section != self.section else { return }
        flush()
        self.section = section
    }

    /// Ends the growing list.
    mutating func flush() {
        guard !list.isEmpty else { return }
        let items = list
        list = []
        hasDash = false
        place(.list(List(items)))
    }

    private mutating func place(_ block: Block) {
        switch (section.text, section.appendix) {
        case (0, nil): blocks.append(block)
        case (0, let appendix?): appendices[appendix].blocks.append(block)
        case (let text, nil): issuedTexts[text - 1].body.append(block)
        case (let text, let appendix?): issuedTexts[text - 1].appendices[appendix].blocks.append(block)
        }
    }
}
