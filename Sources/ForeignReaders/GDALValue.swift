/// What a field of a record says.
public enum GDALValue: Equatable, Sendable {
  /// Not set, null, or bytes that are no text.
  case unknown
  /// A truth value.
  case truth(Bool)
  /// A whole number.
  case integer(Int64)
  /// Any other number; may be infinite or none.
  case real(Double)
  /// A text, also one that holds JSON; a date, time or both as ISO 8601.
  case text(String)
  /// Values in order.
  case list([GDALValue])
}

/// What a field holds, by GDAL's numbers for it.
enum GDALFieldKind: Equatable {
  case truth, integer, real, shortReal, text, date, time, dateTime
  case shortIntegers, integers, reals, texts
  /// Bytes, or a type that is not known here.
  case bytes

  init(type: Int32, subtype: Int32) {
    switch (type, subtype) {
    case (0, 1): self = .truth
    case (0, _), (12, _): self = .integer
    case (2, 3): self = .shortReal
    case (2, _): self = .real
    // 6 and 7 are texts of an old kind that no driver makes any more.
    case (4, _), (6, _): self = .text
    case (9, _): self = .date
    case (10, _): self = .time
    case (11, _): self = .dateTime
    case (1, _): self = .shortIntegers
    case (13, _): self = .integers
    case (3, _): self = .reals
    case (5, _), (7, _): self = .texts
    default: self = .bytes
    }
  }
}
