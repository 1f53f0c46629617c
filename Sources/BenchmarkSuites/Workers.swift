internal import Dispatch
internal import Synchronization

/// Splits work among threads.
enum Workers {
  /// Has workers search places, each a part at a time on a thread of its own, until none are left.
  ///
  /// - Parameters:
  ///   - workers: what each thread works with; nobody else uses it meanwhile.
  ///   - search: searches some places with one worker.
  /// - Returns: what all of it came to.
  static func run<Worker>(
    _ workers: [Worker], over places: [UInt32], _ search: @escaping (Worker, ArraySlice<UInt32>) throws -> Work
  ) throws -> Work {
    if workers.count == 1 { return try search(workers[0], places[...]) }
    let shared = SharedWork(workers, places, search)
    DispatchQueue.concurrentPerform(iterations: workers.count) { shared.takePart($0) }
    return try shared.result()
  }
}

/// What the threads have in common: where the next part begins, and what came of the others.
///
/// Each worker is used by the thread of its number alone, which the compiler cannot see.
private final class SharedWork<Worker>: @unchecked Sendable {
  /// Places of a part: enough that taking it costs nothing, few enough that all threads end together.
  private static var part: Int { 256 }

  private let workers: [Worker]
  private let places: [UInt32]
  private let search: (Worker, ArraySlice<UInt32>) throws -> Work
  private let next = Atomic(0)
  private let found = Mutex<Result<Work, any Error>>(.success(Work()))

  init(
    _ workers: [Worker], _ places: [UInt32], _ search: @escaping (Worker, ArraySlice<UInt32>) throws -> Work
  ) {
    self.workers = workers
    self.places = places
    self.search = search
  }

  /// Searches parts until there are none left, or another thread failed.
  func takePart(_ number: Int) {
    while true {
      let first = next.add(Self.part, ordering: .relaxed).oldValue
      guard first < places.count else { return }
      let own = Result { try search(workers[number], places[first..<min(first + Self.part, places.count)]) }
      let goesOn = found.withLock { all in
        if case .success(var work) = all {
          all = own.map { part in
            work.merge(part)
            return work
          }
        }
        if case .failure = all { return false }
        return true
      }
      if !goesOn { return }
    }
  }

  func result() throws -> Work { try found.withLock { try $0.get() } }
}
