/// The version of the product, as `vanthu --version` prints it.
public enum VanThuVersion {
    /// Semantic version.
    public static let current = "0.1.0"
}
