import NetworkModel
import PlanarGeometry
import TestSupport
import Testing

@testable import NetworkImport

struct IdentityCheckTests {
  private let crs = StoredCRS(
    identifier: "EPSG:25832", name: "UTM", scaleErrorPPM: 400,
    fromGeographic: StoredOperation(
      source: "", pipeline: "", accuracyMetres: nil, addedMetres: 0, datum: "", projVersion: ""))

  private func mayRepeat(_ ids: [String], most: Int = 100) throws -> Bool {
    var check = IdentityCheck(most: most)
    var stage = NetworkBuilder(name: "n", crs: crs).stage
    for id in ids {
      try stage.add(Pipe(id: id, assetClass: .gas, parts: [.init(vertices: [GridPoint(x: 0, y: 0)], tops: [nil])]))
      check.add(stage.take())
    }
    return check.mayRepeat()
  }

  @Test func `two pipes of one id are found, whatever lies between`() throws {
    #expect(try !mayRepeat([]))
    #expect(try !mayRepeat(["a", "b", "A", "a~2"]))
    #expect(try mayRepeat(["a", "b", "c", "a"]))
  }

  @Test func `of more ids than it may keep two may always be the same`() throws {
    #expect(try !mayRepeat(["a", "b"], most: 2))
    #expect(try mayRepeat(["a", "b", "c"], most: 2))
    #expect(try mayRepeat(["a", "b", "c", "d"], most: 2))
  }
}
