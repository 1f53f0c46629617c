import NetworkModel
import TestSupport
import Testing

@testable import ConflictSearch

@Suite struct StalenessTestTests {
  private func isStale(_ asOf: String?, _ days: Int, at day: String?) -> Bool {
    let limit = ConflictQuery.AgeLimit(days: days, day: day.flatMap { CalendarDay($0) })
    return StalenessTest.doubt(limit, asOf: asOf) != nil
  }

  @Test func `data of exactly the allowed age is young enough, a day more is not`() {
    #expect(!isStale("2026-01-01", 30, at: "2026-01-31"))
    #expect(isStale("2026-01-01", 30, at: "2026-02-01"))
    #expect(!isStale("2026-01-01", 0, at: "2026-01-01"))
    #expect(isStale("2024-02-28", 1, at: "2024-03-01"), "a leap year")
    #expect(!isStale("2026-06-01", 30, at: "2026-01-01"), "data newer than the work")
  }

  @Test func `a date that nobody knows is not young enough`() {
    #expect(isStale(nil, 30, at: "2026-01-31"))
    #expect(isStale("2026-01-01", 30, at: nil))
    #expect(isStale("January", 30, at: "2026-01-31"))
  }

  @Test func `where nobody asks no data is stale`() {
    #expect(StalenessTest.doubt(nil, asOf: nil) == nil)
    #expect(StalenessTest.doubt(nil, asOf: "1900-01-01") == nil)
  }

  @Test func `the doubt says the date of the data`() throws {
    let limit = ConflictQuery.AgeLimit(days: 1, day: CalendarDay("2026-01-31"))
    let stale = try answer(
      of: square((0, 0), (9, 9)), in: network([], asOf: "2025-01-01"), under: around(1), ageLimit: limit)
    #expect(stale.verdict == .undetermined)
    #expect(stale.doubts == [.staleData(asOf: "2025-01-01")])
  }
}
