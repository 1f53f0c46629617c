import TestSupport
import Testing

@testable import PackedIndex

@Suite struct NearestQueueTests {
  @Test func `an empty queue gives nothing`() {
    var queue = NearestQueue()
    #expect(queue.pop() == nil)
  }

  @Test func `nodes come before entries of their bound, and entries in the order of their places`() {
    var queue = NearestQueue()
    queue.push(.init(place: 9, bound: 1))
    queue.push(.init(place: Int(UInt32.max), bound: 1))
    queue.push(.init(place: 0, bound: 2))
    queue.push(.init(level: 7, node: 1 << 31, bound: 1))
    queue.push(.init(place: 4, bound: 1))
    let node = queue.pop()
    #expect(node?.place == nil)
    #expect(node?.level == 7)
    #expect(node?.node == 1 << 31)
    #expect([queue.pop()?.place, queue.pop()?.place, queue.pop()?.place, queue.pop()?.place] == [4, 9, .max, 0])
    #expect(queue.pop() == nil)
  }

  @Test(arguments: Seeds.smoke)
  func `what is taken out is in order`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var queue = NearestQueue()
    var model: [NearestQueue.Item] = []
    for _ in 0..<300 {
      if random.chance(oneIn: 3) {
        let least = model.min()
        model.removeAll { $0 == least }
        #expect(queue.pop() == least, "seed \(seed)")
      } else {
        let bound = Double(random.integer(in: 0...20))
        // Places do not repeat, so no two items are equal.
        let item = NearestQueue.Item(place: model.count + Int(random.next() >> 40) << 8, bound: bound)
        if model.contains(item) { continue }
        model.append(item)
        queue.push(item)
      }
    }
    for item in model.sorted() { #expect(queue.pop() == item, "seed \(seed)") }
  }
}
