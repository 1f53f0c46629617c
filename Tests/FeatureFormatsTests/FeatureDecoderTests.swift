import FeatureFormats
import Testing

@Suite struct `Features from GeoJSON` {
  @Test func `a feature keeps its id, its properties in order, and its place`() {
    let reading = Reading(
      #"  {"type":"Feature","id":"f","properties":{"b":1,"a":[1.5,null]},"geometry":{"type":"Point","coordinates":[1,2]}}"#
    )
    #expect(
      reading.records == [
        .feature(
          RawFeature(
            row: 1, byteOffset: 2, id: .string("f"),
            properties: [
              JSONMember(key: "b", value: .integer(1)), JSONMember(key: "a", value: .array([.number(1.5), .null])),
            ],
            geometry: .point(RawPosition(x: 1, y: 2))))
      ])
  }

  @Test func `properties that are no object are none`() {
    for properties in ["null", "[]", "123", "\"x\""] {
      let reading = Reading(
        #"{"type":"Feature","properties":\#(properties),"geometry":{"type":"Point","coordinates":[1,2]}}"#)
      #expect(reading.features.first?.properties == [])
    }
  }

  @Test func `of a repeated key the last value holds`() {
    let reading = Reading(
      #"{"type":"Feature","geometry":null,"id":1,"id":2,"geometry":{"type":"Point","coordinates":[1,2],"coordinates":[3,4]}}"#
    )
    #expect(reading.features.first?.geometry == .point(RawPosition(x: 3, y: 4)))
    #expect(reading.features.first?.id == .integer(2))
  }

  @Test func `a bare geometry is a feature without properties`() {
    let reading = Reading(#"{"type":"Point","coordinates":[1,2]}"#)
    #expect(reading.features == [RawFeature(row: 1, geometry: .point(RawPosition(x: 1, y: 2)))])
  }

  @Test func `what is no feature and no geometry is invalid`() {
    for text in ["{}", #"{"type":"FooBar"}"#, #"{"type":"feature"}"#, #"{"type":{}}"#, "5", "null", "\"x\"", "true"] {
      #expect(Reading(text).outline == ["invalid-json"], "\(text)")
    }
  }

  @Test func `a reject is named by the property id, else by the feature's own`() {
    func id(_ members: String) -> String? {
      Reading(#"{"type":"Feature",\#(members),"geometry":null}"#).rejects.first?.id
    }
    #expect(id(#""id":1,"properties":{"id":17.0}"#) == "17")
    #expect(id(#""id":1,"properties":{"id":null}"#) == "1")
    #expect(id(#""properties":{"name":"x"}"#) == nil)
    #expect(Reading(#"{"type":"Feature","properties":{"name":"x"}}"#).rejects.first?.properties[key: "name"] != nil)
  }

  @Test func `the head of our own export has no place and is no reject`() {
    let reading = Reading(#"{"type":"Feature","trench":{"name":"n"},"other":1,"geometry":null,"properties":{}}"#)
    let name = JSONMember(key: "name", value: .string("n"))
    #expect(
      reading.features == [
        RawFeature(row: 1, geometry: nil, foreign: [JSONMember(key: "trench", value: .object([name]))])
      ])
  }

  @Test func `numbers beyond a double cost the record alone`() {
    let reading = Reading(
      pointFeature(1) + "\n" + #"{"type":"Point","coordinates":[1e999,2]}"# + "\n" + pointFeature(2) + "\n")
    #expect(reading.outline == ["f", "invalid-json", "f"])
  }
}
