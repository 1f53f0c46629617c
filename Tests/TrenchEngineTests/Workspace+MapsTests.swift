import TestSupport
import Testing
import TrenchEngine

struct WorkspaceMapsTests {
  @Test func `a sound map is named with its layers and version`() throws {
    try withTemporaryDirectory { directory in
      let path = try directory.write("m.yaml", "owner: A\nlayers: {b: {owner: B}, a: {owner: C}}\n")
      let text = try Workspace().validateMap(path, ofPermits: false)
      #expect(text.hasPrefix("\(path): map of pipes is sound, layers a, b, sha256:") && text.hasSuffix("\n"))
    }
  }

  @Test func `a map that is to be validated has a line for each mistake, one that is used has one line`() throws {
    try withTemporaryDirectory { directory in
      let path = try directory.write("m.yaml", "owner: {field: A, unit: m}\nclass: {fields: T}\n")
      let error = #expect(throws: (any Error).self) { try Workspace().validateMap(path, ofPermits: false) }
      #expect(error.map { Workspace.words(for: $0).split(separator: "\n").count } == 3)
      var request = ImportRequest(sources: [directory.path("none.csv")], output: directory.path("n.trench"))
      request.map = path
      let refusal = #expect(throws: EngineError.self) { try Workspace().importNetwork(request) }
      #expect(refusal?.description.contains("(and 2 more; see: trench map validate \(path))") == true)
      #expect(refusal?.description.contains("\n") == false)
    }
  }

  @Test func `a map of permits has other properties than one of pipes`() throws {
    try withTemporaryDirectory { directory in
      let path = try directory.write("m.yaml", "boreTop: {field: R, unit: m}\n")
      #expect(try Workspace().validateMap(path, ofPermits: true).contains("map of permits"))
      #expect(throws: (any Error).self) { try Workspace().validateMap(path, ofPermits: false) }
    }
  }
}
