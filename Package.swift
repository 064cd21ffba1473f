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

let package = Package(
    name: "VanThu",
    dependencies: [
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    ],
    targets: [
        .target(name: "Diagnostics", swiftSettings: swift),
        .target(name: "Vietnamese", swiftSettings: swift),
        .target(name: "Values", dependencies: ["Diagnostics", "Vietnamese", yams], swiftSettings: swift),
        .target(name: "Document", dependencies: ["Diagnostics", "Vietnamese"], swiftSettings: swift),
        .target(
            name: "Template", dependencies: ["Diagnostics", "Vietnamese", "Values", "Document"],
            swiftSettings: swift),
        .target(
            name: "Form", dependencies: ["Diagnostics", "Vietnamese", "Values", "Document", "Template"],
            swiftSettings: swift),
        .testTarget(
            name: "TemplateTests", dependencies: ["Diagnostics", "Vietnamese", "Values", "Document", "Template"],
            swiftSettings: swift),
        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: swift),
    ]
)
