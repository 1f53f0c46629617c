import PlanarGeometry
import TestSupport
import Testing

@testable import NetworkModel

@Suite struct NetworkBuildErrorTests {
  private func refusal(_ change: (inout Pipe) -> Void) -> String? {
    var pipe = Samples.bare("W-7")
    change(&pipe)
    var builder = NetworkBuilder(name: "n", crs: Samples.crs)
    do {
      try builder.add(pipe)
      return nil
    } catch {
      return "\(error)"
    }
  }

  @Test(arguments: [2_000_000_000_001, -2_000_000_000_001, Int64.max, Int64.min])
  func `a position beyond the earth is refused with the pipe's id`(x: Int64) {
    #expect(refusal { $0.parts[0].vertices[1].x = x } == "pipe 'W-7' has a position beyond the earth")
    #expect(refusal { $0.parts[0].vertices[0].y = x } == "pipe 'W-7' has a position beyond the earth")
  }

  @Test(arguments: [1_000_000_001, -1_000_000_001, Int64.max, Int64.min])
  func `a depth of more than 100 km is refused with the pipe's id`(top: Int64) {
    #expect(refusal { $0.parts[0].tops[1] = top } == "pipe 'W-7' has a depth of more than 100 km")
  }

  @Test(arguments: [2_000_000_000_001, -2_000_000_000_001, Int64.max, Int64.min])
  func `coverage and rejected records beyond the earth are refused`(x: Int64) {
    let ends = [GridPoint(x: min(x, 0), y: 0), GridPoint(x: max(x, 0), y: 0)]
    var draft = NetworkDraft(name: "far", crs: Samples.crs)
    draft.rejects = [
      RejectedRecord(record: "1", assetClass: nil, reason: "no-id", box: GridBox(lower: ends[0], upper: ends[1]))
    ]
    #expect(throws: NetworkBuildError.self) { try draft.finish() }
    draft.rejects = []
    draft.coverage = [CoverageArea(polygons: [GridPolygon(shell: ends, holes: [])], classes: [])]
    #expect(throws: NetworkBuildError.self) { try draft.finish() }
  }

  @Test func `what lies at the limits is taken in and comes back`() throws {
    var draft = NetworkDraft(name: "far", crs: Samples.crs)
    let far: Int64 = 2_000_000_000_000
    draft.pipes = [
      Pipe(
        id: "P", assetClass: .gas,
        parts: [
          .init(
            vertices: [GridPoint(x: -far, y: far), GridPoint(x: far, y: -far)], tops: [1_000_000_000, -1_000_000_000])
        ])
    ]
    // Its cells would be millions: the network says what it covers.
    draft.coverage = [CoverageArea(polygons: [], classes: [])]
    draft.pipes[0].laying = .aerial
    #expect(try draft.finish().pipes() == draft.pipes)
  }

  @Test func `what a file cannot count is said with what to do`() {
    #expect(NetworkBuildError.tooMany("pipes").description.contains("4294967295 pipes; divide"))
    #expect(NetworkBuildError.tooLong.description.contains("divide it"))
  }
}
