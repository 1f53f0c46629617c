/// Writes JSON objects with their members in the order of the calls, without spaces, in one run.
///
///     var bytes: [UInt8] = []
///     JSONObjectWriter.append(to: &bytes) { json in
///       json.put("pipe", string: "G-204")
///       json.put("depth") { $0.put("top", number: nil) }
///     }
///     // {"pipe":"G-204","depth":{"top":null}}
///
/// A nil is written as `null`, so that a key is never missing by accident. That no key comes twice is the
/// caller's care.
public struct JSONObjectWriter {
  private var bytes: [UInt8]
  private var isFirst = true

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Appends one object to `bytes`.
  public static func append(to bytes: inout [UInt8], _ body: (inout JSONObjectWriter) throws -> Void) rethrows {
    var writer = JSONObjectWriter(bytes)
    // The writer then is the only holder of the buffer, which therefore grows in place.
    bytes = []
    defer { bytes = writer.bytes }
    try writer.object(body)
  }

  /// A string, or null.
  public mutating func put(_ key: String, string: String?) {
    begin(key)
    if let string { JSONText.append(string: string, to: &bytes) } else { putNull() }
  }

  /// A number rounded to some places, or null; what is not finite is null too.
  public mutating func put(_ key: String, number: Double?, places: Int = 4) {
    begin(key)
    if let number { JSONText.append(number: number, places: places, to: &bytes) } else { putNull() }
  }

  /// A whole number, or null.
  public mutating func put(_ key: String, integer: Int?) {
    begin(key)
    if let integer { bytes += String(integer).utf8 } else { putNull() }
  }

  /// A list of strings.
  public mutating func put(_ key: String, strings: some Sequence<String>) {
    begin(key)
    list(strings) { writer, string in JSONText.append(string: string, to: &writer.bytes) }
  }

  /// A list of numbers rounded to some places.
  public mutating func put(_ key: String, numbers: some Sequence<Double>, places: Int = 4) {
    begin(key)
    list(numbers) { writer, number in JSONText.append(number: number, places: places, to: &writer.bytes) }
  }

  /// JSON that is encoded already, word for word.
  public mutating func put(_ key: String, encoded: some Sequence<UInt8>) {
    begin(key)
    bytes += encoded
  }

  /// An object of its own.
  public mutating func put(_ key: String, object body: (inout JSONObjectWriter) throws -> Void) rethrows {
    begin(key)
    try object(body)
  }

  /// A list of objects, one for each element.
  public mutating func put<Elements: Sequence>(
    _ key: String, objects elements: Elements, _ body: (inout JSONObjectWriter, Elements.Element) throws -> Void
  ) rethrows {
    begin(key)
    try list(elements) { writer, element in try writer.object { try body(&$0, element) } }
  }

  private mutating func begin(_ key: String) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    JSONText.append(string: key, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func putNull() { bytes += "null".utf8 }

  private mutating func object(_ body: (inout JSONObjectWriter) throws -> Void) rethrows {
    bytes.append(UInt8(ascii: "{"))
    isFirst = true
    try body(&self)
    isFirst = false
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func list<Elements: Sequence>(
    _ elements: Elements, _ write: (inout JSONObjectWriter, Elements.Element) throws -> Void
  ) rethrows {
    bytes.append(UInt8(ascii: "["))
    var isFirstElement = true
    for element in elements {
      if !isFirstElement { bytes.append(UInt8(ascii: ",")) }
      isFirstElement = false
      try write(&self, element)
    }
    bytes.append(UInt8(ascii: "]"))
  }
}
