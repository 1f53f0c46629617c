#if canImport(Glibc)
  internal import Glibc
#endif

/// Work on pieces, spread over threads, of which the outcomes are taken in the order of the pieces.
///
/// The calling thread cuts the pieces and takes the outcomes, so neither must be safe to share; while it waits, it works
/// on pieces itself. Which thread works on which piece is left to chance, so outcomes must not depend on it: then
/// everything is the same for any number of threads. One thread is the plain way: a piece, its outcome, the next piece.
public enum OrderedWork {
  /// Runs to the last piece.
  ///
  /// - Parameters:
  ///   - threads: how many work, the calling one among them.
  ///   - next: the next piece; nil after the last. At most two for each thread are waiting or worked on at once.
  ///   - worker: makes what a thread needs for all its pieces, on that thread.
  ///   - work: makes the outcome of a piece.
  ///   - take: told the outcomes, in order.
  /// - Throws: what `next` throws, after the outcomes of all pieces before; what `take` throws; and what `worker`
  ///   throws on the calling thread. Where it throws on another, that one does no work.
  public static func run<Piece: Sendable, Outcome: Sendable, Worker>(
    threads: Int, next: () throws -> Piece?, worker: @escaping @Sendable () throws -> Worker,
    work: @escaping @Sendable (Worker, Piece) -> Outcome, take: (Outcome) throws -> Void
  ) throws {
    let own = try worker()
    let board = WorkBoard<Piece, Outcome>()
    let helpers = (1..<max(1, threads)).compactMap { _ in
      WorkThread.start {
        guard let mine = try? worker() else { return }
        while let (number, piece) = board.claimWhenThere() { board.put(number, work(mine, piece)) }
      }
    }
    defer {
      board.close()
      for helper in helpers { helper.join() }
    }
    var (given, taken) = (0, 0)
    var isEnded = false
    var failure: (any Error)?
    while true {
      while !isEnded, given - taken < 2 * max(1, threads) {
        do {
          guard let piece = try next() else {
            isEnded = true
            break
          }
          board.add(given, piece)
          given += 1
        } catch {
          (failure, isEnded) = (error, true)
        }
      }
      if taken == given { break }
      if let outcome = board.outcome(taken) {
        try take(outcome)
        taken += 1
      } else if let (number, piece) = board.claim() {
        board.put(number, work(own, piece))
      } else {
        try take(board.outcomeWhenThere(taken))
        taken += 1
      }
    }
    if let failure { throw failure }
  }
}

/// How many threads a program should work on.
public enum WorkThreads {
  /// More do not help where one thread cuts the pieces and takes the outcomes.
  private static let most = 4

  /// The processors that there are, up to four.
  public static var usual: Int { max(1, min(most, sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}

/// Pieces to work on, and outcomes to be taken.
private final class WorkBoard<Piece: Sendable, Outcome: Sendable>: @unchecked Sendable {
  // Everything below is touched inside `monitor` alone.
  private let monitor = Monitor()
  private var pieces: [(number: Int, piece: Piece)] = []
  private var outcomes: [Int: Outcome] = [:]
  private var isClosed = false

  func add(_ number: Int, _ piece: Piece) {
    monitor.locked {
      pieces.append((number, piece))
      monitor.ring()
    }
  }

  /// The next piece that nobody works on; nil where there is none now.
  func claim() -> (number: Int, piece: Piece)? {
    monitor.locked { pieces.isEmpty ? nil : pieces.removeFirst() }
  }

  /// The next piece that nobody works on, waited for; nil where there will be none.
  func claimWhenThere() -> (number: Int, piece: Piece)? {
    monitor.locked {
      while pieces.isEmpty, !isClosed { monitor.wait() }
      return pieces.isEmpty || isClosed ? nil : pieces.removeFirst()
    }
  }

  func put(_ number: Int, _ outcome: Outcome) {
    monitor.locked {
      outcomes[number] = outcome
      monitor.ring()
    }
  }

  /// The outcome of a piece; nil where it is not there yet.
  func outcome(_ number: Int) -> Outcome? {
    monitor.locked { outcomes.removeValue(forKey: number) }
  }

  /// The outcome of a piece that somebody works on.
  func outcomeWhenThere(_ number: Int) -> Outcome {
    monitor.locked {
      while true {
        if let outcome = outcomes.removeValue(forKey: number) { return outcome }
        monitor.wait()
      }
    }
  }

  /// Sends everybody home who waits for pieces.
  func close() {
    monitor.locked {
      isClosed = true
      monitor.ring()
    }
  }
}
