/// What GEOS refused, and in which operation. Never "no": an error is neither true nor false.
public struct GEOSError: Error, Equatable, CustomStringConvertible {
  /// What was tried: `intersects`, `union`, `build a polygon`.
  public let operation: String
  /// GEOS's own words, where it gave any.
  public let message: String

  /// Makes an error from an operation and a message.
  public init(operation: String, message: String) {
    self.operation = operation
    self.message = message
  }

  /// `GEOS cannot build a polygon: Invalid number of points in LinearRing`.
  public var description: String {
    "GEOS cannot \(operation)" + (message.isEmpty ? "; it gave no reason" : ": \(message)")
  }
}
