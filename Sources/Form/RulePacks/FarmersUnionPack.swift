import Diagnostics
import Document
import Vietnamese

/// The rule pack of Hội Nông dân Việt Nam: star and party number order at the left, Quốc hiệu at the right, `T/M`.
///
/// The Hội's own text on form was not found, so nothing here stands as law; where its documents show no geometry of
/// their own, Nghị định số 30/2020/NĐ-CP is the default, which mass organisations apply as suitable (Điều 2 khoản 2).
public enum FarmersUnionPack {
    /// The pack `hội nông dân`.
    public static let pack = makePack()

    private static let practice = Citation(.farmersUnionPractice)

    private static func makePack() -> RulePack {
        var pack = StatePack.pack.asPractice()
        pack.id = "hoi_nong_dan"
        pack.name = "Hội Nông dân"
        pack.aliases = ["HNDVN", "Hội Nông dân Việt Nam", "HND"]
        pack.firstDay = nil
        pack.citation = practice
        pack.switches = Switches(
            rightHeader: Regulated(.nationalName, .practice, practice),
            separator: Regulated(.star, .practice, practice),
            numberOrder: Regulated(.party, .practice, practice),
            hasColonAfterNumberWord: Regulated(false, .practice, practice),
            authority: Regulated(.slash, .practice, practice),
            hasSubjectRule: Regulated(true, .practice, practice),
            hasAppendixRule: Regulated(true, .unverified, nil),
            endMark: Regulated("./.", .practice, practice),
            appendixNumerals: Regulated(.roman, .unverified, nil),
            basisFace: Regulated(.upright, .practice, practice),
            recipientMarks: Regulated(.semicolons, .practice, practice),
            hasColonAfterArchiveWord: Regulated(false, .practice, practice),
            notApplicableMark: "-")
        pack.styles[.basis].isItalic = false
        return pack
    }
}

extension RulePack {
    /// The same values, none of them as law: for issuers whom the act does not bind.
    fileprivate func asPractice() -> RulePack {
        var pack = self
        pack.styles = StyleTable(entries: { role in
            var entry = styles.entry(role)
            if entry.standing == .law { entry.standing = .practice }
            return entry
        })
        pack.headingShapes.standing = .practice
        pack.divisionShapes = divisionShapes.mapValues { Regulated($0.value, .practice, $0.citation) }
        pack.divisionTitles.standing = .practice
        pack.headerLeftShare.standing = .practice
        pack.ruleShares = ruleShares.mapValues { Regulated($0.value, .practice, $0.citation) }
        pack.stamps.standing = .practice
        pack.bodySize.standing = .practice
        pack.firstLineIndent.standing = .practice
        pack.paragraphSpacing.standing = .practice
        pack.lineSpacing.standing = .practice
        pack.page.top.standing = .practice
        pack.page.bottom.standing = .practice
        pack.page.left.standing = .practice
        pack.page.right.standing = .practice
        return pack
    }
}
