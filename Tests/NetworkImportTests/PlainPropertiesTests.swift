import FeatureFormats
import NetworkModel
import Testing

@testable import NetworkImport

struct PlainPropertiesTests {
  private func properties(_ key: PlainProperties.Key, _ value: PlainLine.Value) -> PlainProperties {
    var values = [PlainLine.Value](repeating: .none, count: PlainProperties.Key.allCases.count)
    values[key.rawValue] = value
    return PlainProperties(values: values, words: ["gas", " ", "open-cut"].map(PlainWord.init))
  }

  @Test func `every key has its name`() {
    #expect(PlainProperties.names.count == PlainProperties.Key.allCases.count)
    #expect("\(PlainProperties.names[PlainProperties.Key.assetClass.rawValue])" == "class")
    #expect("\(PlainProperties.names[PlainProperties.Key.zReference.rawValue])" == "zReference")
    for key in PlainProperties.Key.allCases where key != .assetClass {
      #expect("\(PlainProperties.names[key.rawValue])" == "\(key)")
    }
  }

  @Test func `a word means what its list says, and nothing else`() {
    #expect(PlainWord("gas").assetClass == .gas && PlainWord("gas").laying == nil && !PlainWord("gas").isBlank)
    #expect(PlainWord("open-cut").laying == .openCut && PlainWord(" \t").isBlank && PlainWord("").isBlank)
  }

  @Test func `what is out of the ordinary is thrown`() throws {
    #expect(try properties(.wall, .number(2)).number(.wall) == 2)
    #expect(try properties(.wall, .none).number(.wall) == nil)
    #expect(throws: NotPlain.self) { try properties(.wall, .text(0)).number(.wall) }
    #expect(try properties(.assetClass, .text(0)).word(.assetClass, \.assetClass) == .gas)
    #expect(throws: NotPlain.self) { try properties(.assetClass, .text(1)).word(.assetClass, \.assetClass) }
    #expect(throws: NotPlain.self) { try properties(.assetClass, .number(1)).word(.assetClass, \.assetClass) }
    #expect(try properties(.owner, .text(2)).text(.owner) == "open-cut")
    #expect(throws: NotPlain.self) { try properties(.owner, .text(1)).text(.owner) }
    #expect(throws: NotPlain.self) { try properties(.wall, .number(2)).expectNone(.wall) }
  }
}
