import Document
import Form

/// The style sheet of a pack: the looks of the roles, the pages in print, the sheets on a screen.
enum HTMLStyleSheet {
    /// What is the same for every document of a pack.
    static func fixed(_ pack: RulePack) -> String {
        var css = resets
        for role in Role.allCases { css += rule(role, pack.style(role)) }
        css += "th{\(declarations(pack.style(.tableHeader)))}td{\(declarations(pack.style(.tableCell)))}"
        css += shapes(pack)
        css += screen(pack)
        return css
    }

    /// The pages of one section in print: a named page of its own with a counter of its own that shows nothing on the
    /// first page (decision T10; `counter-reset: page` does nothing).
    static func page(section: Int, orientation: Orientation, pack: RulePack) -> String {
        let page = pack.page
        let size: (width: Double, height: Double)
        switch orientation {
        case .portrait: size = (page.width, page.height)
        case .landscape: size = (page.height, page.width)
        }
        let number = pack.style(.pageNumber)
        return """
            @page s\(section){size:\(Length.mm(size.width)) \(Length.mm(size.height));\
            margin:\(margins(page));counter-increment:c\(section);\
            @top-center{content:counter(c\(section),trang);vertical-align:top;\
            padding-top:\(Length.mm(min(page.headerDistance, page.top.value)));\
            font:\(number.isItalic ? "italic" : "normal") \(number.isBold ? "bold" : "normal") \
            \(Length.pt(number.size))/\(Length.pt(number.lineAdvance)) \(fonts)}}\
            .s\(section){page:s\(section)}\
            @media screen{.s\(section){width:\(Length.mm(size.width));min-height:\(Length.mm(size.height))}}
            """
    }

    /// The foot of the first page in print: its own lower margin, and the lines in it below a rule.
    static func foot(section: Int, lines: [FormLine], width: Double, pack: RulePack) -> String {
        guard !lines.isEmpty else { return "" }
        let style = pack.style(.contact)
        let count = lines.reduce(0) {
            $0 + max(1, Measuring.lineCount($1.content, style: style, pack: pack, width: width))
        }
        let height = Double(count) * style.lineAdvance + pack.ruleThickness + RuleLine.height
        let margin = pack.page.bottom.value + height / PageGeometry.pointsPerMillimetre
        let text = lines.map { string($0.content.plainText) }.joined(separator: "\\a ")
        return """
            @page s\(section):first{margin-bottom:\(Length.mm(margin));\
            @bottom-center{content:"\(text)";white-space:pre-wrap;width:100%;vertical-align:top;text-align:left;\
            border-top:\(Length.pt(pack.ruleThickness)) solid #000;padding-top:\(Length.pt(RuleLine.height));\
            font:\(Length.pt(style.size))/\(Length.pt(style.lineAdvance)) \(fonts)}}
            """
    }

    /// A text inside the quotation marks of a style sheet.
    private static func string(_ text: String) -> String {
        var css = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\", "<", ">", "&": css += "\\" + String(scalar.value, radix: 16) + " "
            case "\n", "\r", "\u{c}", "\u{2028}": css += "\\a "
            default: css.unicodeScalars.append(scalar)
            }
        }
        return css
    }

    /// The declarations of a look.
    static func declarations(_ style: TextStyle) -> String {
        var css = "font-size:\(Length.pt(style.size));font-weight:\(style.isBold ? "bold" : "normal");"
        css += "font-style:\(style.isItalic ? "italic" : "normal");"
        if style.isUnderlined { css += "text-decoration:underline;" }
        css += "text-align:\(align(style.alignment));text-indent:\(Length.mm(style.firstLineIndent));"
        switch style.ink {
        case .black: break
        case .red: css += "color:#f00;"
        }
        css += "line-height:\(Length.pt(style.lineAdvance))"
        return css
    }

    /// Centred lines of the form that are broken for paper; on a phone they run on.
    static let looseRoles: [Role] = [.subject, .subjectUnderNumber, .issuingAuthority, .appendixReference]

    private static let fonts = "\"Times New Roman\",\"Liberation Serif\",serif"

    private static let resets = """
        @counter-style trang{system:fixed 1;symbols:'';fallback:decimal}\
        *{box-sizing:border-box}\
        html{-webkit-text-size-adjust:100%;text-size-adjust:100%}\
        body{margin:0;color:#000;background:#fff;font-family:\(fonts);font-kerning:none;hyphens:manual;\
        overflow-wrap:break-word;orphans:2;widows:2}\
        h1,h2,h3,h4,h5,h6,p,ul,li,blockquote,table,caption,th,td{margin:0;padding:0;font:inherit;text-align:inherit}\
        ul{list-style:none}a{color:inherit;text-decoration:none}
        """

    private static func rule(_ role: Role, _ style: TextStyle) -> String {
        var css = ".\(role.styleName){\(declarations(style))"
        if style.spaceBefore != 0 { css += ";padding-top:\(Length.pt(style.spaceBefore))" }
        if style.spaceAfter != 0 { css += ";margin-bottom:\(Length.pt(style.spaceAfter))" }
        if style.leftIndent != 0 { css += ";margin-left:\(Length.mm(style.leftIndent))" }
        if style.keepsWithNext { css += ";break-after:avoid" }
        switch style.lineHeight {
        case .lines: break
        case .exactly(let height):
            // Office programs set the base line of an exact line at four fifths of it, whatever the size.
            let rise = (TextMeasure.ascent(size: style.size) - TextMeasure.descent(size: style.size)) / 2
            css += ";position:relative;top:\(Length.pt(0.8 * height - height / 2 - rise))"
        }
        return css + "}"
    }

    private static func align(_ alignment: TextStyle.Alignment) -> String {
        switch alignment {
        case .leading: "left"
        case .centered: "center"
        case .trailing: "right"
        case .justified: "justify"
        }
    }

    private static func margins(_ page: PageGeometry) -> String {
        [page.top, page.right, page.bottom, page.left].map { Length.mm($0.value) }.joined(separator: " ")
    }

    private static func shapes(_ pack: RulePack) -> String {
        let left = pack.headerLeftShare.value
        return """
            .center{text-align:center;text-indent:0}.end{text-align:right;text-indent:0}\
            .faceBold{font-weight:bold;font-style:normal}.faceItalic{font-weight:normal;font-style:italic}\
            .faceBoldItalic{font-weight:bold;font-style:italic}.faceRegular{font-weight:normal;font-style:normal}\
            strong{font-weight:bold}em{font-style:italic}u{text-decoration:underline}\
            sup,sub{font-size:\(Length.percent(MeasuredContent.scriptScale));line-height:0}\
            .sp{white-space:pre-wrap;tab-size:12.7mm}\
            .runIn h2,.runIn h3,.runIn h4,.runIn h5,.runIn h6,.runIn p{display:inline}\
            .row{display:grid;grid-template-columns:\(Length.percent(left)) \(Length.percent(1 - left));\
            break-inside:avoid}\
            .rule{height:\(Length.pt(RuleLine.height + pack.ruleThickness));max-width:100%;margin:0 auto;\
            border-bottom:\(Length.pt(pack.ruleThickness)) solid #000}\
            .stamp{top:0;padding:0;margin-top:6pt;max-width:100%;height:\(Length.mm(pack.stamps.height));\
            border:\(Length.pt(pack.stamps.border)) solid;text-align:center;\
            line-height:\(Length.pt(pack.stamps.height * PageGeometry.pointsPerMillimetre - 2 * pack.stamps.border))}\
            .held p{margin-left:0}\
            .kept{break-after:avoid}.break{break-before:page}\
            .columns{display:grid;grid-auto-flow:column;grid-auto-columns:minmax(0,1fr);column-gap:5mm}\
            .closing{display:grid;break-inside:avoid;break-before:avoid}.signatures{grid-column:-2}\
            .places{display:grid;grid-auto-flow:column;grid-auto-columns:minmax(0,1fr)}\
            .second{margin-left:\(Length.mm(BraceShape.levelIndent + pack.style(.recipient).leftIndent))}\
            .words{margin-left:0;text-indent:0}\
            .places+.places,.closing+.closing{margin-top:\(Length.pt(SignatureSpace.betweenRows))}\
            .places+.above{margin-top:\(Length.pt(SignatureSpace.betweenRows))}\
            .above+.places{margin-top:\(Length.pt(SignatureSpace.belowLine))}\
            .group{display:flex;align-items:center}\
            .mark{flex:none;display:flex;justify-content:center}\
            .mark span{position:relative;transform-origin:50% 50%}\
            table{border-collapse:collapse;table-layout:fixed}.gap{margin-bottom:\(Length.pt(pack.paragraphSpacing.value))}\
            th,td{border:0.5pt solid #000;padding:\(Length.mm(CellPadding.rise)) \(Length.mm(ColumnWidths.padding));\
            vertical-align:middle}\
            td.center{text-align:center}td.end{text-align:right}\
            .data th,.data td{font-size:var(--size);line-height:var(--line);padding-left:var(--side);\
            padding-right:var(--side)}\
            \(rows(pack)).sheetBreak{break-before:page}.next{margin-top:6pt}\
            thead{display:table-header-group}tr{break-inside:avoid}.tall{break-inside:auto}caption{break-after:avoid}\
            .chart{margin:0;break-inside:avoid}.chart.split{break-inside:auto}\
            svg.chartPicture{display:block;max-width:100%;height:auto;margin-left:auto;margin-right:auto}\
            svg.phone{display:none}\
            .notes{margin-top:12pt}.notes::before{content:"";display:block;width:33%;border-top:0.5pt solid #000;\
            margin-bottom:3pt}
            """
    }

    /// The rows of tables made from data that are not like the others.
    private static func rows(_ pack: RulePack) -> String {
        func face(_ selector: String, _ role: Role) -> String {
            let style = pack.style(role)
            return "\(selector){font-weight:\(style.isBold ? "bold" : "normal");"
                + "font-style:\(style.isItalic ? "italic" : "normal")}"
        }
        let bodies = [Role.tableGroup, .tableTotal, .tablePart].map { face(".data .\($0.styleName) td", $0) }
        return face(".data .\(Role.tableNumber.styleName) th", .tableNumber) + bodies.joined()
    }

    /// On a screen: sheets of paper where there is room, one column without sideways scrolling where there is not.
    private static func screen(_ pack: RulePack) -> String {
        """
        @media print{.sheet{break-before:page}.contacts{display:none}}\
        @media screen{.contacts{margin-top:24pt;border-top:\(Length.pt(pack.ruleThickness)) solid #000}}\
        @media screen{body{background:#e4e4e4}\
        .sheet{max-width:100%;margin:8mm auto;padding:\(margins(pack.page));background:#fff;box-shadow:0 1px 4px rgba(0,0,0,.35)}\
        .wide{overflow-x:auto}.break{border-top:1px dashed #999;margin:6pt 0}}\
        @media screen and (max-width:860px){body{background:#fff}\
        .sheet.sheet{width:auto;min-height:0;margin:0;padding:16px;box-shadow:none}\
        .sheet+.sheet{border-top:6px solid #e4e4e4}\
        .row,.columns,.closing,.places{display:block}.row+.row{margin-top:6pt}\
        .row>div+div,.columns>div+div,.closing>div+div,.places>div+div{margin-top:12pt}\
        .nationalName{font-size:min(\(Length.pt(pack.style(.nationalName).size)),4.2vw)}\
        \(looseRoles.map { ".\($0.styleName) br" }.joined(separator: ",")){display:none}\
        .addressee.addressee,.addresseeItem.addresseeItem,.held.held{margin-left:0}\
        .chart .chartUnit{padding-right:0}.chart .paper{display:none}.chart svg.phone{display:block;width:100%}\
        table.grid{table-layout:auto;width:100%}.grid col{width:auto}}
        """
    }
}
