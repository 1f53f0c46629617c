/// A day of the Gregorian calendar, for comparing the date of data with the start of work. No clock, no time zone.
public struct CalendarDay: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Days since 1970-01-01.
  public let number: Int
  /// The day as `YYYY-MM-DD`.
  public let description: String

  /// Reads `YYYY-MM-DD`, alone or at the head of a date and time; nil for anything else and for days that no
  /// month has.
  public init?(_ text: some StringProtocol) {
    let head = text.utf8.prefix(10)
    guard head.count == 10 else { return nil }
    let bytes = Array(head)
    if let following = text.utf8.dropFirst(10).first, following != UInt8(ascii: "T"), following != UInt8(ascii: " ") {
      return nil
    }
    guard
      bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"), let year = Self.number(bytes[0..<4]),
      let month = Self.number(bytes[5..<7]), let day = Self.number(bytes[8..<10]), (1...12).contains(month),
      day >= 1, day <= Self.days(inMonth: month, of: year)
    else { return nil }
    number = Self.dayNumber(year, month, day)
    description = String(decoding: bytes, as: UTF8.self)
  }

  /// Whether the left day is earlier.
  public static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.number < right.number }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    digits.allSatisfy { (48...57).contains($0) } ? digits.reduce(0) { $0 * 10 + Int($1) - 48 } : nil
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  /// Days since 1970-01-01 by counting whole 400-year cycles from March, so that the leap day comes last.
  private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month > 2 ? year : year - 1
    // Rounded down, for January and February of the year 0.
    let cycle = (shifted < 0 ? shifted - 399 : shifted) / 400
    let yearOfCycle = shifted - cycle * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return cycle * 146_097 + yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear - 719_468
  }
}
