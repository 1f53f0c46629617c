import ColumnStore
import TestSupport
import Testing

@testable import NetworkModel

@Suite struct SettledSetTests {
  @Test(arguments: Seeds.smoke) func `content and set are those of the plain encoding`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<20 {
      let pipe = anyPipe(random.pick(["", "P", "é\u{0}"]) ?? "", &random)
      let set = SettledSet(pipe.attributes)
      var content = ByteEncoder()
      set.putContent(of: FlatPipe(pipe), into: &content)
      #expect(content.bytes == pipe.content, "seed \(seed)")
      var plain = ByteEncoder()
      plain.put(pipe.attributes)
      #expect(set.bytes == plain.bytes, "seed \(seed)")
      #expect(set.kind == PipeKind(pipe.attributes) && set.group == set.kind.group && set.isAerial == pipe.isAerial)
    }
  }
}
