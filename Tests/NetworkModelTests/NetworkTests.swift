import NetworkModel
import PlanarGeometry
import TestSupport
import Testing

@Suite struct NetworkTests {
  @Test func `the extent holds every pipe, and of none there is none`() {
    #expect(try Samples.builder().finish().extent == GridBox(lower: Samples.at(0, 0), upper: Samples.at(110, 50)))
    #expect(try NetworkDraft(name: "empty", crs: Samples.crs).finish().extent == nil)
  }

  @Test func `rejects and coverage do not stretch the extent`() {
    var builder = Samples.builder()
    builder.pipes = [Samples.bare("W-1")]
    #expect(try builder.finish().extent == GridBox(lower: Samples.at(0, 0), upper: Samples.at(10, 0)))
  }

  @Test func `a class is held by one pipe of it`() {
    var builder = Samples.builder()
    for index in builder.pipes.indices {
      (builder.pipes[index].classIsUnknown, builder.pipes[index].laying) = (false, .duct)
    }
    #expect(try builder.finish().classesHeld == [.gas, .water])
    #expect(try NetworkDraft(name: "empty", crs: Samples.crs).finish().classesHeld == [])
  }

  @Test func `overhead lines and pipes of unknown class vouch for no class`() {
    var builder = NetworkDraft(name: "air", crs: Samples.crs)
    builder.pipes = [Samples.bare("A-1"), Samples.bare("A-2")]
    builder.pipes[0].laying = .aerial
    builder.pipes[1].classIsUnknown = true
    #expect(try builder.finish().classesHeld == [])
  }

  @Test func `the classes of a coverage are sorted`() {
    #expect(CoverageArea(polygons: [], classes: [.water, .gas, .oil]).classes == [.gas, .oil, .water])
  }
}
