/// What a caller chooses for a rendering.
public struct RenderingOptions: Sendable {
    /// Names of the formats to make, for example `odt`.
    public var formats: [String]
    /// Template folders searched before the built-in ones.
    public var templateFolders: [String]
    /// Fields of the head to replace, in order, each `name=value` as `--set` takes it, for example `số=15` or
    /// `ký.họ tên=Nguyễn Văn A`. A value is typed by its field's kind and never read as marks or expressions.
    public var settings: [String]
    /// Whether findings stop writing.
    public var isStrict: Bool
    /// LibreOffice, which makes `docx` and `pdf` and counts pages; `nil` where there is none.
    public var officeProgram: OfficeProgram?
    /// Whether to say how many pages there are and where the signature stands.
    public var reportsPages = false
    /// Whether to change `trình bày`, inside the legal ranges, where the signature stands alone on a page.
    public var fitsPages = false
    /// Where the office file comes from.
    public var office: OfficeChoice
    /// Whether this is a draft: what is missing is marked in its place and is a finding, not an error.
    public var isDraft: Bool

    /// Choices; ODT and HTML from the built-in templates unless said otherwise.
    public init(
        formats: [String] = ["odt", "html"], templateFolders: [String] = [], settings: [String] = [],
        isStrict: Bool = false, office: OfficeChoice = .nearest, isDraft: Bool = false
    ) {
        self.formats = formats
        self.templateFolders = templateFolders
        self.settings = settings
        self.isStrict = isStrict
        self.office = office
        self.isDraft = isDraft
    }
}
