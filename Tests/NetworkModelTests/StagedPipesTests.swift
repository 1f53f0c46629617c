import ColumnStore
import PlanarGeometry
import TestSupport
import Testing

@testable import NetworkModel

@Suite struct StagedPipesTests {
  private static func staged(_ pipes: [Pipe], limit: Int = 1 << 20, _ uncertainties: [Int64] = []) throws -> StagedPipes
  {
    let book = WordBook(limit: limit)
    var stage = PipeStage(book)
    for pipe in pipes { try stage.add(pipe) }
    let batch = stage.take()
    let sorter = BuildSpace().sorter(share: 1)
    var start = 0
    for end in batch.ends {
      try sorter.add(batch.records[start..<end])
      start = end
    }
    return StagedPipes(try sorter.finish(), book, BuildSpace(), uncertainties: uncertainties)
  }

  @Test(arguments: Seeds.smoke, [1 << 20, 0])
  func `every pipe comes with its content, in the order of key, id and content`(seed: UInt64, limit: Int) throws {
    var random = SplitMix64(seed: seed)
    var field = RandomField()
    (field.reach, field.step) = (20, 10)
    let pipes = (0..<80).map { _ in anyPipe(random.pick(["a", "b", "a\u{0}"]) ?? "", &random, in: field) }
    let expected = pipes.map { pipe in
      (key: CanonicalRecord.key(of: pipe.parts[0].vertices[0]), id: Array(pipe.id.utf8), content: pipe.content)
    }.sorted { left, right in
      if left.key != right.key { return left.key < right.key }
      if left.id != right.id { return left.id.lexicographicallyPrecedes(right.id) }
      return left.content.lexicographicallyPrecedes(right.content)
    }
    let staged = try Self.staged(pipes, limit: limit)
    for one in expected {
      #expect(try staged.next())
      #expect(staged.content == one.content, "seed \(seed)")
      let pipe = try Pipe(content: one.content[...])
      #expect(staged.pipe == FlatPipe(pipe), "seed \(seed)")
      #expect(staged.set.bytes == SettledSet(pipe.attributes).bytes, "seed \(seed)")
    }
    #expect(try !staged.next())
  }

  @Test func `the place of a source becomes what its pipes were moved by`() throws {
    var pipes = [Samples.bare("a"), Samples.bare("b"), Samples.bare("c")]
    for (place, index) in pipes.indices.enumerated() { pipes[index].importUncertainty = Int64(place) }
    let staged = try Self.staged(pipes, [70, 80])
    var moved: [String: Int64] = [:]
    while try staged.next() {
      let pipe = try Pipe(content: staged.content[...])
      moved[pipe.id] = pipe.importUncertainty
    }
    #expect(moved == ["a": 70, "b": 80, "c": 2])
  }
}
