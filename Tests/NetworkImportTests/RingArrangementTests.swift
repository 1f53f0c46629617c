import GEOSKernel
import NetworkImport
import PlanarGeometry
import TestSupport
import Testing

/// Laws of cutting rings, over rings on so coarse a grid that every degeneracy occurs.
@Suite struct RingArrangementTests {
  private static let widths: [Int64] = [1, 37, 1000]

  private func randomRing(_ random: inout SplitMix64, most: Int, scale: Int64) -> [GridPoint] {
    let ring = (0..<random.integer(in: 1...most)).map { _ in
      GridPoint(x: scale * random.integer(in: 0...6), y: scale * random.integer(in: 0...6))
    }
    return random.chance(oneIn: 2) ? ring : ring + [ring[0]]
  }

  /// Every position of a fine grid around the rings.
  private func probes(scale: Int64) -> [GridPoint] {
    let step = max(1, scale / 3)
    return stride(from: -scale, through: 7 * scale, by: Int(step)).flatMap { x in
      stride(from: -scale, through: 7 * scale, by: Int(step)).map { y in GridPoint(x: x, y: y) }
    }
  }

  @Test(arguments: Seeds.smoke)
  func `a ring becomes the points it goes around, and itself`(seed: UInt64) throws {
    let context = try GEOSContext()
    var random = SplitMix64(seed: seed)
    for scale in Self.widths {
      for _ in 0..<5 {
        let drawn = randomRing(&random, most: 12, scale: scale)
        let area = try PolygonRepair.repaired([[drawn]], context: context)
        try expectSound(area, context)
        let wrong = probes(scale: scale).filter { probe in
          let number = Winding.number(of: drawn, around: probe)
          if number != nil && drawn.passes(within: 1.5, of: probe) { return false }
          return area.covers(probe) != (number != 0)
        }
        #expect(wrong.isEmpty, "seed \(seed): \(drawn)")
      }
    }
  }

  @Test(arguments: Seeds.smoke)
  func `several polygons become their union, never less and never more than their shells`(seed: UInt64) throws {
    let context = try GEOSContext()
    var random = SplitMix64(seed: seed)
    for scale in Self.widths {
      for _ in 0..<4 {
        let drawn = (0..<random.integer(in: 1...4)).map { _ in
          (0..<random.integer(in: 1...3)).map { _ in randomRing(&random, most: 6, scale: scale) }
        }
        let area = try PolygonRepair.repaired(drawn, context: context)
        try expectSound(area, context)
        let wrong = probes(scale: scale).filter { probe in
          let shells = drawn.filter { Winding.number(of: $0[0], around: probe) != 0 }
          let solid = shells.filter { $0.dropFirst().allSatisfy { (Winding.number(of: $0, around: probe) ?? 0) == 0 } }
          if drawn.joined().contains(where: { $0.passes(within: 1.5, of: probe) }) { return false }
          return area.covers(probe) ? shells.isEmpty : !solid.isEmpty
        }
        #expect(wrong.isEmpty, "seed \(seed): \(drawn)")
      }
    }
  }

  private func expectSound(_ area: RepairedArea, _ context: GEOSContext) throws {
    let frame = LocalFrame(origin: GridPoint(x: 0, y: 0))
    let polygons = area.polygons.map { polygon in
      PolygonRings(shell: polygon.shell.map(frame.local), holes: polygon.holes.map { $0.map(frame.local) })
    }
    #expect(try context.multiPolygon(polygons).isValid)
    #expect(area.lines.allSatisfy { !$0.isEmpty })
  }
}
