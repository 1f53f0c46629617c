/// A date, a time or both, in parts as GDAL gives them.
struct GDALDate: Equatable {
  var (year, month, day): (Int32, Int32, Int32) = (0, 0, 0)
  var (hour, minute): (Int32, Int32) = (0, 0)
  var second: Float = 0
  /// 0 where nothing is known of the zone, 1 for the local one; else quarters of an hour east of UTC, plus 100.
  var zone: Int32 = 0

  /// ISO 8601: `2024-05-01`, `08:30:00`, `2024-05-01T08:30:00+08:00`.
  func text(as kind: GDALFieldKind) -> String {
    switch kind {
    case .date: datePart
    case .time: timePart
    default: datePart + "T" + timePart + zonePart
    }
  }

  private var datePart: String {
    (year < 0 ? "-" : "") + Self.digits(Int(year.magnitude), 4) + "-" + Self.digits(Int(month), 2) + "-"
      + Self.digits(Int(day), 2)
  }

  private var timePart: String {
    // Milliseconds are all that a Float carries; 59.9999 is still of its own minute.
    let milliseconds = second.isFinite ? Int((min(max(0, second), 60.999) * 1000).rounded()) : 0
    let whole = Self.digits(milliseconds / 1000, 2)
    let rest = milliseconds % 1000
    let fraction = rest == 0 ? "" : "." + Self.digits(rest, 3)
    return Self.digits(Int(hour), 2) + ":" + Self.digits(Int(minute), 2) + ":" + whole + fraction
  }

  private var zonePart: String {
    guard zone > 1 else { return "" }
    let minutes = (Int(zone) - 100) * 15
    if minutes == 0 { return "Z" }
    let size = minutes.magnitude
    return (minutes < 0 ? "-" : "+") + Self.digits(Int(size / 60), 2) + ":" + Self.digits(Int(size % 60), 2)
  }

  private static func digits(_ number: Int, _ count: Int) -> String {
    let text = String(max(0, number))
    return String(repeating: "0", count: max(0, count - text.count)) + text
  }
}
