/// A picture beside the text of a package.
struct ODTPicture {
    /// Its place in the package.
    let path: String
    /// Its bytes.
    let bytes: [UInt8]
}
