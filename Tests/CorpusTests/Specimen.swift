/// A document of the corpus that is turned into a spec, with what its shapes alone do not say.
struct Specimen: CustomStringConvertible {
    /// The number that its file begins with.
    let number: String
    /// The type that the spec names.
    let type: String
    /// The pack, where it is not the type's own.
    var pack: String?
    /// How many lines of the left column are the issuer's, where no line is bold.
    var issuerLines: Int?
    /// Whether several bodies issue it.
    var isJoint = false

    var description: String { "\(number) \(type)" }

    /// The documents.
    static let all: [Specimen] = [
        Specimen(number: "012", type: "kế hoạch"),
        Specimen(number: "013", type: "kế hoạch", isJoint: true),
        Specimen(number: "014", type: "kế hoạch"),
        Specimen(number: "015", type: "kế hoạch"),
        Specimen(number: "016", type: "kế hoạch"),
        Specimen(number: "017", type: "báo cáo"),
        Specimen(number: "018", type: "báo cáo"),
        Specimen(number: "019", type: "báo cáo"),
        Specimen(number: "021", type: "văn bản", pack: "Hội Nông dân"),
        Specimen(number: "035", type: "văn bản", pack: "Hội Nông dân"),
        Specimen(number: "036", type: "tờ trình"),
        Specimen(number: "037", type: "tờ trình"),
        Specimen(number: "038", type: "công văn"),
        Specimen(number: "039", type: "thông báo"),
        Specimen(number: "040", type: "quyết định"),
        Specimen(number: "041", type: "chương trình", isJoint: true),
        Specimen(number: "042", type: "tờ trình"),
        Specimen(number: "043", type: "văn bản"),
        Specimen(number: "044", type: "văn bản"),
        Specimen(number: "045", type: "công văn"),
        Specimen(number: "046", type: "công văn"),
        Specimen(number: "047", type: "công văn"),
        Specimen(number: "048", type: "công văn"),
        Specimen(number: "049", type: "công văn"),
        Specimen(number: "050", type: "quyết định"),
        Specimen(number: "051", type: "chỉ thị"),
        Specimen(number: "052", type: "công văn"),
        Specimen(number: "053", type: "quyết định"),
        Specimen(number: "056", type: "báo cáo"),
        Specimen(number: "057", type: "công văn"),
        Specimen(number: "058", type: "thông báo"),
    ]

    /// Documents, or parts of them, that no spec is written from, with the reason.
    static let leftOut: [String: String] = [
        "020": "three landscape sheets of one wide form, each with the header again: a spec prints its header once",
        "022": "a fragment without a subject, recipients or signature",
        "034": "without header and signature: a spec needs an issuer",
        "054": "two appendices without the document that they belong to",
        "055": "without header and signature: a spec needs an issuer",
        "059": "five blank forms without a text, with up to 58 columns",
        "012, 056: attached forms": "lines stand above the label of the appendix, where a spec has no place",
        "043: receipt stamp": "it is the receiving office's, not the author's",
        "043: underlined motto": "the words come out; the look of the title is the pack's",
        "035": "taken, under the pack of Hội Nông dân: the Party's packs come later",
    ]
}
