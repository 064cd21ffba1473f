public import Values
import Diagnostics

/// The keys of an office file (tệp cơ quan `co-quan.yaml`): what an office's documents share.
///
/// Fields of a spec that say who issues and how it looks, and under names of the office's own its signers and lists of
/// recipients.
public enum OfficeFields {
    /// All of them; none is required.
    public static let all: [FieldDeclaration] =
        FormFields.standard.filter { shared.contains($0.foldedName) } + [
            FieldDeclaration(
                signers, .named(.mapOrList(SignerFields.all)),
                help: Bilingual(
                    vi: "Những người ký của cơ quan, mỗi người một tên gọi để ghi ở mục «ký» của văn bản.",
                    en: "The office's signers, each under a name that «ký» of a document may give."),
                example: "chức vụ: Chủ tịch"),
            FieldDeclaration(
                lists, .named(.line),
                help: Bilingual(
                    vi: "Những danh sách nơi nhận dùng nhiều lần, chèn bằng {% chèn nơi_nhận.<tên> %}.",
                    en: "Lists of recipients, taken in with {% chèn nơi_nhận.<tên> %}."),
                example: "- Lưu: VT."),
        ]

    /// The part with the signers, as ``FieldDeclaration/namedIn`` gives it.
    public static let signers = "người ký"
    /// The part with the lists of recipients.
    public static let lists = "danh sách nơi nhận"

    /// The folded names of the spec's fields that may stand in an office file.
    public static let shared: Set<String> = [
        "the_thuc", "co_quan", "dia_danh", "lien_he", "can_cu_the_hien", "vi_tri_noi_nhan", "dau_ket", "trinh_bay",
    ]
}
