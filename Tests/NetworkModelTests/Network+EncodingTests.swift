import ColumnStore
import PlanarGeometry
import Testing

@testable import NetworkModel

@Suite struct NetworkEncodingTests {
  /// Encodes, decodes, and decodes every shorter piece, which must be damage.
  private func check<Value: Equatable>(
    _ value: Value, _ write: (inout ByteEncoder) -> Void, _ read: (inout ByteDecoder) throws -> Value
  ) throws {
    var encoder = ByteEncoder()
    write(&encoder)
    var decoder = ByteDecoder(encoder.bytes[...])
    #expect(try read(&decoder) == value)
    #expect(decoder.isAtEnd)
    for length in encoder.bytes.indices {
      #expect(throws: ByteDecoder.Damage.self, "\(length) of \(encoder.bytes.count) bytes") {
        var short = ByteDecoder(encoder.bytes[..<length])
        _ = try read(&short)
      }
    }
  }

  @Test func `a coverage area comes back`() throws {
    let open = CoverageArea(polygons: [], classes: [])
    for area in [Samples.area, open] {
      try check(area, { $0.put(area) }, { try $0.coverageArea() })
    }
  }

  @Test func `a rejected record comes back`() throws {
    var unknown = Samples.reject
    unknown.assetClass = nil
    for reject in [Samples.reject, unknown] {
      try check(reject, { $0.put(reject) }, { try $0.rejectedRecord() })
    }
  }

  @Test func `an operation comes back, its accuracy known or not`() throws {
    var unknown = Samples.operation
    unknown.accuracyMetres = nil
    for operation in [Samples.operation, unknown] {
      try check(operation, { $0.put(operation) }, { try $0.operation() })
    }
  }

  @Test func `a store CRS and a source come back`() throws {
    try check(Samples.crs, { $0.put(Samples.crs) }, { try $0.storedCRS() })
    try check(Samples.source, { $0.put(Samples.source) }, { try $0.sourceRecord() })
  }

  @Test func `a box with its corners exchanged is damage`() {
    var encoder = ByteEncoder()
    encoder.put("row 4")
    encoder.put(false)
    encoder.put("no-geometry")
    encoder.put(Samples.at(1, 0))
    encoder.put(Samples.at(0, 1))
    #expect(throws: ByteDecoder.Damage.self) {
      var decoder = ByteDecoder(encoder.bytes[...])
      _ = try decoder.rejectedRecord()
    }
  }
}
