import ConflictSearch
import FeatureFormats
import Foundation
import NetworkModel
import PlanarGeometry
import Projections
import TestSupport
import Testing

@testable import PermitPipeline

@Suite struct DecidedPermitMapTests {
  /// Positions of the Features of a decision, by role.
  private static func positions(_ decided: DecidedPermit) throws -> [String: [[Double]]] {
    let text = try decided.featureCollection()
    let collection = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(collection["crs"] == nil)
    var positions: [String: [[Double]]] = [:]
    for feature in try #require(collection["features"] as? [[String: Any]]) {
      let role = try #require((feature["properties"] as? [String: Any])?["role"] as? String)
      positions[role, default: []] += flat((feature["geometry"] as? [String: Any])?["coordinates"] ?? [])
    }
    return positions
  }

  private static func flat(_ value: Any) -> [[Double]] {
    if let position = value as? [Double] { return [position] }
    return (value as? [Any] ?? []).flatMap(flat)
  }

  @Test func `a permit in metres is drawn in longitude and latitude`() throws {
    let desk = try Town.desk()
    let decided = try desk.decide(desk.permit(Town.record(Town.pit(-1), ["depth": .integer(2)])))
    let drawn = try Self.positions(decided)
    // 500 km east in zone 32 is its middle, 9 E.
    #expect(Set(drawn.keys) == ["dig", "pipe", "nearest"])
    for position in drawn.values.joined() {
      #expect(abs(position[0] - 9) < 0.01 && abs(position[1] - 53.7) < 0.02, "\(position)")
    }
    #expect(drawn["dig"]?.count == 5)
    #expect(try decided.featureCollection() == (try decided.featureCollection()))
  }

  @Test func `positions are those of the way the network keeps, turned round`() throws {
    // Degrees times a hundred thousand: the corner of the pit at 500050 E is drawn at 5.0005.
    let network = try Town.network(pipeline: "+proj=affine +s11=100000 +s22=100000")
    let desk = try Town.desk(network)
    let decided = try desk.decide(desk.permit(Town.record(Town.pit(0), ["depth": .integer(2)])))
    let corners = try #require(try Self.positions(decided)["dig"])
    #expect(corners == [[5.0005, 59.5], [5.00052, 59.5], [5.00052, 59.50002], [5.0005, 59.50002], [5.0005, 59.5]])
  }

  @Test func `a dig across the antimeridian stays in one piece`() throws {
    let network = try Town.network { builder in
      builder.crs = StoredCRS(
        identifier: "EPSG:32701", name: "WGS 84 / UTM zone 1S", scaleErrorPPM: 400,
        fromGeographic: StoredOperation(
          source: "OGC:CRS84",
          pipeline: "+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad "
            + "+step +proj=utm +zone=1 +south +ellps=WGS84",
          accuracyMetres: 0, addedMetres: 0, datum: "same", projVersion: PROJContext.version))
      builder.pipes = []
      builder.coverage = []
    }
    let desk = try Town.desk(network) { $0.crs = "OGC:CRS84" }
    let pit = "POLYGON((179.9999 -17,180.0001 -17,180.0001 -16.9999,179.9999 -16.9999,179.9999 -17))"
    let drawn = try Self.positions(desk.decide(desk.permit(Town.record(pit, ["depth": .integer(2)]))))
    let longitudes = try #require(drawn["dig"]).map { $0[0] }
    #expect((longitudes.max() ?? 0) - (longitudes.min() ?? 0) < 0.001, "\(longitudes)")
  }
}
