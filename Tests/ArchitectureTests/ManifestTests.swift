import TestSupport
import Testing

@Suite struct `The manifest` {
  /// Products of packages we use, by the name they are imported by.
  static let products: Set<String> = ["Crypto", "ArgumentParser"]

  static func imports(of target: String, in files: [SourceTree.File]) -> Set<String> {
    Set(files.filter { $0.module == target }.flatMap { Imports.modules(in: $0.swift) })
  }

  @Test func `every module declares just what it imports`() throws {
    let manifest = try Manifest(SourceTree.text(at: RepositoryPaths.path("Package.swift")))
    let modules = SourceTree.folders(in: "Sources")
    let known = Set(modules).union(Self.products)
    for module in modules {
      #expect(manifest.dependencies[module] != nil, "\(module) is no target of Package.swift")
      let imports = Self.imports(of: module, in: SourceTree.sources)
      #expect(manifest.undeclared(target: module, imports: imports, known: known) == [], "undeclared in \(module)")
      // The C shims include instead of importing.
      guard SourceTree.sources.contains(where: { $0.module == module }) else { continue }
      #expect(manifest.unused(target: module, imports: imports) == [], "declared and unused in \(module)")
    }
  }

  @Test func `every test target declares what it imports`() throws {
    let manifest = try Manifest(SourceTree.text(at: RepositoryPaths.path("Package.swift")))
    let targets = SourceTree.folders(in: "Tests")
    let known = Set(SourceTree.folders(in: "Sources") + targets).union(Self.products)
    for target in targets {
      #expect(manifest.dependencies[target] != nil, "\(target) is no target of Package.swift")
      let imports = Self.imports(of: target, in: SourceTree.tests)
      #expect(manifest.undeclared(target: target, imports: imports, known: known) == [], "undeclared in \(target)")
    }
  }

  @Test func `every form of a target is read`() {
    let manifest = Manifest(
      """
      func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
        .target(name: name, dependencies: dependencies)
      }
      let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
      let package = Package(
        products: [.library(name: "A", targets: ["A"])],
        targets: [
          .systemLibrary(name: "CGEOS", pkgConfig: "geos", providers: [.apt(["libgeos-dev"])]),
          module("A"),  // module("Commented", ["A"])
          module("B", ["A", crypto], resources: [.embedInCode("Profiles")]),
          module(
            "C",
            [
              "A", "B",
            ]),
          .executableTarget(name: "d", dependencies: ["C"], swiftSettings: strict),
          tests("DTests", ["C"]),
        ])
      """)
    #expect(
      manifest.dependencies == [
        "CGEOS": [], "A": [], "B": ["A", "Crypto"], "C": ["A", "B"], "d": ["C"], "DTests": ["C"],
      ])
  }

  @Test func `undeclared and unused are told apart`() {
    let manifest = Manifest(#"module("B", ["A"])"#)
    #expect(manifest.undeclared(target: "B", imports: ["C", "Glibc"], known: ["A", "B", "C"]) == ["C"])
    #expect(manifest.unused(target: "B", imports: ["C"]) == ["A"])
  }
}
