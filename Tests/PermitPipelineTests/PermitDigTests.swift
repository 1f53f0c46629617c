import ConflictRules
import ConflictSearch
import FeatureFormats
import PlanarGeometry
import Testing

@testable import PermitPipeline

@Suite struct PermitDigTests {
  private static let footprint = Footprint(lines: [[GridPoint(x: 0, y: 0), GridPoint(x: 9, y: 0)]], radius: 5)

  private static func made(
    _ properties: KeyValuePairs<String, JSONTree>, isLine: Bool = true, assumedSize: String? = nil, added: Double = 0
  ) throws -> PermitDig {
    PermitDig(
      try PermitAttributes(members(properties), featureID: nil, defaults: PermitDefaults()), footprint: footprint,
      isLine: isLine, assumedSize: assumedSize, addedMetres: added, under: Town.profile.assumptions)
  }

  @Test func `an open excavation goes from the ground to its depth`() throws {
    let made = try Self.made(["depth": .number(1.5), "placement": .number(0.1)])
    #expect(made.dig == Dig(footprint: Self.footprint, bottom: 15_000, placement: 1_000))
    #expect(made.assumptions == [])
  }

  @Test func `an unknown depth is without limit, and listed`() throws {
    let made = try Self.made(["placement": .integer(0)])
    #expect(made.dig.bottom == nil)
    #expect(made.assumptions == ["depth"])
  }

  @Test func `a bore has roof and floor, widened by its tolerance`() throws {
    let made = try Self.made([
      "boreTop": .integer(2), "boreBottom": .integer(3), "boreTolerance": .number(0.5), "placement": .integer(0),
    ])
    #expect(made.dig.top == 15_000)
    #expect(made.dig.bottom == 35_000)
    #expect(made.dig.bore == .init(recordedTop: 20_000, endsArePits: false))
    #expect(made.assumptions == [])
  }

  @Test func `a tolerance not said is the profile's, and listed; one of zero is none`() throws {
    let assumed = try Self.made(["boreTop": .integer(2), "boreBottom": .integer(3), "placement": .integer(0)])
    #expect(assumed.dig.top == 18_000)
    #expect(assumed.dig.bottom == 32_000)
    #expect(assumed.assumptions == ["boreTolerance"])
    let none = try Self.made([
      "boreTop": .integer(2), "boreBottom": .integer(3), "boreTolerance": .integer(0), "placement": .integer(0),
    ])
    #expect(none.dig.top == 20_000)
    #expect(none.assumptions == [])
  }

  @Test func `a bore's roof is never above the ground`() throws {
    let made = try Self.made(["boreTop": .number(0.1), "boreBottom": .integer(1)])
    #expect(made.dig.top == 0)
  }

  @Test func `of a bore with a roof alone the floor is not known`() throws {
    let made = try Self.made(["boreTop": .integer(2), "placement": .integer(0)])
    #expect(made.dig.top == 18_000)
    #expect(made.dig.bottom == nil)
    #expect(made.dig.bore != nil)
    #expect(made.assumptions == ["depth", "boreTolerance"])
  }

  @Test func `of a bore with a floor alone the roof is the ground`() throws {
    let made = try Self.made(["boreBottom": .integer(3), "placement": .integer(0)])
    #expect(made.dig.top == 0)
    #expect(made.dig.bottom == 32_000)
    #expect(made.dig.bore == .init(recordedTop: 0, endsArePits: false))
  }

  @Test(arguments: [(1.0, 3.0, 32_000), (4, 3, 40_000), (3.1, 3, 32_000)] as [(Double, Double, Int64)])
  func `a bore that also has a depth is open down to the deeper of the two, the bore's with its tolerance`(
    depth: Double, floor: Double, bottom: Int64
  ) throws {
    let made = try Self.made([
      "boreTop": .integer(2), "boreBottom": .number(floor), "depth": .number(depth), "placement": .integer(0),
    ])
    #expect(made.dig == Dig(footprint: Self.footprint, bottom: bottom))
    #expect(made.assumptions == ["boreTolerance"])
  }

  @Test func `a bore on anything but a line is open down to its floor`() throws {
    let made = try Self.made(
      ["boreTop": .integer(2), "boreBottom": .integer(3), "placement": .integer(0)], isLine: false)
    #expect(made.dig == Dig(footprint: Self.footprint, bottom: 32_000))
  }

  @Test func `a roof alone leaves an open excavation without a floor`() throws {
    let area = try Self.made(["boreTop": .integer(2)], isLine: false)
    #expect(area.dig.bottom == nil)
    #expect(area.assumptions.contains("depth"))
    let deep = try Self.made(["boreTop": .integer(2), "depth": .integer(1)])
    #expect(deep.dig.bottom == nil)
    #expect(deep.dig.bore == nil)
  }

  @Test func `every length is rounded to the stricter side`() throws {
    let open = try Self.made(["depth": .number(1.000_01), "placement": .number(0.000_01)])
    #expect(open.dig.bottom == 10_001)
    #expect(open.dig.placement == 1)
    let bore = try Self.made([
      "boreTop": .number(1.000_09), "boreBottom": .number(2.000_01), "boreTolerance": .integer(0),
    ])
    #expect(bore.dig.top == 10_000)
    #expect(bore.dig.bottom == 20_001)
    #expect(bore.dig.bore?.recordedTop == 10_001)
  }

  @Test func `the datum adds to the placement, said or assumed`() throws {
    #expect(try Self.made(["placement": .number(0.1)], added: 0.7).dig.placement == 8_000)
    let assumed = try Self.made(["depth": .integer(1)], added: 0.7)
    #expect(assumed.dig.placement == 10_000)
    #expect(assumed.assumptions == ["placement"])
  }

  @Test func `assumptions are listed in one order`() throws {
    let made = try Self.made(["boreTop": .integer(2)], assumedSize: "width")
    #expect(made.assumptions == ["depth", "width", "placement", "boreTolerance"])
  }

  @Test func `ends that are pits are kept as such`() throws {
    let made = try Self.made(["boreTop": .integer(2), "boreBottom": .integer(3), "boreEnds": .string("pits")])
    #expect(made.dig.bore?.endsArePits == true)
  }
}
