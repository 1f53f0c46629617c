internal import ColumnStore

/// What people call a source: a path, or the words by which GDAL finds a database, with passwords kept to themselves.
public enum SourceName {
  /// Whether a text names something for GDAL that is no path: `PG:dbname=town`, `/vsizip/town.zip/pipes.shp`.
  public static func isConnection(_ text: String) -> Bool {
    if text.hasPrefix("/vsi") { return true }
    return prefix(of: text) != nil && PathKind(of: text) == .absent
  }

  /// The last part of a path, `-`, or the database of a connection: `PG:town`. Never a password.
  public static func short(_ text: String) -> String {
    guard text != "-" else { return text }
    if !text.hasPrefix("/vsi"), isConnection(text), let prefix = prefix(of: text) {
      if let database = value(of: "dbname", in: text) { return "\(prefix):\(database)" }
      let rest = masked(String(text.dropFirst(prefix.count + 1)))
      return "\(prefix):\(lastPart(rest))"
    }
    return lastPart(text)
  }

  /// The text with what follows `password=`, or stands between a user's name and `@`, replaced.
  public static func masked(_ text: String) -> String {
    var bytes = Array(text.utf8)
    for range in secrets(in: bytes).reversed() { bytes.replaceSubrange(range, with: "***".utf8) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The files that the words of a connection name, as far as they can be told: its parts between colons, each as far
  /// as a file stands there; and for a Shapefile the files that belong to it. None for ordinary paths.
  public static func files(in text: String) -> [String] {
    let isConnection = isConnection(text)
    if !isConnection, text.lowercased().hasSuffix(".shp") {
      let stem = text.dropLast(4)
      let parts = ["shp", "shx", "dbf", "prj", "cpg"]
      return (parts + parts.map { $0.uppercased() }).map { "\(stem).\($0)" }.filter { PathKind(of: $0) == .file }
    }
    guard isConnection else { return [] }
    return text.split(separator: ":").flatMap { part in
      var found: [String] = []
      var path = part.hasPrefix("/vsi") ? part.dropFirst().drop { $0 != "/" }.dropFirst() : part
      while !path.isEmpty {
        if PathKind(of: String(path)) == .file { found.append(String(path)) }
        guard let slash = path.lastIndex(of: "/") else { break }
        path = path[..<slash]
      }
      return found
    }
  }

  /// The letters before the first colon, where they are a name: two or more, for `C:` is a disk.
  private static func prefix(of text: String) -> String? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let prefix = text[..<colon]
    let isName = prefix.utf8.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "_") }
    return prefix.utf8.count >= 2 && isName && prefix.utf8.first.map(isLetter) == true ? String(prefix) : nil
  }

  private static func lastPart(_ text: String) -> String {
    let plain = text.split(separator: "?", maxSplits: 1).first.map(String.init) ?? text
    return plain.split(separator: "/").last.map(String.init) ?? text
  }

  private static func value(of key: String, in text: String) -> String? {
    let bytes = Array(text.utf8)
    guard let range = values(of: key, in: bytes).first else { return nil }
    let value = String(decoding: bytes[range], as: UTF8.self)
    return String(value.filter { $0 != "'" && $0 != "\"" })
  }

  private static func secrets(in bytes: [UInt8]) -> [Range<Int>] {
    (values(of: "password", in: bytes) + values(of: "pwd", in: bytes) + userSecrets(in: bytes))
      .sorted { $0.lowerBound < $1.lowerBound }
      .reduce(into: []) { kept, range in
        if kept.last.map({ $0.upperBound <= range.lowerBound }) ?? true { kept.append(range) }
      }
  }

  /// Where the values of `key=value` and `key = 'some value'` stand, whatever the case of the key.
  private static func values(of key: String, in bytes: [UInt8]) -> [Range<Int>] {
    let lowered = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    let key = Array(key.utf8)
    var found: [Range<Int>] = []
    var index = 0
    while index + key.count < bytes.count {
      guard lowered[index] == key[0], lowered[index..<(index + key.count)].elementsEqual(key) else {
        index += 1
        continue
      }
      index += key.count
      while index < bytes.count, bytes[index] == 0x20 { index += 1 }
      guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { continue }
      index += 1
      while index < bytes.count, bytes[index] == 0x20 { index += 1 }
      let start = index
      let quote = index < bytes.count && bytes[index] == UInt8(ascii: "'") ? bytes[index] : nil
      if quote != nil { index += 1 }
      while index < bytes.count {
        if let quote {
          if bytes[index] == quote { break }
          // A quote may stand inside, behind a backslash.
          if bytes[index] == UInt8(ascii: "\\") { index += 1 }
        } else if bytes[index] == 0x20
          || [UInt8(ascii: "'"), UInt8(ascii: "&"), UInt8(ascii: ";"), UInt8(ascii: ",")].contains(bytes[index])
        {
          break
        }
        index += 1
      }
      index = min(bytes.count, quote == nil ? index : index + 1)
      if start < index { found.append(start..<index) }
    }
    return found
  }

  /// What stands between `//user:` and the last `@` before the next slash.
  private static func userSecrets(in bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index + 1 < bytes.count {
      guard bytes[index] == UInt8(ascii: "/"), bytes[index + 1] == UInt8(ascii: "/") else {
        index += 1
        continue
      }
      let end = bytes[(index + 2)...].firstIndex(of: UInt8(ascii: "/")) ?? bytes.count
      let host = bytes[(index + 2)..<end]
      if let colon = host.firstIndex(of: UInt8(ascii: ":")), let at = host.lastIndex(of: UInt8(ascii: "@")), colon < at
      {
        found.append((colon + 1)..<at)
      }
      index = end
    }
    return found
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
