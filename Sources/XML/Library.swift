import CXML

/// The library, set up once.
enum Library {
    /// Touched by every entry point before it calls the library; the first touch sets it up, for good.
    static let isReady: Bool = {
        cxml_initialize()
        return true
    }()
}
