import Diagnostics
import Document
import Vietnamese

/// The rule pack of state offices: Nghị định số 30/2020/NĐ-CP, in force from 05/3/2020.
public enum StatePack {
    /// The pack `nd30`.
    public static let pack = RulePack(
        id: "nd30",
        name: "NĐ 30",
        aliases: ["NĐ 30/2020", "Nghị định 30", "Nghị định 30/2020/NĐ-CP", "nhà nước"],
        firstDay: PartialDate(year: 2020, month: 3, day: 5),
        citation: Citation(.decree30),
        page: page,
        switches: switches,
        styles: StyleTable(entries: StateStyles.entry),
        headingShapes: Regulated(
            [
                NumberShape(.roman, suffix: "."), NumberShape(.arabic, suffix: "."), NumberShape(.letter, suffix: ")"),
                NumberShape(.mark("-"), suffix: ""), NumberShape(.mark("+"), suffix: ""),
                NumberShape(.mark("*"), suffix: ""),
            ], .law, form("6", "c")),
        divisionShapes: divisionShapes,
        divisionTitles: Regulated(true, .law, form("6", "d")),
        headerLeftShare: Regulated(0.4, .practice, Citation(.clericalPractice)),
        ruleShares: [
            .motto: Regulated(1, .law, form("1", "c")),
            .issuer: Regulated(0.4, .law, form("2", "b")),
            .subject: Regulated(0.4, .law, form("5", "b")),
            .appendixReference: Regulated(0.4, .practice, Citation(.decree30, .appendix("III"), .form("2.1"))),
        ],
        ruleThickness: 0.75,
        blankWidths: [.number: 36, .day: 18, .month: 18, .name: 0],
        signatureSpace: 72,
        stamps: StampSizes(
            widths: [.urgent: 20, .veryUrgent: 40, .immediate: 30], height: 8, standing: .law,
            citation: Citation(.decree30, .appendix("I"), .part("I"), .section("III"), .clause("2"), .point("b"))),
        bodySize: RegulatedRange(14, in: 13...14, .law, form("6", "e")),
        firstLineIndent: RegulatedRange(12.7, in: 10...12.7, .law, form("6", "e")),
        paragraphSpacing: RegulatedRange(6, in: 6...24, .law, form("6", "e")),
        lineSpacing: RegulatedRange(1, in: 1...1.5, .law, form("6", "e")))

    /// Page geometry: Phụ lục I, Phần I, Mục I, khoản 1 to 3 and 7.
    private static let page = PageGeometry(
        width: 210, height: 297,
        top: RegulatedRange(20, in: 20...25, .law, paper("3")),
        bottom: RegulatedRange(20, in: 20...25, .law, paper("3")),
        left: RegulatedRange(30, in: 30...35, .law, paper("3")),
        right: RegulatedRange(15, in: 15...20, .law, paper("3")),
        headerDistance: 10, orientation: .portrait)

    private static let divisionShapes: [Division: Regulated<NumberShape>] = [
        .part: division(.part, .roman), .chapter: division(.chapter, .roman), .section: division(.section, .arabic),
        .subsection: division(.subsection, .arabic), .article: division(.article, .arabic, suffix: "."),
    ]

    private static func division(
        _ division: Division, _ numerals: NumberShape.Numerals, suffix: String = ""
    ) -> Regulated<NumberShape> {
        Regulated(NumberShape(numerals, prefix: division.word + " ", suffix: suffix), .law, form("6", "đ"))
    }

    private static let switches = Switches(
        rightHeader: Regulated(.nationalName, .law, form("1")),
        separator: Regulated(.rule, .law, form("2", "b")),
        numberOrder: Regulated(.state, .law, form("3", "b")),
        hasColonAfterNumberWord: Regulated(true, .law, form("3", "c")),
        authority: Regulated(.stop, .law, form("7", "b")),
        hasSubjectRule: Regulated(true, .law, form("5", "b")),
        hasAppendixRule: Regulated(true, .practice, Citation(.decree30, .appendix("III"), .form("2.1"))),
        endMark: Regulated("./.", .practice, Citation(.decree30, .appendix("III"), .form("1.4"))),
        appendixNumerals: Regulated(
            .roman, .law, Citation(.decree30, .appendix("I"), .part("I"), .section("III"), .clause("1"), .point("a"))),
        basisFace: Regulated(.italic, .law, form("6", "a")),
        recipientMarks: Regulated(.semicolons, .law, form("9", "d")),
        hasColonAfterArchiveWord: Regulated(true, .law, form("9", "d")),
        notApplicableMark: "-")

    /// Phụ lục I, Phần I, Mục II: the components of the form.
    static func form(_ clause: String, _ point: String? = nil) -> Citation {
        guard let point else {
            return Citation(.decree30, .appendix("I"), .part("I"), .section("II"), .clause(clause))
        }
        return Citation(.decree30, .appendix("I"), .part("I"), .section("II"), .clause(clause), .point(point))
    }

    /// Phụ lục I, Phần I, Mục I: paper, margins, font, page number.
    static func paper(_ clause: String) -> Citation {
        Citation(.decree30, .appendix("I"), .part("I"), .section("I"), .clause(clause))
    }
}
