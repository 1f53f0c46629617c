import PlanarGeometry
import TestSupport
import Testing

@testable import NetworkModel

@Suite struct NetworkRecordsTests {
  @Test func `a coverage lists its classes in one order, and its edge is exact unless said`() {
    let area = CoverageArea(polygons: [], classes: [.water, .gas])
    #expect(area == CoverageArea(polygons: [], classes: [.gas, .water]))
    #expect(area.edgeUncertainty == 0 && area.owner == nil)
  }

  @Test func `records with any difference differ`() {
    var reject = Samples.reject
    reject.box = reject.box.grown(by: 1)
    #expect(reject != Samples.reject)
    var source = Samples.source
    source.largestMove += 1
    #expect(source != Samples.source)
    var crs = Samples.crs
    crs.fromGeographic.addedMetres = 0
    #expect(crs != Samples.crs)
  }
}
