internal import ColumnStore

/// On what the figures were taken.
public struct BenchmarkHost: Sendable {
  /// What the processors call themselves; nil where they do not.
  public var processor: String?
  /// How many threads they run at once.
  public var cores: Int
  /// The day and time in UTC: `2026-11-24T00:12:00Z`.
  public var date: String
  /// Versions by name, in the order in which they are shown.
  public var versions: [(name: String, version: String)]

  /// This machine, now.
  static func current(versions: [(name: String, version: String)]) -> BenchmarkHost {
    BenchmarkHost(
      processor: Processors.model, cores: Processors.count, date: text(unixSeconds: ProcessClock.unixSeconds),
      versions: versions)
  }

  /// One line for people.
  var text: String {
    let names = versions.map { "\($0.name) \($0.version)" }.joined(separator: ", ")
    return "\(processor ?? "unnamed processor"), \(cores) cores; \(names); \(date)"
  }

  func put(into json: inout JSONObjectWriter) {
    for version in versions { json.put(version.name, string: version.version) }
    json.put("cpu", string: processor)
    json.put("cores", integer: cores)
    json.put("date", string: date)
  }

  /// Date and time of a number of seconds since 1970, in the calendar of today.
  static func text(unixSeconds: Int) -> String {
    let days = Int((Double(unixSeconds) / 86_400).rounded(.down))
    let second = unixSeconds - days * 86_400
    // Days from civil dates, counted in eras of 400 years that begin in March (H. Hinnant, 2013).
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let march = (5 * dayOfYear + 2) / 153
    let month = march < 10 ? march + 3 : march - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    let day = dayOfYear - (153 * march + 2) / 5 + 1
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(month))-\(two(day))T\(two(second / 3_600)):\(two(second / 60 % 60)):\(two(second % 60))Z"
  }
}
