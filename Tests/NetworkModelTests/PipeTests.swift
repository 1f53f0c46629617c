import NetworkModel
import PlanarGeometry
import Testing

@Suite struct PipeTests {
  @Test func `of a new pipe nothing is known`() {
    let pipe = Samples.bare("W-1")
    #expect(pipe.halfWidth == nil)
    #expect(pipe.outerHeight == nil)
    #expect(pipe.horizontalUncertainty == nil)
    #expect(pipe.verticalUncertainty == nil)
    #expect(pipe.quality == .unknown)
    #expect(pipe.laying == .unknown)
    #expect(pipe.status == .unknown)
    #expect(pipe.pressure == nil)
    #expect(pipe.depthReference == nil)
    #expect(pipe.importUncertainty == 0)
  }

  @Test func `a point asset has one position a part`() {
    let point = Pipe.Part(vertices: [Samples.at(1, 1)], tops: [0])
    #expect(Pipe(id: "V", assetClass: .water, parts: [point, point]).isPoint)
    let line = Pipe.Part(vertices: [Samples.at(1, 1), Samples.at(2, 1)], tops: [0, nil])
    #expect(!Pipe(id: "V", assetClass: .water, parts: [point, line]).isPoint)
  }

  @Test func `only what hangs is overhead`() {
    var pipe = Samples.bare("T-1")
    for laying in LayingMethod.allCases {
      pipe.laying = laying
      #expect(pipe.isAerial == (laying == .aerial))
    }
  }

  @Test func `the box holds every part`() {
    #expect(Samples.full().box == GridBox(lower: Samples.at(0, 0), upper: Samples.at(20, 5)))
    #expect(Samples.bare("W", x: -7, y: 3).box == GridBox(lower: Samples.at(-7, 3), upper: Samples.at(3, 3)))
  }
}
