import XML

/// The names of HTML that the emitter writes.
enum HTML {
    static let html: XMLName = "html"
    static let head: XMLName = "head"
    static let meta: XMLName = "meta"
    static let title: XMLName = "title"
    static let body: XMLName = "body"
    static let main: XMLName = "main"
    static let article: XMLName = "article"
    static let section: XMLName = "section"
    static let header: XMLName = "header"
    static let footer: XMLName = "footer"
    static let div: XMLName = "div"
    static let p: XMLName = "p"
    static let ul: XMLName = "ul"
    static let li: XMLName = "li"
    static let blockquote: XMLName = "blockquote"
    static let span: XMLName = "span"
    static let br: XMLName = "br"
    static let strong: XMLName = "strong"
    static let em: XMLName = "em"
    static let u: XMLName = "u"
    static let sup: XMLName = "sup"
    static let sub: XMLName = "sub"
    static let mark: XMLName = "mark"
    static let a: XMLName = "a"
    static let figure: XMLName = "figure"
    static let figcaption: XMLName = "figcaption"
    static let table: XMLName = "table"
    static let caption: XMLName = "caption"
    static let colgroup: XMLName = "colgroup"
    static let col: XMLName = "col"
    static let thead: XMLName = "thead"
    static let tbody: XMLName = "tbody"
    static let tr: XMLName = "tr"
    static let th: XMLName = "th"
    static let td: XMLName = "td"
    static let h1: XMLName = "h1"
    static let h2: XMLName = "h2"
    // Attributes.
    static let `class`: XMLName = "class"
    static let id: XMLName = "id"
    static let href: XMLName = "href"
    static let lang: XMLName = "lang"
    static let name: XMLName = "name"
    static let content: XMLName = "content"
    static let charset: XMLName = "charset"
    static let role: XMLName = "role"
    static let label: XMLName = "aria-label"
    static let hidden: XMLName = "aria-hidden"
    static let tabindex: XMLName = "tabindex"
    static let colspan: XMLName = "colspan"
    static let rowspan: XMLName = "rowspan"
    static let scope: XMLName = "scope"

    /// The element of a heading of a rank; deeper ones are `h6`.
    static func heading(_ rank: Int) -> XMLName {
        switch rank {
        case ...1: h1
        case 2: h2
        case 3: "h3"
        case 4: "h4"
        case 5: "h5"
        default: "h6"
        }
    }
}
