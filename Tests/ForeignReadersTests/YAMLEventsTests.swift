import Testing

@testable import ForeignReaders

@Suite struct `YAML events` {
  private func events(_ bytes: [UInt8], _ count: Int) throws -> [YAMLEvents.Event] {
    try unsafe bytes.withUnsafeBufferPointer { buffer in
      let events = try unsafe YAMLEvents(buffer)
      return try (0..<count).map { _ in try events.next() }
    }
  }

  @Test func `what a text holds comes in its order, with places and anchors`() throws {
    let text = "- &x 'a'\n- !!int 1\n- {b: *x}\n"
    func start(_ line: Int, _ column: Int, _ anchor: String? = nil) -> YAMLEvents.Start {
      YAMLEvents.Start(anchor: anchor, line: line, column: column)
    }
    let expected: [YAMLEvents.Event] = [
      .streamStart, .document(line: 1), .sequence(start(1, 1)),
      .scalar(.init(text: "a", isPlain: false, tag: nil), start(1, 3, "x")),
      .scalar(.init(text: "1", isPlain: true, tag: "tag:yaml.org,2002:int"), start(2, 3)), .mapping(start(3, 3)),
      .scalar(.init(text: "b", isPlain: true, tag: nil), start(3, 4)), .alias("x", line: 3), .end, .end, .documentEnd,
      .streamEnd, .streamEnd,
    ]
    #expect(try events(Array(text.utf8), expected.count) == expected)
  }

  @Test func `no bytes are a stream without a document`() throws {
    #expect(try events([], 3) == [.streamStart, .streamEnd, .streamEnd])
  }
}
