import Diagnostics
import Form
import Testing
import Values
import Vietnamese

@Suite struct DocumentTypeTests {
    static func field(_ name: String, _ value: FieldValue) -> Field {
        Field(name: name, foldedName: Key.fold(name), nameSpan: Sample.span(), value: value)
    }

    static func text(_ name: String, _ text: String) -> Field {
        field(name, .text(LocatedText(text, file: Sample.file, segments: [])))
    }

    static let plan = [
        text("tên", "kế hoạch"), text("tên loại", "Kế hoạch"), text("viết tắt", "KH"), text("thể thức", "nd30"),
    ]

    static func own(_ name: String, kind: String, required: String = "có") -> FieldMap {
        FieldMap(
            [
                text("tên", name), field("kiểu", .choice(Key.fold(kind), Sample.span())),
                field("bắt buộc", .choice(Key.fold(required), Sample.span())), text("giải thích", "Một câu."),
            ], span: Sample.span())
    }

    static func make(_ fields: [Field], standard: [FieldDeclaration] = []) -> Diagnosed<DocumentType> {
        DocumentType.make(
            id: "ke-hoach", declaration: FieldMap(fields, span: Sample.span()), frame: nil, standard: standard)
    }

    @Test func declarationGivesNamesCodeAndPack() throws {
        let type = try #require(Self.make(Self.plan).output)
        #expect([type.name, type.title, type.word, type.code] == ["kế hoạch", "Kế hoạch", "Kế hoạch", "KH"])
        #expect(type.defaultPack.id == "nd30")
    }

    @Test(arguments: ["kế hoạch", "Kế hoạch", "ke-hoach", "KE_HOACH"])
    func typeIsFoundByItsFoldedNames(_ name: String) throws {
        #expect(try #require(Self.make(Self.plan).output).isNamed(name))
    }

    @Test func anotherNameIsAnotherType() throws {
        #expect(!(try #require(Self.make(Self.plan).output).isNamed("báo cáo")))
    }

    @Test func typeWithoutPrintedNameHasNone() throws {
        var fields = Self.plan
        fields[1] = Self.field("tên loại", .none(Sample.span()))
        let type = try #require(Self.make(fields).output)
        #expect(type.title == "")
        #expect(type.word == "Kế hoạch")
    }

    @Test func unknownPackIsAnError() {
        var fields = Self.plan
        fields[3] = Self.text("thể thức", "nd31")
        let result = Self.make(fields)
        #expect(result.output == nil)
        #expect(result.diagnostics.map(\.code) == ["pack.unknown-name"])
    }

    @Test func missingNameStaysSilentHere() {
        let result = Self.make(Array(Self.plan.dropFirst()))
        #expect(result.output == nil)
        #expect(result.diagnostics.isEmpty)
    }

    @Test func ownFieldsAreDeclared() throws {
        let fields =
            Self.plan + [
                Self.field(
                    "mục riêng",
                    .list(
                        [Self.own("thời gian", kind: "dòng"), Self.own("kinh phí", kind: "số", required: "không")],
                        Sample.span()))
            ]
        let type = try #require(Self.make(fields).output)
        #expect(type.fields.map(\.name) == ["thời gian", "kinh phí"])
        #expect(type.fields.map(\.kind) == [.line, .number])
        #expect(type.fields.map(\.isRequired) == [true, false])
        #expect(type.fields.first?.help.vi == "Một câu.")
    }

    @Test func ownFieldMustNotRepeatAStandardOne() {
        let standard = [
            FieldDeclaration("trích yếu", .line, help: Bilingual(vi: "Trích yếu.", en: "Subject."))
        ]
        let fields = Self.plan + [Self.field("mục riêng", .map(Self.own("Trích yếu", kind: "dòng")))]
        #expect(Self.make(fields, standard: standard).diagnostics.map(\.code) == ["type.field-declared-twice"])
    }
}
