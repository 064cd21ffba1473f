// swift-tools-version: 6.2
import PackageDescription

/// The settings of every Swift target: language mode 6, strict memory safety, warnings are errors.
let swift: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let yams: Target.Dependency = .product(name: "Yams", package: "Yams")

let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

/// One module of the table on the architecture page, with its folder in `Sources`.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: swift)
}

/// The fast tests of one module.
func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: swift)
}

let core: [Target.Dependency] = [
    "Diagnostics", "Vietnamese", "Values", "Expressions", "Document", "Figures", "Template", "Form",
]

/// The folders of all modules but the one whose path is the root.
let otherSources = [
    "CLibXML2", "CMinizip", "CLibDeflate", "CXML", "CZip", "CNettle", "CDigest", "CXLSXWriter", "CWorkbook", "XML",
    "Packaging", "Workbooks", "Diagnostics",
    "Vietnamese", "Values", "Expressions",
    "Document", "Figures", "Template", "Form", "Emitters", "Linting", "VanThu", "VanThuCommand",
].map { "Sources/" + $0 }

let package = Package(
    name: "VanThu",
    products: [
        .library(name: "VanThu", targets: ["VanThu"]),
        .executable(name: "vanthu", targets: ["VanThuCommand"]),
    ],
    dependencies: [
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    ],
    targets: [
        // The cellar: C façades; their libraries' headers are seen by C files only.
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CMinizip", pkgConfig: "minizip", providers: [.apt(["libminizip-dev", "zlib1g-dev"])]),
        .systemLibrary(name: "CLibDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
        .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
        .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .target(name: "CXML", dependencies: ["CLibXML2"]),
        .target(
            name: "CZip", dependencies: ["CMinizip", "CLibDeflate"],
            linkerSettings: [.linkedLibrary("z"), .linkedLibrary("deflate")]),
        .target(name: "CDigest", dependencies: ["CNettle"], linkerSettings: [.linkedLibrary("nettle")]),
        .target(
            name: "CWorkbook", dependencies: ["CXLSXWriter"], linkerSettings: [.linkedLibrary("xlsxwriter")]),
        module("XML", ["CXML"]),
        module("Packaging", ["CZip", "CDigest"]),
        module("Workbooks", ["CWorkbook"]),
        // The core.
        module("Diagnostics"),
        module("Vietnamese"),
        module("Values", ["Diagnostics", "Vietnamese", "XML", "Packaging", yams]),
        module("Expressions", ["Diagnostics", "Vietnamese", "Values"]),
        module("Document", ["Diagnostics", "Vietnamese"]),
        module("Figures", ["Diagnostics", "Vietnamese", "Values", "Expressions", "Document"]),
        module("Template", ["Diagnostics", "Vietnamese", "Values", "Expressions", "Document"]),
        module("Form", ["Diagnostics", "Vietnamese", "Values", "Document", "Template"]),
        module("Emitters", ["Diagnostics", "Document", "Form", "XML", "Packaging"]),
        // `Templates` is data at the top level; the path of this module is the root so that the build copies the folder
        // beside the executable.
        .target(
            name: "BundledTemplates", path: ".",
            exclude: ["Benchmarks", "Docs", "Examples", "README.md", "Scripts", "Tests"] + otherSources,
            sources: ["Sources/BundledTemplates"], resources: [.copy("Templates")], swiftSettings: swift),
        module("Linting", ["Diagnostics", "Vietnamese", "Values", "Expressions", "Document"]),
        module("VanThu", core + ["Linting"] + ["XML", "Packaging", "Workbooks", "Emitters", "BundledTemplates"]),
        .executableTarget(
            name: "VanThuCommand", dependencies: ["Diagnostics", "VanThu", argumentParser], swiftSettings: swift),
        // Tests.
        tests("ArchitectureTests", []),
        tests("DiagnosticsTests", ["Diagnostics"]),
        tests("VietnameseTests", ["Vietnamese"]),
        tests("XMLTests", ["XML"]),
        tests("PackagingTests", ["Packaging"]),
        tests("WorkbookTests", ["Packaging", "Workbooks"]),
        tests("ValuesTests", ["Diagnostics", "Vietnamese", "XML", "Packaging", "Values", yams]),
        tests("FigureTests", ["Diagnostics", "Vietnamese", "Values", "Expressions", "Document", "Figures"]),
        tests("TemplateTests", ["Diagnostics", "Vietnamese", "Values", "Expressions", "Document", "Template"]),
        tests("LintingTests", ["Diagnostics", "VanThu"]),
        tests("FormTests", core),
        tests("EmitterTests", core + ["XML", "Packaging", "Emitters"], exclude: ["Golden"]),
        tests("VanThuTests", core + ["XML", "Packaging", "Emitters", "VanThu", yams]),
        .target(
            name: "PageTestSupport", dependencies: ["Packaging"], path: "Tests/PageTestSupport", swiftSettings: swift),
        tests("PageTests", ["PageTestSupport", "Diagnostics", "XML", "VanThu"]),
        tests("CorpusTests", ["PageTestSupport", "Diagnostics", "Document", "Vietnamese", "VanThu"]),
    ]
)
