/// Several engines on the same work, in turns, so that a machine that slows down slows all of them.
enum Passes {
  /// What an engine came to.
  struct Result {
    /// The least time of a pass.
    var least: Stopwatch.Reading
    /// What every pass came to.
    var work: Work
    /// How many passes there were.
    var count: Int
  }

  /// The most passes.
  static let most = 5

  /// Runs each engine once, and again while there is time.
  ///
  /// - Parameter patience: seconds after which no further round is begun.
  /// - Throws: what an engine throws, and where one of them comes to something else the next time.
  static func run(patience: Double, _ engines: [() throws -> Work]) throws -> [Result] {
    let watch = Stopwatch()
    var results: [Result] = []
    for engine in engines {
      let (work, reading) = try Stopwatch.time(engine)
      results.append(Result(least: reading, work: work, count: 1))
    }
    var rounds = 1
    // A round takes about as long as the one before: none is begun that would end too late.
    while rounds < most, watch.seconds * Double(rounds + 1) / Double(rounds) <= patience {
      for (place, engine) in engines.enumerated() {
        let (work, reading) = try Stopwatch.time(engine)
        guard work.isSame(as: results[place].work) else {
          throw BenchmarkError("the same work came to \(work.mark) after \(results[place].work.mark)")
        }
        if reading.wall < results[place].least.wall { results[place].least = reading }
        results[place].count += 1
      }
      rounds += 1
    }
    return results
  }
}
