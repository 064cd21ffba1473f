import Testing
import Values

@testable import Template

/// What the code knows of the spec language is described on its page.
@Suite struct LanguagePageCompletenessTests {
    private let page: String

    init() throws { page = try Repository.text(LanguagePage.path) }

    @Test(arguments: Self.names(FormFields.standard)) func aNameOfTheHeadIsDescribed(_ name: String) {
        #expect(page.contains("`\(name)`"))
    }

    @Test(arguments: FormFields.standard.flatMap { Self.choices($0) }) func aChoiceOfTheHeadIsDescribed(_ word: String)
    {
        #expect(page.contains("`\(word)`"))
    }

    @Test(arguments: TemplateFilters.all.map(\.name)) func aFilterIsDescribed(_ name: String) {
        #expect(page.contains("\n| `\(name)`") || page.contains("\n| `\(name)("))
    }

    @Test(arguments: LineAttributes.Attribute.allCases.map(\.rawValue)) func anAttributeOfALineIsDescribed(
        _ word: String
    ) {
        #expect(page.contains("`{\(word)}`") || page.contains("`{\(word): "))
    }

    @Test(arguments: ["{ngắt trang}", "{cột}", "{hết}", "{bảng …}", "{kèm theo: …}", "{nguyên văn}"])
    func aCommandInBracesIsDescribed(_ word: String) {
        #expect(page.contains("`\(word)`"))
    }

    @Test(arguments: ["nếu", "hoặc nếu", "không thì", "lặp", "đặt", "kiểm tra", "chèn", "hết", "hết nếu", "hết lặp"])
    func aTagIsDescribed(_ word: String) {
        #expect(page.contains("`{% \(word) "))
    }

    @Test(arguments: ["if", "elif", "else if", "else", "for", "set", "include", "end", "endif", "endfor"])
    func theEnglishWordOfATagIsDescribed(_ word: String) {
        #expect(page.contains("`\(word)`") || page.contains("`\(word) …"))
    }

    /// The names of fields and of those inside them.
    private static func names(_ fields: [FieldDeclaration]) -> [String] {
        fields.flatMap { field in
            switch field.kind {
            case .map(let inner), .mapOrList(let inner), .named(.map(let inner)): [field.name] + names(inner)
            case .text, .line, .blocks, .date, .number, .length, .choice, .words, .data, .table, .wordMap, .named,
                .deferred:
                [field.name]
            }
        }
    }

    /// The words that may be chosen in a field and in those inside it.
    private static func choices(_ field: FieldDeclaration) -> [String] {
        switch field.kind {
        case .choice(let words): words
        case .map(let inner), .mapOrList(let inner), .named(.map(let inner)): inner.flatMap { choices($0) }
        case .text, .line, .blocks, .date, .number, .length, .words, .data, .table, .wordMap, .named, .deferred: []
        }
    }
}
