import ColumnStore
import PackedIndex
import PlanarGeometry
import TestSupport
import Testing

@Suite struct `Nearest` {
  struct Visit: Equatable {
    let place: UInt32
    let bound: Double
  }

  private let none = [Double](repeating: 0, count: 16)

  private func point(_ x: Int32, _ y: Int32) -> IndexBox { IndexBox(minX: x, minY: y, maxX: x, maxY: y) }

  @Test func `three pipes, from near to far, and the one with slack before its turn`() throws {
    let tree = try Trees.tree([
      Entry(box: point(100, 0), group: 0), Entry(box: point(30, 40), group: 1), Entry(box: point(0, 70), group: 2),
    ])
    func order(_ slack: [Double], upTo limit: Double = .infinity) throws -> [Visit] {
      var visits: [Visit] = []
      try tree.nearest(to: point(0, 0), slack: slack, upTo: limit) { place, bound in
        visits.append(Visit(place: place, bound: bound.rounded()))
        return nil
      }
      return visits
    }
    #expect(try order(none) == [Visit(place: 1, bound: 50), Visit(place: 2, bound: 70), Visit(place: 0, bound: 100)])
    var slack = none
    slack[0] = 60
    #expect(try order(slack) == [Visit(place: 0, bound: 40), Visit(place: 1, bound: 50), Visit(place: 2, bound: 70)])
    slack[0] = -.infinity
    slack[1] = 1e300
    #expect(try order(slack) == [Visit(place: 1, bound: 0), Visit(place: 2, bound: 70)])
    #expect(try order(none, upTo: 70) == [Visit(place: 1, bound: 50), Visit(place: 2, bound: 70)])
    #expect(try order(none, upTo: 49) == [])
    #expect(try order(none, upTo: -1) == [])
  }

  @Test func `a smaller limit ends the search early, a larger one does nothing`() throws {
    let tree = try Trees.tree((0..<100).map { Entry(box: point($0, 0), group: 0) })
    var visits: [UInt32] = []
    try tree.nearest(to: point(0, 0), slack: none, upTo: 50) { place, _ in
      visits.append(place)
      return place == 3 ? 6 : place == 5 ? 1_000 : place == 6 ? -1 : nil
    }
    #expect(visits == [0, 1, 2, 3, 4, 5, 6])
  }

  @Test func `what the visitor throws comes out`() throws {
    struct Stop: Error {}
    let tree = try Trees.tree([Entry(box: point(1, 1), group: 3)])
    #expect(throws: Stop.self) {
      try tree.nearest(to: point(0, 0), slack: none, upTo: .infinity) { _, _ in throw Stop() }
    }
  }

  @Test func `an empty tree has nothing near`() throws {
    try Trees.tree([]).nearest(to: .everywhere, slack: none, upTo: .infinity) { _, _ in
      Issue.record("there is nothing to visit")
      return nil
    }
  }

  @Test(arguments: Scatter.allCases, Seeds.few)
  func `the order is that of measuring every entry, to the bit`(scatter: Scatter, seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for count in [0, 1, 16, 17, 256, 257, 700] {
      let tree = try Trees.tree(scatter.entries(count, &random))
      let slack = (0..<16).map { _ in
        [0, random.number(in: 0...50_000), random.number(in: -90...90), .infinity, -.infinity][
          random.integer(in: 0...(random.chance(oneIn: 3) ? 4 : 2))]
      }
      let from = scatter.box(&random, number: 0)
      let limit = random.chance(oneIn: 2) ? Double.infinity : random.number(in: 0...100_000)
      let shrink = random.chance(oneIn: 2)
      func visits(
        _ search: (IndexBox, [Double], Double, (UInt32, Double) throws -> Double?) throws -> Void
      ) throws -> [Visit] {
        var visits: [Visit] = []
        try search(from, slack, limit) { place, bound in
          visits.append(Visit(place: place, bound: bound))
          return shrink && visits.count == 20 ? bound * 1.2 : nil
        }
        return visits
      }
      let fast = try visits(tree.nearest)
      let slow = try visits(tree.scanNearest)
      #expect(fast == slow, "seed \(seed), \(scatter), \(count) entries")
      #expect(fast.map(\.bound) == fast.map(\.bound).sorted())
    }
  }

  @Test(arguments: Seeds.smoke, [90_000, 900_000_000_000])
  func `no bound in ticks is above the distance in ticks less the slack`(seed: UInt64, side: Int64) throws {
    var random = SplitMix64(seed: seed)
    func box(in side: Int64) -> GridBox {
      let (x, y) = (random.integer(in: -7...side), random.integer(in: -7...side))
      let size = random.integer(in: 0...Int64(5_000))
      return GridBox(lower: GridPoint(x: x, y: y), upper: GridPoint(x: x + size, y: y + size / 3))
    }
    let pipes = (0..<100).map { _ in (box: box(in: side), group: random.integer(in: 0...UInt8(14))) }
    let extent = pipes.dropFirst().reduce(pipes[0].box) { $0.union($1.box) }
    let frame = IndexFrame(covering: extent)
    let tree = try Trees.tree(pipes.map { Entry(box: frame.box($0.box), group: $0.group) })
    let slack = (0..<15).map { _ in random.integer(in: 0...side / 10) }
    // Beyond the frame as well.
    let asked = box(in: 2 * side)
    var visits = 0
    try tree.nearest(
      to: frame.box(asked), slack: slack.map { Double($0) / Double(frame.ticksPerUnit) }, upTo: .infinity
    ) { place, bound in
      let (pipe, group) = pipes[Int(place)]
      let x = Double(max(0, asked.lower.x - pipe.upper.x, pipe.lower.x - asked.upper.x))
      let y = Double(max(0, asked.lower.y - pipe.upper.y, pipe.lower.y - asked.upper.y))
      let truth = max(0, (x * x + y * y).squareRoot() - Double(slack[Int(group)]))
      #expect(bound * Double(frame.ticksPerUnit) <= truth, "seed \(seed)")
      visits += 1
      return nil
    }
    #expect(visits == pipes.count)
  }

  @Test(arguments: Seeds.few)
  func `a tree of any bytes neither traps nor visits places that are none`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for count in [1, 17, 300] {
      let tree = try Trees.tree(Scatter.town.entries(count, &random)) { bytes in
        for place in bytes.indices { bytes[place] = random.integer(in: 0...255) }
      }
      try? tree.nearest(to: RandomBoxes.box(&random, within: .max), slack: none, upTo: .infinity) { place, _ in
        #expect(place < count, "seed \(seed)")
        return nil
      }
    }
  }
}
