import ConflictRules
import NetworkModel
import PlanarGeometry
import TestSupport
import Testing

@testable import ConflictSearch

@Suite struct RejectTestTests {
  private let rules = profile([
    zone("gas", .listed([.gas]), reach: 3), zone("water", .listed([.water]), reach: 1),
  ])

  private func reject(_ record: String, _ assetClass: AssetClass?, _ lower: Place, _ upper: Place) -> RejectedRecord {
    RejectedRecord(
      record: record, assetClass: assetClass, reason: "non-finite",
      box: GridBox(lower: at(lower.0, lower.1), upper: at(upper.0, upper.1)))
  }

  private func doubts(_ rejects: [RejectedRecord], placement: Double = 0) throws -> [Doubt] {
    let site = square((0, 0), (10, 10), depth: 2, placement: placement)
    return try answer(of: site, in: network([], rejects: rejects), under: rules).doubts
  }

  @Test func `a reject matters up to the largest reach, size and doubt its class can have`() throws {
    // Water: reach 1 m, uncertainty 2 m, half of the 1.2 m that a chamber may be: 3.6 m. Gas: 2 m more.
    for (assetClass, reach) in [(AssetClass.water, 3.6), (.gas, 5.6)] {
      let at = { (gap: Double) in self.reject("r", assetClass, (10 + gap, 0), (90, 90)) }
      #expect(try doubts([at(reach)]).count == 1, "\(assetClass)")
      #expect(try doubts([at(reach + millimetre)]).isEmpty, "\(assetClass)")
      #expect(try doubts([at(reach + 1)], placement: 1).count == 1, "\(assetClass)")
    }
  }

  @Test func `what may be of a class without a rule matters within the unruled reach`()
    throws
  {
    #expect(try doubts([reject("r", nil, (17.6, 0), (90, 90))]).count == 1)
    #expect(try doubts([reject("r", nil, (17.6 + millimetre, 0), (90, 90))]).isEmpty)
    #expect(try doubts([reject("r", .power, (17.6, 0), (90, 90))]).count == 1, "5 m + 2 m + 0.6 m")
    #expect(try doubts([reject("r", .power, (17.6 + millimetre, 0), (90, 90))]).isEmpty)
  }

  @Test func `a class that is not known has no rule of its own, even where every class has one`() throws {
    let site = square((0, 0), (10, 10), depth: 2)
    let near = [reject("r", nil, (17.6, 0), (90, 90))]
    let ofEach = profile(AssetClass.allCases.map { zone($0.rawValue, .listed([$0]), reach: 1) })
    #expect(try answer(of: site, in: network([], rejects: near), under: ofEach).doubts.count == 1)
    let ofAny = profile([zone("any", .any, reach: 1)])
    #expect(try answer(of: site, in: network([], rejects: near), under: ofAny).doubts.isEmpty)
  }

  @Test func `a box around the dig, in it or across it matters`() throws {
    #expect(try doubts([reject("around", .water, (-90, -90), (90, 90))]).count == 1)
    #expect(try doubts([reject("inside", .water, (4, 4), (4, 4))]).count == 1)
    #expect(try doubts([reject("across", .water, (-90, 4), (90, 5))]).count == 1)
  }

  @Test func `all are counted, the first ten named`() throws {
    let many = (10..<22).map { reject("row \($0)", .gas, (4, 4), (5, 5)) }
    #expect(try doubts(many) == [.rejectedData(count: 12, records: (10..<20).map { "row \($0)" })])
  }
}
