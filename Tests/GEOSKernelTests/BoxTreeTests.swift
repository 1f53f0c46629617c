import GEOSKernel
import PlanarGeometry
import TestSupport
import Testing

@Suite struct BoxTreeTests {
  private func box(_ x: Int64, _ y: Int64, _ width: Int64, _ height: Int64) -> GridBox {
    GridBox(lower: GridPoint(x: x, y: y), upper: GridPoint(x: x + width, y: y + height))
  }

  @Test func `touching boxes are found, boxes a tick away are not`() throws {
    let far: Int64 = 999_999_999_000
    let tree = try BoxTree([box(far, far, 10, 10), box(far + 11, far, 0, 0), box(-far, 0, 5, 5)])
    let context = try GEOSContext()
    #expect(try tree.query(box(far + 10, far + 10, 0, 0), context: context) == [0])
    #expect(try tree.query(box(far + 11, far + 1, 9, 9), context: context) == [])
    #expect(try tree.query(box(far + 10, far, 1, 0), context: context) == [0, 1])
    #expect(tree.count == 3)
  }

  @Test func `an empty tree finds nothing`() throws {
    #expect(try BoxTree([]).query(box(0, 0, 1, 1), context: GEOSContext()) == [])
  }

  @Test func `beyond what a double counts, a box grows and is not lost`() throws {
    let huge: Int64 = (1 << 53) + 1
    let tree = try BoxTree([box(huge, 0, 0, 0)])
    let context = try GEOSContext()
    #expect(try tree.query(box(huge, 0, 0, 0), context: context) == [0])
    let whole = GridBox(lower: GridPoint(x: .min, y: .min), upper: GridPoint(x: .max, y: .max))
    #expect(try tree.query(whole, context: context) == [0])
    #expect(try BoxTree([whole]).query(box(0, 0, 1, 1), context: context) == [0])
  }

  @Test(arguments: Seeds.smoke) func `it finds what a scan finds, for every worker`(seed: UInt64) async throws {
    var random = SplitMix64(seed: seed)
    func randomBox() -> GridBox {
      box(
        random.integer(in: 0...100), random.integer(in: 0...100), random.integer(in: 0...9), random.integer(in: 0...9))
    }
    let boxes = (0..<random.integer(in: 1...300)).map { _ in randomBox() }
    let questions = (0..<40).map { _ in randomBox() }
    let tree = try BoxTree(boxes)
    let expected = questions.map { question in boxes.indices.filter { boxes[$0].intersects(question) } }
    try await withThrowingTaskGroup(of: [[Int]].self) { group in
      for _ in 0..<3 {
        group.addTask {
          let context = try GEOSContext()
          return try questions.map { try tree.query($0, context: context) }
        }
      }
      for try await found in group { #expect(found == expected, "seed \(seed)") }
    }
  }
}
