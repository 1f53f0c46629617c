import Testing

@testable import Projections

struct PROJContextTests {
  @Test func `the version has three numbers`() {
    let parts = PROJContext.version.split(separator: ".")
    #expect(parts.count == 3 && parts.allSatisfy { Int($0) != nil })
  }

  @Test func `the network is off`() throws {
    let context = try PROJContext()
    #expect(!context.mayUseNetwork)
  }

  @Test func `complaints are kept for the message and forgotten after it`() throws {
    let context = try PROJContext()
    let error = #expect(throws: ProjectionError.self) {
      try CoordinateReferenceSystem.parse("+proj=nonsense +type=crs", using: context)
    }
    #expect(error?.description.contains("nonsense") == true)
    #expect(context.takeComplaint("nothing") == "nothing")
  }

  @Test func `two workers with a context each do not disturb each other`() async throws {
    let expected = try Systems().projection("OGC:CRS84", "EPSG:4544")
    let x = (0..<500).map { 105 + Double($0) / 500 }
    var (east, north) = (x, x.map { $0 - 76 })
    expected.forward(&east, &north)
    let wanted = (east, north)
    let results = try await withThrowingTaskGroup(of: Bool.self) { group in
      for worker in 0..<4 {
        group.addTask {
          let systems = try Systems()
          // Every second worker fails all the time beside the others.
          for _ in 0..<5 where worker % 2 == 1 { _ = try? systems("+proj=nonsense +type=crs") }
          let projection = try systems.projection("OGC:CRS84", "EPSG:4544")
          var (east, north) = (x, x.map { $0 - 76 })
          projection.forward(&east, &north)
          return east == wanted.0 && north == wanted.1
        }
      }
      return try await group.reduce(into: [Bool]()) { $0.append($1) }
    }
    #expect(results == [true, true, true, true])
  }
}
