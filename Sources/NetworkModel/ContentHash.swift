internal import Crypto

/// The SHA-256 of some content, as versions of networks and rule profiles are written: `sha256:` and 64 hex digits.
///
/// Feed the content piece by piece with `update`, then ask for ``text``. Where pieces of differing length are
/// joined, feed the length of each first, else two contents may run into one hash.
public struct ContentHash: Sendable {
  private var digest = SHA256()

  /// Starts a hash of no content.
  public init() {}

  /// Adds bytes.
  public mutating func update(_ bytes: [UInt8]) { digest.update(data: bytes) }

  /// Adds bytes.
  public mutating func update(_ bytes: ArraySlice<UInt8>) { digest.update(data: bytes) }

  /// Adds a whole number in all its bytes, the least significant first, on every machine.
  public mutating func update(littleEndian value: some FixedWidthInteger) {
    digest.update(data: (0..<(value.bitWidth / 8)).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) })
  }

  /// The version text of all that was added so far; adding more afterwards is allowed.
  public var text: String {
    let digits = Array("0123456789abcdef".utf8)
    var text = Array("sha256:".utf8)
    for byte in digest.finalize() {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The version text of some bytes.
  public static func sha256(_ bytes: [UInt8]) -> String {
    var hash = ContentHash()
    hash.update(bytes)
    return hash.text
  }
}
