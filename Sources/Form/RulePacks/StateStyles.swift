import Diagnostics
import Document

/// The look of each role under Nghị định số 30/2020/NĐ-CP: sizes, faces and places of Phụ lục I, Phần I.
enum StateStyles {
    /// First-line indent in mm (1,27 cm).
    static let indent = 12.7
    /// Space between paragraphs in pt.
    static let spacing = 6.0
    /// Exact line height of the header in pt, so that both columns share baselines.
    static let headerLine = TextStyle.LineHeight.exactly(17)

    /// The look of a role with its legal sizes and source.
    static func entry(_ role: Role) -> StyleTable.Entry {
        switch role {
        case .nationalName: header(13, 12...13, StatePack.form("1", "a"), bold: true, uppercase: true)
        case .motto: header(14, 13...14, StatePack.form("1", "b"), bold: true)
        case .superior: header(13, 12...13, StatePack.form("2", "b"), uppercase: true)
        case .issuer: header(13, 12...13, StatePack.form("2", "b"), bold: true, uppercase: true)
        case .star: header(14, nil, nil)
        case .number: header(13, 13...13, StatePack.form("3", "c"), spaceBefore: 6)
        case .placeDate: header(14, 13...14, StatePack.form("4", "c"), italic: true, spaceBefore: 6)
        case .subjectUnderNumber: header(13, 12...13, StatePack.form("5", "b"), spaceBefore: 6)
        case .urgency: stamp(mark("b"), .law, red: true)
        // The sizes of secrecy stamps stand in another act; only their place is the decree's.
        case .secrecy: stamp(mark("a"), .unverified, red: true)
        case .circulation: stamp(mark("c"), .law)
        case .draftMark: stamp(Citation(.clericalPractice), .practice)
        case .contact:
            StyleTable.Entry(
                TextStyle(size: 11), sizes: 11...12, .law,
                Citation(.decree30, .appendix("I"), .part("I"), .section("III"), .clause("4")))
        case .typeName:
            centered(14, StatePack.form("5", "b"), bold: true, uppercase: true, spaceBefore: 14, keepsWithNext: true)
        case .subject: centered(14, StatePack.form("5", "b"), bold: true, keepsWithNext: true)
        case .addressee: centered(14, StatePack.form("9", "d"), spaceBefore: 6, spaceAfter: spacing)
        case .addresseeItem:
            law(TextStyle(size: 14, alignment: .leading, spaceAfter: spacing), StatePack.form("9", "d"))
        case .issuingAuthority:
            StyleTable.Entry(
                TextStyle(
                    size: 14, bold: true, uppercase: true, alignment: .centered, spaceBefore: 6, spaceAfter: spacing,
                    keepsWithNext: true),
                sizes: 13...14, .practice, Citation(.decree30, .appendix("III"), .form("1.2")))
        case .basis: law(text(italic: true), StatePack.form("6", "a"))
        case .body: law(text(), StatePack.form("6", "e"))
        case .heading1: law(text(bold: true, uppercase: true, keepsWithNext: true), StatePack.form("6", "đ"))
        case .heading2: law(text(bold: true, keepsWithNext: true), StatePack.form("6", "đ"))
        case .heading3: law(text(keepsWithNext: true), StatePack.form("6", "đ"))
        case .heading4, .heading5, .heading6: practice(text(keepsWithNext: true))
        case .unnumberedHeading:
            practice(
                TextStyle(size: 14, bold: true, alignment: .centered, spaceAfter: spacing, keepsWithNext: true))
        case .division:
            law(
                TextStyle(
                    size: 14, bold: true, uppercase: true, alignment: .centered, spaceBefore: spacing,
                    spaceAfter: spacing, keepsWithNext: true), StatePack.form("6", "đ"))
        case .article: law(text(bold: true, keepsWithNext: true), StatePack.form("6", "đ"))
        case .dashItem, .plusItem, .starItem: law(text(), StatePack.form("6", "e"))
        case .quotation: practice(text())
        case .footnote: practice(TextStyle(size: 11, alignment: .justified), sizes: nil)
        // Tables: 13 pt is what offices use beside a body of 14; no provision says.
        case .tableHeader: practice(TextStyle(size: 13, bold: true, alignment: .centered), sizes: nil)
        case .tableCell: practice(TextStyle(size: 13), sizes: nil)
        case .tableNumber: practice(TextStyle(size: 13, italic: true, alignment: .centered), sizes: nil)
        case .tableGroup, .tableTotal: practice(TextStyle(size: 13, bold: true), sizes: nil)
        case .tablePart: practice(TextStyle(size: 13, italic: true), sizes: nil)
        case .tableTitle:
            practice(
                TextStyle(
                    size: 14, bold: true, alignment: .centered, spaceBefore: 6, spaceAfter: 3, keepsWithNext: true))
        case .tableUnit:
            practice(
                TextStyle(size: 13, italic: true, alignment: .trailing, spaceAfter: 3, keepsWithNext: true),
                sizes: nil)
        case .tableNote:
            practice(
                TextStyle(size: 13, italic: true, alignment: .justified, spaceBefore: 3, spaceAfter: spacing + 3),
                sizes: nil)
        // Charts: no provision speaks of them; they stand like tables, the figures in them in 11 pt. Nothing above the
        // title: programs differ in whether spaces below one paragraph and above the next add up.
        case .chartTitle:
            practice(
                TextStyle(size: 14, bold: true, alignment: .centered, spaceAfter: 3, keepsWithNext: true))
        case .chartUnit:
            practice(
                TextStyle(size: 13, italic: true, alignment: .trailing, spaceAfter: 3, keepsWithNext: true),
                sizes: nil)
        case .chartPicture: practice(TextStyle(size: 11, alignment: .centered, spaceAfter: spacing), sizes: nil)
        case .chartNote:
            practice(TextStyle(size: 13, italic: true, alignment: .justified, spaceAfter: spacing), sizes: nil)
        case .appendixLabel:
            StyleTable.Entry(
                TextStyle(size: 14, bold: true, alignment: .centered, keepsWithNext: true), sizes: 14...14, .law,
                appendix("b"))
        case .appendixTitle: centered(14, appendix("b"), bold: true, uppercase: true, keepsWithNext: true)
        case .appendixReference: centered(14, appendix("c"), italic: true, keepsWithNext: true)
        case .authority, .position: centered(14, StatePack.form("7", "đ"), bold: true, uppercase: true)
        case .signatureBody, .signerName: centered(14, StatePack.form("7", "đ"), bold: true)
        case .signatureNote: practice(TextStyle(size: 14, italic: true, alignment: .centered))
        case .recipientsLabel:
            StyleTable.Entry(
                TextStyle(size: 12, bold: true, italic: true), sizes: 12...12, .law, StatePack.form("9", "d"))
        case .recipient:
            // The dash stands at the margin (điểm d); further lines of an entry hang under its first word (practice).
            StyleTable.Entry(
                TextStyle(size: 11, firstLineIndent: -dashWidth, leftIndent: dashWidth), sizes: 11...11, .law,
                StatePack.form("9", "d"))
        case .pageNumber: law(TextStyle(size: 14, alignment: .centered), StatePack.paper("7"))
        }
    }

    /// Width of `- ` in mm, 11 pt.
    private static let dashWidth = 2.26

    /// Roles set in the body's size; `cỡ chữ` changes them together.
    static let bodySized: [Role] = [
        .addressee, .addresseeItem, .issuingAuthority, .basis, .body, .heading1, .heading2, .heading3, .heading4,
        .heading5, .heading6,
        .unnumberedHeading, .division, .article, .dashItem, .plusItem, .starItem, .quotation, .tableTitle, .chartTitle,
        .appendixReference, .authority,
        .position, .signatureBody, .signatureNote, .signerName,
    ]

    /// Roles that are paragraphs of the text; indent, spacing and line distance change them together.
    static let paragraphs: [Role] = [
        .basis, .body, .heading1, .heading2, .heading3, .heading4, .heading5, .heading6, .unnumberedHeading,
        .division, .article, .dashItem, .plusItem, .starItem, .quotation,
    ]

    private static func header(
        _ size: Double, _ sizes: ClosedRange<Double>?, _ citation: Citation?, bold: Bool = false,
        italic: Bool = false, uppercase: Bool = false, spaceBefore: Double = 0
    ) -> StyleTable.Entry {
        StyleTable.Entry(
            TextStyle(
                size: size, bold: bold, italic: italic, uppercase: uppercase, alignment: .centered,
                spaceBefore: spaceBefore, lineHeight: headerLine),
            sizes: sizes, citation == nil ? .practice : .law, citation ?? Citation(.farmersUnionPractice))
    }

    private static func centered(
        _ size: Double, _ citation: Citation, bold: Bool = false, italic: Bool = false, uppercase: Bool = false,
        spaceBefore: Double = 0, spaceAfter: Double = 0, keepsWithNext: Bool = false
    ) -> StyleTable.Entry {
        law(
            TextStyle(
                size: size, bold: bold, italic: italic, uppercase: uppercase, alignment: .centered,
                spaceBefore: spaceBefore, spaceAfter: spaceAfter, keepsWithNext: keepsWithNext), citation)
    }

    private static func text(
        bold: Bool = false, italic: Bool = false, uppercase: Bool = false, keepsWithNext: Bool = false
    ) -> TextStyle {
        TextStyle(
            size: 14, bold: bold, italic: italic, uppercase: uppercase, alignment: .justified,
            firstLineIndent: indent, spaceAfter: spacing, keepsWithNext: keepsWithNext)
    }

    private static func law(_ style: TextStyle, _ citation: Citation) -> StyleTable.Entry {
        StyleTable.Entry(style, sizes: 13...14, .law, citation)
    }

    private static func practice(_ style: TextStyle, sizes: ClosedRange<Double>? = 13...14) -> StyleTable.Entry {
        StyleTable.Entry(style, sizes: sizes, .practice, Citation(.clericalPractice))
    }

    /// A mark in a frame: 13 to 14 pt, bold; the frame comes from ``StampGeometry``.
    private static func stamp(_ citation: Citation, _ standing: Standing, red: Bool = false) -> StyleTable.Entry {
        var style = TextStyle(
            size: 13, bold: true, uppercase: true, alignment: .centered, spaceBefore: 6, lineHeight: headerLine)
        if red { style.ink = .red }
        return StyleTable.Entry(style, sizes: 13...14, standing, citation)
    }

    private static func mark(_ point: String) -> Citation {
        Citation(.decree30, .appendix("I"), .part("I"), .section("III"), .clause("2"), .point(point))
    }

    private static func appendix(_ point: String) -> Citation {
        Citation(.decree30, .appendix("I"), .part("I"), .section("III"), .clause("1"), .point(point))
    }
}
