public import Diagnostics
public import Document
public import Vietnamese

/// The form of one kind of issuer over a span of time: independent switches, a look for each role, numbering,
/// page geometry; each value with its standing and citation.
///
/// A real document may cross profiles, so every part is a switch of its own and none is derived from the pack's name.
public struct RulePack: Hashable, Sendable {
    /// Folded identifier, for example `nd30`.
    public var id: String
    /// The name that `thể thức` gives, for example `Hội Nông dân`.
    public var name: String
    /// Other names by which `thể thức` may call it.
    public var aliases: [String] = []
    /// First day it holds; earlier dates render with a finding.
    public var firstDay: PartialDate?
    /// The act that it follows.
    public var citation: Citation
    /// Page geometry.
    public var page: PageGeometry
    /// Independent switches of the form.
    public var switches: Switches
    /// The look of each role.
    public var styles: StyleTable
    /// Number shape of each heading depth from 1.
    public var headingShapes: Regulated<[NumberShape]>
    /// Number shape of Phần, Chương, Mục, Tiểu mục, Điều, with the word as its prefix.
    public var divisionShapes: [Division: Regulated<NumberShape>]
    /// Whether each division shall have a title.
    public var divisionTitles: Regulated<Bool>
    /// Width of the left header column as a share of the text width, 0 to 1.
    public var headerLeftShare: Regulated<Double>
    /// Length of each rule as a share of the longest printed line it belongs to.
    public var ruleShares: [RuleRole: Regulated<Double>]
    /// Thickness of rules in pt.
    public var ruleThickness: Double
    /// Width of a deliberate blank in pt.
    public var blankWidths: [Blank: Double]
    /// Height left for a signature in pt.
    public var signatureSpace: Double
    /// Frames of the marks on the first page.
    public var stamps: StampSizes
    /// Body size in pt and its legal range.
    public var bodySize: RegulatedRange
    /// First-line indent in mm and its legal range.
    public var firstLineIndent: RegulatedRange
    /// Space between paragraphs in pt and its legal range.
    public var paragraphSpacing: RegulatedRange
    /// Line spacing in lines and its legal range.
    public var lineSpacing: RegulatedRange

    /// Type size of tables made from data in pt, which shrinks inside its range before columns are split.
    public var tableSize = RegulatedRange(13, in: 8...13, .practice, Citation(.clericalPractice))

    /// The look of a role.
    public func style(_ role: Role) -> TextStyle { styles[role] }

    /// The number shape of a division; the word and an Arabic numeral where the pack names none.
    public func shape(_ division: Division) -> Regulated<NumberShape> {
        divisionShapes[division]
            ?? Regulated(NumberShape(.arabic, prefix: division.word + " ", suffix: ""), .unverified, nil)
    }

    /// Width of the text of a page in pt.
    public func textWidth(_ orientation: Orientation) -> Double {
        page.textWidth(orientation) * PageGeometry.pointsPerMillimetre
    }

    /// Width of one header column in pt.
    public func headerWidth(left: Bool) -> Double {
        let share = headerLeftShare.value
        return textWidth(page.orientation) * (left ? share : 1 - share)
    }
}

/// Page size, margins and the place of the page number.
public struct PageGeometry: Hashable, Sendable {
    /// Width in mm, portrait.
    public var width: Double
    /// Height in mm, portrait.
    public var height: Double
    /// Top margin in mm.
    public var top: RegulatedRange
    /// Bottom margin in mm.
    public var bottom: RegulatedRange
    /// Left margin in mm.
    public var left: RegulatedRange
    /// Right margin in mm.
    public var right: RegulatedRange
    /// Distance of the page number's line from the top edge of the paper in mm.
    public var headerDistance: Double
    /// How the body lies.
    public var orientation: Orientation

    /// How many pt a millimetre has.
    public static let pointsPerMillimetre = 72 / 25.4

    /// Width between the margins in mm, for pages that lie as given.
    public func textWidth(_ orientation: Orientation) -> Double {
        switch orientation {
        case .portrait: width - left.value - right.value
        case .landscape: height - left.value - right.value
        }
    }

    /// Height between the margins in mm, for pages that lie as given.
    public func textHeight(_ orientation: Orientation) -> Double {
        switch orientation {
        case .portrait: height - top.value - bottom.value
        case .landscape: width - top.value - bottom.value
        }
    }
}

/// The independent switches of a form.
public struct Switches: Hashable, Sendable {
    /// What stands at the top of the right column.
    public var rightHeader: Regulated<RightHeader>
    /// What stands under the issuer.
    public var separator: Regulated<Separator>
    /// Order of number and type in the symbol.
    public var numberOrder: Regulated<NumberOrder>
    /// Whether `Số` is followed by a colon.
    public var hasColonAfterNumberWord: Regulated<Bool>
    /// The prefixes of the signature.
    public var authority: Regulated<AuthorityStyle>
    /// Whether the line under the subject is drawn.
    public var hasSubjectRule: Regulated<Bool>
    /// Whether a short rule stands under an appendix's reference line.
    public var hasAppendixRule: Regulated<Bool>
    /// The mark at the end of the text; empty for none.
    public var endMark: Regulated<String>
    /// How appendices are numbered when there are several.
    public var appendixNumerals: Regulated<NumberShape.Numerals>
    /// Face of căn cứ.
    public var basisFace: Regulated<FormData.BasisFace>
    /// What ends the lines of Nơi nhận.
    public var recipientMarks: Regulated<ListMarks>
    /// Whether a colon stands after `Lưu` in Nơi nhận.
    public var hasColonAfterArchiveWord: Regulated<Bool>
    /// What prints for a value that does not apply.
    public var notApplicableMark: String

    /// What stands at the top of the right column.
    public enum RightHeader: String, Hashable, Sendable, CaseIterable {
        /// Quốc hiệu và Tiêu ngữ.
        case nationalName
        /// Nothing but place and date.
        case none
    }

    /// What stands under the issuer.
    public enum Separator: String, Hashable, Sendable, CaseIterable {
        /// A short rule.
        case rule
        /// `*`.
        case star
    }

    /// Order of number and type in the symbol.
    public enum NumberOrder: String, Hashable, Sendable, CaseIterable {
        /// `12/KH-UBND`.
        case state
        /// `12-KH/HNDT`.
        case party
    }

    /// What ends the lines of a list where nothing was typed.
    public struct ListMarks: Hashable, Sendable {
        /// After every line but the last.
        public var between: String
        /// After the last line.
        public var last: String

        /// `;` and a final `.` (nd30 Phụ lục I, Phần I, Mục II, khoản 9 điểm d).
        public static let semicolons = ListMarks(between: ";", last: ".")

        /// Marks of a list.
        public init(between: String, last: String) {
            self.between = between
            self.last = last
        }
    }

    /// The prefixes of the signature.
    public enum AuthorityStyle: String, Hashable, Sendable, CaseIterable {
        /// `TM.`, `KT.`, `TL.`, `TUQ.`, `Q.`
        case stop
        /// `T/M`, `K/T`, `T/L`, `T/UQ`, `Q.`
        case slash
    }
}
