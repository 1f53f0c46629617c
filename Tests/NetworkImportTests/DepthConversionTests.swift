import NetworkModel
import Testing

@testable import NetworkImport

struct DepthConversionTests {
  @Test func `a depth to any point of a pipe of one metre is that of its top`() {
    func top(_ reference: DepthReference?, wall: Double? = nil) -> Double? {
      DepthConversion.top(3, reference: reference, height: 1, wall: wall)
    }
    #expect(top(.crown) == 3)
    #expect(top(.centre) == 2.5)
    #expect(top(.bottom) == 2)
    // The invert lies a wall above the bottom: 3 m is the bottom of the inside, 3.125 m that of the outside.
    #expect(top(.invert, wall: 0.125) == 2.125)
    #expect(top(.invert) == 2)
    #expect(top(nil) == nil)
  }

  @Test func `without a height only the crown says where the top is`() {
    for reference in [DepthReference.centre, .bottom, .invert] {
      #expect(DepthConversion.top(3, reference: reference, height: nil, wall: 0.1) == nil)
    }
    #expect(DepthConversion.top(3, reference: .crown, height: nil, wall: nil) == 3)
  }
}
