import FeatureFormats
import Testing

@testable import NetworkImport

struct RawShapeTests {
  private let a = RawPosition(x: 0, y: 0)
  private let b = RawPosition(x: 1, y: 0)

  @Test func `collections of one kind are parts, and empty parts are none`() throws {
    let lines = RawGeometry.collection([
      .lineString([a, b]), .multiLineString([[b, a], []]), .collection([.lineString([a, a])]),
    ])
    #expect(try RawShape(lines) == .lines([[a, b], [b, a], [a, a]]))
    #expect(try RawShape(.collection([.point(a), .multiPoint([b]), .point(nil)])) == .points([a, b]))
    #expect(try RawShape(.multiPolygon([[[a, b, a]], []])) == .areas([[[a, b, a]]]))
  }

  @Test func `a mixed collection is of the wrong type, an empty one is empty`() {
    #expect(throws: RecordReject.self) { try RawShape(.collection([.point(a), .lineString([a, b])])) }
    do {
      _ = try RawShape(.collection([.point(a), .polygon([[a, b, a]])]))
      Issue.record("a mixed collection was taken")
    } catch {
      #expect(error.reason == .wrongGeometryType)
    }
    do {
      _ = try RawShape(.collection([]))
      Issue.record("an empty collection was taken")
    } catch {
      #expect(error.reason == .emptyGeometry)
    }
  }
}
