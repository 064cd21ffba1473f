// swift-tools-version: 6.2
import PackageDescription

// The yardstick of start-up: a command that links all that `vanthu` links and does nothing.
let package = Package(
    name: "Empty",
    dependencies: [
        .package(name: "VanThu", path: "../.."),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    ],
    targets: [
        .executableTarget(
            name: "Empty",
            dependencies: [
                .product(name: "VanThu", package: "VanThu"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ])
    ]
)
