import NetworkModel
import TestSupport
import Testing

@testable import AttributeMaps

struct AttributeMappingReadingTests {
  @Test func `a map knows its file's name and the hash of its bytes`() throws {
    let bytes = Array("owner: A\n".utf8)
    let mapping = try AttributeMapping.parse(bytes, file: "maps/north.yaml", of: .pipes)
    #expect(mapping.name == "north.yaml" && mapping.version == ContentHash.sha256(bytes))
    #expect(mapping.records == .pipes && mapping.layerNames.isEmpty)
  }

  @Test func `all mistakes are named at once, in the order of their lines`() {
    let problems = MapFixture.problems(
      """
      owner: {field: A, unit: m}
      constants: {class: gass}
      diameter: DN
      layers:
        a: {depth: {field: D, unit: kV}}
      """)
    let lines = problems.compactMap { $0.split(separator: ":").dropFirst().first.map(String.init) }
    #expect(lines == ["1", "2", "3", "5", "5"], "\(problems)")
  }

  @Test func `JSON is YAML`() throws {
    #expect(
      try MapFixture.parsed(#"{"owner": {"field": "A"}}"#).common == MapFixture.parsed("owner: {field: A}").common)
  }

  @Test(arguments: [
    "", "[]", "owner", "a: [", "layers: []", "layers: {~: {}}", "layers: {a: b}", "owner: *x", "? [a]\n: b",
  ])
  func `what is no map is refused`(text: String) {
    #expect(!MapFixture.problems(text).isEmpty)
    #expect(MapFixture.problems(text).allSatisfy { $0.hasPrefix("m.yaml:") && !$0.contains("\n") })
  }

  @Test(arguments: Seeds.smoke) func `no bytes trap or hang`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var bytes = Array("id: {field: [A, 1e999], prefix: layer}\nlayers: {a: {z: {from: B, to: C, unit: ft}}}\n".utf8)
    for _ in 0..<200 {
      bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
      _ = MapFixture.problems(String(decoding: bytes, as: UTF8.self))
    }
  }
}
