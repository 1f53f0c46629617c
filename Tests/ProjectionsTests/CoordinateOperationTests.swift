import Projections
import Testing

struct CoordinateOperationTests {
  @Test func `an operation is what was kept of it`() throws {
    let systems = try Systems()
    let found = try systems.operation("OGC:CRS84", "EPSG:4544")
    let kept = CoordinateOperation(
      source: found.source, target: found.target, pipeline: found.pipeline, name: found.name,
      accuracyMetres: found.accuracyMetres, addedMetres: found.addedMetres, datumRelation: found.datumRelation,
      missingGrids: found.missingGrids, projVersion: found.projVersion)
    #expect(kept == found)
    #expect(kept.hashValue == found.hashValue)
  }

  @Test func `reports spell the relation of the datums as the documents do`() throws {
    let systems = try Systems()
    #expect(try systems.operation("EPSG:4490", "EPSG:4544").datumNote == "same")
    #expect(try systems.operation("OGC:CRS84", "EPSG:4544").datumNote == "taken as one")
    #expect(try systems.operation("EPSG:4277", "EPSG:32630").datumNote == "transformed")
  }
}
