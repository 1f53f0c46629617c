import ColumnStore
import TestSupport
import Testing

@testable import FeatureFormats

@Suite struct `Byte sources` {
  @Test func `memory and files give the same bytes, twice`() throws {
    try withTemporaryDirectory { directory in
      let content = Array("hello".utf8)
      let file = try InputFile.open(try directory.write("a", content))
      for source in [ByteSource(file), ByteSource(content, name: "memory")] {
        var source = source
        #expect(source.isSeekable)
        for _ in 0..<2 {
          var bytes: [UInt8] = []
          #expect(try source.read(upTo: 3, into: &bytes) == 3)
          #expect(try source.read(upTo: 3, into: &bytes) == 2)
          #expect(try source.read(upTo: 3, into: &bytes) == 0)
          #expect(bytes == content)
          try source.rewind()
        }
      }
    }
  }

  @Test func `standard input is called so`() throws {
    let source = ByteSource(try InputFile.open("-"))
    #expect(source.name == "standard input")
    #expect(!source.isSeekable)
  }
}
