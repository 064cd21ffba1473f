/// What a caller chooses for a rendering.
public struct RenderingOptions: Sendable {
    /// Names of the formats to emit, for example `odt`.
    public var formats: [String]
    /// Template folders searched before the built-in ones.
    public var templateFolders: [String]
    /// Fields of the head to replace, in order.
    public var settings: [Setting]
    /// Whether findings stop writing.
    public var isStrict: Bool

    /// Choices; ODT and HTML from the built-in templates unless said otherwise.
    public init(
        formats: [String] = ["odt", "html"], templateFolders: [String] = [], settings: [Setting] = [],
        isStrict: Bool = false
    ) {
        self.formats = formats
        self.templateFolders = templateFolders
        self.settings = settings
        self.isStrict = isStrict
    }

    /// A field of the head and the value that replaces it; never read as marks or expressions.
    public struct Setting: Hashable, Sendable {
        /// The field's path, for example `số` or `ký.họ tên`.
        public var key: String
        /// The value, typed by the field's kind.
        public var value: String

        /// A field and its value.
        public init(key: String, value: String) {
            self.key = key
            self.value = value
        }
    }
}
