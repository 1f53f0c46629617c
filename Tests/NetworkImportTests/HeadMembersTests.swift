import FeatureFormats
import NetworkModel
import Testing

@testable import NetworkImport

@Suite struct HeadMembersTests {
  private static func members(_ json: String) throws -> HeadMembers {
    try HeadMembers(JSONTree.parse(Array(json.utf8)), "a.geojsonl")
  }

  private static func refusal(_ body: (HeadMembers) throws -> Void, of json: String) -> String {
    do {
      try body(members(json))
      return ""
    } catch {
      return "\(error)"
    }
  }

  @Test func `members have the kind they are asked for`() throws {
    let members = try Self.members(
      #"{"t":"x","n":null,"d":0.5,"b":"bits:7ff0000000000000","c":3,"l":0.00011,"k":"gas","o":{"i":{"t":"y"}},"a":[{"t":"z"}],"box":[1,2,3,4.5]}"#
    )
    #expect(try members.text("t") == "x")
    #expect(
      try members.optionalText("n") == nil && members.optionalNumber("n") == nil && members.optionalClass("n") == nil)
    #expect(try members.optionalText("t") == "x" && members.optionalNumber("d") == 0.5)
    #expect(try members.number("b") == .infinity)
    #expect(try members.count("c") == 3)
    #expect(try members.length("l") == 2)
    #expect(try members.optionalClass("k") == .gas)
    #expect(try members.object("o").object("i").text("t") == "y")
    #expect(try members.optionalBox("n") == nil && members.optionalBox("box") == ExportFixture.box(1, 2, 3, 4.5))
    #expect(try members.objects("a").map { try $0.text("t") } == ["z"])
  }

  @Test func `what is missing or of another kind is named with its place`() {
    let json = #"{"t":5,"o":{"i":{}},"a":[{},{}],"n":null}"#
    #expect(Self.refusal({ _ = try $0.text("t") }, of: json).contains("'t' is no text"))
    #expect(Self.refusal({ _ = try $0.text("x") }, of: json).contains("'x' is missing"))
    #expect(Self.refusal({ _ = try $0.object("o").object("i").count("c") }, of: json).contains("'o.i.c' is missing"))
    #expect(Self.refusal({ _ = try $0.objects("a")[1].list("l") }, of: json).contains("'a[1].l' is missing"))
    #expect(Self.refusal({ _ = try $0.object("n") }, of: json).contains("'n' is no object"))
    #expect(Self.refusal({ _ = try $0.length("n") }, of: json).contains("'n' is no number"))
    #expect(Self.refusal({ _ in }, of: "[]").contains("'trench' is no object"))
  }

  @Test(arguments: ["-1", "4294967296", "1.5", #""1""#, "1e3"]) func `a count is whole and not below zero`(text: String)
  {
    #expect(Self.refusal({ _ = try $0.count("c") }, of: #"{"c":\#(text)}"#).contains("'c' is no count"))
  }

  @Test(arguments: ["-0.1", "1e9", #""bits:7ff8000000000000""#]) func `a length is what can be stored`(text: String) {
    #expect(Self.refusal({ _ = try $0.length("l") }, of: #"{"l":\#(text)}"#).contains("'l' is no length"))
  }
}
