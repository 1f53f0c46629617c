import ConflictSearch
import Foundation
import GEOSKernel
import NetworkModel
import PlanarGeometry
import TestSupport
import Testing

@testable import BenchmarkSuites

@Suite struct QuestionFolderTests {
  /// The question as another engine reads it, in metres.
  private struct Question {
    var pipes: [[Point]] = []
    var clearances: [Double] = []
    var permits: [[[Point]]] = []
    var kinds: [UInt8] = []
    var radii: [Double] = []
    var order: [UInt32] = []

    init(_ folder: TemporaryDirectory) throws {
      func numbers<Number>(_ name: String, _ type: Number.Type) throws -> [Number] {
        let bytes = try folder.bytes("q/" + name)
        return unsafe bytes.withUnsafeBytes { unsafe Array($0.bindMemory(to: Number.self)) }
      }
      func cut<Item>(_ items: [Item], _ ends: [UInt32]) -> [[Item]] {
        zip([0] + ends, ends).map { Array(items[Int($0)..<Int($1)]) }
      }
      func points(_ name: String) throws -> [Point] {
        let xy = try numbers(name, Double.self)
        return (0..<xy.count / 2).map { Point(x: xy[2 * $0], y: xy[2 * $0 + 1]) }
      }
      pipes = cut(try points("pipes-xy.f64"), try numbers("pipes-ends.u32", UInt32.self))
      clearances = try numbers("pipes-clearance.f64", Double.self)
      let rings = cut(try points("permits-xy.f64"), try numbers("permits-ring-ends.u32", UInt32.self))
      permits = cut(rings, try numbers("permits-ends.u32", UInt32.self))
      kinds = try folder.bytes("q/permits-kind.u8")
      radii = try numbers("permits-radius.f64", Double.self)
      order = try numbers("order.u32", UInt32.self)
    }

    func geometry(_ place: Int, _ context: GEOSContext) throws -> GEOSGeometry {
      kinds[place] == 2
        ? try context.polygon(shell: permits[place][0], holes: Array(permits[place].dropFirst()))
        : try context.lineString(permits[place][0])
    }
  }

  @Test func `whoever reads only the files comes to the expected pairs`() throws {
    try withTemporaryDirectory { folder in
      let city = try SmallCity.city(in: folder, kilometres: 6, permits: 120)
      let (network, digs) = (try city.network(), try city.digs().batch)
      let expected = try TrenchPairs(network, under: city.plan.profile, digs: digs, threads: 1).run(120)
      try QuestionFolder.write(network, digs, expected, city.plan, to: folder.path("q"))
      let question = try Question(folder)
      #expect(question.pipes.count == network.pipeCount && question.clearances.count == network.pipeCount)
      #expect(question.permits.count == 120 && Set(question.kinds) == [0, 1, 2])
      #expect(question.order.sorted() == (0..<120).map { UInt32($0) })

      let context = try GEOSContext()
      let lines = try question.pipes.map { try context.lineString($0) }
      var work = Work()
      for place in 0..<120 {
        let permit = try question.geometry(place, context)
        let before = work.count
        for (pipe, line) in lines.enumerated()
        where try permit.isWithin(question.clearances[pipe] + question.radii[place], of: line) {
          work.count += 1
          work.hash &+= WorkHash.mixed(UInt32(place), UInt32(pipe))
        }
        work.clear += work.count == before ? 1 : 0
      }
      work.metres = expected.metres
      #expect(work.isSame(as: expected) && expected.count > 100)
    }
  }

  @Test func `digs of several placements are refused`() throws {
    try withTemporaryDirectory { folder in
      let city = try SmallCity.city(in: folder)
      var digs = DigBatch()
      for placement in [0, 1] as [Int64] {
        let line = [GridPoint(x: 0, y: 0)]
        digs.append(Dig(footprint: Footprint(lines: [line], radius: 1), bottom: nil, placement: placement))
      }
      #expect(throws: BenchmarkError.self) {
        try QuestionFolder.write(city.network(), digs, Work(), city.plan, to: folder.path("q"))
      }
    }
  }
}
