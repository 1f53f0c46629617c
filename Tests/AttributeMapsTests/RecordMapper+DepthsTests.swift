import FeatureFormats
import TestSupport
import Testing

@testable import AttributeMaps

struct RecordMapperDepthsTests {
  private static let map = """
    depth: {field: D, unit: m, values: {shallow: 1}, unknown: none}
    boreTop: {field: T, unit: m, values: {2: 2}}
    boreBottom: {field: B, unit: m, values: {3: 3}}
    boreTolerance: {field: X, unit: m}
    """

  /// What is left of a permit's depths.
  private static func depths(
    _ properties: KeyValuePairs<String, JSONTree>
  ) throws -> (depths: [String: JSONTree], unlisted: Int) {
    let mapped = try MapFixture.mapped(map, properties, of: .permits)
    let pairs = mapped.feature.properties.map { ($0.key, $0.value) }
    return (Dictionary(pairs) { first, _ in first }, mapped.unlisted)
  }

  @Test func `a bore beside a depth that is not listed is an open dig of unknown depth`() throws {
    let read = try Self.depths(["D": .string("quite deep"), "T": .integer(2), "B": .integer(3), "X": .number(0.1)])
    #expect(read.depths == ["boreTolerance": .number(0.1)] && read.unlisted == 1)
  }

  @Test func `a bore beside a depth that says nothing stays a bore`() throws {
    for nothing in [JSONTree.null, .string(" "), .string("none"), .integer(-9999)] {
      let read = try Self.depths(["D": nothing, "T": .integer(2), "B": .integer(3)])
      #expect(read.depths == ["boreTop": .number(2), "boreBottom": .number(3)] && read.unlisted == 0)
    }
  }

  @Test func `a depth beside a bore without a listed floor does not end the dig`() throws {
    let floorless = try Self.depths(["D": .string("shallow"), "T": .integer(2), "B": .integer(9)])
    #expect(floorless.depths.isEmpty && floorless.unlisted == 1)
    let unread = try Self.depths(["D": .string("shallow"), "T": .integer(9)])
    #expect(unread.depths.isEmpty && unread.unlisted == 1)
  }

  @Test func `what is still the stricter branch is kept`() throws {
    // Down to the deeper of the two, whatever the roof is.
    let floored = try Self.depths(["D": .string("shallow"), "T": .integer(9), "B": .integer(3)])
    #expect(floored.depths == ["depth": .number(1), "boreBottom": .number(3)] && floored.unlisted == 1)
    // A bore without a floor, and no depth.
    let roof = try Self.depths(["T": .integer(2), "B": .integer(9)])
    #expect(roof.depths == ["boreTop": .number(2)] && roof.unlisted == 1)
  }
}
