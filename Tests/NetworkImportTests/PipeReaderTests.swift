import FeatureFormats
import NetworkModel
import PlanarGeometry
import TestSupport
import Testing

@testable import NetworkImport

struct PipeReaderTests {
  private func pipe(_ properties: String) throws -> Pipe {
    try ImportFixture.run(features: [ImportFixture.line(#""id":"a","# + properties)]).pipe("a")
  }

  private func point(_ properties: String) throws -> Pipe {
    try ImportFixture.run(features: [ImportFixture.point(#""id":"a","# + properties)]).pipe("a")
  }

  @Test func `a pipe with everything recorded has everything`() throws {
    let pipe = try pipe(
      #""class":"gas","diameter":0.3,"depth":1.2,"depthReference":"crown","pressure":0.2,"quality":"detected","owner":"North""#
    )
    #expect(pipe.assetClass == .gas && pipe.halfWidth == 1500 && pipe.outerHeight == 3000)
    #expect(pipe.parts[0].tops == [12_000, 12_000, 12_000] && pipe.depthReference == .crown)
    #expect(pipe.pressure == .medium && pipe.quality == .detected && pipe.owner == "North")
  }

  @Test func `nothing recorded is nothing known, and never zero`() throws {
    let pipe = try pipe(#""class":"gas","depth":null,"diameter":"""#)
    #expect(pipe.halfWidth == nil && pipe.outerHeight == nil && pipe.parts[0].tops == [nil, nil, nil])
    #expect(pipe.horizontalUncertainty == nil && pipe.verticalUncertainty == nil && !pipe.depthReferenceIsUnknown)
  }

  @Test func `an invert grows the height by a tenth, a box has its own height`() throws {
    let round = try pipe(#""diameter":1,"depth":3,"depthReference":"invert""#)
    #expect(round.parts[0].tops == [20_000, 20_000, 20_000] && round.outerHeight == 11_000)
    #expect(round.halfWidth == 5000)
    let box = try pipe(#""width":2,"height":1,"depth":3,"depthReference":"bottom""#)
    #expect(box.parts[0].tops == [20_000, 20_000, 20_000] && box.halfWidth == 10_000 && box.outerHeight == 10_000)
  }

  @Test func `a top between two ticks goes up and the height grows, so that the bottom stays`() throws {
    let pipe = try pipe(#""diameter":0.3,"depth":1.00005,"depthReference":"crown""#)
    #expect(pipe.parts[0].tops == [10_000, 10_000, 10_000] && pipe.outerHeight == 3001)
  }

  @Test(arguments: Seeds.smoke) func `rounding never lowers a top nor raises a bottom`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for reference in ["crown", "centre", "bottom"] {
      let (depth, diameter) = (random.number(in: 0.5...9), random.number(in: 0.02...2))
      let pipe = try pipe(#""diameter":\#(diameter),"depth":\#(depth),"depthReference":"\#(reference)""#)
      let above = reference == "crown" ? 0 : reference == "centre" ? diameter / 2 : diameter
      let top = try #require(pipe.parts[0].tops[0])
      let height = try #require(pipe.outerHeight)
      let truth: (top: Double, bottom: Double) = ((depth - above) * 10_000, (depth - above + diameter) * 10_000)
      #expect(Double(top) <= truth.top + 1e-5, "seed \(seed), \(reference)")
      #expect(Double(top + height) >= truth.bottom - 1e-5, "seed \(seed), \(reference)")
    }
  }

  @Test func `a point has a top, zero where absent, and a bottom that is below it`() throws {
    let chamber = try point(#""kind":"chamber","width":3,"length":4,"top":0.5,"bottom":3,"depth":9"#)
    #expect(chamber.halfWidth == 25_000 && chamber.parts[0].tops == [5000] && chamber.outerHeight == 25_000)
    #expect(try point(#""bottom":2"#).outerHeight == 20_000)
    #expect(try point(#""bottom":2"#).parts[0].tops == [0])
    for unknown in [#""top":1"#, #""top":2,"bottom":1"#, #""top":0,"bottom":0"#, #""bottom":-9999"#, #""bottom":"?""#] {
      #expect(try point(unknown).outerHeight == nil, "\(unknown)")
    }
    #expect(try point(#""top":"?","bottom":2"#).parts[0].tops == [nil])
  }
}
