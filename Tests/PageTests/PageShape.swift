/// Which parts of the form stand elsewhere than in a plan, or not at all, as the type's declaration and the spec say.
struct PageShape: Sendable, Hashable {
    /// Whether the subject stands below the number, with no title, as in a công văn.
    var hasSubjectUnderNumber = false
    /// Whether there is a line of place and date; minutes have none.
    var hasPlaceDate = true
    /// Whether the recipients stand below the signatures.
    var hasRecipientsBelow = false

    /// The shape of a plan.
    init() {}

    /// The shape that a type's declaration and a spec ask for.
    init(declaration: String, spec: String) {
        let head = declaration + "\n" + (spec.split(separator: "\n---\n").first ?? "")
        hasSubjectUnderNumber = head.contains("vị trí trích yếu: dưới số")
        hasPlaceDate = !head.contains("địa danh: không")
        hasRecipientsBelow = head.contains("vị trí nơi nhận: dưới")
    }
}
