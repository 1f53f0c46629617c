/// What the caller says about every permit of a run, beside what each permit says itself. Lengths in metres.
public struct PermitDefaults: Sendable {
  /// Stands for the depth of every permit, whatever it says itself.
  public var depth: Double?
  /// Stands for the depths of a bore: roof and floor, either of which may be left open.
  public var bore: (top: Double?, bottom: Double?)?
  /// Stands for the width of every line.
  public var width: Double?
  /// Stands for the radius of every point.
  public var radius: Double?
  /// Stands for how well every site is placed.
  public var placement: Double?
  /// Supplies the width of a line that has none; the answer lists `width` as assumed.
  public var defaultWidth: Double?
  /// Supplies the radius of a point that has none; the answer lists `radius` as assumed.
  public var defaultRadius: Double?

  /// Says nothing about any permit.
  public init() {}
}

extension PermitDefaults {
  /// A number typed by the caller that no dig can have.
  public struct Refusal: Error, Equatable, CustomStringConvertible {
    /// One line: which, what it is, what it must be.
    public let description: String
  }

  /// Refuses sizes of zero or less and whatever is no number: nothing may be guessed smaller than it is.
  public func validate() throws(Refusal) {
    let aboveZero: [(String, Double?)] = [
      ("--depth", depth), ("--width", width), ("--radius", radius), ("--default-width", defaultWidth),
      ("--default-radius", defaultRadius), ("--bore (its floor)", bore?.bottom),
    ]
    for case (let name, let value?) in aboveZero where !(value > 0 && value <= Self.largest) {
      throw Refusal(description: "\(name) is \(value) m; it must be above 0 and at most 100000000")
    }
    let notBelowZero: [(String, Double?)] = [("--placement", placement), ("--bore (its roof)", bore?.top)]
    for case (let name, let value?) in notBelowZero where !(value >= 0 && value <= Self.largest) {
      throw Refusal(description: "\(name) is \(value) m; it must be 0 or more, and at most 100000000")
    }
  }

  /// No length on earth is larger, in metres.
  private static let largest = 1e8
}
