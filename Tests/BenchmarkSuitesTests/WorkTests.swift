import Testing

@testable import BenchmarkSuites

@Suite struct WorkTests {
  private static func work(_ count: Int, _ clear: Int, _ metres: Double, _ hash: UInt64) -> Work {
    var work = Work()
    (work.count, work.clear, work.metres, work.hash) = (count, clear, metres, hash)
    return work
  }

  @Test func `parts add up, whatever their order`() {
    let parts = [Self.work(1, 2, 0.1, .max), Self.work(3, 0, 0.2, 5), Self.work(0, 7, 0.3, 9)]
    var (forwards, backwards) = (Work(), Work())
    for part in parts { forwards.merge(part) }
    for part in parts.reversed() { backwards.merge(part) }
    #expect(forwards.count == 4 && forwards.clear == 9 && forwards.hash == 13)
    #expect(forwards.isSame(as: backwards))
    #expect(forwards.mark == "000000000000000d" && forwards.text("pairs") == "4 pairs, 9 clear")
  }

  @Test func `other work is not the same`() {
    let work = Self.work(4, 9, 1_000, 13)
    #expect(!work.isSame(as: Self.work(5, 9, 1_000, 13)) && !work.isSame(as: Self.work(4, 8, 1_000, 13)))
    #expect(!work.isSame(as: Self.work(4, 9, 1_000, 14)) && !work.isSame(as: Self.work(4, 9, 1_000.001, 13)))
    #expect(work.isSame(as: Self.work(4, 9, 1_000.000_000_1, 13)))
  }
}
