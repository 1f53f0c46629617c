internal import CYAML

/// The events of libyaml's parser, one after another, as values of our own.
@safe final class YAMLEvents {
  /// What a node begins with.
  struct Start: Equatable {
    var anchor: String?
    var line: Int
    var column: Int
  }

  /// What the parser met.
  enum Event: Equatable {
    case scalar(YAMLNode.Scalar, Start)
    case alias(String, line: Int)
    case sequence(Start)
    case mapping(Start)
    /// The end of the innermost sequence or mapping.
    case end
    case document(line: Int)
    /// The end of the document.
    case documentEnd
    case streamStart
    case streamEnd
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeBufferPointer<UInt8>

  /// Reads from UTF-8 bytes.
  ///
  /// The bytes must stay where they are until the last call of `next`.
  @unsafe init(_ input: UnsafeBufferPointer<UInt8>) throws(YAMLError) {
    unsafe self.input = unsafe input
    // The parser keeps its own address, so it may not move.
    unsafe parser = .allocate(capacity: 1)
    unsafe parser.initialize(to: yaml_parser_t())
    guard unsafe yaml_parser_initialize(parser) == 1 else {
      throw YAMLError(line: nil, message: "no memory for a parser")
    }
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, input.baseAddress, input.count)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deinitialize(count: 1)
    unsafe parser.deallocate()
  }

  /// The next event; `streamEnd` again and again after the last.
  func next() throws(YAMLError) -> Event {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw failure() }
    defer { unsafe yaml_event_delete(&event) }
    return unsafe Self.event(event)
  }

  @unsafe private static func event(_ event: yaml_event_t) -> Event {
    let line = unsafe Int(event.start_mark.line) + 1
    let column = unsafe Int(event.start_mark.column) + 1
    func start(_ anchor: UnsafeMutablePointer<yaml_char_t>?) -> Start {
      unsafe Start(anchor: text(anchor), line: line, column: column)
    }
    switch unsafe event.type {
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      // A scalar may hold zero bytes, by an escape.
      let value = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let node = unsafe YAMLNode.Scalar(
        text: String(decoding: value, as: UTF8.self), isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE,
        tag: text(scalar.tag))
      return unsafe .scalar(node, start(scalar.anchor))
    case YAML_ALIAS_EVENT: return unsafe .alias(text(event.data.alias.anchor) ?? "", line: line)
    case YAML_SEQUENCE_START_EVENT: return unsafe .sequence(start(event.data.sequence_start.anchor))
    case YAML_MAPPING_START_EVENT: return unsafe .mapping(start(event.data.mapping_start.anchor))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .end
    case YAML_DOCUMENT_START_EVENT: return .document(line: line)
    case YAML_DOCUMENT_END_EVENT: return .documentEnd
    case YAML_STREAM_START_EVENT: return .streamStart
    default: return .streamEnd
    }
  }

  private static func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    guard let pointer = unsafe pointer else { return nil }
    return unsafe String(cString: pointer)
  }

  /// What the parser stopped at, in its words.
  private func failure() -> YAMLError {
    let error = unsafe parser.pointee.error
    let context = unsafe parser.pointee.context.map { unsafe String(cString: $0) }
    let problem = unsafe parser.pointee.problem.map { unsafe String(cString: $0) }
    let words = [context, problem].compactMap { $0 }
    let message = words.isEmpty ? "libyaml gives no reason" : words.joined(separator: ", ")
    switch error {
    case YAML_MEMORY_ERROR: return YAMLError(line: nil, message: "there is not enough memory to read it")
    case YAML_READER_ERROR:
      return unsafe YAMLError(line: line(ofByte: parser.pointee.problem_offset), message: message)
    default: return unsafe YAMLError(line: Int(parser.pointee.problem_mark.line) + 1, message: message)
    }
  }

  /// The line of a byte; a carriage return and a line feed end one line together.
  private func line(ofByte offset: Int) -> Int {
    var line = 1
    var previous: UInt8 = 0
    for index in unsafe 0..<max(0, min(offset, input.count)) {
      let byte = unsafe input[index]
      if byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\n") && previous != UInt8(ascii: "\r") { line += 1 }
      previous = byte
    }
    return line
  }
}
