/// Strings and numbers as JSON text, the same bytes on every machine.
public enum JSONText {
  /// Appends a string in quotes: UTF-8 as it is, escaped only what JSON demands (quote, backslash, controls).
  ///
  /// O(n) in its bytes.
  public static func append(string: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in string.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0..<0x20:
        append(control: byte, to: &bytes)
      default:
        bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Appends the shortest decimal of a number rounded to some places, half away from zero.
  ///
  /// 50 and not 50.0, 0 and not -0, never an exponent, so a huge number has many digits. What is no number or
  /// infinite becomes `null`, for JSON has no word for it. What is rounded is the decimal that people see: 0.00015
  /// is half way between two places of four, though the nearest `Double` lies a hair below.
  ///
  /// - Parameter places: digits after the point, 0 to 15.
  public static func append(number: Double, places: Int = 4, to bytes: inout [UInt8]) {
    precondition((0...15).contains(places), "a number is printed with 0 to 15 places")
    guard number.isFinite else {
      bytes += "null".utf8
      return
    }
    if !DecimalText.appendIfObvious(number, places: places, to: &bytes) {
      DecimalText.append(number, places: places, to: &bytes)
    }
  }

  /// The number as ``append(number:places:to:)`` writes it.
  public static func text(_ number: Double, places: Int = 4) -> String {
    var bytes: [UInt8] = []
    append(number: number, places: places, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func append(control byte: UInt8, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    default:
      bytes += "u00".utf8
      for digit in [byte >> 4, byte & 0xF] {
        bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    }
  }
}
