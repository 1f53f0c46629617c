import ColumnStore
import PlanarGeometry
import TestSupport
import Testing

@testable import NetworkModel

@Suite struct NetworkHeadTests {
  private static func head() -> NetworkHead {
    var head = NetworkHead(
      name: "Altstadt", crs: Samples.crs, vertexFrame: frame(origin: Samples.at(-3, 4), isWholeMillimetres: true))
    (head.asOf, head.defaultRules, head.sources) = ("2026-01-28", "cn", [Samples.source])
    (head.unplaced, head.version) = (2, "sha256:00")
    head.counts = .init(pipes: 1, vertices: 2, runs: 3, attributeSets: 4, rejects: 5, coverageAreas: 6)
    head.extent = GridBox(lower: Samples.at(-3, 4), upper: Samples.at(5, 6))
    head.rejectExtent = GridBox(lower: Samples.at(-9, -9), upper: Samples.at(9, 9))
    (head.statistics.pipes, head.statistics.segments, head.statistics.aerial) = (1, 2, 3)
    head.statistics.classes = [.gas: .init(pipes: 1, kilometres: 2.5), .water: .init()]
    head.statistics.known = .init(depth: 0.25, diameter: 0.5, quality: 1)
    head.classesHeld = [.gas, .water]
    var extremes = KindExtremes()
    extremes.take(Samples.full().attributes, DepthSummary(Samples.full()))
    head.kinds = [(PipeKind(Samples.full().attributes), extremes), (PipeKind(Samples.bare("W").attributes), .init())]
    return head
  }

  private static func frame(origin: GridPoint, isWholeMillimetres: Bool) -> VertexFrame {
    VertexFrame(covering: GridBox(lower: origin, upper: origin), isWholeMillimetres: isWholeMillimetres)
  }

  private static func bytes(_ head: NetworkHead) -> [UInt8] {
    var encoder = ByteEncoder()
    encoder.put(head)
    return encoder.bytes
  }

  @Test func `a head comes back as it was, and is all of its bytes`() throws {
    let bytes = Self.bytes(Self.head())
    var decoder = ByteDecoder(bytes[...])
    let back = try decoder.head()
    #expect(decoder.isAtEnd)
    #expect(Self.bytes(back) == bytes)
    #expect(back.counts == Self.head().counts)
    #expect(back.extent == Self.head().extent && back.rejectExtent == Self.head().rejectExtent)
    #expect(back.statistics == Self.head().statistics)
    #expect(back.kinds.map(\.kind) == Self.head().kinds.map(\.kind))
    #expect(back.kinds.map(\.extremes) == Self.head().kinds.map(\.extremes))
    #expect(back.vertexFrame == Self.head().vertexFrame)
  }

  @Test func `a head that is cut off anywhere, or goes on, is damage`() {
    let bytes = Self.bytes(Self.head())
    for length in bytes.indices {
      #expect(throws: ByteDecoder.Damage.self, "\(length) bytes") {
        var decoder = ByteDecoder(bytes[..<length])
        _ = try decoder.head()
      }
    }
    #expect(throws: ByteDecoder.Damage.self) {
      var decoder = ByteDecoder((bytes + [0])[...])
      _ = try decoder.head()
    }
  }

  @Test(arguments: [2, 7, 11, 255] as [UInt8])
  func `a step that no frame has is damage`(step: UInt8) throws {
    var bytes = Self.bytes(Self.head())
    var ticks = Self.head()
    ticks.vertexFrame = Self.frame(origin: Samples.at(-3, 4), isWholeMillimetres: false)
    let place = try #require(zip(bytes, Self.bytes(ticks)).enumerated().first { $1.0 != $1.1 }).offset
    bytes[place] = step
    #expect(throws: ByteDecoder.Damage.self) {
      var decoder = ByteDecoder(bytes[...])
      _ = try decoder.head()
    }
  }

  @Test(
    arguments: [
      .init("a negative count") { $0.unplaced = -1 },
      .init("a count beyond the file") { $0.counts.pipes = 1 << 32 },
      .init("an origin beyond the earth") {
        $0.vertexFrame = frame(origin: GridPoint(x: .max, y: 0), isWholeMillimetres: true)
      },
      .init("an extent beyond the earth") {
        $0.extent = GridBox(lower: GridPoint(x: .min, y: 0), upper: GridPoint(x: .max, y: 0))
      },
    ] as [FieldChange<NetworkHead>])
  func `what no network has is damage`(change: FieldChange<NetworkHead>) {
    let bytes = Self.bytes(change.applied(to: Self.head()))
    #expect(throws: ByteDecoder.Damage.self) {
      var decoder = ByteDecoder(bytes[...])
      _ = try decoder.head()
    }
  }
}
