import Diagnostics
import Document
import Form
import Testing
import Vietnamese

@Suite struct AppendixTests {
    static func labels(_ appendices: Appendix...) -> (labels: [String], codes: [String]) {
        let document = Sample.assembled(Sample.data(), appendices: appendices).document
        let result = Numberer.number(document, pack: StatePack.pack)
        return (
            result.output?.appendices.map { $0.heading.printedLabel ?? "?" } ?? [], result.diagnostics.map(\.code)
        )
    }

    static func reference(
        _ data: FormData, line: AppendixHeading.ReferenceLine = .generated, pack: RulePack = StatePack.pack
    ) -> String {
        let appendix = Sample.appendix("Bảng", reference: line)
        guard
            case .line(let content)? = Sample.assembled(data, appendices: [appendix], pack: pack).document.appendices
                .first?.heading.reference
        else { return "none" }
        return DocumentDump.text(content)
    }

    @Test func singleAppendixHasNoNumber() {
        #expect(Self.labels(Sample.appendix("A")).labels == ["Phụ lục"])
    }

    @Test func severalAppendicesHaveRomanNumbers() {
        #expect(
            Self.labels(Sample.appendix("A"), Sample.appendix("B"), Sample.appendix("C")).labels
                == ["Phụ lục I", "Phụ lục II", "Phụ lục III"])
    }

    @Test(arguments: ["2", "02", "ii", "B"]) func aNumberOfTheSeriesInAnotherShapeIsKept(_ typed: String) {
        let result = Self.labels(Sample.appendix("A"), Sample.appendix("B", typed: typed), Sample.appendix("C"))
        #expect(result.labels == ["Phụ lục I", "Phụ lục \(typed)", "Phụ lục III"])
        #expect(result.codes == ["number.appendix-other-shape"])
    }

    @Test func ownLabelsAreNotCounted() {
        #expect(
            Self.labels(Sample.appendix("A"), Sample.appendix("B", own: "Biểu 19")).labels == ["Phụ lục", "Biểu 19"])
    }

    @Test(arguments: ["II", "Phụ lục II", "II:"])
    func typedNumberOfTheSeriesIsAccepted(_ typed: String) {
        let result = Self.labels(Sample.appendix("A"), Sample.appendix("B", typed: typed))
        #expect(result.labels == ["Phụ lục I", "Phụ lục II"])
        #expect(result.codes.isEmpty)
    }

    @Test func otherNumberIsKeptFoundAndCountedFrom() {
        let result = Self.labels(Sample.appendix("A"), Sample.appendix("B", typed: "IV"), Sample.appendix("C"))
        #expect(result.labels == ["Phụ lục I", "Phụ lục IV", "Phụ lục V"])
        #expect(result.codes == ["number.appendix-out-of-series"])
    }

    @Test func numberOfASingleAppendixIsAFinding() {
        let result = Self.labels(Sample.appendix("A", typed: "I"))
        #expect(result.labels == ["Phụ lục I"])
        #expect(result.codes == ["number.appendix-out-of-series"])
    }

    @Test func titleIsInRealCapitals() {
        let document = Sample.assembled(Sample.data(), appendices: [Sample.appendix("Phân bổ chỉ tiêu")]).document
        #expect(document.appendices.first?.heading.title.plainText == "PHÂN BỔ CHỈ TIÊU")
    }

    @Test func keptCaseOfATitleStays() {
        var appendix = Sample.appendix("Phân bổ 5 km²")
        appendix.heading.keepsCase = true
        let document = Sample.assembled(Sample.data(), appendices: [appendix]).document
        #expect(document.appendices.first?.heading.title.plainText == "Phân bổ 5 km²")
    }

    @Test func referenceLineRepeatsNumberDateAndIssuer() {
        #expect(
            Self.reference(Sample.data())
                == #""(Kèm theo Kế hoạch số 15/KH-UBND ngày 30 tháng 6 năm 2020" break "của Ủy ban nhân dân huyện Khe Trăn)""#
        )
    }

    @Test func blanksOfTheHeadAreBlanksOfTheReferenceLine() {
        let data = Sample.data {
            $0.number = .blank
            $0.date.value = PartialDate(year: 2020, month: 6)
            $0.issuer.name = [Sample.text("UBND xã A")]
        }
        #expect(
            Self.reference(data)
                == #""(Kèm theo Kế hoạch số " blank number "/KH-UBND" break "ngày " blank day " tháng 6 năm 2020 của UBND xã A)""#
        )
    }

    @Test func blankDateOfTheReferenceLineIsNotTorn() {
        let data = Sample.unionData {
            $0.number = .blank
            $0.date.value = PartialDate(year: 2026)
        }
        #expect(
            Self.reference(data, pack: FarmersUnionPack.pack)
                == #""(Kèm theo Kế hoạch số " blank number "-KH/HNDT ngày " blank day " tháng " blank month " năm 2026" break "của BCH Hội Nông dân tỉnh Sơn Hà)""#
        )
    }

    @Test func documentWithoutNumberIsReferredToByItsDate() {
        let data = Sample.data {
            $0.number = .none
            $0.issuer.name = [Sample.text("UBND xã A")]
        }
        #expect(Self.reference(data) == #""(Kèm theo Kế hoạch ngày 30 tháng 6 năm 2020 của UBND xã A)""#)
    }

    @Test func partyOrderReachesTheReferenceLine() {
        #expect(
            Self.reference(Sample.unionData(), pack: FarmersUnionPack.pack)
                .contains("(Kèm theo Kế hoạch số 15-KH/HNDT ngày"))
    }

    @Test func typedReferenceLineReplacesTheGeneratedOne() {
        #expect(
            Self.reference(Sample.data(), line: .line(Sample.text("(Theo Công văn số 1)")))
                == #""(Theo Công văn số 1)""#)
    }

    @Test func referenceLineCanBeLeftOut() {
        #expect(Self.reference(Sample.data(), line: .none) == "none")
    }

    static func signed(_ signers: [AppendixSigner], _ names: String?...) -> (rows: [Int], codes: [String]) {
        let result = Assembler.assemble(
            Sample.data { $0.appendixSigners = signers }, body: [Sample.paragraph("Nội dung.")],
            appendices: names.map { Sample.appendix("Phiếu", name: $0) }, pack: StatePack.pack)
        let rows = result.output?.document.appendices.map { $0.signatures.map(\.signatures.count).reduce(0, +) }
        return (rows ?? [], result.diagnostics.map(\.code))
    }

    static func signer(_ names: String...) -> AppendixSigner {
        AppendixSigner(appendices: names.map { Placed($0, at: nil) }, signer: Sample.signer(position: "Trưởng khoa"))
    }

    @Test func signerOfANamedAppendixStandsThereOnly() {
        #expect(Self.signed([Self.signer("hai")], "mot", "hai", nil).rows == [0, 1, 0])
    }

    @Test func signerWithoutNameSignsEveryAppendix() {
        #expect(Self.signed([Self.signer(), Self.signer("hai")], "mot", "hai").rows == [1, 2])
    }

    @Test func signerOfAnAppendixThatThereIsNotIsAnError() {
        let result = Self.signed([Self.signer("ba")], "mot", "hai")
        #expect(result.rows == [0, 0])
        #expect(result.codes == ["form.signed-appendix-unknown"])
    }

    @Test func signerOfAppendicesNeedsOne() {
        #expect(Self.signed([Self.signer()]).codes == ["form.signed-appendix-missing"])
    }
}
