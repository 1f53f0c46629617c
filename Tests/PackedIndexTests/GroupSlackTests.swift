import Testing

@testable import PackedIndex

@Suite struct GroupSlackTests {
  @Test func `the largest slack of the groups counts`() {
    var values = [Double](repeating: 0, count: 16)
    values[2] = 7
    values[5] = -3
    let slack = GroupSlack(values)
    #expect(slack.largest(of: 1 << 2 | 1 << 5) == 7)
    #expect(slack.largest(of: 1 << 5) == -3)
    #expect(slack.largest(of: 0) == nil)
  }

  @Test func `groups are left out, and what is no number is anywhere`() {
    var values = [Double](repeating: -.infinity, count: 15)
    values[4] = .nan
    let slack = GroupSlack(values)
    #expect(slack.largest(of: 0b11) == nil)
    #expect(slack.largest(of: 1 << 4) == .infinity)
    #expect(slack.largest(of: 1 << 15) == .infinity, "no group has this bit: whatever it is may be near")
  }
}
