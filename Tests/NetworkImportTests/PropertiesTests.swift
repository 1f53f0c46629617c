import FeatureFormats
import Testing

@testable import NetworkImport

struct PropertiesTests {
  @Test func `null, empty and absent say nothing, zero says something`() {
    var tally = RepairTally()
    let properties = Properties(members(["a": .null, "b": .string(" "), "c": .integer(0), "d": .string("0")]))
    #expect(properties["a"] == nil && properties["b"] == nil && properties["x"] == nil)
    #expect(properties.number("a", &tally) == nil)
    #expect(properties.number("c", &tally) == 0)
    #expect(properties.number("d", &tally) == 0)
    #expect(tally.counts.isEmpty)
  }

  @Test(arguments: [
    ("150 mm", ImportRepair.unknownUnit), ("-3ft", .unknownUnit), ("DN150", .badNumber), ("NaN", .badNumber),
    ("1,5", .badNumber),
  ])
  func `a text that is no number is counted for what it looks like`(text: String, repair: ImportRepair) {
    var tally = RepairTally()
    #expect(Properties(members(["diameter": .string(text)])).number("diameter", &tally) == nil)
    #expect(tally.counts == [repair: 1])
  }

  @Test func `a list is no number, and no text`() {
    var tally = RepairTally()
    let properties = Properties(members(["owner": .array([.integer(1)])]))
    #expect(properties.number("owner", &tally) == nil)
    #expect(properties.text("owner") == nil)
    #expect(tally.counts == [.badNumber: 1])
  }

  @Test func `texts keep what they are, numbers become what they are written as`() {
    let properties = Properties(members(["a": .string(" A "), "b": .number(17), "c": .bool(true)]))
    #expect(properties.text("a") == " A ")
    #expect(properties.text("b") == "17")
    #expect(properties.text("c") == "true")
  }
}
