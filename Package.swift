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
func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "Trench",
  products: [
    .library(name: "TrenchEngine", targets: ["TrenchEngine"]),
    .executable(name: "trench", targets: ["trench"]),
  ],
  dependencies: [
    // Command line: the standard one, with help, completions and validation from one definition.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // SHA-256 of networks and profiles: audited, and the same on every platform, unlike a hash of our own.
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    // C libraries.
    .systemLibrary(name: "CGEOS", pkgConfig: "geos", providers: [.apt(["libgeos-dev"]), .brew(["geos"])]),
    .systemLibrary(name: "CPROJ", pkgConfig: "proj", providers: [.apt(["libproj-dev"]), .brew(["proj"])]),
    // CRC-32C by the processor's own instruction, chosen at run time, on x86-64 and arm64: Swift cannot ask for one
    // instruction in one function.
    .systemLibrary(name: "CISAL", pkgConfig: "libisal", providers: [.apt(["libisal-dev"]), .brew(["isa-l"])]),
    // YAML: the reference parser, with a line for every node. Packages around it bring Foundation with ICU along, which
    // takes 15 ms at every start.
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    // No pkgConfig for a target with sources of its own; .ci/deps installs libsimdjson-dev.
    .target(name: "CSimdJSON", linkerSettings: [.linkedLibrary("simdjson")]),

    // Vectors of numbers, and memory asked for ahead: what Swift has no words for.
    .target(name: "CLanes"),

    // Arithmetic and files.
    module("PlanarGeometry"),
    module("ColumnStore", ["CISAL"]),

    // The doors to foreign libraries, and the readers.
    module("GEOSKernel", ["CGEOS", "PlanarGeometry"]),
    module("Projections", ["CPROJ"]),
    module("ForeignReaders", ["CSimdJSON", "CYAML"]),
    module("FeatureFormats", ["ForeignReaders", "ColumnStore"]),

    // Where things are: a tree of boxes in columns of a file.
    module("PackedIndex", ["ColumnStore", "PlanarGeometry", "CLanes"]),

    // What a network is, how it comes in, and the rules.
    module("NetworkModel", ["PackedIndex", "CLanes", "ColumnStore", "PlanarGeometry", crypto]),
    module(
      "CityGenerator", ["ForeignReaders", "NetworkModel", "ColumnStore", "PlanarGeometry"],
      resources: [.embedInCode("Scenarios")]),
    module(
      "ConflictRules", ["ForeignReaders", "NetworkModel", "PlanarGeometry"], resources: [.embedInCode("Profiles")]),
    module("AttributeMaps", ["FeatureFormats", "ForeignReaders", "NetworkModel"]),
    module(
      "NetworkImport",
      [
        "AttributeMaps", "FeatureFormats", "Projections", "NetworkModel", "PlanarGeometry", "GEOSKernel",
        "ColumnStore",
      ]),

    // The search, its words, and batches.
    module(
      "ConflictSearch",
      ["NetworkModel", "PackedIndex", "GEOSKernel", "ConflictRules", "PlanarGeometry", "ColumnStore", "CLanes"]),
    module("ConflictReports", ["ConflictSearch", "ConflictRules", "NetworkModel", "PlanarGeometry", "ColumnStore"]),
    module(
      "PermitPipeline",
      [
        "ConflictSearch", "ConflictReports", "ConflictRules", "NetworkImport", "AttributeMaps", "NetworkModel",
        "FeatureFormats", "Projections", "PlanarGeometry", "ColumnStore", "GEOSKernel",
      ]),

    // What it costs, beside GEOS.
    module(
      "BenchmarkSuites",
      [
        "CityGenerator", "ConflictRules", "ConflictSearch", "PermitPipeline", "NetworkModel", "FeatureFormats",
        "GEOSKernel", "ColumnStore", "PlanarGeometry",
      ]),

    // The facade and the program.
    module(
      "TrenchEngine",
      [
        "BenchmarkSuites", "PermitPipeline", "ConflictReports", "ConflictSearch", "ConflictRules", "NetworkImport",
        "AttributeMaps", "CityGenerator", "NetworkModel", "ColumnStore", "FeatureFormats", "GEOSKernel",
        "PlanarGeometry", "Projections",
      ]),
    .executableTarget(name: "trench", dependencies: ["TrenchEngine", arguments], swiftSettings: strict),

    // How the search compares with its slow twin: `swift run -c release one-search NET.trench`.
    .executableTarget(
      name: "one-search",
      dependencies: ["ConflictSearch", "ConflictRules", "NetworkModel", "GEOSKernel", "PlanarGeometry"],
      path: "benchmarks/questions/one-search", swiftSettings: strict),

    // How fast GeoJSON is read: see benchmarks/questions/read-geojson/run.
    .executableTarget(
      name: "read-features", dependencies: ["FeatureFormats"], path: "benchmarks/questions/read-geojson",
      exclude: ["run"], swiftSettings: strict),

    // Tests.
    .target(
      name: "TestSupport",
      dependencies: [
        "ColumnStore", "PackedIndex", "PlanarGeometry", "NetworkModel", "GEOSKernel", "ConflictRules", "ConflictSearch",
      ],
      path: "Tests/TestSupport", swiftSettings: strict),
    tests("ArchitectureTests", ["TestSupport"]),
    tests("PlanarGeometryTests", ["PlanarGeometry", "GEOSKernel", "TestSupport"]),
    tests("ColumnStoreTests", ["ColumnStore", "TestSupport"]),
    tests("GEOSKernelTests", ["GEOSKernel", "PlanarGeometry", "TestSupport"]),
    tests("ProjectionsTests", ["Projections", "TestSupport"]),
    tests("ForeignReadersTests", ["ForeignReaders", "TestSupport"]),
    tests("FeatureFormatsTests", ["FeatureFormats", "ForeignReaders", "ColumnStore", "TestSupport"]),
    tests("PackedIndexTests", ["PackedIndex", "ColumnStore", "PlanarGeometry", "TestSupport"]),
    tests("NetworkModelTests", ["NetworkModel", "PackedIndex", "ColumnStore", "PlanarGeometry", "TestSupport"]),
    tests("ConflictRulesTests", ["ConflictRules", "ForeignReaders", "NetworkModel", "PlanarGeometry", "TestSupport"]),
    tests(
      "AttributeMapsTests", ["AttributeMaps", "FeatureFormats", "ForeignReaders", "NetworkModel", "TestSupport"]),
    tests(
      "NetworkImportTests",
      [
        "NetworkImport", "AttributeMaps", "FeatureFormats", "Projections", "NetworkModel", "GEOSKernel",
        "PlanarGeometry",
        "ColumnStore", "TestSupport",
      ]),
    tests(
      "CityGeneratorTests",
      ["CityGenerator", "ColumnStore", "ForeignReaders", "NetworkModel", "PlanarGeometry", "TestSupport"]),
    tests(
      "ConflictSearchTests",
      [
        "ConflictSearch", "ConflictRules", "NetworkModel", "PackedIndex", "GEOSKernel", "PlanarGeometry", "ColumnStore",
        "TestSupport",
      ]),
    tests(
      "ConflictReportsTests",
      [
        "ConflictReports", "ConflictSearch", "ConflictRules", "NetworkModel", "GEOSKernel", "PlanarGeometry",
        "TestSupport",
      ], exclude: ["Goldens"]),
    tests(
      "PermitPipelineTests",
      [
        "PermitPipeline", "ConflictSearch", "ConflictReports", "ConflictRules", "NetworkImport", "AttributeMaps",
        "NetworkModel", "FeatureFormats", "Projections", "PlanarGeometry", "GEOSKernel", "TestSupport",
      ]),
    .target(name: "CAllocationCounter", path: "Tests/CAllocationCounter"),
    tests(
      "BenchmarkSuitesTests",
      [
        "trench", "BenchmarkSuites", "CAllocationCounter", "CityGenerator", "ConflictRules", "ConflictSearch",
        "PermitPipeline",
        "NetworkModel", "FeatureFormats", "GEOSKernel", "ColumnStore", "PlanarGeometry", "TestSupport",
      ]),
    tests("TrenchEngineTests", ["TrenchEngine", "NetworkModel", "PermitPipeline", "PlanarGeometry", "TestSupport"]),
    tests("CommandTests", ["trench", "TestSupport"], exclude: ["Goldens"]),
  ]
)

// Fuzzers are built where they are asked for: see Tests/Fuzzing/README.md.
if Context.environment["TRENCH_FUZZ"] != nil {
  package.targets += [
    .target(name: "CFuzzer", path: "Tests/Fuzzing/CFuzzer"),
    .executableTarget(
      name: "Fuzzing",
      dependencies: [
        "CFuzzer", "FeatureFormats", "ConflictRules", "ConflictSearch", "NetworkModel", "NetworkImport", "Projections",
        "GEOSKernel", "PlanarGeometry", "ColumnStore", "TestSupport",
      ],
      path: "Tests/Fuzzing", exclude: ["CFuzzer", "README.md", "make_corpus"], swiftSettings: strict),
  ]
}
