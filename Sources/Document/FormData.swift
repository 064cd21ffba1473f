public import Diagnostics
public import Vietnamese

/// What the head of a spec says, evaluated: text as inlines, the rest typed. The assembling stage makes the form of it.
///
/// Nothing here has a look or a supplied word: `thay mặt` is a meaning, `TM.` is the pack's.
public struct FormData: Hashable, Sendable {
    /// Tên loại in capitals or as typed, for example `KẾ HOẠCH`; one printed line a line.
    public var typeName: [Inline]
    /// Tên loại inside a sentence, for example `Kế hoạch`.
    public var typeWord: String
    /// Viết tắt tên loại, for example `KH`; empty for công văn.
    public var typeCode: String
    /// Quốc hiệu, over the pack.
    public var nationalName = NationalName.standard
    /// Cơ quan ban hành; of joint issuers the first.
    public var issuer: Issuer
    /// The bodies that issue the document together with the first.
    public var coIssuers: [Issuer] = []
    /// How the names of joint issuers stand.
    public var issuerArrangement = IssuerArrangement.ownLines
    /// Địa danh.
    public var place: [Inline]
    /// `địa danh: không`: no line of place and date, as in minutes and in a text issued with another.
    public var omitsPlaceDate = false
    /// Ngày ban hành; the missing parts stay blank.
    public var date: Placed<PartialDate>
    /// Số.
    public var number: DocumentNumber
    /// Where the number was written; `nil` where it was not.
    public var numberSpan: SourceSpan?
    /// Ký hiệu as given, over the derived one.
    public var symbol: String?
    /// Trích yếu; forced breaks between printed lines.
    public var subject: [Inline]
    /// `vị trí trích yếu`.
    public var subjectPlacement = SubjectPlacement.underTypeName
    /// `độ mật`.
    public var secrecy: Secrecy?
    /// `độ khẩn`.
    public var urgency: Urgency?
    /// `lưu hành`: who may read it; empty for no mark.
    public var circulation: [Inline] = []
    /// `dự thảo`: the whole mark, for example `Dự thảo lần 2`; empty for none.
    public var draftMark: [Inline] = []
    /// `liên hệ`: the lines at the foot of the first page.
    public var contact: [[Inline]] = []
    /// Kính gửi.
    public var addressees: [ListLine]
    /// Đồng kính gửi.
    public var furtherAddressees: [ListLine] = []
    /// `điện`: addressees of a telegram.
    public var telegramAddressees: [ListLine] = []
    /// `thẩm quyền`: the authority line above căn cứ; lines by forced breaks, empty for none.
    public var authorityLine: [Inline] = []
    /// `thẩm quyền: có`: the authority line is made of the issuer's name.
    public var suppliesAuthorityLine = false
    /// `đơn vị soạn`: the unit's abbreviation, in the symbol of a công văn.
    public var draftingUnit: String?
    /// Căn cứ, one act a line.
    public var bases: [Paragraph]
    /// How căn cứ is printed, over the pack.
    public var basisFace: BasisFace?
    /// Nơi nhận; `nil` leaves the part out.
    public var recipients: [ListLine]?
    /// `vị trí nơi nhận: dưới`.
    public var recipientsPlacement: Closing.Placement
    /// `như trên`: whether the first recipient is supplied.
    public var firstRecipient = FirstRecipient.typed
    /// `thứ tự nơi nhận: xếp lại`: `Như …` is put first and `Lưu …` last.
    public var arrangesRecipients = false
    /// Signers, left to right; `row` puts them into rows.
    public var signers: [Signer]
    /// `phê duyệt`: who approves, in the same shape as the signers.
    public var approvers: [Signer] = []
    /// `ký phụ lục`: who signs appendices.
    public var appendixSigners: [AppendixSigner] = []
    /// Dấu kết.
    public var endMark: EndMark
    /// Choices inside the legal range.
    public var presentation: Presentation

    /// Everything a form is assembled from.
    public init(
        typeName: [Inline], typeWord: String, typeCode: String, issuer: Issuer, place: [Inline],
        date: Placed<PartialDate>, number: DocumentNumber = .blank, symbol: String? = nil, subject: [Inline],
        addressees: [ListLine] = [], bases: [Paragraph] = [], basisFace: BasisFace? = nil,
        recipients: [ListLine]? = nil, recipientsPlacement: Closing.Placement = .beside, signers: [Signer] = [],
        endMark: EndMark = .standard, presentation: Presentation = Presentation()
    ) {
        self.typeName = typeName
        self.typeWord = typeWord
        self.typeCode = typeCode
        self.issuer = issuer
        self.place = place
        self.date = date
        self.number = number
        self.symbol = symbol
        self.subject = subject
        self.addressees = addressees
        self.bases = bases
        self.basisFace = basisFace
        self.recipients = recipients
        self.recipientsPlacement = recipientsPlacement
        self.signers = signers
        self.endMark = endMark
        self.presentation = presentation
    }

    /// Cơ quan ban hành and its superiors.
    public struct Issuer: Hashable, Sendable {
        /// Cơ quan cấp trên, one printed line each.
        public var superiors: [[Inline]]
        /// Tên cơ quan, one printed line each.
        public var name: [[Inline]]
        /// Viết tắt, for the symbol; `nil` where `ký hiệu` is given.
        public var abbreviation: String?
        /// `chức danh`: the office-holder who issues; the head prints the body, the sentences name the office.
        public var office: [Inline] = []

        /// An issuer.
        public init(superiors: [[Inline]], name: [[Inline]], abbreviation: String?) {
            self.superiors = superiors
            self.name = name
            self.abbreviation = abbreviation
        }
    }

    /// All issuers, in order.
    public var issuers: [Issuer] { [issuer] + coIssuers }

    /// How the names of joint issuers stand in the head.
    public enum IssuerArrangement: String, Hashable, Sendable, CaseIterable {
        /// `riêng dòng`: each on a line of its own.
        case ownLines
        /// `chung dòng`: on one line.
        case sharedLine
    }

    /// Where the subject stands.
    public enum SubjectPlacement: String, Hashable, Sendable, CaseIterable {
        /// `dưới tên loại`.
        case underTypeName
        /// `dưới số`, as in a công văn.
        case underNumber
    }

    /// What stands at the top of the right column.
    public enum NationalName: Hashable, Sendable {
        /// The pack's.
        case standard
        /// `quốc hiệu: không`.
        case none
        /// Other printed lines: the first in capitals, a motto below it.
        case typed([[Inline]])
    }

    /// Số văn bản.
    public enum DocumentNumber: Hashable, Sendable {
        /// To be given by the registry.
        case blank
        /// As typed, never re-formed.
        case typed(String)
        /// `số: không`: no number line.
        case none
    }

    /// Face of căn cứ.
    public enum BasisFace: String, Hashable, Sendable, CaseIterable {
        /// `đứng`.
        case upright
        /// `nghiêng`.
        case italic
        /// `gạch`: upright with a dash before each.
        case dash
    }

    /// The first line of Nơi nhận.
    public enum FirstRecipient: Hashable, Sendable {
        /// Only what was typed.
        case typed
        /// `Như Điều n` of the last Điều, else `Như trên` where there are addressees; the place is that of the wish in
        /// the spec, `nil` where the type or the office made it.
        case supplied(SourceSpan?)
        /// `Như Điều n` of the heading of a folded name.
        case heading(Placed<String>)
    }

    /// Dấu kết at the end of the text.
    public enum EndMark: Hashable, Sendable {
        /// The pack's.
        case standard
        /// `dấu kết: không`.
        case none
        /// Another, as typed.
        case typed(String)
    }
}

/// A value with the place it was written at.
public struct Placed<Value: Hashable & Sendable>: Hashable, Sendable {
    /// The value.
    public var value: Value
    /// Where it was written; `nil` when the type or the pack supplied it.
    public var span: SourceSpan?

    /// A value at a place.
    public init(_ value: Value, at span: SourceSpan?) {
        self.value = value
        self.span = span
    }
}

/// One entry of a list text: Nơi nhận or Kính gửi.
public indirect enum ListLine: Hashable, Sendable {
    /// `- text` (level 1), `+ text` (level 2), or a line without a mark (continues the entry before it).
    case line(mark: List.Mark?, [Inline], isVerbatim: Bool, Origin)
    /// `{ … } words`: entries held together by a brace and the words at it.
    case group([ListLine], words: [Inline], Origin)
}

/// One signer, by meaning.
public struct Signer: Hashable, Sendable {
    /// `thay mặt`.
    public var onBehalfOf: [Inline]?
    /// `thừa lệnh`.
    public var byOrderOf: [Inline]?
    /// `thừa ủy quyền`.
    public var byDelegationOf: [Inline]?
    /// `quyền`.
    public var acting: [Inline]?
    /// `ký thay`.
    public var signingFor: [Inline]?
    /// `chức vụ`; lines by forced breaks.
    public var position: [Inline]?
    /// `chức vụ dưới`, above the name.
    public var lowerPosition: [Inline]?
    /// `cơ quan`: a body without TM.
    public var body: [Inline]?
    /// `nhãn trên`: a line above the block.
    public var labelAbove: [Inline]?
    /// `ghi chú`, for example `(Đã ký)`.
    public var note: [Inline]?
    /// `họ tên`; `nil` for `để trống`.
    public var name: [Inline]?
    /// `hàng`, from 1.
    public var row: Int
    /// `dòng giữa`: a line in the middle above the row that the signer stands in.
    public var lineAboveRow: [Inline]?
    /// Where the signer stands in the spec.
    public var origin: Origin

    /// A signer; every part may be absent.
    public init(
        onBehalfOf: [Inline]? = nil, byOrderOf: [Inline]? = nil, byDelegationOf: [Inline]? = nil,
        acting: [Inline]? = nil, signingFor: [Inline]? = nil, position: [Inline]? = nil,
        lowerPosition: [Inline]? = nil, body: [Inline]? = nil, labelAbove: [Inline]? = nil, note: [Inline]? = nil,
        name: [Inline]? = nil, row: Int = 1, origin: Origin
    ) {
        self.onBehalfOf = onBehalfOf
        self.byOrderOf = byOrderOf
        self.byDelegationOf = byDelegationOf
        self.acting = acting
        self.signingFor = signingFor
        self.position = position
        self.lowerPosition = lowerPosition
        self.body = body
        self.labelAbove = labelAbove
        self.note = note
        self.name = name
        self.row = row
        self.origin = origin
    }
}

/// A signer of appendices (`ký phụ lục`).
public struct AppendixSigner: Hashable, Sendable {
    /// The folded names of the appendices, each with its place; empty for every appendix.
    public var appendices: [Placed<String>]
    /// Who signs.
    public var signer: Signer

    /// A signer of appendices.
    public init(appendices: [Placed<String>], signer: Signer) {
        self.appendices = appendices
        self.signer = signer
    }
}

/// `trình bày`: an office's choices, checked against the pack's legal ranges by the assembling stage.
public struct Presentation: Hashable, Sendable {
    /// `cỡ chữ`, pt.
    public var bodySize: Placed<ExactDecimal>?
    /// `lề trái`, mm.
    public var leftMargin: Placed<ExactDecimal>?
    /// `lề phải`, mm.
    public var rightMargin: Placed<ExactDecimal>?
    /// `lề trên`, mm.
    public var topMargin: Placed<ExactDecimal>?
    /// `lề dưới`, mm.
    public var bottomMargin: Placed<ExactDecimal>?
    /// `thụt dòng`, mm.
    public var firstLineIndent: Placed<ExactDecimal>?
    /// `cách đoạn`, pt.
    public var paragraphSpacing: Placed<ExactDecimal>?
    /// `giãn dòng`, lines.
    public var lineSpacing: Placed<ExactDecimal>?
    /// `đề mục`: the number shape of each depth from 1.
    public var headingShapes: Placed<[NumberShape]>?
    /// `kiểu đề mục`: the face of a depth.
    public var headingFaces: [Int: Heading.Face]
    /// Where `kiểu đề mục` was written.
    public var headingFacesSpan: SourceSpan?
    /// `trang: ngang`.
    public var orientation: Placed<Orientation>?

    /// No choices: everything as the pack prints.
    public init() { headingFaces = [:] }
}
