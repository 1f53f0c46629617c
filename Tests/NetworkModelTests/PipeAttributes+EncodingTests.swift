import ColumnStore
import TestSupport
import Testing

@testable import NetworkModel

@Suite struct PipeAttributesEncodingTests {
  private func bytes(_ attributes: PipeAttributes) -> [UInt8] {
    var encoder = ByteEncoder()
    encoder.put(attributes)
    return encoder.bytes
  }

  private func decoded(_ bytes: ArraySlice<UInt8>) throws -> PipeAttributes {
    var decoder = ByteDecoder(bytes)
    return try decoder.attributes()
  }

  @Test(arguments: Seeds.smoke)
  func `a set of attributes comes back as it was`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<10 {
      let attributes = anyPipe("P", &random).attributes
      #expect(try decoded(bytes(attributes)[...]) == attributes, "seed \(seed)")
    }
  }

  @Test(arguments: Samples.pipeChanges.filter { !["id", "parts"].contains($0.name) })
  func `each attribute is among the bytes`(change: FieldChange<Pipe>) throws {
    let changed = change.applied(to: Samples.full()).attributes
    #expect(bytes(changed) != bytes(Samples.full().attributes))
    #expect(try decoded(bytes(changed)[...]) == changed)
  }

  @Test func `whether it is a point is among them too, for no vertex says so here`() throws {
    let point = Pipe(id: "V", assetClass: .gas, parts: [.init(vertices: [Samples.at(0, 0)], tops: [nil])]).attributes
    #expect(try decoded(bytes(point)[...]).isPoint)
    #expect(try !decoded(bytes(Samples.full().attributes)[...]).isPoint)
  }

  @Test func `a set that is cut off, or goes on, is damage`() {
    let whole = bytes(Samples.full().attributes)
    for length in whole.indices {
      #expect(throws: ByteDecoder.Damage.self, "\(length) bytes") { try decoded(whole[..<length]) }
    }
    #expect(throws: ByteDecoder.Damage.self) { try decoded((whole + [0])[...]) }
  }
}
