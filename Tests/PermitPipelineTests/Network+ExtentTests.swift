import NetworkModel
import Projections
import TestSupport
import Testing

@testable import PermitPipeline

@Suite struct NetworkExtentTests {
  @Test func `a network lies where its pipes do`() throws {
    let context = try PROJContext()
    let network = try Town.network { $0.pipes.append(Town.main("G-2", y: 1_000)) }
    let box = try #require(try network.geographicExtent(using: context))
    let locator = try GeographicLocator(.parse(Town.crs, using: context), using: context)
    for (x, y, isInside) in [(500_050.0, 5_950_500.0, true), (500_050, 5_952_000, false), (499_000, 5_950_500, false)] {
      let place = try #require(locator.position(x: x, y: y))
      #expect(box.contains(place) == isInside, "\(x), \(y)")
    }
  }

  @Test func `a network of no pipes lies nowhere`() throws {
    #expect(try Town.network { $0.pipes = [] }.geographicExtent(using: PROJContext()) == nil)
  }
}
