import ColumnStore
import TestSupport
import Testing

@testable import NetworkModel

@Suite struct AttributeSetsTests {
  @Test func `each different set has a number of its own, and equal ones share it`() throws {
    var sets = AttributeSets(BuildSpace())
    let gas = Samples.full().attributes
    var steel = gas
    steel.material = "St"
    let water = Samples.bare("W").attributes
    let settled = [gas, steel, gas, water, steel, gas].map(SettledSet.init)
    let numbers = try settled.map { try sets.number(of: $0) }
    #expect(numbers == [0, 1, 0, 2, 1, 0])
    #expect(try settled.map { try sets.number(of: $0) } == numbers, "those that know their number")
    #expect(sets.count == 3)
    #expect(sets.ends.count == 3 * 8)
  }

  @Test(arguments: Seeds.few)
  func `the sets of a network are those of its pipes, each once`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var draft = NetworkDraft(name: "sets", crs: Samples.crs)
    let kinds = (0..<7).map { anyPipe("P\($0)", &random) }
    for index in 0..<30 {
      var pipe = kinds[index % 7]
      pipe.id = "P\(index)"
      draft.pipes.append(pipe)
    }
    let columns = try draft.finish().columns
    let sets = try (0..<columns.attributeSetCount).map { try columns.attributes(ofSet: $0) }
    #expect(sets.count == Set(sets).count, "seed \(seed)")
    #expect(Set(sets) == Set(kinds.map(\.attributes)), "seed \(seed)")
  }
}
