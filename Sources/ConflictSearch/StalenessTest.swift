internal import NetworkModel

/// Whether the data is older than the asker accepts (`stale-data`).
enum StalenessTest {
  static func doubt(_ limit: ConflictQuery.AgeLimit?, asOf: String?) -> Doubt? {
    guard let limit else { return nil }
    // A date that is not known, of the data or of the work, is not young enough: the stricter branch.
    guard let day = limit.day, let data = asOf.flatMap({ CalendarDay($0) }) else { return .staleData(asOf: asOf) }
    return day.number - data.number > limit.days ? .staleData(asOf: asOf) : nil
  }
}
