import FeatureFormats
import Testing

@testable import NetworkImport

struct AssetSizeTests {
  private func line(_ pairs: KeyValuePairs<String, JSONTree>) -> (AssetSize, [ImportRepair: Int]) {
    var tally = RepairTally()
    return (AssetSize.ofLine(Properties(members(pairs)), &tally), tally.counts)
  }

  private func point(_ pairs: KeyValuePairs<String, JSONTree>) -> (AssetSize, [ImportRepair: Int]) {
    var tally = RepairTally()
    return (AssetSize.ofPoint(Properties(members(pairs)), &tally), tally.counts)
  }

  @Test func `an outer diameter is width and height as it is`() {
    let (size, repairs) = line(["diameter": .number(0.3)])
    #expect(size == AssetSize(width: 0.3, height: 0.3))
    #expect(size.halfWidth == 1500)
    #expect(repairs.isEmpty)
  }

  @Test func `an inner or nominal diameter grows by two walls, or by a quarter where the wall is unknown`() {
    #expect(
      line(["diameter": .number(0.5), "diameterKind": .string("inner"), "wall": .number(0.25)]).0
        == AssetSize(width: 1, height: 1, wall: 0.25))
    for kind in ["inner", "nominal", "a word"] {
      let (size, _) = line(["diameter": .number(0.4), "diameterKind": .string(kind)])
      #expect(size == AssetSize(width: 0.5, height: 0.5, wallIsAssumed: true), "\(kind)")
    }
  }

  @Test func `a kind of diameter that is not in the list is counted`() {
    #expect(line(["diameterKind": .string("ID")]).1 == [.unknownValue: 1])
  }

  @Test func `a box may lack one of its sides, and that side is unknown`() {
    #expect(line(["width": .number(2), "height": .number(1)]).0 == AssetSize(width: 2, height: 1))
    #expect(line(["width": .number(2)]).0 == AssetSize(width: 2, height: nil))
    #expect(line(["height": .number(1)]).0 == AssetSize(width: nil, height: 1))
  }

  @Test func `of a diameter and a box the larger counts`() {
    #expect(
      line(["diameter": .number(1), "width": .number(2), "height": .number(0.5)]).0 == AssetSize(width: 2, height: 1))
  }

  @Test(arguments: [0.0, -0.3, 0.0099, 6.0001, 150, 1e300])
  func `a size that no pipe has is unknown, and counted`(size: Double) {
    let (found, repairs) = line(["diameter": .number(size)])
    #expect(found.width == nil && found.height == nil && found.halfWidth == nil)
    #expect(repairs == [.implausibleSize: 1])
  }

  @Test(arguments: [0.01, 6.0]) func `the ends of what is plausible are`(size: Double) {
    #expect(line(["diameter": .number(size)]).0.width == size)
  }

  @Test func `it is the outer size that must be plausible`() {
    #expect(line(["diameter": .number(5), "diameterKind": .string("inner")]).1 == [.implausibleSize: 1])
  }

  @Test func `a wall that does not fit into its pipe twice is unknown`() {
    let (size, repairs) = line(["diameter": .number(0.2), "wall": .number(0.1)])
    #expect(size == AssetSize(width: 0.2, height: 0.2))
    #expect(repairs == [.badNumber: 1])
    #expect(line(["diameter": .number(0.2), "wall": .number(0)]).0.wall == nil)
  }

  @Test func `a point has a diameter, or half a diagonal, and no height of its own`() {
    #expect(point(["diameter": .number(1.2)]).0 == AssetSize(width: 1.2, height: nil))
    let (box, _) = point(["width": .number(3), "length": .number(4)])
    #expect(box.halfWidth == 25_000)
    #expect(point(["width": .number(3)]).0.width == nil)
    #expect(point(["width": .number(3), "height": .number(4)]).0.width == nil)
  }

  @Test func `a point may be as wide as the widest tank, and no wider`() {
    let (tank, repairs) = point(["diameter": .number(84), "diameterKind": .string("inner")])
    #expect(tank.width == 105 && repairs.isEmpty)
    #expect(point(["diameter": .number(1000)]).1 == [.implausibleSize: 1])
  }

  @Test func `a line of no length has the size of a line`() {
    var tally = RepairTally()
    let properties = Properties(members(["diameter": .number(25.4)]))
    #expect(AssetSize.ofPoint(properties, isLine: true, &tally).width == nil)
    #expect(tally.counts == [.implausibleSize: 1])
  }

  @Test func `half a width is rounded up to ticks`() {
    #expect(AssetSize(width: 0.30003).halfWidth == 1501)
  }
}
