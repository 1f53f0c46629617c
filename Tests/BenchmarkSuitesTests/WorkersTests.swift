import Testing

@testable import BenchmarkSuites

@Suite struct WorkersTests {
  /// Counts what it is given, to see that no two threads use it.
  private final class Worker {
    var places = 0
  }

  @Test(arguments: [1, 2, 5]) func `every place is searched once`(threads: Int) throws {
    let workers = (0..<threads).map { _ in Worker() }
    let places = (0..<UInt32(5_000)).map { $0 }
    let work = try Workers.run(workers, over: places) { worker, part in
      worker.places += part.count
      var work = Work()
      for place in part { work.hash &+= WorkHash.mixed(place, 0) }
      work.count = part.count
      return work
    }
    #expect(work.count == 5_000 && workers.reduce(0) { $0 + $1.places } == 5_000)
    #expect(work.hash == places.reduce(0) { $0 &+ WorkHash.mixed($1, 0) })
    #expect(try Workers.run(workers, over: []) { _, _ in Work() }.isSame(as: Work()))
  }

  @Test(arguments: [1, 2]) func `an error of one is the error of all`(threads: Int) {
    #expect(throws: BenchmarkError("place 3000")) {
      try Workers.run((0..<threads).map { _ in Worker() }, over: (0..<UInt32(5_000)).map { $0 }) { _, part in
        if part.contains(3_000) { throw BenchmarkError("place 3000") }
        return Work()
      }
    }
  }
}
