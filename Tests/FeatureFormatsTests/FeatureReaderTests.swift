import FeatureFormats
import Testing

@Suite struct `Reader options` {
  @Test func `the limits are those of the program and at least one byte`() {
    #expect(ReaderOptions().recordLimit == 64 << 20)
    #expect(ReaderOptions(chunkBytes: 0, recordLimit: -5).chunkBytes == 1)
    #expect(ReaderOptions(chunkBytes: 0, recordLimit: -5).recordLimit == 1)
  }
}
