import Testing

@testable import PermitPipeline

/// A value that a caller may type.
private struct Typed: Sendable, CustomStringConvertible {
  let description: String
  let set: @Sendable (inout PermitDefaults, Double) -> Void

  static let sizes = [
    Typed(description: "--depth") { $0.depth = $1 }, Typed(description: "--width") { $0.width = $1 },
    Typed(description: "--radius") { $0.radius = $1 },
    Typed(description: "--default-width") { $0.defaultWidth = $1 },
    Typed(description: "--default-radius") { $0.defaultRadius = $1 },
    Typed(description: "--bore (its floor)") { $0.bore = (nil, $1) },
  ]
  static let allowances = [
    Typed(description: "--placement") { $0.placement = $1 },
    Typed(description: "--bore (its roof)") { $0.bore = ($1, nil) },
  ]
}

@Suite struct PermitDefaultsTests {
  private static func refusal(_ typed: Typed, _ value: Double) -> String? {
    var defaults = PermitDefaults()
    typed.set(&defaults, value)
    do {
      try defaults.validate()
      return nil
    } catch {
      return error.description
    }
  }

  @Test func `nothing said is nothing wrong`() throws {
    try PermitDefaults().validate()
  }

  @Test(arguments: Typed.sizes)
  fileprivate func `a size is above zero and a length on earth`(typed: Typed) throws {
    for value in [0, -0.0, -1, .nan, .infinity, -.infinity, 1.1e8] {
      let refusal = try #require(Self.refusal(typed, value), "\(value)")
      #expect(refusal.hasPrefix(typed.description + " is "))
      #expect(!refusal.contains("\n"))
    }
    for value in [0.001, 1e8] { #expect(Self.refusal(typed, value) == nil) }
  }

  @Test(arguments: Typed.allowances)
  fileprivate func `an allowance may be zero`(typed: Typed) {
    for value in [-0.001, .nan, .infinity] { #expect(Self.refusal(typed, value) != nil, "\(value)") }
    for value in [0, 0.3] { #expect(Self.refusal(typed, value) == nil) }
  }
}
