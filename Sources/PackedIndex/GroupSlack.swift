/// How much nearer the things of each group may be than their boxes, in index units.
struct GroupSlack {
  /// By group; the last is that of a bit which no group has.
  private var values = InlineArray<17, Double>(repeating: .infinity)
  /// The largest of all.
  let largest: Double

  /// Takes the slack of each group. What is no number lets everything be near.
  init(_ slack: [Double]) {
    precondition(slack.count >= PackedRTree.groupLimit, "each group has a slack")
    var largest = -Double.infinity
    for group in 0..<PackedRTree.groupLimit {
      let own = slack[group].isNaN ? .infinity : slack[group]
      values[group] = own
      largest = max(largest, own)
    }
    self.largest = largest
  }

  /// The largest slack of some groups; nil where there is none, or only of groups that are left out.
  func largest(of mask: UInt16) -> Double? {
    var largest = -Double.infinity
    var rest = mask
    while rest != 0 {
      largest = max(largest, values[rest.trailingZeroBitCount])
      rest &= rest - 1
    }
    return largest > -.infinity ? largest : nil
  }
}
