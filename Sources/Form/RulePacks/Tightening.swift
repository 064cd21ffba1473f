public import Diagnostics
public import Document
import Vietnamese

extension RulePack {
    /// The pack with an office's choices (`trình bày`): each inside its range, or an error at its place that cites the
    /// provision; all faults are reported, and the choices without fault are taken.
    public func applying(_ presentation: Presentation) -> Diagnosed<RulePack> {
        var tightening = Tightening(pack: self)
        tightening.apply(presentation)
        tightening.widenRightHeader()
        return Diagnosed(tightening.pack, tightening.diagnostics)
    }
}

/// Takes an office's choices into a copy of a pack.
private struct Tightening {
    var pack: RulePack
    var diagnostics: [Diagnostic] = []

    mutating func apply(_ choices: Presentation) {
        choose(choices.bodySize, \.bodySize, "cỡ chữ", "body size", unit: "")
        choose(choices.leftMargin, \.page.left, "lề trái", "left margin", unit: " mm")
        choose(choices.rightMargin, \.page.right, "lề phải", "right margin", unit: " mm")
        choose(choices.topMargin, \.page.top, "lề trên", "top margin", unit: " mm")
        choose(choices.bottomMargin, \.page.bottom, "lề dưới", "bottom margin", unit: " mm")
        chooseIndent(choices.firstLineIndent)
        choose(choices.paragraphSpacing, \.paragraphSpacing, "cách đoạn", "space between paragraphs", unit: " pt")
        choose(choices.lineSpacing, \.lineSpacing, "giãn dòng", "line spacing", unit: "")
        chooseShapes(choices.headingShapes)
        chooseFaces(choices)
        if let orientation = choices.orientation { pack.page.orientation = orientation.value }
        if choices.bodySize != nil { pack.setBodySize() }
        for role in StateStyles.paragraphs {
            if choices.firstLineIndent != nil, pack.styles[role].firstLineIndent > 0 {
                pack.styles[role].firstLineIndent = pack.firstLineIndent.value
            }
            if choices.paragraphSpacing != nil { pack.styles[role].spaceAfter = pack.paragraphSpacing.value }
            if choices.lineSpacing != nil { pack.styles[role].lineHeight = .lines(pack.lineSpacing.value) }
        }
    }

    /// Gives the right header column what the Quốc hiệu needs on one line, where narrower margins left it too little.
    mutating func widenRightHeader() {
        guard pack.switches.rightHeader.value == .nationalName else { return }
        let style = pack.style(.nationalName)
        let needed = FixedText.nationalName.width(style) + 2
        let whole = pack.textWidth(pack.page.orientation)
        if whole * (1 - pack.headerLeftShare.value) < needed { pack.headerLeftShare.value = 1 - needed / whole }
    }

    private mutating func choose(
        _ choice: Placed<ExactDecimal>?, _ path: WritableKeyPath<RulePack, RegulatedRange>, _ vi: String, _ en: String,
        unit: String
    ) {
        guard let choice else { return }
        let regulated = pack[keyPath: path]
        guard let value = Double(exactly: choice.value), regulated.range.contains(value) else {
            let range = "\(Self.text(regulated.range.lowerBound))–\(Self.text(regulated.range.upperBound))\(unit)"
            return diagnostics.append(
                .outsideRange(
                    Bilingual(vi: vi, en: en), found: choice.typed ?? choice.value.vietnamese() + unit,
                    expected: Bilingual(vi: "trong khoảng \(range)", en: "within \(range)"), regulated, choice.span))
        }
        pack[keyPath: path].value = value
    }

    /// nd30 names two indents, 1 cm and 1,27 cm, and nothing between.
    private mutating func chooseIndent(_ choice: Placed<ExactDecimal>?) {
        guard let choice else { return }
        let regulated = pack.firstLineIndent
        guard let value = Double(exactly: choice.value),
            value == regulated.range.lowerBound || value == regulated.range.upperBound
        else {
            return diagnostics.append(
                .outsideRange(
                    Bilingual(vi: "thụt dòng", en: "first-line indent"),
                    found: choice.typed ?? choice.value.vietnamese() + " mm",
                    expected: Bilingual(vi: "1 cm hoặc 1,27 cm", en: "1 cm or 1.27 cm"), regulated, choice.span))
        }
        pack.firstLineIndent.value = value
    }

    private mutating func chooseShapes(_ choice: Placed<[NumberShape]>?) {
        guard let choice else { return }
        for (index, shape) in choice.value.enumerated() {
            if index >= Tightening.depths {
                return diagnostics.append(.tooManyShapes(choice))
            }
            if case .chain(let count) = shape.numerals, count > index + 1 {
                return diagnostics.append(.chainTooLong(shape, depth: index + 1, choice.span))
            }
        }
        pack.headingShapes.value = choice.value + pack.headingShapes.value.dropFirst(choice.value.count)
    }

    private mutating func chooseFaces(_ choices: Presentation) {
        for (depth, face) in choices.headingFaces.sorted(by: { $0.key < $1.key }) {
            guard let role = Role.heading(depth: depth) else {
                diagnostics.append(.noSuchDepth(depth, choices.headingFacesSpan))
                continue
            }
            pack.styles[role] = pack.styles[role].with(face)
        }
    }

    static let depths = 6

    static func text(_ value: Double) -> String {
        let tenths = (value * 10).rounded()
        return ExactDecimal(significand: Int128(tenths), scale: 1).vietnamese()
    }
}

extension RulePack {
    /// Gives the chosen size to all roles set in the body's size.
    fileprivate mutating func setBodySize() {
        for role in StateStyles.bodySized { styles[role].size = bodySize.value }
    }
}

extension TextStyle {
    /// The style in another face; capitals and place stay.
    public func with(_ face: Heading.Face) -> TextStyle {
        var style = self
        switch face {
        case .bold: (style.isBold, style.isItalic) = (true, false)
        case .italic: (style.isBold, style.isItalic) = (false, true)
        case .boldItalic: (style.isBold, style.isItalic) = (true, true)
        case .regular: (style.isBold, style.isItalic) = (false, false)
        }
        return style
    }
}

extension Role {
    /// The role of a numbered heading of a depth from 1 to 6; `nil` for other depths.
    public static func heading(depth: Int) -> Role? {
        let roles: [Role] = [.heading1, .heading2, .heading3, .heading4, .heading5, .heading6]
        return roles.indices.contains(depth - 1) ? roles[depth - 1] : nil
    }
}

extension Placed {
    /// What was typed at the place; `nil` where it was not typed.
    fileprivate var typed: String? {
        guard let span, !span.range.isEmpty else { return nil }
        return String(span.text)
    }
}

extension Double {
    /// The nearest binary number of a decimal; `nil` beyond what a page can need.
    fileprivate init?(exactly value: ExactDecimal) {
        let thousandths = value.rounded(toPlaces: 3)
        guard let scaled = try? thousandths.multiplying(ExactDecimal(1000)).wholeValue, abs(scaled) < 1_000_000_000
        else { return nil }
        self = Double(scaled) / 1000
    }
}

extension Diagnostic {
    /// A choice outside its range.
    fileprivate static func outsideRange(
        _ what: Bilingual, found: String, expected: Bilingual, _ regulated: RegulatedRange, _ span: SourceSpan?
    ) -> Diagnostic {
        let isLaw = regulated.standing == .law
        return Diagnostic(
            "pack.outside-range", .error,
            Bilingual(
                vi: "trình bày: \(what.vi) «\(found)» ngoài khoảng \(isLaw ? "cho phép" : "thường dùng của thể thức")",
                en: "presentation: \(what.en) «\(found)» is outside the \(isLaw ? "allowed" : "form's usual") range"),
            at: span, found: found, expected: expected, citation: regulated.citation)
    }

    /// More heading shapes than there are depths.
    fileprivate static func tooManyShapes(_ choice: Placed<[NumberShape]>) -> Diagnostic {
        Diagnostic(
            "pack.too-many-heading-shapes", .error,
            Bilingual(
                vi: "đề mục: khai \(choice.value.count) kiểu số, văn bản chỉ có 6 cấp đề mục",
                en: "headings: \(choice.value.count) number forms given, a document has 6 levels"),
            at: choice.span, found: "\(choice.value.count)", expected: Bilingual(vi: "nhiều nhất 6", en: "at most 6"))
    }

    /// `1.1.` for the first level.
    fileprivate static func chainTooLong(_ shape: NumberShape, depth: Int, _ span: SourceSpan?) -> Diagnostic {
        let text = shape.text(Array(repeating: 1, count: 9))
        return Diagnostic(
            "pack.heading-shape-too-deep", .error,
            Bilingual(
                vi: "đề mục: kiểu số «\(text)» ở cấp \(depth) cần nhiều cấp phía trên hơn",
                en: "headings: the number form «\(text)» at level \(depth) needs more levels above it"),
            at: span, found: text,
            expected: Bilingual(
                vi: "nhiều nhất \(depth) số nối nhau ở cấp \(depth)",
                en: "at most \(depth) joined numbers at level \(depth)"))
    }

    /// A face for a depth that does not exist.
    fileprivate static func noSuchDepth(_ depth: Int, _ span: SourceSpan?) -> Diagnostic {
        Diagnostic(
            "pack.unknown-heading-level", .error,
            Bilingual(
                vi: "kiểu đề mục: không có đề mục cấp «\(depth)»", en: "heading faces: there is no level «\(depth)»"),
            at: span, found: "\(depth)", expected: Bilingual(vi: "cấp 1 đến 6", en: "level 1 to 6"))
    }
}
