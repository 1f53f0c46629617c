import Testing

@testable import BenchmarkSuites

@Suite struct PassesTests {
  private static func work(_ count: Int, metres: Double = 0) -> Work {
    var work = Work()
    (work.count, work.metres) = (count, metres)
    return work
  }

  @Test func `engines take turns, once where there is no time for more`() throws {
    var turns: [Int] = []
    func engine(_ number: Int) -> () throws -> Work {
      {
        turns.append(number)
        return Self.work(number)
      }
    }
    let once = try Passes.run(patience: 0, [engine(1), engine(2)])
    #expect(turns == [1, 2] && once.map(\.count) == [1, 1] && once.map(\.work.count) == [1, 2])
    turns = []
    let often = try Passes.run(patience: 1e6, [engine(1), engine(2)])
    #expect(turns == [1, 2, 1, 2, 1, 2, 1, 2, 1, 2] && often[0].count == Passes.most)
  }

  @Test func `an engine that comes to something else the next time is an error`() {
    var count = 0
    #expect(throws: BenchmarkError.self) {
      try Passes.run(patience: 1e6) {
        count += 1
        return Self.work(count)
      }
    }
  }
}

extension Passes {
  fileprivate static func run(patience: Double, _ engine: @escaping () throws -> Work) throws -> [Result] {
    try run(patience: patience, [engine])
  }
}
