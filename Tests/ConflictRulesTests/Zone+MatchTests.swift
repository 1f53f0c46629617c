import ConflictRules
import NetworkModel
import TestSupport
import Testing

@Suite struct ZoneMatchTests {
  private let subhigh = Zone(
    ruleID: "t/z", zone: "z", classes: .listed([.gas]),
    conditions: [.init(.pressure, .oneOf([.word("subhigh")])), .init(.material, .oneOf([.word("PE")]))],
    severity: .notify, reachMetres: 1, verticalMetres: nil)

  @Test func `class and every condition must hold`() {
    let gas = Sample.pipe(.gas) {
      $0.pressure = .subhigh; $0.material = "PE"
    }
    #expect(subhigh.match(gas) == ZoneMatch())
    #expect(
      subhigh.match(
        Sample.pipe(.oil) {
          $0.pressure = .subhigh; $0.material = "PE"
        }) == nil)
    #expect(
      subhigh.match(
        Sample.pipe(.gas) {
          $0.pressure = .low; $0.material = "PE"
        }) == nil)
    #expect(
      subhigh.match(
        Sample.pipe(.gas) {
          $0.pressure = .subhigh; $0.material = "steel"
        }) == nil)
  }

  @Test func `an unknown attribute matches and is named`() {
    #expect(subhigh.match(Sample.pipe(.gas)) == ZoneMatch(unknownAttributes: ["pressure", "material"]))
    #expect(subhigh.match(Sample.pipe(.gas) { $0.material = "PE" })?.unknownAttributes == ["pressure"])
    #expect(subhigh.match(Sample.pipe(.gas) { $0.material = "steel" }) == nil, "what is known still rules it out")
  }

  @Test func `a pipe of unknown class is in every zone of every class, whatever the conditions`() {
    let unknown = Sample.pipe(.other) {
      $0.classIsUnknown = true; $0.pressure = .low; $0.material = "steel"
    }
    #expect(subhigh.match(unknown) == ZoneMatch(unknownAttributes: ["class"]))
    #expect(
      subhigh.match(Sample.pipe(.other) { $0.classIsUnknown = true })?.unknownAttributes
        == ["class", "pressure", "material"])
  }

  @Test func `a zone of any class does not ask for the class, unless a condition would rule the pipe out`() {
    var any = subhigh
    any.classes = .any
    let fitting = Sample.pipe(.other) {
      $0.classIsUnknown = true; $0.pressure = .subhigh; $0.material = "PE"
    }
    #expect(any.match(fitting) == ZoneMatch())
    var wrong = fitting
    wrong.material = "steel"
    #expect(any.match(wrong) == ZoneMatch(unknownAttributes: ["class"]))
  }
}
