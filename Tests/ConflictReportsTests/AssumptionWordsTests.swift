import ConflictRules
import Testing

@testable import ConflictReports

struct AssumptionWordsTests {
  @Test(arguments: ["class", "diameter", "wall", "depth", "depthReference", "quality"])
  func `every assumption of a pipe has words of its own`(word: String) {
    #expect(!AssumptionWords.sentence(ofPipe: word).contains("rules that ask for it"))
  }

  @Test func `an attribute that a rule asks for is named`() {
    #expect(
      AssumptionWords.sentence(ofPipe: "pressure") == "pressure not known: rules that ask for it were taken to apply")
  }

  @Test(arguments: ["depth", "width", "radius", "placement", "boreTolerance"])
  func `every assumption of a dig has words of its own`(word: String) {
    #expect(!AssumptionWords.sentence(ofDig: word).hasSuffix(": a default was taken"))
  }

  @Test func `assumptions of the dig have words too`() {
    #expect(AssumptionWords.sentence(ofDig: "width") == "width of the dig not given: the default was taken")
    #expect(AssumptionWords.sentence(ofDig: "shape") == "shape of the dig not given: a default was taken")
  }
}
