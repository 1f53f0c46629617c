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

  @Test func `an operation is the same with the database in sight and without`() throws {
    let text = "+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad +step +proj=utm +zone=48 +ellps=GRS80"
    let (fresh, used) = (try PROJContext(), try PROJContext())
    // Opens the database, which then stays open.
    _ = try CoordinateReferenceSystem.parse("EPSG:4544", using: used)
    let (first, second) = (try Projection(pipeline: text, using: fresh), try Projection(pipeline: text, using: used))
    for step in 0..<100 {
      let (x, y) = (102 + 0.06 * Double(step), 20 + 0.3 * Double(step))
      let (a, b) = (try #require(first.forward(x: x, y: y)), try #require(second.forward(x: x, y: y)))
      #expect(a == b)
    }
  }

  @Test func `an operation that PROJ cannot make leaves the reason`() throws {
    let context = try PROJContext()
    #expect(context.operation("+proj=hgridshift +grids=no-such-grid.tif") == nil)
    #expect(context.takeComplaint("nothing").contains("hgridshift"))
    // The complaint of the look without the database is none of a look that succeeds.
    #expect(context.operation("+proj=longlat +ellps=GRS80") != nil)
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
