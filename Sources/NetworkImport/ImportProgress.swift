/// How far an import is, told every thousand records.
public struct ImportProgress: Equatable, Sendable {
  /// Records between two tellings.
  static let step = 1000

  /// Sources are read twice: 1 finds out where they lie, 2 takes them in.
  public let pass: Int
  /// The path of the source.
  public let source: String
  /// Records of the source read so far in this pass.
  public let records: Int
}
