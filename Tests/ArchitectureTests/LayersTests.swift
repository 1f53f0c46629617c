import Testing

@Suite struct `The layers` {
  @Test func `every import follows the table`() {
    let complaints = SourceTree.sources.flatMap { file in
      Imports.modules(in: file.swift).compactMap { name in
        Layers.house.complaint(module: file.module, imports: name).map { "\(file.path): \($0)" }
      }
    }
    #expect(complaints == [])
    #expect(!SourceTree.sources.isEmpty)
  }

  @Test func `every module has a row`() {
    let rows = Set(Layers.house.rows.map(\.module))
    #expect(SourceTree.folders(in: "Sources").filter { !rows.contains($0) } == [])
  }

  @Test func `no arrow of the table points up`() {
    #expect(Layers.house.upwardArrows == [])
    let upward = Layers(rows: [.init("Low", ["High"]), .init("High"), .init("High")])
    #expect(upward.upwardArrows == ["Low imports High, which does not stand above it", "High stands twice"])
  }

  @Test func `each foreign library has one door`() {
    func importers(of name: String) -> [String] {
      Layers.house.rows.filter { $0.imports.contains(name) }.map(\.module)
    }
    #expect(importers(of: "CGEOS") == ["GEOSKernel"])
    #expect(importers(of: "CPROJ") == ["Projections"])
    #expect(importers(of: "CSimdJSON") == ["ForeignReaders"])
    #expect(importers(of: "CISAL") == ["ColumnStore"])
    #expect(importers(of: "Crypto") == ["NetworkModel"])
    #expect(importers(of: "ArgumentParser") == ["trench"])
    #expect(importers(of: "Foundation") == [])
  }

  @Test(arguments: [
    ("ConflictSearch", "CGEOS"), ("PlanarGeometry", "Glibc"), ("FeatureFormats", "PlanarGeometry"),
    ("NetworkModel", "Foundation"), ("trench", "GEOSKernel"), ("ColumnStore", "NetworkModel"), ("Unheard", "Glibc"),
  ])
  func `a wrong import is a complaint`(module: String, name: String) {
    #expect(Layers.house.complaint(module: module, imports: name) != nil)
  }

  @Test func `a right import is none`() {
    #expect(Layers.house.complaint(module: "GEOSKernel", imports: "CGEOS") == nil)
  }

  @Test func `imports are read in every spelling`() {
    let source = """
      import A
      public import B.Sub
      @testable import C; import D
        internal import E
      @_exported public import struct F.Type
      // import G
      let text = "import H"
      @preconcurrency
      import I
      """
    #expect(Imports.modules(in: SwiftText(source)) == ["A", "B", "C", "D", "E", "F", "I"])
  }
}
