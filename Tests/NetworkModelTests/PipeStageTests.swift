import ColumnStore
import PlanarGeometry
import TestSupport
import Testing

@testable import NetworkModel

@Suite struct PipeStageTests {
  private static func builder() -> NetworkBuilder { NetworkBuilder(name: "n", crs: Samples.crs) }

  private static func bytes(_ builder: consuming NetworkBuilder) throws -> [UInt8] {
    let collector = ByteCollector()
    _ = try builder.write { (piece) throws(FileError) in collector.append(piece) }
    return collector.bytes
  }

  @Test(arguments: Seeds.few) func `batches of several stages make what pipes one by one do`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let pipes = (0..<60).map { anyPipe("P\($0)", &random) }
    var plain = Self.builder()
    for pipe in pipes { try plain.add(pipe) }
    var batched = Self.builder()
    var stages = [batched.stage, batched.stage]
    for start in stride(from: 0, to: pipes.count, by: 10) {
      let place = random.integer(in: 0...1)
      for pipe in pipes[start..<start + 10] { try stages[place].add(pipe) }
      let batch = stages[place].take()
      #expect(batch.count == 10 && batch.idHashes.count == 10)
      try batched.add(batch)
    }
    #expect(stages[0].take().count == 0)
    #expect(try Self.bytes(batched) == Self.bytes(plain), "seed \(seed)")
  }

  @Test func `a pipe that cannot be stored is refused`() {
    var stage = Self.builder().stage
    var pipe = Samples.bare("far")
    pipe.parts[0].vertices[0].x = .max
    #expect(throws: NetworkBuildError.self) { try stage.add(pipe) }
    #expect(stage.take().count == 0)
  }

  @Test(arguments: Seeds.few) func `what is drained is what was added`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let pipes = (0..<40).map { anyPipe("P\($0)", &random) }
    var builder = Self.builder()
    for pipe in pipes { try builder.add(pipe) }
    var drained: [Pipe] = []
    try builder.drain { drained.append($0) }
    #expect(drained.sorted { $0.id < $1.id } == pipes.sorted { $0.id < $1.id }, "seed \(seed)")
    for pipe in pipes { try builder.add(pipe) }
    var plain = Self.builder()
    for pipe in pipes { try plain.add(pipe) }
    #expect(try Self.bytes(builder) == Self.bytes(plain), "seed \(seed)")
  }
}
