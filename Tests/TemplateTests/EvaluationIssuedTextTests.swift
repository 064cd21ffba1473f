import Diagnostics
import Document
import Template
import Testing
import Values
import Vietnamese

/// Texts issued with the main one: what is in them, and what their head says.
@Suite struct EvaluationIssuedTextTests {
    private static let twoTexts = "Chính.\n# Văn bản [a]: QUY CHẾ \\\\ Làm việc\nMột.\n# Văn bản [b]: Nội quy\nHai."

    private func spec(_ text: String) -> EvaluationSpec {
        EvaluationSpec(text).group("cơ quan", [("tên", "Ủy ban nhân dân xã An Phú"), ("viết tắt", "=UBND")])
            .group("ký", [("chức vụ", "Chủ tịch")])
    }

    private func texts(
        _ spec: EvaluationSpec, sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> [IssuedTextData] {
        let run = spec.run()
        _ = run.dump(sourceLocation: sourceLocation)
        return run.issuedTexts
    }

    @Test func whatFollowsTheHeadingBelongsToIt() throws {
        let run = spec(Self.twoTexts).run()
        #expect(run.dump() == "Chính.")
        #expect(run.issuedTexts.map { EvaluationDump.text($0.body) } == ["Một.", "Hai."])
        #expect(run.issuedTexts.map(\.name) == ["a", "b"])
    }

    @Test func appendicesBelongToTheTextBeforeThem() throws {
        let run = spec("# Phụ lục: A\nMột.\n# Văn bản: Nội quy\nHai.\n# Phụ lục: B\nBa.\n# Phụ lục: C\nBốn.").run()
        _ = run.dump()
        #expect(run.appendices.count == 1)
        #expect(
            run.issuedTexts.first?.appendices.map { EvaluationDump.text($0.blocks) } == ["Ba.", "Bốn."])
    }

    @Test func frameGoesOnInTheMainText() throws {
        let run = spec("Một.\n# Văn bản: Nội quy\nHai.").frame("Mở.\n{{ nội_dung }}\nKết.").run()
        #expect(run.dump() == "Mở.\nMột.\nKết.")
        #expect(run.issuedTexts.map { EvaluationDump.text($0.body) } == ["Hai."])
    }

    @Test func textInsideATagRunsOnBehindIt() throws {
        let run = spec("{% nếu 1 < 2 %}\n# Văn bản: Nội quy\nMột.\n{% hết %}\nHai.").run()
        _ = run.dump()
        #expect(run.issuedTexts.map { EvaluationDump.text($0.body) } == ["Một.\nHai."])
    }

    @Test func withoutFieldsItFollowsTheMainText() throws {
        let form = try #require(try texts(spec(Self.twoTexts).line("dấu kết", "./.")).first?.form)
        #expect(form.typeName.plainText == "QUY CHẾ" && form.subject.plainText == "Làm việc")
        #expect(form.typeWord == "Quy chế")
        #expect(form.issuer.name.map(\.plainText) == ["Ủy ban nhân dân xã An Phú"])
        #expect(form.number == .none && form.omitsPlaceDate && form.signers.isEmpty && form.recipients == nil)
        #expect(form.endMark == .typed("./."))
    }

    @Test func titleOfOneLineIsTheType() throws {
        let form = try #require(try texts(spec(Self.twoTexts)).last?.form)
        #expect(form.typeName.plainText == "Nội quy" && form.subject.isEmpty)
    }

    @Test func fieldsGoToTheOnlyText() throws {
        let spec = spec("# Văn bản: Nội quy\nMột.").group(
            "văn bản kèm theo", [("tên loại", "Quy chế"), ("nơi nhận", "- Lưu: VT"), ("dấu kết", "hết")])
        let form = try #require(try texts(spec).first?.form)
        #expect(form.typeName.plainText == "Quy chế" && form.subject.plainText == "Nội quy")
        #expect(form.recipients?.count == 1)
        #expect(form.endMark == .typed("hết"))
    }

    @Test func fieldsGoToTheTextTheyName() throws {
        let spec = spec(Self.twoTexts).groups(
            "văn bản kèm theo", [[("tên", "=B"), ("dấu kết", "b")], [("tên", "=a"), ("dấu kết", "a")]])
        #expect(try texts(spec).map(\.form?.endMark) == [.typed("a"), .typed("b")])
    }

    @Test func typedNumberAndSymbolAreItsOwn() throws {
        let spec = spec("# Văn bản: Nội quy\nMột.").group("văn bản kèm theo", [("số", "=02/NQ-BCD")])
        #expect(try texts(spec).first?.form?.number == .typed("02/NQ-BCD"))
    }

    @Test func placeOfItsOwnPrintsPlaceAndDate() throws {
        let spec = spec("# Văn bản: Nội quy\nMột.").group("văn bản kèm theo", [("địa danh", "An Phú")])
        let form = try #require(try texts(spec).first?.form)
        #expect(!form.omitsPlaceDate && form.date.value == PartialDate(year: 2020, month: 6, day: 30))
    }

    @Test func mentionsAreReferences() throws {
        let run = spec("Theo {{ văn_bản.a }}, {{ văn_bản(a, b) | thường }}.\n" + Self.twoTexts).run()
        let body = DocumentDump.text(run.body)
        #expect(body.contains("reference văn_bản.a") && body.contains("reference văn_bản.a, văn_bản.b"))
    }

    @Test func declaredFieldsAreThoseOfTheMainTextAndNoneIsRequired() throws {
        let declared = try #require(FormFields.standard.first { $0.name == "văn bản kèm theo" })
        guard case .mapOrList(let fields) = declared.kind else {
            Issue.record("no group of fields")
            return
        }
        #expect(fields.map(\.name).first == "tên" && fields.count == 14)
        #expect(fields.filter(\.isRequired).isEmpty)
    }
}
