import FeatureFormats
import NetworkModel
import PlanarGeometry
import TestSupport
import Testing

@testable import NetworkImport

@Suite struct ExportedPlaceTests {
  private static func place(_ geometry: RawGeometry, keeps: Bool = false) throws -> ExportedPlace {
    try ExportedPlace(geometry, keepsZeroLength: keeps, within: nil)
  }

  private static func at(_ x: Double, _ y: Double) -> RawPosition { RawPosition(x: x, y: y) }

  @Test func `positions on ticks stay where they are`() throws {
    let place = try Self.place(.lineString([Self.at(416738.7391, 5367675.2949), Self.at(-1e8, 2e8)]))
    #expect(
      place.parts == [[.init(x: 4_167_387_391, y: 53_676_752_949), .init(x: -1_000_000_000_000, y: 2_000_000_000_000)]])
    #expect(place.largestMove == 0)
    #expect(place.repair == nil && place.lines?.count == 1)
  }

  @Test func `a position between ticks is moved to the nearest, and how far is kept`() throws {
    let place = try Self.place(.point(Self.at(1.00003, 2.00004)))
    #expect(place.parts == [[.init(x: 10_000, y: 20_000)]])
    #expect(abs(place.largestMove - 0.5) < 1e-6)
  }

  @Test func `points stand among lines in a collection`() throws {
    let line = RawGeometry.lineString([Self.at(0, 0), Self.at(1, 0)])
    let place = try Self.place(.collection([.point(Self.at(5, 5)), line, .collection([.multiPoint([Self.at(6, 6)])])]))
    #expect(place.parts.map(\.count) == [1, 2, 1])
    #expect(place.isMixed && place.repair == nil)
  }

  @Test func `a line of no length is a point unless it says it is a line`() throws {
    let riser = RawGeometry.lineString([Self.at(1, 1), Self.at(1, 1)])
    let point = try Self.place(riser)
    #expect(point.parts.map(\.count) == [1] && point.repair == .zeroLength && point.lines == nil)
    let line = try Self.place(riser, keeps: true)
    #expect(line.parts.map(\.count) == [2] && line.repair == nil && line.lines?.count == 1)
    #expect(try Self.place(.lineString([Self.at(1, 1)]), keeps: true).repair == .zeroLength)
    let besides = try Self.place(.multiLineString([[Self.at(1, 1), Self.at(1, 1)], [Self.at(1, 1), Self.at(2, 1)]]))
    #expect(besides.parts.map(\.count) == [2, 2] && besides.repair == nil)
  }

  @Test func `a small polygon is the disc around it, a large one and a mixture are refused`() throws {
    let square = [Self.at(0, 0), Self.at(2, 0), Self.at(2, 2), Self.at(0, 2), Self.at(0, 0)]
    let place = try Self.place(.polygon([square]))
    #expect(place.parts == [[.init(x: 10_000, y: 10_000)]])
    #expect(place.repair == .areaAsDisc && place.discRadius == 14_143)
    let large = square.map { Self.at($0.x * 10, $0.y * 10) }
    #expect(throws: RecordReject.self) { try Self.place(.polygon([large])) }
    #expect(throws: RecordReject.self) {
      try Self.place(.collection([.polygon([square]), .point(Self.at(1, 1))]))
    }
  }

  @Test(arguments: [(Double.nan, 0.0), (0, .infinity), (2.1e8, 0), (0, -1e300)])
  func `what lies beyond the earth is refused`(x: Double, y: Double) {
    #expect(throws: RecordReject(.outsideCRS, "position (\(x), \(y)) is beyond the earth")) {
      try Self.place(.point(Self.at(x, y)))
    }
  }

  @Test func `what lies outside the reach of the network is refused`() throws {
    let reach = GridBox(lower: GridPoint(x: 0, y: 0), upper: GridPoint(x: 10_000, y: 10_000))
    for (x, isInside) in [(0.0, true), (1, true), (1.0001, false), (-0.0001, false)] {
      let place = try? ExportedPlace(.point(Self.at(x, 1)), keepsZeroLength: false, within: reach)
      #expect((place != nil) == isInside, "\(x)")
    }
  }

  @Test func `nothing is nowhere`() {
    #expect(throws: RecordReject.self) { try Self.place(.collection([])) }
    #expect(throws: RecordReject.self) { try Self.place(.multiLineString([[]])) }
  }
}
