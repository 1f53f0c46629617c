import Testing

@testable import FeatureFormats

@Suite struct `Properties of EPANET` {
  private func properties(_ id: String) -> [String: JSONTree] {
    let reading = Reading(EPANETText.small.text, .epanet)
    let feature = reading.features.first { $0.properties[key: "id"]?.asIdentifier == id }
    return Dictionary(uniqueKeysWithValues: (feature?.properties ?? []).map { ($0.key, $0.value) })
  }

  @Test func `a pipe has its size in metres and the words of the file`() {
    #expect(
      properties("P1") == [
        "id": .string("P1"), "class": .string("water"), "kind": .string("line"), "subclass": .null,
        "diameter": .number(0.1524), "diameterKind": .string("inner"), "ID": .string("P1"), "TYPE": .string("PIPE"),
        "NODE1": .string("J1"), "NODE2": .string("J2"), "LENGTH": .string("100"), "DIAMETER": .string("6"),
        "ROUGHNESS": .string("150"), "MINORLOSS": .string("0"), "STATUS": .string("Open"), "ELEV1": .string("10"),
        "ELEV2": .string("11.5"),
      ])
  }

  @Test func `a status may stand where the coefficient is left out`() {
    let pipe = properties("P2")
    #expect(pipe["STATUS"] == .string("CV") && pipe["MINORLOSS"] == .null && pipe["DIAMETER"] == .string("8.5"))
    #expect(pipe["diameter"] == .number(0.2159))
  }

  @Test func `a pump has no diameter, and a reservoir no elevation`() {
    let pump = properties("U")
    #expect(pump["diameter"] == nil && pump["diameterKind"] == nil && pump["kind"] == .string("other"))
    #expect(pump["subclass"] == .string("pump") && pump["PARAMETERS"] == .string("HEAD 1 SPEED 1.2"))
    #expect(pump["ELEV1"] == .null && pump["ELEV2"] == .string("10"))
  }

  @Test func `a valve is one by kind, its type its subclass`() {
    let valve = properties("V")
    #expect(valve["kind"] == .string("valve") && valve["subclass"] == .string("PRV") && valve["TYPE"] == .string("PRV"))
    #expect(valve["diameter"] == .number(0.3048) && valve["DIAMETER"] == .string("12"))
    #expect(valve["SETTING"] == .string("60") && valve["MINORLOSS"] == .string("0"))
  }

  @Test func `a tank is measured in feet, and its diameter has a name of its own`() {
    #expect(
      properties("tank:T") == [
        "id": .string("tank:T"), "class": .string("water"), "kind": .string("other"), "subclass": .string("tank"),
        "diameter": .number(15.24), "diameterKind": .string("inner"), "ID": .string("T"), "TYPE": .string("TANK"),
        "ELEV": .string("90"), "TANKDIAMETER": .string("50"),
      ])
  }

  @Test func `a diameter that is none is handed on to be counted, a missing one is unknown`() {
    let text =
      "[COORDINATES]\na 0 0\nb 1 0\n[OPTIONS]\nUNITS LPS\n[PIPES]\np a b 1 150mm 1\nq a b 1\nr a b 1 150 1\n[END]"
    let values = Reading(text, .epanet).features.map { $0.properties[key: "diameter"] }
    #expect(values == [.string("150mm"), .null, .number(0.15)])
  }
}
