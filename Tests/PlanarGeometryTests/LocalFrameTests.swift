import PlanarGeometry
import TestSupport
import Testing

@Suite struct LocalFrameTests {
  @Test func `a difference of positions is exact however far the site lies`() {
    for far in [0.0, 4e6, 9e7] {
      let frame = LocalFrame(origin: at(far, far))
      #expect(frame.local(at(far, far).moved(by: GridPoint(x: 1, y: -3))) == Point(x: 1, y: -3))
    }
  }

  @Test func `metres of the store come back`() {
    let frame = LocalFrame(origin: at(4_000_000.5, 300_000))
    let metres = frame.metres(Point(x: 5_000, y: -10_000))
    #expect(metres.x == 4_000_001)
    #expect(metres.y == 299_999)
  }
}
