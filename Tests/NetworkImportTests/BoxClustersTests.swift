import PlanarGeometry
import TestSupport
import Testing

@testable import NetworkImport

@Suite struct BoxClustersTests {
  private func box(_ x: Int64, _ y: Int64, _ side: Int64) -> GridBox {
    GridBox(lower: GridPoint(x: x, y: y), upper: GridPoint(x: x + side, y: y + side))
  }

  @Test func `boxes that touch stay together, others part`() {
    let boxes = [box(0, 0, 10), box(100, 0, 10), box(10, 10, 5), box(100, 50, 10), box(16, 0, 1)]
    #expect(BoxClusters.groups(of: boxes) == [[0, 2], [1], [3], [4]])
    #expect(BoxClusters.groups(of: []) == [])
  }

  @Test(arguments: Seeds.smoke) func `boxes of different groups never touch`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let boxes = (0..<60).map { _ in
      box(random.integer(in: 0...200), random.integer(in: 0...200), random.integer(in: 0...20))
    }
    let groups = BoxClusters.groups(of: boxes)
    #expect(groups.flatMap { $0 }.sorted() == Array(boxes.indices))
    for (place, group) in groups.enumerated() {
      for other in groups[(place + 1)...] {
        let touching = group.contains { first in other.contains { boxes[first].intersects(boxes[$0]) } }
        #expect(!touching, "seed \(seed)")
      }
    }
  }
}
