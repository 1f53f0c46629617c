import Testing

@testable import FeatureFormats

@Suite struct `Units of EPANET` {
  private func diameter(_ text: String, _ units: EPANETUnits = .customary) -> JSONTree {
    units.metres(ofDiameter: Array(text.utf8))
  }

  @Test func `the unit of flow decides all others`() {
    for flow in ["CFS", "GPM", "gpm", "MGD", "IMGD", "AFD"] {
      #expect(EPANETUnits(flow: flow) == .customary, "\(flow)")
    }
    for flow in ["LPS", "LPM", "MLD", "CMH", "cmd", "CMS", "SI"] {
      #expect(EPANETUnits(flow: flow) == .metric, "\(flow)")
    }
    for flow in ["", "M", "L/S", "M3"] { #expect(EPANETUnits(flow: flow) == nil, "\(flow)") }
  }

  @Test func `inches and millimetres become the metres next to them`() {
    #expect(diameter("6") == .number(0.1524) && diameter("66") == .number(1.6764))
    #expect(diameter("0.1") == .number(0.00254) && diameter(".5") == .number(0.0127))
    #expect(diameter("1.2e1") == .number(0.3048) && diameter("120E-1") == .number(0.3048))
    #expect(diameter("457.2", .metric) == .number(0.4572) && diameter("1e3", .metric) == .number(1))
    #expect(diameter("-8", .metric) == .number(-0.008) && diameter("0") == .number(0))
  }

  @Test func `lengths are feet or metres`() {
    #expect(EPANETUnits.customary.metres(ofLength: Array("1760.131".utf8)) == .number(536.4879288))
    #expect(EPANETUnits.metric.metres(ofLength: Array("26.9292".utf8)) == .number(26.9292))
  }

  @Test func `what spells no number is handed on, and nothing is unknown`() {
    #expect(diameter("150mm") == .string("150mm") && diameter("") == .null && diameter("1e") == .string("1e"))
    #expect(diameter("nan") == .string("nan") && diameter("0x10") == .string("0x10"))
  }

  @Test func `numbers of any length and size are converted without a trap`() {
    let digits = String(repeating: "1", count: 400)
    let texts = [
      digits, "." + digits, "1e999999999999999999999", "1e-999999", "1e-9223372036854775808", "99999999999999999999",
      "1e400",
    ]
    for text in texts {
      guard case .number(let metres) = diameter(text) else {
        Issue.record("\(text) is a number")
        continue
      }
      #expect(metres >= 0, "\(text)")
    }
    #expect(diameter("123456789012345678") == .number(123_456_789_012_345_678.0 * 254 / 10000))
  }
}
