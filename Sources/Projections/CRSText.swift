/// What a text that names a coordinate reference system is, before PROJ is asked: PROJ would also take names,
/// files and half-numbers, and a guess is what we never make.
enum CRSText: Equatable {
  /// An authority and its code: `EPSG` and `4544`.
  case code(authority: String, code: String)
  /// Well-known text.
  case wkt(String)
  /// A definition in PROJ's own parameters.
  case parameters(String)
  /// One of the offset systems of Chinese web maps.
  case offset(ChinaOffset)

  /// Longer texts are no description of a reference system.
  static let longest = 65_536

  /// Sorts a text.
  init(_ text: String) throws(ProjectionError) {
    let trimmed = Self.trimmed(text)
    func refusal(_ reason: String) -> ProjectionError { .unreadable(text: trimmed, reason: reason) }
    guard !trimmed.isEmpty else { throw refusal("the text is empty; write for example EPSG:4546") }
    guard trimmed.utf8.count <= Self.longest else { throw refusal("the text is longer than 65,536 bytes") }
    guard !trimmed.utf8.contains(0) else { throw refusal("the text holds a zero byte") }
    let upper = trimmed.uppercased()
    if let offset = ChinaOffset(spelled: upper) {
      self = .offset(offset)
      return
    }
    if Self.isMercatorOfAnOffset(upper) {
      throw .unsupported(
        text: trimmed, reason: "metres of a web map with an offset are not read; convert to BD-09 or GCJ-02 degrees")
    }
    if trimmed.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) {
      throw refusal("a bare number says nothing; write EPSG:\(trimmed)")
    }
    if let code = Self.code(upper) {
      self = code
    } else if Self.looksLikeWKT(upper) {
      self = .wkt(trimmed)
    } else if upper.hasPrefix("+PROJ=") || upper.hasPrefix("PROJ=") || upper.hasPrefix("+TYPE=CRS") {
      guard trimmed.split(whereSeparator: \.isWhitespace).contains(where: { $0 == "+type=crs" || $0 == "type=crs" })
      else { throw refusal("PROJ parameters describe a reference system only with +type=crs; add it") }
      self = .parameters(trimmed.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    } else {
      throw refusal("write a code such as EPSG:4546, OGC:CRS84, a URN of one, WKT, or PROJ parameters with +type=crs")
    }
  }

  /// Whether a text names the Mercator metres of a Chinese web map.
  private static func isMercatorOfAnOffset(_ upper: String) -> Bool {
    ["BD09MC", "GCJ02MC"].contains(upper.filter { $0.isLetter || $0.isNumber })
  }

  private static func looksLikeWKT(_ upper: String) -> Bool {
    guard let bracket = upper.firstIndex(where: { $0 == "[" || $0 == "(" }) else { return false }
    let keyword = trimmed(String(upper[..<bracket]))
    return !keyword.isEmpty && (keyword.hasSuffix("CS") || keyword.hasSuffix("CRS"))
  }

  /// The code forms: `EPSG:n`, `CRS84`, URNs and the addresses that stand for them; upper case in, upper case out.
  private static func code(_ upper: String) -> CRSText? {
    if upper == "CRS84" || upper == "CRS83" || upper == "CRS27" { return .code(authority: "OGC", code: upper) }
    if upper.hasPrefix("URN:OGC:DEF:CRS:") || upper.hasPrefix("URN:X-OGC:DEF:CRS:") {
      // authority : version : code, the version often empty.
      let parts = upper.split(separator: ":", omittingEmptySubsequences: false)
      return parts.count == 7 ? valid(parts[4], parts[6]) : parts.count == 6 ? valid(parts[4], parts[5]) : nil
    }
    for scheme in ["HTTP://", "HTTPS://"] where upper.hasPrefix(scheme) {
      let rest = upper.dropFirst(scheme.count)
      let host = "WWW.OPENGIS.NET/"
      guard rest.hasPrefix(host) else { return nil }
      let path = rest.dropFirst(host.count)
      if path.hasPrefix("GML/SRS/EPSG.XML#") { return valid("EPSG", path.dropFirst("GML/SRS/EPSG.XML#".count)) }
      let parts = path.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 5, parts[0] == "DEF", parts[1] == "CRS" else { return nil }
      return valid(parts[2], parts[4])
    }
    let parts = upper.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count == 2 ? valid(parts[0], parts[1]) : nil
  }

  /// An authority and a code of plausible shape; a code of EPSG is a whole number.
  private static func valid(_ authority: Substring, _ code: Substring) -> CRSText? {
    func isPlain(_ text: Substring) -> Bool {
      !text.isEmpty && text.utf8.count <= 32
        && text.unicodeScalars.allSatisfy { $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0)) }
    }
    guard isPlain(authority), isPlain(code) else { return nil }
    if authority == "EPSG" {
      guard let number = Int32(code), number > 0 else { return nil }
      return .code(authority: "EPSG", code: String(number))
    }
    return .code(authority: String(authority), code: String(code))
  }

  /// Without white space at its ends.
  private static func trimmed(_ text: String) -> String {
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[first...last])
  }
}
