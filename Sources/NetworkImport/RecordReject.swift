public import FeatureFormats

/// Why one record cannot be taken in.
public struct RecordReject: Error, Equatable, CustomStringConvertible {
  /// The code it is counted under.
  public let reason: RejectReason
  /// What is wrong, in words for people, without a final stop.
  public let detail: String

  /// Makes a reject.
  public init(_ reason: RejectReason, _ detail: String) {
    self.reason = reason
    self.detail = detail
  }

  /// `wrong-geometry-type: the polygon is wider than 10 m`.
  public var description: String { "\(reason.rawValue): \(detail)" }
}
