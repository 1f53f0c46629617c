import NetworkModel
import PlanarGeometry
import Testing

struct PipeContentTests {
  @Test func `equal pipes have equal content, and a pipe that differs in anything has another`() {
    let pipe = Pipe(
      id: "a", assetClass: .gas, parts: [Pipe.Part(vertices: [GridPoint(x: 0, y: 0)], tops: [nil])])
    var other = pipe
    #expect(pipe.content == other.content)
    other.wallIsAssumed = true
    #expect(pipe.content != other.content)
    other = pipe
    other.parts[0].tops = [0]
    #expect(pipe.content != other.content)
  }
}
