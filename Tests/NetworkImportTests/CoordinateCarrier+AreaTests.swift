import FeatureFormats
import PlanarGeometry
import Projections
import Testing

@testable import NetworkImport

struct CoordinateCarrierAreaTests {
  @Test func `rings are closed before they are carried, and counted`() throws {
    let context = try PROJContext()
    let system = try CoordinateReferenceSystem.parse("EPSG:25832", using: context)
    let same = try CoordinateOperation.find(from: system, to: system, extent: nil, using: context)
    let carrier = try CoordinateCarrier(from: system, by: same, using: context)
    let open = [(0.0, 0.0), (1, 0), (1, 1)].map { RawPosition(x: 500_000 + $0.0, y: 5_950_000 + $0.1) }
    let area = try carrier.area([[open, open + [open[0]]]])
    #expect(area.closedRings == 1 && area.inserted == 0)
    #expect(area.polygons[0][0] == area.polygons[0][1] && area.polygons[0][0].count == 4)
    #expect(area.polygons[0][0].last == GridPoint(x: 5_000_000_000, y: 59_500_000_000))
  }
}
