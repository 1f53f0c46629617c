import NetworkModel
import Testing

@testable import CityGenerator

@Suite struct DistrictTests {
  @Test func `six by six tiles are one district, on both sides of the first`() {
    func name(_ x: Int, _ y: Int) -> String { District(of: TileOrder.Place(x: x, y: y), seed: 3).name }
    #expect(Set((0..<6).map { name($0, 5 - $0) }).count == 1)
    #expect(Set((-6..<0).map { name($0, -1) }).count == 1)
    #expect(Set((0..<40).map { name($0 * 6, 0) }).count > 5)
  }

  @Test func `every class has an owner`() {
    let district = District(of: TileOrder.Place(x: 0, y: 0), seed: 3)
    let owners = AssetClass.allCases.map { district.owner(of: $0) }
    #expect(Set(owners).count == owners.count)
    #expect(owners.contains("\(district.name) Gas"))
  }
}
