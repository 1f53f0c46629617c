import ColumnStore
import Testing

@testable import NetworkModel

@Suite struct PipeEncodingTests {
  private func decoded(_ pipe: Pipe) throws -> Pipe {
    var decoder = ByteDecoder(pipe.content[...])
    let result = try decoder.pipe()
    #expect(decoder.isAtEnd)
    return result
  }

  @Test func `a pipe comes back as it was`() throws {
    for pipe in [Samples.full(), Samples.bare("")] { #expect(try decoded(pipe) == pipe) }
  }

  @Test(arguments: Samples.pipeChanges)
  func `each property comes back`(change: FieldChange<Pipe>) throws {
    let pipe = change.applied(to: Samples.full())
    #expect(try decoded(pipe) == pipe)
  }

  @Test func `the least and the greatest numbers come back`() throws {
    var pipe = Samples.bare("W-1")
    pipe.halfWidth = .max
    pipe.outerHeight = .min
    pipe.parts[0].tops = [.min, .max]
    pipe.pressureMegapascals = .greatestFiniteMagnitude
    pipe.voltageKilovolts = -0.0
    let back = try decoded(pipe)
    #expect(back == pipe)
    #expect(back.voltageKilovolts?.sign == .minus)
  }

  @Test func `a pipe that is cut off anywhere is damage`() {
    let bytes = Samples.full().content
    for length in bytes.indices {
      #expect(throws: ByteDecoder.Damage.self, "\(length) bytes") {
        var decoder = ByteDecoder(bytes[..<length])
        _ = try decoder.pipe()
      }
    }
  }

  @Test func `a pipe without a place is damage`() {
    var encoder = ByteEncoder()
    encoder.put("W-1")
    for word in ["water"] { encoder.put(word) }
    encoder.put(false)
    for word in ["line", "unknown", "unknown", "unknown"] { encoder.put(word) }
    var withoutParts = encoder
    withoutParts.put(count: 0)
    #expect(throws: ByteDecoder.Damage.self) {
      var decoder = ByteDecoder(withoutParts.bytes[...])
      _ = try decoder.pipe()
    }
    encoder.put(count: 1)
    encoder.put(count: 0)
    #expect(throws: ByteDecoder.Damage.self) {
      var decoder = ByteDecoder(encoder.bytes[...])
      _ = try decoder.pipe()
    }
  }

  @Test func `a word that no list has is damage`() {
    var encoder = ByteEncoder()
    encoder.put("W-1")
    encoder.put("lava")
    let damage = #expect(throws: ByteDecoder.Damage.self) {
      var decoder = ByteDecoder(encoder.bytes[...])
      _ = try decoder.pipe()
    }
    #expect(damage?.description == "damaged at byte 23: expected a known word")
  }
}
