import FeatureFormats
import Testing

@Suite struct `Cutting collections` {
  private let crs = #""crs":{"type":"name","properties":{"name":"EPSG:4490"}}"#

  @Test func `members may stand in any order`() {
    let features = "\"features\":[\(pointFeature(1)),\(pointFeature(2))]"
    let type = #""type":"FeatureCollection""#
    let other = #""name":"x","bbox":[1,2,3,4],"more":{"features":[5],"type":"x"},"n":1.5,"t":true"#
    for members in [
      [type, crs, other, features], [features, type, other, crs], [other, features, crs, type], [crs, features, type],
    ] {
      let text = " {" + members.joined(separator: " , ") + "} \n"
      let reading = Reading(text)
      #expect(reading.error == nil, "\(text)")
      #expect(reading.crs == "EPSG:4490")
      #expect(reading.features.map(\.id) == [.integer(1), .integer(2)])
      #expect(reading.features.map(\.row) == [1, 2])
    }
  }

  @Test func `keys with escapes are the same keys`() {
    let reading = Reading(#"{"typ\u0065":"FeatureCollection","\u0066eatures":[\#(pointFeature(1))]}"#)
    #expect(reading.outline == ["f"])
  }

  @Test func `an empty collection or list has no records`() {
    for text in [
      #"{"type":"FeatureCollection","features":[]}"#, "[]", "[ ]\n", #"{"features":[ ],"type":"FeatureCollection"}"#,
    ] {
      #expect(Reading(text) == Reading("[]"), "\(text)")
      #expect(Reading(text).error == nil)
    }
  }

  @Test func `a list of features is read as a collection`() {
    #expect(Reading("[\(pointFeature(1)),\n \(pointFeature(2))]").outline == ["f", "f"])
  }

  @Test func `an element that can be cut and not read is a reject of its row`() {
    let wrong = [#"{"type":"Feature",,}"#, "null", "5", "\"x\"", "nope"]
    for text in wrong {
      let reading = Reading(.collection([pointFeature(1), text, pointFeature(3)]))
      #expect(reading.outline == ["f", "invalid-json", "f"], "\(text)")
      #expect(reading.records.map(\.row) == [1, 2, 3])
      #expect(reading.features.last?.byteOffset == 29 + pointFeature(1).utf8.count + text.utf8.count + 13)
    }
  }

  @Test func `a document that is not one collection is an error that says where`() {
    let two = [pointFeature(1), pointFeature(2)]
    let whole = String.collection(two)
    let cases = [
      (whole + "x", "something follows"), (whole + whole, "something follows"), (whole + "\n{}", "something follows"),
      ("[\(pointFeature(1)),]", "a value is expected"), ("[,]", "a value is expected"),
      (.collection([two[0] + " " + two[1]]), "a comma or ] is expected"),
      (.collection([two[0] + "}"]), "a comma or ] is expected"),
      (#"{"type":"FeatureCollection"}"#, "no member 'features'"),
      (#"{"type":"FeatureCollection","features":{}}"#, "'features' is not a list"),
      (#"{"type":"FeatureCollection","features":null}"#, "'features' is not a list"),
      (#"{"features":[],"type":"Feature"}"#, "its type is 'Feature'"), (#"{"features":[]}"#, "names no type"),
      (.collection([], after: #","features":[]"#), "two members 'features'"),
      (.collection([], after: #","type":"FeatureCollection""#), "two members 'type'"),
      (.collection([], before: crs + ",", after: "," + crs), "two members 'crs'"),
      (.collection([], after: #","crs":"EPSG:4326""#), "'crs' has no 'type' and 'properties'"),
      (.collection([], after: #","a" 1"#), "a colon is expected"), (.collection([], after: ",a"), "in quotes"),
      (.collection([], after: #","a":1 "b":2"#), "a comma or } is expected"),
      (.collection([], after: ","), "in quotes"),
      (.collection([], after: #","a":nope"#), "not JSON"), (.collection([], after: #","a":"#), "a value is expected"),
    ]
    for (text, words) in cases {
      let error = Reading(text).error
      #expect(error?.problem.contains(words) == true, "\(text): \(String(describing: error))")
      #expect(error?.byteOffset != nil)
    }
  }

  @Test func `every shorter part of a collection or list is an error`() {
    let whole = [
      String.collection([pointFeature(1), pointFeature(2)], before: crs + ","),
      .collection([pointFeature(1)], after: "," + crs), "[\(pointFeature(1)),\(pointFeature(2))]",
      "\u{FEFF}" + .collection([pointFeature(1)]),
    ]
    for text in whole {
      let bytes = Array(text.utf8)
      #expect(Reading(bytes: bytes).error == nil)
      for count in 0..<bytes.count {
        #expect(Reading(bytes: Array(bytes[..<count])).error != nil, "\(count) bytes of \(text)")
      }
    }
  }
}
