import Diagnostics
import Expressions

/// A node that tags may enclose: blocks, rows, list lines, pieces of a line.
protocol TagEnclosed: Sendable {
    /// `{% nếu %}` around nodes.
    static func condition(_ branches: [SyntaxBranch<Self>], _ span: SourceSpan) -> Self
    /// `{% lặp %}` around nodes.
    static func loop(_ loop: SyntaxLoop<Self>) -> Self
    /// `{% đặt %}` or `{% kiểm tra %}` between nodes.
    static func statement(_ statement: SyntaxStatement) -> Self
}

extension SyntaxBlock: TagEnclosed {}
extension SyntaxRow: TagEnclosed {}
extension SyntaxListLine: TagEnclosed {}
extension SyntaxInline: TagEnclosed {}

/// Nodes under construction, with the tags that stand open around them.
struct NodeStack<Node: TagEnclosed> {
    private var frames: [Frame] = [Frame(kind: .root)]

    /// What encloses the nodes that are being added.
    struct Frame {
        /// What opened it.
        var kind: Kind
        /// A number by which the opener knows it again.
        var owner = -1
        /// The nodes so far.
        var nodes: [Node] = []
    }

    /// What opened a frame.
    enum Kind {
        /// The text itself.
        case root
        /// `{% nếu %}`: finished branches, the condition of the open one, the opening tag.
        case condition([SyntaxBranch<Node>], Expression?, SourceSpan)
        /// `{% lặp %}`.
        case loop(variable: String, SourceSpan, Expression, SourceSpan)
        /// Columns or a brace: finished parts and the opening.
        case enclosure([[Node]], SourceSpan)
    }

    /// How many openers stand open.
    var depth: Int { frames.count - 1 }

    /// The owner of the innermost opener, -1 for none.
    var owner: Int { frames[frames.count - 1].owner }

    /// The owner of an opener that stands open around the innermost one, or is it.
    func isOpen(_ owner: Int) -> Bool { frames.contains { $0.owner == owner } }

    /// Whether an enclosure stands open somewhere.
    var isInsideEnclosure: Bool {
        frames.contains { frame in
            switch frame.kind {
            case .enclosure: true
            case .root, .condition, .loop: false
            }
        }
    }

    /// The innermost nodes so far.
    var nodes: [Node] {
        get { frames[frames.count - 1].nodes }
        _modify { yield &frames[frames.count - 1].nodes }
    }

    /// Adds a node.
    mutating func append(_ node: Node) { frames[frames.count - 1].nodes.append(node) }

    /// Opens `{% nếu %}`, `{% lặp %}` or an enclosure.
    mutating func open(_ kind: Kind, owner: Int) { frames.append(Frame(kind: kind, owner: owner)) }

    /// Whether the innermost opener is a condition whose last branch, the one without condition, stands open.
    var isInLastBranch: Bool {
        if case .condition(let branches, nil, _) = frames[frames.count - 1].kind { !branches.isEmpty } else { false }
    }

    /// Starts the next branch of the innermost condition; `false` when it is none.
    mutating func branch(_ condition: Expression?) -> Bool {
        let last = frames.count - 1
        guard case .condition(var branches, let current, let span) = frames[last].kind else { return false }
        // Given up by the frame, so that appending copies nothing.
        frames[last].kind = .root
        branches.append(SyntaxBranch(condition: current, content: frames[last].nodes))
        frames[last].kind = .condition(branches, condition, span)
        frames[last].nodes = []
        return true
    }

    /// Starts the next part of the innermost enclosure.
    mutating func nextPart() {
        let last = frames.count - 1
        guard case .enclosure(var parts, let span) = frames[last].kind else { return }
        frames[last].kind = .root
        parts.append(frames[last].nodes)
        frames[last].kind = .enclosure(parts, span)
        frames[last].nodes = []
    }

    /// Closes the innermost opener and adds its node; `enclosure` makes the node of parts.
    mutating func close(enclosure: ([[Node]], SourceSpan) -> Node? = { _, _ in nil }) {
        if let node = popNode(enclosure: enclosure) { append(node) }
    }

    /// Closes the innermost opener and returns its node.
    mutating func popNode(enclosure: ([[Node]], SourceSpan) -> Node? = { _, _ in nil }) -> Node? {
        guard depth > 0, let frame = frames.popLast() else { return nil }
        switch frame.kind {
        case .root: return nil
        case .condition(let branches, let condition, let span):
            return .condition(branches + [SyntaxBranch(condition: condition, content: frame.nodes)], span)
        case .loop(let variable, let variableSpan, let collection, let span):
            return .loop(
                SyntaxLoop(
                    variable: variable, variableSpan: variableSpan, collection: collection, content: frame.nodes,
                    span: span))
        case .enclosure(let parts, let span): return enclosure(parts + [frame.nodes], span)
        }
    }

    /// Closes everything and returns the nodes of the text.
    mutating func finish(enclosure: ([[Node]], SourceSpan) -> Node? = { _, _ in nil }) -> [Node] {
        while depth > 0 { close(enclosure: enclosure) }
        return frames[0].nodes
    }
}
