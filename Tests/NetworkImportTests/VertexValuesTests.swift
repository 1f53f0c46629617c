import FeatureFormats
import Testing

@testable import NetworkImport

struct VertexValuesTests {
  private static let positions = (0..<3).map { RawPosition(x: Double($0), y: 0) }
  private let single = RawGeometry.lineString(positions)
  private let double = RawGeometry.multiLineString([positions, [], Array(positions.prefix(2))])

  private func read(_ value: JSONTree, _ geometry: RawGeometry) -> ([[Double?]]?, [ImportRepair: Int]) {
    var tally = RepairTally()
    return (VertexValues.read("v", Properties(members(["v": value])), like: geometry, &tally), tally.counts)
  }

  @Test func `one number holds for every vertex of every line`() {
    #expect(read(.number(1.5), single).0 == [[1.5, 1.5, 1.5]])
    #expect(read(.string("1.5"), double).0 == [[1.5, 1.5, 1.5], [1.5, 1.5]])
  }

  @Test func `a list holds one value a vertex, null is unknown`() {
    #expect(read(.array([.integer(1), .null, .string("2")]), single).0 == [[1, nil, 2]])
  }

  @Test func `lists are nested as the coordinates are`() {
    let nested = JSONTree.array([
      .array([.integer(1), .integer(2), .integer(3)]), .array([]), .array([.null, .integer(5)]),
    ])
    #expect(read(nested, double).0 == [[1, 2, 3], [nil, 5]])
    let collection = RawGeometry.collection([single, double])
    #expect(
      read(.array([.array([.integer(7), .integer(8), .integer(9)]), nested]), collection).0
        == [[7, 8, 9], [1, 2, 3], [nil, 5]])
  }

  @Test func `a wrong count or nesting makes all of it unknown`() {
    for value in [
      JSONTree.array([.integer(1), .integer(2)]), .array([]),
      .array([.array([.integer(1), .integer(2), .integer(3)])]),
    ] {
      let (values, repairs) = read(value, single)
      #expect(values == nil && repairs == [.badNumber: 1])
    }
    #expect(read(.array([.integer(1), .integer(2), .integer(3)]), double).1 == [.badNumber: 1])
  }

  @Test func `a value that is no number is unknown at its vertex, and counted once`() {
    let (values, repairs) = read(.array([.string("NaN"), .bool(true), .integer(1)]), single)
    #expect(values == [[nil, nil, 1]] && repairs == [.badNumber: 1])
  }
}
