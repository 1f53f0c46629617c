/// Why a coordinate was refused, and what it looks like.
public struct CoordinateReject: Error, Hashable, Sendable, CustomStringConvertible {
  /// The reason as reports spell it.
  public enum Code: String, Hashable, Sendable {
    /// NaN or infinite.
    case nonFinite = "non-finite"
    /// Not on the earth, or more than 100 km outside the area the system is meant for.
    case outsideCRS = "outside-crs"
    /// With x and y exchanged it would be right.
    case swappedAxes = "swapped-axes"
  }

  /// The reason.
  public let code: Code
  /// What would explain it, as words for people; nil where nothing does.
  public let looksLike: String?

  /// Makes a reject.
  public init(code: Code, looksLike: String?) {
    self.code = code
    self.looksLike = looksLike
  }

  /// `outside-crs: looks like feet taken as metres`.
  public var description: String {
    code.rawValue + (looksLike.map { ": looks like \($0)" } ?? "")
  }
}
