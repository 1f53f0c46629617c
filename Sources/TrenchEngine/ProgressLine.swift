internal import ColumnStore

/// One line on the terminal that says how far a run is: only on a terminal, and only after a second.
struct ProgressLine {
  private let what: String
  private let isShown: Bool
  private let began = ContinuousClock.now
  private var last: ContinuousClock.Instant
  private var wasShown = false

  init(_ what: String, isShown: Bool) {
    self.what = what
    self.isShown = isShown && StandardError.isTerminal
    last = ContinuousClock.now
  }

  /// Told the count after each record; writes at most five times a second.
  mutating func show(_ count: Int) {
    guard isShown, count & 63 == 0 else { return }
    let now = ContinuousClock.now
    guard now - began > .seconds(1), now - last > .milliseconds(200) else { return }
    last = now
    wasShown = true
    let elapsed = (now - began).components
    let seconds = Double(elapsed.seconds) + Double(elapsed.attoseconds) * 1e-18
    StandardError.write("\r\(count) \(what), \(Int(Double(count) / seconds)) a second   ")
  }

  /// Says what is being done now, in place of what was said before.
  mutating func show(_ step: String) {
    guard isShown else { return }
    wasShown = true
    StandardError.write("\r\u{1B}[K\(step) ...")
  }

  /// Clears the line.
  mutating func finish() {
    if wasShown { StandardError.write("\r\u{1B}[K") }
  }
}
