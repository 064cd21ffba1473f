import Document
import Form

/// The space between the head and a text that has no title (công văn); a title brings its own.
enum HeadGap {
    /// The space in pt over what the first line brings; 0 before a title or the subject.
    static func below(_ opening: [FormItem]) -> Double {
        guard case .line(let line)? = opening.first else { return 12 }
        return line.role == .typeName || line.role == .subject ? 0 : 12
    }

    /// The same with the first line's own space, in pt; `nil` where nothing is added.
    static func total(_ opening: [FormItem], pack: RulePack) -> Double? {
        let gap = below(opening)
        guard gap > 0 else { return nil }
        guard case .line(let line)? = opening.first else { return gap }
        return gap + pack.style(line.role).spaceBefore
    }
}
