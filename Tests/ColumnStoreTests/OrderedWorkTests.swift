import ColumnStore
import Synchronization
import TestSupport
import Testing

@Suite struct OrderedWorkTests {
  private struct Failure: Error, Equatable {
    let number: Int
  }

  private final class Worker {}

  /// Squares numbers; some take longer than others.
  private func squares(
    of count: Int, threads: Int, failingAt failure: Int? = nil, refusedAt refusal: Int? = nil
  ) -> (taken: [Int], error: Failure?) {
    var next = 0
    var taken: [Int] = []
    do {
      try OrderedWork.run(
        threads: threads,
        next: { () throws -> Int? in
          if next == failure { throw Failure(number: next) }
          defer { next += 1 }
          return next < count ? next : nil
        },
        worker: { Worker() },
        work: { (_: Worker, number: Int) -> Int in
          (0..<number % 7 * 1_000).reduce(number * number) { sum, step in sum &+ step &- step }
        },
        take: { (square: Int) throws -> Void in
          if taken.count == refusal { throw Failure(number: -1) }
          taken.append(square)
        })
      return (taken, nil)
    } catch {
      return (taken, error as? Failure)
    }
  }

  @Test(arguments: [1, 2, 3, 8])
  func `outcomes come in the order of the pieces, on any number of threads`(threads: Int) {
    for count in [0, 1, 2, 100] {
      let (taken, error) = squares(of: count, threads: threads)
      #expect(taken == (0..<count).map { $0 * $0 } && error == nil)
    }
  }

  @Test(arguments: [1, 2, 8])
  func `what ends the pieces is thrown after the outcomes of those before`(threads: Int) {
    let (taken, error) = squares(of: 100, threads: threads, failingAt: 40)
    #expect(taken == (0..<40).map { $0 * $0 })
    #expect(error == Failure(number: 40))
  }

  @Test(arguments: [1, 2, 8])
  func `who takes may end it`(threads: Int) {
    let (taken, error) = squares(of: 100, threads: threads, refusedAt: 9)
    #expect(taken.count == 9 && error == Failure(number: -1))
  }

  @Test func `a thread that cannot begin leaves the work to the others`() throws {
    var sum = 0
    var next = 0
    let makers = Makers()
    try OrderedWork.run(
      threads: 4,
      next: { () throws -> Int? in
        next += 1
        return next <= 50 ? next : nil
      },
      worker: { try makers.make() }, work: { (_: Worker, number: Int) -> Int in number },
      take: { (number: Int) throws -> Void in sum += number })
    #expect(sum == 1_275)
  }

  /// Makes one worker, for the thread that asks first: the calling one.
  private final class Makers: Sendable {
    private let made = Atomic<Int>(0)

    func make() throws -> Worker {
      guard made.add(1, ordering: .relaxed).oldValue == 0 else { throw Failure(number: 0) }
      return Worker()
    }
  }

  @Test func `there is always a thread`() { #expect(WorkThreads.usual >= 1) }
}
