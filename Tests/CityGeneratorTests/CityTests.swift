import NetworkModel
import PlanarGeometry
import Testing

@testable import CityGenerator

@Suite struct CityTests {
  private static func city(_ kilometres: Double, _ name: String = "city") throws -> City {
    try City(try Scenario.named(name), kilometres: kilometres)
  }

  /// FNV-1a, so that a golden is one number.
  private static func hash(_ city: City) -> UInt64 {
    var bytes: [UInt8] = []
    var pipes = city.pipes()
    while let pipe = pipes.next() {
      CityText.append(pipe, ground: city.ground(at: pipe.parts[0].vertices[0]), to: &bytes)
    }
    for permit in city.permits(300, tiles: pipes.tiles) {
      CityText.append(permit, to: &bytes)
      CityText.append(truthOf: permit, to: &bytes)
    }
    return bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  @Test(
    arguments: [
      ("city", 2_025_421_284_489_043_239), ("skew", 11_293_630_608_377_628_536),
      ("country-line", 2_444_983_408_109_018_472),
    ] as [(String, UInt64)])
  func `the bytes of a city are those of every machine`(name: String, recorded: UInt64) throws {
    let hash = Self.hash(try Self.city(30, name))
    #expect(hash == recorded)
  }

  @Test(arguments: Scenario.names) func `a bigger city begins with the smaller`(name: String) throws {
    let small = Array(try Self.city(25, name).pipes())
    let big = try Self.city(80, name).pipes()
    #expect(Array(big.prefix(small.count)) == small)
  }

  @Test(arguments: Scenario.names) func `a city comes to what its scenario says`(name: String) throws {
    let city = try Self.city(400, name)
    var pipes = city.pipes()
    while pipes.next() != nil {}
    let tally = pipes.tally
    #expect((400...404.1).contains(tally.kilometres))
    let expected = city.scenario.expected
    func check(_ name: String, _ value: Double) throws {
      #expect(try #require(expected[name]).contains(value), "\(name) is \(value)")
    }
    try check("kmPerSquareKm", tally.kilometres / pipes.squareKilometres)
    try check("metresPerPipe", 1000 * tally.kilometres / Double(tally.pipes))
    try check("metresPerSegment", 1000 * tally.kilometres / Double(tally.segments))
  }

  @Test func `what is unknown keeps to its share`() throws {
    let pipes = Array(try Self.city(300).pipes())
    func percent(_ count: Int, of all: [Pipe]) -> Double { 100 * Double(count) / Double(all.count) }
    let depthless = pipes.filter { $0.isPoint ? $0.outerHeight == nil : $0.parts[0].tops.contains(nil) }
    #expect((5...15).contains(percent(depthless.count, of: pipes)))
    #expect((10...20).contains(percent(pipes.filter { $0.halfWidth == nil }.count, of: pipes)))
    #expect((1...6).contains(percent(pipes.filter { $0.status == .abandoned }.count, of: pipes)))
    let gas = pipes.filter { $0.assetClass == .gas }
    #expect((0...2).contains(percent(gas.filter { $0.pressure == nil }.count, of: gas)))
    #expect(Set(gas.compactMap(\.pressure)).isSuperset(of: [.low, .medium, .subhigh]))
    #expect(Set(pipes.map(\.assetClass)) == Set(AssetClass.allCases))
    #expect(Set(pipes.map(\.id)).count == pipes.count)
  }

  @Test func `a city of any size lies in the zone of its CRS`() throws {
    let city = try Self.city(4_000_000)
    let last = city.scenario.order.place(of: 133_000)
    let far = StreetPlan.middle(of: last)
    #expect(abs(far.x - StreetPlan.origin.x) < 150_000_000 && abs(far.y - StreetPlan.origin.y) < 150_000_000)
    #expect(TilePlan(city.scenario, tile: 133_000).pipes().others.count > 100)
    for kilometres in [0, -1, Double.nan, .infinity, 5_000_000] {
      #expect(throws: ScenarioError.self) { _ = try Self.city(kilometres) }
    }
  }

  @Test func `a city that ends in its first park has the whole plant`() throws {
    let pipes = Array(try Self.city(0.1).pipes())
    #expect(pipes.map(\.id) == Plant(try Scenario.named("city"), tile: 0, place: .init(x: 0, y: 0)).pipes.map(\.id))
  }

  @Test func `permits lie in tiles that there are`() throws {
    let city = try Self.city(50)
    for permit in city.permits(200, tiles: 1) {
      let first: GridPoint? =
        switch permit.shape {
        case .polygon(let rings): rings.first?.first
        case .line(let positions, _): positions.first
        case .point(let position, _): position
        }
      let point = try #require(first)
      #expect(abs(Tick.metres(point.x) - 500_000) < 1_000 && abs(Tick.metres(point.y) - 3_300_000) < 1_000)
    }
    #expect(Array(city.permits(0, tiles: 0)).isEmpty)
  }
}
