import FeatureFormats
import NetworkModel
import Testing

@testable import PermitPipeline

@Suite struct PermitAttributesTests {
  private static func read(
    _ properties: KeyValuePairs<String, JSONTree>, id: JSONTree? = nil,
    _ change: (inout PermitDefaults) -> Void = { _ in }
  ) throws -> PermitAttributes {
    var defaults = PermitDefaults()
    change(&defaults)
    return try PermitAttributes(members(properties), featureID: id, defaults: defaults)
  }

  @Test func `what is not said is not known`() throws {
    let attributes = try Self.read([:])
    #expect(attributes.id == nil)
    #expect(attributes.depth == nil)
    #expect(attributes.boreTop == nil)
    #expect(attributes.boreBottom == nil)
    #expect(attributes.boreTolerance == nil)
    #expect(!attributes.boreEndsArePits)
    #expect(attributes.width == nil)
    #expect(attributes.radius == nil)
    #expect(attributes.placement == nil)
    #expect(attributes.start == .unsaid)
    #expect(attributes.carried.isEmpty)
  }

  @Test(arguments: [JSONTree.null, .string(""), .string(" \t")])
  func `null and empty are not known either`(value: JSONTree) throws {
    let attributes = try Self.read([
      "depth": value, "boreTop": value, "boreBottom": value, "boreTolerance": value, "width": value,
      "radius": value, "placement": value,
    ])
    #expect(attributes.depth == nil)
    #expect(attributes.boreTop == nil)
    #expect(attributes.boreBottom == nil)
    #expect(attributes.boreTolerance == nil)
    #expect(attributes.width == nil)
    #expect(attributes.radius == nil)
    #expect(attributes.placement == nil)
  }

  @Test func `numbers are read as metres, and from texts too`() throws {
    let attributes = try Self.read([
      "depth": .integer(2), "boreTop": .string("1.25"), "boreBottom": .number(1.5), "boreTolerance": .integer(0),
      "width": .string(" 0.3 "), "radius": .number(1.5), "placement": .integer(0), "boreEnds": .string("pits"),
    ])
    #expect(attributes.depth == 2)
    #expect(attributes.boreTop == 1.25)
    #expect(attributes.boreBottom == 1.5)
    #expect(attributes.boreTolerance == 0)
    #expect(attributes.width == 0.3)
    #expect(attributes.radius == 1.5)
    #expect(attributes.placement == 0)
    #expect(attributes.boreEndsArePits)
  }

  static let unusable: [(String, JSONTree)] =
    ["depth", "boreTop", "boreBottom", "boreTolerance", "width", "radius", "placement"].flatMap { name in
      let values: [JSONTree] = [
        .string("deep"), .string("NaN"), .string("1,5"), .string("2 m"), .bool(true), .array([.integer(1)]),
        .object([]), .number(1e9), .string("1e999"),
      ]
      return values.map { (name, $0) }
    }

  @Test(arguments: unusable)
  func `what is no number, or larger than the earth, is refused by name`(name: String, value: JSONTree) {
    let error = #expect(throws: PermitAttributes.BadNumber.self) {
      _ = try PermitAttributes(
        [JSONMember(key: name, value: value)], featureID: nil, defaults: PermitDefaults())
    }
    #expect(error?.detail.hasPrefix(name + " is ") == true)
  }

  @Test(arguments: [
    ("depth", 0.0), ("depth", -1), ("boreBottom", 0), ("boreBottom", -2), ("boreTop", -0.1), ("boreTolerance", -0.1),
    ("placement", -0.3),
  ])
  func `a depth of zero or less, or a negative allowance, is refused`(name: String, value: Double) {
    #expect(throws: PermitAttributes.BadNumber.self) {
      _ = try PermitAttributes(
        [JSONMember(key: name, value: .number(value))], featureID: nil, defaults: PermitDefaults())
    }
  }

  @Test func `a roof that is not above its floor is refused`() {
    #expect(throws: PermitAttributes.BadNumber.self) {
      try Self.read(["boreTop": .integer(2), "boreBottom": .integer(2)])
    }
    #expect(throws: PermitAttributes.BadNumber.self) { try Self.read([:]) { $0.bore = (3, 2) } }
  }

  @Test func `the property id comes before the id of the feature`() throws {
    #expect(try Self.read(["id": .string("P-1")], id: .integer(7)).id == "P-1")
    #expect(try Self.read(["id": .null], id: .integer(7)).id == "7")
    for id in [JSONTree.integer(17), .number(17), .string("17")] {
      #expect(try Self.read(["id": id]).id == "17")
    }
  }

  @Test func `only the word pits makes pits of the ends`() throws {
    for value in [JSONTree.string("Pits"), .string("pit"), .bool(true), .null] {
      #expect(try !Self.read(["boreEnds": value]).boreEndsArePits)
    }
  }

  @Test func `everything else is carried in its order`() throws {
    let attributes = try Self.read([
      "method": .string("excavator"), "depth": .integer(1), "applicant": .null, "id": .string("P"),
      "start": .string("2026-03-01"), "width": .integer(1), "boreEnds": .string("pits"),
      "nested": .array([.bool(true)]),
    ])
    #expect(attributes.carried.map(\.key) == ["method", "applicant", "start", "nested"])
    #expect(attributes.carried.last?.value == .array([.bool(true)]))
  }

  @Test func `what the caller says wins, and what it replaces is not looked at`() throws {
    let attributes = try Self.read([
      "depth": .string("deep"), "width": .string("wide"), "radius": .integer(-1), "placement": .integer(-1),
      "boreTop": .string("?"), "boreBottom": .integer(0),
    ]) {
      ($0.depth, $0.width, $0.radius, $0.placement, $0.bore) = (2, 0.4, 1, 0, (1, 1.5))
    }
    #expect(attributes.depth == 2)
    #expect(attributes.width == 0.4)
    #expect(attributes.radius == 1)
    #expect(attributes.placement == 0)
    #expect(attributes.boreTop == 1)
    #expect(attributes.boreBottom == 1.5)
  }

  @Test func `a bore of the caller is a bore, whatever depth the permit has`() throws {
    let attributes = try Self.read(["depth": .integer(3), "boreBottom": .integer(9)]) { $0.bore = (1, nil) }
    #expect(attributes.depth == nil)
    #expect(attributes.boreTop == 1)
    #expect(attributes.boreBottom == nil)
  }

  @Test(arguments: [JSONTree.string("soon"), .string("01.03.2026"), .string("2026-02-30"), .integer(20_260_301)])
  func `a start that is no day is not taken for none`(value: JSONTree) throws {
    #expect(try Self.read(["start": value]).start == .unreadable)
  }

  @Test func `a start is a day, alone or with a time`() throws {
    let day = try #require(CalendarDay("2026-03-01"))
    #expect(try Self.read(["start": .string("2026-03-01T07:00")]).start == .on(day))
    #expect(try Self.read(["start": .null]).start == .unsaid)
    #expect(try Self.read(["start": .string("")]).start == .unsaid)
  }
}
