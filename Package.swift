// swift-tools-version: 6.2
import PackageDescription

// Read bottom-up: a target imports only what stands above it here. Tests/ArchitectureTests holds us to it.

/// What every Swift target is built with.
let strict: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .strictMemorySafety(),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
  ] + (Context.environment["TRENCH_WARNINGS_AS_ERRORS"] == nil ? [] : [.treatAllWarnings(as: .error)])

/// A library target of ours.
func module(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource]? = nil
) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

/// The tests of one module, named after it.
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")

let package = Package(
  name: "Trench",
  dependencies: [
    // SHA-256 of networks and profiles: audited, and the same on every platform, unlike a hash of our own.
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    // YAML with line numbers for every node, which errors in rule profiles need; Codable-only readers lose them.
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // C libraries.
    .systemLibrary(name: "CGEOS", pkgConfig: "geos", providers: [.apt(["libgeos-dev"]), .brew(["geos"])]),
    .systemLibrary(name: "CPROJ", pkgConfig: "proj", providers: [.apt(["libproj-dev"]), .brew(["proj"])]),
    // No pkgConfig for a target with sources of its own; .ci/deps installs libsimdjson-dev.
    .target(name: "CSimdJSON", linkerSettings: [.linkedLibrary("simdjson")]),

    // Arithmetic and files.
    module("PlanarGeometry"),
    module("ColumnStore"),

    // The doors to foreign libraries, and the readers.
    module("GEOSKernel", ["CGEOS", "PlanarGeometry"]),
    module("Projections", ["CPROJ"]),
    module("ForeignReaders", ["CSimdJSON"]),
    module("FeatureFormats", ["ForeignReaders", "ColumnStore"]),

    // What a network is, how it comes in, and the rules.
    module("NetworkModel", ["ColumnStore", "PlanarGeometry", crypto]),
    module("ConflictRules", ["NetworkModel", "PlanarGeometry", yams], resources: [.embedInCode("Profiles")]),

    // The search, its words, and batches.
    module("ConflictSearch", ["NetworkModel", "GEOSKernel", "ConflictRules", "PlanarGeometry"]),

    // Tests.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    tests("ArchitectureTests", ["TestSupport"]),
    tests("PlanarGeometryTests", ["PlanarGeometry", "TestSupport"]),
    tests("ColumnStoreTests", ["ColumnStore", "TestSupport"]),
    tests("GEOSKernelTests", ["GEOSKernel", "PlanarGeometry", "TestSupport"]),
    tests("ProjectionsTests", ["Projections", "TestSupport"]),
    tests("ForeignReadersTests", ["ForeignReaders", "TestSupport"]),
    tests("FeatureFormatsTests", ["FeatureFormats", "ForeignReaders", "ColumnStore", "TestSupport"]),
    tests("NetworkModelTests", ["NetworkModel", "PlanarGeometry", "TestSupport"]),
    tests("ConflictRulesTests", ["ConflictRules", "NetworkModel", "PlanarGeometry", "TestSupport"]),
  ]
)
