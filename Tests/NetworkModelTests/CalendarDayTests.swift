import Foundation
import NetworkModel
import Testing

@Suite struct CalendarDayTests {
  private static let calendar: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }()

  private static func text(_ year: Int, _ month: Int, _ day: Int) -> String {
    let digits = { (value: Int, count: Int) in String(repeating: "0", count: count - "\(value)".count) + "\(value)" }
    return digits(year, 4) + "-" + digits(month, 2) + "-" + digits(day, 2)
  }

  @Test(arguments: 1900...2100)
  func `every day of the year is where the calendar of the system has it`(year: Int) throws {
    for month in 1...12 {
      let first = try #require(Self.calendar.date(from: DateComponents(year: year, month: month, day: 1)))
      let days = try #require(Self.calendar.range(of: .day, in: .month, for: first)).count
      let firstNumber = Int(first.timeIntervalSince1970) / 86_400
      for day in 1...31 {
        let text = Self.text(year, month, day)
        #expect(CalendarDay(text)?.number == (day <= days ? firstNumber + day - 1 : nil), "\(text)")
      }
    }
  }

  @Test func `days are counted from the first of January 1970`() {
    #expect(CalendarDay("1970-01-01")?.number == 0)
    #expect(CalendarDay("1969-12-31")?.number == -1)
    #expect(CalendarDay("2000-03-01")?.number == 11_017)
  }

  @Test func `the earliest year is whole, too`() throws {
    let texts = ["0000-01-01", "0000-02-29", "0000-03-01", "0001-01-01"]
    let numbers = texts.compactMap { CalendarDay($0)?.number }
    #expect(numbers == [-719_528, -719_469, -719_468, -719_162])
  }

  @Test(arguments: [
    "", "2026", "2026-01", "2026-1-28", "26-01-28", "2026/01/28", "28.01.2026", "2026-00-10", "2026-13-10",
    "2026-01-00", "2026-02-29", "1900-02-29", "2026-01-28x", "2026-01-281", "2026-01-2８", " 2026-01-28", "-026-01-28",
    "2026-01-2\u{301}8",
  ])
  func `what is no day is none`(text: String) {
    #expect(CalendarDay(text) == nil)
  }

  @Test(arguments: ["2026-01-28T00:00:00Z", "2026-01-28 17:30", "2026-01-28T"])
  func `a day may stand at the head of a date and time`(text: String) {
    #expect(CalendarDay(text)?.description == "2026-01-28")
  }

  @Test func `days compare by time`() throws {
    let days = try ["2025-12-31", "2026-01-01", "2026-01-02"].map { try #require(CalendarDay($0)) }
    #expect(days.shuffled().sorted() == days)
    #expect(days[0] < days[1])
    #expect(!(days[1] < days[1]))
  }
}
