internal import ColumnStore

/// Seconds on the clock and of processor time.
struct Stopwatch {
  private let wall = ContinuousClock.now
  private let processor = ProcessClock.processSeconds

  /// What it shows.
  struct Reading: Equatable {
    /// On the clock.
    var wall: Double
    /// Of all threads of the process.
    var processor: Double
  }

  /// Since it was made.
  var reading: Reading { Reading(wall: seconds, processor: ProcessClock.processSeconds - processor) }

  /// Seconds on the clock since it was made.
  var seconds: Double {
    let elapsed = (ContinuousClock.now - wall).components
    return Double(elapsed.seconds) + Double(elapsed.attoseconds) * 1e-18
  }

  /// Runs a step and says how long it took.
  static func time<Result>(_ step: () throws -> Result) rethrows -> (result: Result, reading: Reading) {
    let watch = Stopwatch()
    let result = try step()
    return (result, watch.reading)
  }
}
