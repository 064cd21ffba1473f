import Diagnostics
import Document
import Template
import Testing
import Values
import Vietnamese

/// The form's data from the head.
@Suite struct EvaluationFormTests {
    private func spec() -> EvaluationSpec {
        EvaluationSpec("x").group("cơ quan", [("tên", "Ủy ban nhân dân \\\\ xã An Phú"), ("viết tắt", "=UBND")])
            .group("ký", [("chức vụ", "Chủ tịch")])
    }

    private func form(_ spec: EvaluationSpec, sourceLocation: SourceLocation = #_sourceLocation) throws -> FormData {
        let run = spec.run()
        _ = run.dump(sourceLocation: sourceLocation)
        return try #require(run.form, sourceLocation: sourceLocation)
    }

    @Test func theIssuerIsPrintedLines() throws {
        let form = try form(spec())
        #expect(
            form.issuer.name.map(EvaluationDump.inlines) == ["Ủy ban nhân dân ", " xã An Phú"].map { $0.trimming() })
        #expect(form.issuer.abbreviation == "UBND")
    }

    @Test func theTypeGivesItsNames() throws {
        let form = try form(spec())
        #expect(form.typeName.plainText == "KẾ HOẠCH")
        #expect(form.typeWord == "Kế hoạch")
        #expect(form.typeCode == "KH")
    }

    @Test func theSpecMayNameTheType() throws {
        #expect(try form(spec().line("tên loại", "KẾ HOẠCH LIÊN TỊCH")).typeName.plainText == "KẾ HOẠCH LIÊN TỊCH")
    }

    @Test(arguments: [
        ("Kế hoạch liên tịch", "Kế hoạch liên tịch"), ("KẾ HOẠCH LIÊN TỊCH", "Kế hoạch liên tịch"),
        ("KẾ HOẠCH \\\\ LIÊN TỊCH", "Kế hoạch liên tịch"), ("kế hoạch số 2", "kế hoạch số 2"),
    ])
    func theNameInASentenceFollowsTheGivenOne(_ typed: String, _ word: String) throws {
        #expect(try form(spec().line("tên loại", typed)).typeWord == word)
    }

    @Test func theNameOfTheTypeCanBeLeftOut() throws {
        let form = try form(spec().field("tên loại", "không") { .none($0.span) })
        #expect(form.typeName == [])
        #expect(form.typeWord == "Kế hoạch")
    }

    @Test func theNumberMayBeMadeOfData() throws {
        let form = try form(spec().line("số", "{{ lần }}5").datum("lần", "1"))
        #expect(form.number == .typed("15"))
        #expect(form.numberSpan?.text == "{{ lần }}5")
    }

    @Test func theSymbolMayQuoteTheHead() throws {
        #expect(try form(spec().line("ký hiệu", "KH-{{ cơ_quan.viết_tắt }}")).symbol == "KH-UBND")
    }

    @Test func anEmptyAbbreviationIsMissing() {
        let run = EvaluationSpec("x").group("cơ quan", [("tên", "UBND xã"), ("▮viết tắt", "=")])
            .group("ký", [("chức vụ", "Chủ tịch")]).run()
        run.expect("form.abbreviation-missing")
    }

    @Test func anActingHeadNeedsNoFurtherOffice() throws {
        let form = try form(EvaluationSpec("x").group("ký", [("quyền", "Giám đốc"), ("họ tên", "An")]))
        #expect(form.signers.first?.acting?.plainText == "Giám đốc")
    }

    @Test func approversAreReadLikeSigners() throws {
        let form = try form(spec().group("phê duyệt", [("chức vụ", "Giám đốc")]))
        #expect(form.approvers.map(\.position?.plainText) == ["Giám đốc"])
        spec().group("phê duyệt", [("▮họ tên", "An")]).run().expect("form.signer-unknown")
    }

    @Test func theNationalNameIsLinesOrNothing() throws {
        let lines = try form(spec().line("quốc hiệu", "Hội Làm vườn \\\\ Xanh")).nationalName
        guard case .typed(let typed) = lines else {
            Issue.record("\(lines)")
            return
        }
        #expect(typed.count == 2)
        #expect(try form(spec().field("quốc hiệu", "không") { .none($0.span) }).nationalName == .none)
        #expect(try form(spec()).nationalName == .standard)
    }

    @Test func anAbsentNumberPrintsABlank() {
        let run = EvaluationSpec("Số {{ số }}.").run()
        #expect(run.diagnostics.isEmpty)
        guard case .paragraph(let paragraph)? = run.body.first else {
            Issue.record("no paragraph")
            return
        }
        #expect(paragraph.content.contains(.blank(.number)))
    }

    @Test func anAbsentNumberIsBlank() throws {
        #expect(try form(spec()).number == .blank)
        #expect(try form(spec().field("số", "để trống") { .blank($0.span) }).number == .blank)
    }

    @Test func aTypedNumberIsNeverReformed() throws {
        let form = try form(spec().plain("số", "05"))
        #expect(form.number == .typed("05"))
        #expect(form.numberSpan?.text == "05")
    }

    @Test func partsCanBeLeftOut() throws {
        let form = try form(
            spec().field("số", "không") { .none($0.span) }.field("dấu kết", "không") { .none($0.span) }
                .field("nơi nhận", "không") { .none($0.span) })
        #expect(form.number == FormData.DocumentNumber.none)
        #expect(form.endMark == FormData.EndMark.none)
        #expect(form.recipients == nil)
    }

    @Test func anotherEndMarkIsKept() throws {
        #expect(try form(spec().plain("dấu kết", "./")).endMark == .typed("./"))
        #expect(try form(spec()).endMark == .standard)
    }

    @Test func aMissingAbbreviationIsAnErrorAtTheIssuer() {
        let run = EvaluationSpec("x").group("cơ quan", [("▮tên", "UBND xã")]).group("ký", [("chức vụ", "Chủ tịch")])
            .run()
        run.expect("form.abbreviation-missing")
    }

    @Test func aGivenSymbolNeedsNoAbbreviation() throws {
        let spec = EvaluationSpec("x").group("cơ quan", [("tên", "UBND xã")]).plain("ký hiệu", "KH-UBND")
        #expect(try form(spec.group("ký", [("chức vụ", "Chủ tịch")])).symbol == "KH-UBND")
    }

    @Test func aFaultyFieldHidesWhatSeemsMissing() {
        let run = EvaluationSpec("x").group("cơ quan", [("tên", "UBND xã"), ("viết tắtt", "?")])
            .group("ký", [("chức vụụ", "?")]).run()
        #expect(run.diagnostics.isEmpty)
    }

    @Test func aSignerNeedsABodyOrAnOffice() {
        let run = EvaluationSpec("x").group("ký", [("▮họ tên", "Nguyễn Văn An")]).run()
        run.expect("form.signer-unknown")
    }

    @Test func signersKeepTheirMeanings() throws {
        let form = try form(
            EvaluationSpec("x").group(
                "ký",
                [
                    ("thay mặt", "Ủy ban nhân dân"), ("ký thay", "Chủ tịch"), ("chức vụ", "Phó Chủ tịch"),
                    ("họ tên", "để trống"), ("ghi chú", "(Đã ký)"),
                ]))
        let signer = try #require(form.signers.first)
        #expect(signer.onBehalfOf?.plainText == "Ủy ban nhân dân")
        #expect(signer.signingFor?.plainText == "Chủ tịch")
        #expect(signer.position?.plainText == "Phó Chủ tịch")
        #expect(signer.note?.plainText == "(Đã ký)")
        #expect(signer.name == nil)
        #expect(signer.row == 1)
    }

    @Test func aSignerWithoutRowStandsInTheRowBefore() throws {
        let signers: [[(String, String)]] = [
            [("chức vụ", "A")], [("chức vụ", "B")], [("dòng giữa", "Thành viên"), ("chức vụ", "C")], [("chức vụ", "D")],
        ]
        let form = try form(EvaluationSpec("x").groups("ký", signers))
        #expect(form.signers.map(\.row) == [1, 1, 2, 2])
        #expect(form.signers.map { $0.lineAboveRow?.plainText } == [nil, nil, "Thành viên", nil])
    }

    @Test func aRowHasOneLineAboveIt() {
        EvaluationSpec("x").groups(
            "ký",
            [
                [("dòng giữa", "Một"), ("chức vụ", "A")],
                [("▮dòng giữa", "Hai"), ("hàng", "#1"), ("chức vụ", "B")],
            ]
        ).run().expect("form.signer-row-line")
    }

    @Test func aLabelIsEnoughForASigner() throws {
        let form = try form(EvaluationSpec("x").group("ký", [("nhãn trên", "Người lập biểu"), ("họ tên", "An")]))
        #expect(form.signers.first?.labelAbove?.plainText == "Người lập biểu")
    }

    @Test func theSignatureCanBeLeftOut() throws {
        let form = try form(EvaluationSpec("x").field("ký", "không") { .none($0.span) })
        #expect(form.signers.isEmpty)
    }

    @Test func signersOfEveryAppendixNeedNoName() throws {
        let form = try form(spec().group("ký phụ lục", [("chức vụ", "Trưởng khoa")]))
        #expect(form.appendixSigners.map(\.appendices) == [[]])
        #expect(form.appendixSigners.first?.signer.position?.plainText == "Trưởng khoa")
    }

    @Test(arguments: [("có", true), ("không", false)]) func theFirstRecipientCanBeAskedFor(
        _ word: String, _ isAsked: Bool
    )
        throws
    {
        let form = try form(spec().plain("như trên", word))
        if case .supplied = form.firstRecipient { #expect(isAsked) } else { #expect(!isAsked) }
    }

    @Test func theFirstRecipientMayNameAHeading() throws {
        let form = try form(spec().plain("như trên", "Thi hành"))
        guard case .heading(let name) = form.firstRecipient else {
            Issue.record("no heading")
            return
        }
        #expect(name.value == "thi_hanh")
    }

    @Test func severalSignersStandInOrderAndRows() throws {
        let form = try form(
            EvaluationSpec("x").groups(
                "ký", [[("cơ quan", "Hội A"), ("họ tên", "A")], [("chức vụ", "B"), ("hàng", "#2")]]))
        #expect(form.signers.map(\.row) == [1, 2])
        #expect(form.signers.first?.body?.plainText == "Hội A")
    }

    @Test func aRowOfSignaturesIsASmallNumber() {
        EvaluationSpec("x").groups("ký", [[("chức vụ", "B"), ("hàng", "▮#0")]]).run().expect("form.signer-row")
    }

    @Test func plainTextInALineIsLiteral() throws {
        #expect(try form(spec().plain("địa danh", "**An** {{ x }}")).place.plainText == "**An** {{ x }}")
    }

    @Test func expressionsWorkInTheHead() throws {
        let form = try form(
            spec().line("nơi nhận", "- UBND {{ xã | đếm }} xã").table("xã", ["Tên"], [["A"], ["B"]]))
        #expect(EvaluationDump.list(form.recipients ?? []) == ["- UBND ‹2› xã"])
    }

    @Test func placesAreHeld() throws {
        let form = try form(
            spec().field("trình bày", "x") { text in
                let entry = Field(
                    name: "cỡ chữ", foldedName: "co_chu", nameSpan: text.span,
                    value: .length(ExactDecimal(13), unit: "pt", text.span))
                return .map(FieldMap([entry], span: text.span))
            })
        #expect(form.presentation.bodySize?.value == ExactDecimal(13))
        #expect(form.date.value == PartialDate(year: 2020, month: 6, day: 30))
    }

    @Test func headingShapesAndFacesAreRead() throws {
        let form = try form(spec().field("trình bày", "I.") { Self.presentation($0, "3", "nghiêng") })
        #expect(form.presentation.headingShapes?.value == [NumberShape(.roman, suffix: ".")])
        #expect(form.presentation.headingFaces == [3: .italic])
        #expect(form.presentation.headingFacesSpan != nil)
    }

    @Test func wrongShapesDepthsAndFacesAreErrors() {
        let run = { (word: String, depth: String, face: String) in
            EvaluationSpec("x").field("trình bày", word) { Self.presentation($0, depth, face) }.run().diagnostics.map(
                \.code)
        }
        #expect(run("X*", "3", "đậm") == ["form.heading-shape"])
        #expect(run("I.", "9", "đậm") == ["form.heading-depth"])
        #expect(run("I.", "2", "đam") == [])
        #expect(run("I.", "2", "đậmm") == ["form.heading-face"])
    }

    @Test func choicesChooseFaceAndPlace() throws {
        let form = try form(
            spec().field("căn cứ thể hiện", "nghiêng") { .choice("nghieng", $0.span) }
                .field("vị trí nơi nhận", "dưới") { .choice("duoi", $0.span) })
        #expect(form.basisFace == .italic)
        #expect(form.recipientsPlacement == .below)
    }

    @Test func withoutADateThereIsNoOutputButAllDiagnostics() {
        let run = EvaluationSpec("{{ ▮khong_co }}", hasForm: false).run()
        run.expect("evaluate.unknown-name")
        #expect(run.form == nil)
    }

    @Test func diagnosticsStandInTheOrderOfTheText() {
        let run = EvaluationSpec("{{ ▮hai }}").line("trích yếu", "{{ ▮mot }}").run()
        run.expect("evaluate.unknown-name", "evaluate.unknown-name")
        #expect(run.diagnostics.compactMap(\.found) == ["mot", "hai"])
    }

    @Test func everyStandardFieldHasHelpAndAnExample() {
        var names: Set<String> = []
        for field in FormFields.standard {
            #expect(names.insert(Key.fold(field.name)).inserted, "\(field.name)")
            #expect(field.help.vi.hasSuffix("."), "\(field.name)")
            if case .deferred = field.kind { continue }
            #expect(!field.example.isEmpty, "\(field.name)")
        }
        let required = FormFields.standard.filter(\.isRequired).map(\.name)
        #expect(required == ["mẫu", "cơ quan", "địa danh", "ngày", "trích yếu", "ký"])
    }

    private static func presentation(_ text: LocatedText, _ depth: String, _ face: String) -> FieldValue {
        let span = text.span
        let faces = Field(
            name: depth, foldedName: Key.fold(depth), nameSpan: span,
            value: .text(LocatedText(face, file: text.file, segments: text.segments)))
        return .map(
            FieldMap(
                [
                    Field(name: "đề mục", foldedName: "de_muc", nameSpan: span, value: .words([text], span)),
                    Field(
                        name: "kiểu đề mục", foldedName: "kieu_de_muc", nameSpan: span,
                        value: .map(FieldMap([faces], span: span))),
                ], span: span))
    }
}

extension String {
    fileprivate func trimming() -> String { split(separator: " ").joined(separator: " ") }
}
