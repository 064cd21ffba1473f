/// Where the office file of a spec comes from (tệp cơ quan).
public enum OfficeChoice: Hashable, Sendable {
    /// `co-quan.yaml` beside the spec or in the nearest folder above it, where there is one.
    case nearest
    /// This file; that it is not there is an error.
    case file(String)
    /// None, whatever stands beside the spec.
    case none
}
