import NetworkModel
import Testing

@Suite struct PipeAttributesTests {
  @Test func `of new attributes nothing is known but the class`() {
    let attributes = PipeAttributes(assetClass: .heat)
    #expect(attributes.assetClass == .heat && !attributes.classIsUnknown)
    #expect(attributes.halfWidth == nil && attributes.outerHeight == nil)
    #expect(attributes.horizontalUncertainty == nil && attributes.verticalUncertainty == nil)
    #expect(attributes.pressure == nil && attributes.pressureMegapascals == nil && attributes.voltageKilovolts == nil)
    #expect(attributes.laying == .unknown && attributes.status == .unknown && attributes.quality == .unknown)
    #expect(attributes.importUncertainty == 0 && !attributes.isPoint && !attributes.isAerial)
  }

  @Test func `a pipe names its attributes as its own`() {
    var pipe = Samples.bare("W")
    pipe.owner = "A"
    #expect(pipe.attributes.owner == "A")
    #expect(pipe.owner == "A" && pipe.isPoint == false)
    pipe.laying = .aerial
    #expect(pipe.isAerial && pipe.attributes.isAerial)
  }

  @Test func `whether it is a point follows the parts`() {
    var pipe = Samples.bare("W")
    #expect(!pipe.attributes.isPoint)
    pipe.parts = [.init(vertices: [Samples.at(0, 0)], tops: [nil])]
    #expect(pipe.attributes.isPoint)
    pipe.parts.append(.init(vertices: [Samples.at(0, 0), Samples.at(1, 0)], tops: [nil, nil]))
    #expect(!pipe.attributes.isPoint)
    #expect(!Pipe(id: "x", attributes: pipe.attributes, parts: pipe.parts).isPoint)
  }
}
