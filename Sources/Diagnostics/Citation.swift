/// A place in a regulation: the act and the path to the provision, outermost part first.
///
/// `Citation(.decree30, .appendix("I"), .part("I"), .section("II"), .clause("5"), .point("b"))` reads
/// "điểm b khoản 5 Mục II Phần I Phụ lục I Nghị định số 30/2020/NĐ-CP".
public struct Citation: Hashable, Sendable {
    /// The act.
    public let act: Act
    /// The path inside the act, outermost part first.
    public let path: [Part]

    /// A provision of an act.
    public init(_ act: Act, _ path: Part...) {
        self.act = act
        self.path = path
    }

    /// An act that the product quotes.
    public enum Act: Hashable, Sendable, CaseIterable {
        /// Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư.
        case decree30
        /// Nghị quyết số 203/2025/QH15 ngày 16/6/2025 sửa đổi, bổ sung một số điều của Hiến pháp: from 01/7/2025 there is
        /// no level between province and commune.
        case twoTierResolution
        /// Observed practice of Hội Nông dân documents from 2014 to 2026; not a rule text.
        case farmersUnionPractice
        /// Observed clerical practice; not a rule text.
        case clericalPractice

        /// The name as a Vietnamese reader expects it.
        public var name: Bilingual {
            switch self {
            case .decree30: Bilingual(vi: "Nghị định số 30/2020/NĐ-CP", en: "Decree 30/2020/NĐ-CP")
            case .twoTierResolution:
                Bilingual(vi: "Nghị quyết số 203/2025/QH15", en: "Resolution 203/2025/QH15")
            case .farmersUnionPractice:
                Bilingual(vi: "thực tế văn bản Hội Nông dân 2014–2026", en: "practice of the Farmers' Union 2014–2026")
            case .clericalPractice: Bilingual(vi: "thực tế công tác văn thư", en: "clerical practice")
            }
        }
    }

    /// One step of the path.
    public enum Part: Hashable, Sendable {
        /// Phụ lục.
        case appendix(String)
        /// Phần.
        case part(String)
        /// Mục.
        case section(String)
        /// Điều.
        case article(String)
        /// Khoản.
        case clause(String)
        /// Điểm.
        case point(String)
        /// Mẫu.
        case form(String)
        /// Ô (row) of the table of samples.
        case box(String)

        fileprivate var vietnamese: String {
            switch self {
            case .appendix(let value): "Phụ lục \(value)"
            case .part(let value): "Phần \(value)"
            case .section(let value): "Mục \(value)"
            case .article(let value): "Điều \(value)"
            case .clause(let value): "khoản \(value)"
            case .point(let value): "điểm \(value)"
            case .form(let value): "Mẫu \(value)"
            case .box(let value): "ô số \(value)"
            }
        }
    }

    /// The citation as Vietnamese texts write it, innermost part first.
    public var vietnamese: String {
        (path.reversed().map(\.vietnamese) + [act.name.vi]).joined(separator: " ")
    }

    /// The citation for a reader of one language; the parts keep their Vietnamese names.
    public func text(_ language: Language) -> String {
        (path.reversed().map(\.vietnamese) + [act.name(language)]).joined(separator: " ")
    }
}
