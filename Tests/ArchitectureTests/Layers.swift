/// Who may import whom. A row comes after everything it names, so no arrow can point up.
struct Layers {
  /// One module and what it may import.
  struct Row {
    let module: String
    let imports: Set<String>

    init(_ module: String, _ imports: Set<String> = []) {
      self.module = module
      self.imports = imports
    }
  }

  let rows: [Row]

  /// Bundled with the compiler and free of Foundation.
  static let everywhere: Set<String> = ["Synchronization"]

  /// The C library: only where the operating system or a foreign library is spoken to.
  static let systemLibrary = "Glibc"

  /// The house.
  static let house = Layers(rows: [
    Row("CGEOS"),
    Row("CPROJ"),
    Row("CISAL"),
    Row("CSimdJSONLibrary"),
    Row("CSimdJSON", ["CSimdJSONLibrary"]),
    Row("CYAML"),
    Row("CLanes"),
    Row("PlanarGeometry"),
    Row("ColumnStore", ["CISAL", systemLibrary]),
    Row("GEOSKernel", ["CGEOS", "PlanarGeometry", systemLibrary]),
    Row("Projections", ["CPROJ", "PlanarGeometry", systemLibrary]),
    Row("ForeignReaders", ["CSimdJSON", "CYAML", systemLibrary]),
    Row("PackedIndex", ["CLanes", "ColumnStore", "PlanarGeometry"]),
    Row("FeatureFormats", ["ForeignReaders", "ColumnStore"]),
    Row("NetworkModel", ["CLanes", "PackedIndex", "ColumnStore", "PlanarGeometry", "Crypto"]),
    Row("CityGenerator", ["ForeignReaders", "NetworkModel", "ColumnStore", "PlanarGeometry"]),
    Row("ConflictRules", ["ForeignReaders", "NetworkModel", "PlanarGeometry"]),
    Row("AttributeMaps", ["FeatureFormats", "ForeignReaders", "NetworkModel"]),
    Row(
      "NetworkImport",
      ["AttributeMaps", "FeatureFormats", "Projections", "NetworkModel", "PlanarGeometry", "ColumnStore", "GEOSKernel"]),
    Row(
      "ConflictSearch",
      ["CLanes", "NetworkModel", "PackedIndex", "GEOSKernel", "ConflictRules", "PlanarGeometry", "ColumnStore"]),
    Row("ConflictReports", ["ConflictSearch", "ConflictRules", "NetworkModel", "PlanarGeometry", "ColumnStore"]),
    Row(
      "PermitPipeline",
      [
        "ConflictSearch", "ConflictReports", "ConflictRules", "NetworkImport", "AttributeMaps", "NetworkModel",
        "FeatureFormats", "Projections", "PlanarGeometry", "ColumnStore", "GEOSKernel",
      ]),
    Row(
      "BenchmarkSuites",
      [
        "CityGenerator", "ConflictRules", "ConflictSearch", "PermitPipeline", "NetworkModel", "FeatureFormats",
        "GEOSKernel", "ColumnStore", "PlanarGeometry", "Dispatch",
      ]),
    Row(
      "TrenchEngine",
      [
        "BenchmarkSuites", "PermitPipeline", "ConflictReports", "ConflictSearch", "ConflictRules", "NetworkImport",
        "AttributeMaps", "CityGenerator", "NetworkModel", "FeatureFormats", "ForeignReaders", "PackedIndex",
        "Projections", "GEOSKernel", "ColumnStore", "PlanarGeometry",
      ]),
    Row("trench", ["TrenchEngine", "ArgumentParser", systemLibrary]),
  ])

  /// What is wrong with an import of `name` in `module`; nil if nothing.
  func complaint(module: String, imports name: String) -> String? {
    guard let row = rows.first(where: { $0.module == module }) else {
      return "\(module) has no row in Layers.house: say what it may import"
    }
    if row.imports.contains(name) || Self.everywhere.contains(name) { return nil }
    return "\(module) may not import \(name)"
  }

  /// Rows that name a module of ours which comes later, or twice.
  var upwardArrows: [String] {
    let ours = Set(rows.map(\.module))
    var seen: Set<String> = []
    return rows.flatMap { row in
      let early = row.imports.filter { ours.contains($0) && !seen.contains($0) }.sorted()
      let repeated = seen.insert(row.module).inserted ? [] : ["\(row.module) stands twice"]
      return early.map { "\(row.module) imports \($0), which does not stand above it" } + repeated
    }
  }
}
