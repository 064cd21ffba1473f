/// An element with all that is in it, as a value: for tests and for small files, not for large tables.
public struct XMLElement: Hashable, Sendable {
    /// What stands in an element.
    public enum Node: Hashable, Sendable {
        /// Another element.
        case element(XMLElement)
        /// Text.
        case text(String)
    }

    /// Its name.
    public var name: XMLQualifiedName
    /// Its attributes, in the order written.
    public var attributes: [XMLAttribute]
    /// What stands in it, in order.
    public var children: [Node]

    /// An element.
    public init(name: XMLQualifiedName, attributes: [XMLAttribute] = [], children: [Node] = []) {
        self.name = name
        self.attributes = attributes
        self.children = children
    }

    /// The root element of a document; throws where the bytes are no well-formed XML or pass a limit.
    public static func parse(_ bytes: [UInt8], limits: XMLLimits = XMLLimits()) throws(XMLError) -> XMLElement {
        var reader = XMLPullReader(bytes, limits: limits)
        var open: [XMLElement] = []
        var root: XMLElement?
        while let event = try reader.next() {
            switch event {
            case .start(let name, let attributes): open.append(XMLElement(name: name, attributes: attributes))
            case .text(let text):
                if !open.isEmpty { open[open.count - 1].children.append(.text(text)) }
            case .end:
                guard let element = open.popLast() else { continue }
                if open.isEmpty {
                    root = element
                } else {
                    open[open.count - 1].children.append(.element(element))
                }
            }
        }
        guard let root else { throw XMLError(.malformed) }
        return root
    }

    /// The value of the attribute so written, such as `text:style-name`.
    public subscript(attribute: String) -> String? {
        attributes.first { $0.name.description == attribute }?.value
    }

    /// The elements directly inside.
    public var elements: [XMLElement] {
        children.compactMap { child in
            switch child {
            case .element(let element): element
            case .text: nil
            }
        }
    }

    /// All text inside, at any depth.
    public var text: String {
        children.map { child in
            switch child {
            case .element(let element): element.text
            case .text(let text): text
            }
        }.joined()
    }

    /// The elements inside, at any depth, that are so written, in document order; this one included.
    public func all(_ name: String) -> [XMLElement] {
        let here = self.name.description == name ? [self] : []
        return elements.reduce(into: here) { $0 += $1.all(name) }
    }

    /// The first of the elements so written, in document order.
    public func first(_ name: String) -> XMLElement? {
        if self.name.description == name { return self }
        for element in elements {
            if let found = element.first(name) { return found }
        }
        return nil
    }
}
