import NetworkModel
import PlanarGeometry
import Testing

@testable import NetworkImport

struct LengthComparisonTests {
  /// A comparison of one pipe that is 1 km long as it is stored.
  private func warning(statedMetres: Double?...) -> String? {
    var lengths = LengthComparison()
    for metres in statedMetres {
      let ends = [GridPoint(x: 0, y: 0), GridPoint(x: 6_000_000, y: 8_000_000)]
      let pipe = Pipe(id: "1", assetClass: .water, parts: [Pipe.Part(vertices: ends, tops: [nil, nil])])
      lengths.note(pipe, statedMetres: metres)
    }
    return lengths.warning(source: "a.inp")
  }

  @Test func `lengths within a tenth agree, and what states none says nothing`() {
    #expect(warning(statedMetres: 1000) == nil && warning(statedMetres: 1090) == nil)
    #expect(warning(statedMetres: 920) == nil && warning(statedMetres: nil, nil) == nil)
    #expect(warning(statedMetres: nil, 1000) == nil)
  }

  @Test func `totals decide, not single pipes`() {
    #expect(warning(statedMetres: 500, 1500) == nil)
    #expect(warning(statedMetres: 500, 500) != nil)
  }

  @Test func `a diagram is said to be one, with both lengths`() {
    #expect(
      warning(statedMetres: 12_345)
        == "'a.inp': its pipes are 1 km long as drawn and 12.3 km by its own word: it is a diagram and no map, "
        + "or its coordinates are not in the unit of the CRS")
  }

  @Test func `units that would explain it are named`() {
    #expect(warning(statedMetres: 1.02)?.hasSuffix("the unit of the CRS; they may be millimetres") == true)
    #expect(warning(statedMetres: 304.8)?.hasSuffix("they may be feet") == true)
    #expect(warning(statedMetres: 3280.84)?.hasSuffix("they may be metres in a CRS of feet") == true)
  }

  @Test func `lengths beyond all measure are no trap`() {
    #expect(warning(statedMetres: .greatestFiniteMagnitude) != nil)
    #expect(warning(statedMetres: .leastNonzeroMagnitude) == nil)
    #expect(warning(statedMetres: 1e-300) != nil)
  }
}
