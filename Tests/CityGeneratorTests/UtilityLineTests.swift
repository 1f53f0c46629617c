import NetworkModel
import Testing

@testable import CityGenerator

@Suite struct UtilityLineTests {
  @Test func `the classes and gas pressures of a city are all there`() {
    let classes = Set((UtilityLine.mains + [.oil]).map(\.assetClass))
    #expect(classes == Set(AssetClass.allCases))
    #expect(Set(UtilityLine.mains.compactMap(\.pressure)) == Set(PressureClass.allCases))
    #expect(Set(UtilityLine.mains.filter { $0.assetClass == .drainage }.map(\.subclass)) == ["storm", "sanitary"])
  }

  @Test func `no two mains of a street lie on one another`() {
    for isArterial in [true, false] {
      let places = UtilityLine.mains.compactMap { line in line.place(isArterial: isArterial) }
      let offsets = places.map(\.offset).sorted()
      #expect(zip(offsets, offsets.dropFirst()).allSatisfy { $1 - $0 >= 0.7 })
    }
  }

  @Test func `every main fits its pipe between street and ground`() {
    for line in UtilityLine.mains + [.oil] {
      #expect(line.cover.lowerBound >= 50 && line.cover.upperBound <= 600)
      #expect(line.diameters.allSatisfy { (10...6_000).contains($0) })
      #expect(!line.materials.isEmpty && !line.letter.isEmpty)
      let widest = [line.arterial, line.minor].compactMap { $0 }.map { place in
        abs(place.offset) + Double(place.copies.upperBound - 1) * line.spacing
      }
      // Parks are laid out for arterials whose mains lie within 16 m of the axis.
      #expect(widest.allSatisfy { $0 < 15.6 })
    }
  }
}
