import Testing

@testable import ForeignReaders

@Suite struct `GDAL dates` {
  private func date(_ second: Float, zone: Int32) -> GDALDate {
    GDALDate(year: 2024, month: 5, day: 1, hour: 8, minute: 30, second: second, zone: zone)
  }

  @Test func `dates and times are those of ISO 8601`() {
    #expect(date(0, zone: 0).text(as: .date) == "2024-05-01")
    #expect(date(7, zone: 100).text(as: .time) == "08:30:07")
    #expect(date(0, zone: 0).text(as: .dateTime) == "2024-05-01T08:30:00")
    #expect(date(0.25, zone: 100).text(as: .dateTime) == "2024-05-01T08:30:00.250Z")
  }

  @Test func `zones are quarters of an hour from UTC, and the local one is not told`() {
    #expect(date(0, zone: 132).text(as: .dateTime).hasSuffix("+08:00"))
    #expect(date(0, zone: 122).text(as: .dateTime).hasSuffix("+05:30"))
    #expect(date(0, zone: 86).text(as: .dateTime).hasSuffix("-03:30"))
    #expect(date(0, zone: 1).text(as: .dateTime).hasSuffix("08:30:00"))
  }

  @Test func `numbers that are no date do not stop the program`() {
    let odd = GDALDate(
      year: .min, month: .max, day: -1, hour: .min, minute: .max, second: .nan, zone: .max)
    #expect(odd.text(as: .dateTime).hasPrefix("-2147483648-2147483647-00T"))
    #expect(date(.infinity, zone: .min).text(as: .time) == "08:30:00")
    #expect(date(1e30, zone: 0).text(as: .time) == "08:30:60.999")
  }
}
