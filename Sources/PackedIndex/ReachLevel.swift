/// One of the questions that a search asks together: which entries of some groups touch a box.
///
/// Groups of far reach are asked about with a larger box, without the others being found in it.
public struct ReachLevel: Hashable, Sendable {
  /// The closed box in index units.
  public let box: IndexBox
  /// Bit g is set where entries of group g are asked about.
  public let groups: UInt16

  /// Asks about the entries of `groups` that touch `box`.
  public init(box: IndexBox, groups: UInt16) {
    self.box = box
    self.groups = groups
  }

  /// Whether an entry, or something below a lane, may be one of those asked about.
  func admits(_ other: IndexBox, mask: UInt16) -> Bool { mask & groups != 0 && box.intersects(other) }
}
